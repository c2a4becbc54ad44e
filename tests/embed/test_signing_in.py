"""Signing in from another site: whose word counts, for which page, how often, how long."""

import json
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from fairsay.discussion.services.sites import register_site
from fairsay.embed import services
from fairsay.embed.models import Grant, SignIn
from fairsay.embed.services import signins
from fairsay.embed.tokens import challenge_of, make_token
from tests.embed.conftest import ORIGIN, STORY

ELSEWHERE = "https://elsewhere.example"


@pytest.fixture(autouse=True)
def _unhurried():
    cache.clear()


def begin(client, verifier, *, origin=ORIGIN, site="harbour", **fields):
    """The form that a page posts into the pop-up."""
    headers = {"Origin": origin} if origin else {}
    fields = {"site": site, "challenge": challenge_of(verifier)} | fields
    return client.post("/embed/signin", fields, headers=headers)


def ask(path, *, origin=ORIGIN, site="harbour", token="", method="post", **fields):
    """What a script on the page sends."""
    headers = {"Origin": origin} if origin else {}
    headers |= {"Authorization": f"Bearer {token}"} if token else {}
    client = Client(enforce_csrf_checks=True, raise_request_exception=True)
    return client.generic(
        method.upper(), f"/embed/api/{site}/{path}", json.dumps(fields), "application/json", headers=headers
    )


def code(answer) -> str:
    return answer.json()["error"]["code"]


@pytest.fixture
def granted(site, reader, client_for):
    """A verifier whose reader has said yes."""
    client, verifier = client_for(reader), make_token()
    begin(client, verifier)
    assert client.post("/embed/signin/confirm").status_code == 200
    return verifier


@pytest.fixture
def tokens(granted):
    return ask("redeem", verifier=granted).json()


def test_from_the_pop_up_to_a_token(site, their_story, reader, client_for):
    client, verifier = client_for(reader, enforce_csrf_checks=True), make_token()
    assert ask("redeem", verifier=verifier).json() == {"waiting": True}
    sent = begin(client, verifier)
    assert (sent.status_code, sent["Location"]) == (303, "/embed/signin/ask")
    asked = client.get(sent["Location"])
    page = asked.content.decode()
    assert "Mariam" in page
    assert "harbour.example" in page
    assert asked["Cross-Origin-Opener-Policy"] == "unsafe-none"
    assert asked["X-Frame-Options"] == "DENY"
    assert ask("redeem", verifier=verifier).json() == {"waiting": True}, (
        "nothing is given before she says yes"
    )
    assert client.post("/embed/signin/confirm").status_code == 403, "no token, no yes"
    token = asked.context["csrf_token"]
    said = client.post("/embed/signin/confirm", {"csrfmiddlewaretoken": str(token)})
    assert said.status_code == 200
    assert 'data-origin="https://harbour.example"' in said.content.decode()
    given = ask("redeem", verifier=verifier)
    assert given["Access-Control-Allow-Origin"] == ORIGIN
    assert "Access-Control-Allow-Credentials" not in given
    assert given["Cache-Control"] == "no-store"
    told = given.json()
    assert (told["name"], told["seconds"]) == ("Mariam", 900)
    mine = ask("mine", token=told["access"], thread=their_story.thread.pk)
    assert mine.json()["name"] == "Mariam"
    assert not given.cookies


def test_nothing_that_is_given_stands_in_the_database(tokens):
    kept = SignIn.objects.get()
    assert tokens["access"] not in str(vars(kept))
    assert tokens["refresh"] not in str(vars(kept))


def test_a_guest_signs_in_first_and_comes_back(site):
    client = Client()
    begin(client, make_token(), language="ru")
    sent = client.get("/embed/signin/ask")
    assert sent.status_code == 303
    assert sent["Location"] == "/accounts/login/?next=%2Fembed%2Fsignin%2Fask"
    assert sent["Cross-Origin-Opener-Policy"] == "unsafe-none"
    assert "Войти" in client.get(sent["Location"]).content.decode()


@pytest.mark.parametrize("origin", [ELSEWHERE, "null", "", "http://harbour.example"])
def test_another_page_cannot_begin(site, reader, client_for, origin):
    client = client_for(reader)
    assert begin(client, make_token(), origin=origin).status_code == 403
    assert client.post("/embed/signin/confirm").status_code == 409
    assert not Grant.objects.exists()


