"""The terms on which opinions are placed under a story: the story's own, else its section's, else its site's.

A story that was closed, or whose opinions an editor wants to read first, says so itself (`Story.mode`); where
it only says "open", what its section or its site says holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from fairsay.discussion.models import Action, Mode, Policy, Story
from fairsay.houserules.verdict import Finding, Rule, Verdict

SHUT = frozenset({Mode.CLOSED, Mode.READ_ONLY})


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds under one story.

    `actions` say what follows where the judge finds a rule broken; `dislikes`, whether readers may dislike.
    """

    mode: Mode = Mode.OPEN
    closes_at: datetime | None = None
    slow_seconds: int = 0
    actions: Mapping[Rule, Action] = field(default_factory=dict)
    dislikes: bool = False

    def is_closed(self, now: datetime | None = None) -> bool:
        """Whether no new opinion is taken."""
        over = self.closes_at is not None and self.closes_at <= (now or timezone.now())
        return self.mode in SHUT or over

    @property
    def is_read_only(self) -> bool:
        """Whether readers can change nothing at all: no likes, no edits."""
        return self.mode == Mode.READ_ONLY

    def action_on(self, rule: Rule) -> Action:
        """What follows where the judge finds this rule broken."""
        return self.actions.get(rule, Action.HOLD)

    def holding(self, verdict: Verdict) -> list[Finding]:
        """The findings for which an opinion waits. A detector that failed or was late always counts."""
        return [one for one in verdict.findings if one.failed or self.action_on(one.rule) in HOLDING]

    def nudging(self, verdict: Verdict) -> list[Finding]:
        """The findings of which a reader is told before posting, and may post all the same."""
        return [
            one for one in verdict.findings if not one.failed and self.action_on(one.rule) == Action.NUDGE
        ]


HOLDING = frozenset({Action.HOLD, Action.REJECT})


def terms_of(story: Story) -> Terms:
    """The terms under this story: one query, the nearest policy that says something counts."""
    at_site = Q(story=None, section="")
    at_section = Q(story=None, section=story.section)
    found = Policy.objects.filter(at_site | at_section | Q(story=story), site=story.site_id)
    nearest = sorted(found, key=lambda one: (one.story_id is None, not one.section))
    return _terms(story, nearest)


def _terms(story: Story, nearest: list[Policy]) -> Terms:
    mode = Mode(story.mode)
    if mode == Mode.OPEN:
        mode = next((Mode(one.mode) for one in nearest if one.mode), Mode.OPEN)
    days = next((one.close_after_days for one in nearest if one.close_after_days is not None), 0)
    slow = next((one.slow_seconds for one in nearest if one.slow_seconds is not None), 0)
    dislikes = next((one.dislikes for one in nearest if one.dislikes is not None), False)
    actions: dict[Rule, Action] = {}
    for policy in reversed(nearest):
        actions |= {Rule(rule): Action(action) for rule, action in policy.actions.items()}
    closes_at = story.published_at + timedelta(days=days) if days else None
    return Terms(mode, closes_at, slow, actions, dislikes)
