"""Texts that are nearly the same: MinHash over the letters of the folded words.

A fingerprint holds, for each of thirty-two ways of shuffling all 5-letter pieces, which piece of the
text comes first. Two texts agree in about as many places as they have pieces in common: their
Jaccard similarity (Broder 1997, "On the resemblance and containment of documents"). Pieces are taken
from the folded line without its blanks and with one sign for every number, so neither capitals,
punctuation, emoji, look-alike letters, spacing nor changed numbers part two copies, and one or two
changed words hardly do.
"""

import re

import numpy as np
from numpy.typing import NDArray

PIECE = 5  # letters
PLACES = 32
BANDS = 8
# Two opinions whose fingerprints agree in this share of places are one text: with 32 places the
# estimate errs by .09. Of 20,000 public opinions and sentences, one pair in three million reaches it,
# and those share a formula; two or three changed words in a hundred letters leave it standing.
ALIKE = 14 / 32
# Fewer letters are a reaction ("I agree with every word"), which many readers write by themselves.
LEAST_LETTERS = 32
# More letters tell nothing new about whether it is the same text.
MOST_LETTERS = 4_000

# Where most letters of a word are look-alikes, folding reads the word in their script ("nееdеd" as
# «пеедед»): letters that stand for each other are one here.
_DRAWN_ALIKE = str.maketrans("авгдеёикмнопрстуфхіјѕьհոսօց", "abrdeeukmhonpctyfxijsbhnuog")
_ROWS = 3  # places of a band: with eight bands, texts alike by .67 meet with .94, by .05 with .001
_NUMBER = re.compile(r"\d+(?: \d+)*")
_random = np.random.default_rng(19970611)
_FACTORS = _random.integers(1, 1 << 63, PLACES, dtype=np.uint64) | np.uint64(1)
_SHIFTS = _random.integers(0, 1 << 63, PLACES, dtype=np.uint64)
_BASES = np.uint64(1_000_003) ** np.arange(PIECE, dtype=np.uint64)


def fingerprint(line: str) -> bytes:
    """One byte for each of `PLACES`; empty for a text too short to be anybody's in particular.

    `line` is a folded reading (`Reading.folded.text`): lower-case words between blanks.
    """
    letters = _NUMBER.sub("0", line).replace(" ", "").translate(_DRAWN_ALIKE)[:MOST_LETTERS]
    if len(letters) < LEAST_LETTERS:
        return b""
    codes = np.frombuffer(letters.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    count = len(codes) - PIECE + 1
    pieces: NDArray[np.uint64] = np.zeros(count, dtype=np.uint64)
    with np.errstate(over="ignore"):
        for place in range(PIECE):
            pieces += codes[place : place + count] * _BASES[place]
        # The high half of a product is mixed well, the low half is not.
        shuffled = (pieces[:, None] * _FACTORS + _SHIFTS) >> np.uint64(32)
        first = shuffled.min(axis=0)
        # The lowest values are all small: their low bits tell them apart.
        low = ((first * np.uint64(0x9E3779B1)) >> np.uint64(16)).astype(np.uint8)
    return bytes(low)


def likeness(one: bytes, other: bytes) -> float:
    """The share of places in which two fingerprints agree, 0 where either is empty."""
    if not one or not other:
        return 0.0
    return sum(a == b for a, b in zip(one, other, strict=True)) / PLACES


def bands(printed: bytes) -> tuple[int, ...]:
    """The numbers under which a text is looked up: like texts share at least one. None for an empty one."""
    if not printed:
        return ()
    return tuple(
        band << 8 * _ROWS | int.from_bytes(printed[band * _ROWS : (band + 1) * _ROWS], "big")
        for band in range(BANDS)
    )
