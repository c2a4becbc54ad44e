"""What hostile or careless clients send: a clear answer each, nothing executed, the text not lost."""

import re

import pytest
from django.test import Client

from fairsay.discussion import services
from fairsay.discussion.models import Opinion, State

SCRIPTY = "<img src=x onerror=alert(1)><script>alert(1)</script>"
JSON = {"headers": {"X-Requested-With": "fetch"}}


def pages_of(thread, *opinions):
    paths = [f"/threads/{thread.pk}/", f"/threads/{thread.pk}/pages/1/"]
    for opinion in opinions:
        paths += [
            f"/threads/{thread.pk}/replies/{opinion.pk}/1/",
            f"/compose/?thread={thread.pk}&parent={opinion.pk}",
        ]
    return paths


def assert_harmless(html: str):
    assert "<script>alert" not in html
    assert "<img" not in html
    assert not re.search(r"<[^>]*\son\w+=", html)


@pytest.fixture
def mallory(make_reader):
    return make_reader(SCRIPTY, email="mallory@example.org")


def test_a_name_that_is_markup_is_shown_as_a_name_everywhere(
    thread, mallory, reader, editor, client_for, place
):
    """Placed, edited, held, moderated: the one opinion after each, on every page that shows the name."""
    opinion = place(thread, mallory, SCRIPTY)
    reply = place(thread, reader, "An answer.", opinion)
    place(thread, mallory, "An answer to it.", reply)
    own = client_for(mallory)

    def look():
        for path in pages_of(thread, opinion):
            assert_harmless(Client().get(path).content.decode())
        for act in ("placed", "edit", "delete"):
            assert_harmless(own.get(f"/opinions/{opinion.pk}/{act}/").content.decode())
        assert_harmless(own.get(f"/threads/{thread.pk}/mine/").json()["name"].replace(SCRIPTY, ""))
        for card in own.get(f"/threads/{thread.pk}/mine/").json()["waiting"]:
            assert_harmless(card["html"])

    look()
    services.edit_opinion(actor=mallory, opinion=opinion, text=f"Edited {SCRIPTY}")
    look()
    services.edit_opinion(actor=mallory, opinion=opinion, text=f"Edited [abusive] {SCRIPTY}")
    look()
    services.change_state(opinion=opinion, state=State.PUBLISHED)
    services.set_picked(opinion=opinion, picked=True)
    look()


def test_a_title_that_is_markup_is_shown_as_a_title(story, reader, client_for):
    services.register_story(site=story.site, url=story.url, title=SCRIPTY, language="en")
    for path in (*pages_of(story.thread), f"/compose/?thread={story.thread.pk}"):
        assert_harmless(client_for(reader).get(path).content.decode())


