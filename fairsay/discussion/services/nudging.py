"""A word before posting: who is told, and what came of it. What was typed is not kept."""

import uuid
from datetime import datetime

from fairsay.accounts.models import Reader
from fairsay.accounts.services.limits import count_try
from fairsay.config import env
from fairsay.discussion.models import Action, Nudge, Opinion, Thread
from fairsay.discussion.nudges import Nudged
from fairsay.discussion.policies import Terms
from fairsay.errors import TooMany
from fairsay.houserules.verdict import Verdict

MINUTE_SECONDS = 60


def tell_first(
    *,
    actor: Reader,
    thread: Thread,
    terms: Terms,
    verdict: Verdict,
    text: str,
    key: uuid.UUID | None,
    now: datetime,
) -> None:
    """Raises Nudged where the terms want the author told before posting, TooMany where that came too often.

    What is held anyway is not argued about: its author is told why it waits, and may edit it.
    """
    findings = terms.nudging(verdict)
    if not findings or terms.holding(verdict):
        return
    _check_pace(actor)
    key = key or uuid.uuid4()
    rules = list(dict.fromkeys(str(one.rule) for one in findings))
    Nudge.objects.update_or_create(key=key, defaults={"thread": thread, "rules": rules, "told_at": now})
    raise Nudged(typed=text, findings=findings, key=key)


def settle_nudge(*, opinion: Opinion, terms: Terms, key: uuid.UUID | None, nudged: bool) -> None:
    """Keep what came of a word that was said under this key: posted all the same, or reworded."""
    if key is None or not (nudged or Action.NUDGE in terms.actions.values()):
        return
    outcome = Nudge.Outcome.ANYWAY if nudged else Nudge.Outcome.REWORDED
    Nudge.objects.filter(key=key, outcome="").update(outcome=outcome, opinion=opinion)


def _check_pace(actor: Reader) -> None:
    """Nobody tries words on the judge without end: as many a minute as one may place."""
    if count_try(f"nudged-{actor.pk}", MINUTE_SECONDS) > env.read("FAIRSAY_POSTS_PER_MINUTE"):
        raise TooMany
