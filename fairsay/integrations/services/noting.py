"""What webhooks are to be told is noted with the change, in its transaction, and taken back with it.

Calls about what editors decide wait as long as the decision can be taken back, ten minutes for an act on
many: what is undone in that time has never been told.
"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from fairsay.config import env
from fairsay.desk.models import BulkAct
from fairsay.desk.services.undo import undo_ends_of_act
from fairsay.discussion.models import Opinion, Thread
from fairsay.integrations import selectors
from fairsay.integrations.models import Delivery, Event

UNTOUCHED = Q(delivered_at=None, given_up_at=None, attempts=0, claimed_until=None)
"""Calls that no worker has begun to make."""


def note_event(
    *, event: Event, opinion: Opinion, facts: Mapping[str, str | int], due: datetime | None = None
) -> list[Delivery]:
    """Note what happened to an opinion for the webhooks that want it; each is called at `due`, or at once."""
    thread = opinion.thread
    hooks = selectors.find_webhooks(thread.story.site_id, event)
    times = {} if due is None else {"due_at": due}
    return Delivery.objects.bulk_create(
        Delivery(webhook=hook, event=event, thread=thread, opinion=opinion, facts=dict(facts), **times)
        for hook in hooks
    )


def take_back_event(
    *, event: Event, opinion: Opinion, decision: int, facts: Mapping[str, str | int]
) -> list[Delivery]:
    """A decision was taken back: calls about it that have not begun are dropped. Where one has left all the
    same, its receiver is told `facts`; returns those calls.
    """
    told = Delivery.objects.filter(event=event, opinion=opinion, facts__decision=decision)
    _lock(told).filter(UNTOUCHED).delete()
    return Delivery.objects.bulk_create(
        Delivery(webhook=one.webhook, event=event, thread=opinion.thread, opinion=opinion, facts=dict(facts))
        for one in told.select_related("webhook")
    )


def note_thread(
    *,
    thread: Thread,
    opinion: int | None = None,
    act: BulkAct | None = None,
    only: Collection[int] | None = None,
) -> list[Delivery]:
    """Note that a thread has changed: one call for all changes until it is made, one more for each act on
    many. Each waits as long as an editor may take back what it tells of, as letters do.

    `opinion` is the one that an editor ruled on, `act` the act on many to which the ruling belongs, `only`
    the webhooks that are to hear of it.
    """
    window = timedelta(seconds=env.read("FAIRSAY_UNDO_SECONDS"))
    due = undo_ends_of_act(act) if act else timezone.now() + window
    noted = []
    for hook in selectors.find_webhooks(thread.story.site_id, Event.THREAD_CHANGED):
        if only is not None and hook.pk not in only:
            continue
        # Locked: the call cannot be made meanwhile.
        waiting = _lock(_of_thread(thread, act).filter(webhook=hook)).filter(UNTOUCHED).first()
        if waiting is None:
            facts: dict[str, Any] = {"act": act.pk} if act else {}
            noted.append(
                Delivery.objects.create(
                    webhook=hook,
                    event=Event.THREAD_CHANGED,
                    thread=thread,
                    due_at=due,
                    facts=_with(facts, opinion),
                )
            )
        elif (facts := _with(waiting.facts, opinion)) != waiting.facts:
            waiting.facts = facts
            waiting.save(update_fields=["facts"])
    return noted


def take_back_thread(*, thread: Thread, opinion: int, act: BulkAct | None) -> list[Delivery]:
    """A ruling was taken back: a call that waits for it, and for nothing else, is dropped. Where a call has
    left, the thread has changed once more, which is noted.
    """
    waiting = [one for one in _lock(_of_thread(thread, act)).filter(UNTOUCHED) if opinion in _ruled(one)]
    for one in waiting:
        one.facts["opinions"] = [pk for pk in one.facts["opinions"] if pk != opinion]
        if one.facts["opinions"] or one.facts.get("others"):
            one.save(update_fields=["facts"])
        else:
            one.delete()
    left = _of_thread(thread, act).filter(~UNTOUCHED, made_at__gt=_reach(act))
    told = set(left.values_list("webhook", flat=True)) - {one.webhook_id for one in waiting}
    return note_thread(thread=thread, only=told)


def _of_thread(thread: Thread, act: BulkAct | None) -> QuerySet[Delivery]:
    found = Delivery.objects.filter(thread=thread, event=Event.THREAD_CHANGED)
    return found.filter(facts__act=act.pk) if act else found.filter(facts__act__isnull=True)


def _lock(calls: QuerySet[Delivery]) -> QuerySet[Delivery]:
    return calls.select_for_update(of=("self",))


def _reach(act: BulkAct | None) -> datetime:
    """Calls made before this cannot have told of a ruling that can still be taken back."""
    window = "FAIRSAY_BULK_UNDO_SECONDS" if act else "FAIRSAY_UNDO_SECONDS"
    return timezone.now() - 2 * timedelta(seconds=env.read(window))


def _ruled(call: Delivery) -> list[int]:
    return list(call.facts.get("opinions", ()))


def _with(facts: dict[str, Any], opinion: int | None) -> dict[str, Any]:
    """What a waiting call is for, and one thing more; never sent. A like counts as `others`, once."""
    if opinion is None:
        return facts | {"others": 1}
    return facts | {"opinions": sorted({*facts.get("opinions", []), opinion})}
