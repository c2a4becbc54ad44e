"""The outbox of calls: made by the background worker, tried again when they fail."""

import logging
import time
from datetime import datetime, timedelta

from django.db.models import F, Q
from django.utils import timezone

from fairsay.errors import Refusal
from fairsay.fetch import fetch
from fairsay.integrations import selectors
from fairsay.integrations.calls import body_of, headers_of
from fairsay.integrations.models import Delivery

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 12
FIRST_PAUSE = timedelta(seconds=30)
"""Doubled with each attempt: half a minute, one, two …; seventeen hours in all, longer than a night."""
CALL_SECONDS = 10.0
ANSWER_BYTES = 64 * 1024  # Nothing of it is used but the status.
CLAIM = timedelta(minutes=2)
"""Longer than a call, so that one being made is not taken by a second worker."""
BATCH = 100
ROUND_SECONDS = 20.0  # Letters wait for the same worker.
KEPT = timedelta(days=30)
GONE = 410  # The receiver's word for "never again" (RFC 9110 §15.5.11).


def send_deliveries(*, now: datetime | None = None) -> list[Delivery]:
    """Make the calls that are due, oldest first. Returns those that were delivered.

    After a failure the rest of that webhook's calls wait for the next round, so that one dead
    receiver costs the others one time limit and no more.
    """
    now = now or timezone.now()
    ends = time.monotonic() + ROUND_SECONDS
    failing: set[int] = set()
    sent = []
    for delivery in selectors.find_due(now, BATCH):
        if time.monotonic() > ends:
            break
        if delivery.webhook_id in failing or not _claim(delivery, now):
            continue
        if _call(delivery, now):
            sent.append(delivery)
        else:
            failing.add(delivery.webhook_id)
    if sent:
        old = Q(delivered_at__lte=now - KEPT) | Q(given_up_at__lte=now - KEPT)
        Delivery.objects.filter(old).delete()
    return sent


def _claim(delivery: Delivery, now: datetime) -> bool:
    free = Q(claimed_until=None) | Q(claimed_until__lte=now)
    waiting = Delivery.objects.filter(free, pk=delivery.pk, delivered_at=None, given_up_at=None)
    return bool(waiting.update(claimed_until=now + CLAIM))


def _call(delivery: Delivery, now: datetime) -> bool:
    body = body_of(delivery)
    headers = headers_of(delivery, body, at=int(now.timestamp()))
    try:
        answer = fetch(
            delivery.webhook.url,
            method="POST",
            body=body,
            headers=headers,
            seconds=CALL_SECONDS,
            most_bytes=ANSWER_BYTES,
        )
    except Refusal as refusal:
        return _fail(delivery, now, str(refusal))
    if not 200 <= answer.status < 300:
        return _fail(delivery, now, f"It answered {answer.status}.", final=answer.status == GONE)
    Delivery.objects.filter(pk=delivery.pk).update(
        delivered_at=now, claimed_until=None, attempts=F("attempts") + 1, failure=""
    )
    return True


def _fail(delivery: Delivery, now: datetime, failure: str, *, final: bool = False) -> bool:
    attempts = delivery.attempts + 1
    Delivery.objects.filter(pk=delivery.pk).update(
        attempts=attempts,
        failure=failure[:500],
        claimed_until=None,
        due_at=now + FIRST_PAUSE * 2 ** (attempts - 1),
        given_up_at=now if final or attempts >= MOST_ATTEMPTS else None,
    )
    log.warning("webhook %s failed for the %d. time: %s", delivery.webhook_id, attempts, failure)
    return False
