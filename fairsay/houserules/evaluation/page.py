"""A report as one self-contained page: no script, no request, light and dark, a table behind every plot."""

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from fairsay.houserules.evaluation.plots import Plot, plots
from fairsay.houserules.evaluation.report import Report
from fairsay.houserules.evaluation.svg import STYLE
from fairsay.houserules.evaluation.tables import Table, written

_STYLE = Path(__file__).with_name("page.css").read_text(encoding="utf-8")


def page(report: Report) -> str:
    """The whole page."""
    drawn = list(plots(report))
    links = "".join(
        f'<li><a href="#{name}">{escape(title)}</a></li>'
        for name, title in [("plots", "Plots"), *((table.name, table.title) for table in report.tables)]
    )
    body = "".join(
        [
            f'<section aria-labelledby="plots"><h2 id="plots">Plots</h2><div class="plots">'
            f"{''.join(map(_figure, drawn))}</div></section>" if drawn else "",
            *map(_section, report.tables),
        ]
    )  # fmt: skip
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>The judge, measured</title>'
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">'
        f"<style>{_STYLE}{STYLE}</style></head><body><header><h1>The judge, measured</h1>"
        f"<dl>{''.join(_facts(report.facts))}</dl>"
        f'<nav aria-label="On this page"><ul>{links}</ul></nav></header>'
        f"<main>{body}</main></body></html>\n"
    )


def _facts(facts: dict[str, Any]) -> Iterator[str]:
    for name, value in facts.items():
        if isinstance(value, dict):
            value = ", ".join(
                f"{inner}: {' '.join(f'{k} {v}' for k, v in one.items()) if isinstance(one, dict) else one}"
                for inner, one in value.items()
            )
        yield f"<dt>{escape(name)}</dt><dd>{escape(str(value))}</dd>"


def _section(table: Table) -> str:
    findings = "".join(f"<li>{escape(one)}</li>" for one in table.findings)
    return (
        f'<section aria-labelledby="{table.name}"><h2 id="{table.name}">{escape(table.title)}</h2>'
        f"{f'<p>{escape(table.note)}</p>' if table.note else ''}{f'<ul>{findings}</ul>' if findings else ''}"
        f"{_table(table, table.title) if table.rows else ''}</section>"
    )


def _figure(plot: Plot) -> str:
    return (
        f"<figure><h3>{escape(plot.title)}</h3>{plot.inline()}"
        f"<figcaption>{escape(plot.description)}</figcaption>"
        "<details><summary>The figures as a table</summary>"
        f"{_table(plot.table, plot.title)}</details></figure>"
    )


def _table(table: Table, label: str) -> str:
    words = [any(isinstance(row[place], str) for row in table.rows) for place in range(len(table.columns))]
    head = "".join(
        f'<th scope="col"{_kind(word)}>{escape(column)}</th>'
        for column, word in zip(table.columns, words, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(f"<td{_kind(word)}>{_cell(cell)}</td>" for cell, word in zip(row, words, strict=True))
        + "</tr>"
        for row in table.rows
    )
    # Focusable, so that a keyboard can scroll what is wider than the window.
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(label)}"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _kind(word: bool) -> str:
    return ' class="word"' if word else ""


def _cell(cell: Any) -> str:
    value, bracket, interval = written(cell).partition(" [")
    # Only an estimate has an interval; a word may hold a bracket of its own.
    if bracket and not isinstance(cell, str):
        return f"{escape(value)} <small>[{escape(interval)}</small>"
    return escape(written(cell))
