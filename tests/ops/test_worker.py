"""The background worker's round: who has signed the roll, and what a failing chore does to the others."""

import logging

import pytest

from fairsay.config import chores
from fairsay.ops import worker


@pytest.fixture(autouse=True)
def nobody_rests(monkeypatch):
    monkeypatch.setattr(worker, "_resting", {})


def test_every_part_with_background_work_has_signed():
    signed = {name for name, _ in chores.find_chores()}
    assert signed >= {"letters", "heads", "clocks", "drift", "rulebook", "learning"}  # the desk's
    assert signed >= {"closing", "judging"}  # the discussion's
    assert signed >= {"sessions", "notifications", "schedule", "stories", "webhooks"}


def test_a_failing_chore_neither_stops_nor_delays_the_next_and_rests(monkeypatch, caplog):
    called: list[str] = []
    clock = [1000.0]

    def failing() -> int:
        called.append("failing")
        raise ConnectionError("no database")

    def working() -> int:
        called.append("working")
        return 2

    monkeypatch.setattr(chores, "_roll", {})
    monkeypatch.setattr(worker, "monotonic", lambda: clock[0])
    chores.register_chore("failing", failing)
    chores.register_chore("working", working)
    with caplog.at_level(logging.ERROR, logger="fairsay.ops.worker"):
        assert worker.run_chores() == 2
        assert worker.run_chores() == 2
        clock[0] += worker.PATIENCE_SECONDS + 1
        assert worker.run_chores() == 2
    assert called == ["failing", "working", "working", "failing", "working"]
    assert [record.getMessage() for record in caplog.records] == [
        "chore failing failed and will be tried again"
    ] * 2


def test_signing_twice_signs_once(monkeypatch):
    monkeypatch.setattr(chores, "_roll", {})
    chores.register_chore("one", lambda: 1)
    chores.register_chore("one", lambda: 3)
    assert worker.run_chores() == 3


def test_a_round_on_an_empty_installation_does_nothing(db, caplog):
    with caplog.at_level(logging.ERROR, logger="fairsay.ops.worker"):
        worker.run_chores()
        assert worker.run_chores() == 0
    assert caplog.records == []
