"""Reads about what was done: decisions, appeals, letters, a reader's record, a reader's own affairs."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q, QuerySet

from fairsay.accounts.models import Ban, Reader
from fairsay.desk.models import Appeal, Decision, Letter, Outcome
from fairsay.desk.permissions import is_confined, own, sees
from fairsay.discussion.models import Ground, Opinion, Report
from fairsay.errors import NotFound


@dataclass(frozen=True, slots=True)
class ReaderRecord:
    """What the desk knows of a reader: counts by state, decisions by outcome, bans, the latest of each."""

    opinions: dict[str, int]
    decisions: dict[str, int]
    reports_made: int
    reports_upheld: int
    bans: list[Ban]
    notes: list[Decision]
    recent_opinions: list[Opinion]
    recent_decisions: list[Decision]


def get_record(reader: Reader, *, editor: Reader, recent: int = 5) -> ReaderRecord:
    """The record of one reader, as far as this editor's sections and languages go.

    Bans that hold everywhere, or on a whole site, concern everybody and are shown to all.
    """
    opinions = Opinion.objects.filter(author=reader)
    decisions = Decision.objects.filter(reader=reader, undone_at=None)
    reports = Report.objects.filter(reader=reader)
    bans = Ban.objects.filter(reader=reader)
    if is_confined(editor):
        opinions = opinions.filter(own(editor, "thread__story__"))
        decisions = decisions.filter(
            own(editor, "opinion__thread__story__")
            | Q(opinion=None, ban__section="")
            | Q(opinion=None, ban__section__in=editor.sections)
        )
        reports = reports.filter(own(editor, "opinion__thread__story__"))
        bans = bans.filter(_concerning(editor))
    by_state = opinions.order_by().values_list("state").annotate(n=Count("pk"))
    by_outcome = decisions.order_by().values_list("outcome").annotate(n=Count("pk"))
    full = decisions.select_related("editor", "opinion__thread__story").order_by("-pk")
    return ReaderRecord(
        opinions=dict(by_state),
        decisions=dict(by_outcome),
        reports_made=reports.count(),
        reports_upheld=reports.filter(upheld=True).count(),
        bans=list(bans.select_related("by").order_by("-starts_at")),
        notes=list(full.filter(outcome=Outcome.NOTE)),
        recent_opinions=list(opinions.select_related("thread__story").order_by("-posted_at")[:recent]),
        recent_decisions=list(full.exclude(outcome=Outcome.NOTE)[:recent]),
    )


def find_decisions(
    *, reader: Reader, outcome: str = "", ground: str = "", editor: str = ""
) -> QuerySet[Decision]:
    """The log of decisions, newest first, narrowed to the editor's sections."""
    decisions = Decision.objects.select_related(
        "editor", "reader", "opinion__thread__story", "appeal", "statement"
    ).order_by("-pk")
    decisions = decisions.filter(own(reader, "opinion__thread__story__"))
    if outcome in Outcome.values:
        decisions = decisions.filter(outcome=outcome)
    if ground in Ground.values:
        decisions = decisions.filter(ground=ground)
    if editor:
        decisions = decisions.filter(editor__name__icontains=editor)
    return decisions


def access_decision_at_desk(*, reader: Reader, decision_id: int) -> Decision:
    """A decision, if it lies in this editor's sections. Else NotFound."""
    decision = (
        Decision.objects.select_related("opinion__thread__story", "ban", "editor", "reader")
        .filter(pk=decision_id)
        .first()
    )
    if decision is None or (decision.opinion and not sees(reader, decision.opinion.thread.story)):
        raise NotFound
    if decision.opinion is None and is_confined(reader) and decision.editor_id != reader.pk:
        raise NotFound
    return decision


def find_appeals(*, reader: Reader) -> QuerySet[Appeal]:
    """Appeals, those that wait first, the oldest of them first."""
    appeals = Appeal.objects.select_related(
        "reader", "answered_by", "decision__editor", "decision__opinion__thread__story", "decision__ban"
    ).order_by(F("answered_at").desc(nulls_first=True), "made_at")
    return appeals.filter(own(reader, "decision__opinion__thread__story__"))


def access_appeal(*, reader: Reader, appeal_id: int) -> Appeal:
    """An appeal with its decision, if it lies in this editor's sections. Else NotFound."""
    appeal = find_appeals(reader=reader).select_related("decision__statement").filter(pk=appeal_id).first()
    if appeal is None:
        raise NotFound
    return appeal


def find_letters(*, kind: str = "") -> QuerySet[Letter]:
    """The outbox: `undeliverable`, `waiting`, `failing`, or all, newest first."""
    letters = Letter.objects.select_related("reader").order_by("-pk")
    waiting = Q(sent_at=None, cancelled_at=None, given_up_at=None)
    narrowed = {
        "undeliverable": letters.exclude(given_up_at=None),
        "waiting": letters.filter(waiting),
        "failing": letters.filter(waiting).exclude(failed_at=None),
    }
    return narrowed.get(kind, letters)


def find_bans_in_force(reader: Reader, now: datetime, *, editor: Reader | None = None) -> list[Ban]:
    """Bans that keep the reader from placing opinions now; for an editor, those of their sections."""
    bans = Ban.objects.filter(reader=reader, lifted_at=None, starts_at__lte=now, ends_at__gt=now)
    if editor is not None and is_confined(editor):
        bans = bans.filter(_concerning(editor))
    return list(bans.order_by("ends_at"))


def _concerning(editor: Reader) -> Q:
    """Bans that hold in one of the editor's sections: in it alone, on its whole site, or everywhere."""
    return Q(section="") | Q(section__in=editor.sections)
