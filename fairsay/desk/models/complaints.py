"""Complaint: whoever gave a notice objects to the answer that nothing was removed (Art. 20 DSA)."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from fairsay.desk.models.decisions import AppealOutcome, Decision
from fairsay.desk.models.notices import Notice

READER = settings.AUTH_USER_MODEL


class Complaint(models.Model):
    """A notifier's objection to the answer on their notice: once; another editor answers, with reasons."""

    notice = models.OneToOneField(Notice, on_delete=models.PROTECT, related_name="complaint")
    words = models.TextField(max_length=4000, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    answered_by = models.ForeignKey(
        READER, on_delete=models.SET_NULL, null=True, related_name="complaints_answered"
    )
    outcome = models.CharField(max_length=12, choices=AppealOutcome.choices, blank=True)
    answer = models.TextField(max_length=4000, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    same_editor = models.BooleanField(
        default=False, help_text="No other editor could answer; the notifier is told so."
    )
    decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="complaints",
        help_text="The removal, where the complaint succeeded.",
    )

    class Meta:
        indexes: ClassVar = [models.Index(fields=["answered_at", "made_at"])]

    def __str__(self) -> str:
        return f"complaint about {self.notice_id}"
