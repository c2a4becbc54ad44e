"""Hashed n-grams: character 2- to 5-grams and word 1- and 2-grams of a folded line, in one table.

Hashing is a polynomial over code points, computed for all substrings of one length at once.
"""

import numpy as np
from numpy.typing import NDArray

TABLE = 1 << 18
_SALTS = {"en": 0x9E3779B97F4A7C15, "ru": 0xC2B2AE3D27D4EB4F, "hy": 0x165667B19E3779F9}
_BASE = 1_000_003
_LONGEST = 4_096  # characters of a line that are read; a passage is far shorter

_powers = np.ones(_LONGEST + 1, dtype=np.uint64)
_powers[1:] = np.cumprod(np.full(_LONGEST, _BASE, dtype=np.uint64), dtype=np.uint64)

Ids = NDArray[np.int32]


def _mixed(hashes: NDArray[np.uint64], salt: int, kind: int) -> NDArray[np.int64]:
    mixed = (hashes ^ np.uint64(salt)) + np.uint64(kind * 0x2545F4914F6CDD1D & 0xFFFFFFFFFFFFFFFF)
    mixed ^= mixed >> np.uint64(33)
    mixed *= np.uint64(0xFF51AFD7ED558CCD)
    mixed ^= mixed >> np.uint64(29)
    return (mixed & np.uint64(TABLE - 1)).astype(np.int64)


def grams(line: str, family: str) -> tuple[Ids, NDArray[np.int32], NDArray[np.int32]]:
    """Every n-gram of `line`: its place in the table, and where in the line it starts and ends.

    `line` is " word word " as folded; `family` ("en", "ru", "hy") keeps languages apart.
    """
    line = line[:_LONGEST]
    codes = np.frombuffer(line.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    size = len(codes)
    salt = _SALTS[family]
    # prefix[i] is the polynomial of the first i characters, highest power first; a substring's hash is
    # prefix[j] - prefix[i] * base**(j - i).
    prefix = np.zeros(size + 1, dtype=np.uint64)
    state = 0
    for place, code in enumerate(codes.tolist()):
        state = (state * _BASE + code) & 0xFFFFFFFFFFFFFFFF
        prefix[place + 1] = state
    parts, starts, ends = [], [], []
    with np.errstate(over="ignore"):
        for length in (2, 3, 4, 5):
            if size < length:
                break
            first = np.arange(size - length + 1)
            hashes = prefix[length:] - prefix[: size - length + 1] * _powers[length]
            parts.append(_mixed(hashes, salt, length))
            starts.append(first)
            ends.append(first + length)
        blanks = np.flatnonzero(codes == 32)
        for words in (1, 2):
            if len(blanks) <= words:
                break
            first, last = blanks[:-words], blanks[words:]
            hashes = prefix[last] - prefix[first] * _powers[last - first]
            parts.append(_mixed(hashes, salt, 16 + words))
            starts.append(first)
            ends.append(last)
    if not parts:
        empty = np.zeros(0, dtype=np.int32)
        return empty, empty, empty
    return (
        np.concatenate(parts).astype(np.int32),
        np.concatenate(starts).astype(np.int32),
        np.concatenate(ends).astype(np.int32),
    )
