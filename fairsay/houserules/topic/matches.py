"""How nearly the words of an opinion are met by words of its story, each by the one that comes nearest.

A mean of word vectors drowns the one word that counts. So each word is paired with its nearest of the story
(soft alignment, as in word mover's distance: Kusner et al. 2015), and its similarity compared with what the
nearest of as many words of any story would have.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules.topic.meanings import Meanings
from fairsay.houserules.topic.words import Told

Floats = NDArray[np.float32]

NAMES = ("match_top", "match_second", "match_title", "match_back", "match_beyond", "match_rare_beyond")
# Of a long story so many different words are compared, the rarest.
MOST_WORDS = 400
_KEPT_STORIES = 48


class Matches:
    """Word vectors, and how near they are to the words of any story: arrays match_mean and match_spread."""

    def __init__(self, stored: Mapping[str, Any], meanings: Meanings) -> None:
        """From the arrays of weights/offtopic.npz: the mean (d,) and covariance (d, d) of story words."""
        self._mean: Floats = stored["match_mean"]
        self._spread: Floats = stored["match_spread"]
        self._meanings = meanings
        self._story = lru_cache(maxsize=_KEPT_STORIES)(self._read)

    def features(self, words: Iterable[str], family: str, told: Told, parent: Told | None) -> list[float]:
        """The values of NAMES; zeros where no word of the two is known."""
        mine, weights = self._meanings.each(words, family)
        story, story_weights, titled = self._story(told)
        if parent is not None:
            more, more_weights, _ = self._story(parent)
            story = np.concatenate([story, more])
            story_weights = np.concatenate([story_weights, more_weights])
        if not len(mine) or not len(story):
            return [0.0] * len(NAMES)
        near = mine @ story.T
        best = near.max(axis=1)
        spread = np.sqrt(np.maximum(0, ((mine @ self._spread) * mine).sum(axis=1)))
        # What the largest of so many independent normal values comes to.
        beyond = best - mine @ self._mean - spread * np.sqrt(2 * np.log(1 + len(story)))
        strong = np.sort(best * weights)[::-1]
        rare = weights**3
        return [
            float(strong[0]),
            float(strong[1]) if len(strong) > 1 else 0.0,
            float(near[:, :titled].max(axis=1) @ weights / weights.sum()) if titled else 0.0,
            float(near.max(axis=0) @ story_weights / story_weights.sum()),
            float(beyond @ weights / weights.sum()),
            float(beyond @ rare / rare.sum()),
        ]

    def _read(self, told: Told) -> tuple[Floats, Floats, int]:
        """A story's word vectors and weights, those of its title first, and how many these are."""
        first = told.words[0] if told.words else ()
        title, title_weights = self._meanings.each(first, told.family)
        named = frozenset(first)
        rest = [word for words in told.words[1:] for word in words if word not in named]
        others, weights = self._meanings.each(rest, told.family)
        kept = np.argsort(-weights, kind="stable")[: max(0, MOST_WORDS - len(title))]
        return (
            np.concatenate([title, others[kept]]),
            np.concatenate([title_weights, weights[kept]]),
            len(title),
        )
