"""Readers known from another system alone: they have a name under old opinions, and no way to sign in."""

import hashlib
from collections.abc import Iterable, Mapping

from django.db import transaction

from fairsay.accounts.models import Reader
from fairsay.accounts.names import LONGEST, clean_name
from fairsay.errors import Invalid

_BATCH = 500


@transaction.atomic
def register_strangers(*, names: Mapping[str, tuple[str, str]]) -> tuple[dict[str, Reader], int]:
    """The readers of these keys, and how many were made now.

    A key stands for one person in one system, for good; its values are the name there, and one to
    use where that cannot be shown. A stranger has no password, address or account elsewhere and is
    not active, so nobody is ever signed in as one; a name that is there already stays.
    """
    known = find_strangers(names)
    fresh = [key for key in names if key not in known]
    made = Reader.objects.bulk_create([_stranger(key, *names[key]) for key in fresh], batch_size=_BATCH)
    return known | dict(zip(fresh, made, strict=True)), len(made)


def find_strangers(keys: Iterable[str]) -> dict[str, Reader]:
    """Those of the keys that have a reader, with the reader."""
    usernames = {_username(key): key for key in keys}
    wanted = list(usernames)
    known: dict[str, Reader] = {}
    for start in range(0, len(wanted), _BATCH):
        found = Reader.objects.filter(username__in=wanted[start : start + _BATCH])
        known |= {usernames[reader.username]: reader for reader in found}
    return known


def _username(key: str) -> str:
    return f"elsewhere-{hashlib.sha256(key.encode()).hexdigest()[:40]}"


def _stranger(key: str, name: str, otherwise: str) -> Reader:
    try:
        shown = clean_name(name[: 4 * LONGEST])[:LONGEST]
    except Invalid:
        shown = ""
    reader = Reader(username=_username(key), name=shown or otherwise, is_active=False)
    reader.set_unusable_password()
    return reader
