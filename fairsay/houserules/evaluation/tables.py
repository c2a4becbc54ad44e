"""Tables of figures: one form for the terminal, for JSON and for the page."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from fairsay.houserules.evaluation.measures import Estimate

Cell = Estimate | float | int | str | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under columns. `name` is its key in the JSON, `note` what must be known to read it."""

    name: str
    title: str
    columns: tuple[str, ...]
    note: str = ""
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)

    def add(self, *cells: Cell) -> None:
        """One more row; it has a cell for every column."""
        if len(cells) != len(self.columns):
            raise ValueError(f"{self.name}: {len(cells)} cells for {len(self.columns)} columns")
        self.rows.append(cells)

    def as_text(self) -> str:
        """For a terminal: a title, the columns in line, what follows from them."""
        lines = [self.title, "─" * len(self.title)]
        if self.note:
            lines.append(self.note)
        if self.rows:
            shown = [self.columns, *(tuple(written(cell) for cell in row) for row in self.rows)]
            widths = [max(len(row[place]) for row in shown) for place in range(len(self.columns))]
            numeric = [
                all(not isinstance(row[place], str) for row in self.rows)
                for place in range(len(self.columns))
            ]
            lines += [_line(row, widths, numeric) for row in shown]
        return "\n".join([*lines, *self.findings])

    def as_json(self) -> dict[str, Any]:
        """Every row as an object under its columns' names; an estimate as its value, interval and numbers."""
        return {
            "title": self.title,
            "note": self.note,
            "rows": [dict(zip(self.columns, map(plain, row), strict=True)) for row in self.rows],
            "findings": self.findings,
        }

    def find(self, **cells: Cell) -> dict[str, Cell] | None:
        """The first row whose cells under these columns are these, by column; None where there is none."""
        for row in self.rows:
            named = dict(zip(self.columns, row, strict=True))
            if all(named.get(column) == cell for column, cell in cells.items()):
                return named
        return None


def written(cell: Cell) -> str:
    """A cell in words: three decimals, an interval in brackets, a dash for nothing."""
    match cell:
        case None:
            return "–"
        case Estimate():
            return f"{_decimal(cell.value)} [{_decimal(cell.low)}–{_decimal(cell.high)}]"
        case float():
            return _decimal(cell)
        case int():
            return f"{cell:,}"
        case _:
            return cell


def _decimal(value: float) -> str:
    # Nearly all lie below 1: without the zero before the point a wide table stays within a screen.
    return f"{value:.3f}".removeprefix("0") if 0 <= value < 10 else f"{value:,.1f}"


def plain(cell: Cell) -> Any:
    """A cell for JSON: an estimate as its value, interval and numbers."""
    if not isinstance(cell, Estimate):
        return round(cell, 6) if isinstance(cell, float) else cell
    plain: dict[str, Any] = {
        "value": round(cell.value, 6), "low": round(cell.low, 6), "high": round(cell.high, 6), "of": cell.of,
    }  # fmt: skip
    if cell.hits is not None:
        plain["hits"] = cell.hits
    return plain


def _line(row: Iterable[str], widths: list[int], numeric: list[bool]) -> str:
    cells = zip(row, widths, numeric, strict=True)
    return "  ".join(
        text.rjust(width) if right else text.ljust(width) for text, width, right in cells
    ).rstrip()
