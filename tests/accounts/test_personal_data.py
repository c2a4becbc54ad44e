"""A copy of everything, and erasure, by calling the roll."""

import json
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.utils import timezone

from fairsay.accounts import roll
from fairsay.accounts.models import Ban, Reader
from fairsay.accounts.services import ban_reader, create_editor, erase_reader, export_reader, register_reader
from fairsay.accounts.services.holdings import find_keys
from fairsay.errors import NotAllowed


@pytest.fixture
def mariam(db, client_for) -> Reader:
    """A reader of whom something of every kind is held."""
    reader = register_reader(name="Mariam", email="mariam@example.org", provider="facebook", uid="fb-1")
    UserSession.objects.create(user=reader, session_key="s" * 32, ip="203.0.113.0", user_agent="a browser")
    Authenticator.objects.create(user=reader, type="totp", data={"secret": "KEEPTHISOUT"})
    editor = create_editor(email="edith@example.org", name="Edith", role="editor")
    in_a_week = timezone.now() + timedelta(days=7)
    ban_reader(actor=editor, reader=reader, ground="abusive", reason="Twice in a week.", ends_at=in_a_week)
    return reader


def test_the_copy_holds_everything_and_no_secret(mariam):
    text = json.dumps(export_reader(mariam), ensure_ascii=False)
    for piece in (
        "Mariam",
        "mariam@example.org",
        "fb-1",
        "203.0.113.0",
        "a browser",
        "Twice in a week.",
        "totp",
    ):
        assert piece in text
    assert "KEEPTHISOUT" not in text
    assert mariam.password not in text


def test_the_copy_of_an_editor_tells_nothing_of_the_banned(mariam):
    editor = Reader.objects.get(name="Edith")
    text = json.dumps(export_reader(editor))
    assert "ban given" in text
    assert "Mariam" not in text
    assert "Twice" not in text


def test_erasure_leaves_an_empty_row(mariam):
    erase_reader(actor=mariam, reader=mariam)
    row = Reader.objects.get(pk=mariam.pk)
    assert (row.name, row.email, row.language, row.is_active, row.has_usable_password()) == (
        "",
        "",
        "",
        False,
        False,
    )
    assert row.erased_at is not None
    for model in (EmailAddress, SocialAccount, UserSession, Authenticator):
        assert not model.objects.filter(user=mariam).exists()
    assert not Ban.objects.filter(reader=mariam).exists()
    assert "Mariam" not in json.dumps(export_reader(row))


def test_nobody_erases_somebody_else(mariam, reader, editor):
    for stranger in (reader, editor):
        with pytest.raises(NotAllowed):
            erase_reader(actor=stranger, reader=mariam)


def test_an_administrator_hands_the_role_over_first(db):
    admin = create_editor(email="sona@example.org", name="Sona", role="administrator")
    with pytest.raises(NotAllowed):
        erase_reader(actor=admin, reader=admin)


def test_all_or_nothing(mariam, monkeypatch):
    """A part that fails in the middle leaves the person whole, not half erased."""

    def fail(reader):
        raise RuntimeError("planted")

    monkeypatch.setitem(roll._holdings, "zz planted", roll.Holding("zz planted", lambda reader: [], fail))
    with pytest.raises(RuntimeError, match="planted"):
        erase_reader(actor=mariam, reader=mariam)
    assert EmailAddress.objects.filter(user=mariam).exists()
    assert Reader.objects.get(pk=mariam.pk).name == "Mariam"


def test_erasure_reaches_every_key(mariam):
    """After erasure no row of any app points at the reader, unless it was anonymised on purpose."""
    erase_reader(actor=mariam, reader=mariam)
    left = {
        label: field.model._base_manager.filter(**{field.name: mariam}).count()
        for label, field in find_keys()
        if not field.model.__module__.startswith("fairsay.")
    }
    assert {label: count for label, count in left.items() if count} == {}


def test_a_reader_does_both_on_their_own_page(client_for, mariam):
    client = client_for(mariam)
    copy = client.get("/accounts/data/")
    assert copy["Content-Disposition"].startswith("attachment")
    assert copy["Cache-Control"].count("no-store") == 1
    assert copy.json()["account"]["name"] == "Mariam"
    assert client.post("/accounts/erase/", {}).status_code == 422
    assert Reader.objects.get(pk=mariam.pk).name == "Mariam"
    page = client.post("/accounts/erase/", {"sure": "yes"})
    assert page.status_code == 200
    assert client.get("/accounts/data/").status_code == 302
    assert Reader.objects.get(pk=mariam.pk).name == ""


@pytest.mark.parametrize("path", ["/accounts/data/", "/accounts/erase/"])
def test_guests_have_no_data(guest, path):
    assert guest.get(path)["Location"].startswith("/accounts/login/")


def test_panels_stand_in_order(monkeypatch):
    monkeypatch.setattr(roll, "_panels", {})
    for name, order in (("b", 2), ("c", 1), ("a", 2)):
        roll.register_panel(roll.Panel(name, order, lambda request, reader: ""))
    assert [panel.name for panel in roll.find_panels()] == ["c", "a", "b"]
