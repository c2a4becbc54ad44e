"""Letter: the outbox."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from fairsay.desk.models.decisions import Decision

READER = settings.AUTH_USER_MODEL


class LetterKind(models.TextChoices):
    """Why a letter is written. Two kinds are written no more, and may stand in an older outbox."""

    APPROVED = "approved", "An opinion was approved"
    STATEMENT = "statement", "A statement of reasons"
    BAN_LIFTED = "ban_lifted", "A ban was lifted"
    APPEAL_RECEIVED = "appeal_received", "An appeal has arrived"
    APPEAL_ANSWERED = "appeal_answered", "An appeal was answered"
    REPORT_SETTLED = "report_settled", "A report was settled"
    REWORD = "reword", "An editor asks for other words"
    NOTICE_RECEIVED = "notice_received", "A notice has arrived"
    NOTICE_ANSWERED = "notice_answered", "A notice was answered"
    COMPLAINT_RECEIVED = "complaint_received", "A complaint about a notice has arrived"
    COMPLAINT_ANSWERED = "complaint_answered", "A complaint about a notice was answered"
    DRIFT = "drift", "Judge and desk agree less"
    AUDIT_HEAD = "audit_head", "The head of the record"


class Letter(models.Model):
    """A letter in the outbox, written in the transaction of what it tells of.

    Waits until `release_at`, then is claimed for a short time by one worker, so that two do not
    send it. `key` becomes the Message-ID: should a worker die between sending and noting it, the
    second copy is recognised as the first by mail systems.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    reader = models.ForeignKey(READER, on_delete=models.SET_NULL, null=True, related_name="letters")
    address = models.EmailField(
        blank=True, help_text="Where it goes if it is not for a reader; a reader's own address is looked up."
    )
    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, null=True, blank=True, related_name="letters"
    )
    kind = models.CharField(max_length=20, choices=LetterKind.choices)
    language = models.CharField(max_length=12)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    made_at = models.DateTimeField(default=timezone.now)
    release_at = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True, help_text="When the last attempt failed.")
    failure = models.CharField(max_length=500, blank=True)
    given_up_at = models.DateTimeField(
        null=True, blank=True, help_text="No further attempt is made by itself."
    )
    cancelled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["release_at"],
                name="letter_due",
                condition=models.Q(sent_at=None, cancelled_at=None, given_up_at=None),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} to {self.reader_id}"
