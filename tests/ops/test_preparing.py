"""Several servers start at once: one prepares the database, the others wait and find it done."""

import threading

import pytest
from django.db import connection

from fairsay.errors import Unavailable
from fairsay.ops import database


def test_one_at_a_time(committed, monkeypatch, capsys):
    monkeypatch.setattr(database, "PAUSE_SECONDS", 0.01)
    inside, order = threading.Event(), []
    leave = threading.Event()

    def first() -> None:
        try:
            with database.alone():
                inside.set()
                leave.wait(10)
                order.append("first")
        finally:
            connection.close()

    def second() -> None:
        try:
            with database.alone():
                order.append("second")
        finally:
            connection.close()

    one = threading.Thread(target=first)
    two = threading.Thread(target=second)
    one.start()
    assert inside.wait(10)
    two.start()
    while "waiting for it" not in capsys.readouterr().err:
        assert two.is_alive(), "it did not wait"
        two.join(0.02)
    leave.set()
    one.join()
    two.join()
    assert order == ["first", "second"]


def test_whoever_holds_it_may_take_it_again(committed):
    with database.alone(), database.alone():
        database.migrate()
    with database.alone():
        pass


def test_it_is_given_back_after_a_fault(committed):
    with pytest.raises(Unavailable), database.alone():
        raise Unavailable("broken")
    done = []

    def other() -> None:
        try:
            with database.alone():
                done.append(True)
        finally:
            connection.close()

    thread = threading.Thread(target=other)
    thread.start()
    thread.join(10)
    assert done == [True]
