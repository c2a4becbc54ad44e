"""The recipe of weights/abuse.npz. See docs/judge-model-card.md for what came of it.

Out-of-fold logits of the base models (folds by template, frame or document) train the joining regressions
and the calibration tables, so that neither has seen a base model judge its own examples.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.linear_model import LogisticRegression

from fairsay.houserules import features_grams, lexicon
from fairsay.houserules.abusemodel import FAMILIES, native, pieces_of
from fairsay.houserules.features_grams import TABLE
from fairsay.houserules.features_scope import scope_features
from fairsay.houserules.pooling import pooled
from fairsay.houserules.reading import Reading
from fairsay.houserules.scoped import Scoped
from fairsay.houserules.training import calibrating, development, kinds, net
from fairsay.houserules.training.amounts import Example, amounts
from fairsay.houserules.training.archive import small_integers
from fairsay.houserules.training.dataset import rows
from fairsay.houserules.training.examples import fold_of, generated, labelled, varied, with_latin
from fairsay.houserules.training.net import Floats
from fairsay.houserules.training.passage import Passage
from fairsay.houserules.training.vectors import StoredEncoder
from fairsay.houserules.verdict import Submission

RECIPE = "abuse-4"
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
# The base models, those that take longest first.
_BASES = ("full", "linear_en", "linear_ru", "linear_hy", "scope")
# Passages that are read at a time.
_CHUNK = 2_000


@dataclass(slots=True)
class Features:
    """What the base models read of each passage: rows of one matrix each, in the same order."""

    letters: Any
    frames: Any
    scope: Floats
    vectors: Floats

    @property
    def both(self) -> Floats:
        """Vectors and scope side by side, which the networks with the encoder read."""
        return np.concatenate([self.vectors, self.scope], axis=1)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What is varied between a full training and a quick one."""

    steps: int = 400
    exact: float = 1e-5
    nets: int = 3
    epochs: int = 10


QUICK = Recipe(steps=150, exact=1e-3, nets=1, epochs=4)


def _read(those: Sequence[Passage]) -> tuple[Any, Any, Floats, list[list[str]]]:
    """Letters, frames and scope of some passages, and what the encoder should see of each."""
    letters, frames, scope, texts = [], [], [], []
    for one in those:
        scoped = Scoped.of(Reading(Submission(one.text)), one.language, one.latin)
        whole, *parts = pieces_of(scoped, 0, len(one.text)) or (scoped.whole,)
        letters.append(features_grams.letters_and_words(scoped).places)
        frames.append(features_grams.frames(scoped).places)
        scope.append(scope_features([whole])[0])
        texts.append([native(part) for part in parts or [whole]] if one.language != "hy" else [])
    return _matrix(letters), _matrix(frames), np.stack(scope), texts


def featurise(those: Sequence[Passage], encoder: StoredEncoder) -> Features:
    """Features of every passage; two processes read the words."""
    some = [those[start : start + _CHUNK] for start in range(0, len(those), _CHUNK)]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        letters, frames, scope, texts = zip(*pool.map(_read, some), strict=True)
    return Features(
        vstack(letters).tocsr(),
        vstack(frames).tocsr(),
        np.concatenate(scope),
        _vectors([one for chunk in texts for one in chunk], encoder),
    )


def _vectors(texts: Sequence[Sequence[str]], encoder: StoredEncoder) -> Floats:
    """The vector of each passage from those of its sentences; zeros where there are none."""
    encoder.fill(sorted({part for parts in texts for part in parts}))
    made = np.zeros((len(texts), encoder.dimensions), dtype=np.float32)
    for row, parts in enumerate(texts):
        if parts:
            made[row] = pooled(encoder.encode(parts), parts)
    return made


def _matrix(rows: list[Any]) -> Any:
    """Counts over the square root of their sum: what `abusemodel` adds up."""
    starts = np.cumsum([0, *map(len, rows)])
    values = np.concatenate(
        [np.full(len(row), 1 / np.sqrt(max(1, len(row))), dtype=np.float32) for row in rows]
    )
    made = csr_matrix((values, np.concatenate(rows), starts), shape=(len(rows), TABLE))
    made.sum_duplicates()
    return made


