"""Decided opinions as examples for the judge: the last word of the desk on each, appeals included."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils import timezone

from fairsay.desk.models import Decision, Outcome
from fairsay.desk.selectors.cases import RULINGS
from fairsay.discussion.judging import story_text
from fairsay.discussion.models import Ground, Opinion, State
from fairsay.houserules.decided import Case
from fairsay.houserules.verdict import Rule, Submission

MOST = 5000
"""Decided opinions that are learned from, the newest: scoring them anew takes some twenty seconds."""
ORDINARY = 1.0
"""For each decided opinion so many that nobody ever held or reported, lest every opinion look like a case."""
SETTLED = timedelta(days=1)
"""An opinion that has stood so long unreported is ordinary."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A decided opinion with the scores it had then: enough to try a threshold on."""

    decision: Decision
    broken: frozenset[Rule]

    def score(self, rule: Rule) -> float | None:
        """The judge's score of one rule when the desk decided."""
        value = (self.decision.verdict or {}).get("scores", {}).get(rule)
        return float(value) if isinstance(value, int | float) else None


def last_rulings() -> QuerySet[Decision]:
    """The desk's last word on each opinion, newest first, unless it rests on the law alone."""
    newest = Decision.objects.filter(opinion=OuterRef("opinion"), outcome__in=RULINGS, undone_at=None)
    last = Subquery(newest.order_by("-pk").values("pk")[:1])
    people = Decision.objects.filter(outcome__in=RULINGS, undone_at=None, automated_decision=False)
    return people.annotate(last=last).filter(pk=F("last")).exclude(ground=Ground.ILLEGAL).order_by("-pk")


def broken_by(decision: Decision) -> frozenset[Rule]:
    """The rules that the desk found broken: none for an approved opinion."""
    return frozenset() if decision.outcome == Outcome.APPROVE else frozenset({Rule(decision.ground)})


def find_tried(*, language: str = "", most: int = MOST) -> list[Tried]:
    """The newest decided opinions that a judge had scored."""
    rulings = last_rulings().exclude(verdict=None)
    if language and language != "*":
        rulings = rulings.filter(language=language)
    return [Tried(decision, broken_by(decision)) for decision in rulings.select_related("opinion")[:most]]


def find_examples(*, now: datetime | None = None, most: int = MOST) -> Iterator[Case]:
    """Decided opinions whose text is kept, newest first, then ordinary ones beside them."""
    related = ("opinion__thread__story__site", "opinion__parent")
    decided = 0
    for decision in last_rulings().exclude(opinion__text="").select_related(*related)[:most]:
        if decision.opinion is not None:
            decided += 1
            yield Case(str(decision.opinion.pk), _submission(decision.opinion), broken_by(decision))
    ordinary = Opinion.objects.filter(
        state=State.PUBLISHED,
        held_for="",
        reports=None,
        decisions=None,
        posted_at__lt=(now or timezone.now()) - SETTLED,
    ).exclude(text="")
    newest = ordinary.select_related("thread__story__site", "parent").order_by("-posted_at", "-pk")
    for opinion in newest[: int(decided * ORDINARY)]:
        yield Case(str(opinion.pk), _submission(opinion), frozenset())


def _submission(opinion: Opinion) -> Submission:
    return Submission(
        text=opinion.text,
        story=story_text(opinion.thread.story),
        parent=opinion.parent.text if opinion.parent else None,
    )
