"""Fills the discussion's hooks: each change is noted for webhooks, in its own transaction."""

from fairsay.accounts.models import Reader
from fairsay.discussion import hooks
from fairsay.discussion.models import Opinion, Report, Thread
from fairsay.integrations.models import Event
from fairsay.integrations.services import note_event, note_thread


def register() -> None:
    """Sign the discussion's roll; starting twice signs once."""
    for calls, call in (
        (hooks.on_posted, opinion_posted),
        (hooks.on_edited, opinion_edited),
        (hooks.on_deleted, opinion_deleted),
        (hooks.on_reported, opinion_reported),
        (hooks.on_thread_changed, thread_changed),
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


def thread_changed(thread: Thread) -> None:
    """Anything that readers see, an editor's decision among it."""
    note_thread(thread=thread)


def _facts(opinion: Opinion) -> dict[str, str | int]:
    held: dict[str, str | int] = {"held_for": opinion.held_for} if opinion.held_for else {}
    return {"state": opinion.state, **held}
