"""Webhook and Delivery. Written only by services."""

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone


class Event(models.TextChoices):
    """What a webhook can be told of."""

    OPINION_POSTED = "opinion.posted", "An opinion was placed"
    OPINION_EDITED = "opinion.edited", "An author changed an opinion"
    OPINION_DELETED = "opinion.deleted", "An author took an opinion back"
    OPINION_REPORTED = "opinion.reported", "A reader reported an opinion"
    OPINION_APPROVED = "opinion.approved", "An editor approved an opinion"
    OPINION_REJECTED = "opinion.rejected", "An editor rejected or deleted an opinion"
    THREAD_CHANGED = "thread.changed", "Something that readers see of a thread has changed"


class Webhook(models.Model):
    """An address of another program, told of a site's events. A removed one stays as a row for a while:
    a post that is being written at that moment may still refer to it.
    """

    site = models.ForeignKey("discussion.Site", on_delete=models.PROTECT, related_name="webhooks")
    url = models.URLField(max_length=1000)
    secret = models.CharField(max_length=100, help_text="Signs every call; the receiver knows it too.")
    events = models.JSONField(default=list, help_text="Words of Event.")
    made_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.url


class Delivery(models.Model):
    """One call of a webhook: waiting, delivered, or given up.

    It holds what happened to which opinion, and no text and no name: these are read when the call is
    made, so that what was erased meanwhile does not leave.
    """

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    key = models.UUIDField(default=uuid.uuid4, unique=True, help_text="The same in every attempt.")
    event = models.CharField(max_length=40, choices=Event.choices)
    thread = models.ForeignKey("discussion.Thread", on_delete=models.CASCADE, related_name="+")
    opinion = models.ForeignKey("discussion.Opinion", on_delete=models.CASCADE, null=True, related_name="+")
    facts = models.JSONField(default=dict, help_text="What was so at that moment, such as the state.")
    made_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(default=timezone.now)
    claimed_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    failure = models.CharField(max_length=500, blank=True, help_text="Why the last attempt failed.")
    delivered_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "deliveries"
        indexes: ClassVar = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(delivered_at=None, given_up_at=None),
                name="delivery_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.event} to {self.webhook_id}"
