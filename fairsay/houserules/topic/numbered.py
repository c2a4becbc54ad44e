"""Words with a number each, twelve bytes a word: a dictionary would take a hundred."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence

import numpy as np


class Numbered:
    """Finds a word's number by the word's hash of 64 bits; the words themselves are not kept.

    That two of a hundred thousand words share a hash, or that a word which is not among them has the hash of
    one, happens once in a hundred million million look-ups.
    """

    def __init__(self, words: Sequence[str], numbers: Sequence[int]) -> None:
        """`words` are distinct; `numbers` fit into 32 bits."""
        hashes = np.fromiter(map(hash, words), dtype=np.int64, count=len(words))
        order = np.argsort(hashes, kind="stable")
        self._hashes = array("q", hashes[order].tobytes())
        self._numbers = array("i", np.array(numbers, dtype=np.int32)[order].tobytes())

    def get(self, word: str) -> int | None:
        """The number of a word; None where it has none."""
        wanted = hash(word)
        at = bisect_left(self._hashes, wanted)
        return self._numbers[at] if at < len(self._hashes) and self._hashes[at] == wanted else None
