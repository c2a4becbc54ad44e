"""What an editor-in-chief wants to see: how much comes, what is held, how fast and rightly it is decided."""

import statistics
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q
from django.db.models.functions import TruncHour
from django.utils import timezone

from fairsay.desk.models import Appeal, AppealOutcome, Decision, Outcome
from fairsay.desk.selectors.cases import RULINGS
from fairsay.discussion.models import Ground, Nudge, Opinion, Story

WEEKS = 12
FORECAST_WEEKS = 4
HOUR = timedelta(hours=1)
WAITS = (("1m", 1 / 60), ("10m", 1 / 6), ("1h", 1), ("6h", 6), ("1d", 24), ("more", float("inf")))
"""Steps of the time to a decision, in hours."""


@dataclass(frozen=True, slots=True)
class Hour:
    """One hour: how many opinions were placed, and how many of them were held."""

    at: datetime
    placed: int
    held: int


@dataclass(frozen=True, slots=True)
class Week:
    """One week of decisions beside the judge. Shares are None of nothing."""

    start: datetime
    held: int
    rightly: int
    missed: int
    restricted: int

    @property
    def precision(self) -> float | None:
        """Of what the judge had held, the share that the desk restricted."""
        return self.rightly / self.held if self.held else None

    @property
    def recall(self) -> float | None:
        """Of what the desk restricted, the share that the judge had held."""
        return (self.restricted - self.missed) / self.restricted if self.restricted else None


def find_hours(start: datetime, end: datetime) -> list[Hour]:
    """Every hour from `start` to `end`, quiet ones too."""
    placed = Opinion.objects.filter(posted_at__gte=start, posted_at__lt=end)
    rows = placed.annotate(hour=TruncHour("posted_at")).values("hour")
    counted = {
        row["hour"]: (row["n"], row["held"])
        for row in rows.annotate(n=Count("pk"), held=Count("pk", filter=~Q(held_for=""))).order_by("hour")
    }
    hours = []
    # In the newsroom's time zone, as the database cuts hours: some zones are half an hour off.
    at = timezone.localtime(start).replace(minute=0, second=0, microsecond=0)
    while at < end:
        hours.append(Hour(at, *counted.get(at, (0, 0))))
        at += HOUR
    return hours


def find_forecast(now: datetime) -> list[Hour]:
    """The next day by hour: the mean of the same hour of the same weekday in the weeks before."""
    first = timezone.localtime(now).replace(minute=0, second=0, microsecond=0) + HOUR
    sums: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for week in range(1, FORECAST_WEEKS + 1):
        start = first - timedelta(weeks=week)
        for place, hour in enumerate(find_hours(start, start + timedelta(days=1))):
            sums[place][0] += hour.placed
            sums[place][1] += hour.held
    return [
        Hour(
            first + place * HOUR,
            round(sums[place][0] / FORECAST_WEEKS),
            round(sums[place][1] / FORECAST_WEEKS),
        )
        for place in range(24)
    ]


def count_by_rule(start: datetime, end: datetime) -> list[tuple[str, int, int]]:
    """For each ground: how many opinions were held for it, and how many restricted on it."""
    placed = Opinion.objects.filter(posted_at__gte=start, posted_at__lt=end).exclude(held_for="")
    held = Counter(dict(placed.order_by().values_list("held_for").annotate(n=Count("pk"))))
    restricted = Counter(
        Decision.objects.filter(
            made_at__gte=start,
            made_at__lt=end,
            undone_at=None,
            outcome__in=(Outcome.REJECT, Outcome.DELETE),
        ).values_list("ground", flat=True)
    )
    return [(ground, held[ground], restricted[ground]) for ground in Ground.values]


def find_waits(start: datetime, end: datetime) -> tuple[list[tuple[str, int]], float | None]:
    """How long held opinions waited for a person: counts by step, and the median in hours."""
    made = Decision.objects.filter(
        made_at__gte=start,
        made_at__lt=end,
        undone_at=None,
        automated_decision=False,
        outcome__in=RULINGS,
        state_before="pending",
    )
    hours = [
        (at - posted) / HOUR
        for posted, at in made.exclude(opinion=None).values_list("opinion__posted_at", "made_at")
        if posted is not None
    ]
    steps: Counter[str] = Counter(next(name for name, limit in WAITS if one < limit) for one in hours)
    return [(name, steps[name]) for name, _ in WAITS], statistics.median(hours) if hours else None


