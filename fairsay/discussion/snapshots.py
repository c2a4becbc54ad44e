"""Finished pages in the database: kept when nothing changed while they were made, dropped by each change.

A page is made in three steps: `look_at` what it will show, render it, `keep_snapshot`. A change
drops the rows that it makes untrue in its own transaction and raises the version (of the thread)
or the epoch (of the news site); a page that was begun before is then not kept. So a row, where
there is one, is true. Why: docs/decisions/0003-thin-read-path.md.
"""

import gzip
import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass

import brotli
from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from fairsay.discussion import hooks
from fairsay.discussion.layout import FRONT
from fairsay.discussion.models import Epoch, Snapshot, Thread

# Level 5 of both: a 16 KB page in about 0.4 ms together; stronger levels save 4 % and cost 30 times as much.
GZIP_LEVEL = 5
BROTLI_QUALITY = 5
EPOCH_ROW = 1
CHANNEL = "fairsay_snapshots"
LONGEST_NOTICE = 7900  # PostgreSQL takes under 8,000 bytes.
REPLACED = ("thread", "page", "etag", "headers", "identity", "gzip", "brotli", "made_at")


@dataclass(frozen=True, slots=True)
class Seen:
    """What was in force when a page began to be made. `version` is None for a page without a thread."""

    epoch: int
    version: int | None = None


def look_at(thread: Thread | None) -> Seen:
    """Read the epoch and the thread's version; do this before reading anything that the page shows."""
    epoch = Epoch.objects.filter(pk=EPOCH_ROW).values_list("number", flat=True).first() or 0
    if thread is None:
        return Seen(epoch)
    return Seen(epoch, Thread.objects.filter(pk=thread.pk).values_list("version", flat=True).first())


def etag_of(body: bytes) -> str:
    """What names this version of a page; each of its encodings goes by the same name, so it is a weak tag."""
    return hashlib.sha256(body).hexdigest()[:32]


def find_snapshot(key: str) -> Snapshot | None:
    """The row for a path: one look-up by primary key."""
    return Snapshot.objects.filter(pk=key).first()


def keep_snapshot(
    *,
    key: str,
    response_body: bytes,
    headers: Iterable[tuple[str, str]],
    thread: Thread | None = None,
    page: int | None = None,
    seen: Seen,
) -> Snapshot | None:
    """Keep a finished page, unless what it shows has changed since `seen`: then None.

    `page` is the thread's page for the thread's own addresses (0 for its front), and None for a
    page of the news site. `headers` are sent with it; encoding, length and ETag are added on the way.
    """
    snapshot = Snapshot(
        key=key,
        thread=thread,
        page=page,
        etag=etag_of(response_body),
        headers=[list(header) for header in headers],
        identity=response_body,
        gzip=gzip.compress(response_body, GZIP_LEVEL, mtime=0),
        brotli=brotli.compress(response_body, quality=BROTLI_QUALITY),
    )
    with transaction.atomic():
        if not _unchanged(thread, page, seen):
            return None
        Snapshot.objects.bulk_create(
            [snapshot], update_conflicts=True, unique_fields=["key"], update_fields=REPLACED
        )
    return snapshot


def _unchanged(thread: Thread | None, page: int | None, seen: Seen) -> bool:
    """Whether all is as it was, with the rows locked until the page is kept.

    A row that somebody else has locked is being changed: `skip_locked` then finds nothing, which
    is answer enough, and no reader ever waits for a writer here.
    """
    if thread is not None:
        versions = Thread.objects.select_for_update(skip_locked=True, no_key=True).filter(pk=thread.pk)
        if versions.values_list("version", flat=True).first() != seen.version:
            return False
    if page is not None:
        return True
    if seen.epoch == 0:
        Epoch.objects.get_or_create(pk=EPOCH_ROW)  # so that there is a row to lock
    epochs = Epoch.objects.select_for_update(skip_locked=True, no_key=True).filter(pk=EPOCH_ROW)
    return epochs.values_list("number", flat=True).first() == seen.epoch


def drop_snapshots(*, thread: Thread, pages: Collection[int] | None = None, front: bool = True) -> None:
    """Drop what a change of this thread makes untrue.

    `pages` are the thread's pages that show the change (None: all of them). `front` also drops the
    thread's front and every page of the news site that carries the thread.
    """
    rows = Snapshot.objects.filter(thread=thread)
    if pages is not None:
        shown = Q(page__in=pages)
        rows = rows.filter(shown | Q(page=None) | Q(page=FRONT) if front else shown)
    _drop(rows)


def bump_epoch() -> None:
    """The news site at large has changed: drop its pages, and keep none that was begun before."""
    with transaction.atomic():
        Epoch.objects.get_or_create(pk=EPOCH_ROW)
        Epoch.objects.filter(pk=EPOCH_ROW).update(number=F("number") + 1)
        _drop(Snapshot.objects.filter(page=None))


def drop_all() -> None:
    """Drop every kept page: after an upgrade, whose templates and style may differ."""
    with transaction.atomic():
        bump_epoch()
        _drop(Snapshot.objects.all())


def _drop(rows: QuerySet[Snapshot]) -> None:
    """Delete rows and, on PostgreSQL, name them to every process that keeps pages in memory.

    The notice leaves with the commit. Too long a list becomes an empty one: forget everything. A notice
    takes its time, and whoever is told "it stands" looks at once: so this process is told without it.
    """
    if connection.vendor != "postgresql":
        rows.delete()
        return
    keys = list(rows.values_list("pk", flat=True))
    if not keys:
        return
    rows.delete()
    names = "\n".join(keys)
    payload = names if len(names.encode("utf-8")) < LONGEST_NOTICE else ""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, payload])
    transaction.on_commit(lambda: _tell_this_process(keys))


def _tell_this_process(keys: list[str]) -> None:
    for forget in hooks.on_dropped:
        forget(keys)
