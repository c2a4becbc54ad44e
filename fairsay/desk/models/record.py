"""AuditEntry with its salt, the head of the chain, and the heads that were signed. Never changed."""

from typing import Any, ClassVar, NoReturn

from django.db import models
from django.utils import timezone

from fairsay.desk.guard import MESSAGE


class AuditQuerySet(models.QuerySet["AuditEntry"]):
    """Reads and inserts; refuses the rest."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refused: entries are never changed."""
        raise TypeError(MESSAGE)

    def delete(self) -> NoReturn:
        """Refused: entries are never deleted."""
        raise TypeError(MESSAGE)


class AuditEntry(models.Model):
    """One line of the append-only record. `number` runs 1, 2, 3 … without a gap.

    Holds ids, words and times, and of a text only a salted commitment, so that a person's words
    can be destroyed without breaking the chain. `hash` is SHA-256 over the canonical JSON of all
    else, the previous entry's hash included. The actor is a bare id, not a foreign key: erasing a
    person must not have to change an entry.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor_id = models.PositiveBigIntegerField(null=True, help_text="Empty: the system.")
    action = models.CharField(max_length=40)
    object_type = models.CharField(max_length=20)
    object_id = models.CharField(max_length=40)
    words = models.JSONField(help_text="Words, ids and numbers of the act; never a reader's text.")
    commitment = models.CharField(max_length=64, blank=True, help_text="SHA-256 of salt and text.")
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    objects = AuditQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["object_type", "object_id"])]
        ordering: ClassVar = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.action} {self.object_type} {self.object_id}"

    def save_base(self, *args: Any, **kwargs: Any) -> None:
        """Insert; a second save is refused. Below `save`, so that loading a fixture is held to it too."""
        if not self._state.adding:
            raise TypeError(MESSAGE)
        super().save_base(*args, **kwargs | {"force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused: entries are never deleted."""
        raise TypeError(MESSAGE)


class AuditSalt(models.Model):
    """The salt of an entry's commitment. Destroyed with the text, after which the commitment says nothing."""

    entry = models.OneToOneField(AuditEntry, on_delete=models.PROTECT, primary_key=True, related_name="salt")
    salt = models.BinaryField(max_length=32)

    def __str__(self) -> str:
        return f"salt of {self.entry_id}"


class AuditHead(models.Model):
    """One row: the last number and hash. Locked while an entry is added; tells when the tail was cut off."""

    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"{self.number} {self.hash[:12]}"


class SignedHead(models.Model):
    """The chain's head as the installation signed it, once a day: whoever holds one can prove a rewriting.

    `key` is the Ed25519 public key, both it and `signature` in hex; `signing` says what is signed.
    """

    day = models.DateField(unique=True, help_text="The newsroom's day; one head is signed a day.")
    number = models.PositiveBigIntegerField()
    hash = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)
    key = models.CharField(max_length=64)
    signature = models.CharField(max_length=128)

    class Meta:
        ordering: ClassVar = ["day"]

    def __str__(self) -> str:
        return f"{self.day} {self.number} {self.hash[:12]}"
