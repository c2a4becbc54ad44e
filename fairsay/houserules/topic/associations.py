"""Which words go together in Armenian and Russian: vectors of words by the passages in which they stand.

The sentence encoder knows no Armenian, and a dictionary's first sense says little about what a word is spoken
of with; Russian gains a little. The beginnings of words are counted in passages of documents, and the counts,
weighed by rarity, cut to their main directions (latent semantic analysis, Deerwester et al. 1990). Beginnings
of skeletons: found in every inflection, and in Latin letters.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules.topic.glosses import unpacked
from fairsay.houserules.topic.numbered import Numbered
from fairsay.houserules.topic.words import Told

Floats = NDArray[np.float32]

NAMES = ("associated_whole", "associated_best", "associated_title", "associated_known")
FAMILIES = ("ru", "hy")
BEGINNING, _SHORTEST = 5, 3


def beginnings(words: Iterable[str]) -> list[str]:
    """What counts as one word: the first letters of each skeleton, without numbers and the shortest."""
    return [word[:BEGINNING] for word in words if len(word) >= _SHORTEST and not word.isdigit()]


class Associations:
    """Vectors of the beginnings of a family's words; a text's vector is their sum, of unit length."""

    def __init__(self, stored: Mapping[str, Any], family: str) -> None:
        """From the arrays associations_FAMILY (n, d) int8, …_rarity (n,) and …_words."""
        self.family = family
        self._rows: NDArray[np.int8] = stored[f"associations_{family}"]
        self._rarity: Floats = stored[f"associations_{family}_rarity"].astype(np.float32)
        words = unpacked(stored[f"associations_{family}_words"])
        self._places = Numbered(words, range(len(words)))
        self._story = lru_cache(maxsize=128)(self._vectors)

    def vector(self, words: Iterable[str]) -> tuple[Floats, float]:
        """The unit vector of a text's skeletons, zeros where none is known; and the share of known words."""
        those = dict.fromkeys(beginnings(words))
        places = [place for word in those if (place := self._places.get(word)) is not None]
        sum_: Floats = self._rarity[places] @ self._rows[places].astype(np.float32)
        length = float(np.sqrt(sum_ @ sum_))
        return sum_ / length if length else sum_, len(places) / max(1, len(those))

    def features(self, words: Iterable[str], told: Told, parent: Told | None) -> list[float]:
        """The values of NAMES: zeros for a story in another language."""
        if told.family != self.family:
            return [0.0] * len(NAMES)
        mine, known = self.vector(words)
        near = self._story(told) @ mine
        if parent is not None:
            near = np.maximum(near, float(self._story(parent)[0] @ mine))
        return [float(near[0]), float(near[1:].max()), float(near[1]), known]

    def _vectors(self, told: Told) -> Floats:
        """The vector of a whole story, and then those of its title and sentences."""
        whole = self.vector([word for words in told.words for word in words])[0]
        return np.stack([whole, *(self.vector(words)[0] for words in told.words)])
