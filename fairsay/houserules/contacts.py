"""Links, telephone numbers, handles and mail addresses in a text, hidden ones among them.

Places are in the text as typed. Everything is found by patterns whose time is linear in the text.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from fairsay.houserules import lettercount


class Contact(StrEnum):
    """What kind of address a passage is."""

    LINK = "link"
    MESSENGER = "messenger"
    SHORT_LINK = "short link"
    REFERRAL = "referral"
    OWN_LINK = "own link"
    PHONE = "phone"
    SPELT_PHONE = "spelt phone"
    HANDLE = "handle"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Found:
    """One address: its kind, its place, and the host where it is a link."""

    kind: Contact
    start: int
    end: int
    host: str = ""


_TOP = (
    "com|net|org|info|biz|online|site|shop|store|club|xyz|top|pro|vip|win|bet|casino|link|page|live|app|dev|"
    "io|me|co|tv|cc|ly|gl|gg|ru|su|am|ge|kz|by|ua|uk|de|fr|us|eu|рф|հայ"
)
_LINK = re.compile(
    rf"(?P<scheme>https?://|hxxps?://|www\.)?(?P<host>(?:[\w-]{{1,40}}\.){{1,4}}(?:{_TOP}))(?![\w.]\w)(?P<path>[/?#]\S{{0,300}})?",
    re.I,
)
_SCHEME_LINK = re.compile(r"(?:https?|hxxps?)://(?P<host>[\w.-]{3,100})(?P<path>[/?#]\S{0,300})?", re.I)
# "t . me / name", "t[.]me", "site dot com", "сайт точка ру"
_HIDDEN_DOT = re.compile(
    r"\b(?P<name>[\w-]{1,30})(?:\s?[\[({]\s?(?:\.|dot|точка)\s?[\])}]\s?|\s(?:dot|точка|կետ)\s|\s\.\s?|\.\s)"
    r"(?P<top>com|net|org|me|ru|am|io|info|xyz|ру|ком|рф)\b(?:\s?/\s?(?P<path>[\w+-]{2,40}))?",
    re.I,
)
_MAY_HIDE = re.compile(r"[\s\[({](?:\.|dot\b|точка|կետ)|\.\s|dot\s?[\])}]", re.I)
_SAID = re.compile(r"\s(?:dot|точка|կետ)\s|[\[({]\s?(?:\.|dot|точка)", re.I)
_MESSENGERS = re.compile(
    r"^(?:t\.me|telegram\.(?:me|dog)|wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|viber\.(?:me|click)|m\.me|discord\.gg|"
    r"discord\.com/invite|line\.me|signal\.me|tlgg\.ru|teleg\.run|vk\.me)",
    re.I,
)
_SHORTENERS = frozenset(
    {"bit.ly", "goo.gl", "tinyurl.com", "is.gd", "cutt.ly", "clck.ru", "vk.cc", "rb.gy", "ow.ly", "t.ly"}
    | {"shorturl.at", "lnkd.in", "linktr.ee", "taplink.cc"}
)
_REFERRAL = re.compile(
    r"[?&](?:ref|referral|aff|affid|promo|invite|partner|click|clickid|subid)=|/(?:ref|r|invite|aff)/", re.I
)
_MAIL = re.compile(r"\b[\w.+-]{1,40}@(?:[\w-]{1,40}\.){1,3}[a-z]{2,10}\b", re.I)
_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z]\w{3,31}\b")
_PHONE = re.compile(r"(?<![\w.,/-])(?:\+|00)?\(?\d(?:[\s().\u2011–-]{0,3}\d){6,14}(?!\w)(?![.,]\d)")
_PLACEHOLDER = re.compile(r"\[(PHONE|LINK|USERNAME)\]")
_MASKED_KINDS = {"PHONE": Contact.PHONE, "LINK": Contact.LINK, "USERNAME": Contact.HANDLE}
_DATE = re.compile(r"^\D*\d{1,4}\D\d{1,2}\D\d{2,4}\D*$|^\d{4}\D{1,3}\d{4}$")
_DIGIT_WORDS = frozenset(
    word
    for line in (Path(__file__).parent / "lists" / "digit_words.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
)
_TOKEN = re.compile(r"[^\W_]+")
# Seven digits are the shortest local number with a city's code left out.
_LEAST_DIGITS = 7
# With fewer digits spelt out it is a number with a word in it.
_LEAST_SPELT = 4


def find(text: str, own_hosts: Iterable[str] = ()) -> list[Found]:
    """Every address in `text`, in order. Links to `own_hosts` and their subdomains are OWN_LINK."""
    own = tuple(host.lower().removeprefix("www.") for host in own_hosts)
    found: list[Found] = []
    taken: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        return all(end <= first or start >= last for first, last in taken)

    def take(kind: Contact, start: int, end: int, host: str = "") -> None:
        found.append(Found(kind, start, end, host))
        taken.append((start, end))

    # Each kind is looked for only where the sign that it cannot do without stands at all.
    if "[" in text:
        for match in _limited(_PLACEHOLDER, text):
            take(_MASKED_KINDS[match[1]], match.start(), match.end())
    if "@" in text:
        for match in _limited(_MAIL, text):
            take(Contact.MAIL, match.start(), match.end())
    for pattern in (_SCHEME_LINK, _LINK) if "." in text or "://" in text else ():
        for match in _limited(pattern, text):
            if free(match.start(), match.end()) and not _is_slip(match):
                host = match["host"].lower().removeprefix("www.").rstrip(".")
                take(_kind_of_link(host, match["path"] or "", own), match.start(), match.end(), host)
    for match in _limited(_HIDDEN_DOT, text) if _MAY_HIDE.search(text) else ():
        host = f"{match['name']}.{match['top']}".lower()
        messenger = _MESSENGERS.match(host)
        if free(match.start(), match.end()) and (messenger or match["path"] or _SAID.search(match.group())):
            take(Contact.MESSENGER if messenger else Contact.SHORT_LINK, match.start(), match.end(), host)
    for match in _limited(_PHONE, text) if lettercount.count(text)[2] >= _LEAST_DIGITS else ():
        digits = sum(1 for letter in match.group() if letter.isdigit())
        if digits >= _LEAST_DIGITS and free(match.start(), match.end()) and _is_phone(match.group(), digits):
            take(Contact.PHONE, match.start(), match.end())
    if "@" in text:
        for match in _limited(_HANDLE, text):
            if free(match.start(), match.end()):
                take(Contact.HANDLE, match.start(), match.end())
    for start, end in _spelt(text):
        if free(start, end):
            take(Contact.SPELT_PHONE, start, end)
    return sorted(found, key=lambda one: one.start)


# More addresses than this add nothing, and each is compared with the ones before it.
_MOST = 40


def _limited(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    matches = []
    for match in pattern.finditer(text):
        matches.append(match)
        if len(matches) >= _MOST:
            break
    return matches


def _is_slip(match: re.Match[str]) -> bool:
    """A full stop without a blank before a short word ("I agree.me too") is no address."""
    bare = not match["path"] and not match.group().lower().startswith(("http", "hxxp", "www"))
    return bare and match["host"].lower().rsplit(".", 1)[1] in (
        "me",
        "us",
        "co",
        "by",
        "so",
        "de",
        "pro",
        "live",
        "link",
    )


def _kind_of_link(host: str, path: str, own: tuple[str, ...]) -> Contact:
    if any(host == one or host.endswith("." + one) for one in own):
        return Contact.OWN_LINK
    if _MESSENGERS.match(host + path):
        return Contact.MESSENGER
    if host in _SHORTENERS:
        return Contact.SHORT_LINK
    return Contact.REFERRAL if _REFERRAL.search(path) else Contact.LINK


def _is_phone(written: str, digits: int) -> bool:
    """Whether a run of digits is a telephone number, not a date, a sum or a year span."""
    if _DATE.match(written.strip()) and digits <= 8:
        return False
    groups = re.findall(r"\d+", written)
    # 1 000 000: groups of three after the first are a sum, unless a plus or a bracket says otherwise.
    is_sum = len(groups) > 1 and all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3
    marked = "+" in written or "(" in written
    if is_sum and not marked and digits % 3 != 2 and digits < 10:
        return False
    return marked or digits >= 9 or (len(groups) > 1 and "-" in written)


def _spelt(text: str) -> list[tuple[int, int]]:
    """Runs of at least seven digits written as words, or as words and figures mixed."""
    if sum(map(_DIGIT_WORDS.__contains__, _TOKEN.findall(text.lower()))) < _LEAST_SPELT:
        return []
    runs: list[tuple[int, int]] = []
    start, end, count, words = -1, -1, 0, 0
    for token in _TOKEN.finditer(text):
        low = token.group().lower()
        spelt = low in _DIGIT_WORDS
        figure = low.isdigit() and len(low) <= 3
        if (spelt or figure) and (start < 0 or token.start() - end <= 3):
            start = token.start() if start < 0 else start
            end, count, words = token.end(), count + (1 if spelt else len(low)), words + spelt
            continue
        if count >= _LEAST_DIGITS - 1 and words >= _LEAST_SPELT:
            runs.append((start, end))
        if spelt or figure:
            start, end, count, words = token.start(), token.end(), 1 if spelt else len(low), int(spelt)
        else:
            start, end, count, words = -1, -1, 0, 0
    if count >= _LEAST_DIGITS - 1 and words >= _LEAST_SPELT:
        runs.append((start, end))
    return runs[:_MOST]
