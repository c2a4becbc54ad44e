"""What stands between two blanks, read in every way worth searching. Each chunk is read once and remembered.

Readers use the same few thousand words again and again: reading a chunk is a pure function of its
characters, so a bounded memory answers nearly always, and only what is new costs anything.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from fairsay.houserules.characters import simplify, tall_l
from fairsay.houserules.language import FUNCTION_WORDS
from fairsay.houserules.wordreads import LONGEST, Read, drawn, guess_word, read_word, undoubled


@dataclass(frozen=True, slots=True)
class Chunk:
    """One chunk's readings; all places count from its first character.

    `letter` is its one letter where it holds no more ("f" or "u." or "-к-"), `unit` the same where two signs
    stand for one letter of Russian or Armenian ("ts", "z@"). `whole` tells that it is
    one plain word with nothing but punctuation about it, and `function` that this word is one that
    nobody tears in two. `masked` are (pattern, start, end, exact) of words with letters starred out.
    """

    plain: tuple[Read, ...]
    folded: tuple[Read, ...]
    guesses: tuple[Read, ...] = ()
    masked: tuple[tuple[str, int, int, bool], ...] = ()
    letter: Read | None = None
    unit: Read | None = None
    whole: bool = False
    function: bool = False


_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_CLEAN = re.compile(r"[^\w@$*#€£¡|]*([a-z]+|[а-яіїєґў]+|[ա-և]+)[^\w@$*#€£¡|]*")
_LINK = re.compile(
    r"(?:https?:|www\.)|[a-z0-9]@[a-z0-9-]+\.[a-z]|^@\w+$|[a-z0-9]\.(?:com|org|net|ru|am|info|me|io)\b|/\?\w|=\w+&"
)
_PART = re.compile(r"[\w@$€£¡|!+*#%]+")
# Two Latin signs for one letter of Russian or Armenian; of "vo" its first is only heard.
_UNIT = re.compile(
    r"[^\w@]*(?:(?P<pair>[td][sz]|[zkgsctp]h|ou|[yj][aeou])|v(?P<vowel>o)|(?P<bare>[a-z])@)[^\w@]*"
)
_STRETCHED = re.compile(r"(.)\1{2,}")
_MASKS = frozenset("*#%")


def _once(found: re.Match[str]) -> str:
    return found[0] if found[1] == "*" else found[1]


_LETTER = re.compile(r"[^\W\d_]")
_DOTTED = re.compile(r"(?<![^\W_])([^\W\d_]{1,2})(\.{2,5}|…|_{1,5})([^\W\d_]{1,6})(?![^\W_])")
# A run of different signs inside or after a word, as in comic strips.
_SIGNS = re.compile(r"(?<=[^\W\d_])[@#$%&*^!?~§]{2,}(?=[^\W\d_]|$)|(?<=[^\W\d_])&(?=[^\W\d_])")
_TELLING = frozenset("@#$%&*^~§")
# Longer words are not starred out.
_LONGEST_MASKED = 24


def read_chunk(chunk: str) -> Chunk:
    """Read what stands between two blanks."""
    return _remembered(chunk) if len(chunk) <= LONGEST else _read(chunk)


def _read(chunk: str) -> Chunk:
    read = _as_typed(chunk)
    drawn_so = tall_l(chunk[1:]) if "I" in chunk or not chunk.isascii() else ""
    if drawn_so and len(chunk) <= LONGEST and not read.letter:
        other = _as_typed(chunk[0] + drawn_so)
        return replace(read, guesses=(*read.guesses, *other.folded))
    return read


def _as_typed(chunk: str) -> Chunk:
    simple, origins = simplify(chunk)
    clean = _CLEAN.fullmatch(simple)
    plain = tuple(_plain(simple, origins))
    letter = _single(simple)
    if letter:
        read = ("".join(simple[at] for at in letter), [origins[at] for at in letter])
        return Chunk(plain, (read,), letter=read, function=read[0] in FUNCTION_WORDS)
    if clean and not _STRETCHED.search(simple, *clean.span(1)):
        first, last = clean.span(1)
        word = simple[first:last]
        places = origins[first:last]
        guesses = [*drawn(word), *undoubled(word)]
        return Chunk(
            plain,
            ((word, places),),
            _placed(guesses, places),
            tuple(_signs(simple, origins)),
            unit=_unit(simple, origins) if len(word) == 2 else None,
            whole=True,
            function=word in FUNCTION_WORDS,
        )
    suspect = _Suspect(simple, origins, plain).read()
    return replace(suspect, unit=_unit(simple, origins)) if "@" in simple else suspect


_remembered = lru_cache(maxsize=6_144)(_read)


def _plain(simple: str, origins: Sequence[int]) -> list[Read]:
    """The words as typed: lower case, compatibility forms resolved, marks dropped, nothing guessed."""
    words: list[Read] = []
    for found in _WORD.finditer(simple):
        word = found.group()
        places: Sequence[int] = origins[found.start() : found.end()]
        if "'" in word:
            kept = [(letter, place) for letter, place in zip(word, places, strict=True) if letter != "'"]
            word, places = "".join(letter for letter, _ in kept), [place for _, place in kept]
        words.append((word, places))
    return words


def _single(simple: str) -> list[int]:
    """The places of the one letter of a chunk such as "f" or "u." or "-к-"; none for any other.

    Armenian "ու" is one letter in two signs.
    """
    if len(simple) > 4 or any(sign in _MASKS for sign in simple):
        return []
    places = [at for at, sign in enumerate(simple) if sign.isalnum() or sign in "@$"]
    pair = len(places) == 2 and simple[places[0] : places[1] + 1] == "ու"
    return places if len(places) == 1 or pair else []


def _unit(simple: str, origins: Sequence[int]) -> Read | None:
    """The letters of a chunk that is one letter in two signs."""
    found = _UNIT.fullmatch(simple) if len(simple) <= 4 else None
    if not found or not found.lastgroup:
        return None
    first, last = found.span(found.lastgroup)
    return (simple[first:last], origins[first:last])


class _Suspect:
    """A chunk with digits, signs or punctuation in it, stretched letters, or letters of several scripts."""

    def __init__(self, simple: str, origins: Sequence[int], plain: tuple[Read, ...]) -> None:
        self.simple = simple
        self.origins = origins
        self.plain = plain
        self.folded: list[Read] = []
        self.guesses: list[Read] = []
        self.masked: list[tuple[str, int, int, bool]] = []

    def read(self) -> Chunk:
        simple = self.simple
        if _LINK.search(simple):
            for found in _WORD.finditer(simple):
                self.folded.append((found.group(), self.origins[found.start() : found.end()]))
            if simple[0] == "@" and len(simple) <= LONGEST:
                # A name of somebody, or a word whose first letter is a sign.
                self.guesses.extend(_placed([read_word(simple).best], self.origins))
            return Chunk(self.plain, tuple(self.folded), tuple(self.guesses))
        short = len(simple) <= LONGEST
        parts = [found.span() for found in _PART.finditer(simple)]
        bare = [at for at, sign in enumerate(simple) if sign.isalnum() or sign in "@$€£¡"]
        letters = "".join(simple[at] for at in bare)
        units = [_unit(simple[first:last], range(first, last)) for first, last in parts if last - first == 2]
        alone = sum(1 for first, last in parts if last - first == 1) + sum(map(bool, units))
        if short:
            self.masked.extend(_dots(simple, self.origins))
            self.masked.extend(_signs(simple, self.origins))
        if len(parts) >= 3 and alone >= len(parts) - 1 and short:
            self._word(letters, bare)
            silent = {first for first, last in parts if simple[first:last] == "vo"}
            if silent:
                kept = [at for at in bare if at not in silent]
                self._guess("".join(simple[at] for at in kept), kept)
        else:
            for first, last in parts:
                self._part(first, last)
            if short and len(bare) < len(simple) and len(letters) > 2:
                self._guess(letters, bare)
        return Chunk(self.plain, tuple(self.folded), tuple(self.guesses), tuple(self.masked))

    def _part(self, first: int, last: int) -> None:
        simple = self.simple
        while first < last and simple[last - 1] in "!+|_":
            last -= 1
        while first < last and simple[first] in "+|_#%":
            first += 1
        word = simple[first:last]
        if not word:
            return
        if len(word) <= _LONGEST_MASKED and any(letter in _MASKS for letter in word) and _LETTER.search(word):
            # Among stars, any other sign is a star too.
            pattern = "".join(letter if letter.isalnum() else "*" for letter in word)
            bare = "".join(letter if letter.isalnum() else "*" for letter in word if letter != "@")
            for one in dict.fromkeys((pattern, bare, _STRETCHED.sub(_once, pattern))):
                self.masked.append((one, self.origins[first], self.origins[last - 1] + 1, False))
        kept = [at for at in range(first, last) if simple[at] not in "*#%_"]
        if kept:
            self._word("".join(simple[at] for at in kept), kept)
            if "#" in word[1:-1]:
                places = range(first, last)
                self._guess(word.replace("#", "h"), places)

    def _guess(self, word: str, at: Sequence[int]) -> None:
        read, kept = guess_word(word)
        self.guesses.append((read, [self.origins[at[one]] for one in kept]))

    def _word(self, word: str, at: Sequence[int]) -> None:
        reads = read_word(word)
        places = [self.origins[one] for one in at]
        self.folded.extend(_placed([reads.best], places))
        self.guesses.extend(_placed(reads.guesses, places))


def _placed(reads: Sequence[Read], places: Sequence[int]) -> tuple[Read, ...]:
    return tuple((word, [places[at] for at in kept]) for word, kept in reads)


def _dots(simple: str, origins: Sequence[int]) -> list[tuple[str, int, int, bool]]:
    """Dots or a dash low on the line for the middle of a short word; each may hide a letter or two."""
    found = _DOTTED.search(simple)
    if not found:
        return []
    head, dots, tail = found.groups()
    hidden = sorted({1, max(1, len(dots) - 1), len(dots)})
    start, end = origins[found.start()], origins[found.end() - 1] + 1
    return [(f"{head}{'*' * count}{tail}", start, end, True) for count in hidden]


def _signs(simple: str, origins: Sequence[int]) -> list[tuple[str, int, int, bool]]:
    """A word with a run of mixed signs for letters."""
    found = _SIGNS.search(simple)
    if not found or len(simple) > _LONGEST_MASKED or not _TELLING & set(found.group()):
        return []
    if set(found.group()) <= _MASKS:
        return []  # plain stars are read with their part
    core = simple.strip(".,:;()[]«»\"'“”—–-")
    at = simple.find(core)
    pattern = "".join(sign if sign.isalnum() else "*" for sign in core)
    return [(pattern, origins[at], origins[at + len(core) - 1] + 1, False)]
