"""Sign-up and sign-in by a code, and what an address that somebody merely typed is worth: nothing."""

import smtplib

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from fairsay.accounts.models import Reader
from fairsay.accounts.services import create_editor, register_reader
from tests.accounts.conftest import code_in

ADDRESS = "mariam@example.org"


def sign_up(client, name="Mariam", email=ADDRESS, path="/accounts/signup/?next=/accounts/sessions/"):
    return client.post(path, {"name": name, "email": email}, follow=True)


def ask_for_code(client, email=ADDRESS):
    return client.post("/accounts/login/?next=/accounts/sessions/", {"login": email}, follow=True)


def enter(client, page, code):
    return client.post(
        page.request["PATH_INFO"] + "?" + page.request["QUERY_STRING"], {"code": code}, follow=True
    )


def signed_in(client) -> Reader | None:
    number = client.session.get("_auth_user_id")
    return Reader.objects.get(pk=number) if number else None


def test_sign_up_round_trip(guest, mailoutbox):
    page = sign_up(guest, name="  Mariam   Petrosyan ")
    assert signed_in(guest) is None
    page = enter(guest, page, code_in(mailoutbox[0]))
    assert page.redirect_chain[-1][0] == "/accounts/sessions/"
    reader = signed_in(guest)
    assert (reader.name, reader.email) == ("Mariam Petrosyan", ADDRESS)
    assert not reader.has_usable_password()
    assert EmailAddress.objects.get().verified


def test_sign_up_shows_that_the_name_stands_under_opinions(guest):
    page = guest.get("/accounts/signup/").content.decode()
    assert "It stands under everything you write here" in page
    assert 'type="password"' not in page


def test_sign_in_round_trip(guest, mailoutbox):
    reader = register_reader(name="Mariam", email=ADDRESS)
    page = ask_for_code(guest, " Mariam@Example.org ")
    page = enter(guest, page, code_in(mailoutbox[0]).lower().replace("-", " "))
    assert page.redirect_chain[-1][0] == "/accounts/sessions/"
    assert signed_in(guest) == reader


def test_three_wrong_codes_end_it(guest, mailoutbox):
    register_reader(name="Mariam", email=ADDRESS)
    page = ask_for_code(guest)
    for _ in range(3):
        last = enter(guest, page, "BBBB-BBBB")
    assert last.request["PATH_INFO"] == "/accounts/login/code/"
    assert "Too many attempts" in last.content.decode()
    enter(guest, page, code_in(mailoutbox[0]))
    assert signed_in(guest) is None


def test_a_code_works_only_where_it_was_asked_for(guest, mailoutbox):
    register_reader(name="Mariam", email=ADDRESS)
    ask_for_code(guest)
    stranger = Client()
    page = ask_for_code(stranger, "stranger@example.org")
    enter(stranger, page, code_in(mailoutbox[0]))
    assert signed_in(stranger) is None


def test_known_and_unknown_addresses_look_the_same_on_the_page(mailoutbox):
    register_reader(name="Mariam", email=ADDRESS)
    pages = []
    for address in (ADDRESS, "nobody@example.org"):
        page = ask_for_code(Client(), address)
        pages.append((page.redirect_chain, page.content.decode().replace(address, "")))
    assert pages[0][0] == pages[1][0]
    assert [line for line in pages[0][1].split("\n") if "csrf" not in line] == [
        line for line in pages[1][1].split("\n") if "csrf" not in line
    ]
    assert [letter.subject.partition(": ")[2] for letter in mailoutbox] == [
        "your code",
        "no account with this address yet",
    ]


def test_signing_up_with_a_taken_address_tells_its_owner_and_nobody_else(guest, mailoutbox):
    register_reader(name="Mariam", email=ADDRESS)
    page = sign_up(guest, name="Impostor")
    assert "Enter the code" in page.content.decode()
    assert "you have an account already" in mailoutbox[0].subject
    assert "Impostor" not in mailoutbox[0].body
    assert Reader.objects.count() == 1


def test_typing_an_address_gives_no_hold_on_it(mailoutbox):
    """Somebody signs up with Mariam's address and never sees the code; Mariam is not touched by it."""
    sign_up(Client(), name="Impostor")
    ask_for_code(Client())
    assert "no account" in mailoutbox[-1].subject
    mariam = Client()
    page = sign_up(mariam, name="Mariam")
    enter(mariam, page, code_in(mailoutbox[-1]))
    assert signed_in(mariam).name == "Mariam"
    assert [reader.name for reader in Reader.objects.all()] == ["Mariam"]


