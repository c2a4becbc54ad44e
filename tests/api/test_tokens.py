"""Tokens for programs: made and shown once, good for what they were made for, and for no longer."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from fairsay.accounts import services
from fairsay.accounts.models import AccessToken
from fairsay.accounts.services import ban_reader, erase_reader, export_reader
from fairsay.errors import Conflict, Invalid

pytestmark = pytest.mark.usefixtures("unhurried")
TEXT = {"text": "The last ferry matters."}
ORIGIN = {"origin": "http://testserver"}


@pytest.fixture(autouse=True)
def rested():
    cache.clear()


@pytest.fixture
def make(reader):
    def make(scope="write", days=30, name="My script", **more):
        return services.make_token(actor=reader, name=name, scope=scope, days=days, **more)

    return make


def by(secret, method, path, body=None, **headers):
    """Ask as a program does: no cookie, no token of a form."""
    client = Client(enforce_csrf_checks=True)
    headers |= {"Authorization": f"Bearer {secret}"} if secret else {}
    options = {"content_type": "application/json"} if body is not None else {}
    return getattr(client, method)(f"/api/v1{path}", body, headers=headers, **options)


def code(answer):
    assert set(answer.json()) == {"error"}
    return answer.status_code, answer.json()["error"]["code"]


def test_a_program_writes_without_cookie_and_form_token(make, thread, reader):
    made = make()
    placed = by(made.secret, "post", f"/threads/{thread.pk}/opinions", TEXT)
    assert placed.status_code == 201
    opinion = placed.json()["opinion"]
    assert opinion["author"]["name"] == reader.name
    own = f"/opinions/{opinion['id']}"
    assert by(made.secret, "patch", own, {"text": "It counts."}).json()["opinion"]["text"] == "It counts."
    assert by(made.secret, "get", f"{own}/fate").status_code == 200
    assert by(made.secret, "get", "/me").json() == {"name": reader.name, "language": "", "token": None}
    assert by(made.secret, "delete", own).json()["opinion"]["state"] == "deleted"
    made.token.refresh_from_db()
    assert made.token.used_at is not None


def test_only_its_hash_is_kept(make):
    made = make()
    assert re.fullmatch(r"fairsay_[\w-]{43}", made.secret)
    kept = [str(value) for value in AccessToken.objects.values_list().get()]
    assert not any(made.secret in value for value in kept)
    assert made.secret.startswith(made.token.prefix)
    assert len(made.token.prefix) == 16


def test_a_token_to_read_reads(make, thread, published, reader):
    opinion = published(thread, reader, "Read me.")
    secret = make(scope="read").secret
    assert by(secret, "get", "/me").status_code == 200
    assert by(secret, "get", f"/opinions/{opinion.pk}/fate").status_code == 200
    for method, path, body in (
        ("post", f"/threads/{thread.pk}/opinions", TEXT),
        ("patch", f"/opinions/{opinion.pk}", TEXT),
        ("delete", f"/opinions/{opinion.pk}", None),
        ("put", f"/opinions/{opinion.pk}/like", None),
    ):
        assert code(by(secret, method, path, body)) == (403, "scope_missing")


def test_unknown_revoked_past_or_of_a_closed_account_it_is_good_for_nothing(make, reader, make_reader):
    revoked, past, closed = make(), make(now=timezone.now() - timedelta(days=31)), make()
    services.revoke_token(actor=reader, token_id=revoked.token.pk)
    for secret in (revoked.secret, past.secret, "fairsay_" + "x" * 43, "", "\x00"):
        if secret:
            answer = by(secret, "get", "/me")
            assert code(answer) == (401, "token_ended")
            assert answer["WWW-Authenticate"] == "Bearer"
    assert by(closed.secret, "get", "/me").status_code == 200
    reader.is_active = False
    reader.save()
    assert code(by(closed.secret, "get", "/me")) == (401, "token_ended")


def test_a_bad_token_is_not_made_good_by_a_session(reader, make, thread):
    client = Client()
    client.force_login(reader)
    answer = client.post(
        f"/api/v1/threads/{thread.pk}/opinions",
        TEXT,
        "application/json",
        headers={"Authorization": "Bearer fairsay_nothing"},
    )
    assert code(answer) == (401, "token_ended")


def test_sessions_still_need_their_form_token(reader, thread):
    client = Client(enforce_csrf_checks=True)
    client.force_login(reader)
    answer = client.post(f"/api/v1/threads/{thread.pk}/opinions", TEXT, "application/json")
    assert code(answer) == (403, "untrusted")


def test_a_page_of_another_site_is_refused_with_a_token_too(make, thread):
    answer = by(
        make().secret, "post", f"/threads/{thread.pk}/opinions", TEXT, origin="https://elsewhere.example"
    )
    assert code(answer) == (403, "not_allowed")


def test_who_is_banned_is_banned_by_token_as_well(make, reader, editor, thread):
    ends_at = timezone.now() + timedelta(days=1)
    ban_reader(actor=editor, reader=reader, ground="abusive", reason="Names.", ends_at=ends_at)
    answer = by(make().secret, "post", f"/threads/{thread.pk}/opinions", TEXT)
    assert code(answer) == (403, "banned")


def test_each_token_has_its_pace(make, monkeypatch):
    monkeypatch.setenv("FAIRSAY_TOKEN_REQUESTS_PER_MINUTE", "2")
    first, second = make().secret, make().secret
    assert [by(first, "get", "/me").status_code for _ in range(3)] == [200, 200, 429]
    assert by(second, "get", "/me").status_code == 200


def test_what_cannot_be_made(make, monkeypatch):
    for wrong in ({"name": " "}, {"name": "x" * 81}, {"scope": "all"}, {"days": 5000}):
        with pytest.raises(Invalid):
            make(**wrong)
    for number in range(20):
        make(name=f"Script {number}")
    with pytest.raises(Conflict):
        make()
    services.revoke_token(actor=AccessToken.objects.first().reader, token_id=AccessToken.objects.first().pk)
    assert make()


def test_it_is_in_the_copy_and_goes_with_the_reader(make, reader):
    made = make()
    told = export_reader(reader)["access_tokens"]
    assert [one["prefix"] for one in told] == [made.token.prefix]
    assert made.secret not in str(told)
    erase_reader(actor=reader, reader=reader)
    assert not AccessToken.objects.exists()


class TestPage:
    FORM = {"name": "Night script", "scope": "write", "days": "30"}

    def test_made_shown_once_and_revoked(self, client_for, reader):
        client = client_for(reader)
        assert "You have none." in client.get("/accounts/tokens/").content.decode()
        answer = client.post("/accounts/tokens/", self.FORM, headers=ORIGIN)
        assert "no-store" in answer["Cache-Control"]
        page = answer.content.decode()
        secret = re.search(r"fairsay_[\w-]{43}", page)[0]
        assert by(secret, "get", "/me").status_code == 200
        page = client.get("/accounts/tokens/").content.decode()
        assert secret not in page
        assert "Night script" in page
        token = AccessToken.objects.get()
        client.post(f"/accounts/tokens/{token.pk}/revoke/", headers=ORIGIN)
        assert code(by(secret, "get", "/me")) == (401, "token_ended")
        assert "revoked" in client.get("/accounts/tokens/").content.decode()
        assert "/accounts/tokens/" in client.get("/me/").content.decode()

    def test_what_is_wrong_is_said(self, client_for, reader):
        for wrong in ({"name": ""}, {"days": "4"}, {"scope": "x"}):
            answer = client_for(reader).post("/accounts/tokens/", self.FORM | wrong, headers=ORIGIN)
            assert answer.status_code == 422
            assert 'role="alert"' in answer.content.decode()

    def test_a_guest_signs_in_first_and_nobody_ends_anothers(self, client, client_for, make, other_reader):
        assert client.get("/accounts/tokens/").status_code == 302
        made = make()
        answer = client_for(other_reader).post(f"/accounts/tokens/{made.token.pk}/revoke/", headers=ORIGIN)
        assert answer.status_code == 404
        page = client_for(other_reader).get("/accounts/tokens/", {"like": made.secret}).content.decode()
        assert made.token.prefix not in page
        assert by(made.secret, "get", "/me").status_code == 200

    def test_an_administrator_finds_one_that_got_about(self, client_for, make, make_reader, reader):
        made, other = make(), make(name="Another")
        admin = make_reader("Ada", role="administrator", is_superuser=True)
        client = client_for(admin)
        page = client.get("/accounts/tokens/", {"like": made.secret}).content.decode()
        assert made.token.prefix in page
        assert reader.name in page
        assert other.token.prefix not in page
        assert made.token.prefix not in client.get("/accounts/tokens/", {"like": "fairsay_"}).content.decode()
        client.post(f"/accounts/tokens/{made.token.pk}/revoke/", headers=ORIGIN)
        assert code(by(made.secret, "get", "/me")) == (401, "token_ended")


def test_the_document_names_both_ways(client):
    schemes = client.get("/api/openapi.json").json()["components"]["securitySchemes"]
    assert schemes["ByToken"] == {"type": "http", "scheme": "bearer"}
    assert schemes["SignedIn"]["in"] == "cookie"
    writing = client.get("/api/openapi.json").json()["paths"]["/api/v1/threads/{thread_id}/opinions"]["post"]
    assert writing["security"] == [{"ByToken": []}, {"SignedIn": []}]
