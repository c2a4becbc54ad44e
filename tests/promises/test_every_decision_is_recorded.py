"""Promise: every decision leaves a reason and an audit entry in its transaction; a restriction a statement.

Each outcome is brought about through its service, none may be forgotten, and the database is read
afterwards. Then the record is made to fail: nothing of the decision may remain. Seen to fail: with the
call of `record_decision` taken out of `bans.ban_reader_from_desk`, with `write_statements` taken out
of `decisions._conclude`, and with `transaction.atomic()` replaced by a null context in `decisions.decide`.
"""

from datetime import timedelta

import pytest
from django.utils import timezone

from fairsay.accounts.models import Ban
from fairsay.desk import services
from fairsay.desk.models import AuditEntry, Decision, Letter, Outcome, StatementOfReasons
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, State

RESTRICTIONS = {Outcome.REJECT, Outcome.DELETE, Outcome.BAN}


@pytest.fixture
def opinion(thread, reader):
    placed = discussion.post_opinion(
        actor=reader, thread=thread, text="The fares, once again, are too high."
    ).opinion
    return discussion.change_state(opinion=placed, state=State.PENDING, held_for="mode")


def acts(editor, opinion, reader):
    """One act for each outcome, in an order in which each is possible."""
    ends = timezone.now() + timedelta(days=2)
    ban = {"ground": "filthy", "reason": "Language.", "ends_at": ends}
    return {
        Outcome.NOTE: lambda: services.note_opinion(actor=editor, opinion=opinion, words="Knows ferries."),
        Outcome.REWORD: lambda: services.ask_to_reword(
            actor=editor, opinion=opinion, explanation="Kinder, please."
        ),
        Outcome.REJECT: lambda: services.reject_opinion(actor=editor, opinion=opinion, ground="abusive"),
        Outcome.APPROVE: lambda: services.approve_opinion(actor=editor, opinion=opinion),
        Outcome.PICK: lambda: services.pick_opinion(actor=editor, opinion=opinion, picked=True),
        Outcome.UNPICK: lambda: services.pick_opinion(actor=editor, opinion=opinion, picked=False),
        Outcome.DELETE: lambda: services.delete_opinion_by_desk(
            actor=editor, opinion=opinion, ground="off_topic"
        ),
        Outcome.BAN: lambda: services.ban_reader_from_desk(actor=editor, reader=reader, **ban),
        Outcome.LIFT: lambda: services.lift_ban_from_desk(actor=editor, ban=Ban.objects.latest("pk")),
    }


def test_no_outcome_is_forgotten(editor, opinion, reader):
    assert set(acts(editor, opinion, reader)) == set(Outcome)


def test_each_leaves_a_reason_and_an_entry(editor, opinion, reader):
    for outcome, act in acts(editor, opinion, reader).items():
        decision = act()
        assert decision.outcome == outcome
        entry = AuditEntry.objects.get(action=f"decision.{outcome}", object_id=str(decision.pk))
        assert entry.actor_id == editor.pk
        assert entry.words["reader"] == reader.pk
        statements = StatementOfReasons.objects.filter(decision=decision)
        assert statements.exists() == (outcome in RESTRICTIONS), outcome
        if outcome in RESTRICTIONS:
            statement = statements.get()
            assert decision.ground
            assert statement.ground == decision.ground
            assert all((statement.restriction_text, statement.territory, statement.duration, statement.facts))
            assert all((statement.ground_text, statement.automation_text, statement.redress, statement.text))
    assert AuditEntry.objects.filter(action__startswith="decision.").count() == Decision.objects.count()


def test_undo_leaves_an_entry_too(editor, opinion):
    decision = services.approve_opinion(actor=editor, opinion=opinion)
    services.undo_decision(actor=editor, decision=decision)
    assert AuditEntry.objects.get(action="decision.undone").object_id == str(decision.pk)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_without_its_record_nothing_is_decided(editor, opinion, reader, monkeypatch, outcome):
    for earlier, act in acts(editor, opinion, reader).items():
        if earlier == outcome:
            break
        act()
    before = snapshot(opinion)

    def fail(*_, **__):
        raise RuntimeError("the disk is full")

    for module in ("audit", "decisions", "undo"):
        monkeypatch.setattr(f"fairsay.desk.services.{module}.record_all", fail)
    with pytest.raises(RuntimeError, match="disk is full"):
        act()
    assert snapshot(opinion) == before


def snapshot(opinion):
    row = Opinion.objects.get(pk=opinion.pk)
    bans = list(Ban.objects.values_list("pk", "lifted_at"))
    counts = [model.objects.count() for model in (Decision, StatementOfReasons, Letter, AuditEntry)]
    return row.state, row.picked, row.thread.count, bans, counts
