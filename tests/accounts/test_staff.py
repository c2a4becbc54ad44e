"""Staff: password, second factor, the gate before desk and admin, the commands that make them."""

import re
from argparse import ArgumentParser

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core.cache import cache
from django.test import Client

from fairsay.accounts import commands
from fairsay.accounts.models import Reader
from fairsay.accounts.roles import Role
from fairsay.accounts.selectors import find_staff, has_second_factor, has_staff
from fairsay.accounts.services import create_editor, recover_editor, register_reader
from fairsay.errors import Invalid, NotFound
from tests.accounts.conftest import code_in

ADDRESS, PASSWORD = "edith@example.org", "seven quiet harbours"


@pytest.fixture
def edith(db) -> Reader:
    return create_editor(email=ADDRESS, name="Edith", role="editor", password=PASSWORD)


def sign_in(client, password=PASSWORD, email=ADDRESS):
    return client.post("/accounts/staff/?next=/desk/", {"login": email, "password": password})


def code_now(secret: str, ahead: int = 0) -> str:
    """The code that an authenticator app shows now, or one whose clock is `ahead` by half a minute."""
    _before, now, _after = totp.yield_hotp_counters_from_time()
    return totp.format_hotp_value(totp.hotp_value(secret, now + ahead))


def set_up_app(client) -> str:
    """Go through the set-up of the app as the pages say; the secret is returned."""
    page = client.get("/accounts/2fa/totp/activate/", follow=True)
    if page.request["PATH_INFO"] == "/accounts/reauthenticate/":
        client.post("/accounts/reauthenticate/", {"password": PASSWORD})
        page = client.get("/accounts/2fa/totp/activate/")
    secret = re.search(r'class="secret"[^>]*>([A-Z2-7]+)<', page.content.decode()).group(1)
    page = client.post("/accounts/2fa/totp/activate/", {"code": code_now(secret)}, follow=True)
    assert page.request["PATH_INFO"] == "/accounts/2fa/recovery-codes/"
    return secret


@pytest.mark.parametrize("path", ["/desk/", "/desk/queue/", "/cms/", "/cms/pages/"])
def test_guests_sign_in_and_readers_are_refused(guest, client_for, reader, path):
    page = guest.get(path)
    assert page.status_code == 302
    assert page["Location"].startswith("/accounts/staff/?next=%2F")
    assert client_for(reader).get(path).status_code == 403


