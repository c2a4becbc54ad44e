"""Facebook's callbacks for data deletion and deauthorisation."""

import base64
import hashlib
import hmac
import json

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from fairsay.accounts.facebook import read_signed_request
from fairsay.accounts.models import Reader
from fairsay.accounts.services import create_editor, register_reader
from fairsay.accounts.signin import STAND_IN_APP
from fairsay.errors import Untrusted

SECRET = STAND_IN_APP["secret"]
DELETION, DEAUTHORISE = "/accounts/facebook/deletion/", "/accounts/facebook/deauthorise/"


def encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def sign(secret: str = SECRET, **changes) -> str:
    said = {"algorithm": "HMAC-SHA256", "issued_at": 1_795_000_000, "user_id": "fb-1"} | changes
    payload = encode(json.dumps(said).encode())
    return encode(hmac.new(secret.encode(), payload.encode(), hashlib.sha256).digest()) + "." + payload


def tell(path: str, text: str):
    """As Facebook's servers call: from another origin, without cookies or tokens."""
    client = Client(enforce_csrf_checks=True, headers={"origin": "https://www.facebook.com"})
    return client.post(path, {"signed_request": text})


@pytest.fixture
def mariam(db) -> Reader:
    return register_reader(
        name="Mariam", email="mariam@example.org", provider="facebook", uid="fb-1", proven=False
    )


FORGED = [
    "",
    ".",
    "nonsense",
    sign("another secret"),
    sign(algorithm="none"),
    sign(user_id=""),
    sign().replace(".", ""),
    sign()[:-4] + "AAAA",
    "." + sign().partition(".")[2],
    "!!!." + sign().partition(".")[2],
]


@pytest.mark.parametrize("text", FORGED)
@pytest.mark.parametrize("path", [DELETION, DEAUTHORISE])
def test_what_the_secret_did_not_sign_is_refused(mariam, path, text):
    assert tell(path, text).status_code == 403
    mariam.refresh_from_db()
    assert mariam.erased_at is None


def test_no_secret_signs_nothing():
    with pytest.raises(Untrusted):
        read_signed_request(sign(""), "")


def test_padding_is_restored():
    for name in ("a", "ab", "abc", "abcd"):
        assert read_signed_request(sign(user_id=name), SECRET).user_id == name


def test_deletion_erases_whoever_has_no_other_way_in(mariam):
    answer = tell(DELETION, sign())
    assert answer.status_code == 200
    said = answer.json()
    assert set(said) == {"url", "confirmation_code"}
    assert said["url"] == f"http://testserver{DELETION}{said['confirmation_code']}/"
    mariam.refresh_from_db()
    assert (mariam.name, mariam.email, mariam.is_active) == ("", "", False)
    assert not SocialAccount.objects.exists()
    page = Client().get(said["url"])
    assert page.status_code == 200
    assert "erased" in page.content.decode()
    assert "Mariam" not in page.content.decode()


def test_the_same_request_again_gives_the_same_code(mariam):
    first = tell(DELETION, sign()).json()
    assert tell(DELETION, sign()).json() == first


def test_deletion_leaves_an_account_that_has_another_way_in(mariam):
    mariam.emailaddress_set.create(email="own@example.org", verified=True, primary=True)
    said = tell(DELETION, sign()).json()
    mariam.refresh_from_db()
    assert (mariam.name, mariam.email, mariam.erased_at) == ("Mariam", "own@example.org", None)
    assert not SocialAccount.objects.exists()
    assert "stays" in Client().get(said["url"]).content.decode()


def test_deletion_never_erases_staff(db):
    editor = create_editor(email="edith@example.org", name="Edith", role="editor")
    SocialAccount.objects.create(user=editor, provider="facebook", uid="fb-1")
    tell(DELETION, sign())
    editor.refresh_from_db()
    assert (editor.name, editor.is_staff) == ("Edith", True)


def test_deletion_of_somebody_unknown_says_so(db):
    said = tell(DELETION, sign(user_id="nobody")).json()
    assert "nothing to delete" in Client().get(said["url"]).content.decode()


def test_a_guessed_code_shows_nothing(db):
    assert Client().get(f"{DELETION}{'0' * 40}/", follow=True).status_code == 404


def test_deauthorising_ends_sessions_and_keeps_the_account(mariam, client_for):
    client = client_for(mariam)
    from allauth.usersessions.models import UserSession

    UserSession.objects.create(
        user=mariam, session_key=client.session.session_key, ip="127.0.0.1", user_agent="a browser"
    )
    assert client.get("/accounts/sessions/").status_code == 200
    assert tell(DEAUTHORISE, sign()).json() == {"done": True}
    assert client.get("/accounts/sessions/").status_code == 302
    mariam.refresh_from_db()
    assert mariam.name == "Mariam"


@pytest.mark.parametrize("path", [DELETION, DEAUTHORISE])
def test_only_posts(guest, path):
    assert guest.get(path).status_code == 405
