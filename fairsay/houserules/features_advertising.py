"""What the advertising detector looks at: addresses, words of advertising by kind, sums, and hashed words."""

import math
import re
import zlib
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import ahocorasick

from fairsay.houserules import contacts, normalise
from fairsay.houserules.contacts import Contact, Found
from fairsay.houserules.folded import Folded
from fairsay.houserules.reading import Reading

LEXICON = Path(__file__).parent / "lists" / "advertising.txt"
OFFERS = ("loan", "casino", "crypto", "earn", "goods", "adult", "channel")
# Words and pairs of words are hashed into this many places; 2^15 collide little over some 60,000 pairs.
BUCKETS = 1 << 15
# A text with fewer words and pairs is weighed as if it had so many: one unknown word proves nothing.
LEAST_GRAMS = 14

_PRICE = re.compile(
    r"(?:[$€£¥₽֏₴₸₾]\s?\d[\d\s.,]{0,12})|(?:\d[\d\s.,]{0,12}\s?(?:[$€£¥₽֏₴₸₾]|руб|р\.|тыс|тр\b|usd|usdt|eur|amd|rub|дол|евро|драм|դրամ|"
    r"հազար|դոլար|եվրո|dollars?|euros?|pounds?|bucks))",
    re.I,
)
_PERCENT = re.compile(r"\d\s?%")
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")

DENSE = (
    *(str(kind) for kind in Contact),
    "call",
    *OFFERS,
    "price",
    "percent",
    "emoji",
    "capitals",
    "disguised",
    "length",
    "any address",
    "any offer",
    "address and call",
    "address and offer",
    "call and offer",
    "offer and price",
    "direct address",
    "direct address and offer",
    "kinds of offer",
)


@dataclass(frozen=True, slots=True)
class Signs:
    """What was found in one opinion: addresses, and spans of advertising words by kind."""

    addresses: tuple[Found, ...]
    words: dict[str, list[tuple[int, int]]]
    prices: int

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


@lru_cache(maxsize=1)
def _lexicon() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    kind = ""
    for line in LEXICON.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            term = normalise.plain(line.rstrip("$")).text.rstrip()
            automaton.add_word(term + (" " if line.endswith("$") else ""), (len(term), kind))
    automaton.make_automaton()
    return automaton


def warm() -> None:
    """Read the lexicon before the first opinion comes."""
    _lexicon()


def native_line(reading: Reading) -> Folded:
    """The folded words, with Latin-written Russian and Armenian in their own letters."""
    return normalise.fold(reading.native) if reading.latin else reading.folded


def signs(reading: Reading, trusted_hosts: tuple[str, ...] = ()) -> Signs:
    """Addresses and advertising words of one opinion, places in the text as typed.

    Words found only in the transliterated text have no place of their own and stand for the whole.
    """
    hosts = (reading.story.hosts if reading.story else ()) + trusted_hosts
    found = contacts.find(reading.text, hosts)
    words: dict[str, list[tuple[int, int]]] = {}
    lines = [reading.folded]
    if reading.latin:
        lines.append(native_line(reading))
    for line in lines:
        for last, (length, kind) in _lexicon().iter(line.text):
            first = last - length + 1 if line.text[last] != " " or length == 0 else last - length
            end = line.text.find(" ", max(first + 1, last))
            if line.original is reading.text:
                words.setdefault(kind, []).append(line.span(first, end))
            else:
                words.setdefault(kind, []).append((0, len(reading.text)))
    handles_answered = reading.text.lstrip().startswith("@")
    addresses = tuple(
        one
        for one in found
        # "@name ..." at the start answers somebody: it is how readers address each other.
        if not (one.kind is Contact.HANDLE and handles_answered and not reading.text[: one.start].strip())
    )
    return Signs(addresses, words, len(_PRICE.findall(reading.text[:5000])))


def dense(reading: Reading, found: Signs) -> list[float]:
    """The numbers named in DENSE, each between 0 and about 2."""
    counts = dict.fromkeys(Contact, 0)
    for one in found.addresses:
        counts[one.kind] += 1
    kinds = {kind: len(found.words.get(kind, ())) for kind in ("call", *OFFERS)}
    letters = sum(1 for letter in reading.text[:2000] if letter.isalpha())
    capitals = sum(1 for letter in reading.text[:2000] if letter.isupper())
    plain, folded = reading.plain.text.split(), reading.folded.text.split()
    disguised = sum(1 for word in set(folded) - set(plain) if len(word) > 3)
    address, direct = bool(found.outside), bool(found.direct)
    offer, call = any(kinds[kind] for kind in OFFERS), bool(kinds["call"])
    return [
        *(math.log1p(counts[kind]) for kind in Contact),
        *(math.log1p(min(kinds[kind], 4)) for kind in ("call", *OFFERS)),
        math.log1p(found.prices),
        float(bool(_PERCENT.search(reading.text))),
        math.log1p(len(_EMOJI.findall(reading.text[:2000]))) / 2,
        capitals / max(20, letters),
        math.log1p(max(0, disguised - 2)) / 2,
        math.log1p(len(plain)) / 4,
        float(address),
        float(offer),
        float(address and call),
        float(address and offer),
        float(call and offer),
        float(offer and found.prices > 0),
        float(direct),
        float(direct and offer),
        sum(1 for kind in OFFERS if kinds[kind]) / 3,
    ]


def hashed(reading: Reading) -> list[int]:
    """The places of the distinct words and pairs of words, sorted; numbers are one word."""
    words = [("0" if word.isdigit() else word)[:12] for word in native_line(reading).text.split()[:400]]
    grams = set(words)
    grams.update(f"{one} {two}" for one, two in pairwise(words))
    return sorted({zlib.crc32(gram.encode()) % BUCKETS for gram in grams})
