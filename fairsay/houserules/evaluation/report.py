"""Everything that one evaluation says: facts of the run, its tables, the curves that are drawn."""

import json
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from fairsay.houserules import operating
from fairsay.houserules.about import about
from fairsay.houserules.evaluation import measures
from fairsay.houserules.evaluation.measures import Bin
from fairsay.houserules.evaluation.rows import fingerprint
from fairsay.houserules.evaluation.run import Run
from fairsay.houserules.evaluation.tables import Table
from fairsay.houserules.rulebook import RuleBook
from fairsay.houserules.verdict import Rule

# Points of a curve that are kept: more than a plot of 300 units shows.
_POINTS = 120


@dataclass(frozen=True, slots=True)
class Curves:
    """Of one rule and language: precision and recall, share held by threshold, reliability at the prior."""

    rule: str
    language: str
    threshold: float
    rows: int
    breaches: int
    thresholds: list[float]
    precision: list[float]
    recall: list[float]
    held: list[float]
    bins: list[Bin]


@dataclass(frozen=True, slots=True)
class Report:
    """Facts, tables and curves of one run."""

    facts: dict[str, Any]
    tables: list[Table]
    curves: list[Curves] = field(default_factory=list)

    def table(self, name: str) -> Table | None:
        """The table of that name."""
        return next((table for table in self.tables if table.name == name), None)

    def as_text(self) -> str:
        """For a terminal."""
        facts = "\n".join(f"{name}: {_fact(value)}" for name, value in self.facts.items())
        return "\n\n".join([facts, *(table.as_text() for table in self.tables)]) + "\n"

    def as_json(self) -> str:
        """One JSON object, its keys in a fixed order."""
        return (
            json.dumps(
                {
                    "facts": self.facts,
                    "tables": {table.name: table.as_json() for table in self.tables},
                    "curves": [_curve_json(one) for one in self.curves],
                },
                ensure_ascii=False,
                indent=1,
            )
            + "\n"
        )


def _fact(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_fact(inner)}" for name, inner in value.items()) or "none"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _curve_json(one: Curves) -> dict[str, Any]:
    return {
        "rule": one.rule, "language": one.language, "threshold": one.threshold, "rows": one.rows,
        "breaches": one.breaches, "thresholds": _rounded(one.thresholds),
        "precision": _rounded(one.precision), "recall": _rounded(one.recall), "held": _rounded(one.held),
        "reliability": [
            {"score": round(b.score, 4), "breaches": round(b.breaches, 4), "rows": b.rows} for b in one.bins
        ],
    }  # fmt: skip


def _rounded(values: Sequence[float]) -> list[float]:
    return [round(value, 4) for value in values]


def facts(book: RuleBook, files: Sequence[Path], run: Run, options: dict[str, Any]) -> dict[str, Any]:
    """What was measured, with what: rule book, weights, data and options."""
    return {
        "rule book": book.version,
        "thresholds": {
            str(rule): {
                language: round(book.threshold(rule, language), 4) for language in book.thresholds[rule]
            }
            for rule in run.rules
        },
        "weights": weights(book),
        "data": {"files": len(files), "sha256": fingerprint(files)},
        "rows judged": len(run.rows),
        "rows without a judgment": sum(bool(answer.failed) for answer in run.answers),
        "options": options,
        "python": platform.python_version(),
    }


def operating_tables(run: Run, prior: float) -> dict[str, Any]:
    """What every threshold means, by rule and language: see operating.py."""
    scored: dict[tuple[Rule, str], tuple[list[float], list[bool]]] = {}
    for rule in run.rules:
        for language in run.languages:
            if one := run.whole(rule, language):
                scored[rule, language] = one.scores.tolist(), one.labels.tolist()
    return operating.build(scored, prior=prior)


def mistakes(run: Run) -> str:
    """Rows that a rule judged wrongly, as JSON Lines: the farthest from its threshold first."""
    found: list[tuple[float, dict[str, Any]]] = []
    for rule in run.rules:
        for row, answer in run.labelled(rule):
            held = rule in answer.held
            if held != row.labels[rule]:
                score = answer.scores.get(rule, 1.0)
                far = score - run.book.threshold(rule, answer.language)
                passage = answer.passages.get(rule)
                told = {
                    "rule": str(rule), "should be held": row.labels[rule], "score": round(score, 4),
                    "file": row.file, "id": row.id, "language": run.language(row, answer),
                    "weak": rule in row.weak, "text": row.text,
                    "passage": row.text[slice(*passage.span)] if passage else None,
                }  # fmt: skip
                found.append((-abs(far), told))
    found.sort(key=lambda one: (one[0], one[1]["rule"], one[1]["file"], one[1]["id"]))
    return "".join(json.dumps(told, ensure_ascii=False) + "\n" for _, told in found)


def weights(book: RuleBook) -> dict[str, str]:
    """SHA-256 of every file of weights: what the figures are true of."""
    return {one["name"]: one["sha256"] for one in about(book)["weights"]}


def curves(run: Run, prior: float, least: int = 50) -> list[Curves]:
    """Curves of every rule and language with at least `least` rows, breaches and civil ones among them."""
    made = []
    for rule in run.rules:
        for language in run.languages:
            one = run.whole(rule, language)
            if one is None or len(one.labels) < least or one.labels.all() or not one.labels.any():
                continue
            thresholds, precision, recall, held = measures.curve(one.labels, one.scores)
            kept = np.unique(np.linspace(0, len(thresholds) - 1, _POINTS).astype(int))
            made.append(
                Curves(
                    rule=str(rule),
                    language=language,
                    threshold=run.book.threshold(rule, language),
                    rows=len(one.labels),
                    breaches=int(one.labels.sum()),
                    thresholds=thresholds[kept].tolist(),
                    precision=precision[kept].tolist(),
                    recall=recall[kept].tolist(),
                    held=held[kept].tolist(),
                    bins=measures.reliability(one.labels, one.scores, prior),
                )
            )
    return made
