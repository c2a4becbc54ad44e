"""Trains the advertising classifier: `python -m fairsay.houserules.training.advertising --data DIR`.

Rows: the advertisement labels of the data folder that may be trained on (train split), and the
sentences of grammars/advertising_*.txt, dressed as people type them, a part of them in Latin letters.
Logistic regression, and another one on the sentence vector, which is asked where the first is unsure.
Platt calibration on what fitting did not see: each public source of advertising scored by models
without it, and frames held out. Figures are printed on the test split and on the
GPL-3.0 set, which is never trained on.
"""

import argparse
import random
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from fairsay.houserules import features_advertising as features
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import HERE
from fairsay.houserules.training import archive, dataset
from fairsay.houserules.training.amounts import Example, amounts
from fairsay.houserules.training.dressing import dress
from fairsay.houserules.training.examples import EMOJI
from fairsay.houserules.training.grammar import grammars
from fairsay.houserules.training.latin import to_latin
from fairsay.houserules.training.vectors import StoredEncoder
from fairsay.houserules.verdict import Rule, Submission

SEED = 20261124
RECIPE = 4
# How strongly weights are held back (scikit-learn's C), and how much a row counts: real Russian spam
# is scarce, text messages of 2005 are far from opinions.
LOOSENESS = 8.0
VECTOR_LOOSENESS = 0.3
_WEIGHTS = {"mixed_spam_chat": 4.0, "en_spam_sms": 0.5, "grammar": 1.0, "other": 0.7}
# Share of the other rules' grammars, drawn as civil: whatever they break, they sell nothing.
_OTHERS = {"abuse": 0.4, "offtopic": 1.0}
_CIVIL = ("en_offtopic_news_debate", "en_offtopic_arguments", "ru_clean_wiki", "hy_clean_treebank",
          "hyw_clean_treebank", "ru_offtopic_news")  # fmt: skip
_SPAM = ("mixed_spam_chat", "en_spam_sms")
EVALUATED = "ru_spam_telegram_gpl"
# Of ten opinions that reach a newspaper one is taken to be an advertisement.
_EXPECTED = 0.1
# Share of Russian and Armenian sentences that are written in Latin letters.
_LATIN = 0.3


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
    encoded: str


def sample(text: str, label: int, weight: float, held: bool, source: str, language: str | None) -> Sample:
    """Read one text."""
    reading = Reading(Submission(text, language=language))
    piece = features.whole(reading, features.signs(reading), features.families_of(reading)[0])
    return Sample(
        features.dense(piece),
        features.hashed(piece),
        label,
        weight,
        held,
        source,
        reading.language if language is None else language,
        features.encoded_text(reading, 0, len(text)),
    )


def gather(data: Path, split: str) -> list[Sample]:
    """The labelled rows of one split."""
    samples = []
    for row in dataset.rows(data, *_CIVIL, *_SPAM):
        label = row.labels.get(str(Rule.ADVERTISEMENT))
        if row.split != split or label is None:
            continue
        weight = _WEIGHTS.get(row.file, 1.0)
        samples.append(sample(row.text, label, weight, False, row.file, row.language))
    return samples


def _written(text: str, language: str, rng: random.Random) -> str:
    """`text`, or in a share of Russian and Armenian cases its spelling in Latin letters."""
    return to_latin(text, language, rng) if language != "en" and rng.random() < _LATIN else text


def generated(scale: float = 1.0) -> list[Sample]:
    """The grammars' sentences, part of the Russian and Armenian ones in Latin letters."""
    rng = random.Random(SEED)  # noqa: S311 - sentences, not secrets
    samples = []
    for prefix, share in (("advertising", 1.0), *_OTHERS.items()):
        own = prefix == "advertising"
        for grammar in grammars(prefix):
            for example in grammar.draw(SEED, scale=share * scale):
                breach = own and example.breach
                text = dress(_written(example.text, grammar.language, rng), breach, rng)
                # A frame stands whole on one side, so that calibration sees frames that fitting did not.
                held = zlib.crc32(example.frame.encode()) % 8 == 0
                weight = _WEIGHTS["grammar" if own else "other"]
                samples.append(sample(text, int(breach), weight, held, grammar.name, grammar.language))
    for emoji in EMOJI:
        for text in (emoji, emoji * 3, f"{emoji} {rng.choice(EMOJI)}", f"!!! {emoji}"):
            samples.append(sample(text, 0, _WEIGHTS["other"], False, "emoji", "und"))
    return samples


