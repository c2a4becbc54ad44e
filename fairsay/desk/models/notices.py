"""Notice: somebody, with or without an account, holds that an opinion is against the law."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from fairsay.desk.models.decisions import Decision
from fairsay.discussion.models import Opinion

READER = settings.AUTH_USER_MODEL


class NoticeKind(models.TextChoices):
    """What the law is said to forbid here."""

    HATE = "hate", "Incitement to hatred or violence"
    THREAT = "threat", "A threat"
    DEFAMATION = "defamation", "Defamation or insult"
    PRIVACY = "privacy", "Private life or personal data"
    COPYRIGHT = "copyright", "Copyright or another right"
    FRAUD = "fraud", "Fraud or forbidden goods"
    CHILD_ABUSE = "child_abuse", "Sexual abuse of children"
    OTHER = "other", "Something else"


class NoticeOutcome(models.TextChoices):
    """How a notice ended."""

    REMOVED = "removed", "The opinion cannot be read any more"
    KEPT = "kept", "The opinion stays"
    CLOSED = "closed", "There was nothing left to decide"


class Notice(models.Model):
    """A notice with all that Art. 16(2) DSA lists: reasons, place, name and address, good faith.

    Whoever knows the reference sees how far it has come, and nothing that was written. Name, address and
    reasons are emptied a set time after the answer; that it was made and how it ended stays.
    """

    reference = models.CharField(max_length=40, unique=True, editable=False)
    opinion = models.ForeignKey(
        Opinion,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="notices",
        help_text="Empty: the place leads to no opinion of ours.",
    )
    url = models.TextField(max_length=2000, help_text="The place, as it was given.")
    kind = models.CharField(max_length=20, choices=NoticeKind.choices)
    reasons = models.TextField(max_length=5000, blank=True)
    name = models.CharField(max_length=100, blank=True)
    email = models.EmailField(blank=True)
    good_faith = models.BooleanField()
    language = models.CharField(max_length=12)
    made_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=12, choices=NoticeOutcome.choices, blank=True)
    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, null=True, blank=True, related_name="notices"
    )
    closed_by = models.ForeignKey(
        READER,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="notices_closed",
        help_text="Who found that there was nothing left to decide; else the decision says who answered.",
    )
    answer = models.TextField(max_length=2000, blank=True, help_text="Why there was nothing left to decide.")
    forgotten_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["decided_at", "made_at"]),
            models.Index(fields=["email", "-made_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.reference}"
