"""Fills the hooks of the discussion and the desk: whoever is concerned is noted, in the same transaction.

These calls stand first on each roll: a note touches the reader's row, and the audit log, which others on
the roll write, must be locked last.
"""

from fairsay.accounts.models import Reader
from fairsay.desk import hooks as desk_hooks
from fairsay.desk.models import Decision
from fairsay.discussion import hooks
from fairsay.discussion.models import Opinion
from fairsay.notifications.services import note_decision, note_reply


def register() -> None:
    """Sign the rolls; starting twice signs once."""
    for calls in (hooks.on_posted, hooks.on_edited):
        if opinion_written not in calls:
            calls.insert(0, opinion_written)
    if decided not in desk_hooks.on_decided:
        desk_hooks.on_decided.insert(0, decided)


def opinion_written(actor: Reader | None, opinion: Opinion) -> None:
    """Placed, or given other words, after which it may be published for the first time."""
    note_reply(opinion=opinion)


def decided(decision: Decision) -> None:
    """Ruled on by the desk, or that taken back."""
    note_decision(decision=decision)