def test_a_link_cannot_begin(site, reader, client_for):
    """Such a link, laid out in an opinion with a stranger's challenge, would sign the stranger in as its reader."""
    client = client_for(reader)
    query = f"site=harbour&challenge={challenge_of(make_token())}"
    answer = client.get(f"/embed/signin?{query}", headers={"Referer": f"{ORIGIN}/news/ferries"})
    assert answer.status_code == 405
    assert client.get(f"/embed/signin/ask?{query}").status_code == 409


def test_what_was_begun_cannot_be_made_up(site, reader, client_for):
    client = client_for(reader)
    client.cookies["fairsay_signing_in"] = "made-up:value:here"
    assert client.post("/embed/signin/confirm").status_code == 409


@pytest.mark.parametrize(
    "back", [f"{ELSEWHERE}/news", "javascript:alert(1)", "//elsewhere.example", f"{ORIGIN}/{'x' * 1500}"]
)
def test_it_leads_back_to_the_page_that_asks_and_nowhere_else(site, reader, client_for, back):
    client = client_for(reader)
    assert begin(client, make_token(), back=back).status_code == 400


def test_where_there_are_no_pop_ups_it_leads_back(site, reader, client_for):
    client, verifier = client_for(reader), make_token()
    begin(client, verifier, back=f"{STORY}?a=1#opinions")
    asked = client.get("/embed/signin/ask")
    assert "form-action 'self' https://harbour.example" in asked["Content-Security-Policy"]
    said = client.post("/embed/signin/confirm")
    assert (said.status_code, said["Location"]) == (303, f"{STORY}?a=1#opinions")
    assert ask("redeem", verifier=verifier).json()["name"] == "Mariam"


def test_a_grant_is_redeemed_once(granted):
    assert ask("redeem", verifier=granted).status_code == 200
    assert code(ask("redeem", verifier=granted)) == "grant_used"


def test_a_grant_is_for_one_page_of_one_site(granted, site):
    register_site(key="harbour", origins=[ORIGIN, ELSEWHERE])
    register_site(key="other", origins=[ORIGIN])
    assert code(ask("redeem", verifier=granted, origin=ELSEWHERE)) == "origin_refused"
    assert code(ask("redeem", verifier=granted, site="other")) == "origin_refused"
    assert ask("redeem", verifier=granted).status_code == 200, "whoever tried spoils nothing"


def test_a_grant_does_not_wait_for_ever(site, reader):
    verifier, now = make_token(), timezone.now()
    services.grant(actor=reader, site=site, origin=ORIGIN, challenge=challenge_of(verifier), now=now)
    late = now + signins.GRANT_TIME
    from fairsay.embed.refusals import GrantUsed

    with pytest.raises(GrantUsed):
        services.redeem(site=site, origin=ORIGIN, verifier=verifier, now=late)
    services.drop_stale(now=late + timedelta(days=1))
    assert not Grant.objects.exists()


@pytest.mark.parametrize("verifier", ["", "short", "x" * 44, "x" * 42 + "!", 7])
def test_what_is_no_verifier(site, verifier):
    assert code(ask("redeem", verifier=verifier)) == "malformed"


def test_guessing_ends(site):
    codes = [ask("redeem", verifier=make_token()).status_code for _ in range(122)]
    assert codes[:120] == [200] * 120
    assert codes[120:] == [429, 429]


@pytest.mark.parametrize("origin", [ELSEWHERE, "null", ""])
def test_a_stolen_token_is_worth_nothing_on_another_page(tokens, their_story, origin):
    asked = {"thread": their_story.thread.pk, "token": tokens["access"]}
    assert code(ask("mine", origin=origin, **asked)) == "origin_refused"
    register_site(key="harbour", origins=[ORIGIN, ELSEWHERE])
    assert code(ask("mine", origin=ELSEWHERE, **asked)) == "sign_in_ended"
    assert ask("refresh", origin=ELSEWHERE, refresh=tokens["refresh"]).status_code == 401
    register_site(key="other", origins=[ORIGIN])
    assert code(ask("mine", site="other", **asked)) == "sign_in_ended"
    assert ask("mine", **asked).status_code == 200


def test_a_token_says_nothing_of_threads_of_other_sites(tokens, thread, other_reader, published):
    opinion = published(thread, other_reader, "The winter timetable leaves the islands alone.")
    told = {"token": tokens["access"]}
    assert ask("mine", thread=thread.pk, **told).status_code == 404
    assert ask("opinions", thread=thread.pk, text="The fares are fair.", **told).status_code == 404
    for act in ("like", "report", "edit", "delete", "text"):
        assert ask(f"opinions/{opinion.pk}/{act}", **told).status_code == 404, act


