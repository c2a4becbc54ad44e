"""Folding: from a text as typed to readings in which listed words can be found.

A reading is a line of lower-case words between single blanks, and every character of it knows
which character of the text it came from. The steps: compatibility forms resolved (NFKC), marks and
invisible characters dropped; single letters set apart by blanks or punctuation joined; digits and
signs for letters and look-alikes from other scripts read by the script of the word's own letters;
stretched letters shortened. What is uncertain (two halves of a word joined, the less likely letter
of two) goes into a line of guesses of its own. All of it is linear in the length of the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from fairsay.houserules import lookalikes
from fairsay.houserules.characters import simplify, widen
from fairsay.houserules.folded import Folded, Lines, Masked
from fairsay.houserules.language import FUNCTION_WORDS

# A chunk longer than this is no disguised word; its parts are still read one by one.
_LONGEST_CHUNK = 64


@dataclass(slots=True)
class _Writer:
    """Collects words into a Folded."""

    original: str
    texts: list[str] = field(default_factory=list)
    places: list[Sequence[int]] = field(default_factory=list)

    def add(self, word: str, places: Sequence[int]) -> None:
        if word:
            self.texts.append(word)
            self.places.append(places)

    def folded(self, guessed: bool = False) -> Folded:
        return Folded(self.original, self.texts, self.places, guessed)


_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_CHUNK = re.compile(r"\S+")
_CLEAN = re.compile(r"[^\w@$*#€£¡|]*([a-z]+|[а-яіїєґў]+|[ա-և]+)[^\w@$*#€£¡|]*")
_LINK = re.compile(r"(?:https?:|www\.)|[a-z0-9]@[a-z0-9]|^@\w+$|[a-z0-9]\.(?:com|org|net|ru|am|info|me|io)\b")
_BROKEN = re.compile(r"(?<=[^\W\d_])-[ \t]{0,4}\r?\n[ \t]{0,4}(?=[^\W\d_])")
_PART = re.compile(r"[\w@$€£¡|!+*#%]+")
_STRETCHED = re.compile(r"(.)\1{2,}")
_DOUBLED = re.compile(r"([^\W\d])\1+")
# A number with its unit: its digits stand for themselves.
_NUMBER = re.compile(r"\d{2,}[^\W\d]+")
_MASKS = frozenset("*#%")
_LETTER = re.compile(r"[^\W\d_]")
_DOTTED = re.compile(r"(?<![^\W_])([^\W\d_]{1,2})(\.{2,5}|…|_{1,5})([^\W\d_]{1,6})(?![^\W_])")
# Longer words are not starred out; more of them in one opinion tell nothing new.
_LONGEST_MASKED = 24
_MOST_MASKED = 60


def read(text: str) -> Lines:
    """Every reading of `text`."""
    simple, origins = _unbroken(*simplify(text))
    return _Reader(text, simple, origins).read()


def plain(text: str) -> Folded:
    """The words as typed: lower case, compatibility forms resolved, marks dropped, nothing guessed."""
    return _plain(text, *_unbroken(*simplify(text)))


def fold(text: str) -> Folded:
    """The likeliest reading: look-alikes, leet, spacing and stretching undone."""
    return read(text).folded


def _unbroken(simple: str, origins: Sequence[int]) -> tuple[str, Sequence[int]]:
    """Without the hyphens and line ends that break a word over two lines."""
    parts: list[str] = []
    kept: list[int] = []
    at = 0
    for found in _BROKEN.finditer(simple):
        parts.append(simple[at : found.start()])
        kept.extend(origins[at : found.start()])
        at = found.end()
    return (simple, origins) if not at else ("".join([*parts, simple[at:]]), [*kept, *origins[at:]])


def _plain(text: str, simple: str, origins: Sequence[int]) -> Folded:
    writer = _Writer(text)
    for found in _WORD.finditer(simple):
        word = found.group()
        places: Sequence[int] = origins[found.start() : found.end()]
        if "'" in word:
            kept = [(letter, place) for letter, place in zip(word, places, strict=True) if letter != "'"]
            word, places = "".join(letter for letter, _ in kept), [place for _, place in kept]
        writer.add(word, places)
    return writer.folded()


class _Reader:
    """One pass over the chunks (what stands between blanks) of a simplified text."""

    def __init__(self, text: str, simple: str, origins: Sequence[int]) -> None:
        self.simple = simple
        self.origins = origins
        self.original = text
        self.main = _Writer(text)
        self.guesses = _Writer(text)
        self.halves = _Writer(text)
        self.masked: list[Masked] = []

    def read(self) -> Lines:
        singles: list[list[int]] = []
        last_end = -1
        before: tuple[str, int, int] | None = None
        for found in _CHUNK.finditer(self.simple):
            start, end = found.span()
            clean = _CLEAN.fullmatch(self.simple, start, end)
            letter = self._single(start, end)
            if letter and (not singles or start - last_end <= 2):
                singles.append(letter)
                last_end, before = end, None
                continue
            self._flush(singles)
            singles = [letter] if letter else []
            last_end = end
            if letter:
                before = None
                continue
            if clean and not _STRETCHED.search(self.simple, *clean.span(1)):
                first, last = clean.span(1)
                word = self.simple[first:last]
                self.main.add(word, self.origins[first:last])
                self._guess_drawn(word, first, last)
                self._guess_single(word, self.origins[first:last])
                before = self._join_halves(before, word, first, last)
            else:
                before = None
                self._chunk(start, end)
        self._flush(singles)
        return Lines(
            _plain(self.original, self.simple, self.origins),
            self.main.folded(),
            self.guesses.folded(guessed=True),
            self.halves.folded(guessed=True),
            tuple(self.masked),
        )

    def _single(self, start: int, end: int) -> list[int]:
        """The places of the one letter of a chunk such as "f" or "u." or "-к-"; none for any other.

        Armenian "ու" is one letter in two signs.
        """
        if end - start > 4 or any(sign in _MASKS for sign in self.simple[start:end]):
            return []
        places = [at for at in range(start, end) if self.simple[at].isalnum() or self.simple[at] in "@$"]
        pair = len(places) == 2 and self.simple[places[0] : places[1] + 1] == "ու"
        return places if len(places) == 1 or pair else []

    def _flush(self, singles: list[list[int]]) -> None:
        """Write a run of single letters: joined where there are at least three, else one by one."""
        if len(singles) < 3:
            for places in singles:
                self.main.add("".join(self.simple[at] for at in places), [self.origins[at] for at in places])
            return
        self._spell(singles)
        # One-letter words before and after spelt letters are not among them.
        for _ in range(3):
            if len(singles) > 3 and self._is_word(singles[-1]):
                singles = singles[:-1]
                self._spell(singles, guess=True)
            if len(singles) > 3 and self._is_word(singles[0]):
                singles = singles[1:]
                self._spell(singles, guess=True)

    def _is_word(self, places: list[int]) -> bool:
        return "".join(self.simple[at] for at in places) in FUNCTION_WORDS

    def _spell(self, singles: list[list[int]], guess: bool = False) -> None:
        joined = [at for places in singles for at in places]
        write = self._guess_word if guess else self._word
        write("".join(self.simple[at] for at in joined), [self.origins[at] for at in joined])

    def _chunk(self, start: int, end: int) -> None:
        """A chunk with digits, signs or punctuation in it, or letters of several scripts."""
        chunk = self.simple[start:end]
        if _LINK.search(chunk):
            for found in _WORD.finditer(chunk):
                self.main.add(found.group(), self.origins[start + found.start() : start + found.end()])
            return
        parts = [(start + found.start(), start + found.end()) for found in _PART.finditer(chunk)]
        bare = [at for at in range(start, end) if self.simple[at].isalnum() or self.simple[at] in "@$€£¡"]
        letters = "".join(self.simple[at] for at in bare)
        alone = sum(1 for first, last in parts if last - first == 1)
        short = len(chunk) <= _LONGEST_CHUNK
        if short:
            self._dotted_mask(start, end)
        if len(parts) >= 3 and alone >= len(parts) - 1 and short:
            self._word(letters, [self.origins[at] for at in bare])
            return
        for first, last in parts:
            self._part(first, last)
        if short and len(bare) < end - start and len(letters) > 2:
            self._guess_word(letters, [self.origins[at] for at in bare])

    def _part(self, first: int, last: int) -> None:
        while first < last and self.simple[last - 1] in "!+|_":
            last -= 1
        while first < last and self.simple[first] in "+|_#%":
            first += 1
        word = self.simple[first:last]
        if not word:
            return
        if len(word) <= _LONGEST_MASKED and any(letter in _MASKS for letter in word) and _LETTER.search(word):
            # Among stars, any other sign is a star too.
            self._mask("".join(letter if letter.isalnum() else "*" for letter in word), first, last)
        kept = [at for at in range(first, last) if self.simple[at] not in "*#%_"]
        if kept:
            self._word("".join(self.simple[at] for at in kept), [self.origins[at] for at in kept])

    def _mask(self, pattern: str, first: int, last: int, exact: bool = False) -> None:
        if len(self.masked) < _MOST_MASKED:
            self.masked.append(
                Masked(pattern, *widen(self.original, self.origins[first], self.origins[last - 1] + 1), exact)
            )

    def _dotted_mask(self, start: int, end: int) -> None:
        """Dots or a dash low on the line for the middle of a short word; each may hide a letter or two."""
        found = _DOTTED.search(self.simple, start, end)
        if found:
            head, dots, tail = found.groups()
            for hidden in sorted({1, max(1, len(dots) - 1), len(dots)}):
                self._mask(f"{head}{'*' * hidden}{tail}", *found.span(), exact=True)

    def _word(self, word: str, places: Sequence[int]) -> None:
        """Write a word read by the script of its letters, and the guesses that go with it."""
        wanted = lookalikes.script_of(word)
        readings = lookalikes.readings(word, wanted) if wanted else [word]
        if _NUMBER.fullmatch(word):
            readings.insert(0, word)
        read = readings[0]
        once, kept = _shorten(read, 1)
        self.main.add(once, [places[at] for at in kept])
        for other in readings[1:]:
            self._guess(other, places)
        for other in lookalikes.scripts_in(word):
            if other != wanted:
                self._guess(lookalikes.in_script(word, other), places)
        twice, kept = _shorten(read, 2)
        if twice != once:
            self.guesses.add(twice, [places[at] for at in kept])
        self._guess_single(read, places)
        if drawn := lookalikes.drawn(word):
            self._guess(drawn, places)

    def _guess_word(self, word: str, places: Sequence[int]) -> None:
        wanted = lookalikes.script_of(word)
        self._guess(lookalikes.in_script(word, wanted) if wanted else word, places)

    def _guess(self, word: str, places: Sequence[int]) -> None:
        once, kept = _shorten(word, 1)
        self.guesses.add(once, [places[at] for at in kept])

    def _guess_single(self, word: str, places: Sequence[int]) -> None:
        """Doubled letters as single ones: a stretch of two is a disguise as often as a spelling."""
        if _DOUBLED.search(word):
            bare, kept = _shorten(word, 1, 2)
            self.guesses.add(bare, [places[at] for at in kept])

    def _guess_drawn(self, word: str, first: int, last: int) -> None:
        if len(word) > 2 and (drawn := lookalikes.drawn(word)):
            self.guesses.add(drawn, self.origins[first:last])

    def _join_halves(
        self, before: tuple[str, int, int] | None, word: str, first: int, last: int
    ) -> tuple[str, int, int]:
        """Two neighbours, one of them short and neither a function word, as one word."""
        if (
            before
            and first - before[2] <= 2
            and min(len(word), len(before[0])) <= 4
            and word not in FUNCTION_WORDS
            and before[0] not in FUNCTION_WORDS
        ):
            places = [*self.origins[before[1] : before[2]], *self.origins[first:last]]
            self.halves.add(before[0] + word, places)
        return (word, first, last)


def _shorten(word: str, kept_letters: int, least: int = 3) -> tuple[str, list[int]]:
    """The word with runs of `least` or more of a letter cut to `kept_letters`; and the places kept."""
    out: list[str] = []
    kept: list[int] = []
    at = 0
    while at < len(word):
        end = at
        while end < len(word) and word[end] == word[at]:
            end += 1
        run = end - at
        take = kept_letters if run >= least and not word[at].isdigit() else run
        out.append(word[at] * take)
        kept.extend(range(at, at + take - 1))
        if take:
            kept.append(end - 1)
        at = end
    return "".join(out), kept