@pytest.mark.parametrize(
    ("text", "status", "code"),
    [
        ("", 422, "empty"),
        ("   \u200b\u3164 ", 422, "empty"),
        ("\u0301" * 1000, 422, "empty"),
        ("x" * 5001, 413, "too_large"),
        ("NUL \x00 here", 422, "invalid"),
    ],
)
def test_refused_with_the_text_still_in_the_form(thread, reader, client_for, text, status, code):
    client = client_for(reader)
    answer = client.post("/opinions/", {"thread": thread.pk, "text": text}, **JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert answer.json()["error"]["field"] == "text"
    page = client.post("/opinions/", {"thread": thread.pk, "text": text})
    assert page.status_code == status
    assert 'role="alert"' in page.content.decode()
    assert text.replace("\x00", "").strip() in page.content.decode()
    assert not Opinion.objects.exists()


def test_created_with_nothing_and_filled_by_an_edit(thread, reader, client_for, place):
    """Elsewhere, an empty comment passed the checks and spam was edited in. Both doors check here."""
    opinion = place(thread, reader, "Honest words.")
    client = client_for(reader)
    for text, code in (("", "empty"), ("\u2800", "empty"), ("x" * 5001, "too_large")):
        answer = client.post(f"/opinions/{opinion.pk}/edit/", {"text": text}, **JSON)
        assert answer.json()["error"]["code"] == code
    answer = client.post(f"/opinions/{opinion.pk}/edit/", {"text": "Now [advertisement]"}, **JSON)
    assert answer.json()["state"] == "pending"
    assert "Now" not in Client().get(f"/threads/{thread.pk}/").content.decode()


@pytest.mark.parametrize("body", [b"thread=%d&text=%%FF%%FE%%80", b"thread=%d&text=\xff\xfe\x80"])
@pytest.mark.parametrize("path", ["/opinions/", "/compose/"])
def test_bytes_that_are_not_utf8(thread, reader, client_for, body, path):
    answer = client_for(reader).post(
        path, body % thread.pk, content_type="application/x-www-form-urlencoded", **JSON
    )
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "malformed"
    assert not Opinion.objects.exists()


@pytest.mark.parametrize("path", ["/opinions/", "/compose/"])
def test_a_body_of_a_megabyte(thread, reader, client_for, path):
    text = "x" * 1_000_000
    answer = client_for(reader).post(
        path, f"thread={thread.pk}&text={text}", "application/x-www-form-urlencoded", **JSON
    )
    assert answer.status_code == 413
    assert answer.json()["error"]["code"] == "too_large"
    page = client_for(reader).post(
        path, f"thread={thread.pk}&text={text}", "application/x-www-form-urlencoded"
    )
    assert page.status_code == 413


def test_a_thousand_marks_and_turned_letters_are_stored_as_typed_and_shown_tamed(thread, reader, client_for):
    text = "Zalgo " + "a" + "\u0301" * 1000 + " and photo_\u202egpj.exe"
    answer = client_for(reader).post("/opinions/", {"thread": thread.pk, "text": text}, **JSON)
    assert answer.status_code == 201
    assert Opinion.objects.get().text == text
    page = Client().get(f"/threads/{thread.pk}/").content.decode()
    assert "\u202e" not in page
    assert "photo_gpj.exe" in page


def test_the_same_form_sent_twice_is_one_opinion(thread, reader, client_for):
    client = client_for(reader)
    key = re.search(
        r'name="key" value="([^"]+)"', client.get(f"/compose/?thread={thread.pk}").content.decode()
    ).group(1)
    fields = {"thread": thread.pk, "text": "Said once.", "key": key}
    first, second = client.post("/opinions/", fields), client.post("/opinions/", fields)
    assert (first.status_code, second.status_code) == (303, 303)
    assert first["Location"].split("?")[0] == second["Location"].split("?")[0]
    assert "placed once" in client.get(second["Location"]).content.decode()
    assert Opinion.objects.count() == 1


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"thread": "x"},
        {"thread": "9" * 30},
        {"thread": "-1"},
        {"thread": "1", "parent": "1 or 1"},
        {"thread": "١"},
    ],
)
def test_numbers_that_are_none(thread, reader, client_for, fields):
    fields = {"text": "Words.", **fields} | (
        {"thread": str(thread.pk)} if fields.get("thread") == "1" else {}
    )
    answer = client_for(reader).post("/opinions/", fields, **JSON)
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "malformed"


def test_a_key_that_is_none(thread, reader, client_for):
    answer = client_for(reader).post(
        "/opinions/", {"thread": thread.pk, "text": "Words.", "key": "1"}, **JSON
    )
    assert answer.json()["error"] == {
        "code": "malformed",
        "message": answer.json()["error"]["message"],
        "field": "key",
    }


@pytest.mark.parametrize("number", [0, 2, 10**6, 10**30])
def test_pages_that_are_not_there(thread, reader, place, client, number):
    root = place(thread, reader, "Root.")
    for path in (f"pages/{number}/", f"replies/{root.pk}/{number}/", f"replies/{number + 7}/1/"):
        assert client.get(f"/threads/{thread.pk}/{path}", follow=True).status_code == 404, path
    assert client.get(f"/threads/{number + 7}/", follow=True).status_code == 404
    assert client.get(f"/opinions/{number + 7}/", follow=True).status_code == 404


def test_a_page_has_one_address(thread, client):
    assert client.get(f"/threads/0{thread.pk}/")["Location"] == f"/threads/{thread.pk}/"
    assert client.get(f"/threads/{thread.pk}/pages/01/")["Location"] == f"/threads/{thread.pk}/pages/1/"


def test_a_token_and_our_own_origin_are_asked_for(thread, reader, client_for):
    client = client_for(reader, enforce_csrf_checks=True)
    fields = {"thread": thread.pk, "text": "Words."}
    assert client.post("/opinions/", fields, **JSON).json()["error"]["code"] == "untrusted"
    token = client.get(f"/threads/{thread.pk}/mine/").json()["token"]
    foreign = {"X-Requested-With": "fetch", "X-CSRFToken": token, "Origin": "https://evil.example"}
    assert client.post("/opinions/", fields, headers=foreign).status_code == 403
    ours = foreign | {"Origin": "http://testserver"}
    assert client.post("/opinions/", fields, headers=ours).status_code == 201
