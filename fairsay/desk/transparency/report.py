"""The transparency report of a period: what was noticed, restricted, challenged and reversed, in numbers.

The parts are those of the template of Implementing Regulation (EU) 2024/2835. Parts that bind only very
large platforms (people, active recipients) are not applicable here, and orders of authorities are not
recorded by Fairsay: their cells are empty for the newsroom to fill in, which is not the same as nought.
"""

import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from fairsay.desk.models import (
    Appeal,
    AppealOutcome,
    Complaint,
    Decision,
    Notice,
    NoticeOutcome,
    Outcome,
    Source,
)
from fairsay.discussion.models import Ground, Opinion, Report

RESTRICTING = (Outcome.REJECT, Outcome.DELETE, Outcome.BAN)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: how many, and how they divide."""

    name: str
    count: int
    automated: int = 0
    """Of these: noticed by the judge."""
    reversed: int = 0
    """Of these: taken back by an appeal."""


@dataclass(frozen=True, slots=True)
class Challenges:
    """Appeals or complaints made in the period, and how those that were answered ended. Times in hours."""

    made: int
    upheld: int
    overturned: int
    waiting: int
    median_hours: float | None


@dataclass(frozen=True, slots=True)
class Notices:
    """Notices of illegal content (Art. 16) made in the period, and how those that were answered ended."""

    made: int
    removed: int
    kept: int
    closed: int
    """Nothing was left to decide: the opinion was gone already, or was none of ours."""
    waiting: int
    automated: int
    """Of those answered: by automatic means alone."""
    median_hours: float | None


@dataclass(frozen=True, slots=True)
class Automation:
    """The judge beside the desk: of the opinions it held and the desk decided, how many were approved."""

    held: int
    approved: int
    decided_alone: int
    """Decisions that the system made by itself, by the newsroom's wish."""

    @property
    def error_rate(self) -> float | None:
        """Share of decided holds that the desk approved: what the automatic means got wrong."""
        return self.approved / self.held if self.held else None


@dataclass(frozen=True, slots=True)
class TransparencyReport:
    """All parts of one period, [start, end)."""

    start: datetime
    end: datetime
    opinions: int
    reports: tuple[Row, ...]
    reports_median_hours: float | None
    restrictions: tuple[Row, ...]
    outcomes: tuple[Row, ...]
    languages: tuple[Row, ...]
    decision_median_hours: float | None
    notices: Notices
    challenges: Challenges
    complaints: Challenges
    """By those whose notice was answered with nothing removed."""
    automation: Automation


def make_report(start: datetime, end: datetime) -> TransparencyReport:
    """Count a period. A decision that was undone in time did not happen and is not counted."""
    decisions = Decision.objects.filter(made_at__gte=start, made_at__lt=end, undone_at=None)
    restricting = decisions.filter(outcome__in=RESTRICTING)
    reports = Report.objects.filter(made_at__gte=start, made_at__lt=end)
    return TransparencyReport(
        start=start,
        end=end,
        opinions=Opinion.objects.filter(posted_at__gte=start, posted_at__lt=end).count(),
        reports=tuple(
            Row(ground, made, reversed=upheld)
            for ground, made, upheld in (
                (
                    ground,
                    reports.filter(ground=ground).count(),
                    reports.filter(ground=ground, upheld=True).count(),
                )
                for ground in Ground.values
            )
        ),
        reports_median_hours=_median_hours(
            settled - made
            for made, settled in reports.values_list("made_at", "settled_at")
            if settled is not None
        ),
        restrictions=_rows(restricting, "ground", Ground.values),
        outcomes=_rows(restricting, "outcome", [outcome.value for outcome in RESTRICTING]),
        languages=_rows(restricting, "language", None),
        decision_median_hours=_median_hours(
            made - posted
            for posted, made in decisions.filter(opinion__isnull=False, state_before="pending").values_list(
                "opinion__posted_at", "made_at"
            )
        ),
        notices=_notices(start, end),
        challenges=_challenges(Appeal.objects.filter(made_at__gte=start, made_at__lt=end)),
        complaints=_challenges(Complaint.objects.filter(made_at__gte=start, made_at__lt=end)),
        automation=_automation(decisions),
    )


def _rows(decisions: QuerySet[Decision], field: str, names: list[str] | None) -> tuple[Row, ...]:
    counted: Counter[str] = Counter()
    automated: Counter[str] = Counter()
    reversed_: Counter[str] = Counter()
    rows = decisions.values_list(field, "automated_detection", "appeal__outcome").iterator(chunk_size=2000)
    for name, detected, appeal in rows:
        counted[name] += 1
        automated[name] += bool(detected)
        reversed_[name] += appeal == AppealOutcome.OVERTURNED
    return tuple(
        Row(name, counted[name], automated[name], reversed_[name])
        for name in (names if names is not None else sorted(counted))
    )


def _notices(start: datetime, end: datetime) -> Notices:
    notices = Notice.objects.filter(made_at__gte=start, made_at__lt=end)
    ended: Counter[str] = Counter(notices.exclude(decided_at=None).values_list("outcome", flat=True))
    return Notices(
        made=notices.count(),
        removed=ended[NoticeOutcome.REMOVED],
        kept=ended[NoticeOutcome.KEPT],
        closed=ended[NoticeOutcome.CLOSED],
        waiting=notices.filter(decided_at=None).count(),
        automated=notices.filter(decision__automated_decision=True).count(),
        median_hours=_median_hours(
            decided - made
            for made, decided in notices.values_list("made_at", "decided_at")
            if decided is not None
        ),
    )


def _challenges(appeals: QuerySet[Appeal] | QuerySet[Complaint]) -> Challenges:
    ended: Counter[str] = Counter(appeals.exclude(answered_at=None).values_list("outcome", flat=True))
    return Challenges(
        made=appeals.count(),
        upheld=ended[AppealOutcome.UPHELD],
        overturned=ended[AppealOutcome.OVERTURNED],
        waiting=appeals.filter(answered_at=None).count(),
        median_hours=_median_hours(
            answered - made
            for made, answered in appeals.values_list("made_at", "answered_at")
            if answered is not None
        ),
    )


def _automation(decisions: QuerySet[Decision]) -> Automation:
    judged = decisions.filter(source=Source.JUDGE, automated_decision=False)
    decided = judged.filter(Q(outcome=Outcome.APPROVE) | Q(outcome__in=(Outcome.REJECT, Outcome.DELETE)))
    return Automation(
        held=decided.count(),
        approved=decided.filter(outcome=Outcome.APPROVE).count(),
        decided_alone=decisions.filter(automated_decision=True).count(),
    )


def _median_hours(spans: Iterable[timedelta]) -> float | None:
    hours = [span / timedelta(hours=1) for span in spans]
    return statistics.median(hours) if hours else None
