"""Sign-in by Facebook, all of it, against the stand-in over loopback."""

from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialToken

from fairsay.accounts.models import Reader
from fairsay.accounts.services import create_editor, register_reader
from fairsay.accounts.standin.people import NEWCOMERS

pytestmark = pytest.mark.django_db(transaction=True)

MARIAM, PAVEL = NEWCOMERS
WANTED = "/accounts/sessions/"


def sign_in(visitor, person=MARIAM, path=f"/accounts/login/?next={WANTED}", **choices):
    visitor.open(path)
    visitor.send("/accounts/facebook/login/")
    assert "/standin/facebook/dialog/oauth" in visitor.page.url
    return visitor.send("dialog", person=person.uid, **choices)


def test_round_trip_makes_a_reader_and_returns_to_where_they_were(visit):
    visitor = visit()
    page = sign_in(visitor)
    assert page.status_code == 200
    assert urlsplit(page.url).path == WANTED
    reader = Reader.objects.get()
    assert (reader.name, reader.email, reader.is_staff) == (MARIAM.name, MARIAM.email, False)
    assert not reader.has_usable_password()
    assert SocialAccount.objects.get().extra_data == {
        "id": MARIAM.uid,
        "name": MARIAM.name,
        "email": MARIAM.email,
    }
    assert not SocialToken.objects.exists()


def test_the_second_time_it_is_the_same_reader(visit):
    sign_in(visit())
    sign_in(visit())
    assert Reader.objects.count() == 1


def test_the_button_asks_for_the_profile_and_the_address_with_a_state(visit):
    visitor = visit()
    visitor.open("/accounts/login/")
    page = visitor.send("/accounts/facebook/login/", follow=False)
    assert page.status_code == 302
    asked = parse_qs(urlsplit(page.headers["Location"]).query)
    assert set(asked["scope"][0].split(",")) == {"public_profile", "email"}
    assert asked["response_type"] == ["code"]
    assert len(asked["state"][0]) >= 16


def test_looking_at_the_provider_page_signs_nobody_in(visit):
    page = visit().open("/accounts/facebook/login/")
    assert page.status_code == 200
    assert "dialog/oauth" not in page.url


def test_without_an_address(visit):
    assert sign_in(visit(), PAVEL).status_code == 200
    reader = Reader.objects.get()
    assert (reader.name, reader.email) == (PAVEL.name, "")
    assert not EmailAddress.objects.exists()


def test_with_the_address_kept_back(visit):
    assert sign_in(visit(), MARIAM, no_email="yes").status_code == 200
    assert Reader.objects.get().email == ""


def test_refusing_ends_on_a_page_that_says_so(visit):
    visitor = visit()
    visitor.open("/accounts/login/")
    visitor.send("/accounts/facebook/login/")
    page = visitor.send("dialog", refuse="yes")
    assert urlsplit(page.url).path == "/accounts/3rdparty/login/cancelled/"
    assert page.status_code == 200
    assert not Reader.objects.exists()


def test_an_unproven_address_never_leads_into_somebody_elses_account(visit):
    """Facebook's word on an address opens no account here: not a reader's, and not an editor's."""
    owner = register_reader(name="Owner", email=MARIAM.email)
    sign_in(visit())
    newcomer = Reader.objects.exclude(pk=owner.pk).get()
    assert newcomer.email == ""
    assert SocialAccount.objects.get().user == newcomer
    assert EmailAddress.objects.get().user == owner


def test_an_address_from_facebook_cannot_be_used_to_sign_in_until_it_is_proved(visit, mailoutbox):
    sign_in(visit())
    visitor = visit()
    visitor.open("/accounts/login/")
    visitor.send("/accounts/login/", login=MARIAM.email)
    assert "no account" in mailoutbox[-1].subject


def test_an_editors_address_at_facebook_makes_a_plain_reader(visit):
    editor = create_editor(email=MARIAM.email, name="Edith", role="chief", password="a long enough phrase")
    sign_in(visit())
    assert not Reader.objects.exclude(pk=editor.pk).get().is_staff


@pytest.mark.parametrize("state", ["", "forged", "AAAAAAAAAAAAAAAA"])
def test_forged_state_is_refused(visit, state):
    """A code that somebody else obtained cannot be slipped into a visitor's session."""
    attacker = visit()
    attacker.open("/accounts/login/")
    attacker.send("/accounts/facebook/login/")
    back = attacker.send("dialog", follow=False, person=MARIAM.uid).headers["Location"]
    code = parse_qs(urlsplit(back).query)["code"][0]
    victim = visit()
    victim.open("/accounts/login/")
    page = victim.open(f"/accounts/facebook/login/callback/?code={code}&state={state}")
    assert page.status_code == 401
    assert not Reader.objects.exists()


def test_a_state_is_good_once_and_only_in_its_own_browser(visit):
    visitor = visit()
    visitor.open(f"/accounts/login/?next={WANTED}")
    visitor.send("/accounts/facebook/login/")
    back = visitor.send("dialog", follow=False, person=MARIAM.uid).headers["Location"]
    assert visit().open(back).status_code == 401
    assert visitor.open(back).status_code == 200
    visitor.session.cookies.pop("sessionid")
    assert visitor.open(back).status_code == 401


FOREIGN = (
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "\\\\evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "http://localhost@evil.example/",
    "/%09/evil.example",
    "\t//evil.example/",
)


@pytest.mark.parametrize("address", FOREIGN)
def test_no_way_out_to_a_foreign_site(visit, facebook, address):
    """After the whole dance the reader is still here, whatever `next` said."""
    visitor = visit()
    visitor.page = visitor.session.get(f"{facebook}/accounts/login/", params={"next": address}, timeout=30)
    visitor.send("/accounts/facebook/login/")
    page = visitor.send("dialog", follow=False, person=MARIAM.uid)
    page = visitor.session.get(page.headers["Location"], timeout=30, allow_redirects=False)
    assert page.status_code == 302
    landed = urljoin(page.url, page.headers["Location"])
    assert urlsplit(landed).netloc == urlsplit(facebook).netloc


def test_the_way_back_is_in_the_language_of_the_page(visit):
    visitor = visit()
    page = visitor.open("/accounts/login/?next=/hy/")
    assert '<html lang="hy"' in page.text
    visitor.send("/accounts/facebook/login/")
    assert '<html lang="hy"' in visitor.page.text
    visitor.send("dialog", person=MARIAM.uid)
    assert Reader.objects.get().language == "hy"


def test_it_does_not_replace_the_second_factor_of_staff(visit):
    editor = create_editor(
        email="edith@example.org", name="Edith", role="editor", password="seven quiet harbours"
    )
    SocialAccount.objects.create(user=editor, provider="facebook", uid=MARIAM.uid, extra_data={})
    Authenticator.objects.create(user=editor, type=Authenticator.Type.TOTP, data={"secret": "unused"})
    visitor = visit()
    page = sign_in(visitor, path="/accounts/login/?next=/desk/")
    assert urlsplit(page.url).path == "/accounts/2fa/authenticate/"
    assert urlsplit(visitor.open("/desk/").url).path.startswith("/accounts/")
