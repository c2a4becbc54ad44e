"""Sends what is due: everything for one reader in one letter, begun once, so that none is sent twice."""

import logging
import time
from contextlib import suppress
from datetime import datetime, timedelta

from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.notifications import letters
from fairsay.notifications.models import Mailing, Notification
from fairsay.notifications.selectors import (
    find_due_mailings,
    find_due_readers,
    find_told,
    last_mailing_of,
    may_be_written_to,
)

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 6
FIRST_PAUSE = timedelta(minutes=2)
"""Doubled with each attempt: 2, 4, 8, 16 and 32 minutes, an hour in all."""
LEAST_APART = timedelta(minutes=10)
"""Between two letters to one reader: under an opinion that everybody answers, "at once" is that often."""
BATCH = 50
ROUND_SECONDS = 20.0  # Statements of reasons wait for the same worker.


def send_due(*, now: datetime | None = None) -> list[Mailing]:
    """Gather what is due into letters and send them. Returns those that were sent.

    A letter is written when it leaves, from what is so at that moment. An attempt that the mail server
    refuses is made again later, ever more rarely; one that was cut off is not, since it may have arrived.
    """
    now = now or timezone.now()
    for number in find_due_readers(now, BATCH):
        _gather(number, now)
    due = find_due_mailings(now, BATCH)
    if not due:
        return []
    ends = time.monotonic() + ROUND_SECONDS
    sent = []
    connection = get_connection()  # One for all: most of a letter's time is the greeting.
    try:
        for mailing in due:
            if time.monotonic() > ends:
                break
            if _begin(mailing, now) and _send(mailing, connection, now):
                sent.append(mailing)
    finally:
        _hang_up(connection)
    return sent


def _gather(number: int, now: datetime) -> Mailing | None:
    """Put what is due for the reader into one letter; later, where they had one a moment ago."""
    with transaction.atomic():
        reader = Reader.objects.select_for_update(of=("self",), no_key=True).get(pk=number)
        due = Notification.objects.filter(reader=reader, mailing=None, due_at__lte=now)
        last = last_mailing_of(reader)
        if last is not None and last.made_at > now - LEAST_APART:
            due.update(due_at=last.made_at + LEAST_APART)
            return None
        if not due.exists():
            return None
        mailing = Mailing.objects.create(reader=reader, made_at=now, due_at=now)
        due.update(mailing=mailing)
    return mailing


def _begin(mailing: Mailing, now: datetime) -> bool:
    """Claim the letter, for good: of several workers one gets it."""
    waiting = Mailing.objects.filter(pk=mailing.pk, started_at=None, sent_at=None, given_up_at=None)
    return bool(waiting.update(started_at=now, attempts=F("attempts") + 1))


def _send(mailing: Mailing, connection: BaseEmailBackend, now: datetime) -> bool:
    told = find_told(mailing) if may_be_written_to(mailing.reader, now) else []
    _drop_others(mailing, [one.notification.pk for one in told])
    if not told:
        mailing.delete()
        return False
    try:
        connection.open()
        message = letters.write(mailing, told)
        message.connection = connection
        message.send()
    except (OSError, ValueError) as error:
        # All that smtplib raises is an OSError; a malformed address is a ValueError.
        _hang_up(connection)
        return _fail(mailing, now, f"{type(error).__name__}: {error}")
    Mailing.objects.filter(pk=mailing.pk).update(sent_at=now, failure="")
    return True


def _hang_up(connection: BaseEmailBackend) -> None:
    """End the talk with the mail server, which may have ended it already."""
    with suppress(OSError):
        connection.close()


def _drop_others(mailing: Mailing, told: list[int]) -> None:
    mailing.notifications.exclude(pk__in=told).update(mailing=None, due_at=None)


def _fail(mailing: Mailing, now: datetime, failure: str) -> bool:
    attempts = mailing.attempts + 1
    Mailing.objects.filter(pk=mailing.pk).update(
        started_at=None,
        failure=failure[:500],
        due_at=now + FIRST_PAUSE * 2 ** (attempts - 1),
        given_up_at=now if attempts >= MOST_ATTEMPTS else None,
    )
    log.warning("notifications %s failed for the %d. time: %s", mailing.pk, attempts, failure)
    return False
