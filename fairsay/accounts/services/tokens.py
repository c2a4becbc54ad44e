"""Tokens for programs: made, shown once, revoked; and the reader for whom one speaks."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from fairsay.accounts.models import TOKEN_KIND, TOKEN_PREFIX, AccessToken, Reader
from fairsay.accounts.refusals import ScopeMissing, TokenEnded
from fairsay.accounts.services.limits import count_try
from fairsay.config import env
from fairsay.errors import Conflict, Invalid, NotFound, TooMany

DAYS = (7, 30, 90, 365)
MOST = 20
NAME_LENGTH = 80
MINUTE = timedelta(minutes=1)
REMEMBERED = timedelta(days=90)
"""How long one that ended stays in the list, so that its reader can see when it was last used."""


@dataclass(frozen=True, slots=True)
class Made:
    """A new token, and the secret that stands nowhere else."""

    token: AccessToken
    secret: str


def make_token(*, actor: Reader, name: str, scope: str, days: int, now: datetime | None = None) -> Made:
    """A token for a program of the reader's. Raises Invalid (name, scope, days), and Conflict past twenty."""
    now = now or timezone.now()
    name = name.replace("\x00", "").strip()
    if not name or len(name) > NAME_LENGTH:
        raise Invalid(f"Say what it is for, in 1 to {NAME_LENGTH} characters.", field="name")
    if scope not in AccessToken.Scope.values:
        raise Invalid("To read, or to write.", field="scope")
    if days not in DAYS:
        raise Invalid(f"One of {', '.join(map(str, DAYS))} days.", field="days")
    secret = TOKEN_KIND + secrets.token_urlsafe(32)
    with transaction.atomic():
        Reader.objects.select_for_update(of=("self",), no_key=True).get(pk=actor.pk)
        own = AccessToken.objects.filter(reader=actor)
        own.filter(ends_at__lte=now - REMEMBERED).delete()
        own.filter(revoked_at__lte=now - REMEMBERED).delete()
        if own.filter(revoked_at=None, ends_at__gt=now).count() >= MOST:
            raise Conflict(f"At most {MOST} tokens at once: revoke one first.", field="name")
        token = AccessToken.objects.create(
            reader=actor,
            name=name,
            prefix=secret[:TOKEN_PREFIX],
            token_hash=_hash(secret),
            scope=scope,
            made_at=now,
            ends_at=now + timedelta(days=days),
        )
    return Made(token, secret)


def revoke_token(*, actor: Reader, token_id: int, now: datetime | None = None) -> AccessToken:
    """End one's own token; an administrator ends anybody's. Twice is once. Raises NotFound for others."""
    token = AccessToken.objects.select_related("reader").filter(pk=token_id).first()
    if token is None or (token.reader_id != actor.pk and not actor.is_superuser):
        raise NotFound
    if token.revoked_at is None:
        token.revoked_at = now or timezone.now()
        token.save(update_fields=["revoked_at"])
    return token


def revoke_tokens(*, reader: Reader, now: datetime | None = None) -> int:
    """End every token of the reader's that is still good; their programs are silent now. Returns how many."""
    now = now or timezone.now()
    good = AccessToken.objects.filter(reader=reader, revoked_at=None, ends_at__gt=now)
    return good.update(revoked_at=now)


def access_by_token(*, secret: str, writing: bool, now: datetime | None = None) -> Reader:
    """The reader for whom a program speaks that shows this token.

    Raises TokenEnded, ScopeMissing where it may only read and `writing` is asked for, and TooMany.
    """
    now = now or timezone.now()
    found = AccessToken.objects.select_related("reader").filter(token_hash=_hash(secret)).first()
    if found is None or found.revoked_at is not None or found.ends_at <= now or not found.reader.is_active:
        raise TokenEnded
    if count_try(f"token-{found.pk}", MINUTE.total_seconds()) > env.read("FAIRSAY_TOKEN_REQUESTS_PER_MINUTE"):
        raise TooMany
    if writing and found.scope != AccessToken.Scope.WRITE:
        raise ScopeMissing
    if found.used_at is None or now - found.used_at >= MINUTE:
        AccessToken.objects.filter(pk=found.pk).update(used_at=now)
    return found.reader


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
