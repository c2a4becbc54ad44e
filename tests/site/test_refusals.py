"""Refusals as people and programs get them: one JSON shape, a page in words, and the typed text given back."""

import pytest
from django.test import Client


def test_an_old_token_gives_the_text_back(client_for, reader, thread):
    signed_in = client_for(reader)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = signed_in.cookies
    answer = strict.post("/opinions/", {"thread": thread.pk, "text": "My long answer <b>on ferries</b>"})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "My long answer &lt;b&gt;on ferries&lt;/b&gt;" in page
    assert answer["Cache-Control"] == "no-store"
    assert thread.opinions.count() == 0


@pytest.mark.parametrize("path", ["/threads/999999/", "/opinions/999999/", "/threads/999999/mine/"])
def test_missing_things_have_the_one_shape(client, path):
    answer = client.get(path, headers={"Accept": "application/json"})
    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("application/json")
    assert set(answer.json()) == {"error"}
    assert {"code", "message"} <= set(answer.json()["error"]) <= {"code", "message", "field"}


def test_another_sites_form_is_refused(client_for, reader, thread):
    answer = client_for(reader).post(
        "/opinions/",
        {"thread": thread.pk, "text": "From elsewhere"},
        headers={"Origin": "https://evil.example", "Accept": "application/json"},
    )
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "not_allowed"
    assert thread.opinions.count() == 0


def test_people_get_a_page(client):
    answer = client.get("/threads/999999/", headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert "<!doctype html>" in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["/accounts/facebook/deletion/x%00/", "/en/%00/", "/%00", "/media/images/%00"]
)
def test_no_address_holds_a_zero_byte(client, path):
    """PostgreSQL takes none: a look-up by such an address would be a fault of ours."""
    answer = client.get(path, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")


@pytest.mark.parametrize("path", ["/%00", "/cms/", "/cms/users/", "/nowhere/", "/threads/999999/", "/desk/"])
def test_every_refusal_carries_the_strict_policy(client_for, reader, path):
    answer = client_for(reader).get(path, headers={"Accept": "text/html"}, follow=True)
    assert answer.status_code in (403, 404)
    assert "script-src 'self';" in answer["Content-Security-Policy"]
    assert "unsafe-inline" not in answer["Content-Security-Policy"]
