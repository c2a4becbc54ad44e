"""The recipe of weights/abuse.npz. See docs/judge-model-card.md for what came of it.

Out-of-fold logits of the base models (folds by template, frame or document) train the joining regressions
and the calibration tables, so that neither has seen a base model judge its own examples.
"""

import re
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from fairsay.houserules import features_grams, lexicon
from fairsay.houserules.abusemodel import FAMILIES, native
from fairsay.houserules.features_grams import TABLE
from fairsay.houserules.features_scope import scope_features
from fairsay.houserules.reading import Reading
from fairsay.houserules.scoped import Scoped
from fairsay.houserules.training import calibrating, kinds, net
from fairsay.houserules.training.amounts import Example, amounts
from fairsay.houserules.training.archive import small_integers
from fairsay.houserules.training.dataset import rows
from fairsay.houserules.training.examples import fold_of, generated, labelled, varied, with_latin
from fairsay.houserules.training.net import Floats, Net
from fairsay.houserules.training.passage import Passage
from fairsay.houserules.training.vectors import StoredEncoder
from fairsay.houserules.verdict import Submission

RECIPE = "abuse-2"
SEED = 20261124
FOLDS = 3
# Civil rows of people's debates in which hard cases are looked for; their worst tenth counts three times.
MINED = (
    "en_offtopic_news_debate",
    "en_offtopic_arguments",
    "en_abuse_talk_parent",
    "en_spam_sms",
    "en_filth_paradetox",
)
MINED_SHARE = 0.1
MINED_WEIGHT = 3.0


@dataclass(slots=True)
class Features:
    """What the base models read of each passage: rows of one matrix each, in the same order."""

    letters: Any
    frames: Any
    scope: Floats
    vectors: Floats

    def take(self, places: Any) -> "Features":
        """The rows at `places`."""
        return Features(self.letters[places], self.frames[places], self.scope[places], self.vectors[places])


@dataclass(slots=True)
class Bases:
    """The base models."""

    letters: Floats
    frames: Floats
    scope: Net
    full: Net

    def logits(self, features: Features) -> Floats:
        """(n, 4): letters and words, frames, scope, full."""
        both = np.concatenate([features.vectors, features.scope], axis=1)
        return np.stack(
            [
                features.letters @ self.letters,
                features.frames @ self.frames,
                self.scope.logits(features.scope),
                self.full.logits(both),
            ],
            axis=1,
        ).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What is varied between a full training and a quick one."""

    steps: int = 400
    nets: int = 3
    hidden: int = 96
    epochs: int = 10


QUICK = Recipe(steps=60, nets=1, hidden=96, epochs=6)


def _read(one: Passage) -> tuple[Any, Any, Floats, str]:
    scoped = Scoped.of(Reading(Submission(one.text)), one.language, one.latin)
    whole = scoped.whole
    return (
        features_grams.letters_and_words(scoped).places,
        features_grams.frames(scoped).places,
        scope_features([whole])[0],
        native(whole) if one.language != "hy" else "",
    )


def featurise(those: Sequence[Passage], encoder: StoredEncoder) -> Features:
    """Features of every passage; two processes read the words."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        read = list(pool.map(_read, those, chunksize=500))
    known = [place for place, one in enumerate(those) if one.language != "hy"]
    vectors = np.zeros((len(those), 512), dtype=np.float32)
    vectors[known] = encoder.encode([read[place][3] for place in known])
    return Features(
        _matrix([letters for letters, _, _, _ in read]),
        _matrix([frames for _, frames, _, _ in read]),
        np.stack([scope for _, _, scope, _ in read]),
        vectors,
    )


def _matrix(rows: list[Any]) -> Any:
    """Counts over the square root of their sum: what `abusemodel` adds up."""
    starts = np.cumsum([0, *map(len, rows)])
    values = np.concatenate(
        [np.full(len(row), 1 / np.sqrt(max(1, len(row))), dtype=np.float32) for row in rows]
    )
    made = csr_matrix((values, np.concatenate(rows), starts), shape=(len(rows), TABLE))
    made.sum_duplicates()
    return made