class Bases:
    """Fits the base models on all rows but those of one fold at a time, two fits side by side.

    Threads are enough: the products release the interpreter, and every fit has numbers of its own.
    """

    def __init__(self, features: Features, labels: Floats, families: Any, recipe: Recipe) -> None:
        """`families` are places in FAMILIES."""
        self.features, self.labels, self.families, self.recipe = features, labels, families, recipe
        self._grams = hstack([features.letters, features.frames]).tocsr()
        self._both = features.both
        self._encoded = families != FAMILIES.index("hy")

    def fit(self, weights: Floats, folds: Any, wanted: Sequence[int | None]) -> tuple[Floats, dict[str, Any]]:
        """Logits of the rows of the wanted folds by models that have not seen theirs; and models of all rows.

        The logits, (n, 4), are of letters and words, frames, scope, full; rows of no wanted fold have zeros.
        The models, for which None is wanted, are the networks `scope` and `full`, and `linear_en` and so on:
        one table over letters and frames.
        """
        held = np.zeros((len(self.labels), 4), dtype=np.float32)
        made: dict[str, Any] = {}
        jobs = [(name, fold) for name in _BASES if self._judged(name).any() for fold in wanted]
        with ThreadPoolExecutor(2) as pool:
            models = pool.map(lambda job: self._one(job[0], job[1], weights, folds), jobs)
            for (name, fold), model in zip(jobs, models, strict=True):
                if fold is None:
                    made[name] = model
                    continue
                rows = np.flatnonzero(self._judged(name) & (folds == fold))
                if name.startswith("linear"):
                    held[rows, 0] = self.features.letters[rows] @ model[:TABLE]
                    held[rows, 1] = self.features.frames[rows] @ model[TABLE:]
                else:
                    held[rows, 2 if name == "scope" else 3] = model.logits(self._inputs(name)[rows])
        return held, made

    def _judged(self, name: str) -> Any:
        """The rows that a model judges."""
        if name.startswith("linear"):
            return self.families == FAMILIES.index(name.removeprefix("linear_"))
        return self._encoded if name == "full" else self.families >= 0

    def _learned(self, name: str) -> Any:
        """The rows that a model is fitted on: Russian gains by Armenian rows, Armenian by its own alone."""
        return self.families > 0 if name == "linear_ru" else self._judged(name)

    def _inputs(self, name: str) -> Floats:
        return self._both if name == "full" else self.features.scope

    def _one(self, name: str, fold: int | None, weights: Floats, folds: Any) -> Any:
        chosen = self._learned(name) if fold is None else self._learned(name) & (folds != fold)
        rows = np.flatnonzero(chosen)
        labels, weights = self.labels[rows], weights[rows]
        recipe = self.recipe
        if name.startswith("linear"):
            fit = LogisticRegression(C=12.0, max_iter=recipe.steps, tol=recipe.exact)
            return fit.fit(self._grams[rows], labels, sample_weight=weights).coef_[0].astype(np.float32)
        inputs = self._inputs(name)[rows]
        if name == "scope":
            return net.fit(inputs, labels, weights, hidden=48, epochs=recipe.epochs, seed=SEED, drop=0.1)
        # Several networks in one: their mean is steadier than one of the same size.
        return net.fit(
            inputs, labels, weights, hidden=96, copies=recipe.nets, epochs=recipe.epochs, seed=SEED + 1,
            rate=4e-3, decay=5e-3, drop=0.3,
        )  # fmt: skip


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
    # The first two folds of a quick look find the hard civil rows.
    first, _ = Bases(features, labels, families, QUICK).fit(weights, folds % 2, (0, 1))
    weights = mined(those, first, weights)
    say("abuse: hard civil rows found")
    held, made = Bases(features, labels, families, Recipe()).fit(weights, folds, (*range(FOLDS), None))
    say("abuse: base models fitted")
    arrays = _stored(made)
    arrays |= calibrating.fit(those, held, labels, families)
    for line in development.lines(those, held, arrays):
        say(line)
    arrays |= kinds.fit(those, features.scope, features.vectors, families, folds)
    return arrays


def _stored(made: Mapping[str, Any]) -> dict[str, Any]:
    arrays: dict[str, Any] = {}
    for family in FAMILIES:
        for name, part in (("grams", slice(TABLE)), ("frames", slice(TABLE, None))):
            table = made[f"linear_{family}"][part]
            limit = np.quantile(np.abs(table[table != 0]), 0.9995)
            key = f"{name}_{family}"
            arrays[key], arrays[f"{key}_scale"] = small_integers(np.clip(table, -limit, limit))
    for name in ("scope", "full"):
        arrays |= net.stored(name, made[name])
    return arrays
