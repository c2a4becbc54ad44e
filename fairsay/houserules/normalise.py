"""Folding: from a text as typed to readings in which listed words can be found.

A reading is a line of lower-case words between single blanks, and every character of it knows
which character of the text it came from. The steps: compatibility forms resolved (NFKC), marks and
invisible characters dropped; single letters set apart by blanks or punctuation joined; digits and
signs for letters and look-alikes from other scripts read by the script of the word's own letters;
stretched letters shortened. What is uncertain (two halves of a word joined, the less likely letter
of two) goes into a line of guesses of its own. All of it is linear in the length of the text.

What stands between two blanks is read in `chunks.py`; here is what takes neighbours: letters set
apart, words torn in two, words broken over two lines.
"""

import re
from collections.abc import Sequence
from functools import partial
from itertools import pairwise, product, takewhile

from fairsay.houserules.characters import widen
from fairsay.houserules.chunks import Chunk, read_chunk
from fairsay.houserules.folded import Folded, Lines, Masked
from fairsay.houserules.wordreads import LONGEST, Read, guess_word, read_word

_CHUNK = re.compile(r"\S+")
_BROKEN = re.compile(r"(?<=[^\W\d_])-[ \t]{0,4}\r?\n[ \t]{0,4}(?=[^\W\d_])")
# More masked words in one opinion tell nothing new.
_MOST_MASKED = 60
# English words of one letter, beside those that function_words.txt has of every language.
_LONE = frozenset("ai")
# A row of more letters set apart spells no word that its first or last letter could hide.
_LONGEST_SPELT = 200
# A torn word is no longer than this.
_LONGEST_TORN = 18
# One torn in three, than this.
_LONGEST_TRIPLE = 8

# One half that a torn word may have: the word, its first and last place, whether it is a function word.
_Half = tuple[str, int, int, bool]


def read(text: str) -> Lines:
    """Every reading of `text`."""
    return _Reader(text).read()


def plain(text: str) -> Folded:
    """The words as typed: lower case, compatibility forms resolved, marks dropped, nothing guessed."""
    reader = _Reader(text)
    for found in _CHUNK.finditer(reader.text):
        reader.plain.extend(reader.placed(read_chunk(found.group()).plain, found.start()))
    return reader.folded(reader.plain)


def fold(text: str) -> Folded:
    """The likeliest reading: look-alikes, leet, spacing and stretching undone."""
    return read(text).folded


