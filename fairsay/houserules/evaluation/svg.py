"""SVG by hand: elements, axes, lines, bars. Colours and dashes come from the classes of `plot.css`."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

# Each series has a colour and a dash or a mark of its own: colour is never the only difference.
STYLE = Path(__file__).with_name("plot.css").read_text(encoding="utf-8")
SERIES = 4
Attribute = str | float | int


def element(name: str, *inner: str, **attributes: Attribute) -> str:
    """One element; `inner` is markup already. Underscores in names become hyphens; `kind` is the class."""
    words = "".join(
        f' {"class" if key == "kind" else key.replace("_", "-")}="{_attribute(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{words}>{''.join(inner)}</{name}>" if inner else f"<{name}{words}/>"


def _attribute(value: Attribute) -> str:
    return escape(f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value))


def text(words: str, x: float, y: float, anchor: str = "start", kind: str = "", **more: Attribute) -> str:
    """Words at a place."""
    return element("text", escape(words), x=x, y=y, text_anchor=anchor, kind=kind, **more)


class Axes:
    """A square of [0, 1] × [0, 1] with a grid, and what is drawn into it."""

    width, height = 360.0, 300.0
    left, right, top, bottom = 46.0, 344.0, 34.0, 250.0

    def __init__(self, across: str, up: str) -> None:
        """`across` and `up` name the axes."""
        self.parts: list[str] = [element("rect", kind="ground", width=self.width, height=self.height)]
        for step in range(6):
            at = step / 5
            x, y = self.x(at), self.y(at)
            self.parts += [
                element("line", kind="grid", x1=x, x2=x, y1=self.top, y2=self.bottom),
                element("line", kind="grid", x1=self.left, x2=self.right, y1=y, y2=y),
                text(f"{at:g}", x, self.bottom + 16, "middle", "soft"),
                text(f"{at:g}", self.left - 6, y + 4, "end", "soft"),
            ]
        middle = (self.top + self.bottom) / 2
        self.parts += [
            text(across, (self.left + self.right) / 2, self.bottom + 34, "middle"),
            text(up, 12, middle, "middle", transform=f"rotate(-90 12 {middle:g})"),
        ]
        self._named = 0

    def x(self, value: float) -> float:
        """Where a value lies across."""
        return self.left + value * (self.right - self.left)

    def y(self, value: float) -> float:
        """Where a value lies up."""
        return self.bottom - value * (self.bottom - self.top)

    def ideal(self) -> None:
        """The diagonal, on which a calibrated score lies."""
        self.parts.append(
            element("line", kind="ideal", x1=self.x(0), y1=self.y(0), x2=self.x(1), y2=self.y(1))
        )

    def line(self, across: Sequence[float], up: Sequence[float], series: int, name: str) -> None:
        """A line, and its name beside a piece of it above the square."""
        points = " ".join(f"{self.x(x):.1f},{self.y(y):.1f}" for x, y in zip(across, up, strict=True))
        start = self.left + 98 * self._named
        self._named += 1
        self.parts += [
            element("polyline", kind=f"line s{series % SERIES}", points=points),
            element("line", kind=f"line s{series % SERIES}", x1=start, x2=start + 24, y1=16, y2=16),
            text(name, start + 29, 20),
        ]

    def dot(self, x: float, y: float, series: int) -> None:
        """A mark at a place."""
        self.parts.append(
            element("circle", kind=f"dot f{series % SERIES}", cx=self.x(x), cy=self.y(y), r=4.5)
        )


def bars(rows: Sequence[tuple[str, int, float, float, float]]) -> tuple[list[str], float, float]:
    """Horizontal bars of shares with their intervals: (name, series, value, low, high) each.

    The scale ends at 1, 0.5, 0.25 or 0.1, whichever holds them all. Returns the parts, and the width and
    height that they take.
    """
    left, right, step, top, width = 166.0, 316.0, 20.0, 8.0, 360.0
    bottom = top + step * len(rows)
    most = min(end for end in (0.1, 0.25, 0.5, 1.0) if end == 1 or end >= max(high for *_, high in rows))
    parts = [element("rect", kind="ground", width=width, height=bottom + 24)]

    def x(value: float) -> float:
        return left + value / most * (right - left)

    for at in (0.0, most / 2, most):
        parts += [
            element("line", kind="grid", x1=x(at), x2=x(at), y1=top, y2=bottom),
            text(f"{at:g}", x(at), bottom + 16, "middle", "soft"),
        ]
    for place, (name, series, value, low, high) in enumerate(rows):
        y = top + step * place
        parts += [
            text(name, left - 8, y + 14, "end"),
            element(
                "rect", kind=f"f{series % SERIES}", x=left, y=y + 3, height=step - 7,
                width=max(1.0, x(value) - left),
            ),
            element("line", kind="halo", x1=x(low), x2=x(high), y1=y + step / 2, y2=y + step / 2),
            element("line", kind="whisker", x1=x(low), x2=x(high), y1=y + step / 2, y2=y + step / 2),
            text(f"{value:.2f}", right + 8, y + 14),
        ]  # fmt: skip
    return parts, width, bottom + 24
