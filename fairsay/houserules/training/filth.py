"""Calibrates the rule on filthy language: how often an opinion is called profane that holds a listed word.

Counted on train splits, in cells of the strongest word's strength, how it is written, and whether there are
several such words: once on the newspaper comments that people judged word by word, who let many a coarse
word pass, and once on the rows whose labels came with their sets or from public lists, which let none pass.
A page's readers stand between the two, nearer to the first: the lists count a quarter. Brought to a page on
which one opinion in ten breaks the rule, as the other rules' scores are. Assumed and not counted is that
Armenian and the other languages follow the English and Russian cells, and SHIFT for disguises of which there
are too few.
"""

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fairsay.houserules.detectors.filth import Cell, cell_of
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import HERE, shipped
from fairsay.houserules.terms import TermIndex
from fairsay.houserules.training import archive, dataset
from fairsay.houserules.verdict import Rule, Submission

RECIPE = "filth-2"
JUDGED = "en_abuse_news_spans"
LANGUAGES = ("en", "ru")
# What rows labelled by lists count beside those that people judged.
LISTED_SHARE = 0.25
# The share of opinions that break a rule on the page that scores are calibrated for.
PRIOR = 0.1
# Rows added to each cell at the rate of its parent (the strength, else all): few rows prove little.
STRENGTH_OF_PARENT = 6.0


def count(rows: Iterable[dataset.Row], index: TermIndex, *, weak: bool = False) -> NDArray[np.float64]:
    """Rows by cell and label: (len(Cell), 2), of those whose label people gave, or of the `weak` ones."""
    counts = np.zeros((len(Cell), 2))
    for row in rows:
        label = row.labels.get("filthy")
        if label is not None and ("filthy" in row.weak) is weak:
            hits = index.search(Reading(Submission(row.text, language=row.language)))
            counts[cell_of(hits), label] += 1
    return counts


def blended(judged: NDArray[np.float64], listed: NDArray[np.float64]) -> NDArray[np.float64]:
    """Counts whose rates lie LISTED_SHARE of the way to the second table, with the sums of the first."""
    own, other = (counts / np.maximum(1.0, counts.sum(axis=0)) for counts in (judged, listed))
    mean: NDArray[np.float64] = ((1 - LISTED_SHARE) * own + LISTED_SHARE * other) * judged.sum(axis=0)
    return mean


def probabilities(counts: NDArray[np.float64], prior: float = PRIOR) -> NDArray[np.float64]:
    """P(filthy) of each cell on a page with `prior` breaches: (len(Cell),), never falling with strength."""
    rates = counts / np.maximum(1.0, counts.sum(axis=0))
    smooth = np.array([_smoothed(counts, rates, cell) for cell in Cell])
    breach, clear = prior * smooth[:, 1], (1 - prior) * smooth[:, 0]
    chances: NDArray[np.float64] = breach / np.maximum(1e-12, breach + clear)
    for lower, higher in (
        (Cell.NOTHING, Cell.MILD),
        (Cell.MILD, Cell.COARSE),
        (Cell.COARSE, Cell.PLAIN),
        (Cell.COARSE, Cell.COARSE_SEVERAL),
        (Cell.PLAIN, Cell.PLAIN_SEVERAL),
    ):
        chances[higher] = max(chances[higher], chances[lower])
    return chances


def _smoothed(counts: NDArray[np.float64], rates: NDArray[np.float64], cell: Cell) -> NDArray[np.float64]:
    parents = {Cell.COARSE_SEVERAL: Cell.COARSE, Cell.PLAIN_SEVERAL: Cell.PLAIN, Cell.STARRED: Cell.COARSE}
    parent = counts[parents.get(cell, cell)]
    share = parent / max(1.0, parent.sum())
    smoothed: NDArray[np.float64] = (counts[cell] + STRENGTH_OF_PARENT * share) / np.maximum(
        1.0, counts.sum(axis=0)
    )
    return smoothed if cell in parents else rates[cell]


def train(data: Path, say: Callable[[str], None]) -> dict[str, Any]:
    """Count and calibrate: the arrays of weights/filth.npz but for recipe and data."""
    index = shipped().index(Rule.FILTHY)
    counts = count((row for row in dataset.rows(data, JUDGED) if row.split == "train"), index)
    others = (row for row in dataset.rows(data) if row.split == "train" and row.language in LANGUAGES)
    listed = count(others, index, weak=True)
    chances = probabilities(blended(counts, listed))
    for cell in Cell:
        clear, breach = counts[cell].astype(int)
        say(
            f"{cell.name.lower():16s} {breach:5d} profane of {clear + breach:6d}, by lists "
            f"{int(listed[cell, 1]):5d} of {int(listed[cell].sum()):6d}  P {chances[cell]:.3f}"
        )
    return {
        "chances": chances.astype(np.float32),
        "counts": counts.astype(np.int32),
        "listed": listed.astype(np.int32),
    }


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> None:
    """Count, print and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True, help="the folder of labelled JSON Lines")
    parser.add_argument("--out", type=Path, default=HERE / "weights", help="where filth.npz goes")
    options = parser.parse_args()
    arrays = train(options.data, _print)
    signed = archive.signed(arrays, RECIPE, dataset.fingerprint(options.data))
    archive.write(options.out / "filth.npz", signed)


if __name__ == "__main__":
    main()
