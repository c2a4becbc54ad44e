"""Changes that the desk's decisions make. No permission is checked here: the desk's services do that."""

from datetime import datetime

from django.db import transaction

from fairsay.discussion.models import Opinion, State
from fairsay.discussion.services.threads import lock_thread, move, pages_showing, touch
from fairsay.errors import Conflict


def change_state(
    *, opinion: Opinion, state: State | str, held_for: str = "", now: datetime | None = None
) -> Opinion:
    """Give an opinion a state, with counts, number, version and snapshots in step.

    `held_for` is why it waits, where the state is pending; what is noted already stays, so that a
    decision that is taken back leaves no gap. Raises Conflict for an erased opinion.
    """
    with transaction.atomic():
        thread = lock_thread(thread=opinion.thread)
        opinion.refresh_from_db()
        opinion.thread = thread
        change_locked(opinion=opinion, state=State(state), held_for=held_for, now=now)
    return opinion


def change_locked(
    *, opinion: Opinion, state: State, held_for: str = "", now: datetime | None = None
) -> Opinion:
    """The same for an opinion whose thread the caller has locked, and which was read since: nothing is asked
    again. Opinions of one thread must share the object, since it carries the counts.
    """
    thread, before = opinion.thread, State(opinion.state)
    if before == State.ERASED and state != before:
        raise Conflict("This opinion was erased.")
    move(thread=thread, opinion=opinion, state=state)
    opinion.held_for = held_for or opinion.held_for
    opinion.save(update_fields=["state", "held_for", "number", "arrival"])
    # A tombstone says what became of the opinion, so any change of a once published one shows.
    if before != state and opinion.number is not None:
        touch(thread=thread, pages=pages_showing(opinion), now=now)
    return opinion


def set_picked(*, opinion: Opinion, picked: bool) -> Opinion:
    """Put an opinion among the editor's picks, or take it out."""
    with transaction.atomic():
        thread = lock_thread(thread=opinion.thread)
        opinion.refresh_from_db()
        if opinion.picked != picked:
            opinion.picked = picked
            opinion.save(update_fields=["picked"])
            touch(thread=thread, pages=pages_showing(opinion))
    return opinion
