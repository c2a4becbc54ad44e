"""The plots of a report, each with a description in words and the table that it shows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from fairsay.houserules.evaluation.measures import Estimate
from fairsay.houserules.evaluation.report import Curves, Report
from fairsay.houserules.evaluation.svg import STYLE, Axes, bars, element
from fairsay.houserules.evaluation.tables import Table

# Thresholds whose figures stand in the table behind a curve.
LEAST_DRAWN = 10  # a bin of fewer rows would draw chance; the table has it
_TOLD = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing: its name (a file's name, too), title, description, size, parts, and the table behind it."""

    name: str
    title: str
    description: str
    width: float
    height: float
    parts: list[str]
    table: Table

    def inline(self) -> str:
        """For a page that has STYLE."""
        return element(
            "svg",
            element("title", escape(self.title), id=f"{self.name}-title"),
            element("desc", escape(self.description), id=f"{self.name}-desc"),
            *self.parts,
            kind="plot", role="img", viewBox=f"0 0 {self.width:g} {self.height:g}",
            aria_labelledby=f"{self.name}-title", aria_describedby=f"{self.name}-desc",
        )  # fmt: skip

    def alone(self) -> str:
        """As a file of its own."""
        drawn = self.inline().replace(
            "<svg ",
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width:g}" height="{self.height:g}" ',
            1,
        )
        return drawn.replace("</desc>", f"</desc><style>{STYLE}</style>", 1) + "\n"


def plots(report: Report) -> Iterator[Plot]:
    """Every plot that the report has figures for."""
    for rule in dict.fromkeys(one.rule for one in report.curves):
        mine = [one for one in report.curves if one.rule == rule]
        yield _precision_recall(rule, mine)
        yield _reliability(rule, mine)
        yield _held(rule, mine)
    yield from _attacks(report)
    yield from _identities(report)


def _series(those: list[Curves], draw: Callable[[Curves, int], None]) -> None:
    # One language, one series, whichever plot it is in.
    for one in those:
        draw(one, {"en": 0, "ru": 1, "hy": 2}.get(one.language, 3))


def _words(rule: str) -> str:
    return rule.replace("_", " ").capitalize()


def _at(one: Curves, threshold: float) -> int | None:
    """The place of the last point at or above a threshold: what that threshold holds."""
    above = [place for place, value in enumerate(one.thresholds) if value >= threshold]
    return above[-1] if above else None


def _told(one: Curves, values: list[float], threshold: float) -> float | None:
    place = _at(one, threshold)
    return None if place is None else values[place]


def _precision_recall(rule: str, those: list[Curves]) -> Plot:
    axes = Axes("recall: share of breaches held", "precision: share of held that break it")
    table = Table("", "", ("language", "threshold", "precision", "recall"))

    def draw(one: Curves, series: int) -> None:
        axes.line(one.recall, one.precision, series, one.language)
        if (place := _at(one, one.threshold)) is not None:
            axes.dot(one.recall[place], one.precision[place], series)
        for threshold in (one.threshold, *_TOLD):
            table.add(
                one.language,
                threshold,
                _told(one, one.precision, threshold),
                _told(one, one.recall, threshold),
            )

    _series(those, draw)
    title = f"{_words(rule)}: precision against recall"
    said = "; ".join(
        f"{one.language} at its threshold {one.threshold:g}: precision "
        f"{_share(_told(one, one.precision, one.threshold))}, recall "
        f"{_share(_told(one, one.recall, one.threshold))}"
        for one in those
    )
    return Plot(
        f"precision-recall-{rule}", title,
        f"One line a language, a dot at the threshold in force. {said}.",
        axes.width, axes.height, axes.parts, table,
    )  # fmt: skip


def _share(value: float | None) -> str:
    return "none" if value is None else f"{value:.2f}"


def _reliability(rule: str, those: list[Curves]) -> Plot:
    axes = Axes("mean score", "share that break the rule")
    axes.ideal()
    table = Table("", "", ("language", "mean score", "share of breaches", "rows"))

    def draw(one: Curves, series: int) -> None:
        drawn = [b for b in one.bins if b.rows >= LEAST_DRAWN]
        axes.line([b.score for b in drawn], [b.breaches for b in drawn], series, one.language)
        for b in one.bins:
            if b.rows >= LEAST_DRAWN:
                axes.dot(b.score, b.breaches, series)
            table.add(one.language, b.score, b.breaches, b.rows)

    _series(those, draw)
    return Plot(
        f"reliability-{rule}", f"{_words(rule)}: reliability of the scores",
        "Rows in ten bins by score, weighed to the prior: the mean score across, the share that "
        "break the rule up. Calibrated scores lie on the dotted diagonal.",
        axes.width, axes.height, axes.parts, table,
    )  # fmt: skip


def _held(rule: str, those: list[Curves]) -> Plot:
    axes = Axes("threshold", "share of all rows held")
    table = Table("", "", ("language", "threshold", "share held"))

    def draw(one: Curves, series: int) -> None:
        thresholds, held = [1.0, *one.thresholds, 0.0], [0.0, *one.held, 1.0]
        axes.line(thresholds, held, series, one.language)
        if (place := _at(one, one.threshold)) is not None:
            axes.dot(one.threshold, one.held[place], series)
        for threshold in (one.threshold, *_TOLD):
            table.add(one.language, threshold, _told(one, one.held, threshold))

    _series(those, draw)
    return Plot(
        f"held-{rule}", f"{_words(rule)}: share held against threshold",
        "One line a language over all its labelled rows, a dot at the threshold in force.",
        axes.width, axes.height, axes.parts, table,
    )  # fmt: skip


def _attacks(report: Report) -> Iterator[Plot]:
    survival = report.table("survival")
    if survival is None:
        return
    for rule in dict.fromkeys(str(row[0]) for row in survival.rows):
        table = Table("", "", ("language", "attack", "cases", "still held"))
        drawn = []
        for series, language in enumerate(("en", "ru", "hy")):
            for row in survival.rows:
                if row[0] == rule and row[1] == language and isinstance(row[4], Estimate):
                    held = row[4]
                    table.add(language, row[2], row[3], held)
                    drawn.append((f"{language}: {row[2]}", series, held.value, held.low, held.high))
        if drawn:
            parts, width, height = bars(drawn)
            yield Plot(
                f"attacks-{rule}", f"{_words(rule)}: caught breaches still caught once disguised",
                "One bar an attack and language, a line over its 95 % interval.", width, height, parts, table,
            )  # fmt: skip


def _identities(report: Report) -> Iterator[Plot]:
    identities = report.table("identities")
    if identities is None:
        return
    for language, file in dict.fromkeys((str(row[0]), str(row[1])) for row in identities.rows):
        table = Table("", "", ("identity", "civil rows", "civil held"))
        drawn = []
        for row in identities.rows:
            of, held = row[3], row[4]
            # As many as the gap is named from: see fairness.py.
            if (
                (row[0], row[1]) == (language, file)
                and isinstance(of, int)
                and isinstance(held, Estimate)
                and of >= 20
            ):
                table.add(row[2], of, held)
                drawn.append((str(row[2]), 0, held.value, held.low, held.high))
        if len(drawn) > 1:
            parts, width, height = bars(drawn[:40])
            yield Plot(
                f"identities-{file}-{language}",
                f"Civil rows held as abusive, by identity: {file} ({language})",
                "One bar an identity, the worst first, a line over its 95 % interval.",
                width, height, parts, table,
            )  # fmt: skip