def test_of_two_who_typed_an_address_the_one_with_the_code_has_it(mailoutbox):
    first, second = Client(), Client()
    page_of_first = sign_up(first, name="First")
    page_of_second = sign_up(second, name="Second")
    enter(first, page_of_first, code_in(mailoutbox[0]))
    enter(second, page_of_second, code_in(mailoutbox[1]))
    assert signed_in(first).name == "First"
    assert signed_in(second) is None
    assert Reader.objects.count() == 1


def test_letters_carry_nothing_that_a_stranger_typed(guest, mailoutbox):
    sign_up(guest, name="Win a prize at http://evil.example now")
    letter = mailoutbox[0]
    assert "evil" not in letter.subject + letter.body
    assert "\n" not in letter.subject
    assert (type(letter), letter.content_subtype) == (mail.EmailMessage, "plain")


@pytest.mark.parametrize(
    ("language", "subject"), [("en", "your code"), ("ru", "ваш код"), ("hy", "ձեր կոդը")]
)
def test_letters_speak_the_language_of_the_page(guest, mailoutbox, language, subject):
    sign_up(guest, path=f"/accounts/signup/?next=/{language}/")
    assert mailoutbox[0].subject.endswith(subject)
    assert Reader.objects.get().language == language


def test_letters_of_known_readers_are_in_their_own_language(guest, mailoutbox):
    register_reader(name="Галина", email=ADDRESS, language="ru")
    page = ask_for_code(guest)
    enter(guest, page, code_in(mailoutbox[0]))
    guest.post("/accounts/email/", {"action_add": "yes", "email": "second@example.org"})
    assert mailoutbox[-1].subject.endswith("подтвердите адрес")


def test_a_second_address_counts_once_it_is_proved(guest, mailoutbox):
    reader = register_reader(name="Mariam", email=ADDRESS)
    enter(guest, ask_for_code(guest), code_in(mailoutbox[0]))
    page = guest.post("/accounts/email/", {"action_add": "yes", "email": "second@example.org"}, follow=True)
    assert not EmailAddress.objects.filter(email="second@example.org", verified=True).exists()
    enter(guest, page, code_in(mailoutbox[-1]))
    assert EmailAddress.objects.filter(user=reader, email="second@example.org", verified=True).exists()
    guest.post("/accounts/email/", {"action_primary": "yes", "email": "second@example.org"})
    reader.refresh_from_db()
    assert reader.email == "second@example.org"


def test_codes_cannot_be_asked_for_without_end(mailoutbox):
    register_reader(name="Mariam", email=ADDRESS)
    for _ in range(6):
        last = ask_for_code(Client())
    assert len(mailoutbox) == 3
    assert "Too many attempts" in last.content.decode()


def test_a_letter_that_cannot_be_sent_is_said(guest, monkeypatch):
    def fail(*_args, **_more):
        raise smtplib.SMTPServerDisconnected("gone")

    monkeypatch.setattr(mail.EmailMessage, "send", fail)
    register_reader(name="Mariam", email=ADDRESS)
    page = guest.post("/accounts/login/", {"login": ADDRESS})
    assert page.status_code == 503
    assert signed_in(guest) is None


@pytest.mark.parametrize("name", ["", "   ", "\u200b\u200e", "!!!", "x" * 81])
def test_names_that_are_none_are_refused(guest, mailoutbox, name):
    page = sign_up(guest, name=name)
    assert page.status_code == 200
    assert not Reader.objects.exists()
    assert mailoutbox == []


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", "/\\evil.example"])
def test_no_way_out_to_a_foreign_site(guest, mailoutbox, address):
    register_reader(name="Mariam", email=ADDRESS)
    guest.post("/accounts/login/", {"login": ADDRESS, "next": address})
    page = guest.post("/accounts/login/code/confirm/", {"code": code_in(mailoutbox[0]), "next": address})
    assert page.status_code == 302
    assert "evil" not in page["Location"]
    assert signed_in(guest)
    assert "evil" not in guest.post("/accounts/logout/", {"next": address})["Location"]


def test_an_editor_by_code_alone_is_not_let_onto_the_desk(guest, mailoutbox):
    create_editor(email=ADDRESS, name="Edith", role="editor", password="a long enough phrase")
    enter(guest, ask_for_code(guest), code_in(mailoutbox[0]))
    assert guest.get("/desk/")["Location"].startswith("/accounts/second-factor/")
