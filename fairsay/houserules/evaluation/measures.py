"""Figures with their intervals. Everything here is a pure function of labels, scores and clusters.

A *cluster* keeps together rows that belong together (one template, one pair, one document): they err
together, so intervals that took them for independent would be too narrow.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
Ties = NDArray[Any]

Z = 1.959964  # 95 % of a normal distribution lie within so many standard deviations
ROUNDS = 1000  # resamplings of the bootstrap: the ends of an interval are steady to a tenth of its width
SEED = 20261124


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % interval; `of` rows bear it, `hits` of them where it is a share."""

    value: float
    low: float
    high: float
    of: int
    hits: int | None = None


def share(hits: int, of: int) -> Estimate | None:
    """A share with Wilson's score interval (E. B. Wilson, 1927); None of no rows."""
    if not of:
        return None
    middle = (hits + Z * Z / 2) / (of + Z * Z)
    half = Z * math.sqrt(hits * (of - hits) / of + Z * Z / 4) / (of + Z * Z)
    # At 0 and at all of them the end of the interval is exact; rounding must not move it.
    low = 0.0 if hits == 0 else max(0.0, middle - half)
    high = 1.0 if hits == of else min(1.0, middle + half)
    return Estimate(hits / of, low, high, of, hits)


def area(labels: Bools, scores: Floats, clusters: Ties | None = None) -> Estimate | None:
    """Area under the ROC curve: how often a breach scores above a civil opinion, ties counting half.

    The interval is normal, with the variance of DeLong, DeLong and Clarke-Pearson (1988); where rows
    come in clusters their components are summed by cluster first (Obuchowski, 1997).
    None where all rows are of one kind.
    """
    breaches, civil = np.sort(scores[labels]), np.sort(scores[~labels])
    if not len(breaches) or not len(civil):
        return None
    below = np.searchsorted(civil, scores, "left"), np.searchsorted(civil, scores, "right")
    above = np.searchsorted(breaches, scores, "left"), np.searchsorted(breaches, scores, "right")
    # For a breach the share of civil rows it beats, for a civil row the share of breaches that beat it.
    wins = np.where(
        labels, (below[0] + below[1]) / 2 / len(civil), 1 - (above[0] + above[1]) / 2 / len(breaches)
    )
    value = float(wins[labels].mean())
    pull = (wins - value) / np.where(labels, len(breaches), len(civil))
    _, place = np.unique(np.arange(len(labels)) if clusters is None else clusters, return_inverse=True)
    sums = np.bincount(place, pull)
    spread = Z * math.sqrt(float((sums**2).sum()) * len(sums) / max(1, len(sums) - 1))
    return Estimate(value, max(0.0, value - spread), min(1.0, value + spread), len(labels))


def counts(labels: Bools, held: Bools) -> Any:
    """(n, 4): for each row one 1, at caught, missed, needlessly held, rightly clear."""
    return np.stack([labels & held, labels & ~held, ~labels & held, ~labels & ~held], axis=-1).astype(float)


def f1(table: Any) -> Any:
    """F1 of holding, from the last axis of `counts` summed; 0 where nothing was caught."""
    caught, missed, needless = table[..., 0], table[..., 1], table[..., 2]
    return 2 * caught / np.maximum(2 * caught + missed + needless, 1e-12)


def macro_f1(table: Any) -> Any:
    """Mean of the F1 of breaches and the F1 of civil rows."""
    return (f1(table) + f1(table[..., ::-1])) / 2


def balanced(table: Any) -> Any:
    """Mean of the shares judged right among breaches and among civil rows."""
    caught = table[..., 0] / np.maximum(table[..., 0] + table[..., 1], 1e-12)
    clear = table[..., 3] / np.maximum(table[..., 2] + table[..., 3], 1e-12)
    return (caught + clear) / 2


