"""The audit log as a chain: how an entry is hashed, and how any change, gap or reordering is found.

An entry's hash is SHA-256 (FIPS 180-4) over its canonical JSON: keys sorted, no blanks, UTF-8,
times in UTC with microseconds. The previous entry's hash is one of the keys, so a change anywhere
shows from there on. Cutting off the tail leaves a good chain; the head row, or a head noted
elsewhere, tells.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum
from typing import Any

from django.db import connection

from fairsay.desk import signing
from fairsay.desk.guard import is_guarded
from fairsay.desk.models import AuditEntry, AuditHead, SignedHead

START = "0" * 64
"""What the first entry names as its predecessor."""
HEAD_SIGNED = "head.signed"
"""The entry on a signing: its words name the `head` that was signed."""


class Wrong(StrEnum):
    """What can be wrong with a record."""

    GAP = "gap"
    CHANGED = "changed"
    BROKEN_LINK = "broken_link"
    TAIL_MISSING = "tail_missing"
    HEAD_DIFFERS = "head_differs"
    UNGUARDED = "unguarded"
    SIGNATURE_BAD = "signature_bad"
    SIGNATURE_MISSING = "signature_missing"
    UNKNOWN_KEY = "unknown_key"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing found wrong, at the entry with this number."""

    number: int
    wrong: Wrong


@dataclass(frozen=True, slots=True)
class Check:
    """What verifying found: how many entries were read, the last hash, and the faults in order."""

    entries: int
    head: str
    faults: tuple[Fault, ...]

    @property
    def good(self) -> bool:
        """True where nothing is wrong."""
        return not self.faults


def as_dict(entry: AuditEntry) -> dict[str, Any]:
    """An entry as JSON-ready values, its own hash left out."""
    return {
        "number": entry.number,
        "at": entry.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "actor": entry.actor_id,
        "action": entry.action,
        "object": [entry.object_type, entry.object_id],
        "words": entry.words,
        "commitment": entry.commitment,
        "previous": entry.previous,
    }


def hash_of(entry: AuditEntry) -> str:
    """SHA-256 in hex over the entry's canonical JSON."""
    canonical = json.dumps(as_dict(entry), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def commit_to(text: str, salt: bytes) -> str:
    """The salted commitment of a text: proves it to whoever holds both, tells nothing to others."""
    return hashlib.sha256(salt + text.encode()).hexdigest()


def find_faults(entries: Iterable[AuditEntry], *, most: int = 100) -> Check:
    """Walk entries in the order of their numbers. Stops looking after `most` faults."""
    faults: list[Fault] = []
    expected, previous, count = 1, START, 0
    for entry in entries:
        count += 1
        if entry.number != expected:
            faults.append(Fault(expected, Wrong.GAP))
        elif entry.previous != previous:
            faults.append(Fault(entry.number, Wrong.BROKEN_LINK))
        if hash_of(entry) != entry.hash:
            faults.append(Fault(entry.number, Wrong.CHANGED))
        expected, previous = entry.number + 1, entry.hash
        if len(faults) >= most:
            break
    return Check(count, previous, tuple(faults))


def verify(*, expect: tuple[int, str] | None = None) -> Check:
    """Check the whole record, its head and its guard; and `expect`, a (number, hash) noted elsewhere.

    Reads every entry once, about 60,000 a second, without holding them in memory.
    """
    check = find_faults(AuditEntry.objects.order_by("number").iterator(chunk_size=2000))
    faults = list(check.faults)
    head = AuditHead.objects.first()
    last = AuditEntry.objects.order_by("-number").values_list("number", "hash").first() or (0, "")
    noted = (head.number, head.hash) if head else (0, "")
    if noted != last:
        faults.append(Fault(noted[0], Wrong.TAIL_MISSING if noted[0] > last[0] else Wrong.HEAD_DIFFERS))
    # The head of an empty record, (0, START), is the beginning of every record.
    if (
        expect is not None
        and expect != (0, START)
        and not AuditEntry.objects.filter(number=expect[0], hash=expect[1]).exists()
    ):
        faults.append(Fault(expect[0], Wrong.HEAD_DIFFERS))
    faults.extend(_faults_of_signed_heads())
    if not is_guarded(connection):
        faults.append(Fault(0, Wrong.UNGUARDED))
    return Check(check.entries, check.head, tuple(faults))


def _faults_of_signed_heads() -> Iterator[Fault]:
    """A head that was signed and is no longer in the record tells of a rewriting from the start; an entry on
    a signing whose signature is not there, that somebody took it away.
    """
    for head in SignedHead.objects.order_by("day"):
        if not signing.is_signature_good(head):
            yield Fault(head.number, Wrong.SIGNATURE_BAD)
        elif not signing.is_key_ours(head.key):
            yield Fault(head.number, Wrong.UNKNOWN_KEY)
        elif not AuditEntry.objects.filter(number=head.number, hash=head.hash).exists():
            yield Fault(head.number, Wrong.HEAD_DIFFERS)
    kept = set(SignedHead.objects.values_list("number", flat=True))
    for number, words in AuditEntry.objects.filter(action=HEAD_SIGNED).values_list("number", "words"):
        if not isinstance(words, dict) or words.get("head") not in kept:
            yield Fault(number, Wrong.SIGNATURE_MISSING)


def export_lines() -> Iterator[str]:
    """Every entry as one line of JSON, its hash included, in order."""
    for entry in AuditEntry.objects.order_by("number").iterator(chunk_size=2000):
        yield json.dumps(as_dict(entry) | {"hash": entry.hash}, sort_keys=True, ensure_ascii=False)
