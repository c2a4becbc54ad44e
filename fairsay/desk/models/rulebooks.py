"""RuleBookVersion: the rule books that this newsroom made, one of them perhaps in force; LearningRun."""

from typing import ClassVar

from django.db import models
from django.utils import timezone


class RuleBookVersion(models.Model):
    """A rule book of the newsroom's own. In force from `adopted_at` until `retired_at`; never changed.

    `document` is `RuleBook.as_dict()`. `report` says how it came about: what learning found, or what a
    rehearsal of thresholds showed.
    """

    version = models.CharField(max_length=80, unique=True)
    parent = models.CharField(max_length=80)
    document = models.JSONField()
    report = models.JSONField(default=dict)
    made_at = models.DateTimeField(default=timezone.now)
    adopted_at = models.DateTimeField(null=True, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                models.Value(1),
                condition=models.Q(adopted_at__isnull=False, retired_at=None),
                name="one_rulebook_in_force",
            )
        ]

    def __str__(self) -> str:
        return self.version


class LearningRun(models.Model):
    """A wish to learn from the desk's decisions, worked in the background, and what came of it."""

    class State(models.TextChoices):
        """How far it is."""

        WAITING = "waiting", "Waits"
        RUNNING = "running", "Runs"
        LEARNED = "learned", "A rule book was made"
        NOTHING = "nothing", "Nothing would be gained"
        FAILED = "failed", "It failed"

    state = models.CharField(max_length=12, choices=State.choices, default=State.WAITING)
    asked_at = models.DateTimeField(default=timezone.now)
    claimed_until = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    examples = models.PositiveIntegerField(default=0)
    report = models.JSONField(default=dict)
    failure = models.CharField(max_length=500, blank=True)
    made = models.ForeignKey(
        RuleBookVersion, on_delete=models.SET_NULL, null=True, blank=True, related_name="runs"
    )

    def __str__(self) -> str:
        return f"{self.state} {self.asked_at:%Y-%m-%d %H:%M}"
