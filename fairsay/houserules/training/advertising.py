"""Trains the advertising classifier: `python -m fairsay.houserules.training.advertising --data DIR`.

Rows: the advertisement labels of the data folder that may be trained on (train split), and the
sentences of grammars/advertising_*.txt, a part of them in Latin letters. Logistic regression by
Adam, fixed seed; Platt calibration on rows held out by frame and by hash. Figures are printed on
the test split and on the GPL-3.0 set, which is never trained on.
"""

import argparse
import random
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from fairsay.houserules import features_advertising as features
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import HERE
from fairsay.houserules.training import archive, dataset
from fairsay.houserules.training.examples import EMOJI
from fairsay.houserules.training.grammar import grammars
from fairsay.houserules.training.latin import to_latin
from fairsay.houserules.verdict import Rule, Submission

SEED = 20261124
RECIPE = 2
# How much a row counts: real Russian spam is scarce, text messages of 2005 are far from opinions.
_WEIGHTS = {"mixed_spam_chat": 4.0, "en_spam_sms": 0.5, "grammar": 1.0, "other": 0.5}
# Share of the other rules' grammars, drawn as civil: whatever they break, they sell nothing.
_OTHERS = {"abuse": 0.4, "offtopic": 1.0}
_CIVIL = ("en_offtopic_news_debate", "en_offtopic_arguments", "ru_clean_wiki", "hy_clean_treebank",
          "hyw_clean_treebank", "ru_offtopic_news")  # fmt: skip
_SPAM = ("mixed_spam_chat", "en_spam_sms")
EVALUATED = "ru_spam_telegram_gpl"


@dataclass(frozen=True, slots=True)
class Sample:
    """One text made ready: its dense signs, its hashed places, its label, its weight, its share."""

    dense: list[float]
    places: list[int]
    label: int
    weight: float
    held: bool
    source: str
    language: str


def sample(text: str, label: int, weight: float, held: bool, source: str, language: str) -> Sample:
    """Read one text."""
    reading = Reading(Submission(text, language=language))
    found = features.signs(reading)
    return Sample(
        features.dense(reading, found), features.hashed(reading), label, weight, held, source, language
    )


def gather(data: Path, split: str) -> list[Sample]:
    """The labelled rows of one split; an eighth of them, by hash of the id, is held to calibrate."""
    samples = []
    for row in dataset.rows(data, *_CIVIL, *_SPAM):
        label = row.labels.get(str(Rule.ADVERTISEMENT))
        if row.split != split or label is None:
            continue
        held = zlib.crc32(row.id.encode()) % 8 == 0
        weight = _WEIGHTS.get(row.file, 1.0)
        samples.append(sample(row.text, label, weight, held, row.file, row.language))
    return samples


def _written(text: str, language: str, rng: random.Random) -> str:
    """`text`, or in a fourth of Russian and Armenian cases its spelling in Latin letters."""
    return to_latin(text, language, rng) if language != "en" and rng.random() < 0.25 else text


def generated(scale: float = 1.0) -> list[Sample]:
    """The grammars' sentences, a fourth of the Russian and Armenian ones in Latin letters."""
    rng = random.Random(SEED)  # noqa: S311 - sentences, not secrets
    samples = []
    for grammar in grammars("advertising"):
        for example in grammar.draw(SEED, scale=scale):
            text = _written(example.text, grammar.language, rng)
            # A frame stands whole on one side, so that calibration sees frames that fitting did not.
            held = zlib.crc32(example.frame.encode()) % 8 == 0
            samples.append(
                sample(text, int(example.breach), _WEIGHTS["grammar"], held, grammar.name, grammar.language)
            )
    for prefix, share in _OTHERS.items():
        for grammar in grammars(prefix):
            for example in grammar.draw(SEED, scale=share * scale):
                held = zlib.crc32(example.frame.encode()) % 8 == 0
                text = _written(example.text, grammar.language, rng)
                if rng.random() < 0.15:
                    text = f"{text} {rng.choice(EMOJI) * rng.randint(1, 3)}"
                samples.append(sample(text, 0, _WEIGHTS["other"], held, grammar.name, grammar.language))
    for emoji in EMOJI:
        for text in (emoji, emoji * 3, f"{emoji} {rng.choice(EMOJI)}", f"!!! {emoji}"):
            samples.append(sample(text, 0, _WEIGHTS["other"], False, "emoji", "und"))
    return samples


