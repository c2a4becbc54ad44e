"""Hashed n-grams of an opinion: of letters and words, and of frames.

A frame is the sentence with its words replaced by what they do (scope/LANGUAGE.txt): "all GROUP are
BEAST" is one frame whichever group and insult stand in it, so that a frame seen with one group is
known with every other, and a frame seen in one language in the others.

Hashing is a polynomial over codes: with the inverses of the base's powers, the hash of any stretch is a
difference of two cumulative sums, so all n-grams of a text take a few numpy calls, and those of its
passages and sentences are chosen from them by place.
"""

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules.scoped import TOLD, Piece, Scoped

TABLE = 1 << 18
_SALTS = {"en": 0x9E3779B97F4A7C15, "ru": 0xC2B2AE3D27D4EB4F, "hy": 0x165667B19E3779F9}
_FRAMES = 0x27D4EB2F165667C5
_STATE = np.uint64(0x9E3779B97F4A7C15)
_SPREAD = np.uint64(0xFF51AFD7ED558CCD)
_BASE = 1_000_003
_LONGEST = 24_576  # characters of a line that are read; the judge reads no text of more than 20,000
_LETTERS = (2, 3, 4, 5)
_WORDS = (1, 2)
_TAGS = (2, 3, 4, 5, 6)
_TOLD_TAGS = (2, 3, 4)

Places = NDArray[np.int32]
Hashes = NDArray[np.uint64]


def _powers(base: int) -> Hashes:
    steps = np.full(_LONGEST, base, dtype=np.uint64)
    return np.concatenate([np.ones(1, dtype=np.uint64), np.cumprod(steps, dtype=np.uint64)])


_POWERS = _powers(_BASE)
_INVERSES = _powers(pow(_BASE, -1, 1 << 64))
_STEPS = np.arange(_LONGEST + 1, dtype=np.int32)


def _placed(hashes: Hashes, salt: int, kinds: NDArray[np.uint64]) -> Places:
    mixed = (hashes ^ np.uint64(salt)) + kinds * np.uint64(0x2545F4914F6CDD1D)
    mixed ^= mixed >> np.uint64(33)
    mixed *= _SPREAD
    mixed ^= mixed >> np.uint64(29)
    return (mixed & np.uint64(TABLE - 1)).astype(np.int32)


class Grams:
    """n-grams in one order: `places` in a table, and the stretch [starts, ends) that each was read from."""

    __slots__ = ("ends", "places", "starts")

    def __init__(self, places: Places, starts: Places, ends: Places) -> None:
        """Three arrays of one length."""
        self.places, self.starts, self.ends = places, starts, ends

    def within(self, start: int, end: int) -> NDArray[np.bool_]:
        """Which of them lie in [start, end)."""
        inside: NDArray[np.bool_] = (self.starts >= start) & (self.ends <= end)
        return inside


class _Sums:
    """Cumulative sums of a row of codes: hashes of its stretches."""

    def __init__(self, codes: Hashes) -> None:
        self.sums = np.zeros(len(codes) + 1, dtype=np.uint64)
        np.cumsum(codes * _POWERS[: len(codes)], out=self.sums[1:])

    def between(self, starts: Places, ends: Places) -> Hashes:
        return (self.sums[ends] - self.sums[starts]) * _INVERSES[starts]

    def runs(self, lengths: tuple[int, ...]) -> Hashes:
        """Of every stretch of these lengths, in the order of `_runs`."""
        sums = self.sums
        parts = [sums[length:] - sums[: max(0, len(sums) - length)] for length in lengths]
        return np.concatenate([part * _INVERSES[: len(part)] for part in parts])


def _runs(size: int, lengths: tuple[int, ...]) -> tuple[Places, Places]:
    """Start and length of every stretch of these lengths, the shorter ones first."""
    counts = [max(0, size - length + 1) for length in lengths]
    return np.concatenate([_STEPS[:count] for count in counts]), np.repeat(
        np.array(lengths, dtype=np.int32), counts
    )


def letters_and_words(scoped: Scoped) -> Grams:
    """n-grams of letters, and of one and two words, these both bare and with how they are said.

    Stretches count in `scoped.line`; a word's takes the blanks on both sides.
    """
    line = scoped.line[:_LONGEST]
    codes = np.frombuffer(line.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    sums = _Sums(codes)
    starts, lengths = _runs(len(codes), _LETTERS)
    hashes, kinds = [sums.runs(_LETTERS)], [lengths]
    begins, finishes = [starts], [starts + lengths]
    blanks = np.flatnonzero(codes == 32).astype(np.int32)
    states = scoped.states * _STATE
    for words in _WORDS:
        first, last = blanks[:-words], blanks[words:]
        bare, kind = sums.between(first, last), np.full(len(first), 16 + words, dtype=np.int32)
        hashes.extend((bare, bare + states[: len(first)]))
        kinds.extend((kind, kind + np.int32(16)))
        begins.extend((first, first))
        finishes.extend((last + np.int32(1), last + np.int32(1)))
    places = _placed(np.concatenate(hashes), _SALTS[scoped.family], np.concatenate(kinds).astype(np.uint64))
    return Grams(places, np.concatenate(begins), np.concatenate(finishes))


def frames(scoped: Scoped) -> Grams:
    """n-grams of tags in a row, and of told tags with nothing but untold words between, in any language.

    Stretches count in `scoped.tags`.
    """
    tags = scoped.tags[:_LONGEST]
    told = np.flatnonzero(tags < TOLD).astype(np.int32)
    spread = tags * _SPREAD
    starts, lengths = _runs(len(tags), _TAGS)
    few_starts, few_lengths = _runs(len(told), _TOLD_TAGS)
    hashes = np.concatenate([_Sums(spread).runs(_TAGS), _Sums(spread[told]).runs(_TOLD_TAGS)])
    kinds = np.concatenate([np.int32(64) + lengths, np.int32(96) + few_lengths]).astype(np.uint64)
    return Grams(
        _placed(hashes, _FRAMES, kinds),
        np.concatenate([starts, told[few_starts]]),
        np.concatenate([starts + lengths, told[few_starts + few_lengths - 1] + np.int32(1)]),
    )


def stretch_of_letters(piece: Piece) -> tuple[int, int]:
    """The stretch of `scoped.line` that a piece's letters and words lie in."""
    starts = piece.scoped.line_starts
    return int(starts[piece.first]) - 1, int(starts[piece.last])


def stretch_of_tags(piece: Piece) -> tuple[int, int]:
    """The stretch of `scoped.tags` that a piece's frames lie in, with the edge on either side."""
    scoped = piece.scoped
    first = scoped.tag_place(piece.first) - 1
    last = scoped.tag_place(piece.last - 1) + 2 if piece.last > piece.first else first + 1
    return first, last
