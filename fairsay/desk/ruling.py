"""Which ruling is at work: whoever hears that a thread has changed can learn that an editor changed it.

The discussion says that a thread has changed before there is a decision to speak of, and knows nothing of
decisions. Parts above that wait until a decision can no longer be taken back ask here.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from fairsay.desk.models import BulkAct


@dataclass(frozen=True, slots=True)
class Ruling:
    """On which opinion, as part of which act on many, and whether it is being taken back."""

    opinion_id: int
    act: BulkAct | None
    undoing: bool


_current: ContextVar[Ruling | None] = ContextVar("ruling", default=None)


def current_ruling() -> Ruling | None:
    """The ruling whose changes are being made now, if any."""
    return _current.get()


@contextmanager
def ruling(*, opinion_id: int | None, act: BulkAct | None, undoing: bool = False) -> Iterator[None]:
    """Changes within are made by a ruling on this opinion; by none that is told where there is no opinion."""
    token = _current.set(None if opinion_id is None else Ruling(opinion_id, act, undoing))
    try:
        yield
    finally:
        _current.reset(token)
