"""Reads about one case: what was ruled, how it stood when shown, what stands around it."""

from dataclasses import dataclass

from django.db.models import F

from fairsay.accounts.models import Reader
from fairsay.desk.models import Decision, Outcome
from fairsay.desk.permissions import sees
from fairsay.discussion.models import Opinion, OpinionRevision, Report, State
from fairsay.errors import NotFound

RULINGS = (Outcome.APPROVE, Outcome.REJECT, Outcome.DELETE)
"""Outcomes that move an opinion; picks, notes and bans leave it where it is."""
REPORTS = 100
"""How many reports a case shows; ten thousand made a page of four megabytes."""
AROUND = 4
"""How many neighbours are shown on either side in the thread."""


def last_ruling(opinion: Opinion) -> Decision | None:
    """The newest decision that moved the opinion and was not taken back."""
    rulings = Decision.objects.filter(opinion=opinion, outcome__in=RULINGS, undone_at=None).select_related(
        "editor"
    )
    return rulings.order_by("-pk").first()


def seen_of(opinion: Opinion) -> str:
    """How the case stands, as one word for a form: state, time of the last edit, last ruling."""
    latest = last_ruling(opinion)
    return seen_word(opinion, latest.pk if latest else 0)


def seen_word(opinion: Opinion, ruling: int) -> str:
    """The same, where the number of the last ruling is known (0: none)."""
    edited = int(opinion.edited_at.timestamp() * 1000) if opinion.edited_at else 0
    return f"{opinion.state}.{edited}.{ruling}"


def access_case(*, reader: Reader, opinion_id: int) -> Opinion:
    """The opinion with its thread and story, if it lies in this editor's sections. Else NotFound."""
    related = Opinion.objects.select_related(
        "author", "thread__story__site", "parent__author", "root__author"
    )
    opinion = related.filter(pk=opinion_id).first()
    if opinion is None or not sees(reader, opinion.thread.story):
        raise NotFound
    return opinion


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The thread around an opinion: those it answers, neighbours before and after, and its replies."""

    above: list[Opinion]
    before: list[Opinion]
    after: list[Opinion]
    replies: list[Opinion]


def find_surroundings(opinion: Opinion) -> Surroundings:
    """What a reader sees around the opinion, and what waits there. Deleted and erased ones are left out."""
    above: list[Opinion] = []
    parent = opinion.parent
    while parent is not None and len(above) < AROUND:
        above.insert(0, parent)
        parent = parent.parent
    # Excluded, not listed: a database that seeks by state would walk over everything ever published.
    shown = Opinion.objects.exclude(state__in=(State.REJECTED, State.DELETED, State.ERASED)).select_related(
        "author"
    )
    siblings = shown.filter(thread=opinion.thread_id, root=opinion.root_id)
    if opinion.parent_id is not None:
        siblings = siblings.filter(parent=opinion.parent_id)
    siblings = siblings.exclude(pk=opinion.pk)
    before = list(siblings.filter(posted_at__lt=opinion.posted_at).order_by("-posted_at")[:AROUND])
    after = list(siblings.filter(posted_at__gte=opinion.posted_at).order_by("posted_at")[:AROUND])
    replies = list(shown.filter(parent=opinion).order_by("posted_at")[: AROUND * 2])
    return Surroundings(above, before[::-1], after, replies)


def find_reports(opinion: Opinion) -> list[Report]:
    """The reports on the opinion, the open ones first; a crowd's are not all read."""
    reports = opinion.reports.select_related("reader")
    return list(reports.order_by(F("settled_at").asc(nulls_first=True), "made_at")[:REPORTS])


def find_revisions(opinion: Opinion) -> list[OpinionRevision]:
    """What the opinion said before, newest first."""
    return list(opinion.revisions.order_by("-replaced_at"))


def find_decisions_on(opinion: Opinion) -> list[Decision]:
    """Every decision on the opinion, newest first, those taken back included."""
    return list(Decision.objects.filter(opinion=opinion).select_related("editor").order_by("-pk"))
