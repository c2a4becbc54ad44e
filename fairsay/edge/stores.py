"""Where finished pages are read: a row a request on SQLite, a bounded cache on PostgreSQL.

On SQLite a primary-key read costs about as much as a dictionary look-up beside the rest of a
request and is never stale, so nothing is cached. On PostgreSQL a row is a network call: rows are
kept in memory, dropped one by one as NOTIFY names them, and all together whenever the listening
connection was away, since what was said meanwhile is lost. What this very process has changed is
dropped before the one who changed it has the answer.
"""

import asyncio
import contextlib
import json
import logging
import sqlite3
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

import psycopg

log = logging.getLogger(__name__)

CHANNEL = "fairsay_snapshots"
QUERY = "SELECT etag, headers, identity, gzip, brotli, thread_id, page FROM discussion_snapshot WHERE key = "
CACHE_BYTES = 64 * 1024 * 1024  # About ten thousand warm pages of 50 opinions.
RECONNECT_SECONDS = 1.0
# Silence on the line is normal, so a line that was cut would go unnoticed, and pages stay untrue, for
# hours: the system asks after 10 s, then thrice every 5 s.
LINE = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}


@dataclass(frozen=True, slots=True)
class Page:
    """Finished bytes in each encoding, and whether they are part of the news site at large."""

    etag: str
    headers: tuple[tuple[bytes, bytes], ...]
    bodies: dict[str, bytes]
    whole_site: bool

    @property
    def size(self) -> int:
        """Bytes held in memory, roughly."""
        return sum(len(body) for body in self.bodies.values()) + 500


Row = tuple[Any, ...]


class StoreError(Exception):
    """The database could not be asked."""


class Store(Protocol):
    """Finds finished pages by path, and answers small questions."""

    async def start(self) -> None:
        """Connect."""

    async def stop(self) -> None:
        """Let go of connections."""

    async def find(self, path: str) -> Page | None:
        """The page at `path`, or None: then Django answers, and may store one."""

    async def rows(self, query: str, values: Sequence[object]) -> list[Row]:
        """What a query finds, its `values` marked by `?`. Raises StoreError."""


def as_page(row: Row) -> Page:
    """A stored row as the server sends it."""
    etag, headers, identity, gzip, brotli, thread, page = row
    pairs = json.loads(headers) if isinstance(headers, str) else headers
    return Page(
        etag=etag,
        headers=tuple((name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in pairs),
        bodies={"identity": bytes(identity), "gzip": bytes(gzip), "br": bytes(brotli)},
        whole_site=thread is None or page is None,
    )


class SqliteStore:
    """Reads the row of each request; the connection can only read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection: sqlite3.Connection | None = None

    async def start(self) -> None:
        """Open the file read-only; it must have been migrated."""
        uri = f"file:{quote(str(self.path))}?mode=ro"
        self.connection = sqlite3.connect(
            uri, uri=True, check_same_thread=False, isolation_level=None, timeout=1
        )

    async def stop(self) -> None:
        """Close the file."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    async def find(self, path: str) -> Page | None:
        """One read by primary key, in the event loop: it takes some 20 µs, less than a thread's hand-over."""
        if self.connection is None:
            return None
        try:
            found = await self.rows(QUERY + "?", (path,))
        except StoreError as error:
            log.warning("snapshot not read, Django answers: %s", error)
            return None
        return as_page(found[0]) if found else None

    async def rows(self, query: str, values: Sequence[object]) -> list[Row]:
        """In the event loop, as above: for look-ups in an index alone."""
        if self.connection is None:
            raise StoreError("not started")
        try:
            return self.connection.execute(query, tuple(values)).fetchall()
        except sqlite3.OperationalError as error:
            raise StoreError(str(error)) from error


class PostgresStore:
    """A bounded cache in front of the table, kept true by LISTEN."""

    def __init__(self, conninfo: str) -> None:
        self.conninfo = psycopg.conninfo.make_conninfo(conninfo, **LINE)
        self.pages: OrderedDict[str, Page] = OrderedDict()
        self.bytes = 0
        self.generation = 0  # Grows with every drop: a page read before one is not kept after it.
        self.listening = False
        self.reader: psycopg.AsyncConnection | None = None
        self.lock = asyncio.Lock()
        self.task: asyncio.Task[None] | None = None
        self.loop: asyncio.AbstractEventLoop | None = None

    async def start(self) -> None:
        """Start listening; until that stands, nothing is kept."""
        self.loop = asyncio.get_running_loop()
        self.task = asyncio.create_task(self._listen())

    async def stop(self) -> None:
        """Stop listening and close both connections."""
        if self.task is not None:
            self.task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self.task
        if self.reader is not None:
            await self.reader.close()

    async def find(self, path: str) -> Page | None:
        """From memory where it is warm, else one query."""
        if "\x00" in path:  # PostgreSQL takes no zero byte.
            return None
        page = self.pages.get(path)
        if page is not None:
            self.pages.move_to_end(path)
            return page
        generation = self.generation
        try:
            found = await self.rows(QUERY + "?", (path,))
        except StoreError as error:
            log.warning("snapshot not read, Django answers: %s", error)
            return None
        if not found:
            return None
        page = as_page(found[0])
        if self.listening and generation == self.generation:
            self._keep(path, page)
        return page

    async def rows(self, query: str, values: Sequence[object]) -> list[Row]:
        """One after another, on a connection of their own."""
        try:
            async with self.lock:
                if self.reader is None or self.reader.closed:
                    self.reader = await psycopg.AsyncConnection.connect(self.conninfo, autocommit=True)
                cursor = await self.reader.execute(query.replace("?", "%s"), values)
                return await cursor.fetchall()
        except psycopg.Error as error:
            raise StoreError(str(error)) from error

    def _keep(self, path: str, page: Page) -> None:
        old = self.pages.pop(path, None)
        self.bytes += page.size - (old.size if old else 0)
        self.pages[path] = page
        while self.bytes > CACHE_BYTES:
            _, gone = self.pages.popitem(last=False)
            self.bytes -= gone.size

    def drop(self, keys: list[str]) -> None:
        """Forget these paths; an empty list forgets everything."""
        self.generation += 1
        if not keys:
            self.pages.clear()
            self.bytes = 0
        for key in keys:
            gone = self.pages.pop(key, None)
            if gone is not None:
                self.bytes -= gone.size

    def drop_from_thread(self, keys: list[str]) -> None:
        """Forget these paths before whatever this thread hands to the event loop next, such as its answer."""
        if self.loop is not None:
            with contextlib.suppress(RuntimeError):  # The server has stopped: nothing is sent any more.
                self.loop.call_soon_threadsafe(self.drop, keys)

    async def _listen(self) -> None:
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(
                    self.conninfo, autocommit=True
                ) as connection:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    self.drop([])
                    self.listening = True
                    async for notice in connection.notifies():
                        self.drop([key for key in notice.payload.split("\n") if key])
            except psycopg.Error as error:
                log.warning("listening for changes broke off, starting again: %s", error)
            finally:
                self.listening = False
                self.drop([])
            await asyncio.sleep(RECONNECT_SECONDS)
