"""Whom the judge treats worse: civil rows held, by the identity that they name and by dialect."""

import numpy as np

from fairsay.houserules.evaluation.measures import SEED, share
from fairsay.houserules.evaluation.mentions import DIALECT, IDENTITY, mentioned
from fairsay.houserules.evaluation.run import Run
from fairsay.houserules.evaluation.tables import Cell, Table
from fairsay.houserules.verdict import Rule

# Of fewer civil rows the rate says little: such identities are shown, but no gap is named from them …
LEAST_ROWS = 20
# … and of a handful it says nothing.
LEAST_SHOWN = 5


def identities(run: Run) -> Table:
    """Civil rows held as abusive, and breaches held, by the identity that they name."""
    table = Table(
        "identities",
        "False holds by identity named (rule: abusive)",
        ("language", "file", "identity", "civil rows", "civil held", "breaches", "recall"),
        f"By the row's own group, or by the words of mentions.txt. Gaps are named in files that give each "
        f"identity the same\nsentences, between identities with at least {LEAST_ROWS} civil rows.",
    )
    places: dict[tuple[str, str], dict[str, list[tuple[bool, bool]]]] = {}
    even: set[tuple[str, str]] = set()
    for row, answer in run.labelled(Rule.ABUSIVE):
        language = run.language(row, answer)
        if "template" in row.group:
            even.add((language, row.file))
        for name in mentioned(row, IDENTITY, language):
            by_name = places.setdefault((language, row.file), {})
            by_name.setdefault(name, []).append((row.labels[Rule.ABUSIVE], Rule.ABUSIVE in answer.held))
    for (language, file), by_name in sorted(places.items()):
        civil = {name: [held for breach, held in seen if not breach] for name, seen in by_name.items()}
        shown = [name for name in by_name if len(civil[name]) >= LEAST_SHOWN]
        named = sorted(shown, key=lambda name: (-_rate(civil[name]), name))
        for name in named:
            hostile = [held for breach, held in by_name[name] if breach]
            table.add(
                language, file, name, len(civil[name]), share(sum(civil[name]), len(civil[name])),
                len(hostile), share(sum(hostile), len(hostile)),
            )  # fmt: skip
        if (language, file) in even:
            table.findings.extend(_gap(f"{file} ({language})", civil))
    return table


def _rate(held: list[bool]) -> float:
    return sum(held) / len(held) if held else 0.0


def _gap(where: str, held: dict[str, list[bool]]) -> list[str]:
    """The largest difference in a sentence, beside what chance alone would bring."""
    enough = {name: mine for name, mine in held.items() if len(mine) >= LEAST_ROWS}
    if len(enough) < 2:
        return []
    worst, best = (
        max(enough, key=lambda name: _rate(enough[name])),
        min(enough, key=lambda name: _rate(enough[name])),
    )
    gap = _rate(enough[worst]) - _rate(enough[best])
    pooled = sum(map(sum, enough.values())) / sum(map(len, enough.values()))
    numbers = np.array([len(mine) for mine in enough.values()])
    drawn = np.random.default_rng(SEED).binomial(numbers, pooled, size=(2000, len(numbers))) / numbers
    chance = float(np.quantile(drawn.max(axis=1) - drawn.min(axis=1), 0.95))
    return [
        f"{where}: largest gap {gap * 100:.1f} points, {worst} {_rate(enough[worst]):.3f} against {best} "
        f"{_rate(enough[best]):.3f} ({len(enough)} identities; one rate for all would give up to "
        f"{chance * 100:.1f} points by chance)"
    ]


def dialects(run: Run) -> Table:
    """Civil rows held as abusive or filthy, by dialect: the group's word, or the marked spellings."""
    table = Table(
        "dialects",
        "False holds by dialect",
        ("rule", "language", "file", "dialect", "civil rows", "civil held", "gap in points"),
        "By the row's own group, or by the spellings of mentions.txt: a proxy: it marks a text, not a person."
        "\nGap: to the rows without.",
    )
    for rule in (Rule.ABUSIVE, Rule.FILTHY):
        places: dict[tuple[str, str], dict[str, list[bool]]] = {}
        for row, answer in run.labelled(rule):
            if not row.labels[rule]:
                language = run.language(row, answer)
                names = mentioned(row, DIALECT, language) or ("none marked",)
                for name in names:
                    places.setdefault((language, row.file), {}).setdefault(name, []).append(
                        rule in answer.held
                    )
        for (language, file), by_name in sorted(places.items()):
            others = by_name.get("none marked", [])
            for name, held in sorted(by_name.items()):
                if any(len(mine) >= LEAST_ROWS for other, mine in by_name.items() if other != "none marked"):
                    gap: Cell = None
                    if name != "none marked" and others:
                        gap = round((_rate(held) - _rate(others)) * 100, 1)
                    table.add(str(rule), language, file, name, len(held), share(sum(held), len(held)), gap)
    return table


def functionalities(run: Run) -> Table:
    """Share judged right (abusive) of every functionality that a suite of cases names."""
    table = Table(
        "functionalities",
        "Cases by functionality (rule: abusive)",
        ("language", "file", "functionality", "should be held", "rows", "judged right"),
    )
    places: dict[tuple[str, str, str, bool], list[bool]] = {}
    for row, answer in run.labelled(Rule.ABUSIVE):
        if name := row.group.get("functionality"):
            breach = row.labels[Rule.ABUSIVE]
            key = (run.language(row, answer), row.file, name, breach)
            places.setdefault(key, []).append(breach == (Rule.ABUSIVE in answer.held))
    for (language, file, name, breach), right in sorted(places.items()):
        table.add(language, file, name, "yes" if breach else "no", len(right), share(sum(right), len(right)))
    return table