def fit_bases(features: Features, labels: Floats, weights: Floats, families: Any, recipe: Recipe) -> Bases:
    """Fit the base models on all rows given."""
    linear = LogisticRegression(C=12.0, solver="lbfgs", max_iter=recipe.steps, tol=1e-5, random_state=SEED)
    linear.fit(hstack([features.letters, features.frames]).tocsr(), labels, sample_weight=weights)
    table = linear.coef_[0].astype(np.float32)
    scope = net.fit(features.scope, labels, weights, hidden=48, epochs=recipe.epochs, seed=SEED, drop=0.1)
    known = families != FAMILIES.index("hy")
    both = np.concatenate([features.vectors[known], features.scope[known]], axis=1)
    # Several networks in one: their mean is steadier than one of the same size.
    full = net.joined(
        [
            net.fit(
                both, labels[known], weights[known], hidden=recipe.hidden, epochs=recipe.epochs,
                seed=SEED + seed, decay=5e-3, drop=0.3,
            )
            for seed in range(1, recipe.nets + 1)
        ]
    )  # fmt: skip
    return Bases(table[:TABLE], table[TABLE:], scope, full)


def held_out(
    features: Features, labels: Floats, weights: Floats, families: Any, folds: Any, recipe: Recipe
) -> Floats:
    """Logits of every row by base models that have not seen its fold: (n, 4)."""
    held = np.zeros((len(labels), 4), dtype=np.float32)
    for fold in sorted(set(folds.tolist())):
        inside, outside = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        bases = fit_bases(features.take(inside), labels[inside], weights[inside], families[inside], recipe)
        held[outside] = bases.logits(features.take(outside))
    return held


def mined(those: Sequence[Passage], held: Floats, weights: Floats) -> Floats:
    """The weights, with the civil rows that a first model takes for abuse counting more."""
    minable = np.array([not one.breach and one.source in MINED for one in those])
    suspicion = held[:, 3] + 0.5 * (held[:, 0] + held[:, 1])
    if not minable.any():
        return weights
    bound = np.quantile(suspicion[minable], 1 - MINED_SHARE)
    return np.where(minable & (suspicion > bound), weights * np.float32(MINED_WEIGHT), weights)


def gather(folder: Path) -> list[Passage]:
    """All passages to train on. None of our own sentences is one that the rows kept back for testing hold."""
    kept_back = {_words(row.text) for row in rows(folder) if row.split == "test"}
    ours = [one for one in generated(SEED) if _words(one.text) not in kept_back]
    found = labelled(folder, "train", SEED) + ours
    return with_latin(found, SEED) + varied(found, SEED)


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.lower()))


def train(folder: Path, encoder: StoredEncoder, say: Callable[[str], None]) -> dict[str, Any]:
    """All arrays of weights/abuse.npz, from the data folder and the grammars."""
    those = gather(folder)
    written = [Example(one.language, one.latin, one.breach, not one.row) for one in those]
    for line in amounts("abusive", written):
        say(line)
    features = featurise(those, encoder)
    say("abuse: features read")
    labels = np.array([one.breach for one in those], dtype=np.float32)
    weights = np.array([one.weight for one in those], dtype=np.float32)
    families = np.array([FAMILIES.index(lexicon.family(one.language)) for one in those])
    folds = np.array([fold_of(one.group, FOLDS) for one in those])
    first = held_out(features, labels, weights, families, folds % 2, QUICK)
    weights = mined(those, first, weights)
    say("abuse: hard civil rows found")
    held = held_out(features, labels, weights, families, folds, Recipe())
    say("abuse: held-out folds judged")
    bases = fit_bases(features, labels, weights, families, Recipe())
    arrays = _stored(bases)
    arrays |= calibrating.fit(those, held, labels, families)
    arrays |= kinds.fit(those, features.scope, features.vectors, families, folds)
    return arrays


def _stored(bases: Bases) -> dict[str, Any]:
    arrays: dict[str, Any] = {}
    for name, table in (("grams", bases.letters), ("frames", bases.frames)):
        limit = np.quantile(np.abs(table[table != 0]), 0.9995)
        arrays[name], arrays[f"{name}_scale"] = small_integers(np.clip(table, -limit, limit))
    for name, model in (("scope", bases.scope), ("full", bases.full)):
        arrays |= net.stored(name, model)
    return arrays
