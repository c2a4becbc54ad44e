"""Fills the discussion's hooks: each change is noted for webhooks, in its own transaction."""

from fairsay.accounts.models import Reader
from fairsay.desk import hooks as desk_hooks
from fairsay.desk.models import Decision, Outcome
from fairsay.desk.ruling import current_ruling
from fairsay.desk.services import undo_ends
from fairsay.discussion import hooks
from fairsay.discussion.models import Opinion, Report, Thread
from fairsay.integrations.models import Event
from fairsay.integrations.services import note_event, note_thread, take_back_event, take_back_thread

EVENTS = {
    Outcome.APPROVE: Event.OPINION_APPROVED,
    Outcome.REJECT: Event.OPINION_REJECTED,
    Outcome.DELETE: Event.OPINION_REJECTED,
}


def register() -> None:
    """Sign the discussion's roll; starting twice signs once."""
    for calls, call in (
        (hooks.on_posted, opinion_posted),
        (hooks.on_edited, opinion_edited),
        (hooks.on_deleted, opinion_deleted),
        (hooks.on_reported, opinion_reported),
        (hooks.on_thread_changed, thread_changed),
        (desk_hooks.on_decided, decided),
    ):
        if call not in calls:
            calls.append(call)  # type: ignore[arg-type] # each pair fits; mypy joins the five into one type


def opinion_posted(actor: Reader | None, opinion: Opinion) -> None:
    """Published at once, or held."""
    note_event(event=Event.OPINION_POSTED, opinion=opinion, facts=_facts(opinion))


def opinion_edited(actor: Reader | None, opinion: Opinion) -> None:
    """Given another text by its author."""
    note_event(event=Event.OPINION_EDITED, opinion=opinion, facts=_facts(opinion))


def opinion_deleted(actor: Reader | None, opinion: Opinion) -> None:
    """Taken back by its author."""
    note_event(event=Event.OPINION_DELETED, opinion=opinion, facts=_facts(opinion))


def opinion_reported(actor: Reader, report: Report) -> None:
    """Reported; by whom and in which words is for the desk alone."""
    facts: dict[str, str | int] = {"report": report.pk, "ground": report.ground}
    note_event(event=Event.OPINION_REPORTED, opinion=report.opinion, facts=facts)


def decided(decision: Decision) -> None:
    """Approved or restricted by the desk, or that taken back; who did it, in which words, stays inside."""
    event = EVENTS.get(Outcome(decision.outcome))
    if event is None or decision.opinion is None:
        return
    facts: dict[str, str | int] = {"decision": decision.pk, "state": decision.state_after}
    if decision.ground:
        facts["ground"] = decision.ground
    if decision.undone_at is None:
        note_event(event=event, opinion=decision.opinion, facts=facts, due=undo_ends(decision))
        return
    facts |= {"state": decision.state_before, "undone": 1}
    take_back_event(event=event, opinion=decision.opinion, decision=decision.pk, facts=facts)


def thread_changed(thread: Thread) -> None:
    """Anything that readers see. What editors decide is told when it can no longer be taken back."""
    ruling = current_ruling()
    if ruling is None:
        note_thread(thread=thread)
    elif ruling.undoing:
        take_back_thread(thread=thread, opinion=ruling.opinion_id, act=ruling.act)
    else:
        note_thread(thread=thread, opinion=ruling.opinion_id, act=ruling.act)


def _facts(opinion: Opinion) -> dict[str, str | int]:
    held: dict[str, str | int] = {"held_for": opinion.held_for} if opinion.held_for else {}
    return {"state": opinion.state, **held}
