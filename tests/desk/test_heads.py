"""The signed heads of the record: one a day, sent out, checkable by anybody, and a witness against rewriting."""

import json
from datetime import timedelta

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.core import mail
from django.db import connection
from django.utils import timezone

from fairsay.desk import services, signing
from fairsay.desk.chain import Wrong, hash_of, verify
from fairsay.desk.commands import COMMANDS
from fairsay.desk.guard import guard, unguard
from fairsay.desk.models import AuditEntry, AuditHead, SignedHead
from tests.commands import run_command

TOMORROW = timedelta(days=1)


@pytest.fixture
def decided(held, editor):
    return services.approve_opinion(actor=editor, opinion=held())


def test_one_head_a_day_and_none_where_nothing_happened(decided, held, editor):
    now = timezone.now()
    first = services.sign_head_of_day(now=now)
    assert first is not None
    assert services.sign_head_of_day(now=now) is None
    assert services.sign_head_of_day(now=now + TOMORROW) is None, "the record has not grown"
    services.reject_opinion(actor=editor, opinion=held("Another liar in the office."), ground="abusive")
    second = services.sign_head_of_day(now=now + TOMORROW)
    assert second.number > first.number
    assert verify().good


def test_an_empty_record_is_not_signed():
    assert services.sign_head_of_day() is None


def test_the_head_is_sent_out_and_can_be_checked_without_this_installation(decided, monkeypatch):
    monkeypatch.setenv("FAIRSAY_AUDIT_MAIL", "notary@example.org, chief@example.org")
    services.sign_head_of_day()
    services.release_letters(now=timezone.now() + TOMORROW)
    sent = {message.to[0]: message for message in mail.outbox}
    assert {"notary@example.org", "chief@example.org"} <= set(sent)
    line = next(one for one in sent["notary@example.org"].body.splitlines() if one.startswith("{"))
    head = json.loads(line)
    signed = {name: head[name] for name in ("at", "hash", "number")}
    message = json.dumps(signed, sort_keys=True, separators=(",", ":")).encode()
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(head["key"]))
    key.verify(bytes.fromhex(head["signature"]), message)
    with pytest.raises(InvalidSignature):
        key.verify(bytes.fromhex(head["signature"]), message.replace(b'"number":', b'"number":1'))


def test_a_record_rewritten_from_the_start_is_found_by_its_signed_head(decided):
    services.sign_head_of_day()
    unguard(connection)
    with connection.cursor() as cursor:
        previous = "0" * 64
        for entry in AuditEntry.objects.order_by("number"):
            entry.actor_id, entry.previous = 4711, previous
            previous = hash_of(entry)
            cursor.execute(
                "UPDATE desk_auditentry SET actor_id = 4711, previous = %s, hash = %s WHERE number = %s",
                [entry.previous, previous, entry.number],
            )
    guard(connection)
    AuditHead.objects.update(hash=previous)
    assert [fault.wrong for fault in verify().faults] == [Wrong.HEAD_DIFFERS]


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"number": 1, "hash": "f" * 64}, Wrong.SIGNATURE_BAD),
        ({"signature": "zz"}, Wrong.SIGNATURE_BAD),
        ({"key": "00" * 32}, Wrong.SIGNATURE_BAD),
    ],
)
def test_a_signed_head_that_was_changed_is_found(decided, change, wrong):
    services.sign_head_of_day()
    SignedHead.objects.update(**change)
    assert wrong in [fault.wrong for fault in verify().faults]


def test_a_signed_head_that_was_taken_away_is_found(decided):
    signed = services.sign_head_of_day()
    entry = AuditEntry.objects.get(action="head.signed")
    assert entry.words == {"head": signed.number, "day": f"{signed.day:%Y-%m-%d}"}
    assert verify().good
    SignedHead.objects.all().delete()
    assert [(fault.number, fault.wrong) for fault in verify().faults] == [
        (entry.number, Wrong.SIGNATURE_MISSING)
    ]


def test_a_head_signed_by_another_key_counts_only_if_that_key_is_named(decided, settings, monkeypatch):
    ours = settings.SECRET_KEY
    settings.SECRET_KEY = "the former secret key"
    former = signing.public_key()
    services.sign_head_of_day()
    settings.SECRET_KEY = ours
    assert signing.public_key() != former
    assert [fault.wrong for fault in verify().faults] == [Wrong.UNKNOWN_KEY]
    monkeypatch.setenv("FAIRSAY_AUDIT_KEYS", former)
    assert verify().good


def test_the_commands_print_key_and_heads(decided, capsys):
    services.sign_head_of_day()
    assert run_command(COMMANDS, "audit", "key") == 0
    assert capsys.readouterr().out.strip() == signing.public_key()
    assert run_command(COMMANDS, "audit", "heads") == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["hash"] == AuditEntry.objects.get(number=printed["number"]).hash
    signing_noted = AuditHead.objects.get().number
    assert signing_noted == printed["number"] + 1
    assert run_command(COMMANDS, "audit", "verify") == 0
