"""The database before it is used: does it answer, and has it the tables of this version?"""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.files import locks
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from fairsay.errors import Unavailable

LOCK = 0x4641_4952_5341_59  # "FAIRSAY": any number that no other program on this database takes.
PAUSE_SECONDS = 0.3


def reach() -> None:
    """Open the connection. Raises Unavailable, in one line, where nothing answers."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        said = " ".join(str(error).split())
        raise Unavailable(f"the database cannot be opened: {said}") from error


@contextmanager
def alone() -> Iterator[None]:
    """Have the database prepared by one process at a time; others wait here until it is done.

    On PostgreSQL an advisory lock, which ends with the connection; on SQLite a lock on a file beside the
    database, which ends with the process. Whoever holds it may take it again. Raises Unavailable.
    """
    reach()
    if _held.depth:
        _held.depth += 1
        try:
            yield
        finally:
            _held.depth -= 1
        return
    with _advisory() if connection.vendor == "postgresql" else _file():
        _held.depth = 1
        try:
            yield
        finally:
            _held.depth = 0


class _Held(threading.local):
    depth = 0


_held = _Held()


@contextmanager
def _advisory() -> Iterator[None]:
    # Asked again and again, never waited for: whoever waits inside the database keeps indexes that are
    # made beside running work from being finished.
    _wait(lambda: _ask("SELECT pg_try_advisory_lock(%s)"))
    try:
        yield
    finally:
        if connection.connection is not None:
            _ask("SELECT pg_advisory_unlock(%s)")


@contextmanager
def _file() -> Iterator[None]:
    with (settings.DATA / "preparing.lock").open("a") as file:
        _wait(lambda: locks.lock(file, locks.LOCK_EX | locks.LOCK_NB))
        try:
            yield
        finally:
            locks.unlock(file)


def _wait(take: Callable[[], bool]) -> None:
    told = False
    while not take():
        if not told:
            sys.stderr.write("Another process prepares the database; waiting for it …\n")
            sys.stderr.flush()
            told = True
        time.sleep(PAUSE_SECONDS)


def _ask(statement: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(statement, [LOCK])
        return bool(cursor.fetchone()[0])


def migrate(*, verbosity: int = 0) -> None:
    """Bring the tables up to date; does nothing where they are. Raises Unavailable.

    Several servers may start at once: the first does it, the others find it done.
    """
    with alone():
        call_command("migrate", verbosity=verbosity, interactive=False)


def is_new() -> bool:
    """Whether it has no tables at all yet. Raises Unavailable."""
    reach()
    return not connection.introspection.table_names()


def check_version() -> None:
    """Raises Unavailable for a database of an earlier version.

    It is left alone: a server of that version may be at work on it.
    """
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise Unavailable("the database is of an earlier version: `fairsay migrate` brings it up to date.")
