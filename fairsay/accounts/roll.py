"""The roll of what is held on a reader, and of what stands on the reader's own page.

Every part registers what it holds when the app starts, so that a copy of everything, and an
erasure, need know no part by name. A test walks all foreign keys to Reader and fails for one that
no holding covers.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from fairsay.accounts.models import Reader

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Holding:
    """One kind of thing held on readers.

    `export` gives the rows about one reader, of plain JSON values. `erase` deletes or anonymises
    them, inside a transaction of the caller's. `covers` names the foreign keys to Reader that the
    two take care of, as `app_label.Model.field`.
    """

    name: str
    export: Callable[[Reader], Rows]
    erase: Callable[[Reader], None]
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """A piece of /me/: `render` gives finished HTML, empty for nothing. Ordered by `order`, then name.

    `heading` is the key of its words in the list at the top of the page, which leads to the element whose
    id is `name`; without one it is not listed.
    """

    name: str
    order: int
    render: Callable[[HttpRequest, Reader], str]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A way of being signed in that has no session here: `end` ends all of a reader's, and says how many."""

    name: str
    end: Callable[[Reader], int]


_elsewhere: dict[str, Elsewhere] = {}
_holdings: dict[str, Holding] = {}
_panels: dict[str, Panel] = {}


def register_holding(holding: Holding) -> None:
    """Put a holding on the roll; the same name again replaces it, so that start-up may run twice."""
    _holdings[holding.name] = holding


def register_panel(panel: Panel) -> None:
    """Put a panel on the roll; the same name again replaces it."""
    _panels[panel.name] = panel


def register_elsewhere(elsewhere: Elsewhere) -> None:
    """Put a way of being signed in on the roll; the same name again replaces it."""
    _elsewhere[elsewhere.name] = elsewhere


def find_elsewhere() -> list[Elsewhere]:
    """All ways of being signed in without a session here, by name."""
    return sorted(_elsewhere.values(), key=lambda one: one.name)


def find_holdings() -> list[Holding]:
    """All holdings, by name."""
    return sorted(_holdings.values(), key=lambda holding: holding.name)


def find_panels() -> list[Panel]:
    """All panels, in the order in which they stand on the page."""
    return sorted(_panels.values(), key=lambda panel: (panel.order, panel.name))
