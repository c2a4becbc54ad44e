"""Decision, StatementOfReasons, Appeal: what the desk rules, what its author hears, how it is challenged."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from fairsay.accounts.models import Ban
from fairsay.desk.models.acts import BulkAct
from fairsay.discussion.models import Ground, Opinion

READER = settings.AUTH_USER_MODEL


class Outcome(models.TextChoices):
    """What the desk rules."""

    APPROVE = "approve", "Approved"
    REJECT = "reject", "Rejected"
    DELETE = "delete", "Deleted by the desk"
    BAN = "ban", "Banned"
    LIFT = "lift", "Ban lifted"
    PICK = "pick", "Editor's pick"
    UNPICK = "unpick", "No longer an editor's pick"
    NOTE = "note", "Note"
    REWORD = "reword", "Asked to reword"


class Source(models.TextChoices):
    """What brought the matter to the desk."""

    JUDGE = "judge", "The judge held it"
    REPORT = "report", "A reader reported it"
    NOTICE = "notice", "Somebody gave notice that it is illegal"
    INITIATIVE = "initiative", "The desk's own initiative"
    APPEAL = "appeal", "An appeal"


class Decision(models.Model):
    """What the desk ruled, once, by whom, and on which ground. `undone_at` takes it back.

    It carries from the first day what a transparency report asks for: restriction, ground, source,
    automation of detection and of deciding, language and times. `verdict` and `rulebook` are copies:
    the opinion may be edited and judged again.
    """

    opinion = models.ForeignKey(
        Opinion, on_delete=models.PROTECT, null=True, blank=True, related_name="decisions"
    )
    reader = models.ForeignKey(
        READER, on_delete=models.SET_NULL, null=True, related_name="decisions", help_text="Whom it concerns."
    )
    editor = models.ForeignKey(
        READER,
        on_delete=models.SET_NULL,
        null=True,
        related_name="decisions_made",
        help_text="Empty: the system.",
    )
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    ground = models.CharField(max_length=20, choices=Ground.choices, blank=True)
    explanation = models.TextField(
        max_length=2000, blank=True, help_text="Told to the reader; a note stays inside."
    )
    passage = models.TextField(blank=True)
    passage_start = models.PositiveIntegerField(null=True, blank=True)
    passage_end = models.PositiveIntegerField(null=True, blank=True)
    verdict = models.JSONField(null=True, blank=True)
    rulebook = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=12, blank=True, help_text="Language of the opinion.")
    source = models.CharField(max_length=12, choices=Source.choices, default=Source.INITIATIVE)
    automated_detection = models.BooleanField(default=False)
    automated_decision = models.BooleanField(default=False)
    state_before = models.CharField(max_length=20, blank=True)
    state_after = models.CharField(max_length=20, blank=True)
    held_for = models.CharField(
        max_length=40, blank=True, help_text="Why the opinion waited, before the decision."
    )
    ban = models.ForeignKey(Ban, on_delete=models.SET_NULL, null=True, blank=True, related_name="decisions")
    reports = models.JSONField(default=list, blank=True, help_text="Ids of the reports that it settled.")
    act = models.ForeignKey(
        BulkAct,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
        help_text="Made together with others.",
    )
    made_at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["opinion", "-made_at"]),
            models.Index(fields=["reader", "-made_at"]),
            models.Index(fields=["-made_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.outcome} {self.opinion_id or self.reader_id}"


class Restriction(models.TextChoices):
    """What is withheld from the reader."""

    NOT_PUBLISHED = "not_published", "The opinion is not published"
    REMOVED = "removed", "The opinion is removed"
    SUSPENDED = "suspended", "The reader cannot place opinions for a time"


class StatementOfReasons(models.Model):
    """What the author is told of a restriction, point by point as Art. 17(3) DSA lists them, and as one text.

    Written when the decision is made and never afterwards, so that it stays what the reader was told.
    """

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="statement")
    reader = models.ForeignKey(READER, on_delete=models.SET_NULL, null=True, related_name="statements")
    language = models.CharField(max_length=12)
    restriction = models.CharField(max_length=20, choices=Restriction.choices)
    restriction_text = models.TextField()
    territory = models.TextField(help_text="Where the restriction holds.")
    duration = models.TextField(help_text="How long it holds.")
    ends_at = models.DateTimeField(null=True, blank=True, help_text="Empty: it does not end by itself.")
    facts = models.TextField()
    ground = models.CharField(max_length=20, choices=Ground.choices)
    ground_text = models.TextField()
    automated_detection = models.BooleanField()
    automated_decision = models.BooleanField()
    automation_text = models.TextField()
    redress = models.TextField()
    text = models.TextField(help_text="All points as one letter.")
    made_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(null=True, blank=True, help_text="When the reader first opened it.")

    def __str__(self) -> str:
        return f"{self.restriction} for {self.reader_id}"


class AppealOutcome(models.TextChoices):
    """How a challenge ended."""

    UPHELD = "upheld", "The decision stands"
    OVERTURNED = "overturned", "The decision is reversed"


class Appeal(models.Model):
    """A reader's challenge to a decision: once, answered by another editor, with reasons."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="appeal")
    reader = models.ForeignKey(READER, on_delete=models.SET_NULL, null=True, related_name="appeals")
    words = models.TextField(max_length=4000)
    made_at = models.DateTimeField(default=timezone.now)
    answered_by = models.ForeignKey(
        READER, on_delete=models.SET_NULL, null=True, related_name="appeals_answered"
    )
    outcome = models.CharField(max_length=12, choices=AppealOutcome.choices, blank=True)
    answer = models.TextField(max_length=4000, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    same_editor = models.BooleanField(
        default=False, help_text="No other editor could answer; the reader is told so."
    )

    class Meta:
        indexes: ClassVar = [models.Index(fields=["answered_at", "made_at"])]

    def __str__(self) -> str:
        return f"appeal against {self.decision_id}"
