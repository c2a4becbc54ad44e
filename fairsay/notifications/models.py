"""Preference, Notification, Mailing. Written only by services."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

READER = settings.AUTH_USER_MODEL


class Cadence(models.TextChoices):
    """How often a reader wants letters of one kind."""

    AT_ONCE = "at_once", "At once"
    DAILY = "daily", "Once a day"
    WEEKLY = "weekly", "Once a week"
    NEVER = "never", "Never"


class Kind(models.TextChoices):
    """What a reader is told."""

    REPLY = "reply", "Somebody replied to an opinion of the reader"
    OPINION = "opinion", "An editor published an opinion of the reader that waited"
    REPORT = "report", "The desk settled a report of the reader"


class Preference(models.Model):
    """What letters a reader wants, and when they last looked at the replies to them.

    A reader without a row has the defaults: an answer to what one did comes at once, talk once a day.
    """

    reader = models.OneToOneField(
        READER, on_delete=models.CASCADE, primary_key=True, related_name="notification_preference"
    )
    replies = models.CharField(max_length=10, choices=Cadence.choices, default=Cadence.DAILY)
    opinions = models.CharField(max_length=10, choices=Cadence.choices, default=Cadence.AT_ONCE)
    reports = models.CharField(max_length=10, choices=Cadence.choices, default=Cadence.AT_ONCE)
    looked_at = models.DateTimeField(null=True, blank=True, help_text="The last look at the replies.")
    new_since = models.DateTimeField(
        null=True, blank=True, help_text="The end of the visit before this one: later replies are new."
    )

    def __str__(self) -> str:
        return f"{self.reader_id}: {self.replies}, {self.opinions}, {self.reports}"

    def cadence_of(self, kind: str) -> Cadence:
        """How often the reader wants letters of this kind."""
        by_kind = {Kind.REPLY: self.replies, Kind.OPINION: self.opinions, Kind.REPORT: self.reports}
        return Cadence(by_kind[Kind(kind)])


class Mailing(models.Model):
    """One letter with whatever was due for one reader. It holds no words: they are read when it leaves.

    Begun once. A worker that dies after `started_at` leaves it begun for ever, and it is not sent again:
    the page tells the same, and a letter too many is worse than one too few.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False, help_text="Its Message-ID.")
    reader = models.ForeignKey(READER, on_delete=models.CASCADE, related_name="mailings")
    made_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    failure = models.CharField(max_length=500, blank=True, help_text="Why the last attempt failed.")
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["due_at"],
                name="mailing_due",
                condition=models.Q(started_at=None, sent_at=None, given_up_at=None),
            ),
            models.Index(fields=["reader", "-made_at"]),
            models.Index(fields=["made_at"]),
        ]

    def __str__(self) -> str:
        return f"to {self.reader_id} at {self.made_at:%Y-%m-%d %H:%M}"


class Notification(models.Model):
    """One thing that a reader is told: on the reader's page, and, while `due_at` is set, by letter.

    `opinion` is the reply, the reader's own opinion or the reported one. `decision` is the ruling that
    it came with, where one did: if that is taken back, nobody is told.
    """

    reader = models.ForeignKey(READER, on_delete=models.CASCADE, related_name="notifications")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    opinion = models.ForeignKey("discussion.Opinion", on_delete=models.CASCADE, related_name="+")
    decision = models.ForeignKey(
        "desk.Decision", on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(null=True, blank=True, help_text="When it may leave; empty: it does not.")
    mailing = models.ForeignKey(
        Mailing, on_delete=models.SET_NULL, null=True, blank=True, related_name="notifications"
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["reader", "opinion"], condition=models.Q(kind="reply"), name="reply_told_once"
            ),
            models.UniqueConstraint(
                fields=["reader", "kind", "decision"],
                condition=models.Q(decision__isnull=False),
                name="decision_told_once",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["due_at"],
                name="notification_due",
                condition=models.Q(mailing=None, due_at__isnull=False),
            ),
            models.Index(fields=["made_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.opinion_id} for {self.reader_id}"
