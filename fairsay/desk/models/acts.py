"""BulkAct: many decisions that one editor made at once, which can be taken back as one."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from fairsay.discussion.models import Ground

READER = settings.AUTH_USER_MODEL


class BulkAct(models.Model):
    """What an editor did to many opinions in one go. Its decisions name it; the counts say how it went.

    `key` comes from the page on which it was confirmed: the same page sent twice is one act.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    actor = models.ForeignKey(READER, on_delete=models.SET_NULL, null=True, related_name="bulk_acts")
    outcome = models.CharField(
        max_length=12, help_text="`approve`, or `reject`: what is published is deleted."
    )
    ground = models.CharField(max_length=20, choices=Ground.choices, blank=True)
    reason = models.TextField(max_length=2000, help_text="For colleagues: why all of them at once.")
    explanation = models.TextField(max_length=2000, blank=True, help_text="Told to each author.")
    asked = models.PositiveIntegerField(default=0, help_text="How many were confirmed.")
    decided = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0, help_text="Decided, edited or taken back meanwhile.")
    reverses = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="reversed_by"
    )
    made_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    restored = models.PositiveIntegerField(default=0, help_text="How many the undoing took back.")

    def __str__(self) -> str:
        return f"{self.outcome} of {self.asked}"
