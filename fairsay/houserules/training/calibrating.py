"""From the base models' held-out logits to probabilities: joined, calibrated, thinned by company.

The population that probabilities refer to: an opinion page where one passage in ten breaks the rule, made
of the labelled rows as they are, with our own sentences counting a tenth of theirs where people's exist.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from fairsay.houserules.abusemodel import FAMILIES, squashed
from fairsay.houserules.training.net import Floats
from fairsay.houserules.training.passage import Passage

PRIOR = 0.1
WRITTEN_SHARE = 0.1
# Of the breaches that the full model holds, the quick parts may lose this share.
LOST = 0.01
WORTH_HOLDING = 0.25
MODES = (("quick", (0, 1, 2)), ("full", (0, 1, 2, 3)))
_THINNINGS = np.linspace(0, 2, 21)


def fit(those: Sequence[Passage], held: Floats, labels: Floats, families: Any) -> dict[str, Any]:
    """Joins, tables, bounds and the thinning, as arrays of the archive."""
    arrays: dict[str, Any] = {}
    written = np.array([not one.row for one in those])
    probabilities = np.zeros((2, len(those)))
    for number, family in enumerate(FAMILIES):
        mine = families == number
        labelled_breaches = int((labels[mine] * ~written[mine]).sum())
        trusted = np.where(written[mine] & (labelled_breaches > 0), WRITTEN_SHARE, 1.0)
        weights = at_prior(labels[mine], trusted)
        for place, (mode, columns) in enumerate(MODES):
            if family == "hy" and mode == "full":
                continue
            chosen = squashed(held[mine][:, columns])
            join = LogisticRegression(C=1.0).fit(
                chosen, labels[mine], sample_weight=at_prior(labels[mine], trusted, 0.4)
            )
            coefficients = np.concatenate([join.coef_[0], join.intercept_]).astype(np.float32)
            logits = chosen @ coefficients[:-1] + coefficients[-1]
            arrays[f"join_{family}_{mode}"] = coefficients
            table = arrays[f"calibration_{family}_{mode}"] = calibration(logits, labels[mine], weights)
            probabilities[place, mine] = np.interp(logits, table[0], table[1])
        if family != "hy":
            sought = mine & (labels > 0) & (probabilities[1] >= WORTH_HOLDING)
            arrays[f"sure_{family}"] = np.float32(np.quantile(probabilities[0, sought], LOST))
        else:
            probabilities[1, mine] = probabilities[0, mine]
    arrays["thinning"] = np.float32(thinning(those, probabilities[1], labels))
    return arrays


def at_prior(labels: Floats, weights: Any, prior: float = PRIOR) -> Floats:
    """`weights`, scaled so that breaches make up `prior` of their sum."""
    breaches, civil = float(weights[labels > 0].sum()), float(weights[labels <= 0].sum())
    scaled: Floats = np.where(labels > 0, weights * prior / breaches, weights * (1 - prior) / civil)
    return (scaled * len(labels)).astype(np.float32)


def calibration(logits: Floats, labels: Floats, weights: Floats, points: int = 61) -> Floats:
    """A table (2, points + 2) from logits to probabilities: isotonic, never quite 0 or 1, strictly rising."""
    isotonic = IsotonicRegression(y_min=0.0005, y_max=0.992, out_of_bounds="clip").fit(
        logits, labels, sample_weight=weights
    )
    order = np.argsort(logits, kind="stable")
    # Half of the points by the weighed population, half by the breaches, who are few in it but matter most.
    shares = np.cumsum(weights[order] * np.where(labels[order] > 0, 1 / PRIOR, 1))
    wanted = np.linspace(0.002, 0.998, points) * shares[-1]
    places = logits[order][np.searchsorted(shares, wanted).clip(max=len(order) - 1)]
    probabilities = isotonic.predict(places)
    # Neighbouring steps are smoothed, so that every change of a text moves its score a little.
    smooth = np.convolve(np.pad(probabilities, 1, mode="edge"), [0.25, 0.5, 0.25], mode="valid")
    rising = np.maximum.accumulate(smooth) * (1 + np.linspace(0, 5e-3, points))
    # Beyond the held-out logits the table goes on rising a little, for the same reason.
    places = np.concatenate([[places[0] - 8], places, [places[-1] + 8]])
    return np.stack([places, np.concatenate([[0.0002], rising, [0.9995]])]).astype(np.float32)


def thinning(those: Sequence[Passage], probabilities: Any, labels: Floats) -> float:
    """How much company takes from a text's logit, so that people's held-out rows are likeliest."""
    rows: dict[str, list[int]] = {}
    for place, one in enumerate(those):
        if one.row and one.of > 1:
            rows.setdefault(f"{one.row}:{one.latin}", []).append(place)
    logit = np.log(probabilities / (1 - probabilities))
    worst = np.array([max(logit[place] for place in places) for places in rows.values()])
    broken = np.array([labels[places[0]] for places in rows.values()])
    others = np.array(
        [
            sum(1 - probabilities[place] / probabilities[places].max() for place in places)
            + max(0, those[places[0]].of - len(places))
            for places in rows.values()
        ]
    )
    weights = at_prior(broken, np.ones(len(broken)))

    def loss(value: float) -> float:
        p = 1 / (1 + np.exp(-(worst - value * np.log1p(others))))
        return float(-(weights * np.where(broken > 0, np.log(p), np.log(1 - p))).sum())

    values: list[float] = _THINNINGS.tolist()
    return min(values, key=loss)
