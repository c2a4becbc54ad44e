"""Every page of sign-in, in every language: whole, in our words, and within the content policy."""

import re
from html.parser import HTMLParser

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.test import Client

from fairsay.accounts.adapters import AccountAdapter, MfaAdapter, SocialAdapter, _Refusals
from fairsay.accounts.letters import CHANGES, LETTERS, NOTES, write_letter, write_note
from fairsay.accounts.models import Reader
from fairsay.accounts.services import create_editor, register_reader

# Those that this newsroom has; Arabic, which a newsroom may add, is walked in a browser.
LANGUAGES = [code for code, _ in settings.LANGUAGES]
GUESTS = [
    "/accounts/login/",
    "/accounts/login/code/",
    "/accounts/signup/",
    "/accounts/staff/",
    "/accounts/facebook/login/",
    "/accounts/3rdparty/login/cancelled/",
    "/accounts/3rdparty/login/error/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/password/reset/key/done/",
    "/accounts/password/reset/key/1-nonsense/",
    "/accounts/inactive/",
    "/standin/facebook/dialog/oauth",
]
READERS = [
    "/accounts/email/",
    "/accounts/3rdparty/",
    "/accounts/sessions/",
    "/accounts/logout/",
    "/accounts/erase/",
    "/accounts/2fa/",
    "/accounts/password/set/",
]
STAFF = [
    "/accounts/2fa/",
    "/accounts/2fa/reauthenticate/",
    "/accounts/2fa/webauthn/",
    "/accounts/password/change/",
    "/accounts/reauthenticate/",
]
# Behind a second proof of the password.
GUARDED = ["/accounts/2fa/totp/activate/", "/accounts/2fa/webauthn/add/", "/accounts/2fa/totp/deactivate/"]
PASSWORD = "seven quiet harbours"


class Faults(HTMLParser):
    """What a strict content policy would refuse, and what a page should not lack."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.headings = 0
        self.labels: set[str] = set()
        self.inputs: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        if tag == "script" and "src" not in said and said.get("type") not in ("application/json",):
            self.faults.append(f"inline script {said}")
        if tag == "style" or "style" in said:
            self.faults.append(f"inline style on {tag}")
        self.faults += [f"handler {name} on {tag}" for name in said if name.startswith("on")]
        self.faults += [
            f"{name}={v}" for name, v in said.items() if (v or "").startswith(("javascript:", "http://"))
        ]
        if tag == "h1":
            self.headings += 1
        if tag == "label" and said.get("for"):
            self.labels.add(said["for"])
        if tag == "input" and said.get("type") not in ("hidden", "checkbox"):
            self.inputs.add(said.get("id", "no id"))


def look_at(page, language: str) -> str:
    text = page.content.decode()
    found = Faults(text)
    assert found.faults == []
    assert found.headings == 1
    assert found.inputs <= found.labels
    assert f'<html lang="{language}"' in text
    assert "account-" not in re.sub(r'(class|id|href|aria-\w+)="[^"]*"', "", text)
    policy = page["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "script-src 'self';" in policy + ";"
    assert page.get("Cache-Control") is None or "public" not in page["Cache-Control"]
    return text


def speak(client: Client, language: str) -> None:
    client.cookies["django_language"] = language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", GUESTS)
def test_pages_for_guests(guest, path, language):
    speak(guest, language)
    page = guest.get(path)
    assert page.status_code in (200, 400, 401)
    look_at(page, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", READERS)
def test_pages_for_readers(client_for, path, language):
    client = client_for(
        register_reader(
            name="Mariam", email="m@example.org", language=language, provider="facebook", uid="fb-1"
        )
    )
    page = client.get(path)
    assert page.status_code == 200
    look_at(page, language)


@pytest.fixture
def edith(db) -> Reader:
    return create_editor(email="edith@example.org", name="Edith", role="editor", password=PASSWORD)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_for_staff(client_for, edith, language):
    client = client_for(edith)
    speak(client, language)
    for path in STAFF:
        look_at(client.get(path), language)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    for path in GUARDED[1:]:
        look_at(client.get(path), language)
    Authenticator.objects.filter(user=edith).delete()
    look_at(client.get("/accounts/second-factor/"), language)
    text = look_at(client.get(GUARDED[0]), language)
    assert 'src="data:image/svg+xml;base64,' in text


@pytest.mark.parametrize("path", GUARDED)
def test_second_factors_are_changed_only_after_proving_oneself_again(client_for, edith, path):
    page = client_for(edith).get(path, follow=True)
    assert page.redirect_chain
    assert "/reauthenticate/" in page.redirect_chain[-1][0] or page.redirect_chain[-1][0] == "/accounts/2fa/"


def test_the_buttons_may_lead_to_the_providers_and_a_pop_up_keeps_its_opener(guest):
    for path in ("/accounts/login/", "/accounts/signup/"):
        page = guest.get(path)
        assert (
            "form-action 'self' https://*.facebook.com https://accounts.google.com"
            in page["Content-Security-Policy"]
        )
        assert page["Cross-Origin-Opener-Policy"] == "unsafe-none"
    assert "facebook.com" not in guest.get("/accounts/staff/")["Content-Security-Policy"]


def test_facebook_stands_first(guest, settings):
    app = {"client_id": "x", "secret": "y"}
    settings.SOCIALACCOUNT_PROVIDERS = settings.SOCIALACCOUNT_PROVIDERS | {"google": {"APPS": [app]}}
    text = guest.get("/accounts/login/").content.decode()
    assert (
        text.index("Continue with Facebook")
        < text.index("Continue with Google")
        < text.index("Send me a code")
    )


def test_without_providers_the_code_is_the_way(guest, settings):
    settings.SOCIALACCOUNT_PROVIDERS = {}
    text = look_at(guest.get("/accounts/login/"), "en")
    assert "Continue with" not in text
    assert "Send me a code" in text


def test_signing_in_and_out_needs_a_token_and_our_own_origin(reader, client_for):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/accounts/login/", {"login": "m@example.org"}).status_code == 403
    assert strict.post("/accounts/facebook/login/").status_code == 403
    foreign = client_for(reader, headers={"origin": "https://evil.example"})
    assert foreign.post("/accounts/logout/").status_code == 403
    assert foreign.post("/accounts/erase/", {"sure": "yes"}).status_code == 403


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_note_and_refusal_can_be_said(language):
    values = {
        "code": "BCDF-GHJK",
        "sign_in_url": "u",
        "signup_url": "u",
        "password_reset_url": "u",
        "newsroom": "The Ferry",
        "public_url": "https://news.example",
        "ip": "192.0.2.1",
        "user_agent": "a browser\nwith a line break",
        "email": "m@example.org",
    }
    from django.utils import timezone, translation

    values["timestamp"] = timezone.now()
    for occasion in [*LETTERS, *CHANGES]:
        letter = write_letter(occasion, language, values)
        assert "The Ferry" in letter.subject
        assert "\n" not in letter.subject
        assert "https://news.example" in letter.body
    for occasion in NOTES:
        assert write_note(occasion, language, values)
    assert write_note("account/messages/logged_in.txt", language, values) == ""
    with translation.override(language):
        for adapter in (AccountAdapter, SocialAdapter, MfaAdapter):
            for code in set(_Refusals.KEYS) & set(adapter.error_messages):
                assert adapter.error_messages[code]
