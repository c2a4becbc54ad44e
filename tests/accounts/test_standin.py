"""The stand-in checks what Facebook checks, and does not exist in production."""

import hashlib
import hmac
import json
import os
import subprocess
import sys
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.core import signing

from fairsay.accounts.signin import STAND_IN_APP
from fairsay.accounts.standin import codes
from fairsay.accounts.standin.people import NEWCOMERS

CALLBACK = "http://testserver/accounts/facebook/login/callback/"
DIALOG, TOKEN = "/standin/facebook/dialog/oauth", "/standin/facebook/graph/oauth/access_token"
ME, DEBUG = "/standin/facebook/graph/me", "/standin/facebook/graph/debug_token"
MARIAM = NEWCOMERS[0]


def dialog(**changes) -> str:
    asked = {
        "client_id": STAND_IN_APP["client_id"],
        "redirect_uri": CALLBACK,
        "state": "xyz",
        "scope": "public_profile,email",
        "response_type": "code",
    } | changes
    return f"{DIALOG}?{urlencode(asked)}"


def get_code(client) -> str:
    back = client.post(dialog(), {"person": MARIAM.uid})["Location"]
    query = parse_qs(urlsplit(back).query)
    assert query["state"] == ["xyz"]
    return query["code"][0]


def redeem(client, code, changes=None):
    asked = {
        "client_id": STAND_IN_APP["client_id"],
        "client_secret": STAND_IN_APP["secret"],
        "redirect_uri": CALLBACK,
        "code": code,
    }
    return client.get(TOKEN, asked | (changes or {}))


def proof(token: str, secret: str = STAND_IN_APP["secret"]) -> str:
    return hmac.new(secret.encode(), token.encode(), hashlib.sha256).hexdigest()


def test_the_dialog_lists_people(guest):
    page = guest.get(dialog()).content.decode()
    assert f"Continue as {MARIAM.name}" in page
    assert "Not now" in page


@pytest.mark.parametrize(
    "changes",
    [
        {"redirect_uri": "https://evil.example/accounts/facebook/login/callback/"},
        {"redirect_uri": CALLBACK + "?x=1"},
        {"redirect_uri": CALLBACK.rstrip("/")},
        {"redirect_uri": "http://testserver.evil.example/accounts/facebook/login/callback/"},
        {"redirect_uri": ""},
        {"client_id": "somebody else"},
    ],
)
def test_an_address_that_is_not_registered_is_never_gone_to(guest, changes):
    for answer in (guest.get(dialog(**changes)), guest.post(dialog(**changes), {"person": MARIAM.uid})):
        assert answer.status_code == 400
        assert "Location" not in answer


def test_refusal_goes_back_with_the_state(guest):
    query = parse_qs(urlsplit(guest.post(dialog(), {"refuse": "yes"})["Location"]).query)
    assert (query["error"], query["state"]) == (["access_denied"], ["xyz"])


def test_a_code_works_once(guest):
    code = get_code(guest)
    assert redeem(guest, code).status_code == 200
    assert redeem(guest, code).json()["error"]["type"] == "OAuthException"


@pytest.mark.parametrize(
    "changes",
    [
        {"redirect_uri": CALLBACK + "elsewhere"},
        {"client_secret": "guessed"},
        {"client_id": "somebody else"},
        {"code": "forged"},
        {"code": signing.dumps({"person": {}, "redirect_uri": CALLBACK, "once": "1"}, salt="other")},
    ],
)
def test_codes_are_refused(guest, changes):
    assert redeem(guest, get_code(guest), changes).status_code == 400


def test_an_old_code_is_refused(guest, monkeypatch):
    code = get_code(guest)
    monkeypatch.setattr(codes, "CODE_SECONDS", -1)
    assert redeem(guest, code).status_code == 400


