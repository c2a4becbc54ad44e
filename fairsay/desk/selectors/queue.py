"""The queue is a query: what is held or reported, the most pressing first.

urgency = severity x (1 + open reports) x age

severity: for a held opinion the judge's highest score, for a reported one the weight of the gravest
ground among its reports, whichever is more; at least 0.1. age: 1 within the first hour, 2 to six hours,
3 to a day, 4 beyond. Steps, so that the order is computed by any database and can be told in one line.
"""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode

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
from django.db.models.functions import Coalesce, Greatest
from django.http import QueryDict

from fairsay.accounts.models import Reader
from fairsay.desk.models import Appeal
from fairsay.desk.permissions import sections_of
from fairsay.discussion.judging import ASKED_TO_REWORD
from fairsay.discussion.models import Ground, Opinion, Report, State, Story

KINDS = ("all", "held", "reported", "reword")
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
LEAST = 0.1


@dataclass(frozen=True, slots=True)
class Filters:
    """What an editor wants to see of the queue, as it stands in the page's address."""

    kind: str = "all"
    rule: str = ""
    language: str = ""
    section: str = ""
    story: str = ""
    text: str = ""

    @classmethod
    def read(cls, query: QueryDict) -> "Filters":
        """From an address; whatever cannot be a filter is left out."""
        kind, rule, story = query.get("kind", ""), query.get("rule", ""), query.get("story", "")
        return cls(
            kind=kind if kind in KINDS else "all",
            rule=rule if rule in Ground.values else "",
            language=query.get("language", "")[:12],
            section=query.get("section", "")[:120],
            story=story if story.isascii() and story.isdigit() and len(story) < 16 else "",
            text=query.get("text", "").replace("\0", "")[:200].strip(),
        )

    def as_query(self) -> str:
        """For an address: only what differs from the default."""
        return urlencode({name: value for name, value in asdict(self).items() if value and value != "all"})

    @property
    def any(self) -> bool:
        """Whether anything is narrowed."""
        return self != Filters()


def find_queue(*, reader: Reader, filters: Filters, now: datetime) -> QuerySet[Opinion]:
    """Everything that waits for a decision, most urgent first. Carries `open_reports` and `urgency`."""
    reports = Report.objects.filter(settled_at=None)
    waiting = Opinion.objects.filter(_waiting(filters, reports))
    waiting = _narrow(waiting, filters, reports)
    sections = sections_of(reader)
    if sections is not None:
        waiting = waiting.filter(thread__story__section__in=sections)
    mine = reports.filter(opinion=OuterRef("pk")).order_by().values("opinion")
    gravest = Case(
        *(When(ground=ground, then=Value(weight)) for ground, weight in GRAVITY.items()), default=Value(LEAST)
    )
    waiting = waiting.annotate(
        open_reports=Coalesce(
            Subquery(mine.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), 0
        ),
        gravity=Coalesce(
            Subquery(mine.annotate(g=Max(gravest)).values("g"), output_field=FloatField()), Value(LEAST)
        ),
    )
    held = Case(When(state=State.PENDING, then=F("score")), default=Value(0.0), output_field=FloatField())
    waiting = waiting.annotate(
        urgency=Greatest(held, F("gravity"), Value(LEAST)) * (F("open_reports") + Value(1.0)) * _age(now)
    )
    return waiting.select_related("author", "thread__story").order_by("-urgency", "posted_at", "pk")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case stands in the queue: its position from 1 (0: not in it), neighbours, those around it."""

    position: int
    total: int
    before: int | None
    following: int | None
    around: list[Opinion]


def find_place(*, reader: Reader, filters: Filters, opinion: Opinion, now: datetime) -> Place:
    """Where this case stands. After the last one comes the first again; a case outside leads to the first."""
    queue = find_queue(reader=reader, filters=filters, now=now)
    ids = list(queue.values_list("pk", flat=True)[:LONGEST_QUEUE])
    place = ids.index(opinion.pk) if opinion.pk in ids else -1
    start = max(0, min(place - WINDOW // 2, len(ids) - WINDOW))
    rows = queue.in_bulk(ids[start : start + WINDOW])
    around = [rows[pk] for pk in ids[start : start + WINDOW] if pk in rows]
    others = [pk for pk in (*ids[place + 1 :], *ids[: max(place, 0)]) if pk != opinion.pk]
    return Place(
        place + 1, len(ids), ids[place - 1] if place > 0 else None, others[0] if others else None, around
    )


def count_waiting(reader: Reader) -> dict[str, int]:
    """How much waits: held, reported, appeals. For the desk's bar."""
    held = Opinion.objects.filter(state=State.PENDING).exclude(held_for=ASKED_TO_REWORD)
    reported = Report.objects.filter(settled_at=None, opinion__state=State.PUBLISHED)
    appeals = Appeal.objects.filter(answered_at=None)
    sections = sections_of(reader)
    if sections is not None:
        held = held.filter(thread__story__section__in=sections)
        reported = reported.filter(opinion__thread__story__section__in=sections)
        appeals = appeals.filter(decision__opinion__thread__story__section__in=sections)
    return {
        "held": held.count(),
        "reported": reported.values("opinion").distinct().count(),
        "appeals": appeals.count(),
    }


def find_choices(reader: Reader) -> dict[str, list[str]]:
    """The sections and languages that stories have, for the filter's lists."""
    stories = Story.objects.all()
    sections = sections_of(reader)
    if sections is not None:
        stories = stories.filter(section__in=sections)
    return {
        "sections": list(
            stories.exclude(section="").values_list("section", flat=True).distinct().order_by("section")
        ),
        "languages": list(stories.values_list("language", flat=True).distinct().order_by("language")),
    }


def _waiting(filters: Filters, reports: QuerySet[Report]) -> Q:
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
    return reported if filters.kind == "reported" else held | reported


def _reported(reports: QuerySet[Report]) -> QuerySet[Report, int]:
    seen = reports.filter(opinion__state__in=(State.PUBLISHED, State.PENDING))
    return seen.values_list("opinion_id", flat=True).distinct()


def _narrow(waiting: QuerySet[Opinion], filters: Filters, reports: QuerySet[Report]) -> QuerySet[Opinion]:
    if filters.rule:
        said = reports.filter(ground=filters.rule).values("opinion")
        waiting = waiting.filter(Q(held_for=filters.rule) | Q(pk__in=said))
    if filters.language:
        waiting = waiting.filter(thread__story__language=filters.language)
    if filters.section:
        waiting = waiting.filter(thread__story__section=filters.section)
    if filters.story:
        waiting = waiting.filter(thread__story=int(filters.story))
    if filters.text:
        text = filters.text
        waiting = waiting.filter(
            Q(text__icontains=text)
            | Q(author__name__icontains=text)
            | Q(thread__story__title__icontains=text)
        )
    return waiting


def _age(now: datetime) -> Case:
    steps = ((24, 4.0), (6, 3.0), (1, 2.0))
    return Case(
        *(When(posted_at__lt=now - timedelta(hours=hours), then=Value(weight)) for hours, weight in steps),
        default=Value(1.0),
        output_field=FloatField(),
    )
