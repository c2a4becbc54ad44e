"""Reads for a reader's own page: what is theirs, and what became of it."""

from collections.abc import Sequence

from django.db.models import QuerySet

from fairsay.accounts.models import Reader
from fairsay.accounts.selectors import has_proven_address
from fairsay.desk.models import Decision, Notice
from fairsay.discussion.models import Hiding, Opinion, Report, State
from fairsay.errors import NotFound


def find_decisions(reader: Reader) -> QuerySet[Decision]:
    """Decisions on a reader's opinions or account of which they were given a statement, newest first."""
    told = Decision.objects.filter(reader=reader, undone_at=None, statement__isnull=False)
    return told.select_related("statement", "appeal", "opinion__thread__story", "ban").order_by("-pk")


def access_decision(*, reader: Reader, decision_id: int) -> Decision:
    """A decision with its statement, if it was given to this reader. Else NotFound."""
    decision = find_decisions(reader).filter(pk=decision_id).first()
    if decision is None:
        raise NotFound
    return decision


def find_latest_decisions(reader: Reader, opinions: Sequence[Opinion]) -> dict[int, Decision]:
    """The newest of those decisions for each of these opinions that has one, by the opinion's number."""
    told = find_decisions(reader).filter(opinion__in=opinions).order_by("pk")
    return {decision.opinion_id: decision for decision in told if decision.opinion_id}


def find_opinions(reader: Reader) -> QuerySet[Opinion]:
    """A reader's opinions, newest first, whatever became of them."""
    mine = Opinion.objects.filter(author=reader).exclude(state=State.ERASED)
    return mine.select_related("thread__story").order_by("-posted_at", "-pk")


def find_reports(reader: Reader) -> QuerySet[Report]:
    """What the reader reported, newest first, with what came of it."""
    mine = Report.objects.filter(reader=reader)
    return mine.select_related("opinion__thread__story").order_by("-made_at", "-pk")


def find_notices(reader: Reader) -> QuerySet[Notice]:
    """Notices of illegal content given under the reader's address, newest first.

    A notice needs no account and names none. An address is the reader's once it is proven; whoever holds
    it has the receipt with the reference anyway.
    """
    if not has_proven_address(reader):
        return Notice.objects.none()
    return Notice.objects.filter(email__iexact=reader.email).order_by("-made_at", "-pk")


def find_people(reader: Reader) -> QuerySet[Hiding]:
    """Whom the reader hides, the newest first."""
    return Hiding.objects.filter(reader=reader).select_related("person").order_by("-made_at", "-pk")


def access_hidden(*, reader: Reader, person_id: int) -> Reader:
    """The person with this number, if the reader hides them. Else NotFound."""
    hiding = find_people(reader).filter(person=person_id).first()
    if hiding is None:
        raise NotFound
    return hiding.person
