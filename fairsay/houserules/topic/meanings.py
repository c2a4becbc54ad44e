"""Vectors of words, distilled from the sentence encoder: an opinion's gist without running the encoder.

Each frequent word was encoded alone, in Armenian by its English gloss; the vectors were centred for each
language, cut to their main directions, and freed of what every sentence has in common. A text's vector is
the mean of its words' vectors weighted by rarity. The idea is that of static embeddings distilled from a
sentence encoder (model2vec), with common-component removal after Arora, Liang and Ma (2017).
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules.topic.glosses import Glosses, unpacked
from fairsay.houserules.topic.numbered import Numbered
from fairsay.houserules.topic.rarity import Rarity
from fairsay.houserules.topic.words import Told

Floats = NDArray[np.float32]
# A Russian word that is not listed counts as what its beginning mostly means.
STEM_LETTERS = 5


class Meanings:
    """Word vectors for English, Russian and Armenian in one space."""

    def __init__(self, stored: Mapping[str, Any], rarity: Rarity, glosses: Glosses) -> None:
        """From the arrays of weights/offtopic.npz."""
        self.rows: NDArray[np.int8] = stored["meanings"]
        self.dimensions = int(self.rows.shape[1])
        self._places = {family: _numbered(stored, family) for family in ("en", "ru")}
        self._glosses_from = int(stored["meanings_hy_from"])
        self._rarity, self._glosses = rarity, glosses
        self._weighed = lru_cache(maxsize=6_144)(self._weigh)
        self.story = lru_cache(maxsize=128)(self._story)

    def _place(self, word: str, family: str) -> int | None:
        if family == "hy":
            number = self._glosses.number(word)
            return None if number is None else self._glosses_from + number
        places = self._places[family]
        if (place := places.get(word)) is not None:
            return place
        if family == "ru":
            return places.get(f"{word[:STEM_LETTERS]}*")
        return places.get(word.removesuffix("s"))

    def vector(self, words: Iterable[str], family: str) -> Floats:
        """The unit vector of a text's words, (dimensions,); zeros where no word is known."""
        weighed = self._weighed
        told = [one for word in dict.fromkeys(words) if (one := weighed(word, family)) is not None]
        if not told:
            return np.zeros(self.dimensions, dtype=np.float32)
        places, weights = zip(*told, strict=True)
        sum_: Floats = np.array(weights, dtype=np.float32) @ self.rows[list(places)].astype(np.float32)
        length = float(np.sqrt(sum_ @ sum_))
        return sum_ / length if length else sum_

    def each(self, words: Iterable[str], family: str) -> tuple[Floats, Floats]:
        """The unit vectors (n, dimensions) of the different words that are known, and their weights (n,)."""
        told = [
            one
            for word in dict.fromkeys(words)
            if len(word) > 1 and not word.isdigit() and (one := self._weighed(word, family)) is not None
        ]
        rows = self.rows[[place for place, _ in told]].astype(np.float32)
        lengths = np.maximum(1e-6, np.sqrt((rows * rows).sum(axis=1, keepdims=True)))
        return rows / lengths, np.array([max(0.01, weight) for _, weight in told], dtype=np.float32)

    def knows(self, word: str, family: str) -> bool:
        """Whether a word has a vector."""
        return self._weighed(word, family) is not None

    def _weigh(self, word: str, family: str) -> tuple[int, float] | None:
        """The row of a word and what it weighs in a text; None where it is not known."""
        place = self._place(word, family)
        return None if place is None else (place, self._rarity.mean(word, family))

    def _story(self, told: Told) -> Floats:
        """The vectors of a story's title and sentences, kept for the last stories asked for."""
        return np.stack([self.vector(words, told.family) for words in told.words])


def _numbered(stored: Mapping[str, Any], family: str) -> Numbered:
    words, first = unpacked(stored[f"meanings_{family}"]), int(stored[f"meanings_{family}_from"])
    return Numbered(words, range(first, first + len(words)))
