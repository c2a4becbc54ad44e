"""The outbox: letters are written with the decision, wait for the undo window, and are sent once."""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.config import env
from fairsay.config.words import say
from fairsay.desk.models import Decision, Letter, LetterKind
from fairsay.desk.permissions import Permission, require
from fairsay.desk.plain import one_line
from fairsay.desk.services.audit import record
from fairsay.errors import Conflict

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 6
FIRST_PAUSE = timedelta(minutes=2)
"""Doubled with each attempt: 2, 4, 8, 16 and 32 minutes, an hour in all, then a person must look."""
CLAIM = timedelta(minutes=5)
"""Longer than the mail server's time limit, so that a letter being sent is not taken by a second worker."""
BATCH = 50


def write_letter(
    *,
    reader: Reader | None,
    kind: LetterKind,
    language: str,
    subject: str,
    body: str,
    decision: Decision | None = None,
    address: str = "",
    now: datetime | None = None,
) -> Letter | None:
    """Put a letter into the outbox, inside the caller's transaction: see `draft_letter`."""
    letter = draft_letter(
        reader=reader,
        kind=kind,
        language=language,
        subject=subject,
        body=body,
        decision=decision,
        address=address,
        now=now,
    )
    if letter is not None:
        letter.save()
    return letter


def draft_letter(
    *,
    reader: Reader | None,
    kind: LetterKind,
    language: str,
    subject: str,
    body: str,
    decision: Decision | None = None,
    address: str = "",
    now: datetime | None = None,
) -> Letter | None:
    """A letter, not saved yet: to a reader, or to `address` for people without an account.

    None for a reader without an address: they find the same on their own page.
    """
    now = now or timezone.now()
    newsroom = env.read("FAIRSAY_NEWSROOM")
    if reader is not None and reader.email:
        greeting = say(language, "letter-greeting", name=one_line(reader.name, 80))
        closing = say(language, "letter-closing", newsroom=newsroom, url=f"{settings.PUBLIC_URL}/me/")
    elif address:
        reader, greeting = None, say(language, "letter-greeting-nobody")
        closing = say(language, "letter-closing-nobody", newsroom=newsroom, url=settings.PUBLIC_URL)
    else:
        return None
    wait = "FAIRSAY_BULK_UNDO_SECONDS" if decision is not None and decision.act_id else "FAIRSAY_UNDO_SECONDS"
    return Letter(
        reader=reader,
        address="" if reader else address,
        decision=decision,
        kind=kind,
        language=language,
        subject=one_line(subject, 190),
        body=f"{greeting}\n\n{body}\n\n{closing}\n",
        made_at=now,
        release_at=now + timedelta(seconds=env.read(wait)),
    )


def cancel_letters(*, decisions: Sequence[Decision], now: datetime) -> int:
    """Take back the letters of undone decisions that have not left. Returns how many."""
    letters = Letter.objects.filter(decision__in=decisions, sent_at=None, cancelled_at=None)
    return letters.update(cancelled_at=now)


def release_letters(*, now: datetime | None = None, most: int | None = BATCH) -> list[Letter]:
    """Send the letters that are due, oldest first, at most `most` (None: all). Returns those that were sent.

    A letter is claimed before it is sent, so that several workers do not send it twice. One that fails
    is tried again later, ever more rarely; after the last attempt it is shown at the desk as
    undeliverable. None is ever dropped.
    """
    now = now or timezone.now()
    due = Letter.objects.filter(sent_at=None, cancelled_at=None, given_up_at=None, release_at__lte=now)
    letters = due.select_related("reader").order_by("release_at", "pk")[:most]
    return [letter for letter in letters if _claim(letter, now) and _send(letter, now)]


def retry_letter(*, actor: Reader, letter: Letter, now: datetime | None = None) -> Letter:
    """Put an undeliverable letter back into the outbox, for instance after the mail server was mended."""
    require(actor, Permission.LETTER_RETRY)
    now = now or timezone.now()
    with transaction.atomic():
        changed = Letter.objects.filter(pk=letter.pk, sent_at=None, cancelled_at=None).exclude(
            given_up_at=None
        )
        if not changed.update(given_up_at=None, attempts=0, release_at=now, claimed_until=None):
            raise Conflict
        record(actor=actor, action="letter.retried", about=letter, words={"kind": letter.kind})
    letter.refresh_from_db()
    return letter


def _claim(letter: Letter, now: datetime) -> bool:
    free = Q(claimed_until=None) | Q(claimed_until__lte=now)
    still_due = Letter.objects.filter(free, pk=letter.pk, sent_at=None, cancelled_at=None, given_up_at=None)
    return bool(still_due.update(claimed_until=now + CLAIM))


def _send(letter: Letter, now: datetime) -> bool:
    address = letter.reader.email if letter.reader else letter.address
    if not address:
        return _fail(letter, now, "The reader has no address any more.", final=True)
    host = settings.PUBLIC_URL.split("//", 1)[-1].split("/")[0].split(":")[0]
    message = EmailMessage(
        subject=letter.subject,
        body=letter.body,
        to=[address],
        headers={
            "Message-ID": f"<letter-{letter.key}@{host}>",
            "Auto-Submitted": "auto-generated",
            "Content-Language": letter.language,
        },
    )
    try:
        message.send()
    except (OSError, ValueError) as error:
        # All that smtplib raises is an OSError; a malformed address is a ValueError. Both end up on the desk.
        return _fail(letter, now, f"{type(error).__name__}: {error}")
    Letter.objects.filter(pk=letter.pk).update(sent_at=now, claimed_until=None, attempts=F("attempts") + 1)
    return True


def _fail(letter: Letter, now: datetime, failure: str, *, final: bool = False) -> bool:
    attempts = letter.attempts + 1
    over = final or attempts >= MOST_ATTEMPTS
    Letter.objects.filter(pk=letter.pk).update(
        attempts=attempts,
        failed_at=now,
        failure=failure[:500],
        claimed_until=None,
        release_at=now + FIRST_PAUSE * 2 ** (attempts - 1),
        given_up_at=now if over else None,
    )
    log.warning("letter %s failed for the %d. time: %s", letter.pk, attempts, failure)
    return False
