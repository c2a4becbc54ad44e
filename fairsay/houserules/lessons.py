"""Decided opinions as arrays, in an order of their own, so that the same ones teach the same in any order."""

import zlib
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules.decided import Decided
from fairsay.houserules.head import SCORE_SCALE, logit
from fairsay.houserules.newsroom import LISTED
from fairsay.houserules.verdict import Rule

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Places = NDArray[np.int64]

RULES = tuple(Rule)
FOLDS = 5


class Lessons:
    """`n` decided opinions: `logits` (n, 4) with nan where a rule did not apply, `broken` (n, 4), `fold`
    (n,).
    """

    def __init__(self, decided: Iterable[Decided]) -> None:
        """Sort by id, and count the stems and words."""
        self.decided: Sequence[Decided] = sorted(decided, key=lambda one: (one.id, one.language, one.words))
        self.languages = np.array([one.language for one in self.decided], dtype=object)
        self.logits = np.array(
            [
                [np.nan if one.scores.get(rule) is None else logit(one.scores[rule]) for rule in RULES]
                for one in self.decided
            ],
            dtype=float,
        ).reshape(len(self.decided), len(RULES))
        self.broken = np.array(
            [[rule in one.broken for rule in RULES] for one in self.decided], dtype=bool
        ).reshape(len(self.decided), len(RULES))
        self.fold = np.array([zlib.crc32(one.id.encode()) % FOLDS for one in self.decided], dtype=np.int64)
        self.stems, self.stem_rows, self.stem_columns = _occurrences([one.stems for one in self.decided])
        self.words, self._word_rows, self._word_columns = _occurrences([one.words for one in self.decided])

    def __len__(self) -> int:
        return len(self.decided)

    def holding(self, pattern: str) -> Bools:
        """Which opinions hold a word: `pattern` whole, or as a beginning where it ends in a star."""
        beginning = pattern.removesuffix("*")
        if pattern.endswith("*"):
            columns = [number for number, word in enumerate(self.words) if word.startswith(beginning)]
        else:
            columns = [number for number, word in enumerate(self.words) if word == pattern]
        found = np.zeros(len(self), dtype=bool)
        found[self._word_rows[np.isin(self._word_columns, columns)]] = True
        return found

    def with_words(self, words: Mapping[Rule, Mapping[str, int]]) -> Floats:
        """The logits that these newsroom words give: (n, 4)."""
        logits = self.logits.copy()
        for rule, mine in words.items():
            column = RULES.index(rule)
            for word, strength in mine.items():
                rows = self.holding(word)
                logits[rows, column] = np.fmax(logits[rows, column], logit(LISTED[strength]))
        # A rule that did not apply is not made to by a word.
        logits[np.isnan(self.logits)] = np.nan
        return logits

    def columns(self, logits: Floats) -> Floats:
        """The four logits as columns of a head: (n, 4), 0 where a rule did not apply."""
        filled: Floats = np.nan_to_num(logits, nan=0.0) / SCORE_SCALE
        return filled


def _occurrences(bags: Sequence[Iterable[str]]) -> tuple[list[str], Places, Places]:
    """The distinct entries, sorted, and the row and column of each occurrence."""
    names = sorted({name for bag in bags for name in bag})
    place = {name: number for number, name in enumerate(names)}
    pairs = [(row, place[name]) for row, bag in enumerate(bags) for name in set(bag)]
    pairs.sort()
    table = np.array(pairs, dtype=np.int64).reshape(len(pairs), 2)
    return names, table[:, 0], table[:, 1]
