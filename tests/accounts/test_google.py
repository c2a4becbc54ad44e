"""Google says whether it has proved an address; what that is worth. Its answer is given, the rest is real."""

import pytest
from allauth.account.models import EmailAddress
from allauth.core import context
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import complete_social_login
from allauth.socialaccount.models import SocialAccount
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.test import Client, RequestFactory

from fairsay.accounts import signin
from fairsay.accounts.models import Reader
from fairsay.accounts.services import create_editor, register_reader

ADDRESS = "mariam@example.org"


@pytest.fixture
def google(settings, monkeypatch, db):
    """Sign in with what Google answered; gives the request as it is afterwards, and the response."""
    monkeypatch.setenv("FAIRSAY_GOOGLE_CLIENT_ID", "client")
    monkeypatch.setenv("FAIRSAY_GOOGLE_SECRET", "secret")
    settings.SOCIALACCOUNT_PROVIDERS = signin.providers()

    def sign_in(*, verified: bool, uid: str = "g-1", email: str = ADDRESS):
        from django.contrib.auth.models import AnonymousUser

        request = RequestFactory().get("/accounts/google/login/callback/")
        SessionMiddleware(lambda request: None).process_request(request)
        MessageMiddleware(lambda request: None).process_request(request)
        request.user = AnonymousUser()
        said = {
            "sub": uid,
            "email": email,
            "email_verified": verified,
            "given_name": "Mariam",
            "family_name": "P.",
        }
        with context.request_context(request):
            provider = get_adapter().get_provider(request, "google")
            login = provider.sociallogin_from_response(request, said)
            login.state = {"process": "login", "next": "/accounts/sessions/"}
            response = complete_social_login(request, login)
        return request, response

    return sign_in


def test_a_newcomer_with_a_proved_address(google):
    request, response = google(verified=True)
    assert response["Location"] == "/accounts/sessions/"
    assert (request.user.name, request.user.email) == ("Mariam P.", ADDRESS)
    assert EmailAddress.objects.get().verified


def test_an_address_proved_here_and_there_is_one_reader(google):
    reader = register_reader(name="Mariam", email=ADDRESS)
    request, _response = google(verified=True)
    assert request.user == reader
    assert SocialAccount.objects.get().user == reader
    google(verified=True, email="moved@example.org")
    assert Reader.objects.count() == 1


def test_an_address_that_google_has_not_proved_joins_nothing(google):
    reader = register_reader(name="Mariam", email=ADDRESS)
    request, _response = google(verified=False)
    assert request.user != reader
    assert request.user.email == ""
    assert EmailAddress.objects.get().user == reader


def test_a_proved_address_pushes_aside_whoever_merely_typed_it(google):
    Client().post("/accounts/signup/", {"name": "Impostor", "email": ADDRESS})
    assert Reader.objects.get().name == "Impostor"
    request, _response = google(verified=True)
    assert request.user.is_authenticated
    assert [reader.name for reader in Reader.objects.all()] == ["Mariam P."]


def test_an_editor_still_has_the_second_step_before_them(google):
    from allauth.mfa.models import Authenticator

    editor = create_editor(email=ADDRESS, name="Edith", role="editor", password="seven quiet harbours")
    Authenticator.objects.create(user=editor, type="totp", data={"secret": "JBSWY3DPEHPK3PXP"})
    request, response = google(verified=True)
    assert response["Location"] == "/accounts/2fa/authenticate/"
    assert not request.user.is_authenticated
    assert Reader.objects.get(pk=editor.pk).has_usable_password()


def test_without_a_client_id_there_is_no_google():
    assert "google" not in signin.providers()
