"""The transparency report of a period: what was noticed, restricted, challenged and reversed, in numbers.

The parts are those of the template of Implementing Regulation (EU) 2024/2835. Parts that bind only very
large platforms (people, active recipients) are not applicable here, and orders of authorities are not
recorded by Fairsay: their cells are empty for the newsroom to fill in, which is not the same as nought.
"""

import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from fairsay.desk.models import (
    Appeal,
    AppealOutcome,
    Complaint,
    Decision,
    Notice,
    NoticeKind,
    NoticeOutcome,
    Outcome,
    Restriction,
    Source,
)
from fairsay.discussion.models import Ground, Opinion, Report, State

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
class Measures:
    """So many restrictions that are alike: their ground, what brought them about, and how they were made."""

    ground: str
    noticed: bool
    """After a notice of illegal content; else of the newsroom's own initiative, readers' reports among it."""
    restriction: str
    detected: bool
    """By automatic means."""
    alone: bool
    """Decided by automatic means alone."""
    count: int


@dataclass(frozen=True, slots=True)
class NoticesOfKind:
    """Notices that claim one kind of illegality: how many, and what came of them. Time in hours."""

    kind: str
    made: int
    by_law: int
    by_terms: int
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
    measures: tuple[Measures, ...]
    notices_by_kind: tuple[NoticesOfKind, ...]
    notices_acted_hours: float | None
    """Median until a notice was acted upon."""
    all_challenges: Challenges
    """Appeals of authors and objections of those who gave notice."""
    challenges: Challenges
    challenges_of_removals: Challenges
    challenges_of_bans: Challenges
    imposed: int
    """Restrictions that an objection to the answer on a notice brought."""
    complaints: Challenges
    """By those whose notice was answered with nothing removed."""
    automation: Automation

    @property
    def first_day(self) -> date:
        """The period's first day, in the newsroom's time zone."""
        return timezone.localtime(self.start).date()

    @property
    def last_day(self) -> date:
        """Its last."""
        return timezone.localtime(self.end - timedelta(seconds=1)).date()


def make_report(start: datetime, end: datetime) -> TransparencyReport:
    """Count a period. A decision that was undone in time did not happen and is not counted."""
    decisions = Decision.objects.filter(made_at__gte=start, made_at__lt=end, undone_at=None)
    restricting = decisions.filter(outcome__in=RESTRICTING)
    reports = Report.objects.filter(made_at__gte=start, made_at__lt=end)
    appeals = Appeal.objects.filter(made_at__gte=start, made_at__lt=end)
    complaints = Complaint.objects.filter(made_at__gte=start, made_at__lt=end)
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
        measures=_measures(restricting),
        notices_by_kind=_notices_by_kind(start, end),
        notices_acted_hours=_median_hours(
            decided - made
            for made, decided in Notice.objects.filter(
                made_at__gte=start, made_at__lt=end, outcome=NoticeOutcome.REMOVED
            ).values_list("made_at", "decided_at")
            if decided is not None
        ),
        all_challenges=_challenges(appeals, complaints),
        challenges=_challenges(appeals),
        challenges_of_removals=_challenges(appeals.exclude(decision__outcome=Outcome.BAN)),
        challenges_of_bans=_challenges(appeals.filter(decision__outcome=Outcome.BAN)),
        imposed=Complaint.objects.filter(
            answered_at__gte=start, answered_at__lt=end, decision__isnull=False
        ).count(),
        complaints=_challenges(complaints),
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


def _measures(restricting: QuerySet[Decision]) -> tuple[Measures, ...]:
    kinds: Counter[tuple[str, bool, str, bool, bool]] = Counter()
    fields = "ground", "source", "outcome", "state_before", "automated_detection", "automated_decision"
    for ground, source, outcome, before, detected, alone in restricting.values_list(*fields).iterator(2000):
        removed = Restriction.REMOVED if before == State.PUBLISHED else Restriction.NOT_PUBLISHED
        kind = Restriction.SUSPENDED if outcome == Outcome.BAN else removed
        kinds[ground, source == Source.NOTICE, kind, detected, alone] += 1
    return tuple(Measures(*key, count) for key, count in sorted(kinds.items()))


def _notices_by_kind(start: datetime, end: datetime) -> tuple[NoticesOfKind, ...]:
    made: dict[str, list[tuple[str, datetime, datetime | None]]] = {kind: [] for kind in NoticeKind.values}
    rows = Notice.objects.filter(made_at__gte=start, made_at__lt=end)
    fields = "kind", "outcome", "made_at", "decided_at", "decision__ground"
    for kind, outcome, at, decided, ground in rows.values_list(*fields):
        made[kind].append((ground or "" if outcome == NoticeOutcome.REMOVED else "", at, decided))
    return tuple(
        NoticesOfKind(
            kind,
            len(notices),
            sum(ground == Ground.ILLEGAL for ground, _, _ in notices),
            sum(ground not in ("", Ground.ILLEGAL) for ground, _, _ in notices),
            _median_hours(decided - at for ground, at, decided in notices if ground and decided is not None),
        )
        for kind, notices in made.items()
    )


def _challenges(*sorts: QuerySet[Appeal] | QuerySet[Complaint]) -> Challenges:
    rows = [row for sort in sorts for row in sort.values_list("outcome", "made_at", "answered_at")]
    ended: Counter[str] = Counter(outcome for outcome, _, answered in rows if answered is not None)
    return Challenges(
        made=len(rows),
        upheld=ended[AppealOutcome.UPHELD],
        overturned=ended[AppealOutcome.OVERTURNED],
        waiting=sum(answered is None for _, _, answered in rows),
        median_hours=_median_hours(answered - made for _, made, answered in rows if answered is not None),
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
    return round(statistics.median(hours), 2) if hours else None