def find_weeks(now: datetime, *, weeks: int = WEEKS) -> list[Week]:
    """Judge beside desk, week by week, the present one last: whether they drift apart."""
    today = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    first = today - timedelta(days=today.weekday(), weeks=weeks - 1)
    rulings = Decision.objects.filter(
        made_at__gte=first, outcome__in=RULINGS, undone_at=None, automated_decision=False
    ).exclude(ground=Ground.ILLEGAL)
    tallies = [[0, 0, 0, 0] for _ in range(weeks)]
    for at, outcome, verdict in rulings.values_list("made_at", "outcome", "verdict").iterator(
        chunk_size=2000
    ):
        tally = tallies[min(weeks - 1, (at - first) // timedelta(weeks=1))]
        held = (verdict or {}).get("outcome") == "hold"
        restricted = outcome != Outcome.APPROVE
        tally[0] += held
        tally[1] += held and restricted
        tally[2] += restricted and not held
        tally[3] += restricted
    return [Week(first + timedelta(weeks=place), *tally) for place, tally in enumerate(tallies)]


@dataclass(frozen=True, slots=True)
class EditorFigures:
    """One editor's decisions in the period: how many, how many were appealed, how many of these reversed."""

    name: str
    decisions: int
    appealed: int
    reversed: int


def find_editors(start: datetime, end: datetime) -> list[EditorFigures]:
    """Editors with their decisions, the busiest first: whether one is reversed much oftener than another."""
    made = Decision.objects.filter(made_at__gte=start, made_at__lt=end, undone_at=None, outcome__in=RULINGS)
    rows = (
        made.exclude(editor=None)
        .values("editor__name")
        .annotate(
            n=Count("pk"),
            appealed=Count("appeal"),
            turned=Count("appeal", filter=Q(appeal__outcome=AppealOutcome.OVERTURNED)),
        )
    )
    return [
        EditorFigures(row["editor__name"], row["n"], row["appealed"], row["turned"])
        for row in rows.order_by("-n", "editor__name")[:20]
    ]


def find_busiest(start: datetime, end: datetime) -> list[tuple[Story, int]]:
    """The ten stories with the most opinions in the period."""
    counted = Opinion.objects.filter(posted_at__gte=start, posted_at__lt=end).values("thread__story")
    rows = list(counted.annotate(n=Count("pk")).order_by("-n", "thread__story")[:10])
    stories = Story.objects.in_bulk([row["thread__story"] for row in rows])
    return [(stories[row["thread__story"]], row["n"]) for row in rows]


def count_appeals(start: datetime, end: datetime) -> dict[str, int]:
    """Appeals made in the period: upheld, overturned, waiting."""
    made = Counter(
        Appeal.objects.filter(made_at__gte=start, made_at__lt=end).values_list("outcome", flat=True)
    )
    return {
        "upheld": made[AppealOutcome.UPHELD],
        "overturned": made[AppealOutcome.OVERTURNED],
        "waiting": made[""],
    }


@dataclass(frozen=True, slots=True)
class Nudges:
    """How often authors were told of a rule before posting, and what they did then."""

    rule: str
    told: int
    reworded: int
    anyway: int

    @property
    def dropped(self) -> int:
        """How many posted nothing after all."""
        return self.told - self.reworded - self.anyway


def count_nudges(start: datetime, end: datetime) -> list[Nudges]:
    """Words before posting in the period by rule, where there were any; one that named two counts twice."""
    told: Counter[str] = Counter()
    became: Counter[tuple[str, str]] = Counter()
    rows = Nudge.objects.filter(told_at__gte=start, told_at__lt=end).values_list("rules", "outcome")
    for rules, outcome in rows.iterator():
        told.update(rules)
        became.update((rule, outcome) for rule in rules)
    reworded, anyway = Nudge.Outcome.REWORDED, Nudge.Outcome.ANYWAY
    return [
        Nudges(rule, told[rule], became[rule, reworded], became[rule, anyway])
        for rule in Ground.values
        if told[rule]
    ]
