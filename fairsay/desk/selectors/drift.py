"""Judge beside desk, rule by rule: week by week for the eye, and whether a share has fallen."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncWeek
from django.utils import timezone

from fairsay.desk.models import Decision, DriftAlert, Measure, Outcome, Source
from fairsay.desk.selectors.cases import RULINGS
from fairsay.desk.shares import Share, fall
from fairsay.discussion.models import State
from fairsay.houserules.verdict import Rule

WEEKS = 12
RECENT = timedelta(days=7)
BEFORE = timedelta(days=56)
"""The week that is looked at, and the weeks before it with which it is compared."""
MARGIN = 0.10
"""A share that fell by less is left to the plot."""
RECOVERED = MARGIN / 2
"""An alert ends when the share is this near to what it was."""
ENOUGH = 50
"""Fewer decisions in the last week, or in the weeks before, say nothing."""


@dataclass(frozen=True, slots=True)
class Fall:
    """How a share stood before and stands now, and by how much it fell, between which bounds."""

    rule: Rule
    measure: Measure
    before: Share
    after: Share
    fell: float
    low: float
    high: float

    @property
    def alarming(self) -> bool:
        """At least the margin, on enough decisions, and surely more than nothing."""
        return self.enough and self.fell >= MARGIN and self.low > 0

    @property
    def enough(self) -> bool:
        """Whether both times have enough decisions."""
        return min(self.before.whole, self.after.whole) >= ENOUGH


def find_falls(now: datetime) -> list[Fall]:
    """Every rule's two shares in the last week beside the weeks before, where there are any to compare."""
    start = now - RECENT
    before, after = _shares(start - BEFORE, start), _shares(start, now)
    falls = []
    for measure in Measure:
        for rule in Rule:
            then, present = before[rule, measure], after[rule, measure]
            fell = fall(then, present)
            if fell is not None:
                falls.append(Fall(rule, measure, then, present, *fell))
    return falls


def find_rule_weeks(now: datetime, *, weeks: int = WEEKS) -> list[tuple[date, dict[Rule, Share]]]:
    """Week by week, the present one last: of what the judge held for each rule, what the desk restricted."""
    today = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    first = today - timedelta(days=today.weekday(), weeks=weeks - 1)
    rows = (
        _held(_rulings(first, now))
        .annotate(week=TruncWeek("made_at"))
        .values("week", "held_for")
        .annotate(whole=Count("pk"), part=Count("pk", filter=_RESTRICTED))
    )
    found: dict[date, dict[Rule, Share]] = defaultdict(dict)
    for row in rows.order_by("week"):
        week = timezone.localtime(row["week"]).date()
        found[week][Rule(row["held_for"])] = Share(row["part"], row["whole"])
    starts = [(first + timedelta(weeks=place)).date() for place in range(weeks)]
    return [(start, {rule: found[start].get(rule, Share(0, 0)) for rule in Rule}) for start in starts]


def find_alerts() -> list[DriftAlert]:
    """Open alerts of which nobody has taken note."""
    return list(DriftAlert.objects.filter(ended_at=None, seen_at=None).order_by("pk"))


_RESTRICTED = ~Q(outcome=Outcome.APPROVE)


def _rulings(start: datetime, end: datetime) -> QuerySet[Decision]:
    """What people decided at first, not what an appeal changed, nor what was undone."""
    made = Decision.objects.filter(made_at__gte=start, made_at__lt=end, outcome__in=RULINGS, undone_at=None)
    return made.filter(automated_decision=False).exclude(source=Source.APPEAL)


def _held(rulings: QuerySet[Decision]) -> QuerySet[Decision]:
    return rulings.filter(state_before=State.PENDING, held_for__in=list(Rule))


def _shares(start: datetime, end: datetime) -> dict[tuple[Rule, Measure], Share]:
    rulings = _rulings(start, end)
    shares = {(rule, measure): Share(0, 0) for rule in Rule for measure in Measure}
    held = _held(rulings).values("held_for").annotate(n=Count("pk"), part=Count("pk", filter=_RESTRICTED))
    for row in held.order_by("held_for"):
        shares[Rule(row["held_for"]), Measure.HELD] = Share(row["part"], row["n"])
    restricted = rulings.filter(_RESTRICTED, ground__in=list(Rule)).values("ground")
    caught = Count("pk", filter=Q(verdict__outcome="hold"))
    for found in restricted.annotate(n=Count("pk"), part=caught).order_by("ground"):
        shares[Rule(found["ground"]), Measure.CAUGHT] = Share(found["part"], found["n"])
    return shares
