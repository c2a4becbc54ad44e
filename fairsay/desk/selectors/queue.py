"""The queue is a query: what is held or reported, the most pressing first.

urgency = severity x (1 + open reports) x age

severity: for a held opinion the judge's highest score, for a reported one the weight of the gravest
ground among its reports and notices, whichever is more; at least 0.1. age: 1 within the first hour,
2 to six hours, 3 to a day, 4 beyond. Steps, so that the order is computed by any database and can be told
in one line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import (
    Case,
    Count,
    F,
    FloatField,
    IntegerField,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Greatest

from fairsay.accounts.models import Reader
from fairsay.desk.models import Appeal, Complaint, Notice
from fairsay.desk.permissions import own
from fairsay.desk.selectors.filters import AGES, KINDS, WHOSE, Filters, narrow
from fairsay.desk.selectors.sharing import find_open_elsewhere
from fairsay.discussion.judging import ASKED_TO_REWORD
from fairsay.discussion.models import Ground, Opinion, Report, Site, State, Story

PAGE = 25
WINDOW = 12
"""How many cases the list beside a case shows."""
LONGEST_QUEUE = 5000
"""How far back and forth one can step from case to case; nobody walks further in a day."""

GRAVITY = {
    Ground.ILLEGAL: 1.2,
    Ground.ABUSIVE: 0.8,
    Ground.FILTHY: 0.6,
    Ground.ADVERTISEMENT: 0.5,
    Ground.OFF_TOPIC: 0.3,
}
NOTICED = Value(GRAVITY[Ground.ILLEGAL])
"""A notice weighs like the gravest report."""
LEAST = 0.1
NEW = timedelta(days=2)
"""How far back `new` looks: whoever wants to read along reads what is new."""
MOST_NEW = 1000
"""And how many published ones it shows at most; on a busy day nobody reads further back."""

__all__ = [
    "AGES",
    "KINDS",
    "WHOSE",
    "Filters",
    "Place",
    "count_waiting",
    "find_choices",
    "find_ids",
    "find_place",
    "find_queue",
    "find_rows",
]


def find_queue(*, reader: Reader, filters: Filters, now: datetime) -> QuerySet[Opinion]:
    """Everything that waits for a decision, most urgent first. Carries `open_reports` and `urgency`."""
    reports = Report.objects.filter(settled_at=None)
    waiting = Opinion.objects.filter(_waiting(filters, reports, now))
    waiting = narrow(waiting=waiting, filters=filters, reader=reader, reports=reports, now=now)
    waiting = waiting.filter(own(reader, "thread__story__"))
    waiting = _weighed(waiting, now)
    if filters.kind == "new":
        return waiting.order_by("-posted_at", "-pk")
    return waiting.order_by(F("urgency").desc(), "posted_at", "pk")


def find_ids(queue: QuerySet[Opinion]) -> list[int]:
    """The ids of a queue in its order, at most `LONGEST_QUEUE`: ordering it reads no author and no story."""
    return list(queue.values_list("pk", flat=True)[:LONGEST_QUEUE])


def find_rows(ids: Sequence[int], now: datetime) -> list[Opinion]:
    """The opinions with these ids as the queue shows them, in the order of the ids."""
    rows = _weighed(Opinion.objects.all(), now).in_bulk(list(ids))
    return [rows[pk] for pk in ids if pk in rows]


def _weighed(opinions: QuerySet[Opinion], now: datetime) -> QuerySet[Opinion]:
    """With author and story, and how much they press."""
    reports = Report.objects.filter(settled_at=None)
    mine = reports.filter(opinion=OuterRef("pk")).order_by().values("opinion")
    gravest = Case(
        *(When(ground=ground, then=Value(weight)) for ground, weight in GRAVITY.items()), default=Value(LEAST)
    )
    # Most of what waits is not reported: the reports of one are looked up only where there are any.
    reported = Q(pk__in=reports.values("opinion"))
    number = Subquery(mine.annotate(n=Count("pk")).values("n"), output_field=IntegerField())
    worst = Subquery(mine.annotate(g=Max(gravest)).values("g"), output_field=FloatField())
    opinions = opinions.annotate(
        open_reports=Case(When(reported, then=number), default=0, output_field=IntegerField()),
        gravity=Case(When(reported, then=worst), default=Value(LEAST), output_field=FloatField()),
    )
    noticed = Case(
        When(
            pk__in=Notice.objects.filter(decided_at=None, opinion__isnull=False).values("opinion"),
            then=NOTICED,
        ),
        default=Value(0.0),
        output_field=FloatField(),
    )
    held = Case(When(state=State.PENDING, then=F("score")), default=Value(0.0), output_field=FloatField())
    opinions = opinions.annotate(
        urgency=Greatest(held, F("gravity"), noticed, Value(LEAST))
        * (F("open_reports") + Value(1.0))
        * _age(now)
    )
    return opinions.select_related("author", "thread__story").defer(
        "fragment", "verdict", "thread__story__body"
    )


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case stands in the queue: its position from 1 (0: not in it), neighbours, those around it."""

    position: int
    total: int
    before: int | None
    following: int | None
    around: list[Opinion]


