"""The record: what is in it, what cannot be done to it, and what is found when it is done by hand."""

import json
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.chain import Wrong, as_dict, commit_to, export_lines, verify
from fairsay.desk.commands import COMMANDS
from fairsay.desk.guard import guard, is_guarded, unguard
from fairsay.desk.models import AuditEntry, AuditHead, AuditSalt
from fairsay.discussion import services as discussion
from tests.commands import run_command


@pytest.fixture
def entries(held, editor, reader):
    """Eight or so entries: held, decided, undone, edited, taken back."""
    first = held("The minister is a liar, ask anybody on the quay.")
    services.undo_decision(actor=editor, decision=services.approve_opinion(actor=editor, opinion=first))
    services.reject_opinion(
        actor=editor, opinion=first, ground="illegal", explanation="It names a private person."
    )
    second = held("Another liar in the harbour office, I am told.")
    discussion.edit_opinion(
        actor=reader, opinion=second, text="The harbour office is mistaken about the fares."
    )
    discussion.delete_opinion(actor=reader, opinion=second)
    assert verify().good
    return AuditEntry.objects.count()


def by_hand(sql, *values):
    """What somebody with the database's password could do: remove the guard, change, put the guard back."""
    unguard(connection)
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
    guard(connection)


def test_what_readers_and_editors_do_is_in_the_record(entries):
    actions = list(AuditEntry.objects.values_list("action", flat=True))
    assert entries == len(actions) >= 6
    for action in (
        "decision.approve",
        "decision.undone",
        "decision.reject",
        "opinion.edited",
        "opinion.deleted",
    ):
        assert action in actions


def test_an_opinion_held_and_a_report_are_in_the_record(thread, reader, other_reader, published, monkeypatch):
    from fairsay.discussion import judging
    from fairsay.houserules.verdict import Outcome, Rule, Verdict

    opinion = published(thread, reader, "The Sunday crossing matters more than fares.")
    discussion.report_opinion(
        actor=other_reader, opinion=opinion, ground="off_topic", words="Private words of mine"
    )
    entry = AuditEntry.objects.get(action="opinion.reported")
    assert (entry.actor_id, entry.words["ground"]) == (other_reader.pk, "off_topic")
    assert "Private" not in json.dumps(as_dict(entry))
    verdict = Verdict(outcome=Outcome.HOLD, scores=dict.fromkeys(Rule))
    monkeypatch.setattr(judging, "judge", lambda submission: verdict)
    held = discussion.post_opinion(actor=reader, thread=thread, text="Another thought about fares.").opinion
    entry = AuditEntry.objects.get(action="opinion.held", object_id=str(held.pk))
    assert entry.actor_id is None, "the system held it, not its author"


def test_texts_are_committed_to_and_not_kept(entries):
    everything = "\n".join(export_lines())
    for words in ("liar", "private person", "mistaken"):
        assert words not in everything
    entry = AuditEntry.objects.get(action="decision.reject")
    salt = bytes(AuditSalt.objects.get(entry=entry).salt)
    assert commit_to("It names a private person.", salt) == entry.commitment
    assert commit_to("It names a public person.", salt) != entry.commitment


def test_the_model_refuses_change_and_deletion(entries):
    entry = AuditEntry.objects.first()
    for act in (
        entry.save,
        entry.delete,
        AuditEntry.objects.all().delete,
        lambda: AuditEntry.objects.update(action="nothing"),
    ):
        with pytest.raises(TypeError):
            act()


@pytest.mark.parametrize("sql", ["UPDATE desk_auditentry SET action = 'x'", "DELETE FROM desk_auditentry"])
def test_the_database_refuses_change_and_deletion(entries, sql):
    refused = pytest.raises(DatabaseError, match="never changed or deleted")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert verify().entries == entries


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("action", "decision.approve"),
        ("actor_id", 999999),
        ("object_id", "77"),
        ("words", '{"ground": "filthy"}'),
        ("commitment", "0" * 64),
        ("at", "2020-01-01 00:00:00+00:00"),
    ],
)
def test_a_changed_entry_is_found(entries, column, value):
    by_hand(f"UPDATE desk_auditentry SET {column} = %s WHERE number = 3", value)
    assert [(fault.number, fault.wrong) for fault in verify().faults] == [(3, Wrong.CHANGED)]


