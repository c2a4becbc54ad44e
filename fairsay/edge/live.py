"""Live arrival: readers who have a thread open are told which opinions are new, by server-sent events.

A reader who waits costs a connection and a coroutine, no thread and no database connection. Every two
seconds the process asks for the versions of all threads that are watched in it, in one query, and reads
the arrivals of those that changed: once for all their readers. So it works the same on SQLite and on
PostgreSQL, and for any number of processes. What is sent is the number of new opinions and their ids:
public, the same for all who came at the same moment, and of published opinions alone.

The stream is that of https://html.spec.whatwg.org/multipage/server-sent-events.html.
"""

import asyncio
import json
import logging
import random
import re
import signal
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from fairsay.edge.bodies import Receive, Scope, Send, send_refusal
from fairsay.edge.negotiation import find_header
from fairsay.edge.stores import Store, StoreError
from fairsay.errors import Malformed, NotFound, Refusal, Unavailable, Untrusted

log = logging.getLogger(__name__)

PATH = re.compile(r"/threads/([0-9]{1,18})/live")
ARRIVAL = re.compile(r"[0-9]{1,9}")
ASK_SECONDS = 2.0
HEARTBEAT_SECONDS = 25.0  # Proxies close a line on which nothing came for a minute; ours finds out who left.
LONGEST_SECONDS = 900.0  # A line whose other end vanished is not held for longer; browsers open a new one.
RETRY_MS = (3_000, 15_000)  # After a restart not everybody comes back in the same second.
NAMED = 50  # Ids in one event; of more there is the number alone.
COUNTED = 200  # More is "200".
AT_ONCE = 500  # Threads in one query.

SITE = (
    "SELECT thread.version, site.origins FROM discussion_thread thread "
    "JOIN discussion_story story ON story.id = thread.story_id "
    "JOIN discussion_site site ON site.id = story.site_id WHERE thread.id = ? AND story.hidden_at IS NULL"
)
VERSIONS = "SELECT id, version FROM discussion_thread WHERE id IN ({})"
ARRIVALS = (
    "SELECT opinion.arrival, opinion.id FROM discussion_opinion opinion "
    "JOIN discussion_thread thread ON thread.id = opinion.thread_id "
    "JOIN discussion_story story ON story.id = thread.story_id "
    "WHERE opinion.thread_id = ? AND opinion.arrival > ? AND opinion.state = 'published' "
    "AND story.hidden_at IS NULL ORDER BY opinion.arrival DESC LIMIT ?"
)


@dataclass(slots=True, eq=False)
class Waiting:
    """One reader's line. `after` is the last arrival that their page shows."""

    after: int
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    left: bool = False


@dataclass(slots=True)
class Watched:
    """A thread that somebody waits for: its arrivals after `since`, newest first, as (arrival, id)."""

    version: int
    since: int
    news: list[tuple[int, int]] = field(default_factory=list)
    readers: set[Waiting] = field(default_factory=set)
    told: dict[int, str] = field(default_factory=dict)

    def data(self, after: int) -> str:
        """What a reader whose page ends with this arrival is told: how many are new, and which."""
        if after not in self.told:
            ids = [opinion for arrival, opinion in self.news if arrival > after]
            self.told[after] = json.dumps([len(ids), *ids[:NAMED]], separators=(",", ":"))
        return self.told[after]


