"""Wording: a newsroom's own words in its statements of reasons."""

from typing import ClassVar

from django.db import models
from django.utils import timezone


class Wording(models.Model):
    """What this newsroom says in the place of a shipped text, in one language."""

    key = models.CharField(max_length=60, help_text="The key of the shipped text.")
    language = models.CharField(max_length=12)
    text = models.TextField(max_length=2000)
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["key", "language"], name="wording_once")]

    def __str__(self) -> str:
        return f"{self.key} in {self.language}"