def test_a_changed_entry_with_its_hash_made_anew_is_found(entries):
    by_hand("UPDATE desk_auditentry SET action = 'decision.approve' WHERE number = 3")
    from fairsay.desk.chain import hash_of

    by_hand(
        "UPDATE desk_auditentry SET hash = %s WHERE number = 3", hash_of(AuditEntry.objects.get(number=3))
    )
    assert [(fault.number, fault.wrong) for fault in verify().faults] == [(4, Wrong.BROKEN_LINK)]


def test_a_removed_entry_is_found(entries):
    by_hand("DELETE FROM desk_auditsalt WHERE entry_id = 3")
    by_hand("DELETE FROM desk_auditentry WHERE number = 3")
    assert [(fault.number, fault.wrong) for fault in verify().faults] == [(3, Wrong.GAP)]


def test_two_entries_changed_about_are_found(entries):
    for old, new in ((3, 1003), (4, 1004), (1003, 4), (1004, 3)):
        by_hand("DELETE FROM desk_auditsalt WHERE entry_id = %s", old)
        by_hand("UPDATE desk_auditentry SET number = %s WHERE number = %s", new, old)
    wrong = {fault.wrong for fault in verify().faults}
    assert {Wrong.CHANGED, Wrong.BROKEN_LINK} <= wrong


def test_a_tail_cut_off_is_found_by_the_head(entries):
    by_hand("DELETE FROM desk_auditsalt WHERE entry_id = %s", entries)
    by_hand("DELETE FROM desk_auditentry WHERE number = %s", entries)
    assert [fault.wrong for fault in verify().faults] == [Wrong.TAIL_MISSING]


def test_a_tail_cut_off_with_its_head_is_found_by_a_noted_head(entries):
    noted = AuditHead.objects.get()
    by_hand("DELETE FROM desk_auditsalt WHERE entry_id = %s", entries)
    by_hand("DELETE FROM desk_auditentry WHERE number = %s", entries)
    last = AuditEntry.objects.get(number=entries - 1)
    AuditHead.objects.update(number=last.number, hash=last.hash)
    assert verify().good
    assert not verify(expect=(noted.number, noted.hash)).good


def test_a_missing_guard_is_found(entries):
    assert is_guarded(connection)
    unguard(connection)
    assert [fault.wrong for fault in verify().faults] == [Wrong.UNGUARDED]
    guard(connection)


def test_an_entry_belongs_into_a_transaction(monkeypatch, editor):
    with monkeypatch.context() as patch:
        patch.setattr(
            transaction, "get_connection", lambda using=None: SimpleNamespace(in_atomic_block=False)
        )
        with pytest.raises(RuntimeError, match="transaction"):
            services.record(actor=editor, action="x", about=editor, words={})


def run(capsys, *words):
    status = run_command(COMMANDS, *words)
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_the_command_verifies_notes_a_head_and_exports(entries, capsys, tmp_path):
    status, head, _ = run(capsys, "audit", "head")
    assert status == 0
    assert head.strip() == f"{entries}:{AuditHead.objects.get().hash}"
    assert run(capsys, "audit", "verify", "--expect", head.strip())[0] == 0
    assert run(capsys, "audit", "verify", "--expect", "nonsense")[0] == 2
    _, lines, _ = run(capsys, "audit", "export")
    numbers = [json.loads(line)["number"] for line in lines.splitlines()]
    assert numbers == list(range(1, entries + 1))
    run(capsys, "audit", "export", "--out", str(tmp_path / "log.jsonl"))
    assert (tmp_path / "log.jsonl").read_text() == lines
    by_hand("UPDATE desk_auditentry SET action = 'x' WHERE number = 2")
    status, _, complaints = run(capsys, "audit", "verify")
    assert status == 1
    assert "entry 2: changed" in complaints


def test_the_command_sends_letters(held, editor, capsys):
    past = timezone.now() - timedelta(minutes=1)
    services.reject_opinion(actor=editor, opinion=held(), ground="abusive", now=past)
    assert run(capsys, "release-letters")[:2] == (0, "1 sent, 0 undeliverable\n")
