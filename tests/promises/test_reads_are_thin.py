"""Promise: a warm read of a thread costs one row on SQLite and no query on PostgreSQL; a cold one a fixed number.

Warm reads go through the stores that the server process asks first: SQLite tells every statement that it
runs, and PostgreSQL's connection is counted. Cold reads go through the view, at 1, 60 and 300 opinions.

Seen to fail: with a second SELECT planted in `SqliteStore.find`; with `PostgresStore._keep` made to keep
nothing; and with a query for each root's author planted in `discussion.pages`.
"""

import asyncio
import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from psycopg.conninfo import make_conninfo

from fairsay.discussion import layout
from fairsay.discussion.models import Thread
from fairsay.discussion.services import OpinionRow, load_opinions
from fairsay.discussion.snapshots import drop_all
from fairsay.edge.stores import QUERY, PostgresStore, SqliteStore

READS = 5
# The row that is not there, the thread with its story, epoch and version, its terms, the roots, their replies
# (where there are any), the version again, the row kept.
COLD = {1: 8, 60: 9, 300: 9}


def fill(thread: Thread, reader: Any, count: int) -> None:
    """So many opinions, every fifth a reply to the one before it."""
    began = timezone.now() - timedelta(days=1)
    keys = [uuid.uuid5(uuid.NAMESPACE_URL, str(number)) for number in range(count)]
    load_opinions(
        thread=thread,
        rows=[
            OpinionRow(
                key=key,
                author=reader,
                text=f"Remark number {number} on the fares of the ferry.",
                posted_at=began + timedelta(seconds=number),
                parent=keys[number - 1] if number % 5 == 4 else None,
            )
            for number, key in enumerate(keys)
        ],
    )


@pytest.mark.parametrize("count", COLD)
@pytest.mark.parametrize("where", ["front", "first page"])
def test_a_cold_read_takes_a_fixed_number_of_queries(thread, reader, count, where):
    fill(thread, reader, count)
    path = layout.front_path(thread.pk) if where == "front" else layout.page_path(thread.pk, 1)
    drop_all()
    client = Client()
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    assert answer.status_code == 200
    assert b"Remark number 0" in answer.content or where == "front"
    queries = [query["sql"][:150] for query in asked if not query["sql"].startswith(("SAVEPOINT", "RELEASE"))]
    # The front also tells search engines of the newest opinions.
    assert len(queries) == COLD[count] + (where == "front"), "\n".join(queries)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite's way to read")
def test_a_warm_read_is_one_row_on_sqlite(committed, thread, reader):
    fill(thread, reader, 300)
    path = layout.page_path(thread.pk, 1)
    expected = Client().get(path).content

    async def read() -> list[str]:
        store = SqliteStore(Path(connection.settings_dict["NAME"]))
        await store.start()
        assert store.connection is not None
        statements: list[str] = []
        store.connection.set_trace_callback(statements.append)
        for _ in range(READS):
            page = await store.find(path)
            assert page is not None
            assert page.bodies["identity"] == expected
        await store.stop()
        return statements

    statements = asyncio.run(read())
    assert len(statements) == READS, statements
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN QUERY PLAN " + QUERY + "%s", [path])
        (plan,) = cursor.fetchall()
    assert plan[-1].startswith("SEARCH discussion_snapshot USING")
    assert plan[-1].endswith("(key=?)")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL's way to read")
def test_a_warm_read_is_no_query_on_postgresql(committed, thread, reader):
    fill(thread, reader, 300)
    path = layout.page_path(thread.pk, 1)
    expected = Client().get(path).content

    async def read() -> int:
        store = PostgresStore(conninfo())
        await store.start()
        async with asyncio.timeout(10):
            while not store.listening:  # nothing is kept before, and nothing tells when
                await asyncio.sleep(0.01)
        assert await store.find(path) is not None
        assert store.reader is not None
        asked = 0
        execute = store.reader.execute

        async def counted(*words: Any, **options: Any) -> Any:
            nonlocal asked
            asked += 1
            return await execute(*words, **options)

        store.reader.execute = counted
        for _ in range(READS):
            page = await store.find(path)
            assert page is not None
            assert page.bodies["identity"] == expected
        assert asked == 0
        assert await store.find("/nowhere/") is None
        await store.stop()
        return asked

    assert asyncio.run(read()) == 1  # the page that is not there: the counter counts


def conninfo() -> str:
    """The address of the test's own database."""
    params = connection.get_connection_params()
    return make_conninfo(
        **{k: params[k] for k in ("dbname", "user", "password", "host", "port") if k in params}
    )
