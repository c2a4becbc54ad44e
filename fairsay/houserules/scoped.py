"""The words of an opinion with what they do in it: their categories, and whether said, quoted or denied.

Read once from a folded text and cut into passages and sentences without reading again.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules import emoji, lexicon
from fairsay.houserules.folded import Folded, Span
from fairsay.houserules.passages import sentences
from fairsay.houserules.reading import Reading

CATEGORIES = (
    "insult", "mild", "slur", "group", "person", "second", "first", "negate", "say", "condemn", "endorse",
    "thing", "institution", "kill", "will", "die", "beast", "exclude", "hate", "kindly", "dismiss", "body",
)  # fmt: skip
_BIT = {name: 1 << place for place, name in enumerate(CATEGORIES)}
# Hostile words: the ones for which it matters whether they are quoted or negated.
HOSTILE = ("insult", "mild", "slur", "kill", "die", "beast", "exclude", "hate", "dismiss")
# A word in several categories is tagged with the first of these.
_TAGGED = (
    "negate", "slur", "insult", "beast", "group", "kill", "hate", "die", "exclude", "condemn", "endorse",
    "say", "second", "first", "person", "kindly", "dismiss", "mild", "institution", "thing", "will", "body",
)  # fmt: skip
_PLACES = tuple((1 << CATEGORIES.index(name), CATEGORIES.index(name)) for name in _TAGGED)
SAID, QUOTED, NEGATED = 0, 1, 2
# Tags: a category and how it is said; short words, mostly grammar, by themselves; all others alike.
TOLD = 256
_OTHER = 200_000
_SHORT = 4
EDGE = 1

_CLAUSE_END = re.compile(r"[,;:.!?…։՝՜—–\n]")
_QUOTED = re.compile(r"[“\"„«”‟]([^“\"„«»”‟]{2,240})[”\"“»‟]|(?<!\w)['‘]([^'‘’]{3,160})['’](?!\w)")
# A row of forty emoji says no more than the first ones.
_MOST_EMOJI = 40
# Which words a negation reaches: an Armenian one follows what it negates, or is part of it.
_REACH = {"hy": (-2, 2)}
_USUAL_REACH = (1, 4)


@cache
def bits_of(names: tuple[str, ...]) -> int:
    """The bits of some categories together."""
    return sum(_BIT[name] for name in names)


@lru_cache(maxsize=6_144)
def categories(word: str, language: str) -> int:
    """The categories of a folded word as bits."""
    return lexicon.read("scope", language, CATEGORIES).bits(word)


def _tag(word: str, bits: int) -> int:
    return _told_tag(word, bits) if bits or len(word) <= _SHORT else _OTHER


@lru_cache(maxsize=2_048)
def _told_tag(word: str, bits: int) -> int:
    for bit, place in _PLACES:
        if bits & bit:
            return place
    if len(word) > _SHORT:
        return _OTHER
    number = 0
    for letter in word:
        number = number * 31 + ord(letter)
    return TOLD + number % 100_000


@dataclass(frozen=True, slots=True)
class Token:
    """One word as folded: its place in the text as typed, its categories, how it is said."""

    text: str
    start: int
    end: int
    bits: int
    state: int


class Scoped:
    """All words of a text in one language, emoji among them."""

    def __init__(self, text: str, folded: Folded, spelling: Folded, language: str, latin: bool) -> None:
        """`folded` are the words: skeletons for Russian and Armenian; `spelling` has their letters."""
        self.text = text
        self.folded = folded
        self._spelling = spelling
        self.language = language
        self.latin = latin
        self.family = family = lexicon.family(language)
        words = [
            (word, places[0], places[-1] + 1, categories(word, family))
            for word, places in zip(folded.texts, folded.places, strict=True)
        ]
        if not text.isascii():
            words = self._with_emoji(words)
        self._words = words
        self.starts = [start for _, start, _, _ in words]
        self.bits = np.array([bits for _, _, _, bits in words], dtype=np.uint32)
        self.states = self._said(words)

    @classmethod
    def of(cls, reading: Reading, language: str, latin: bool, without: Iterable[Span] = ()) -> "Scoped":
        """All words of a reading, but for those that begin inside `without`."""
        without = tuple(without)
        family = lexicon.family(language)
        spelling = reading.piece(without=without)
        folded = reading.piece(family=family, without=without) if family != "en" else spelling
        return cls(reading.text, folded, spelling, language, latin)

    def spelt(self, start: int, end: int) -> Iterator[tuple[str, Sequence[int]]]:
        """The folded words that begin in text[start:end], in their own letters, with their places."""
        piece = self._spelling.piece(start, end)
        return zip(piece.texts, piece.places, strict=True)

    def _with_emoji(self, words: list[tuple[str, int, int, int]]) -> list[tuple[str, int, int, int]]:
        beasts = lexicon.read("scope", self.family, CATEGORIES).emoji
        signs = [
            (
                word,
                found.start(),
                found.end(),
                categories(word, "en") | (_BIT["beast"] if found[0] in beasts else 0),
            )
            for found in list(emoji.SIGNS.finditer(self.text))[:_MOST_EMOJI]
            for word in emoji.words_of(found[0])
        ]
        return sorted(words + signs, key=lambda one: one[1]) if signs else words

    def _said(self, words: list[tuple[str, int, int, int]]) -> NDArray[np.uint8]:
        states = np.zeros(len(words), dtype=np.uint8)
        refused = np.flatnonzero(self.bits & _BIT["negate"]).tolist() if words else []
        if refused:
            text = self.text
            clause = before = 0
            clauses = []
            for _, start, end, _ in words:
                # Between most words there is a blank and nothing else.
                if start - before != 1 or text[before] != " ":
                    clause += _CLAUSE_END.search(text, before, start) is not None
                before = end
                clauses.append(clause)
            first, last = _REACH.get(self.family, _USUAL_REACH)
            for other in refused:
                for place in range(max(0, other + first), min(len(words), other + last + 1)):
                    if place != other and clauses[place] == clauses[other]:
                        states[place] = NEGATED
        for found in _QUOTED.finditer(self.text):
            states[bisect_left(self.starts, found.start()) : bisect_left(self.starts, found.end())] = QUOTED
        return states

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words one by one."""
        return tuple(Token(*word, int(state)) for word, state in zip(self._words, self.states, strict=True))

    @cached_property
    def line(self) -> str:
        """ " word word ": what n-grams are taken from."""
        return f" {' '.join([word for word, _, _, _ in self._words])} " if self._words else " "

    @cached_property
    def line_starts(self) -> NDArray[np.int64]:
        """Where each word begins in `line`, and where the word after the last one would."""
        lengths = np.array([1, *(len(word) + 1 for word, _, _, _ in self._words)])
        return np.cumsum(lengths)

    @cached_property
    def tags(self) -> NDArray[np.uint64]:
        """The words by what they do, with EDGE before, between and after sentences."""
        told = []
        for (word, _, _, bits), state in zip(self._words, self.states.tolist(), strict=True):
            tag = _tag(word, bits)
            told.append(tag + 32 * state + 3 if tag < TOLD else tag + 3)
        for place in reversed(self._edges):
            told.insert(place, EDGE)
        return np.array([EDGE, *told, EDGE], dtype=np.uint64)

    @cached_property
    def _edges(self) -> list[int]:
        """The words before which a sentence begins, but for the first."""
        begins = [bisect_left(self.starts, start) for start, _ in sentences(self.text)[1:]]
        return sorted({place for place in begins if 0 < place < len(self.starts)})

    def tag_place(self, word: int) -> int:
        """Where the tag of a word stands in `tags`."""
        return word + 1 + bisect_left(self._edges, word + 1)

    def piece(self, start: int, end: int) -> "Piece":
        """The words that begin in text[start:end]."""
        return Piece(self, start, end, bisect_left(self.starts, start), bisect_left(self.starts, end))

    @property
    def whole(self) -> "Piece":
        """All words."""
        return Piece(self, 0, len(self.text), 0, len(self.starts))


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage or sentence: words first to last of `scoped`, text[start:end] of its text."""

    scoped: Scoped
    start: int
    end: int
    first: int
    last: int

    @property
    def text(self) -> str:
        """The piece as typed."""
        return self.scoped.text[self.start : self.end]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its words."""
        return self.scoped.tokens[self.first : self.last]

    @property
    def bits(self) -> NDArray[np.uint32]:
        """The categories of its words."""
        return self.scoped.bits[self.first : self.last]

    @property
    def states(self) -> NDArray[np.uint8]:
        """How each of its words is said."""
        return self.scoped.states[self.first : self.last]


def answers_a_quote(piece: Piece) -> bool:
    """True where somebody's words are reported and refused: such a passage must be read as a whole."""
    said = piece.states != QUOTED
    outside = int(np.bitwise_or.reduce(piece.bits[said])) if said.any() else 0
    reported = bool(outside & _BIT["say"]) or not said.all()
    return bool(outside & _BIT["condemn"]) and reported
