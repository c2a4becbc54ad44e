"""Plots as plain SVG, drawn on the server: no script, colours from the page, a table beside each.

Sizes are in the drawing's own units; the page's style scales it. Everything here returns finished, safe HTML.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDTH, HEIGHT = 640, 200
LEFT, BOTTOM, TOP = 44, 24, 10
STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Series:
    """One line or kind of bar: name, style ("one", "two", "three"), and a value for each label or None."""

    name: str
    style: str
    values: Sequence[float | None]


def lines(title: str, labels: Sequence[str], series: Sequence[Series], *, share: bool = False) -> SafeString:
    """Lines over labels in order. `share`: the values lie between 0 and 1 and are told in per cent."""
    top = 1.0 if share else _round_up(_highest(series))
    step = (WIDTH - LEFT - 6) / max(1, len(labels) - 1)
    drawn = [
        format_html('<polyline class="line {}" points="{}"></polyline>', one.style, run)
        for one in series
        for run in _runs(one.values, step, top)
    ]
    return _figure(title, labels, step, top, share, drawn)


def groups(title: str, labels: Sequence[str], series: Sequence[Series]) -> SafeString:
    """Bars over labels, one kind beside the other: for kinds that do not add up."""
    top = _round_up(_highest(series))
    step = (WIDTH - LEFT - 6) / max(1, len(labels))
    width = step * 0.8 / max(1, len(series))
    drawn = [
        _bar(one.style, LEFT + place * step + step * 0.1 + kind * width, width, 0, value, top)
        for kind, one in enumerate(series)
        for place, value in enumerate(one.values)
        if value
    ]
    return _figure(title, labels, step, top, False, drawn, middle=step / 2)


def stacks(title: str, labels: Sequence[str], series: Sequence[Series]) -> SafeString:
    """Bars over labels, one kind upon the other."""
    sums = [sum(one.values[place] or 0 for one in series) for place in range(len(labels))]
    top = _round_up(max(sums, default=0))
    step = (WIDTH - LEFT - 6) / max(1, len(labels))
    drawn = []
    for place in range(len(labels)):
        base = 0.0
        for one in series:
            value = one.values[place] or 0
            if value:
                drawn.append(_bar(one.style, LEFT + place * step + step * 0.1, step * 0.8, base, value, top))
            base += value
    return _figure(title, labels, step, top, False, drawn, middle=step / 2)


def _bar(style: str, x: float, width: float, base: float, value: float, top: float) -> SafeString:
    upper, lower = _y(base + value, top), _y(base, top)
    return format_html(
        '<rect class="{}" x="{}" y="{}" width="{}" height="{}"></rect>',
        style,
        round(x, 1),
        upper,
        round(width, 1),
        round(lower - upper, 1),
    )


def _figure(
    title: str,
    labels: Sequence[str],
    step: float,
    top: float,
    share: bool,
    drawn: Sequence[SafeString],
    middle: float = 0.0,
) -> SafeString:
    every = max(1, -(-len(labels) // 8))
    below = format_html_join(
        "",
        '<text x="{}" y="{}" class="tick {}" text-anchor="middle">{}</text>',
        (
            # On a telephone every other label stands a line lower, so that they can be large enough to read.
            (
                round(LEFT + middle + place * step, 1),
                HEIGHT - 6,
                "lower" if place // every % 2 else "upper",
                label,
            )
            for place, label in enumerate(labels)
            if place % every == 0
        ),
    )
    marks = (0, top / 2, top)
    grid = format_html_join(
        "",
        '<line class="grid" x1="{}" x2="{}" y1="{}" y2="{}"></line>'
        '<text x="{}" y="{}" class="tick" text-anchor="end">{}</text>',
        (
            (LEFT, WIDTH - 6, _y(mark, top), _y(mark, top), LEFT - 6, _y(mark, top) + 4, _told(mark, share))
            for mark in marks
        ),
    )
    return format_html(
        '<svg class="plot" viewBox="0 0 {} {}" role="img" aria-label="{}" focusable="false">{}{}{}</svg>',
        WIDTH,
        HEIGHT,
        title,
        grid,
        below,
        format_html_join("", "{}", ((one,) for one in drawn)),
    )


def _runs(values: Sequence[float | None], step: float, top: float) -> list[str]:
    """The points of each unbroken stretch; a lone one becomes a short dash."""
    runs: list[list[tuple[float, float]]] = [[]]
    for place, value in enumerate(values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append((round(LEFT + place * step, 1), _y(value, top)))
    return [
        " ".join(f"{x},{y}" for x, y in (run if len(run) > 1 else [*run, (run[0][0] + 4, run[0][1])]))
        for run in runs
        if run
    ]


def _y(value: float, top: float) -> float:
    room = HEIGHT - BOTTOM - TOP
    return round(TOP + room * (1 - value / top), 1)


def _highest(series: Sequence[Series]) -> float:
    return max((value for one in series for value in one.values if value is not None), default=0)


def _round_up(value: float) -> float:
    """The next round number: 1, 2 or 5 times a power of ten, so that half of it is told exactly."""
    size = 1.0
    while True:
        for step in STEPS:
            if step * size >= max(value, 2):
                return step * size
        size *= 10


def _told(value: float, share: bool) -> str:
    if share:
        return f"{value:.0%}"
    return f"{value:g}"
