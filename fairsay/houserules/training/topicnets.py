"""The two small networks of each language behind the rule on off-topic opinions, and their calibration."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from fairsay.houserules import lexicon
from fairsay.houserules.topic.features import NAMES, QUICK
from fairsay.houserules.topic.rarity import FAMILIES
from fairsay.houserules.training import net
from fairsay.houserules.training.calibrating import at_prior, calibration
from fairsay.houserules.training.examples import fold_of
from fairsay.houserules.training.topicpairs import Pair

# Half of the training pairs are off topic, of a newspaper's opinions perhaps one in ten: the latter counts.
PRIOR = 0.1
FOLDS = 4
# What the grammars' sentences count in calibration: Armenian ones are far easier to tell than people's prose.
WRITTEN_COUNTS = {"en": 0.6, "ru": 0.6, "hy": 0.09}
# Networks of three seeds as one: their mean is steadier than any of them.
SEEDS = (1, 2, 3)
# What sparing the encoder may cost at most: a share of the breaches held, and of AUC.
COST = 0.005
# From which score a breach is held: the shipped rule book's thresholds, or near them.
HELD = {"en": 0.27, "ru": 0.25, "hy": 0.2}


Floats = NDArray[np.float32]


def networks(x: Floats, those: list[Pair], say: Callable[[str], None]) -> dict[str, Any]:
    """Both networks of each family, calibrated on held-out folds, and where the quick one is enough."""
    y = np.array([one.off for one in those], dtype=np.float32)
    w = np.array([one.weight for one in those], dtype=np.float32)
    folds = np.array([fold_of(one.group, FOLDS) for one in those])
    families = np.array([lexicon.family(one.language) for one in those])
    ours = np.array([one.is_written for one in those])
    arrays: dict[str, Any] = {}
    for family in FAMILIES:
        mine = np.flatnonzero(families == family)
        scores: dict[str, Floats] = {}
        for mode, columns in (("quick", QUICK), ("full", len(NAMES))):
            rows_, labels, weights = x[mine][:, :columns], y[mine], w[mine]
            held = np.zeros(len(mine), dtype=np.float32)
            for fold in range(FOLDS):
                inside, outside = folds[mine] != fold, folds[mine] == fold
                held[outside] = _fit(rows_[inside], labels[inside], weights[inside]).logits(rows_[outside])
            model = _fit(rows_, labels, weights)
            for part in ("inner", "inner_bias", "outer"):
                arrays[f"{mode}_{family}_{part}"] = getattr(model, part)
            arrays[f"{mode}_{family}_outer_bias"] = np.float32(model.outer_bias)
            counted = np.where(ours[mine], WRITTEN_COUNTS[family], weights).astype(np.float32)
            table = calibration(held, labels, at_prior(labels, counted, PRIOR))
            arrays[f"calibration_{mode}_{family}"] = table
            scores[mode] = np.interp(held, *table).astype(np.float32)
        known = ~ours[mine] & (w[mine] >= 0.5)
        arrays[f"sure_{family}"] = np.float32(
            sure(scores["quick"][known], scores["full"][known], y[mine][known] > 0, HELD[family])
        )
        truth = y[mine][known] > 0
        quick, full = (roc_auc_score(truth, scores[mode][known]) for mode in ("quick", "full"))
        bound = float(arrays[f"sure_{family}"])
        say(f"off_topic {family}: held out, AUC quick {quick:.3f} full {full:.3f}, sure below {bound:.4f}")
    return arrays


def sure(quick: Floats, full: Floats, off: NDArray[np.bool_], held: float) -> float:
    """The highest quick score below which the encoder may be spared at no more than COST."""
    whole = roc_auc_score(off, full)
    caught = off & (full >= held)
    best = 0.0
    for bound in np.quantile(quick, np.linspace(0.02, 0.9, 45)):
        spared = quick < bound
        lost = float((caught & spared & (quick < held)).sum()) / max(1, int(caught.sum()))
        if lost <= COST and roc_auc_score(off, np.where(spared, quick, full)) >= whole - COST:
            best = float(bound)
    return best


def _fit(x: Floats, y: Floats, w: Floats) -> net.Net:
    """Three networks as one, on features of mean 0 and deviation 1, which goes into their first layer."""
    middle, spread = x.mean(axis=0), x.std(axis=0) + np.float32(1e-3)
    scaled = ((x - middle) / spread).astype(np.float32)
    one = net.joined(
        [net.fit(scaled, y, w, hidden=64, epochs=40, seed=seed, drop=0.3, decay=1e-2) for seed in SEEDS]
    )
    inner = (one.inner / spread[:, None]).astype(np.float32)
    bias = (one.inner_bias - middle @ inner).astype(np.float32)
    return net.Net(inner, bias, one.outer, one.outer_bias)
