"""The model card's key figures, picked from a report: `fairsay evaluate … --card …/card.json`.

`fairsay judge about` prints them, and says so where they were measured on other weights than those in force.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from fairsay.houserules.evaluation.measures import Estimate, share
from fairsay.houserules.evaluation.report import Report
from fairsay.houserules.evaluation.tables import Cell, Table, plain, written
from fairsay.houserules.verdict import Rule

Pick = Callable[[Report], Cell]
LANGUAGES = {"en": "English", "ru": "Russian", "hy": "Armenian"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the card: what it is, what was to be reached, and how it is found in a report."""

    name: str
    reach: str
    pick: Pick


def _cell(table: str, column: str, **cells: Cell) -> Pick:
    """One cell of one table."""

    def pick(report: Report) -> Cell:
        found = report.table(table)
        row = found.find(**cells) if found else None
        return row[column] if row else None

    return pick


def _together(table: str, column: str, wanted: Callable[[dict[str, Cell]], bool]) -> Pick:
    """The shares of several rows as one."""

    def pick(report: Report) -> Cell:
        mine = [
            cell for row in _rows(report, table) if wanted(row) and isinstance(cell := row[column], Estimate)
        ]
        return share(sum(one.hits or 0 for one in mine), sum(one.of for one in mine))

    return pick


def _rows(report: Report, table: str) -> Iterable[dict[str, Cell]]:
    found = report.table(table)
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows] if found else []


_TORN = "torn in two"


def _least_survival(language: str, starred: bool) -> Pick:
    """The lowest share of caught obscene words still held, over attacks with stars or those without.

    A word torn in two by one blank is two words to every reader but its own: it has a figure of its own.
    """

    def pick(report: Report) -> Cell:
        mine = [
            cell
            for row in _rows(report, "survival")
            if (row["rule"], row["language"]) == (Rule.FILTHY, language)
            and row["attack"] != _TORN
            and str(row["attack"]).endswith("starred") == starred
            and isinstance(cell := row["still held"], Estimate)
        ]
        return min(mine, key=lambda one: one.value, default=None)

    return pick


def _largest_gap(file: str) -> Pick:
    """The sentence on the gap between identities in a file."""

    def pick(report: Report) -> Cell:
        table = report.table("identities")
        found = [one for one in table.findings if one.startswith(file)] if table else []
        return found[0].split(": ", 1)[1] if found else None

    return pick


def _functionality(*names: str) -> Pick:
    return _together(
        "functionalities",
        "judged right",
        lambda row: row["file"] == "en_abuse_hatecheck" and row["functionality"] in names,
    )


def _quality(column: str, rule: str, language: str, file: str, labels: str = "") -> Pick:
    more: dict[str, Cell] = {"labels": labels} if labels else {}
    return _cell("quality", column, rule=rule, language=language, file=file, **more)


def _held(rows: Callable[[dict[str, Cell]], bool]) -> Pick:
    return _together("quality", "civil held", lambda row: row["rule"] == "filthy" and rows(row))


_EVERY = "(all files)"
_HATECHECK = ("abusive", "en", "en_abuse_hatecheck")
_TELEGRAM = ("advertisement", "ru", "ru_spam_telegram_gpl")
_DEBATE = "en_offtopic_news_debate"
_OUTSIDER = "cases_outsider"