def find_place(*, reader: Reader, filters: Filters, opinion: Opinion, now: datetime) -> Place:
    """Where this case stands. After the last one comes the first again; a case outside leads to the first.

    The next case is one that no colleague has open, as long as there is one.
    """
    queue = find_queue(reader=reader, filters=filters, now=now)
    ids = find_ids(queue)
    place = ids.index(opinion.pk) if opinion.pk in ids else -1
    start = max(0, min(place - WINDOW // 2, len(ids) - WINDOW))
    around = find_rows(ids[start : start + WINDOW], now)
    others = [pk for pk in (*ids[place + 1 :], *ids[: max(place, 0)]) if pk != opinion.pk]
    elsewhere = find_open_elsewhere(reader=reader, now=now)
    following = next((pk for pk in others if pk not in elsewhere), others[0] if others else None)
    return Place(place + 1, len(ids), ids[place - 1] if place > 0 else None, following, around)


def count_waiting(reader: Reader) -> dict[str, int]:
    """How much waits: held, reported, appeals (those of notifiers too), notices. For the desk's bar."""
    held = Opinion.objects.filter(state=State.PENDING).exclude(held_for=ASKED_TO_REWORD)
    reported = Report.objects.filter(settled_at=None, opinion__state=State.PUBLISHED)
    appeals = Appeal.objects.filter(own(reader, "decision__opinion__thread__story__"), answered_at=None)
    complaints = Complaint.objects.filter(own(reader, "notice__opinion__thread__story__"), answered_at=None)
    notices = Notice.objects.filter(own(reader, "opinion__thread__story__"), decided_at=None)
    held = held.filter(own(reader, "thread__story__"))
    reported = reported.filter(own(reader, "opinion__thread__story__"))
    objections = complaints.count()
    return {
        "held": held.count(),
        "reported": reported.values("opinion").distinct().count(),
        "appeals": appeals.count() + objections,
        "complaints": objections,
        "notices": notices.count(),
    }


def find_choices(reader: Reader) -> dict[str, list[Any]]:
    """The sites, sections and languages that stories have, for the filter's lists."""
    stories = Story.objects.filter(own(reader))
    sites = Site.objects.order_by("name").values_list("key", "name")
    return {
        "sites": list(sites),
        "sections": list(
            stories.exclude(section="").values_list("section", flat=True).distinct().order_by("section")
        ),
        "languages": list(stories.values_list("language", flat=True).distinct().order_by("language")),
    }


def _waiting(filters: Filters, reports: QuerySet[Report], now: datetime) -> Q:
    if filters.kind == "new":
        return Q(state__in=(State.PUBLISHED, State.PENDING), posted_at__gte=_new_since(now))
    if filters.kind == "appealed":
        appeals = Appeal.objects.filter(answered_at=None, decision__opinion__isnull=False)
        return Q(pk__in=list(appeals.values_list("decision__opinion", flat=True)))
    if filters.kind == "noticed":
        return Q(pk__in=list(_reported(reports.filter(ground=Ground.ILLEGAL)))) | _noticed()
    asked = Q(state=State.PENDING, held_for=ASKED_TO_REWORD)
    if filters.kind == "reword":
        return asked
    # It is the author's turn: the case comes back with the author's other words.
    held = Q(state=State.PENDING) & ~asked
    if filters.kind == "held":
        return held
    # Fetched first, as numbers: what is reported is little, and a database that sees "or" between two
    # tables walks over every opinion ever published.
    reported = Q(pk__in=list(_reported(reports)))
    return reported if filters.kind == "reported" else held | reported | _noticed()


def _new_since(now: datetime) -> datetime:
    newest = Opinion.objects.filter(state=State.PUBLISHED).order_by("-posted_at")
    last = list(newest.values_list("posted_at", flat=True)[MOST_NEW : MOST_NEW + 1])
    return max([now - NEW, *last])


def _reported(reports: QuerySet[Report]) -> QuerySet[Report, int]:
    seen = reports.filter(opinion__state__in=(State.PUBLISHED, State.PENDING))
    return seen.values_list("opinion_id", flat=True).distinct()


def _noticed() -> Q:
    """Opinions with an open notice, of those that a decision can still move."""
    notices = Notice.objects.filter(decided_at=None, opinion__state__in=(State.PUBLISHED, State.PENDING))
    return Q(pk__in=list(notices.values_list("opinion_id", flat=True).distinct()))


def _age(now: datetime) -> Case:
    steps = ((24, 4.0), (6, 3.0), (1, 2.0))
    return Case(
        *(When(posted_at__lt=now - timedelta(hours=hours), then=Value(weight)) for hours, weight in steps),
        default=Value(1.0),
        output_field=FloatField(),
    )