def bootstrapped(measure: Any, labels: Bools, held: Bools, clusters: Ties | None = None) -> Estimate | None:
    """`measure` (f1, macro_f1, balanced) with the percentile interval of a seeded bootstrap over clusters.

    Breaches and civil rows are drawn each in their own number, so that no sample lacks a kind.
    None where all rows are of one kind.
    """
    if labels.all() or not labels.any():
        return None
    one_each = counts(labels, held)
    _, place = np.unique(np.arange(len(labels)) if clusters is None else clusters, return_inverse=True)
    rng = np.random.default_rng(SEED)
    drawn = np.zeros((ROUNDS, 4))
    for columns in ((0, 1), (2, 3)):
        sums = np.stack([np.bincount(place, one_each[:, column]) for column in columns], axis=1)
        sums = sums[sums.sum(axis=1) > 0]
        kinds, number = np.unique(sums, axis=0, return_counts=True)
        drawn[:, columns] = rng.multinomial(len(sums), number / len(sums), size=ROUNDS) @ kinds
    low, high = np.quantile(measure(drawn), (0.025, 0.975))
    return Estimate(float(measure(one_each.sum(axis=0))), float(low), float(high), len(labels))


@dataclass(frozen=True, slots=True)
class Bin:
    """Rows whose scores lie in one tenth: mean score, share of breaches, number and weight."""

    score: float
    breaches: float
    rows: int
    weight: float


_BINS = 10


def reliability(labels: Bools, scores: Floats, prior: float | None = None) -> list[Bin]:
    """Rows by score in ten equal parts of [0, 1]; empty ones are left out.

    With a `prior` the rows are weighed so that breaches make up that share of them, as in the field.
    """
    weights = _weights(labels, prior)
    place = np.minimum((scores * _BINS).astype(int), _BINS - 1)
    made = []
    for number in range(_BINS):
        mine = place == number
        if weight := float(weights[mine].sum()):
            made.append(
                Bin(
                    float((weights[mine] * scores[mine]).sum() / weight),
                    float(weights[mine][labels[mine]].sum() / weight),
                    int(mine.sum()),
                    weight,
                )
            )
    return made


def calibration_error(labels: Bools, scores: Floats, prior: float | None = None) -> float:
    """Expected calibration error: the weighted mean distance of score and share of breaches over ten bins."""
    made = reliability(labels, scores, prior)
    total = sum(one.weight for one in made)
    return sum(one.weight * abs(one.score - one.breaches) for one in made) / total


def calibration_estimate(
    labels: Bools, scores: Floats, prior: float | None = None, clusters: Ties | None = None
) -> Estimate:
    """`calibration_error` with the percentile interval of a seeded bootstrap over clusters.

    Chance moves every bin off its diagonal, so that a sample's error leans above the true one, and the
    interval with it.
    """
    weights = _weights(labels, prior)
    place = np.minimum((scores * _BINS).astype(int), _BINS - 1)
    _, tie = np.unique(np.arange(len(labels)) if clusters is None else clusters, return_inverse=True)
    rng = np.random.default_rng(SEED)
    off = weights * (scores - labels)
    drawn = []
    for _ in range(ROUNDS // 4):
        times = rng.poisson(1.0, size=int(tie.max()) + 1)[tie]
        sums = np.bincount(place, times * off, minlength=_BINS)
        drawn.append(np.abs(sums).sum() / max(1e-12, float((times * weights).sum())))
    low, high = np.quantile(drawn, (0.025, 0.975))
    return Estimate(calibration_error(labels, scores, prior), float(low), float(high), len(labels))


def _weights(labels: Bools, prior: float | None) -> Floats:
    breaches = float(labels.mean())
    if prior is None or breaches in (0.0, 1.0):
        return np.ones(len(labels))
    return np.where(labels, prior / breaches, (1 - prior) / (1 - breaches))


def curve(labels: Bools, scores: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """(thresholds, precision, recall, share held) at every distinct score, the highest first."""
    order = np.argsort(-scores, kind="stable")
    ends = np.flatnonzero(np.diff(scores[order], append=-np.inf))
    caught = np.cumsum(labels[order])[ends]
    held = ends + 1
    return scores[order][ends], caught / held, caught / max(1, int(labels.sum())), held / len(labels)


def threshold_at(scores: Floats, most: float) -> float:
    """The lowest threshold that at most the share `most` of `scores` reaches."""
    allowed = int(most * len(scores))
    ordered = np.sort(scores)[::-1]
    if allowed >= len(ordered):
        return 0.0
    # Everything above the first score that is too many, ties and all.
    return float(np.nextafter(ordered[allowed], 2))