@pytest.mark.parametrize("path", ["/desk/", "/cms/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_password_alone_is_refused(guest, edith, path, method):
    sign_in(guest)
    page = getattr(guest, method)(path)
    assert page.status_code == 302
    assert page["Location"].startswith("/accounts/second-factor/?next=%2F")


def test_recovery_codes_alone_are_no_second_factor(edith):
    Authenticator.objects.create(user=edith, type=Authenticator.Type.RECOVERY_CODES, data={"seed": "x"})
    assert not has_second_factor(edith)


def test_the_demo_may_switch_it_off(guest, edith, monkeypatch):
    monkeypatch.setenv("FAIRSAY_STAFF_SECOND_FACTOR", "no")
    sign_in(guest)
    assert not guest.get("/desk/").get("Location", "").startswith("/accounts/")


def test_setting_up_an_app_opens_the_desk_and_gives_recovery_codes(guest, edith):
    sign_in(guest)
    set_up_app(guest)
    assert has_second_factor(edith)
    assert (
        len(re.findall(r"<code>[^<]+</code>", guest.get("/accounts/2fa/recovery-codes/").content.decode()))
        == 10
    )
    assert not guest.get("/desk/").get("Location", "").startswith("/accounts/")


def test_from_then_on_the_password_is_only_the_first_step(guest, edith):
    sign_in(guest)
    secret = set_up_app(guest)
    later = Client()
    page = sign_in(later)
    assert page["Location"] == "/accounts/2fa/authenticate/"
    assert "_auth_user_id" not in later.session
    assert later.get("/desk/")["Location"].startswith("/accounts/")
    assert later.post("/accounts/2fa/authenticate/", {"code": "000000"}).status_code == 200
    assert "_auth_user_id" not in later.session
    page = later.post("/accounts/2fa/authenticate/", {"code": code_now(secret, ahead=1)})
    assert page["Location"] == "/desk/"


def test_a_recovery_code_works_once(guest, edith):
    sign_in(guest)
    set_up_app(guest)
    page = guest.get("/accounts/2fa/recovery-codes/").content.decode()
    code = re.search(r"<code>([^<]+)</code>", page).group(1)
    for expected in (True, False):
        later = Client()
        sign_in(later)
        later.post("/accounts/2fa/authenticate/", {"code": code})
        assert ("_auth_user_id" in later.session) is expected


@pytest.mark.django_db(transaction=True)
def test_sessions_from_before_the_second_factor_end(committed, guest, edith):
    """Whoever had only the password loses what they got with it."""
    thief = Client()
    sign_in(thief)
    sign_in(guest)
    set_up_app(guest)
    assert thief.get("/accounts/sessions/")["Location"].startswith("/accounts/login/")
    assert guest.get("/accounts/sessions/").status_code == 200


def test_staff_cannot_take_off_the_last_second_factor(guest, edith):
    sign_in(guest)
    set_up_app(guest)
    page = guest.post("/accounts/2fa/totp/deactivate/", {})
    assert "last second step" in page.content.decode()
    assert has_second_factor(edith)


def test_readers_have_no_password_to_sign_in_with(guest):
    register_reader(name="Mariam", email="mariam@example.org")
    page = sign_in(guest, password="", email="mariam@example.org")
    assert page.status_code == 200
    assert "_auth_user_id" not in guest.session


def test_a_wrong_password_says_so_and_soon_waits(guest, edith):
    assert "do not fit" in sign_in(guest, password="wrong").content.decode()
    for _ in range(5):
        last = sign_in(guest, password="wrong")
    assert "Too many attempts" in last.content.decode()
    assert "_auth_user_id" not in guest.session


def test_a_reset_link_goes_to_staff_alone(guest, edith, mailoutbox):
    register_reader(name="Mariam", email="mariam@example.org")
    for address in ("mariam@example.org", "nobody@example.org", ADDRESS):
        assert guest.post("/accounts/password/reset/", {"email": address}).status_code == 302
    links = [letter.to[0] for letter in mailoutbox if "/accounts/password/reset/key/" in letter.body]
    assert links == [ADDRESS]


def test_the_reset_link_leads_to_the_public_address_whatever_the_host_header(edith, mailoutbox, settings):
    settings.ALLOWED_HOSTS = ["*"]
    Client(headers={"host": "evil.example"}).post("/accounts/password/reset/", {"email": ADDRESS})
    assert settings.PUBLIC_URL in mailoutbox[0].body
    assert "evil" not in mailoutbox[0].body


# --- Commands ------------------------------------------------------------------------------------


def run(name: str, *words: str) -> int:
    command = next(command for command in commands.COMMANDS if command.name == name)
    parser = ArgumentParser()
    command.configure(parser)
    return command.run(parser.parse_args(words))


def test_a_fresh_installation_has_nobody_and_then_an_administrator(capsys, guest, db):
    assert not has_staff()
    assert run("create-editor", "--email", ADDRESS, "--name", "Edith", "--role", "administrator") == 0
    assert has_staff()
    assert find_staff().get().is_superuser
    link = capsys.readouterr().out.strip().splitlines()[-1]
    path = link.removeprefix("http://testserver")
    page = guest.get(path, follow=True)
    page = guest.post(page.request["PATH_INFO"], {"password1": PASSWORD, "password2": PASSWORD}, follow=True)
    assert "The password is saved" in page.content.decode()
    assert sign_in(guest)["Location"] == "/desk/"
    assert "cannot be used" in Client().get(path, follow=True).content.decode()


def test_create_editor_refuses_what_is_wrong(capsys, db):
    with pytest.raises(Invalid, match="not an address"):
        run("create-editor", "--email", "not an address", "--name", "Edith")
    assert run("create-editor", "--email", ADDRESS) == 2
    with pytest.raises(Invalid):
        create_editor(email=ADDRESS, name="Edith", role="editor", password="password")
    with pytest.raises(Invalid):
        create_editor(email=ADDRESS, name="Edith", role="king")
    with pytest.raises(Invalid):
        create_editor(email=ADDRESS, name="Edith", role="")
    assert not Reader.objects.exists()


def test_a_reader_who_proved_the_address_becomes_staff_and_stays_the_same(db):
    reader = register_reader(name="Mariam", email=ADDRESS)
    editor = create_editor(email=ADDRESS.upper(), name="", role="section_editor", sections=["city"])
    assert editor.pk == reader.pk
    assert (editor.name, editor.role, editor.sections) == ("Mariam", "section_editor", ["city"])


def test_recovery_takes_second_factor_and_sessions_away(guest, edith, capsys):
    sign_in(guest)
    set_up_app(guest)
    assert run("recover-editor", "--email", ADDRESS) == 0
    assert "/accounts/password/reset/key/" in capsys.readouterr().out
    assert not has_second_factor(edith)
    assert guest.get("/accounts/sessions/").status_code == 302
    with pytest.raises(NotFound):
        recover_editor(email="nobody@example.org")


def test_a_code_by_letter_does_not_replace_the_second_factor(guest, edith, mailoutbox):
    sign_in(guest)
    set_up_app(guest)
    mailoutbox.clear()
    later = Client()
    page = later.post("/accounts/login/?next=/desk/", {"login": ADDRESS}, follow=True)
    code = code_in(mailoutbox[0])
    page = later.post(page.request["PATH_INFO"] + "?" + page.request["QUERY_STRING"], {"code": code})
    assert page["Location"].startswith("/accounts/2fa/authenticate/")
    assert "_auth_user_id" not in later.session


def test_limits_hold_while_many_others_try_too(guest, edith):
    """Whoever guesses could otherwise have their own count forgotten by trying a thousand other names."""
    for _ in range(6):
        sign_in(guest, password="wrong")
    for number in range(1500):
        cache.set(f"another-{number}", [1.0])
    assert "Too many attempts" in sign_in(guest, password="wrong").content.decode()


def test_the_command_offers_every_role_of_staff():
    assert tuple(role for role in Role.values if role) == commands.STAFF_ROLES