def test_a_token_ends_and_is_renewed(tokens, site, their_story):
    now = timezone.now()
    late = now + signins.ACCESS_TIME
    from fairsay.embed.refusals import SignInEnded

    with pytest.raises(SignInEnded):
        services.access_sign_in(site=site, origin=ORIGIN, token=tokens["access"], now=late)
    fresh = services.refresh(site=site, origin=ORIGIN, token=tokens["refresh"], now=late)
    assert services.access_sign_in(site=site, origin=ORIGIN, token=fresh.access, now=late)
    assert fresh.refresh != tokens["refresh"]


def test_two_tabs_may_renew_at_once(tokens, site):
    now = timezone.now()
    first = services.refresh(site=site, origin=ORIGIN, token=tokens["refresh"], now=now)
    second = services.refresh(
        site=site, origin=ORIGIN, token=tokens["refresh"], now=now + timedelta(seconds=30)
    )
    assert first
    assert second
    assert services.refresh(site=site, origin=ORIGIN, token=second.refresh, now=now + timedelta(hours=1))


def test_a_refresh_token_that_was_copied_ends_the_sign_in_for_both(tokens, site):
    now = timezone.now()
    fresh = services.refresh(site=site, origin=ORIGIN, token=tokens["refresh"], now=now)
    late = now + signins.ROTATION_GRACE + timedelta(seconds=1)
    assert services.refresh(site=site, origin=ORIGIN, token=tokens["refresh"], now=late) is None
    assert services.refresh(site=site, origin=ORIGIN, token=fresh.refresh, now=late) is None
    assert not SignIn.objects.exists()


def test_a_sign_in_ends_after_ninety_days(tokens, site):
    late = timezone.now() + signins.SIGN_IN_TIME
    assert services.refresh(site=site, origin=ORIGIN, token=tokens["refresh"], now=late) is None
    ask("redeem", verifier=make_token())
    services.drop_stale(now=late)
    assert not SignIn.objects.exists()


def test_signing_out_ends_both_tokens(tokens, their_story):
    assert ask("sign-out", token=tokens["access"]).status_code == 200
    assert code(ask("mine", token=tokens["access"], thread=their_story.thread.pk)) == "sign_in_ended"
    assert code(ask("refresh", refresh=tokens["refresh"])) == "sign_in_ended"


def test_who_is_closed_is_signed_out(tokens, reader, their_story):
    reader.is_active = False
    reader.save()
    assert code(ask("mine", token=tokens["access"], thread=their_story.thread.pk)) == "sign_in_ended"
    assert code(ask("refresh", refresh=tokens["refresh"])) == "sign_in_ended"


def test_the_reader_sees_it_and_ends_it(tokens, reader, client_for):
    client = client_for(reader)
    page = client.get("/me/").content.decode()
    assert "The Harbour" in page
    assert ORIGIN in page
    assert Client().post("/embed/signin/end").status_code in (302, 303, 401)
    assert client.post("/embed/signin/end", headers={"Origin": ELSEWHERE}).status_code == 403
    assert SignIn.objects.count() == 1
    assert client.post("/embed/signin/end").status_code == 303
    assert not SignIn.objects.exists()
    assert "The Harbour" not in client.get("/me/").content.decode()


def test_only_pages_of_the_site_are_let_in_by_the_browser(site):
    may = ask("opinions", method="options")
    assert may.status_code == 204
    assert may["Access-Control-Allow-Origin"] == ORIGIN
    assert set(may["Access-Control-Allow-Headers"].split(", ")) == {"Authorization", "Content-Type"}
    refused = ask("opinions", method="options", origin=ELSEWHERE)
    assert refused.status_code == 403
    assert "Access-Control-Allow-Headers" not in refused


def test_a_form_of_another_page_does_nothing(tokens, their_story):
    """A form can be sent anywhere without being asked about; it carries no Authorization, and is no JSON."""
    answer = Client().post(
        "/embed/api/harbour/opinions", {"thread": 1, "text": "x"}, headers={"Origin": ORIGIN}
    )
    assert code(answer) == "malformed"
    plain = Client().generic(
        "POST",
        "/embed/api/harbour/redeem",
        json.dumps({"verifier": make_token()}),
        "text/plain",
        headers={"Origin": ORIGIN},
    )
    assert code(plain) == "malformed"
