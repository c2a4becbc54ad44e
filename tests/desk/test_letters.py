"""The outbox: letters wait, are sent once, fail in the open, and carry nothing to be clicked by mistake."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.models import Letter
from fairsay.desk.plain import defang, one_line, quote
from fairsay.desk.services.letters import CLAIM, MOST_ATTEMPTS
from fairsay.errors import Conflict, NotAllowed

LATER = timedelta(hours=1)


@pytest.fixture
def letter(held, editor):
    services.reject_opinion(actor=editor, opinion=held(), ground="abusive")
    return Letter.objects.get()


@pytest.fixture
def mail_is_down(monkeypatch):
    def refuse(self, messages):
        raise ConnectionRefusedError("nobody listens there")

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)


def test_a_letter_waits_for_the_undo_window_and_is_sent_once(letter, reader):
    assert services.release_letters(now=letter.made_at) == []
    assert services.release_letters(now=letter.release_at) == [letter]
    assert services.release_letters(now=letter.release_at + LATER) == []
    sent = mail.outbox[0]
    assert len(mail.outbox) == 1
    assert sent.to == [reader.email]
    assert not sent.attachments
    assert sent.content_subtype == "plain"
    assert sent.extra_headers["Message-ID"] == f"<letter-{letter.key}@testserver>"


def test_a_letter_claimed_by_one_worker_is_not_sent_by_another(letter):
    now = letter.release_at
    Letter.objects.update(claimed_until=now + CLAIM)
    assert services.release_letters(now=now) == []
    assert services.release_letters(now=now + CLAIM) == [letter], "a worker that died does not keep it"


def test_a_failing_letter_is_tried_ever_more_rarely_then_shown(letter, mail_is_down, client_for, chief):
    pauses = []
    for attempt in range(1, MOST_ATTEMPTS + 1):
        letter.refresh_from_db()
        due = letter.release_at
        assert services.release_letters(now=due) == []
        letter.refresh_from_db()
        pauses.append(letter.release_at - due)
        assert letter.attempts == attempt
        assert "nobody listens there" in letter.failure
    assert pauses == sorted(pauses)
    assert len(set(pauses)) == len(pauses)
    assert letter.given_up_at is not None
    assert services.release_letters(now=timezone.now() + 365 * 24 * LATER) == []
    page = client_for(chief).get("/desk/letters/?kind=undeliverable").content.decode()
    assert "nobody listens there" in page
    assert f"/desk/letters/{letter.pk}/retry/" in page


def test_an_undeliverable_letter_is_put_back(letter, mail_is_down, monkeypatch, chief, editor):
    Letter.objects.update(given_up_at=timezone.now(), attempts=MOST_ATTEMPTS)
    with pytest.raises(NotAllowed):
        services.retry_letter(actor=editor, letter=letter)
    services.retry_letter(actor=chief, letter=letter)
    monkeypatch.undo()
    assert services.release_letters(now=timezone.now() + LATER) == [letter]
    with pytest.raises(Conflict):
        services.retry_letter(actor=chief, letter=letter)


def test_one_bad_address_does_not_keep_the_others(letter, held, editor, make_reader):
    crooked = make_reader("Crooked", email="nobody@exa mple\n.org")
    Letter.objects.update(reader=crooked)
    services.reject_opinion(
        actor=editor, opinion=held("Another liar on the ferry, of course."), ground="abusive"
    )
    sent = services.release_letters(now=timezone.now() + LATER)
    assert len(sent) == 1
    letter.refresh_from_db()
    assert letter.failure


def test_an_address_that_is_gone_is_not_tried_again(letter, reader):
    reader.email = ""
    reader.save()
    services.release_letters(now=timezone.now() + LATER)
    letter.refresh_from_db()
    assert letter.given_up_at is not None


HOSTILE = (
    "Win at https://evil.example/login now\nwww.evil.example or mailto:me@evil.example\n"
    "javascript:alert(1) <a href='//evil.example'>bank</a>\u202egnp.exe\r\nSubject: hello\x1b[31m"
)


def test_what_readers_wrote_cannot_be_followed_or_change_the_letter(held, editor):
    services.reject_opinion(actor=editor, opinion=held(HOSTILE, words="evil"), ground="advertisement")
    services.release_letters(now=timezone.now() + LATER)
    sent = mail.outbox[0]
    quoted = "\n".join(line for line in sent.body.splitlines() if line.startswith(">"))
    assert "evil[.]example" in quoted
    for dangerous in ("evil.example", "https://", "mailto:me", "javascript:a", "\u202e", "\x1b", "\x00"):
        assert dangerous not in sent.body.replace("http://testserver", ""), dangerous
    assert "\n" not in sent.subject


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("see news.example/a?b=1", "see news[.]example/a?b=1"),
        ("HTTP://X.Y", "HTTP[:]//X[.]Y"),
        ("me@post.example", "me[@]post[.]example"),
        ("Время 12:30, итого 3.5", "Время 12:30, итого 3[.]5"),
        ("End. New sentence: yes", "End. New sentence: yes"),
    ],
)
def test_defanging(text, safe):
    assert defang(text) == safe


def test_quoting_shortens_and_keeps_lines():
    assert quote("one\n\ntwo") == "> one\n>\n> two"
    assert len(quote("x" * 5000)) < 610
    assert one_line("a\r\nBcc: b\tc") == "a Bcc: b c"
