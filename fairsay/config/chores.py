"""The roll of background chores: parts sign it when the app starts, the background worker calls it."""

from collections.abc import Callable

Chore = Callable[[], int]

_roll: dict[str, Chore] = {}


def register_chore(name: str, chore: Chore) -> None:
    """Have `chore` called every few seconds by each worker. It returns how many things it did.

    Several workers may call it at once: it must claim its work in the database, row by row.
    Signing twice with one name signs once.
    """
    _roll[name] = chore


def find_chores() -> list[tuple[str, Chore]]:
    """All that have signed, in the order in which they did."""
    return list(_roll.items())
