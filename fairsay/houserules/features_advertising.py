"""What the advertising detector looks at: addresses, words of advertising by kind, sums, pieces of words.

Everything is read from the `Reading`'s own lines; nothing is folded again. A `Piece` is a stretch of the
text as the classifier sees it, so that a passage can be judged alone and without a part of it.
"""

import math
import re
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import ahocorasick

from fairsay.houserules import contacts, lettercount, normalise, transliteration
from fairsay.houserules.contacts import Contact, Found
from fairsay.houserules.folded import Folded
from fairsay.houserules.reading import Reading

LEXICON = Path(__file__).parent / "lists" / "advertising.txt"
OFFERS = (
    "loan",
    "casino",
    "crypto",
    "earn",
    "goods",
    "adult",
    "channel",
    "drugs",
    "papers",
    "fortune",
    "prize",
)
CALL = "call"
# Words, their beginnings, pairs of beginnings and 4-letter pieces are hashed into this many places.
BUCKETS = 1 << 18
# A text with fewer of them is weighed as if it had so many: one unknown word proves nothing.
LEAST_GRAMS = 40
# Words of one piece that are read; an opinion of this length is no advertisement by its last words.
MOST_WORDS = 400
# Raw scores between which the encoder is asked: nine of ten civil opinions lie below.
UNSURE = (-3.0, 4.0)
# Letters of a stretch that are encoded, and by what its vector is multiplied to suit logistic regression.
MOST_ENCODED = 500
VECTOR_SCALE = 4.0

_PRICE = re.compile(
    r"(?:[$€£¥₽֏₴₸₾]\s?\d[\d\s.,]{0,12})|(?:\d[\d\s.,]{0,12}\s?(?:[$€£¥₽֏₴₸₾]|руб|[рp]\b|тыс|тр\b|[кk]\b|usd|usdt|eur|amd|rub|дол|"
    r"евро|драм|դրամ|դր\b|հազար|դոլար|եվրո|dollars?|euros?|pounds?|bucks|\[?currency))",
    re.I,
)
# In no language, and of no meaning to an encoder.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.-]+\.[a-zа-я]{2,10}/\S*|\[(?:LINK|USERNAME|PHONE)\]|@\w+")
_PERCENT = re.compile(r"\d\s?%")
_RATE = re.compile(
    r"(?:в|за|per|an?|օրական|ամսական|շաբաթական)\s?(?:день|дня|сутки|неделю|месяц|час|смену|выход|вечер|поездку|"
    r"пару часов|day|week|month|hour|shift)|օրական|ամսական|շաբաթական|daily|weekly|ежедневн|еженедельн",
    re.I,
)
_SMILE = re.compile("[\U0001f600-\U0001f64f\U0001f910-\U0001f92f\u2764\U0001f44d\U0001f44e\U0001f44f]")
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u203c\u2049]")
_SCRIPTS = (("hy", re.compile("[\u0531-\u0587]")), ("ru", re.compile("[\u0400-\u04ff]")))

DENSE = (
    *(str(kind) for kind in Contact),
    CALL,
    *OFFERS,
    "price",
    "percent",
    "rate",
    "emoji",
    "smile",
    "capitals",
    "digits",
    "disguised",
    "disguised share",
    "length",
    "lines",
    "question",
    "exclamation",
    "any address",
    "any offer",
    "address and call",
    "address and offer",
    "call and offer",
    "offer and price",
    "direct address",
    "direct address and offer",
    "kinds of offer",
    "address and emoji",
)

# What `dense` asks for each stretch of each opinion.
_CONTACTS = tuple(Contact)
_TOLD_KINDS = (CALL, *OFFERS)
_NO_CONTACTS, _NO_KINDS = [0.0] * len(_CONTACTS), [0] * len(_TOLD_KINDS)
_LOGARITHMS = [math.log1p(count) for count in range(5)]