def _matrix(samples: list[Sample]) -> Any:
    """One sparse row a sample: hashed places, scaled by their number, then the dense signs."""
    from scipy import sparse

    ends = np.cumsum([0, *(len(one.places) for one in samples)])
    places = np.array([place for one in samples for place in one.places], dtype=np.int32)
    values = np.array(
        [
            1 / max(features.LEAST_GRAMS, len(one.places)) ** 0.5
            for one in samples
            for _ in range(len(one.places))
        ]
    )
    words = sparse.csr_matrix((values, places, ends), shape=(len(samples), features.BUCKETS))
    return sparse.hstack([words, sparse.csr_matrix(np.array([one.dense for one in samples]))]).tocsr()


def fit(samples: list[Sample]) -> tuple[Any, Any, float]:
    """Weights of the signs, of the hashed places, and the bias."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=LOOSENESS, solver="liblinear", max_iter=300, random_state=SEED)
    labels = [one.label for one in samples]
    model.fit(_matrix(samples), labels, sample_weight=[one.weight for one in samples])
    weights = model.coef_[0].astype(np.float32)
    return weights[features.BUCKETS :], weights[: features.BUCKETS], float(model.intercept_[0])


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


def fit_vectors(samples: list[Sample], encoder: StoredEncoder) -> Any:
    """Weights of the sentence vector and a bias: logistic regression on a sample of what it knows."""
    from sklearn.linear_model import LogisticRegression

    chosen = [one for one in samples if _is_encoded(one)]
    model = LogisticRegression(C=VECTOR_LOOSENESS, max_iter=1000)
    vectors = encoder.encode([one.encoded for one in chosen]) * features.VECTOR_SCALE
    model.fit(vectors, [one.label for one in chosen], sample_weight=[one.weight for one in chosen])
    return np.append(model.coef_[0] * features.VECTOR_SCALE, model.intercept_[0]).astype(np.float32)


def _is_encoded(one: Sample) -> bool:
    """All real advertisements, a third of the written ones and of short messages, an eighth of the rest."""
    if one.language not in ("en", "ru"):
        return False
    if one.source in _SPAM and one.label:
        return True
    share = 3 if one.label or one.source in _SPAM else 8
    return zlib.crc32(one.encoded.encode()) % share == 0


@dataclass(frozen=True, slots=True)
class Unseen:
    """Samples, each scored by models that saw nothing of its kind: raw scores, labels, and weights."""

    samples: list[Sample]
    raw: Any
    vectors: Any
    labels: Any
    weights: Any


def unseen(samples: list[Sample], encoder: StoredEncoder) -> Unseen:
    """Leave each source of advertising out in turn, and the frames held, and score what was left out.

    `vectors` has the score of the sentence vector, or NaN where the encoder would not be asked.
    """
    everything: list[Sample] = []
    raws, told, weights = [], [], []
    for left_out in (*_SPAM, "held"):
        mine = [(one.held if left_out == "held" else one.source == left_out) for one in samples]
        known = [one for one, out in zip(samples, mine, strict=True) if not out]
        asked = [one for one, out in zip(samples, mine, strict=True) if out]
        raw = raw_scores(asked, *fit(known))
        raws.append(raw)
        told.append(vector_scores(asked, raw, fit_vectors(known, encoder), encoder))
        everything.extend(asked)
        # Each kind weighs the same, whatever its size, and so do real and written rows.
        weights.append(np.full(len(asked), 1 / len(asked)))
    weight = np.concatenate(weights)
    label = np.array([one.label for one in everything], dtype=np.float64)
    share = float((weight * label).sum() / weight.sum())
    weight = np.where(label == 1, weight * _EXPECTED / share, weight * (1 - _EXPECTED) / (1 - share))
    return Unseen(everything, np.concatenate(raws), np.concatenate(told), label, weight / weight.mean())


def vector_scores(samples: list[Sample], raw: Any, weights: Any, encoder: StoredEncoder) -> Any:
    """What the sentence vector says of samples between the bounds; NaN of the others."""
    low, high = features.UNSURE
    within = [
        place
        for place, one in enumerate(samples)
        if low <= raw[place] <= high and one.language in ("en", "ru") and one.encoded
    ]
    scores = np.full(len(samples), np.nan)
    if within:
        scores[within] = encoder.encode([samples[place].encoded for place in within]) @ weights[:-1]
        scores[within] += weights[-1]
    return scores


def calibrate_both(asked: Unseen) -> Any:
    """Weights of the raw score and of the vector's, and an offset, where the encoder is asked."""
    from sklearn.linear_model import LogisticRegression

    both = ~np.isnan(asked.vectors)
    columns = np.stack([asked.raw[both], asked.vectors[both]], axis=1)
    model = LogisticRegression(C=100.0, max_iter=1000)
    model.fit(columns, asked.labels[both], sample_weight=asked.weights[both])
    return np.append(model.coef_[0], model.intercept_[0]).astype(np.float32)


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


