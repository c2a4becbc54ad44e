"""How a reader came to be signed in on another site; what is known of its stories. Written by services."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

READER = settings.AUTH_USER_MODEL


class Grant(models.Model):
    """A reader's word, given on a page of ours, that one page of a site may speak for them.

    It waits a few minutes for the page that can name the verifier behind `challenge`, and is used once.
    """

    challenge = models.CharField(max_length=43, unique=True, help_text="SHA-256 of the verifier, base64url.")
    site = models.ForeignKey("discussion.Site", on_delete=models.CASCADE, related_name="+")
    origin = models.CharField(max_length=300)
    reader = models.ForeignKey(READER, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()
    redeemed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.reader_id} for {self.origin}"


class SignIn(models.Model):
    """A reader is signed in on one origin of a site, in one browser.

    Tokens are random and long, so their plain SHA-256 is kept: nobody who reads this table can use it.
    """

    reader = models.ForeignKey(READER, on_delete=models.CASCADE, related_name="+")
    site = models.ForeignKey("discussion.Site", on_delete=models.CASCADE, related_name="+")
    origin = models.CharField(max_length=300)
    browser = models.CharField(max_length=200, blank=True, help_text="What the browser calls itself.")
    access_hash = models.CharField(max_length=64, unique=True)
    access_ends_at = models.DateTimeField()
    refresh_hash = models.CharField(max_length=64, unique=True)
    previous_hash = models.CharField(
        max_length=64,
        blank=True,
        db_index=True,
        help_text="The refresh token before: shown again, it was stolen.",
    )
    rotated_at = models.DateTimeField(default=timezone.now)
    made_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["ends_at"])]

    def __str__(self) -> str:
        return f"{self.reader_id} on {self.origin}"


class SignOn(models.Model):
    """How a site that knows its readers says who they are: by a shared secret, or by keys it publishes."""

    site = models.OneToOneField("discussion.Site", on_delete=models.CASCADE, related_name="+")
    secret = models.CharField(
        max_length=200, blank=True, help_text="For HS256; empty where keys are published."
    )
    jwks_url = models.URLField(max_length=1000, blank=True, help_text="Where the site publishes its keys.")
    keys = models.JSONField(default=dict, blank=True, help_text="The keys as they were last read.")
    keys_read_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.site_id} by {'a secret' if self.secret else self.jwks_url}"


class SiteReader(models.Model):
    """A reader as one site knows them: by the word that the site has for its own account."""

    site = models.ForeignKey("discussion.Site", on_delete=models.CASCADE, related_name="+")
    subject = models.CharField(max_length=200)
    reader = models.ForeignKey(READER, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["site", "subject"], name="subject_once_a_site")
        ]

    def __str__(self) -> str:
        return f"{self.reader_id} at {self.site_id}"


class UsedToken(models.Model):
    """A sign-on token that was accepted, until it would have expired: none is accepted twice."""

    site = models.ForeignKey("discussion.Site", on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64)
    ends_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["site", "token_hash"], name="token_once_a_site")
        ]

    def __str__(self) -> str:
        return self.token_hash


class StoryReading(models.Model):
    """A story's own page, to be fetched for its title and text: waiting, read, or given up."""

    story = models.OneToOneField("discussion.Story", on_delete=models.CASCADE, related_name="reading")
    due_at = models.DateTimeField(
        default=timezone.now, help_text="When it is tried; while being tried: again."
    )
    attempts = models.PositiveIntegerField(default=0)
    failure = models.CharField(max_length=500, blank=True, help_text="Why the last attempt failed.")
    read_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["due_at"], condition=models.Q(read_at=None, given_up_at=None), name="reading_waiting"
            )
        ]

    def __str__(self) -> str:
        return f"{self.story_id}: {'read' if self.read_at else self.failure or 'waiting'}"
