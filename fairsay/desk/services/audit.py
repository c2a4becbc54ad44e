"""Adds entries to the audit log. There is no other verb."""

import secrets

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.desk.chain import START, commit_to, hash_of
from fairsay.desk.models import AuditEntry, AuditHead, AuditSalt

Words = dict[str, str | int | bool | None]


def record(
    *,
    actor: Reader | None,
    action: str,
    about: Model,
    words: Words,
    text: str = "",
) -> AuditEntry:
    """Add one entry on `about`, inside the transaction of the change it records.

    `words` may hold words, ids and numbers, never what a person wrote; that goes into `text`, of
    which only a salted commitment is kept. Its time is the clock's, whatever time the act claims.
    Call it last: it locks the head of the chain, and whoever holds the head must not then wait for
    a thread.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an audit entry belongs into the transaction of the change it records")
    AuditHead.objects.get_or_create(pk=1)
    head = AuditHead.objects.select_for_update().get(pk=1)
    salt = secrets.token_bytes(32) if text else b""
    entry = AuditEntry(
        number=head.number + 1,
        at=timezone.now(),
        actor_id=actor.pk if actor else None,
        action=action,
        object_type=about._meta.model_name or "",
        object_id=str(about.pk),
        words=words,
        commitment=commit_to(text, salt) if text else "",
        previous=head.hash or START,
    )
    entry.hash = hash_of(entry)
    entry.save()
    if text:
        AuditSalt.objects.create(entry=entry, salt=salt)
    head.number, head.hash = entry.number, entry.hash
    head.save(update_fields=["number", "hash"])
    return entry
