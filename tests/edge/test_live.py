"""Live arrival: who is told what, by a store that the test fills, and in the loop's own time."""

import asyncio
import json

import pytest

from fairsay.edge import live
from fairsay.edge.app import Edge
from fairsay.edge.live import Live
from fairsay.edge.stores import StoreError

pytestmark = pytest.mark.plain

HOME = "https://opinions.example"
NEWS_SITE = "https://news.example"


class Threads:
    """A database of threads: by number, the version, the site's origins, and what arrived and is published."""

    def __init__(self) -> None:
        self.versions = {7: 1, 8: 1}
        self.arrived: dict[int, list[tuple[int, int]]] = {7: [(1, 101), (2, 102)], 8: []}
        self.asked: list[str] = []
        self.broken = False

    def publish(self, thread: int, opinion: int) -> None:
        self.arrived[thread].append((len(self.arrived[thread]) + 1, opinion))
        self.versions[thread] += 1

    def remove(self, thread: int, opinion: int) -> None:
        self.arrived[thread] = [one for one in self.arrived[thread] if one[1] != opinion]
        self.versions[thread] += 1

    async def start(self) -> None: ...

    async def stop(self) -> None: ...

    async def find(self, path):
        return None

    async def rows(self, query, values):
        if self.broken:
            raise StoreError("away")
        self.asked.append(query)
        if query is live.SITE:
            return [(self.versions[t], json.dumps([NEWS_SITE])) for t in values if t in self.versions]
        if query is live.ARRIVALS:
            thread, since, most = values
            return sorted((one for one in self.arrived[thread] if one[0] > since), reverse=True)[:most]
        return [(t, self.versions[t]) for t in values]


class Line:
    """A reader's line, and what came along it."""

    def __init__(self, app, path: str, *, query: str = "after=2", **headers: str) -> None:
        self.sent: asyncio.Queue = asyncio.Queue()
        self.given: asyncio.Queue = asyncio.Queue()
        self.given.put_nowait({"type": "http.request", "body": b"", "more_body": False})
        named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
        scope = {
            "type": "http",
            "method": "GET",
            "path": path,
            "query_string": query.encode(),
            "headers": named,
        }
        self.task = asyncio.create_task(app(scope, self.given.get, self.sent.put))

    async def start(self) -> tuple[int, dict[bytes, bytes]]:
        message = await self.sent.get()
        return message["status"], dict(message["headers"])

    async def event(self) -> str:
        """The next thing that is said, without the first line on coming back."""
        while True:
            said = (await self.sent.get())["body"].decode()
            if not said.startswith("retry:"):
                return said

    def leave(self) -> None:
        self.given.put_nowait({"type": "http.disconnect"})


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(live, "ASK_SECONDS", 0.001)


def run(test, *, limit: int = 10) -> None:
    """A test in a loop of its own, given the store, the lines' holder and the application."""

    async def inside() -> None:
        store = Threads()
        lines = Live(store, limit=limit, home=HOME)
        app = Edge(wsgi=lambda *_: [], store=store, threads=1, events=lines)
        async with asyncio.timeout(30):
            await test(store, lines, app)
            lines.close()
            while lines.held or lines.asking:
                await asyncio.sleep(0)
        app.django.executor.shutdown()

    asyncio.run(inside())


def test_told_how_many_are_new_and_which():
    async def test(store, lines, app):
        line = Line(app, "/threads/7/live")
        status, headers = await line.start()
        assert status == 200
        assert headers[b"content-type"].startswith(b"text/event-stream")
        assert headers[b"cache-control"] == b"no-store"
        assert headers[b"x-accel-buffering"] == b"no"
        assert not {b"set-cookie", b"access-control-allow-origin"} & set(headers)
        assert await line.event() == "id: 1\ndata: [0]\n\n"
        store.publish(7, 103)
        assert await line.event() == "id: 2\ndata: [1,103]\n\n"
        store.publish(7, 104)
        assert await line.event() == "id: 3\ndata: [2,104,103]\n\n"
        store.remove(7, 103)
        assert await line.event() == "id: 4\ndata: [1,104]\n\n"

    run(test)


def test_only_what_is_new_to_this_page_and_of_this_thread():
    async def test(store, lines, app):
        late, early, other = (
            Line(app, "/threads/7/live"),
            Line(app, "/threads/7/live", query="after=0"),
            Line(app, "/threads/8/live", query="after=0"),
        )
        assert [await one.event() for one in (late, early, other) if await one.start()] == [
            "id: 1\ndata: [0]\n\n", "id: 1\ndata: [2,102,101]\n\n", "id: 1\ndata: [0]\n\n",
        ]  # fmt: skip
        store.publish(8, 201)
        assert await other.event() == "id: 2\ndata: [1,201]\n\n"
        store.publish(7, 103)
        assert await late.event() == "id: 2\ndata: [1,103]\n\n"
        assert other.sent.empty()

    run(test)