def train(data: Path, target: Path, say: Callable[[str], None] = lambda line: None) -> dict[str, Any]:
    """Fit, calibrate, write `target`/advertising.npz; returns the arrays."""
    encoder = StoredEncoder()
    labelled, drawn = gather(data, "train"), generated()
    for line in amounts("advertisement", _counted(labelled, drawn)):
        say(line)
    samples = labelled + drawn
    encoder.fill([one.encoded for one in samples if _is_encoded(one)])
    asked = unseen(samples, encoder)
    slope, offset = calibrate(asked.raw, asked.labels, asked.weights)
    signs, words, bias = fit(samples)
    # Weights that round to nothing but noise make the file three times as large.
    words = np.where(np.abs(words) < np.abs(words).max() / 80, 0, words)
    small, scale = archive.small_integers(words)
    arrays = {
        "signs": signs,
        "words": small,
        "scale": np.float32(scale),
        "bias": np.float32(bias),
        "slope": np.float32(slope),
        "offset": np.float32(offset),
        "vector": fit_vectors(samples, encoder),
        "both": calibrate_both(asked),
        "recipe": np.int32(RECIPE),
        "data": np.array(dataset.fingerprint(data)),
    }
    archive.write(target / "advertising.npz", arrays)
    return arrays


def _counted(labelled: list[Sample], drawn: list[Sample]) -> Iterator[Example]:
    for those, is_written in ((labelled, False), (drawn, True)):
        for one in those:
            yield Example(one.language, False, bool(one.label), is_written)


def report(arrays: dict[str, Any], samples: list[Sample], encoder: StoredEncoder) -> None:
    """Print AUC, precision and recall at .5, and share of civil rows flagged, by source and language."""
    scores = probabilities(arrays, samples, encoder)
    labels = np.array([one.label for one in samples])
    for key in sorted({(one.source, one.language) for one in samples}):
        mine = np.array([(one.source, one.language) == key for one in samples])
        y, p = labels[mine], scores[mine]
        caught, flagged = int(((p >= 0.5) & (y == 1)).sum()), int(((p >= 0.5) & (y == 0)).sum())
        sys.stdout.write(
            f"{key[0]:28s} {key[1]:3s} rows {len(y):6d}  AUC {area(p, y):.3f}  "
            f"caught {caught}/{int(y.sum())}  civil flagged {flagged}/{int((y == 0).sum())}\n"
        )


def probabilities(arrays: dict[str, Any], samples: list[Sample], encoder: StoredEncoder) -> Any:
    """The calibrated scores of whole texts, as the detector gives them."""
    words = arrays["words"] * arrays["scale"]
    raw = raw_scores(samples, arrays["signs"], words, float(arrays["bias"]))
    told = vector_scores(samples, raw, arrays["vector"], encoder)
    both = arrays["both"]
    z = np.where(
        np.isnan(told),
        float(arrays["slope"]) * raw + float(arrays["offset"]),
        both[0] * raw + both[1] * np.nan_to_num(told) + both[2],
    )
    return 1 / (1 + np.exp(-np.clip(z, -30, 30)))


def main() -> None:
    """Train and print the figures."""
    parser = argparse.ArgumentParser(description="Train the advertising classifier.")
    parser.add_argument("--data", type=Path, required=True, help="the folder with the labelled data")
    parser.add_argument("--out", type=Path, default=HERE / "weights", help="where the weights go")
    arguments = parser.parse_args()
    arrays = train(arguments.data, arguments.out)
    for name, value in zip(features.DENSE, arrays["signs"], strict=True):
        sys.stdout.write(f"  {name:26s} {value:+.2f}\n")
    encoder = StoredEncoder()
    report(arrays, gather(arguments.data, "test"), encoder)
    foreign = [
        sample(row.text, label, 1.0, False, row.file, None)
        for row in dataset.rows(arguments.data, EVALUATED)
        if (label := row.labels.get(str(Rule.ADVERTISEMENT))) is not None
    ]
    report(arrays, foreign, encoder)


if __name__ == "__main__":
    main()
