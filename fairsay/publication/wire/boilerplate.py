"""Which lines of a copy are not news: buttons, lists of other articles, rights, credits, signatures.

A line is only recognised as a whole. Kinds that could also be news (a section's name, a time, the
house rules) count at the edges of the copy alone.
"""

import re
from enum import Enum
from functools import cache

from fairsay.publication.wire.lines import Line
from fairsay.publication.wire.parts import LeftOut, Reason
from fairsay.publication.wire.vocabulary import everywhere, fold, one_of

_LONGEST_LABELLED = 40  # words after "Read also:", "Photo:" and the like; more than that is prose
_LONGEST_OPENER = 45  # words of a "Subscribe to our …" notice
_LONGEST_CALL = 30  # words of "Follow us on Telegram"
_LONGEST_TITLE = 25  # words of a line in a list of other articles
_LONGEST_SIGNATURE = 8  # lines
_MARKS = '«»“”„‟"'
_NO_WORD = re.compile(r"[\W_]+")
_END_MARK = re.compile(
    r"[-–—#*(\s]*(?:0|30|end|ends|more|endit|mf|конец|վերջ)[-–—#*)\s./]*(?:[a-z]{2,3}(?:/[a-z]{2,3})*)?", re.I
)
_URL = re.compile(r"(?:https?://|www\.)\S+", re.I)
_HASHTAGS = re.compile(r"(?:#\w[\w-]*[\s,]*)+")
_COUNT = re.compile(
    r"[\W_]*\d[\d\s.,]*[kкmм]?\s*(?:views?|hits|shares?|comments?|likes?|просмотр\w*|комментари\w*|դիտում\w*|մեկնաբան\w*)[\W_]*",
    re.I,
)
_DIGITS_ONLY = re.compile(r"[\W\d_]*\d[\W\d_]*")
_SLUG = re.compile(r"(?:bc|am|pm)-[\w-]+(?:,.*)?|[a-z]\d{4}|(?:bc|am|pm)-[\w-]+ .{0,40}", re.I)
_PARTED = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")
_SIGNATURE = re.compile(r"--|—|__+")


class Kind(Enum):
    """How sure it is that a line is not news."""

    NEWS = 0
    EDGE = 1
    ANYWHERE = 2
    HEADER = 3
    SEPARATOR = 4
    SIGN_OFF = 5


@cache
def _time_line() -> re.Pattern[str]:
    month = one_of(everywhere("months"))
    weekday = one_of(everywhere("weekdays"))
    section = one_of(everywhere("boilerplate", "sections"))
    clock = r"(?:a|p)\.?m\.?|gmt|utc|msk|мск|amt|cet|est|at|в|ժամ\w*"
    year = r"года?|г\.|թ\.?|թվական\w*|օր\w*|ին"
    piece = rf"(?:{month})\.?|(?:{weekday})|\d{{1,4}}(?:st|nd|rd|th)?|{clock}|{year}|{section}"
    return re.compile(rf"[\W_]*(?:(?:{piece})[\W_]*)+")


@cache
def _labels(*, at_edge: bool) -> re.Pattern[str]:
    edge = set(everywhere("boilerplate", "edge_labels"))
    words = edge if at_edge else set(everywhere("boilerplate", "labels")) - edge
    return re.compile(rf"[\W_]*(?:{one_of(words)})\s*[:՝`։|]\s*\S.*")


@cache
def _openers() -> tuple[str, ...]:
    return everywhere("boilerplate", "openers")


@cache
def _exact(key: str) -> frozenset[str]:
    return frozenset(_bare(word) for word in everywhere("boilerplate", key))


def _bare(folded: str) -> str:
    return _NO_WORD.sub(" ", folded.replace("'", "")).strip()


@cache
def _asking() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{one_of(everywhere('boilerplate', 'calls'))})(?!\w)")


def _is_call(folded: str) -> bool:
    """ "Follow us on Telegram": a line that begins by asking and names a platform."""
    if folded.count(" ") >= _LONGEST_CALL:
        return False
    names_platform = any(name in folded for name in everywhere("boilerplate", "platforms")) or bool(
        _URL.search(folded)
    )
    return names_platform and bool(_asking().match(folded))


def _is_buttons(folded: str) -> bool:
    words = _bare(folded).split()
    buttons = _exact("buttons")
    meant = [word for word in words if not word.isdigit()]
    return 0 < len(meant) <= 14 and all(word in buttons for word in meant)


def _is_house_rules(folded: str) -> bool:
    """The notice under articles: it speaks to readers about their opinions and names what is not allowed."""
    rules = sum(1 for mark in everywhere("boilerplate", "rules") if mark in folded)
    speaks = any(mark in folded for mark in everywhere("boilerplate", "readers"))
    return rules >= 3 or (speaks and (rules >= 1 or len(folded.split()) <= 6))