def test_a_change_that_brings_nothing_new_is_not_told():
    """A like, an edit: the version grows, and readers are left in peace."""

    async def test(store, lines, app):
        line = Line(app, "/threads/7/live")
        await line.start()
        await line.event()
        store.versions[7] += 1
        read = len(store.asked)
        while store.asked[read:].count(live.ARRIVALS) < 1:
            await asyncio.sleep(0)
        store.publish(7, 103)
        assert await line.event() == "id: 3\ndata: [1,103]\n\n"

    run(test)


def test_many_readers_of_a_thread_are_one_question():
    async def test(store, lines, app):
        crowd = [Line(app, "/threads/7/live") for _ in range(8)]
        for one in crowd:
            await one.start()
            await one.event()
        store.asked.clear()
        store.publish(7, 103)
        for one in crowd:
            await one.event()
        assert store.asked.count(live.ARRIVALS) == 1

    run(test)


def test_who_comes_back_is_not_told_the_same_again():
    async def test(store, lines, app):
        line = Line(app, "/threads/7/live", query="after=1", last_event_id="1")
        await line.start()
        store.publish(7, 103)
        assert await line.event() == "id: 2\ndata: [2,103,102]\n\n"

    run(test)


def test_long_lists_end_somewhere():
    async def test(store, lines, app):
        store.arrived[7] = [(number, 1000 + number) for number in range(1, 400)]
        line = Line(app, "/threads/7/live", query="after=0")
        await line.start()
        total, *ids = json.loads((await line.event()).split("data: ")[1])
        assert total == live.COUNTED
        assert ids == [1000 + number for number in range(399, 399 - live.NAMED, -1)]

    run(test)


@pytest.mark.parametrize(
    ("origin", "status", "allowed"),
    [(NEWS_SITE, 200, NEWS_SITE), (HOME, 200, HOME), ("https://elsewhere.example", 403, None)],
)
def test_pages_of_allowed_origins_alone(origin, status, allowed):
    async def test(store, lines, app):
        got, headers = await Line(app, "/threads/7/live", origin=origin).start()
        assert got == status
        assert headers.get(b"access-control-allow-origin", b"").decode() == (allowed or "")

    run(test)


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [("/threads/9/live", "after=0", 404), ("/threads/7/live", "after=-1", 400), ("/threads/7/live", "", 400)],
)
def test_what_is_not_there_is_refused_in_the_one_shape(path, query, status):
    async def test(store, lines, app):
        line = Line(app, path, query=query)
        assert (await line.start())[0] == status
        assert set(json.loads((await line.sent.get())["body"])) == {"error"}

    run(test)


def test_no_more_lines_than_the_limit_and_a_place_is_given_back():
    async def test(store, lines, app):
        first, second = Line(app, "/threads/7/live"), Line(app, "/threads/8/live")
        assert [(await one.start())[0] for one in (first, second)] == [200, 200]
        assert (await Line(app, "/threads/7/live").start())[0] == 503
        first.leave()
        await first.task
        assert (await Line(app, "/threads/7/live").start())[0] == 200

    run(test, limit=2)


def test_who_leaves_is_forgotten_and_nobody_is_asked_for():
    async def test(store, lines, app):
        line = Line(app, "/threads/7/live")
        await line.start()
        line.leave()
        await line.task
        assert (lines.held, lines.watched) == (0, {})
        while lines.asking:
            await asyncio.sleep(0)
        asked = len(store.asked)
        await asyncio.sleep(0.01)
        assert len(store.asked) == asked

    run(test)


def test_a_sign_of_life_on_a_quiet_line(monkeypatch):
    monkeypatch.setattr(live, "HEARTBEAT_SECONDS", 0.001)

    async def test(store, lines, app):
        line = Line(app, "/threads/7/live")
        await line.start()
        await line.event()
        assert await line.event() == ":\n\n"

    run(test)


def test_a_line_ends_by_and_by(monkeypatch):
    monkeypatch.setattr(live, "HEARTBEAT_SECONDS", 0.001)
    monkeypatch.setattr(live, "LONGEST_SECONDS", 0.0)

    async def test(store, lines, app):
        line = Line(app, "/threads/7/live")
        await line.task
        assert lines.held == 0

    run(test)


def test_a_database_that_is_away_for_a_while_is_asked_again():
    async def test(store, lines, app):
        line = Line(app, "/threads/7/live")
        await line.start()
        await line.event()
        store.broken = True
        assert (await Line(app, "/threads/8/live").start())[0] == 503
        store.publish(7, 103)
        await asyncio.sleep(0.01)
        store.broken = False
        assert await line.event() == "id: 2\ndata: [1,103]\n\n"

    run(test)


def test_at_the_end_every_line_is_closed_in_good_order():
    async def test(store, lines, app):
        line = Line(app, "/threads/7/live")
        await line.start()
        await line.event()
        lines.close()
        await line.task
        assert (await line.sent.get()).get("more_body", False) is False
        assert (await Line(app, "/threads/7/live").start())[0] == 503

    run(test)
