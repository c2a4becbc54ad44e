"""The recipe of weights/abuse.npz. See docs/judge-model-card.md for what came of it.

Out-of-fold logits of the base models (folds by template, frame or document) train the joining
regression and the calibration table, so that neither has seen a base model judge its own examples.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # scipy ships no types
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from fairsay.houserules import features_scope, lexicon
from fairsay.houserules.abusemodel import FAMILIES, native
from fairsay.houserules.features_grams import TABLE, grams
from fairsay.houserules.features_scope import scope_features
from fairsay.houserules.training import net
from fairsay.houserules.training.archive import small_integers
from fairsay.houserules.training.examples import Passage, fold_of, generated, labelled, with_latin
from fairsay.houserules.training.net import Floats, Net
from fairsay.houserules.training.vectors import StoredEncoder

RECIPE = "abuse-1"
SEED = 20261124
FOLDS = 3
# Two passages in five of the training data break the rule, of a newspaper's perhaps one in fifteen.
PRIOR = 0.1
# Below this quick probability a passage counts as civil without asking the encoder.
SURE_CIVIL = 0.003


@dataclass(slots=True)
class Features:
    """What the base models read of each passage: rows of one matrix each, in the same order."""

    grams: Any
    scope: Floats
    vectors: Floats

    def take(self, places: Any) -> "Features":
        """The rows at `places`."""
        return Features(self.grams[places], self.scope[places], self.vectors[places])


@dataclass(slots=True)
class Bases:
    """The three base models."""

    table: Floats
    scope: Net
    full: Net

    def logits(self, features: Features) -> Floats:
        """(n, 3): n-grams, scope, full."""
        return np.stack(
            [
                features.grams @ self.table,
                self.scope.logits(features.scope),
                self.full.logits(np.concatenate([features.vectors, features.scope], axis=1)),
            ],
            axis=1,
        ).astype(np.float32)


def _read(one: Passage) -> tuple[Any, Floats, str]:
    passage = features_scope.read_passage(one.text, one.language, one.latin)
    places = np.unique(grams(passage.line, lexicon.family(one.language))[0])
    return places, scope_features(passage), native(passage)


def featurise(those: Sequence[Passage], encoder: StoredEncoder) -> Features:
    """Features of every passage; two processes read the words."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        read = list(pool.map(_read, those, chunksize=500))
    starts = np.cumsum([0, *(len(places) for places, _, _ in read)])
    values = np.concatenate([np.full(len(places), 1 / np.sqrt(max(1, len(places)))) for places, _, _ in read])
    matrix = csr_matrix(
        (values.astype(np.float32), np.concatenate([places for places, _, _ in read]), starts),
        shape=(len(those), TABLE),
    )
    known = [place for place, one in enumerate(those) if one.language != "hy"]
    vectors = np.zeros((len(those), 512), dtype=np.float32)
    vectors[known] = encoder.encode([read[place][2] for place in known])
    return Features(matrix, np.stack([scope for _, scope, _ in read]), vectors)


def fit_bases(features: Features, labels: Floats, weights: Floats, families: Any) -> Bases:
    """Fit the three base models on all rows given."""
    linear = LogisticRegression(C=12.0, solver="lbfgs", max_iter=120, tol=1e-3, random_state=SEED)
    linear.fit(features.grams, labels, sample_weight=weights)
    table = (linear.coef_[0]).astype(np.float32)
    scope = net.fit(features.scope, labels, weights, hidden=48, epochs=14, seed=SEED, drop=0.1)
    known = families != FAMILIES.index("hy")
    both = np.concatenate([features.vectors[known], features.scope[known]], axis=1)
    # Three networks in one: their mean is steadier than one of the same size.
    full = net.joined(
        [
            net.fit(both, labels[known], weights[known], hidden=96, epochs=12, seed=SEED + seed, decay=3e-3)
            for seed in (1, 2, 3)
        ]
    )
    return Bases(table, scope, full)


