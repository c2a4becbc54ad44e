"""Adds entries to the audit log. There is no other verb."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.desk.chain import START, commit_to, hash_of
from fairsay.desk.models import AuditEntry, AuditHead, AuditSalt

Words = dict[str, str | int | bool | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be recorded. `words` may hold words, ids and numbers, never what a person wrote; that goes
    into `text`, of which only a salted commitment is kept. `actor` None is the system.
    """

    actor: Reader | None
    action: str
    about: Model
    words: Words
    text: str = ""


def record(*, actor: Reader | None, action: str, about: Model, words: Words, text: str = "") -> AuditEntry:
    """Add one entry on `about`, inside the transaction of the change it records: see `record_all`."""
    return record_all([Entry(actor, action, about, words, text)])[0]


def record_all(entries: Sequence[Entry]) -> list[AuditEntry]:
    """Add entries in this order, inside the transaction of the changes they record.

    Their time is the clock's, whatever time the act claims. Call it last: it locks the head of the chain,
    and whoever holds the head must not then wait for a thread.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an audit entry belongs into the transaction of the change it records")
    if not entries:
        return []
    head = AuditHead.objects.select_for_update().filter(pk=1).first()
    if head is None:
        AuditHead.objects.get_or_create(pk=1)
        head = AuditHead.objects.select_for_update().get(pk=1)
    made, salts = [], []
    for one in entries:
        salt = secrets.token_bytes(32) if one.text else b""
        entry = AuditEntry(
            number=head.number + 1,
            at=timezone.now(),
            actor_id=one.actor.pk if one.actor else None,
            action=one.action,
            object_type=one.about._meta.model_name or "",
            object_id=str(one.about.pk),
            words=one.words,
            commitment=commit_to(one.text, salt) if one.text else "",
            previous=head.hash or START,
        )
        entry.hash = hash_of(entry)
        head.number, head.hash = entry.number, entry.hash
        made.append(entry)
        if salt:
            salts.append(AuditSalt(entry=entry, salt=salt))
    AuditEntry.objects.bulk_create(made)
    AuditSalt.objects.bulk_create(salts)
    head.save(update_fields=["number", "hash"])
    return made
