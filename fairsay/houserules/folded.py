"""A reading of a text: folded words in a line, each knowing where it stands in the text as typed."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from fairsay.houserules.characters import widen

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a reading: as folded, and where it stands in the text as typed."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Masked:
    """A word with letters starred out: `pattern` has "*" for each hidden letter.

    `exact` where dots stand for stars, which are mere punctuation as often.
    """

    pattern: str
    start: int
    end: int
    exact: bool = False


class Folded:
    """One reading of a text, or of a piece of it: words in order, and the places they were read from.

    `original` is always the whole text as typed, and every place counts in it. `guessed` marks a
    reading that nobody may have meant; its words are in no order.
    """

    __slots__ = ("_line", "_origins", "_places", "_words", "guessed", "original", "texts")

    def __init__(
        self,
        original: str,
        texts: list[str],
        places: list[Sequence[int]] | Callable[[], list[Sequence[int]]],
        guessed: bool = False,
    ) -> None:
        """`places[n]` are the indices in `original` that the letters of `texts[n]` came from.

        Where they are seldom asked for, `places` is a function that finds them.
        """
        self.original = original
        self.texts = texts
        self._places = places
        self.guessed = guessed
        self._line: str | None = None
        self._origins: list[int] | None = None
        self._words: tuple[Word, ...] | None = None

    @property
    def places(self) -> list[Sequence[int]]:
        """For each word the indices in the original that its letters came from."""
        if callable(self._places):
            self._places = self._places()
        return self._places

    @property
    def text(self) -> str:
        """The words in a line, " word word "; a single blank where there are none."""
        if self._line is None:
            self._line = f" {' '.join(self.texts)} " if self.texts else " "
        return self._line

    @property
    def origins(self) -> Sequence[int]:
        """For each character of `text` the index it was read from; for a blank, of the letter before it."""
        if self._origins is None:
            self._origins = [0]
            for places in self.places:
                self._origins.extend(places)
                self._origins.append(places[-1])
        return self._origins

    @property
    def words(self) -> tuple[Word, ...]:
        """The words with their places in the text as typed, on grapheme boundaries."""
        if self._words is None:
            original = self.original
            self._words = tuple(
                Word(text, *widen(original, places[0], places[-1] + 1))
                for text, places in zip(self.texts, self.places, strict=True)
            )
        return self._words

    def span(self, start: int, end: int) -> Span:
        """The passage of the original that `text[start:end]` came from, on grapheme boundaries."""
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        if start >= end:
            return (0, 0)
        return widen(self.original, self.origins[start], self.origins[end - 1] + 1)

    def piece(self, start: int, end: int, without: Iterable[Span] = ()) -> "Folded":
        """The words that begin in original[start:end], but for those that begin inside `without`.

        Nothing is folded again. Places still count in the whole text.
        """
        first = bisect_left(self.places, start, key=_first)
        last = bisect_left(self.places, end, lo=first, key=_first)
        texts, places = self.texts[first:last], self.places[first:last]
        for cut_from, cut_to in without:
            begin = bisect_left(places, cut_from, key=_first)
            finish = bisect_left(places, cut_to, lo=begin, key=_first)
            del texts[begin:finish], places[begin:finish]
        return Folded(self.original, texts, places, self.guessed)

    def only(self, wanted: re.Pattern[str]) -> "Folded":
        """The words in which `wanted` is found, as guesses."""
        kept = [at for at, word in enumerate(self.texts) if wanted.search(word)]
        places = self.places
        return Folded(self.original, [self.texts[at] for at in kept], [places[at] for at in kept], True)

    def respelt(self, spell: Callable[[str], str]) -> "Folded":
        """The same words in another spelling; one that comes out empty stays as it was.

        Words keep their places and their number; inside a word whose length changes, places are not exact.
        """
        texts = [spell(word) or word for word in self.texts]
        return Folded(self.original, texts, lambda: _stretched(self.places, texts), self.guessed)


@dataclass(frozen=True)
class Lines:
    """All readings of one text."""

    plain: Folded
    folded: Folded
    guesses: Folded
    torn: Callable[[], Folded]
    masked: tuple[Masked, ...] = ()

    @cached_property
    def halves(self) -> Folded:
        """Neighbouring pieces joined into one word each; read when first asked for."""
        return self.torn()


def _first(places: Sequence[int]) -> int:
    return places[0]


def _stretched(places: list[Sequence[int]], texts: list[str]) -> list[Sequence[int]]:
    """Places for words of other lengths: the first letter keeps its own, the last has the last."""
    return [
        own if len(own) == len(text) else [own[0]] * (len(text) - 1) + [own[-1]]
        for own, text in zip(places, texts, strict=True)
    ]
