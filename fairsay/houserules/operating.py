"""Operating tables: what a threshold means, so that a rule book may ask for a precision or a share held.

For each rule and language (and "*", all languages together), from scores on rows that were not trained on:
at each threshold of a grid the precision where a stated share of opinions breaks the rule, the share of
breaches held, and the share of all opinions held. `weights/operating.json` holds them.
"""

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from fairsay.houserules.verdict import Rule

# Hundredths, and finer at the upper end, where precise thresholds lie.
GRID = (*(step / 100 for step in range(1, 96)), 0.96, 0.97, 0.98, 0.985, 0.99, 0.995, 1.0)
# On an opinion page about one opinion in ten breaks a rule; off-topic and abuse lead.
PRIOR = 0.1
# Fewer rows of either kind make no table of a language's own.
LEAST_ROWS = 50
TARGETS = ("precision", "share_held")


class TargetError(ValueError):
    """A target that the tables cannot meet; the message says what they reach."""


def build(
    scored: Mapping[tuple[Rule, str], tuple[Sequence[float], Sequence[bool]]], *, prior: float = PRIOR
) -> dict[str, Any]:
    """Tables from `scored[rule, language] = (scores, broken)`; ("*" is made of all languages together).

    Precision is `prior`-weighted: caught / (caught + needless) where caught = prior · share of breaches held.
    """
    rules: dict[str, dict[str, Any]] = {}
    for rule in Rule:
        mine = {language: rows for (one, language), rows in sorted(scored.items()) if one is rule}
        if "*" not in mine:
            every = [pair for scores, broken in mine.values() for pair in zip(scores, broken, strict=True)]
            mine["*"] = ([score for score, _ in every], [broken for _, broken in every])
        for language, (scores, broken) in mine.items():
            breaches = sorted(score for score, is_broken in zip(scores, broken, strict=True) if is_broken)
            civil = sorted(score for score, is_broken in zip(scores, broken, strict=True) if not is_broken)
            if min(len(breaches), len(civil)) >= LEAST_ROWS:
                rules.setdefault(str(rule), {})[language] = _table(breaches, civil, prior)
    return {"prior": prior, "grid": list(GRID), "rules": rules}


def _table(breaches: Sequence[float], civil: Sequence[float], prior: float) -> dict[str, Any]:
    caught = [_share_from(breaches, threshold) for threshold in GRID]
    needless = [_share_from(civil, threshold) for threshold in GRID]
    held = [prior * one + (1 - prior) * other for one, other in zip(caught, needless, strict=True)]
    precision = [
        # Of nothing held there is no precision.
        prior * one / all_held if all_held else None
        for one, all_held in zip(caught, held, strict=True)
    ]
    return {
        "breaches": len(breaches),
        "civil": len(civil),
        "precision": [None if one is None else round(one, 4) for one in precision],
        "caught": [round(one, 4) for one in caught],
        "held": [round(one, 5) for one in held],
    }


def _share_from(ordered: Sequence[float], threshold: float) -> float:
    return (len(ordered) - bisect_left(ordered, threshold)) / len(ordered)


def dump(tables: Mapping[str, Any], path: Path) -> None:
    """Write the tables, one row of figures a line."""
    path.write_text(json.dumps(tables, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


@lru_cache(maxsize=4)
def load(path: Path) -> Mapping[str, Any]:
    """Read the tables; raises TargetError where there are none."""
    try:
        tables: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise TargetError(f"no operating tables at {path.name}") from error
    return tables


def threshold_for(tables: Mapping[str, Any], rule: Rule, language: str, target: Mapping[str, float]) -> float:
    """The lowest threshold of the grid that meets `{"precision": p}` or `{"share_held": s}`.

    A language without a table is read from that of all together. Raises TargetError where the target is
    malformed or out of reach.
    """
    if len(target) != 1 or next(iter(target)) not in TARGETS:
        raise TargetError(f"a target names one of {', '.join(TARGETS)} and a share")
    name, wanted = next(iter(target.items()))
    if isinstance(wanted, bool) or not isinstance(wanted, int | float) or not 0 < wanted < 1:
        raise TargetError(f"{name}: {wanted!r} is not a share between 0 and 1")
    mine = tables["rules"].get(str(rule), {})
    table = mine.get(language) or mine.get("*")
    if table is None:
        raise TargetError(f"no table of scores for {rule}: state the threshold as a number")
    column = table["precision"] if name == "precision" else table["held"]
    reached = [
        (threshold, value)
        for threshold, value in zip(tables["grid"], column, strict=True)
        if value is not None
    ]
    for place, (threshold, _) in enumerate(reached):
        # Three steps of the grid together: a lucky dip among few rows is no promise.
        ahead = [value for _, value in reached[place : place + 3]]
        if min(ahead) >= wanted if name == "precision" else ahead[0] <= wanted:
            return float(threshold)
    nearest = (
        max(value for _, value in reached) if name == "precision" else min(value for _, value in reached)
    )
    raise TargetError(f"{name} {wanted} is out of reach for {rule}; the nearest is {nearest:.3f}")


def at(tables: Mapping[str, Any], rule: Rule, language: str, threshold: float) -> Mapping[str, float] | None:
    """Precision, share of breaches caught and share held at a threshold; None without a table."""
    mine = tables["rules"].get(str(rule), {})
    table = mine.get(language) or mine.get("*")
    if table is None:
        return None
    place = min(range(len(tables["grid"])), key=lambda one: abs(tables["grid"][one] - threshold))
    return {name: table[name][place] for name in ("precision", "caught", "held")}
