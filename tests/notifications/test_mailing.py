"""Letters of notifications: one for much, at their hour, begun once, true when they leave."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from fairsay.accounts.services import erase_reader, set_letter_address
from fairsay.config.chores import find_chores
from fairsay.desk import services as desk
from fairsay.discussion import services as discussion
from fairsay.discussion.models import State
from fairsay.notifications.commands import COMMANDS
from fairsay.notifications.models import Mailing, Notification
from fairsay.notifications.services import forget_old, mailing, send_due, set_preference, unsubscribe
from fairsay.notifications.services.mailing import LEAST_APART, MOST_ATTEMPTS
from tests.commands import run_command
from tests.notifications.mail_server import MailServer


def wants(reader, cadence="at_once"):
    set_preference(actor=reader, replies=cadence, opinions=cadence, reports=cadence)


@pytest.fixture
def reply(published, thread, boris, root):
    return published(thread, boris, "It does, for those who work on Saturdays.", root)


def recipients():
    return [message.to[0] for message in mail.outbox]


def test_a_days_replies_stand_in_one_letter(published, thread, ani, boris, root, morning):
    for number in range(5):
        published(thread, boris, f"Answer number {number}, to be read tomorrow.", root)
    assert send_due() == []
    assert len(send_due(now=morning)) == 1
    assert recipients() == [ani.email]
    assert [f"number {number}," in mail.outbox[0].body for number in range(5)] == [True] * 5
    assert send_due(now=morning) == []
    assert send_due(now=morning + timedelta(days=8)) == []


def test_at_once_is_at_once_and_then_not_too_often(published, thread, ani, boris, root):
    wants(ani)
    now = timezone.now()
    published(thread, boris, "The first answer, which comes at once.", root)
    assert len(send_due(now=now + timedelta(seconds=1))) == 1
    for number in range(3):
        published(thread, boris, f"Another answer, {number}, a moment later.", root)
    assert send_due(now=now + timedelta(seconds=5)) == []
    assert len(send_due(now=now + LEAST_APART + timedelta(seconds=10))) == 1
    assert mail.outbox[1].body.count("Another answer") == 3


def test_a_morning_of_many_letters_costs_each_of_them_the_same(
    published, thread, boris, known, morning, monkeypatch
):
    monkeypatch.setattr(mailing, "BATCH", 2)
    crowd = [known(f"Reader {number}") for number in range(6)]
    for number, one in enumerate(crowd):
        said = published(thread, one, f"The ferry matters to street number {number}.")
        published(thread, boris, f"To street number {number} it does.", said)
    costs = []
    while True:
        with CaptureQueriesContext(connection) as asked:
            if not send_due(now=morning):
                break
        costs.append(len(asked))
    assert sorted(recipients()) == sorted(one.email for one in crowd)
    assert len(costs) == 3
    assert len(set(costs)) == 1, costs


def test_never_is_never(ani, reply, morning):
    wants(ani, "never")
    assert send_due(now=morning + timedelta(days=30)) == []


def test_the_undo_window_comes_first(ani, boris, reply, editor):
    wants(boris)
    discussion.report_opinion(actor=boris, opinion=reply.parent, ground="off_topic")
    decision = desk.approve_opinion(actor=editor, opinion=reply.parent)
    assert send_due(now=decision.made_at + timedelta(seconds=5)) == []
    assert len(send_due(now=decision.made_at + timedelta(seconds=11))) == 1
    assert recipients() == [boris.email]
    assert ani.name not in mail.outbox[0].body


# --- True when it leaves ----------------------------------------------------------------------


def deleted(reply, ani, boris, editor):
    discussion.delete_opinion(actor=boris, opinion=reply)


def held_again(reply, ani, boris, editor):
    discussion.change_state(opinion=reply, state=State.PENDING, held_for="reported")


def removed(reply, ani, boris, editor):
    desk.delete_opinion_by_desk(actor=editor, opinion=reply, ground="abusive")


def hidden(reply, ani, boris, editor):
    discussion.hide_person(actor=ani, person=boris)


def author_erased(reply, ani, boris, editor):
    erase_reader(actor=boris, reader=boris)


def banned(reply, ani, boris, editor):
    ends = timezone.now() + timedelta(days=30)
    desk.ban_reader_from_desk(actor=editor, reader=ani, ground="abusive", reason="Enough.", ends_at=ends)


def address_gone(reply, ani, boris, editor):
    set_letter_address(reader=ani, email="")


def address_unproven(reply, ani, boris, editor):
    set_letter_address(reader=ani, email="typed-by-somebody@example.org")


def left(reply, ani, boris, editor):
    unsubscribe(reader=ani)


def shut_out(reply, ani, boris, editor):
    ani.is_active = False
    ani.save()


def article_hidden(reply, ani, boris, editor):
    discussion.hide_story(story=reply.thread.story, hidden=True)


MEANWHILE = [
    article_hidden, deleted, held_again, removed, hidden, author_erased, banned, address_gone, address_unproven,
    left, shut_out,
]  # fmt: skip


@pytest.mark.parametrize("meanwhile", MEANWHILE)
def test_what_is_no_longer_so_is_not_told(reply, ani, boris, editor, morning, meanwhile):
    meanwhile(reply, ani, boris, editor)
    assert send_due(now=morning) == []
    assert ani.email not in recipients()
    assert send_due(now=morning + timedelta(days=8)) == [], "nor later"
    assert not Mailing.objects.exists()


def test_of_several_only_what_is_still_so_is_told(reply, published, thread, ani, boris, known, root, morning):
    published(thread, known("Vera"), "I take the boat at six, and nobody else does.", root)
    discussion.hide_person(actor=ani, person=boris)
    assert len(send_due(now=morning)) == 1
    assert "at six" in mail.outbox[0].body
    assert "Saturdays" not in mail.outbox[0].body


def test_an_erased_reader_gets_nothing_and_leaves_nothing(reply, ani, morning):
    erase_reader(actor=ani, reader=ani)
    assert not Notification.objects.filter(reader=ani).exists()
    assert send_due(now=morning) == []


# --- Begun once -------------------------------------------------------------------------------


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_worker_that_is_killed_while_sending_sends_nothing_twice(reply, morning, monkeypatch, when):
    send = mail.EmailMultiAlternatives.send

    def killed(message, *args, **kwargs):
        if when == "after":
            send(message, *args, **kwargs)
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(mail.EmailMultiAlternatives, "send", killed)
        with pytest.raises(Killed):
            send_due(now=morning)
    for hours in (1, 24, 24 * 8):
        assert send_due(now=morning + timedelta(hours=hours)) == []
    assert len(mail.outbox) == (1 if when == "after" else 0)


def test_a_worker_that_is_killed_between_gathering_and_sending_loses_nothing(
    reply, ani, morning, monkeypatch
):
    with monkeypatch.context() as patched:
        patched.setattr("fairsay.notifications.services.mailing.find_due_mailings", lambda now, limit: [])
        assert send_due(now=morning) == []
    assert Mailing.objects.get().started_at is None
    assert len(send_due(now=morning + timedelta(seconds=2))) == 1
    assert recipients() == [ani.email]


def test_a_mail_server_that_is_down_is_asked_again_and_not_for_ever(reply, ani, morning, monkeypatch):
    keys = []

    def refuse(message, *args, **kwargs):
        keys.append(message.extra_headers["Message-ID"])
        raise ConnectionRefusedError("nobody listens there")

    with monkeypatch.context() as patched:
        patched.setattr(mail.EmailMultiAlternatives, "send", refuse)
        now, pauses = morning, []
        for _attempt in range(MOST_ATTEMPTS):
            assert send_due(now=now) == []
            mailing = Mailing.objects.get()
            pauses.append(mailing.due_at - now)
            now = mailing.due_at
        assert mailing.given_up_at is not None
        assert "nobody listens there" in mailing.failure
        assert send_due(now=now + timedelta(days=30)) == []
    assert len(keys) == MOST_ATTEMPTS
    assert len(set(keys)) == 1, "mail systems know it for the same letter"
    assert pauses == sorted(set(pauses))


def test_a_letter_that_failed_leaves_when_the_server_is_back(reply, ani, morning, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(
            mail.EmailMultiAlternatives, "send", lambda *_: (_ for _ in ()).throw(OSError("busy"))
        )
        send_due(now=morning)
    assert len(send_due(now=morning + timedelta(minutes=3))) == 1
    assert recipients() == [ani.email]


def test_many_letters_take_one_talk_with_a_real_mail_server(
    published, thread, known, root, settings, morning
):
    """One that speaks SMTP, refuses one of them, and hangs up on another."""
    for name in ("Anahit", "Refused", "Cutoff", "Zara"):
        mine = published(thread, known(name), f"Words of {name}, to which somebody answers.")
        published(thread, known(f"Friend of {name}"), f"An answer to the words of {name}.", mine)
    with MailServer(refuses="refused@", hangs_up_on="cutoff@") as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        assert len(send_due(now=morning)) == 2
        assert server.greetings == 3, "one to begin with, and one after each failure"
        assert [
            one for one in server.delivered if "List-Unsubscribe-Post: List-Unsubscribe=One-Click" in one
        ] == (server.delivered)
    assert sorted(server.recipients) == ["anahit@example.org", "zara@example.org"]
    assert Mailing.objects.filter(sent_at=None, started_at=None, attempts=1).count() == 2


def test_the_chore_is_on_the_workers_roll(reply, ani):
    wants(ani)
    names = dict(find_chores())
    assert names["notifications"]() == 1
    assert names["old notifications"]() == 0


@pytest.mark.skipif(
    connection.vendor != "postgresql", reason="needs several connections: --database=postgres"
)
def test_several_workers_send_one_letter(committed, make_reader, known, published, request, monkeypatch):
    import threading

    from django.db import close_old_connections
    from django.db import connections as all_connections

    story = request.getfixturevalue("story")
    ani, boris = known("Ani"), known("Boris")
    wants(ani)
    root = published(story.thread, ani, "The Sunday crossing matters more than the fares.")
    for number in range(10):
        published(story.thread, boris, f"Answer number {number}, by somebody in a hurry.", root)
    later, start = timezone.now() + timedelta(minutes=1), threading.Barrier(4)

    def work():
        close_old_connections()
        start.wait()
        send_due(now=later)
        all_connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert recipients() == [ani.email]
    assert mail.outbox[0].body.count("Answer number") == 10


def test_how_letters_fare_is_told_at_the_prompt(reply, ani, monkeypatch, capsys):
    wants(ani)
    assert run_command(COMMANDS, "notifications") == 0
    assert "1 notes wait for their hour, 0 letters left" in capsys.readouterr().out
    with monkeypatch.context() as patched:
        patched.setattr(
            mail.EmailMultiAlternatives, "send", lambda *_: (_ for _ in ()).throw(OSError("busy"))
        )
        send_due(now=timezone.now() + timedelta(seconds=1))
        assert run_command(COMMANDS, "notifications") == 0
        told = capsys.readouterr()
        assert "1 letters are tried again, 0 were given up." in told.out
        assert "busy" in told.err
        Mailing.objects.update(attempts=MOST_ATTEMPTS - 1)
        send_due(now=timezone.now() + timedelta(hours=1))
    assert run_command(COMMANDS, "notifications") == 1
    assert "1 were given up" in capsys.readouterr().out
    Mailing.objects.update(given_up_at=None, started_at=timezone.now() - timedelta(hours=1))
    run_command(COMMANDS, "notifications")
    assert "1 were begun and never finished" in capsys.readouterr().out


# --- Kept for a time --------------------------------------------------------------------------


def test_old_notes_and_letters_are_forgotten(reply, ani, morning, monkeypatch):
    send_due(now=morning)
    assert forget_old(now=morning + timedelta(days=89)) == 0
    monkeypatch.setenv("FAIRSAY_KEEP_LETTER_DAYS", "0")
    assert forget_old(now=morning + timedelta(days=900)) == 0
    monkeypatch.setenv("FAIRSAY_KEEP_LETTER_DAYS", "90")
    assert forget_old(now=morning + timedelta(days=91)) == 2
    assert not Notification.objects.exists()
    assert not Mailing.objects.exists()


def test_what_still_waits_is_not_forgotten(reply, ani):
    assert forget_old(now=timezone.now() + timedelta(days=900)) == 0
    assert Notification.objects.exists()