class Live:
    """Holds at most `limit` lines open; pages of `home`, and of the origins that a site allows, may ask."""

    def __init__(self, store: Store, *, limit: int, home: str) -> None:
        self.store = store
        self.limit = limit
        self.home = home
        self.held = 0
        self.watched: dict[int, Watched] = {}
        self.asking: asyncio.Task[None] | None = None
        self.closing = False

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One line, from the reader's question to the end."""
        try:
            thread, after = _asked(scope)
            if self.closing or self.held >= self.limit:
                raise Unavailable("No further reader can be kept up to date for now.")
            self.held += 1  # before anything is awaited: it is a promise of room
            try:
                await self._follow(thread, Waiting(after), scope, receive, send)
            finally:
                self.held -= 1
        except StoreError as error:
            log.warning("live arrival, not read: %s", error)
            await send_refusal(scope, send, Unavailable())
        except Refusal as refusal:
            await send_refusal(scope, send, refusal)

    def close(self) -> None:
        """End every line in good order: the server stops. Browsers come back by themselves."""
        self.closing = True
        for watched in self.watched.values():
            for waiting in watched.readers:
                waiting.wake.set()

    def listen_for_stop(self) -> None:
        """End the lines as soon as the process is told to stop, since the server waits for them to end.

        To be called in the running loop, when the server has put its own handlers there: those are run by
        the loop, which is woken through a descriptor, and these beside them.
        """
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(self.close))

    async def _check(self, thread: int, scope: Scope) -> tuple[int, str]:
        """The thread's version, and the origin of the page that asks: empty for one of our own.

        Raises NotFound, and Untrusted for a page of an origin that the site does not allow.
        """
        rows = await self.store.rows(SITE, (thread,))
        if not rows:
            raise NotFound
        version, origins = rows[0]
        origin = find_header(scope["headers"], b"origin")
        allowed = json.loads(origins) if isinstance(origins, str) else origins
        if origin and origin != self.home and origin not in allowed:
            raise Untrusted("This page's origin is not on the site's list.")
        return version, origin

    async def _follow(
        self, thread: int, waiting: Waiting, scope: Scope, receive: Receive, send: Send
    ) -> None:
        version, origin = await self._check(thread, scope)
        watched = self.watched.get(thread)
        known = watched is not None and watched.since <= waiting.after
        if watched is None:
            watched = self.watched[thread] = Watched(version, since=waiting.after)
        watched.since = min(watched.since, waiting.after)
        watched.readers.add(waiting)
        try:
            if not known:
                await self._read(thread, watched)
            if self.asking is None:
                self.asking = asyncio.create_task(self._ask())
            heard = find_header(scope["headers"], b"last-event-id") == str(watched.version)
            told = watched.data(waiting.after) if heard else ""
            await send({"type": "http.response.start", "status": 200, "headers": _headers(origin)})
            await _say(send, f"retry: {random.randint(*RETRY_MS)}\n\n")  # noqa: S311 - spread, not secret
            leaving = asyncio.create_task(_leave(receive, waiting))
            try:
                await self._tell(watched, waiting, told, send)
            finally:
                leaving.cancel()
        finally:
            watched.readers.discard(waiting)
            if not watched.readers:
                self.watched.pop(thread, None)

    async def _tell(self, watched: Watched, waiting: Waiting, told: str, send: Send) -> None:
        """Say what is new whenever that changes, and something now and then, until one side has enough."""
        loop = asyncio.get_running_loop()
        ends = loop.time() + LONGEST_SECONDS
        while not (waiting.left or self.closing or loop.time() > ends):
            waiting.wake.clear()
            data = watched.data(waiting.after)
            if data != told:
                await _say(send, f"id: {watched.version}\ndata: {data}\n\n")
                told = data
            try:
                async with asyncio.timeout(HEARTBEAT_SECONDS):
                    await waiting.wake.wait()
            except TimeoutError:
                await _say(send, ":\n\n")
        if not waiting.left:
            await send({"type": "http.response.body", "body": b""})

    async def _ask(self) -> None:
        """Look for changes as long as anybody waits."""
        try:
            while self.watched:
                await asyncio.sleep(ASK_SECONDS)
                try:
                    for thread, watched in await self._changed():
                        await self._read(thread, watched)
                except StoreError as error:
                    log.warning("live arrival, not read, asked again soon: %s", error)
        finally:
            self.asking = None

    async def _changed(self) -> list[tuple[int, Watched]]:
        """The watched threads that have changed, their new versions noted."""
        threads = list(self.watched)
        found = []
        for start in range(0, len(threads), AT_ONCE):
            some = threads[start : start + AT_ONCE]
            rows = await self.store.rows(VERSIONS.format(",".join("?" * len(some))), some)
            for thread, version in rows:
                watched = self.watched.get(thread)
                if watched is not None and watched.version != version:
                    watched.version = version
                    found.append((thread, watched))
        return found

    async def _read(self, thread: int, watched: Watched) -> None:
        """Read a thread's arrivals anew, and wake its readers where there is anything to tell them."""
        before = watched.news
        watched.news = await self.store.rows(ARRIVALS, (thread, watched.since, COUNTED))
        if watched.news != before:
            watched.told.clear()
            for waiting in watched.readers:
                waiting.wake.set()


def _asked(scope: Scope) -> tuple[int, int]:
    """The thread and the arrival that are asked about. Raises Malformed."""
    found = PATH.fullmatch(scope["path"])
    after = parse_qs(scope["query_string"].decode("latin-1")).get("after", [""])[0]
    if found is None or not ARRIVAL.fullmatch(after):
        raise Malformed("`after` is not a number.", field="after")
    return int(found[1]), int(after)


def _headers(origin: str) -> list[tuple[bytes, bytes]]:
    headers = [
        (b"content-type", b"text/event-stream; charset=utf-8"),
        (b"cache-control", b"no-store"),
        (b"vary", b"Origin"),
        (b"x-accel-buffering", b"no"),  # nginx would keep what we say until it has a page full
        (b"x-content-type-options", b"nosniff"),
    ]
    return [*headers, (b"access-control-allow-origin", origin.encode("latin-1"))] if origin else headers


async def _say(send: Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})


async def _leave(receive: Receive, waiting: Waiting) -> None:
    """Notice that the reader has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass
    waiting.left = True
    waiting.wake.set()
