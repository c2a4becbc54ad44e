"""DriftAlert: judge and desk agree less than they did."""

from typing import ClassVar

from django.db import models
from django.utils import timezone

from fairsay.discussion.models import Ground


class Measure(models.TextChoices):
    """Which share is watched."""

    HELD = "held", "Of what the judge held, restricted by the desk"
    CAUGHT = "caught", "Of what the desk restricted, held by the judge"


class DriftAlert(models.Model):
    """A share that fell, as it stood when that was first seen. Open until it has recovered."""

    rule = models.CharField(max_length=20, choices=Ground.choices)
    measure = models.CharField(max_length=12, choices=Measure.choices)
    before_part = models.PositiveIntegerField(help_text="In the weeks before.")
    before_whole = models.PositiveIntegerField()
    after_part = models.PositiveIntegerField(help_text="In the last days.")
    after_whole = models.PositiveIntegerField()
    low = models.FloatField(help_text="Bounds of the fall, as shares.")
    high = models.FloatField()
    rulebook = models.CharField(max_length=80, blank=True, help_text="In force when it was seen.")
    made_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(null=True, blank=True, help_text="An editor-in-chief has taken note.")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["rule", "measure"], condition=models.Q(ended_at=None), name="drift_open_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.measure} of {self.rule}"


class DriftCheck(models.Model):
    """One row: when agreement was last looked at, so that of several workers one does it."""

    checked_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.checked_at:%Y-%m-%d %H:%M}"
