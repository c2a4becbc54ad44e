"""How rare the 4-grams of words are in each language: what a shared word proves."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np

from fairsay.houserules.topic.words import four_grams

FAMILIES = ("en", "ru", "hy")
BUCKETS = 1 << 15
# Each number there is, once: a word that is remembered holds on to no numbers of its own.
_SHARES = tuple(place / 255 for place in range(256))


def bucket(gram: str) -> int:
    """The place of a 4-gram in a table of rarities; the same in every process."""
    state = 7
    for letter in gram:
        state = (state * 1_000_003 + ord(letter)) & 0xFFFFFFFFFFFFFFFF
    return (state ^ state >> 29) * 0x9E3779B1 >> 11 & (BUCKETS - 1)


class Rarity:
    """idf of 4-grams between 0 and 1, for each language family."""

    def __init__(self, stored: Mapping[str, Any]) -> None:
        """From the arrays rarity_en, rarity_ru and rarity_hy: BUCKETS bytes each."""
        self._tables = {family: np.asarray(stored[f"rarity_{family}"]) for family in FAMILIES}
        self.grams = lru_cache(maxsize=6_144)(self._grams)

    def _grams(self, word: str, family: str) -> tuple[tuple[str, ...], tuple[float, ...], float]:
        """The 4-grams of a skeleton, the rarity of each, and the sum of the rarities."""
        table, grams = self._tables[family], four_grams(word)
        rare = tuple(_SHARES[table[bucket(gram)]] for gram in grams)
        return grams, rare, sum(rare)

    def mean(self, word: str, family: str) -> float:
        """The mean rarity of a word's 4-grams."""
        grams, _, total = self.grams(word, family)
        return total / len(grams)
