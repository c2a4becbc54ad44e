"""Opinions that came before their story's text: whether they are off topic is judged when it arrives.

Of the four rules only this one needs the text. What an editor has decided on is left alone, and nothing is
rejected: at most an opinion waits for an editor, as it would have waited had the text been there.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from fairsay.discussion import hooks
from fairsay.discussion.judging import judge_text
from fairsay.discussion.models import Opinion, State, Story
from fairsay.discussion.policies import terms_of
from fairsay.discussion.services.states import change_state
from fairsay.discussion.services.threads import lock_thread
from fairsay.houserules.verdict import Outcome, Rule, Verdict

REACH = timedelta(days=2)
"""What is older was read by everybody long before the text came, and stays."""
PORTION = 25
"""Opinions judged at one call: half a second's work."""


def judge_again(*, now: datetime | None = None) -> int:
    """Judge what came before a story's text, a portion at a call, story by story. Returns how many."""
    now = now or timezone.now()
    story = Story.objects.filter(text_came_at__isnull=False).order_by("text_came_at", "pk").first()
    if story is None or story.text_came_at is None:
        return 0
    early = Opinion.objects.filter(
        thread__story=story,
        pk__gt=story.judged_to,
        state__in=(State.PUBLISHED, State.PENDING),
        posted_at__range=(story.text_came_at - REACH, story.text_came_at),
    ).exclude(verdict=None)
    waiting = list(early.select_related("thread__story__site", "parent", "author").order_by("pk")[:PORTION])
    for opinion in waiting:
        _judge(opinion, now)
    # Of two workers at one story both judge the same, and the second finds nothing to change.
    done = len(waiting) < PORTION
    Story.objects.filter(pk=story.pk, text_came_at=story.text_came_at).update(
        text_came_at=None if done else story.text_came_at, judged_to=0 if done else waiting[-1].pk
    )
    return len(waiting)


def _judge(opinion: Opinion, now: datetime) -> None:
    fresh = judge_text(opinion.text, thread=opinion.thread, parent=opinion.parent, own=opinion)
    with transaction.atomic():
        lock_thread(thread=opinion.thread)
        text = opinion.text
        opinion.refresh_from_db()
        if opinion.text != text or not opinion.verdict:
            return  # edited, and judged with the text, meanwhile
        verdict = _with(Verdict.from_dict(opinion.verdict), fresh)
        opinion.verdict = verdict.as_dict()
        opinion.score = max((score for score in verdict.scores.values() if score is not None), default=0.0)
        opinion.save(update_fields=["verdict", "score"])
        terms = terms_of(opinion.thread.story)
        holding = any(one.rule == Rule.OFF_TOPIC and not one.failed for one in terms.holding(verdict))
        if holding and opinion.state == State.PUBLISHED and all(may(opinion) for may in hooks.may_hold):
            change_state(opinion=opinion, state=State.PENDING, held_for=Rule.OFF_TOPIC, now=now)
            for call in hooks.on_held:
                call(opinion)


def _with(verdict: Verdict, fresh: Verdict) -> Verdict:
    """The former verdict with the fresh word on this one rule in its place. A failure says nothing."""
    if any(one.rule == Rule.OFF_TOPIC and one.failed for one in fresh.findings):
        return verdict
    others = tuple(one for one in verdict.findings if one.rule != Rule.OFF_TOPIC)
    found = tuple(one for one in fresh.findings if one.rule == Rule.OFF_TOPIC)
    return replace(
        verdict,
        outcome=Outcome.HOLD if others or found else fresh.outcome,
        scores={**verdict.scores, Rule.OFF_TOPIC: fresh.scores.get(Rule.OFF_TOPIC)},
        findings=(*others, *found),
    )