FIGURES: tuple[Figure, ...] = (
    Figure("abusive, English, hidden templates: macro F1", "≥ .82", _quality("macro F1", *_HATECHECK)),
    Figure("… balanced accuracy", "≥ .80", _quality("balanced", *_HATECHECK)),
    Figure("… AUC", "", _quality("AUC", *_HATECHECK)),
    Figure("… counter-speech", "≥ .80", _functionality("counter_quote_nh", "counter_ref_nh")),
    Figure("… neutral words on a group", "≥ .85", _functionality("ident_neutral_nh", "ident_pos_nh")),
    Figure("… innocent negation", "≥ .65", _functionality("negate_neg_nh")),
    Figure(
        "abusive, news readers, caught where 5 % of debate is flagged",
        "≥ .85",
        _cell("caught_at", "recall", rule="abusive", file="en_abuse_news_spans (judged)"),
    ),
    Figure(
        "abusive or filthy, Russian against its neutral rewriting: AUC",
        "≥ .93",
        _cell("hostile", "AUC", language="ru", file="cases_rewritings_ru"),
    ),
    Figure("abusive, Russian, all files: AUC", "", _quality("AUC", "abusive", "ru", _EVERY)),
    Figure("… civil held", "≤ .02", _quality("civil held", "abusive", "ru", _EVERY)),
    *(
        Figure(f"abusive, {name}, hand-written: recall", "≥ .85", _quality("recall", "abusive", code, file))
        for name, code, file in (
            ("Armenian", "hy", "cases_abuse_ru_hy"),
            ("Armenian in Latin letters", "hy", "cases_abuse_ru_hy_latin"),
            ("Russian in Latin letters", "ru", "cases_abuse_ru_hy_latin"),
        )
    ),
    *(
        Figure(f"filthy, {name}: least survival, no stars", "≥ .95", _least_survival(code, False))
        for code, name in LANGUAGES.items()
    ),
    *(
        Figure(f"filthy, {name}: least survival, starred", "≥ .85", _least_survival(code, True))
        for code, name in LANGUAGES.items()
    ),
    *(
        Figure(
            f"filthy, {name}: survival, torn in two",
            "",
            _cell("survival", "still held", rule="filthy", language=code, attack=_TORN),
        )
        for code, name in LANGUAGES.items()
    ),
    Figure(
        "filthy: civil rows held, judged labels",
        "≤ .001",
        _held(lambda row: (row["file"], row["labels"]) == (_EVERY, "judged")),
    ),
    Figure(
        "filthy: innocent words and names held",
        "0",
        _held(lambda row: str(row["file"]).startswith("innocent")),
    ),
    Figure("advertisement, Telegram, never seen: AUC", "≥ .97", _quality("AUC", *_TELEGRAM)),
    Figure("… caught", "≥ .85", _quality("recall", *_TELEGRAM)),
    Figure("… civil held", "≤ .005", _quality("civil held", *_TELEGRAM)),
    Figure("off_topic, English debate: AUC", "≥ .98", _quality("AUC", "off_topic", "en", _DEBATE)),
    Figure("off_topic, Russian news: AUC", "≥ .96", _quality("AUC", "off_topic", "ru", "ru_offtopic_news")),
    Figure("off_topic, Armenian: AUC", "≥ .88", _quality("AUC", "off_topic", "hy", "hy_offtopic_treebank")),
    Figure(
        "civil held by all rules together: newspaper debate",
        "≤ .03",
        _cell("combined", "held by any", language="en", file=_DEBATE),
    ),
    *(
        Figure(
            f"civil held by all rules together: an outsider's cases, {name}",
            "≤ .05",
            _cell("combined", "held by any", language=code, file=_OUTSIDER),
        )
        for code, name in LANGUAGES.items()
    ),
    *(
        Figure(
            f"{rule}, an outsider's cases, {name}: recall",
            "≥ .85" if rule in ("abusive", "filthy") and code == "hy" else "",
            _quality("recall", rule, code, _OUTSIDER),
        )
        for rule in Rule
        for code, name in LANGUAGES.items()
    ),
    *(
        Figure(
            f"calibration error at the prior, {rule}, {LANGUAGES.get(language, 'all languages')}",
            "≤ .03",
            _cell("calibration", "ECE at prior", rule=str(rule), language=language, labels="both"),
        )
        for rule in Rule
        for language in ("(all)", *LANGUAGES)
    ),
    Figure(
        "… filthy, rows that people judged",
        "≤ .03",
        _cell("calibration", "ECE at prior", rule="filthy", language="(all)", labels="judged"),
    ),
    Figure(
        "identity templates: gap in false holds", "≤ 5 points", _largest_gap("en_abuse_identity_templates")
    ),
)


def key_figures(report: Report) -> Table:
    """The figures that the report holds, as its first table."""
    table = Table("key", "Key figures", ("figure", "to reach", "reached"))
    for figure in FIGURES:
        if (cell := figure.pick(report)) is not None:
            table.add(figure.name, figure.reach, cell)
    return table


def card(report: Report) -> dict[str, Any]:
    """The key figures, and what they were measured on."""
    return {
        "measured": {name: report.facts[name] for name in ("rule book", "weights", "data", "options")},
        "figures": [
            {"figure": name, "reach": reach, "reached": plain(cell), "written": written(cell)}
            for name, reach, cell in key_figures(report).rows
        ],
    }


def as_json(values: dict[str, Any]) -> str:
    """The card as it is stored."""
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"
