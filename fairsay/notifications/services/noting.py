"""Notes whom a change concerns, inside its transaction. Whether they are told is asked again when a letter
leaves: much can happen to an opinion in between.
"""

from datetime import datetime

from django.utils import timezone

from fairsay.desk.models import Decision, Outcome, Source
from fairsay.desk.services.undo import undo_ends
from fairsay.discussion.models import Opinion, Report, State
from fairsay.notifications.models import Kind, Notification
from fairsay.notifications.moments import due_after
from fairsay.notifications.selectors import preference_of, preferences_of

MOST_TOLD = 100
"""A crowd that reports one opinion is told on the page; thousands of letters would be a burden to all."""


def note_reply(
    *, opinion: Opinion, decision: Decision | None = None, now: datetime | None = None
) -> Notification | None:
    """Note a published reply for whoever it answers, once. None where nobody is to be told."""
    parent = opinion.parent
    if parent is None or opinion.state != State.PUBLISHED:
        return None
    reader = parent.author
    if reader is None or not reader.is_active or reader.pk == opinion.author_id:
        return None
    now = now or timezone.now()
    notification, _ = Notification.objects.get_or_create(
        reader=reader,
        kind=Kind.REPLY,
        opinion=opinion,
        defaults={
            "decision": decision,
            "made_at": now,
            "due_at": due_after(
                preference_of(reader).cadence_of(Kind.REPLY), undo_ends(decision) if decision else now
            ),
        },
    )
    return notification


def note_decision(*, decision: Decision) -> list[Notification]:
    """Note what a ruling means for the author, for those who reported and for whom the opinion answers.

    Statements of reasons are the desk's own letters, and leave whatever a reader chose here: nothing is
    noted where one is owed. A ruling that is taken back takes its notes with it.
    """
    if decision.undone_at is not None:
        Notification.objects.filter(decision=decision, mailing=None).delete()
        return []
    opinion = decision.opinion
    if opinion is None:
        return []
    noted = _note_reports(decision, opinion)
    if decision.outcome != Outcome.APPROVE:
        return noted
    moved = decision.state_before != decision.state_after
    # The answer to an appeal has a letter of its own.
    if moved and decision.source != Source.APPEAL and opinion.author is not None:
        due = due_after(preference_of(opinion.author).cadence_of(Kind.OPINION), undo_ends(decision))
        noted.append(
            Notification.objects.create(
                reader=opinion.author,
                kind=Kind.OPINION,
                opinion=opinion,
                decision=decision,
                made_at=decision.made_at,
                due_at=due,
            )
        )
    reply = note_reply(opinion=opinion, decision=decision, now=decision.made_at)
    return [*noted, reply] if reply else noted


def _note_reports(decision: Decision, opinion: Opinion) -> list[Notification]:
    reports = Report.objects.filter(pk__in=decision.reports[:MOST_TOLD]).order_by("pk")
    readers = list(reports.values_list("reader_id", flat=True))
    wishes = preferences_of(readers)
    leaves = undo_ends(decision)
    return Notification.objects.bulk_create(
        Notification(
            reader_id=reader,
            kind=Kind.REPORT,
            opinion=opinion,
            decision=decision,
            made_at=decision.made_at,
            due_at=due_after(wishes[reader].cadence_of(Kind.REPORT), leaves),
        )
        for reader in readers
    )