def _is_mixture(text: str) -> bool:
    """Such as "Society | 14:05 | 120 views": parts that none of them is news."""
    parts = [part for part in _PARTED.split(text) if part]
    return 1 < len(parts) <= 10 and all(kind_of(part) not in (Kind.NEWS, Kind.SEPARATOR) for part in parts)


def kind_of(text: str) -> Kind:
    """The kind of one whole line."""
    folded = fold(text)
    if not any(character.isalnum() for character in text):
        if any(mark in text for mark in _MARKS):
            return Kind.NEWS
        return Kind.SIGN_OFF if _SIGNATURE.fullmatch(text) and text.startswith("--") else Kind.SEPARATOR
    words = folded.count(" ") + 1
    bare = _bare(folded)
    if bare in _exact("headers"):
        return Kind.HEADER
    if (
        bare in _exact("lines")
        or _END_MARK.fullmatch(text)
        or _COUNT.fullmatch(folded)
        or _HASHTAGS.fullmatch(text)
    ):
        return Kind.ANYWHERE
    if words <= _LONGEST_LABELLED and _labels(at_edge=False).fullmatch(folded):
        return Kind.ANYWHERE
    stripped = folded.lstrip("(*[•-–—>|→ ")
    if words <= _LONGEST_OPENER and stripped.startswith(_openers()):
        return Kind.ANYWHERE
    if _is_call(folded):
        return Kind.ANYWHERE
    if _is_buttons(folded):
        return Kind.ANYWHERE if words > 1 or bare in _exact("lines") else Kind.EDGE
    if bare in _exact("signoffs"):
        return Kind.SIGN_OFF
    if bare in _exact("sections") or _SLUG.fullmatch(text):
        return Kind.EDGE
    if words <= 14 and (_time_line().fullmatch(folded) or _DIGITS_ONLY.fullmatch(folded)):
        return Kind.EDGE
    if words <= _LONGEST_LABELLED and _labels(at_edge=True).fullmatch(folded):
        return Kind.EDGE
    if _is_house_rules(folded) or _is_mixture(text):
        return Kind.EDGE
    return Kind.NEWS


def _is_title(text: str) -> bool:
    """Whether a line under "Read also" looks like another article's title: short, and no sentence's end."""
    return text.count(" ") < _LONGEST_TITLE and not text.endswith((".", "։", "!”", "?”", ":", ",", ";"))


def _listed(lines: list[Line], kinds: list[Kind]) -> None:
    """Marks the titles under each header of a list as boilerplate."""
    for index, kind in enumerate(kinds):
        if kind is not Kind.HEADER:
            continue
        following = index + 1
        while following < len(lines) and kinds[following] is Kind.NEWS and _is_title(lines[following].text):
            kinds[following] = Kind.HEADER
            following += 1


def _signed_off(lines: list[Line], kinds: list[Kind]) -> None:
    """Marks a sender's signature: a sign-off within the last lines, and the short lines after it."""
    for index in range(max(0, len(lines) - _LONGEST_SIGNATURE), len(lines)):
        if kinds[index] is Kind.SIGN_OFF and all(line.text.count(" ") < 12 for line in lines[index:]):
            kinds[index:] = [Kind.ANYWHERE] * (len(lines) - index)
            return


def sort_out(lines: list[Line]) -> tuple[list[Line], list[LeftOut]]:
    """The lines of news, and those left out. Where nothing would remain, everything counts as news."""
    kinds = [kind_of(line.text) for line in lines]
    first = next((index for index, kind in enumerate(kinds) if kind is Kind.NEWS), len(lines))
    _listed(lines[first + 1 :], tail := kinds[first + 1 :])
    kinds[first + 1 :] = tail
    _signed_off(lines, kinds)
    news = [index for index, kind in enumerate(kinds) if kind is Kind.NEWS]
    if not news:
        return lines, []
    last = news[-1]
    body = news[1] if len(news) > 1 else last
    kept: list[Line] = []
    left: list[LeftOut] = []
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        at_edge = index < body or index > last
        if kind is Kind.SEPARATOR:
            left.append(LeftOut(line.number, line.text, Reason.SEPARATOR))
        elif (
            kind in (Kind.ANYWHERE, Kind.HEADER)
            or (kind is Kind.EDGE and at_edge)
            or (kind is Kind.SIGN_OFF and index > last)
        ):
            left.append(LeftOut(line.number, line.text, Reason.BOILERPLATE))
        else:
            kept.append(line)
    return kept, left


def address_in(text: str) -> str:
    """The first web address in a line, or nothing."""
    found = _URL.search(text)
    return found.group().rstrip(".,;)") if found else ""
