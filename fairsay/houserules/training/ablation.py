"""`python -m fairsay.houserules.training.ablation --data DIR`: what each part of the rule on abuse brings.

English only. Trained without one whole source (`UNSEEN`) and judged on it, on HateCheck's test templates and
on newspaper debate; first with each part of the model in turn, then with each kind of data left out. Every
figure is at the threshold that flags one debate opinion in a hundred (or in twenty, where it says so).
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

from fairsay.houserules.evaluation.measures import area
from fairsay.houserules.passages import passages
from fairsay.houserules.training import abuse
from fairsay.houserules.training.abuse import QUICK, Bases, Recipe
from fairsay.houserules.training.dataset import Row, rows
from fairsay.houserules.training.examples import fold_of
from fairsay.houserules.training.net import Floats
from fairsay.houserules.training.passage import Passage
from fairsay.houserules.training.vectors import StoredEncoder

UNSEEN, TEMPLATES, DEBATE = "en_abuse_social", "en_abuse_hatecheck", "en_offtopic_news_debate"
# The columns of Bases.fit that each model has.
MODELS: dict[str, tuple[int, ...]] = {
    "n-grams of letters and words": (0,),
    "… and frames": (0, 1),
    "… and scope features": (0, 1, 2),
    "embedding with scope features alone": (3,),
    "all parts": (0, 1, 2, 3),
}
# What is left out of the data, by the beginning of a passage's source.
LEFT_OUT: dict[str, tuple[str, ...]] = {
    "all data": (),
    "without any sentence of ours": ("abuse_", "reported_", "accompanied_", "misspelt_", "belittled_"),
    "without the scope grammar": ("abuse_scope_",),
    "without reported, accompanied and misspelt rows": ("reported_", "accompanied_", "misspelt_"),
    "without harsh words on things": ("belittled_",),
    "without the weight of mined civil rows": (),
}
_HEADER = "| | HateCheck AUC | macro F1 | balanced | counter-speech right | unseen set AUC | caught at 5 % |"
# As `thinning` in the weights: what a civil passage beside it takes from the worst one's logit.
_THINNING = 1.0
# Half the nets of what ships and fewer rounds: differences are what is sought.
_SMALLER = Recipe(steps=100, exact=1e-3, nets=1, epochs=8)


class Judged(NamedTuple):
    """The rows that are judged, and the passages of each."""

    those: list[Row]
    cut: list[Passage]
    owner: Any


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(
        prog="python -m fairsay.houserules.training.ablation", description=__doc__
    )
    parser.add_argument("--data", type=Path, required=True, help="the folder of labelled JSON Lines")
    options = parser.parse_args(arguments)
    _print(_HEADER)
    _print("| --- | --- | --- | --- | --- | --- | --- |")
    for line in table(options.data, StoredEncoder()):
        _print(line)
    return 0


def table(folder: Path, encoder: StoredEncoder) -> list[str]:
    """The table's lines: the models on all data, then all parts on less of it."""
    those = [one for one in abuse.gather(folder) if one.language == "en" and not one.group.startswith(UNSEEN)]
    judged = _judged(folder)
    features = abuse.featurise([*those, *judged.cut], encoder)
    count, more = len(those), len(judged.cut)
    labels = np.array([*(one.breach for one in those), *[False] * more], dtype=np.float32)
    weights = np.array([*(one.weight for one in those), *[1.0] * more], dtype=np.float32)
    # What is judged lies in the fold that no model of the table is fitted on, and so does what is left out.
    folds = np.array([*(fold_of(one.group, 5) for one in those), *[0] * more])
    families = np.zeros(count + more, dtype=int)
    first, _ = Bases(features, labels, families, QUICK).fit(
        weights, np.where(folds, folds % 2 + 1, 0), (1, 2)
    )
    mined = np.concatenate([abuse.mined(those, first[:count], weights[:count]), weights[count:]])
    lines = []
    for name, sources in LEFT_OUT.items():
        kept = np.array([not one.source.startswith(sources) if sources else True for one in those])
        counted = weights if "mined" in name else mined
        fits = np.concatenate([np.where(kept, folds[:count], 0), folds[count:]])
        logits, _ = Bases(features, labels, families, _SMALLER).fit(counted, fits, (0,))
        join = np.flatnonzero(kept & (folds[:count] == 0))
        for model, columns in MODELS.items() if name == "all data" else (("all parts", MODELS["all parts"]),):
            joined = LogisticRegression().fit(
                logits[join][:, columns], labels[join], sample_weight=counted[join]
            )
            decided = joined.decision_function(logits[count:][:, columns])
            lines.append(_line(model if name == "all data" else name, judged, decided))
    return lines


def _judged(folder: Path) -> Judged:
    those = [
        row
        for name in (UNSEEN, TEMPLATES, DEBATE)
        for row in rows(folder, name)
        if row.labels["abusive"] is not None and (row.split == "test" or name == UNSEEN)
    ]
    cut, owner = [], []
    blank = Passage("", "en", False, False, 1.0, "", "", "")
    for place, row in enumerate(those):
        for start, end in passages(row.text):
            cut.append(replace(blank, text=row.text[start:end]))
            owner.append(place)
    return Judged(those, cut, np.array(owner))


def _line(name: str, judged: Judged, logits: Floats) -> str:
    counts = np.bincount(judged.owner, minlength=len(judged.those))
    scores = np.full(len(judged.those), -99.0)
    np.maximum.at(scores, judged.owner, logits - _THINNING * np.log(counts[judged.owner]))
    files = np.array([row.file for row in judged.those])
    broken = np.array([row.labels["abusive"] == 1 for row in judged.those])
    counter = np.array(["counter" in str(row.group.get("functionality")) for row in judged.those])
    one, twenty = (float(np.quantile(scores[files == DEBATE], share)) for share in (0.99, 0.95))
    templates, unseen = files == TEMPLATES, files == UNSEEN
    held, truth = scores[templates] > one, broken[templates]
    caught, cleared = float(held[truth].mean()), float((~held[~truth]).mean())
    figures = (
        _area(truth, scores[templates]),
        _macro_f1(truth, held),
        (caught + cleared) / 2,
        float((~held[counter[templates]]).mean()),
        _area(broken[unseen], scores[unseen]),
        float((scores[unseen & broken] > twenty).mean()),
    )
    return f"| {name} | " + " | ".join(f"{one:.3f}" for one in figures) + " |"


def _area(truth: Any, scores: Any) -> float:
    found = area(truth, scores)
    return found.value if found else float("nan")


def _macro_f1(truth: Any, held: Any) -> float:
    both = [2 * (a & b).sum() / max(1, a.sum() + b.sum()) for a, b in ((truth, held), (~truth, ~held))]
    return float(np.mean(both))


def _print(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - a command speaks


if __name__ == "__main__":
    sys.exit(main())
