"""Reader (everybody who speaks, staff included), Ban, and what sign-in keeps besides."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils import timezone

from fairsay.accounts.roles import Role

TOKEN_KIND = "fairsay_"  # noqa: S105 - how tokens begin, and none itself
"""What every token begins with, so that scanners of published code know one when they see it."""
TOKEN_PREFIX = len(TOKEN_KIND) + 8


def make_username() -> str:
    """A name for the framework alone; readers never see it."""
    return uuid.uuid4().hex


class ReaderManager(BaseUserManager["Reader"]):
    """Makes readers the way Django's own commands expect."""

    def create_user(
        self, username: str = "", email: str = "", password: str | None = None, **rest: Any
    ) -> "Reader":
        """A reader, saved. The address may be empty: Facebook does not always give one."""
        reader = self.model(username=username or make_username(), email=self.normalize_email(email), **rest)
        reader.set_password(password)
        reader.save(using=self._db)
        return reader

    def create_superuser(
        self, username: str = "", email: str = "", password: str | None = None, **rest: Any
    ) -> "Reader":
        """An administrator, for Django's own `createsuperuser`."""
        rest |= {"is_staff": True, "is_superuser": True, "role": Role.ADMINISTRATOR}
        return self.create_user(username, email, password, **rest)


class Reader(AbstractBaseUser, PermissionsMixin):
    """A person with an account. Opinions are signed with `name`; `email` may be empty and is never a key."""

    username = models.CharField(max_length=64, unique=True, default=make_username)
    name = models.CharField(max_length=80, help_text="The name under opinions.")
    email = models.EmailField(blank=True, db_index=True)
    language = models.CharField(
        max_length=12, blank=True, help_text="Language of letters and of the reader's page."
    )
    role = models.CharField(max_length=20, choices=Role.choices, blank=True, default=Role.READER)
    sections = models.JSONField(default=list, blank=True, help_text="Sections a section editor looks after.")
    languages = models.JSONField(
        default=list,
        blank=True,
        help_text="Languages a section editor looks after; none: all of these sections.",
    )
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[ReaderManager] = ReaderManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        # Colleagues are looked up on every case at the desk, among any number of readers.
        indexes: ClassVar = [
            models.Index(fields=["name"], name="reader_staff", condition=models.Q(is_staff=True))
        ]

    def __str__(self) -> str:
        return self.name or f"reader {self.pk}"

    def get_full_name(self) -> str:
        """The name under opinions; the framework and Wagtail ask for it by this name."""
        return self.name

    def get_short_name(self) -> str:
        """The same as `get_full_name`: names are not ours to take apart."""
        return self.name

    @property
    def first_name(self) -> str:
        """What the sidebar of Wagtail's screens greets staff by; without it they would see the username."""
        return self.name


class Ban(models.Model):
    """Exclusion of a reader from placing opinions: everywhere, on one site, or in one section of it.

    With an end and a reason. Sites and sections are known here by their words alone.
    """

    reader = models.ForeignKey(Reader, on_delete=models.CASCADE, related_name="bans")
    by = models.ForeignKey(Reader, on_delete=models.SET_NULL, null=True, related_name="+")
    ground = models.CharField(max_length=20, help_text="The house rule that was broken, or `illegal`.")
    reason = models.TextField(max_length=2000, help_text="Told to the reader.")
    site = models.CharField(max_length=40, blank=True, help_text="Key of the one site; empty: everywhere.")
    section = models.CharField(
        max_length=120, blank=True, help_text="The one section of that site; empty: all."
    )
    starts_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["reader", "ends_at"])]

    def __str__(self) -> str:
        return f"{self.reader} until {self.ends_at:%Y-%m-%d}"


class Mark(models.Model):
    """Something counted or kept for a short time by all processes together: see services.limits."""

    key = models.CharField(max_length=64, primary_key=True, help_text="A hash: names hold addresses.")
    count = models.BigIntegerField(default=0)
    value = models.TextField(blank=True, help_text="JSON; empty for a number, which `count` holds.")
    ends_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.key[:8]} until {self.ends_at:%Y-%m-%d %H:%M}"


class AccessToken(models.Model):
    """A reader's word that a program may speak for them on the JSON interface: to read, or to write as well.

    Tokens are random and long, so their plain SHA-256 is kept: nobody who reads this table can use it.
    """

    class Scope(models.TextChoices):
        """What the program may do."""

        READ = "read", "Read what the reader can read"
        WRITE = "write", "Read and write as the reader"

    reader = models.ForeignKey(Reader, on_delete=models.CASCADE, related_name="access_tokens")
    name = models.CharField(max_length=80, help_text="What it is for, in the reader's words.")
    prefix = models.CharField(max_length=20, db_index=True, help_text="Its first characters, to know it by.")
    token_hash = models.CharField(max_length=64, unique=True)
    scope = models.CharField(max_length=10, choices=Scope.choices)
    made_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True, help_text="To the minute.")
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.prefix}… of {self.reader_id}"


class DeletionRequest(models.Model):
    """A request to delete somebody's data that Facebook passed on, and what became of it. Names nobody."""

    class Outcome(models.TextChoices):
        """What was done."""

        ERASED = "erased", "The account and the personal data were erased"
        DISCONNECTED = "disconnected", "What came from Facebook was deleted; the account has another sign-in"
        NOTHING_HELD = "nothing_held", "There was nothing to delete"

    code = models.CharField(max_length=40, unique=True)
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    done_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.code}: {self.outcome}"
