"""The address of the mail server: what Django is told of it, and which addresses are refused."""

from pathlib import Path

import pytest

from fairsay.config.env import SettingError
from fairsay.site.mail import mail_settings

pytestmark = pytest.mark.plain
LETTERS = Path("letters")


@pytest.mark.parametrize(
    ("address", "port", "tls", "ssl"),
    [
        ("smtp://mail.example", 587, False, False),
        ("smtp://mail.example:25?tls=no", 25, False, False),
        ("smtp://mail.example?tls=yes", 587, True, False),
        ("smtps://mail.example", 465, False, True),
        ("smtps://mail.example?tls=yes", 465, False, True),
    ],
)
def test_port_and_encryption(address, port, tls, ssl):
    made = mail_settings(address, letters=LETTERS)
    assert made["EMAIL_HOST"] == "mail.example"
    assert (made["EMAIL_PORT"], made["EMAIL_USE_TLS"], made["EMAIL_USE_SSL"]) == (port, tls, ssl)


def test_a_user_that_is_an_address_and_a_password_with_any_sign():
    made = mail_settings("smtp://edith%40news.example:p%3A%2F%23@mail.example", letters=LETTERS)
    assert made["EMAIL_HOST_USER"] == "edith@news.example"
    assert made["EMAIL_HOST_PASSWORD"] == "p:/#"


def test_without_an_address_letters_are_files():
    made = mail_settings("", letters=LETTERS)
    assert made["EMAIL_FILE_PATH"] == LETTERS
    assert "EMAIL_HOST" not in made


@pytest.mark.parametrize(
    "address",
    [
        "mail.example",
        "smtp://",
        "http://mail.example",
        "smtp://u:sesame@mail.example:port",
        "smtp://u:sesame@mail.example?tls=maybe",
        "smtp://u:sesame@mail.example?tsl=yes",
        "smtp://u:sesame@mail.example?tls",
    ],
)
def test_other_addresses_are_refused_without_being_repeated(address):
    with pytest.raises(SettingError, match="FAIRSAY_MAIL_URL") as refused:
        mail_settings(address, letters=LETTERS)
    assert "sesame" not in str(refused.value)
