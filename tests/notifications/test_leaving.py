"""One click ends letters, without signing in; programs that follow links end nothing (RFC 8058)."""

import pytest
from django.test import Client

from fairsay.accounts.services import erase_reader
from fairsay.notifications.links import unsubscribe_url
from fairsay.notifications.models import Cadence, Notification
from fairsay.notifications.selectors import preference_of
from fairsay.notifications.services import send_due


@pytest.fixture
def path(ani):
    return unsubscribe_url(ani).removeprefix("http://testserver")


@pytest.fixture
def strict() -> Client:
    return Client(enforce_csrf_checks=True)


def choices(reader):
    preference = preference_of(reader)
    return {preference.replies, preference.opinions, preference.reports}


@pytest.mark.parametrize("method", ["get", "head", "options"])
def test_looking_changes_nothing(strict, ani, path, method):
    for _ in range(3):
        answer = getattr(strict, method)(path)
        assert answer.status_code in (200, 405)
    assert Cadence.NEVER not in choices(ani)
    if method == "get":
        page = strict.get(path).content.decode()
        assert '<form method="post">' in page
        assert "No more letters" in page
        assert ani.email not in page
        assert ani.name not in page


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
@pytest.mark.parametrize("origin", ["", "https://mail.example", "null"])
def test_a_mail_programs_button_ends_them(
    strict, ani, boris, root, published, thread, path, morning, kind, origin
):
    published(thread, boris, "It does, for those who work on Saturdays.", root)
    body = "List-Unsubscribe=One-Click"
    if "multipart" in kind:
        body = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
    headers = {"Origin": origin} if origin else {}
    answer = strict.post(path, body, content_type=kind, headers=headers)
    assert answer.status_code == 200, "not sent on: a mail program does not follow"
    assert "Set-Cookie" not in answer.headers
    assert not answer.cookies
    assert answer["Cache-Control"] == "private, no-store"
    assert choices(ani) == {Cadence.NEVER}
    assert Notification.objects.get().due_at is None
    assert send_due(now=morning) == []
    assert strict.post(path, body, content_type=kind).status_code == 200, "twice is once"


def test_nobody_elses_letters_end(strict, ani, boris, path):
    strict.post(path)
    assert Cadence.NEVER not in choices(boris)


def test_a_forged_link_is_nothing(strict, ani, path):
    token = path.strip("/").split("/")[-1]
    number, _, signature = token.partition(".")
    for forged in (f"{int(number) + 1}.{signature}", f"{number}.{signature[::-1]}", number, "x"):
        assert strict.post(f"/unsubscribe/{forged}/").status_code == 404
        assert strict.get(f"/unsubscribe/{forged}/").status_code == 404
    assert Cadence.NEVER not in choices(ani)


def test_a_letter_of_somebody_who_is_gone_still_leads_somewhere(strict, ani, path):
    erase_reader(actor=ani, reader=ani)
    assert strict.get(path).status_code == 200
    assert strict.post(path).status_code == 200


@pytest.mark.parametrize(
    ("language", "words"), [("ru", "Больше не писать"), ("ar", 'dir="rtl"'), ("hy", "Այլևս չգրել")]
)
def test_the_page_speaks_the_readers_language(strict, known, language, words):
    reader = known("Nare", language=language)
    page = strict.get(unsubscribe_url(reader).removeprefix("http://testserver")).content.decode()
    assert words in page