def test_the_profile_needs_token_and_proof_and_gives_what_was_asked(guest):
    token = redeem(guest, get_code(guest)).json()["access_token"]
    asked = {"fields": "id,name,email", "access_token": token, "appsecret_proof": proof(token)}
    assert guest.get(ME, asked).json() == {"id": MARIAM.uid, "name": MARIAM.name, "email": MARIAM.email}
    assert guest.get(ME, asked | {"fields": "name"}).json() == {"id": MARIAM.uid, "name": MARIAM.name}
    assert guest.get(ME, asked | {"appsecret_proof": proof(token, "guessed")}).status_code == 400
    assert guest.get(ME, asked | {"access_token": "forged"}).status_code == 400


def test_debug_token(guest):
    token = redeem(guest, get_code(guest)).json()["access_token"]
    app = guest.get(TOKEN, STAND_IN_APP_ASKS).json()["access_token"]
    data = guest.get(DEBUG, {"input_token": token, "access_token": app}).json()["data"]
    assert (data["is_valid"], data["user_id"], data["app_id"]) == (
        True,
        MARIAM.uid,
        STAND_IN_APP["client_id"],
    )
    assert (
        guest.get(DEBUG, {"input_token": "forged", "access_token": app}).json()["data"]["is_valid"] is False
    )
    assert guest.get(DEBUG, {"input_token": token, "access_token": "guessed"}).status_code == 400


STAND_IN_APP_ASKS = {
    "client_id": STAND_IN_APP["client_id"],
    "client_secret": STAND_IN_APP["secret"],
    "grant_type": "client_credentials",
}

IN_PRODUCTION = """
import json, django
django.setup()
from django.conf import settings
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from allauth.socialaccount.providers.facebook import flows
from allauth.socialaccount.providers.facebook.views import FacebookOAuth2Adapter
try:
    named = reverse("standin_dialog")
except NoReverseMatch:
    named = ""
def is_known(path):
    try:
        return bool(resolve(path))
    except Resolver404:
        return False
print(json.dumps({
    "addresses": [
        FacebookOAuth2Adapter.authorize_url, FacebookOAuth2Adapter.access_token_url, flows.GRAPH_API_URL],
    "apps": [app["client_id"]
        for app in settings.SOCIALACCOUNT_PROVIDERS.get("facebook", {}).get("APPS", [])],
    "named": named,
    "known": {path: is_known(path) for path in (
        "/standin/facebook/dialog/oauth", "/standin/facebook/graph/oauth/access_token", "/standin/",
        "/standin/facebook/graph/me", "/standin/facebook/graph/debug_token", "/accounts/facebook/login/")},
    "insecure_keys": settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN,
}))
"""


def production(tmp_path, **more: str) -> dict:
    """What a production installation says of itself, in a process of its own."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("FAIRSAY_", "DATABASE_"))}
    said = {
        "FAIRSAY_MODE": "production",
        "FAIRSAY_DATA": str(tmp_path),
        "FAIRSAY_PUBLIC_URL": "https://news.example",
        "DJANGO_SETTINGS_MODULE": "fairsay.site.settings",
    }
    done = subprocess.run(
        [sys.executable, "-c", IN_PRODUCTION],
        env=clean | said | more,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.strip().splitlines()[-1])


@pytest.mark.plain
@pytest.mark.parametrize("app_id", ["", "1234567890"])
def test_in_production_there_is_no_stand_in_and_the_addresses_are_facebooks(tmp_path, app_id):
    said = production(
        tmp_path,
        FAIRSAY_FACEBOOK_APP_ID=app_id,
        FAIRSAY_FACEBOOK_SECRET="s",
        FAIRSAY_FACEBOOK_VERSION="v26.0",
    )
    if app_id:
        assert said["addresses"] == [
            "https://www.facebook.com/v26.0/dialog/oauth",
            "https://graph.facebook.com/v26.0/oauth/access_token",
            "https://graph.facebook.com/v26.0",
        ]
    assert all("facebook.com" in address for address in said["addresses"])
    assert said["apps"] == ([app_id] if app_id else [])
    assert said["named"] == ""
    assert said["known"].pop("/accounts/facebook/login/") is True
    assert set(said["known"].values()) == {False}
    assert said["insecure_keys"] is False
