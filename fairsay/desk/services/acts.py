"""Many decisions in one act: each is a decision like any other, and the act can be taken back as one.

Work is done in portions, each a transaction of its own, so that nobody waits long for a lock, and most of
it once a portion. Pages of a thread are dropped in its transaction, so they are made anew once a portion.
"""

import uuid
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TypeVar

from django.db import transaction
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.desk.models import BulkAct, Outcome
from fairsay.desk.permissions import Permission, require
from fairsay.desk.refusals import GroundMissing
from fairsay.desk.selectors.acts import MOST, OUTCOMES
from fairsay.desk.services.audit import Words, record
from fairsay.desk.services.decisions import Ruling, decide_alike
from fairsay.desk.services.undo import undo_alike, undo_ends_of_act
from fairsay.desk.services.wording import LONGEST_EXPLANATION, check_words
from fairsay.discussion.models import Ground, Opinion
from fairsay.errors import Conflict, Invalid, NotAllowed, TooLarge, TooLate

PORTION = 25
"""Opinions a transaction: a tenth of a second's work, for which other writers wait."""

One = TypeVar("One")


def act_on_many(
    *,
    actor: Reader,
    outcome: str,
    items: Sequence[tuple[int, str]],
    reason: str,
    ground: str = "",
    explanation: str = "",
    reverses: BulkAct | None = None,
    key: uuid.UUID | None = None,
    now: datetime | None = None,
) -> BulkAct:
    """Rule on many opinions alike. `items`: (id, `seen`); what was decided or edited since is left alone.

    `outcome` reject deletes what is published. `reason` is for colleagues, `explanation` for the authors.
    The same `key` again is the same act and changes nothing. To reverse another's act takes a permission
    of its own. Raises Invalid without a reason or a ground, TooLarge for more than `MOST`.
    """
    require(actor, Permission.OPINION_REVERSE if reverses else Permission.OPINION_BULK)
    if outcome not in OUTCOMES:
        raise Invalid(f"{outcome} is not offered for many at once.", field="outcome")
    if outcome == Outcome.REJECT and ground not in Ground.values:
        raise GroundMissing(field="ground")
    if len(items) > MOST:
        raise TooLarge(f"At most {MOST} at once.", field="items")
    reason = check_words(reason, limit=LONGEST_EXPLANATION, field="reason", needed=True)
    illegal = outcome == Outcome.REJECT and ground == Ground.ILLEGAL
    explanation = check_words(explanation, limit=LONGEST_EXPLANATION, field="explanation", needed=illegal)
    now = now or timezone.now()
    with transaction.atomic():
        act, made = BulkAct.objects.get_or_create(
            key=key or uuid.uuid4(),
            defaults={
                "actor": actor,
                "outcome": outcome,
                "ground": ground if outcome == Outcome.REJECT else "",
                "reason": reason,
                "explanation": explanation,
                "asked": len(items),
                "reverses": reverses,
                "made_at": now,
            },
        )
        if made:
            words: Words = {"outcome": outcome, "ground": act.ground, "asked": len(items)}
            record(actor=actor, action="act.begun", about=act, words=words, text=reason)
    if not made:
        return act
    seen = dict(items)
    ruled = Ruling(actor, Outcome(outcome), act.ground, act.explanation, None, None, act, now)
    for portion in _portions(_in_threads(list(seen))):
        with transaction.atomic():
            decided = len(decide_alike(ruled=ruled, items=seen, threads=dict(portion)))
            act.decided += decided
            act.refused += len(portion) - decided
            act.save(update_fields=["decided", "refused"])
    # Erased or never there: whatever was not found is refused too, so that the sum is what was asked.
    act.refused = act.asked - act.decided
    return _end(act, actor)


def undo_act(*, actor: Reader, act: BulkAct, now: datetime | None = None) -> BulkAct:
    """Take back every decision of the act that nobody has gone past since, and cancel their letters.

    Only its own editor, only while its letters wait. Later it is reversed by decisions of their own.
    """
    require(actor, Permission.OPINION_BULK)
    now = now or timezone.now()
    if act.actor_id != actor.pk:
        raise NotAllowed("Only the editor who did it can take it back.")
    if now >= undo_ends_of_act(act):
        raise TooLate
    with transaction.atomic():
        # Whoever marks it first does it: a second press finds nothing to do.
        if not BulkAct.objects.filter(pk=act.pk, undone_at=None).update(undone_at=now):
            raise Conflict("This has already been taken back.")
        act.refresh_from_db()
        record(actor=actor, action="act.undone", about=act, words={"decided": act.decided})
    rows = act.decisions.filter(undone_at=None).order_by("opinion__thread", "pk")
    for portion in _portions(list(rows.values_list("pk", "opinion__thread"))):
        with transaction.atomic():
            act.restored += len(undo_alike(actor=actor, threads=dict(portion), now=now))
            act.save(update_fields=["restored"])
    return act


def _end(act: BulkAct, actor: Reader) -> BulkAct:
    with transaction.atomic():
        act.ended_at = timezone.now()
        act.save(update_fields=["refused", "ended_at"])
        words: Words = {"decided": act.decided, "refused": act.refused}
        record(actor=actor, action="act.ended", about=act, words=words)
    return act


def _in_threads(ids: list[int]) -> list[tuple[int, int]]:
    """(opinion, thread), thread by thread."""
    found: list[tuple[int, int]] = []
    for at in range(0, len(ids), 500):
        rows = Opinion.objects.filter(pk__in=ids[at : at + 500])
        found += rows.values_list("pk", "thread_id")
    return sorted(found, key=lambda pair: pair[::-1])


def _portions(rows: list[One]) -> Iterator[list[One]]:
    for at in range(0, len(rows), PORTION):
        yield rows[at : at + PORTION]