def train(folder: Path, encoder: StoredEncoder, say: Callable[[str], None]) -> dict[str, Any]:
    """All arrays of weights/abuse.npz, from the data folder and the grammars."""
    those = with_latin(labelled(folder, "train", SEED) + generated(SEED), SEED)
    say(f"abuse: {len(those)} passages, {sum(one.breach for one in those)} breaches")
    features = featurise(those, encoder)
    say("abuse: features read")
    labels = np.array([one.breach for one in those], dtype=np.float32)
    weights = np.array([one.weight for one in those], dtype=np.float32)
    families = np.array([FAMILIES.index(lexicon.family(one.language)) for one in those])
    folds = np.array([fold_of(one.group, FOLDS) for one in those])
    held = np.zeros((len(those), 3), dtype=np.float32)
    for fold in range(FOLDS):
        inside, outside = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        bases = fit_bases(features.take(inside), labels[inside], weights[inside], families[inside])
        held[outside] = bases.logits(features.take(outside))
        say(f"abuse: fold {fold + 1} of {FOLDS}")
    bases = fit_bases(features, labels, weights, families)
    return _arrays(bases, held, labels, weights, families)


def _arrays(bases: Bases, held: Floats, labels: Floats, weights: Floats, families: Any) -> dict[str, Any]:
    arrays: dict[str, Any] = {"sure_civil": np.float32(SURE_CIVIL)}
    limit = np.quantile(np.abs(bases.table[bases.table != 0]), 0.9995)
    arrays["grams"], arrays["grams_scale"] = small_integers(np.clip(bases.table, -limit, limit))
    for name, model in (("scope", bases.scope), ("full", bases.full)):
        arrays[f"{name}_inner"], arrays[f"{name}_inner_scale"] = small_integers(model.inner)
        arrays[f"{name}_inner_bias"], arrays[f"{name}_outer"] = model.inner_bias, model.outer
        arrays[f"{name}_outer_bias"] = np.float32(model.outer_bias)
    for number, family in enumerate(FAMILIES):
        mine = families == number
        for mode, columns in (("quick", [0, 1]), ("full", [0, 1, 2])):
            if family == "hy" and mode == "full":
                continue
            join = LogisticRegression(C=1.0).fit(
                held[mine][:, columns], labels[mine], sample_weight=weights[mine]
            )
            coefficients = np.concatenate([join.coef_[0], join.intercept_]).astype(np.float32)
            logits = held[mine][:, columns] @ coefficients[:-1] + coefficients[-1]
            arrays[f"join_{family}_{mode}"] = coefficients
            rare = weights[mine] * np.where(labels[mine] > 0, PRIOR, 1)
            arrays[f"calibration_{family}_{mode}"] = calibration(logits, labels[mine], rare)
    return arrays


def calibration(logits: Floats, labels: Floats, weights: Floats, points: int = 41) -> Floats:
    """A table (2, points) from logits to probabilities: isotonic, never quite 0 or 1, strictly rising."""
    isotonic = IsotonicRegression(y_min=0.002, y_max=0.998).fit(logits, labels, sample_weight=weights)
    places = np.quantile(logits, np.linspace(0.002, 0.998, points))
    probabilities = isotonic.predict(places)
    # Neighbouring steps are smoothed, so that every change of a text moves its score a little.
    smooth = np.convolve(np.pad(probabilities, 1, mode="edge"), [0.25, 0.5, 0.25], mode="valid")
    rising = np.maximum.accumulate(smooth) + np.linspace(0, 1e-3, points)
    rising = np.clip(rising, 0.002, 0.998)
    # Beyond the held-out logits the table goes on rising a little, for the same reason.
    places = np.concatenate([[places[0] - 8], places, [places[-1] + 8]])
    rising = np.concatenate([[0.0005], rising, [0.9995]])
    return np.stack([places, rising]).astype(np.float32)
