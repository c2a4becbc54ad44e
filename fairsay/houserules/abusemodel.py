"""The trained part of the rule on abuse: passages in, calibrated probabilities out. numpy only.

Three parts see each passage: a linear model over hashed n-grams; a small network over the scope
features, the same for every language; and, where the encoder knows the language, a network over the
sentence vector together with the scope features. Their logits are joined by a logistic regression
for each language and calibrated by a table (isotonic regression on held-out folds). Where the first
two are sure that a passage is civil, the encoder is not asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules import lexicon, transliteration
from fairsay.houserules.encoder import SentenceEncoder
from fairsay.houserules.features_grams import grams
from fairsay.houserules.features_scope import Passage, scope_features

Floats = NDArray[np.float32]

FAMILIES = ("en", "ru", "hy")
# Of a long text the encoder sees the pieces that the quick parts find worst: about 40 ms at most.
MOST_ENCODED = 24


@dataclass(frozen=True, slots=True)
class PassageScore:
    """What the model makes of one passage. `logit` is before calibration, `probability` after."""

    logit: float
    probability: float
    encoded: bool


def native(passage: Passage) -> str:
    """The passage as the encoder should see it: Latin-written Russian in Cyrillic letters."""
    if passage.latin and lexicon.family(passage.language) == "ru":
        return transliteration.cyrillic(passage.text)
    return passage.text


def gram_logit(table: Floats, passage: Passage) -> float:
    """The linear model's sum over the distinct n-grams of a passage, by the square root of their number."""
    places = np.unique(grams(passage.line, lexicon.family(passage.language))[0])
    return float(table[places].sum() / np.sqrt(max(1, len(places))))


class AbuseModel:
    """Reads the arrays of weights/abuse.npz once; safe to share between threads."""

    def __init__(self, stored: Mapping[str, Any]) -> None:
        """`stored` is the mapping that `training.abuse` writes."""
        self._grams: Floats = stored["grams"].astype(np.float32) * np.float32(stored["grams_scale"])
        self._nets = {
            name: (
                stored[f"{name}_inner"].astype(np.float32) * stored[f"{name}_inner_scale"],
                stored[f"{name}_inner_bias"],
                stored[f"{name}_outer"],
                float(stored[f"{name}_outer_bias"]),
            )
            for name in ("scope", "full")
        }
        self._joins: dict[str, Floats] = {
            f"{family}_{mode}": stored[f"join_{family}_{mode}"]
            for family in FAMILIES
            for mode in ("quick", "full")
            if f"join_{family}_{mode}" in stored
        }
        self._tables: dict[str, Floats] = {name: stored[f"calibration_{name}"] for name in self._joins}
        self.sure: float = float(stored["sure_civil"])

    def score(self, passages: Sequence[Passage], encoder: SentenceEncoder | None) -> list[PassageScore]:
        """Score every passage; those that the quick parts leave open are encoded together."""
        if not passages:
            return []
        scope = np.stack([scope_features(passage) for passage in passages])
        linear = np.array([gram_logit(self._grams, passage) for passage in passages], dtype=np.float32)
        small = self._net("scope", scope)
        families = [lexicon.family(passage.language) for passage in passages]
        result: list[PassageScore] = []
        open_places: list[int] = []
        for place, family in enumerate(families):
            logit = self._join(f"{family}_quick", linear[place], small[place])
            result.append(self._scored(f"{family}_quick", logit, encoded=False))
            if encoder is not None and f"{family}_full" in self._joins and result[-1].probability > self.sure:
                open_places.append(place)
        if len(open_places) > MOST_ENCODED:
            worst = sorted(open_places, key=lambda place: -result[place].probability)[:MOST_ENCODED]
            open_places = sorted(worst)
        if encoder is not None and open_places:
            vectors = encoder.encode([native(passages[place]) for place in open_places])
            full = self._net("full", np.concatenate([vectors, scope[open_places]], axis=1))
            for row, place in enumerate(open_places):
                mode = f"{families[place]}_full"
                logit = self._join(mode, linear[place], small[place], full[row])
                result[place] = self._scored(mode, logit, encoded=True)
        return result

    def _net(self, name: str, rows: Floats) -> Floats:
        inner, inner_bias, outer, outer_bias = self._nets[name]
        hidden: Floats = np.maximum(rows @ inner + inner_bias, 0)
        logits: Floats = hidden @ outer + np.float32(outer_bias)
        return logits

    def _join(self, mode: str, *logits: float) -> float:
        weights = self._joins[mode]
        return float(np.dot(weights[:-1], np.array(logits, dtype=np.float32)) + weights[-1])

    def _scored(self, mode: str, logit: float, *, encoded: bool) -> PassageScore:
        table = self._tables[mode]
        return PassageScore(logit, float(np.interp(logit, table[0], table[1])), encoded)