@dataclass(frozen=True, slots=True)
class Signs:
    """What was found in one opinion: addresses, spans of advertising words by kind, disguised words."""

    addresses: tuple[Found, ...]
    words: dict[str, list[tuple[int, int]]]
    disguised: frozenset[str]

    @property
    def outside(self) -> list[Found]:
        """Addresses that are not the story's or a trusted host's own."""
        return [one for one in self.addresses if one.kind is not Contact.OWN_LINK]

    @property
    def direct(self) -> list[Found]:
        """Addresses at which somebody answers or pays: all but plain links."""
        return [one for one in self.outside if one.kind is not Contact.LINK]

    @property
    def offers(self) -> list[tuple[str, tuple[int, int]]]:
        """Every offer with its kind."""
        return [(kind, span) for kind in OFFERS for span in self.words.get(kind, ())]

    @property
    def any(self) -> bool:
        """True where there is an address or a word of advertising at all."""
        return bool(self.words) or any(one.kind is not Contact.OWN_LINK for one in self.addresses)

    def within(self, start: int, end: int) -> "Signs":
        """The signs that begin in text[start:end]."""
        words = {
            kind: [span for span in spans if start <= span[0] < end] for kind, spans in self.words.items()
        }
        addresses = tuple(one for one in self.addresses if start <= one.start < end)
        return Signs(addresses, {kind: spans for kind, spans in words.items() if spans}, self.disguised)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an opinion: its text, its folded words, its skeletons, and the signs in it."""

    text: str
    words: list[str]
    skeletons: list[str]
    family: str
    signs: Signs


@lru_cache(maxsize=4)
def _lexicon(family: str) -> ahocorasick.Automaton:
    """The terms of one family: "ru" and "hy" as skeletons, "en" (all in Latin letters) as they are."""
    automaton = ahocorasick.Automaton()
    kind = ""
    for line in LEXICON.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            words = normalise.plain(line.rstrip("$")).texts
            if _family_of(line, "en") != family:
                continue
            if family != "en":
                words = [transliteration.skeleton_of(word, family) for word in words]
            term = " " + " ".join(words) + (" " if line.endswith("$") else "")
            automaton.add_word(term, (len(term), kind))
    automaton.make_automaton()
    return automaton


def warm() -> None:
    """Read the lexicon before the first opinion comes."""
    for family in ("en", "ru", "hy"):
        _lexicon(family)


def _family_of(text: str, otherwise: str) -> str:
    return next((family for family, letters in _SCRIPTS if letters.search(text)), otherwise)


def families_of(reading: Reading) -> tuple[str, ...]:
    """By which skeletons an opinion is read: "ru", "hy", or "en" for the folded words themselves.

    A few Latin words in no language that is known may be any of the three: all are tried.
    """
    language = reading.language
    if language in ("en", "ru", "hy"):
        return (language,)
    family = _family_of(reading.folded.text, "")
    if family:
        return (family,)
    return ("en", "ru", "hy") if language == "und" else ("en",)


def signs(reading: Reading, trusted_hosts: tuple[str, ...] = ()) -> Signs:
    """Addresses and advertising words of one opinion, places in the text as typed."""
    hosts = (reading.story.hosts if reading.story else ()) + trusted_hosts
    words: dict[str, list[tuple[int, int]]] = {}
    for searched in dict.fromkeys(("en", *families_of(reading))):
        _search(reading.skeleton(searched), _lexicon(searched), words)
    start = len(reading.text) - len(reading.text.lstrip())
    addresses = tuple(
        one
        for one in contacts.find(reading.text, hosts)
        # "@name ..." at the start answers somebody: it is how readers address each other.
        if not (one.kind is Contact.HANDLE and one.start == start)
    )
    plain = set(reading.plain.texts)
    disguised = frozenset(word for word in reading.folded.texts if len(word) > 3 and word not in plain)
    return Signs(addresses, words, disguised)


def _search(line: Folded, lexicon: ahocorasick.Automaton, words: dict[str, list[tuple[int, int]]]) -> None:
    text = line.text
    for last, (length, kind) in lexicon.iter(text):
        first = last - length + 2  # a term begins with the blank before its first word
        end = text.find(" ", max(first, last))
        words.setdefault(kind, []).append(line.span(first, end))


def whole(reading: Reading, found: Signs, family: str) -> Piece:
    """The opinion as one piece."""
    words, spelt = reading.folded.texts, reading.skeleton(family).texts
    return Piece(reading.text, words[:MOST_WORDS], spelt[:MOST_WORDS], family, found)


def piece(reading: Reading, within: Signs, family: str, start: int, end: int) -> Piece:
    """text[start:end] of the opinion as a piece, with the signs that begin in it."""
    words = reading.piece(start, end).texts[:MOST_WORDS]
    spelt = reading.piece(start, end, family=family).texts[:MOST_WORDS] if family != "en" else words
    return Piece(reading.text[start:end], words, spelt, family, within)


def encoded_text(reading: Reading, start: int, end: int) -> str:
    """text[start:end] as the encoder is to read it: without addresses, Latin-written Russian in Cyrillic."""
    text = _ADDRESS.sub(" ", reading.text[start : min(end, start + MOST_ENCODED)]).strip()
    return transliteration.cyrillic(text) if reading.latin and reading.language == "ru" else text


def dense(one: Piece) -> list[float]:
    """The numbers named in DENSE, each between 0 and about 2."""
    found, text = one.signs, one.text[:2000]
    counts = dict.fromkeys(_CONTACTS, 0)
    for place in found.addresses:
        counts[place.kind] += 1
    told = found.words
    kinds = [len(told.get(kind, ())) for kind in _TOLD_KINDS] if told else _NO_KINDS
    letters, capitals, digits = lettercount.count(text)
    disguised = sum(1 for word in set(one.words) if word in found.disguised) if found.disguised else 0
    prices = len(_PRICE.findall(text)) if digits else 0
    rate, emoji, smiles = 0.0, 0, 0
    if not text.isascii():
        smiles = len(_SMILE.findall(text))
        emoji = len(_EMOJI.findall(text)) - smiles
    if prices:
        rate = float(bool(_RATE.search(text)))
    address, direct = (bool(found.outside), bool(found.direct)) if found.addresses else (False, False)
    call, offer = bool(kinds[0]), any(kinds[1:])
    return [
        *(map(math.log1p, counts.values()) if found.addresses else _NO_CONTACTS),
        *[_LOGARITHMS[min(count, 4)] for count in kinds],
        math.log1p(prices),
        float("%" in text and bool(_PERCENT.search(text))),
        rate,
        math.log1p(max(0, emoji)) / 2,
        math.log1p(smiles) / 2,
        capitals / max(20, letters),
        digits / max(20, len(text)),
        math.log1p(max(0, disguised - 1)) / 2,
        disguised / max(4, len(one.words)),
        math.log1p(len(one.words)) / 4,
        math.log1p(text.count("\n")) / 2,
        float("?" in text or "՞" in text),
        math.log1p(text.count("!")) / 2,
        float(address),
        float(offer),
        float(address and call),
        float(address and offer),
        float(call and offer),
        float(offer and prices > 0),
        float(direct),
        float(direct and offer),
        sum(1 for count in kinds[1:] if count) / 3,
        float(address and emoji > 0),
    ]


def hashed(one: Piece) -> list[int]:
    """The places of the distinct words, their beginnings and pieces, and pairs of beginnings, sorted."""
    return sorted(distinct(one))


def distinct(one: Piece) -> set[int]:
    """The same in no order."""
    family = one.family
    places: set[int] = set()
    places.update(*[word_places(word, family) for word in one.skeletons])
    heads = ["0" if word.isdigit() else word[:4] for word in one.skeletons]
    places.update([_pair_place(first, second, family) for first, second in pairwise(heads)])
    return places


@lru_cache(maxsize=6_144)
def word_places(word: str, family: str) -> "array[int]":
    """The places of one word: itself, its beginning, and its pieces of four letters; numbers are one word."""
    word = "0" if word.isdigit() else word
    line = f" {word[:24]} "
    grams: Iterable[str] = (line[at : at + 4] for at in range(len(line) - 3))
    pieces = (word[:12], "<" + word[:5], *("4" + gram for gram in grams))
    # As an array they take a fifth of what a tuple takes, and thousands of words are remembered.
    return array("I", {_place(piece, family) for piece in pieces})


@lru_cache(maxsize=2_048)
def _pair_place(first: str, second: str, family: str) -> int:
    """Stretches of one text have their pairs in common."""
    return _place(f"{first} {second}", family)


def _place(gram: str, family: str) -> int:
    return zlib.crc32(f"{family}{gram}".encode()) % BUCKETS