class _Reader:
    """One pass over the chunks (what stands between blanks) of a text."""

    def __init__(self, original: str) -> None:
        self.original = original
        self.text, self.origins = _unbroken(original)
        self.plain: list[Read] = []
        self.main: list[Read] = []
        self.guesses: list[Read] = []
        self.masked: list[Masked] = []
        self.halves: list[list[_Half]] = [[]]

    def read(self) -> Lines:
        singles: list[tuple[Read, bool]] = []
        units: list[tuple[Read, bool]] = []
        last_unit = -2
        last_end = -2
        plain, main = self.plain, self.main
        for found in _CHUNK.finditer(self.text):
            start, end = found.span()
            chunk = read_chunk(found.group())
            unit = chunk.letter or chunk.unit
            if unit:
                if start - last_unit > 3:
                    self._units(units)
                    units = []
                units.extend((read, not chunk.letter) for read in self.placed((unit,), start))
                last_unit = end
            if self.origins is None and chunk.whole and not singles:
                # Nine of ten chunks: one plain word.
                ((word, places),) = chunk.folded
                first, last = start + places[0], start + places[-1] + 1
                own = (
                    word,
                    range(first, last) if last - first == len(word) else [start + at for at in places],
                )
                plain.append(own)
                main.append(own)
                self._half(word, first, last, chunk.function, joined=first - last_end <= 2)
                last_end = last
                if chunk.guesses:
                    self.guesses.extend(self.placed(chunk.guesses, start))
                if chunk.masked:
                    self._mask(chunk, start)
                continue
            plain.extend(self.placed(chunk.plain, start))
            if chunk.letter:
                (letter,) = self.placed((chunk.letter,), start)
                if singles and letter[1][0] - last_end > 3:
                    self._flush(singles)
                    singles = []
                singles.append((letter, chunk.function))
                self._half(
                    letter[0],
                    letter[1][0],
                    letter[1][-1] + 1,
                    chunk.function,
                    joined=letter[1][0] - last_end <= 2,
                )
                last_end = end
                continue
            if singles:
                self._flush(singles)
                singles = []
            read = self.placed(chunk.folded, start)
            main.extend(read)
            if chunk.guesses:
                self.guesses.extend(self.placed(chunk.guesses, start))
            if chunk.masked:
                self._mask(chunk, start)
            if chunk.whole:
                word, places = read[0]
                self._half(word, places[0], places[-1] + 1, chunk.function, joined=places[0] - last_end <= 2)
                last_end = places[-1] + 1
            else:
                self.halves.append([])
                last_end = end
        self._flush(singles)
        self._units(units)
        return Lines(
            self.folded(plain),
            self.folded(main),
            self.folded(self.guesses, guessed=True),
            self._torn,
            tuple(self.masked),
        )

    def folded(self, reads: list[Read], *, guessed: bool = False) -> Folded:
        return Folded(self.original, [word for word, _ in reads], [places for _, places in reads], guessed)

    def placed(self, reads: Sequence[Read], start: int) -> list[Read]:
        """A chunk's reads with their places in the text as typed."""
        if self.origins is None:
            return [(word, [start + at for at in places]) for word, places in reads if word]
        origins = self.origins
        return [(word, [origins[start + at] for at in places]) for word, places in reads if word]

    def _mask(self, chunk: Chunk, start: int) -> None:
        for pattern, first, last, exact in chunk.masked:
            if len(self.masked) < _MOST_MASKED:
                begin, end = start + first, start + last
                if self.origins is not None:
                    begin, end = self.origins[begin], self.origins[end - 1] + 1
                self.masked.append(Masked(pattern, *widen(self.original, begin, end), exact))

    def _flush(self, singles: list[tuple[Read, bool]]) -> None:
        """Write a run of single letters: joined where there are at least three, else one by one."""
        if len(singles) < 3 or (len(singles) == 3 and _names_two(singles)):
            self.main.extend(read for read, _ in singles)
            return
        self._spell(singles)
        # One-letter words before and after spelt letters are not among them, nor is what other signs left
        # of a word there; nobody spells long texts.
        if len(singles) <= LONGEST:
            long = len(singles) > 4
            before = max(long, _outer(singles, _LONE))
            after = max(long, _outer(singles[::-1], frozenset()))
            for first, last in product(range(before + 1), range(after + 1)):
                if (first or last) and len(singles) - first - last > 2:
                    self._spell(singles[first : len(singles) - last], guess=True)

    def _units(self, units: list[tuple[Read, bool]]) -> None:
        """A run of letters some of which take two signs, as in "ts i ts", joined: a guess."""
        pairs = sum(pair for _, pair in units)
        if 2 < len(units) <= LONGEST and 0 < pairs < len(units):
            self._spell([(read, False) for read, _ in units], guess=True)

    def _spell(self, singles: list[tuple[Read, bool]], guess: bool = False) -> None:
        word = "".join(read[0] for read, _ in singles)
        places = [place for read, _ in singles for place in read[1]]
        if guess:
            read, kept = guess_word(word)
            self.guesses.append((read, [places[at] for at in kept]))
            return
        reads = read_word(word)
        self.main.append((reads.best[0], [places[at] for at in reads.best[1]]))
        self.guesses.extend((read, [places[at] for at in kept]) for read, kept in reads.guesses)

    def _half(self, word: str, first: int, last: int, function: bool, *, joined: bool) -> None:
        if not joined and self.halves[-1]:
            self.halves.append([])
        self.halves[-1].append((word, first, last, function))

    def _torn(self) -> Folded:
        """Neighbours that may be one word torn in two, or in three about a single letter."""
        torn: list[tuple[_Half, ...]] = []
        for run in self.halves:
            torn += [
                (one, other)
                for one, other in pairwise(run)
                if 3 < len(one[0]) + len(other[0]) <= _LONGEST_TORN
                and one[0].isascii() is other[0].isascii()
                and not (one[3] and other[3])
                and not (len(one[0]) == 1 and self._is_initial(one, other))
            ]
            lengths = [len(half[0]) for half in run]
            if len(run) < 3 or 1 not in lengths:
                continue
            for at, (first, second, third) in enumerate(zip(lengths, lengths[1:], lengths[2:], strict=False)):
                if 1 in (first, second, third) and 3 < first + second + third <= _LONGEST_TRIPLE:
                    one, other, last = triple = (run[at], run[at + 1], run[at + 2])
                    if one[3] + other[3] + last[3] < 2 and not self._is_initial(other, last):
                        torn.append(triple)
        texts = ["".join([half[0] for half in halves]) for halves in torn]
        return Folded(self.original, texts, partial(_places_of, torn), guessed=True)

    def _is_initial(self, one: _Half, other: _Half) -> bool:
        """Whether a capital and a dot stand before a name."""
        text = self.original
        return (
            len(one[0]) == 1
            and text[one[2] : one[2] + 1] == "."
            and text[one[1]].isupper()
            and text[other[1] : other[1] + 2].istitle()
        )


def _outer(singles: list[tuple[Read, bool]], more: frozenset[str]) -> int:
    """How many letters at the start of a run are words of their own: at most three."""
    words = takewhile(lambda one: one[1] or one[0][0] in more, singles[:3])
    return sum(1 for _ in words)


def _names_two(singles: list[tuple[Read, bool]]) -> bool:
    """Whether three letters are two names and a word between them, as in "X и Y"."""
    one, word, other = (read[0].isascii() for read, _ in singles)
    return one is other and one is not word


def _places_of(torn: list[tuple[_Half, ...]]) -> list[Sequence[int]]:
    return [
        [place for word, first, last, _ in halves for place in _spread(len(word), first, last)]
        for halves in torn
    ]


def _spread(length: int, first: int, last: int) -> list[int]:
    """Places for a word whose own are no longer known: exact where no mark stood between its letters."""
    return [min(first + at, last - 1) for at in range(length - 1)] + [last - 1]


def _unbroken(text: str) -> tuple[str, list[int] | None]:
    """Without the hyphens and line ends that break a word over two lines; None where there are none."""
    if "-" not in text or "\n" not in text or not _BROKEN.search(text):
        return text, None
    parts: list[str] = []
    kept: list[int] = []
    at = 0
    for found in _BROKEN.finditer(text):
        parts.append(text[at : found.start()])
        kept.extend(range(at, found.start()))
        at = found.end()
    return "".join([*parts, text[at:]]), [*kept, *range(at, len(text))]