def fit(
    samples: list[Sample], *, epochs: int = 14, rate: float = 0.02, decay: float = 2e-5
) -> tuple[Any, Any, float]:
    """Weights of the signs, of the hashed words, and the bias: Adam on weighted log loss, batches of 64."""
    rng = np.random.default_rng(SEED)
    count = len(samples)
    dense = np.array([one.dense for one in samples], dtype=np.float32)
    labels = np.array([one.label for one in samples], dtype=np.float32)
    weights = np.array([one.weight for one in samples], dtype=np.float32)
    places = [np.array(one.places, dtype=np.int64) for one in samples]
    sizes = np.array([1 / np.sqrt(max(features.LEAST_GRAMS, len(one))) for one in places], dtype=np.float32)
    parameters = [np.zeros(dense.shape[1]), np.zeros(features.BUCKETS), np.zeros(1)]
    first, second = [np.zeros_like(p) for p in parameters], [np.zeros_like(p) for p in parameters]
    step, total = 0, epochs * ((count + 63) // 64)
    for _ in range(epochs):
        order = rng.permutation(count)
        for start in range(0, count, 64):
            step += 1
            some = order[start : start + 64]
            raw = dense[some] @ parameters[0] + parameters[2][0]
            raw = raw + np.array([parameters[1][places[i]].sum() * sizes[i] for i in some])
            error = (1 / (1 + np.exp(-raw)) - labels[some]) * weights[some] / weights[some].sum()
            slopes = [dense[some].T @ error, np.zeros(features.BUCKETS), np.array([error.sum()])]
            for i, e in zip(some, error, strict=True):
                slopes[1][places[i]] += e * sizes[i]
            speed = rate * (1 - step / (total + 1))
            for at, slope in enumerate(slopes):
                first[at] += 0.1 * (slope - first[at])
                second[at] += 0.001 * (slope * slope - second[at])
                move = (first[at] / (1 - 0.9**step)) / (np.sqrt(second[at] / (1 - 0.999**step)) + 1e-8)
                parameters[at] -= speed * (move + (decay / rate if at < 2 else 0) * parameters[at])
    return parameters[0].astype(np.float32), parameters[1].astype(np.float32), float(parameters[2][0])


def raw_scores(samples: list[Sample], signs: Any, words: Any, bias: float) -> Any:
    """The classifier's raw scores."""
    return np.array(
        [
            float(np.dot(signs, one.dense))
            + float(words[one.places].sum()) / max(features.LEAST_GRAMS, len(one.places)) ** 0.5
            + bias
            for one in samples
        ]
    )


def calibrate(raw: Any, labels: Any, weights: Any) -> tuple[float, float]:
    """Platt's slope and offset by Newton's method on weighted log loss, targets smoothed as he did."""
    positives, negatives = float(labels.sum()), float((1 - labels).sum())
    targets = np.where(labels == 1, (positives + 1) / (positives + 2), 1 / (negatives + 2))
    slope, offset = 1.0, 0.0
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(slope * raw + offset, -30, 30)))
        g = weights * (p - targets)
        h = weights * p * (1 - p)
        gradient = np.array([(g * raw).sum(), g.sum()])
        hessian = np.array(
            [[(h * raw * raw).sum() + 1e-6, (h * raw).sum()], [(h * raw).sum(), h.sum() + 1e-6]]
        )
        move = np.linalg.solve(hessian, gradient)
        slope, offset = slope - move[0], offset - move[1]
        if np.abs(move).max() < 1e-9:
            break
    return float(slope), float(offset)


def area(scores: Any, labels: Any) -> float:
    """Area under the ROC curve, ties counted half."""
    order = np.argsort(scores, kind="stable")
    _, inverse, counts = np.unique(scores[order], return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks = (ends - (counts - 1) / 2)[inverse]
    positive = labels[order] == 1
    p, n = positive.sum(), (~positive).sum()
    return float((ranks[positive].sum() - p * (p + 1) / 2) / (p * n)) if p and n else float("nan")


def train(data: Path, target: Path) -> dict[str, Any]:
    """Fit, calibrate, write `target`/advertising.npz; returns the arrays."""
    samples = gather(data, "train") + generated()
    signs, words, bias = fit([one for one in samples if not one.held])
    small, scale = archive.small_integers(words)
    held = [one for one in samples if one.held]
    raw = raw_scores(held, signs, small * scale, bias)
    labels = np.array([one.label for one in held], dtype=float)
    slope, offset = calibrate(raw, labels, np.array([one.weight for one in held]))
    arrays = {
        "signs": signs,
        "words": small,
        "scale": np.float32(scale),
        "bias": np.float32(bias),
        "slope": np.float32(slope),
        "offset": np.float32(offset),
        "recipe": np.int32(RECIPE),
        "data": np.array(dataset.fingerprint(data)),
    }
    archive.write(target / "advertising.npz", arrays)
    return arrays


def report(arrays: dict[str, Any], samples: list[Sample]) -> None:
    """Print AUC, precision and recall at .5, and share of civil rows flagged, by source and language."""
    words = arrays["words"] * arrays["scale"]
    raw = raw_scores(samples, arrays["signs"], words, float(arrays["bias"]))
    scores = 1 / (1 + np.exp(-(float(arrays["slope"]) * raw + float(arrays["offset"]))))
    labels = np.array([one.label for one in samples])
    for key in sorted({(one.source, one.language) for one in samples}):
        mine = np.array([(one.source, one.language) == key for one in samples])
        y, p = labels[mine], scores[mine]
        caught, flagged = int(((p >= 0.5) & (y == 1)).sum()), int(((p >= 0.5) & (y == 0)).sum())
        sys.stdout.write(
            f"{key[0]:28s} {key[1]:3s} rows {len(y):6d}  AUC {area(p, y):.3f}  "
            f"caught {caught}/{int(y.sum())}  civil flagged {flagged}/{int((y == 0).sum())}\n"
        )


def main() -> None:
    """Train and print the figures."""
    parser = argparse.ArgumentParser(description="Train the advertising classifier.")
    parser.add_argument("--data", type=Path, required=True, help="the folder with the labelled data")
    arguments = parser.parse_args()
    arrays = train(arguments.data, HERE / "weights")
    for name, value in zip(features.DENSE, arrays["signs"], strict=True):
        sys.stdout.write(f"  {name:26s} {value:+.2f}\n")
    report(arrays, gather(arguments.data, "test"))
    report(arrays, [one for one in generated() if one.held])
    foreign = [
        sample(row.text, label, 1.0, False, row.file, row.language)
        for row in dataset.rows(arguments.data, EVALUATED)
        if (label := row.labels.get(str(Rule.ADVERTISEMENT))) is not None
    ]
    report(arrays, foreign)


if __name__ == "__main__":
    main()
