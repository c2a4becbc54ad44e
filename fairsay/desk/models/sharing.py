"""Lease, Assignment, SavedView, Watch: how editors share the work. None of it decides anything."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from fairsay.discussion.models import Opinion, Story

READER = settings.AUTH_USER_MODEL


class Lease(models.Model):
    """Who has a case open, until when; renewed while it stays open. An expired one counts for nothing."""

    opinion = models.OneToOneField(Opinion, on_delete=models.CASCADE, primary_key=True, related_name="lease")
    editor = models.ForeignKey(READER, on_delete=models.CASCADE, related_name="leases")
    until = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.opinion_id} is open before {self.editor_id}"


class Assignment(models.Model):
    """Whose case it is, until it is decided."""

    opinion = models.OneToOneField(
        Opinion, on_delete=models.CASCADE, primary_key=True, related_name="assignment"
    )
    editor = models.ForeignKey(READER, on_delete=models.CASCADE, related_name="assignments")
    by = models.ForeignKey(READER, on_delete=models.SET_NULL, null=True, related_name="assignments_made")
    made_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.opinion_id} is for {self.editor_id}"


class SavedView(models.Model):
    """A name for a choice of the queue; an editor's own, or shared with all."""

    owner = models.ForeignKey(READER, on_delete=models.CASCADE, related_name="saved_views")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=600, blank=True, help_text="The choice as it stands in the address.")
    shared = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "name"], name="view_once")]

    def __str__(self) -> str:
        return self.name


class Watch(models.Model):
    """An editor follows a story."""

    editor = models.ForeignKey(READER, on_delete=models.CASCADE, related_name="watches")
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="watches")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "watches"
        constraints: ClassVar = [models.UniqueConstraint(fields=["editor", "story"], name="watch_once")]

    def __str__(self) -> str:
        return f"{self.editor_id} watches {self.story_id}"
