"""Where allauth asks us: names, addresses, redirects, words, and the address that limits count by."""

import smtplib
from collections.abc import Mapping
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.emailkit import valid_email_or_none
from allauth.account.models import EmailAddress
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.contrib import messages
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language

from fairsay.accounts.address import client_address
from fairsay.accounts.letters import write_letter, write_note
from fairsay.accounts.models import Reader, make_username
from fairsay.accounts.names import clean_name
from fairsay.accounts.selectors import find_reader_by_email
from fairsay.accounts.services import drop_unproven
from fairsay.config.words import say, speakable
from fairsay.errors import Invalid, Unavailable

AGAIN = {
    "reauthenticate": "account-again-password",
    "mfa_reauthenticate": "account-again-code",
    "mfa_reauthenticate:webauthn": "account-key-use",
}


def display_name(reader: Reader) -> str:
    """What allauth calls a reader."""
    return str(reader)


def is_local_path(address: str) -> bool:
    """Whether an address is a path on this host: the only thing that `next` may be."""
    return address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)


class _Refusals(Mapping[str, str]):
    """allauth's refusal codes, in our words and the page's language; allauth's own where we have none."""

    KEYS: ClassVar[dict[str, str]] = {
        "account_inactive": "account-inactive",
        "add_email_blocked": "account-refuse-address-factor",
        "cannot_delete_authenticator": "account-refuse-last-factor",
        "cannot_generate_recovery_codes": "account-refuse-codes",
        "cannot_remove_primary_email": "account-note-address-kept",
        "connected_other": "account-note-connected-other",
        "duplicate_email": "account-refuse-address-yours",
        "email_password_mismatch": "account-refuse-password",
        "email_taken": "account-refuse-address-taken",
        "enter_current_password": "account-refuse-password-current",
        "incorrect_code": "account-refuse-code",
        "incorrect_password": "account-refuse-password-current",
        "invalid_login": "account-refuse-password",
        "invalid_or_expired_key": "account-link-bad-words",
        "invalid_password_reset": "account-link-bad-words",
        "max_email_addresses": "account-refuse-addresses",
        "no_password": "account-refuse-last-way",
        "no_verified_email": "account-refuse-last-way",
        "rate_limited": "account-too-many-words",
        "too_many_login_attempts": "account-too-many-words",
        "unverified_email": "account-refuse-unproven",
        "unverified_primary_email": "account-note-address-unproven",
    }

    def __init__(self, theirs: Mapping[str, str]) -> None:
        self.theirs = theirs

    def __getitem__(self, code: str) -> str:
        key = self.KEYS.get(code)
        return say(get_language(), key) if key else str(self.theirs[code])

    def __iter__(self) -> Any:
        return iter(self.theirs)

    def __len__(self) -> int:
        return len(self.theirs)


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in by e-mail code and by password."""

    error_messages = _Refusals(DefaultAccountAdapter.error_messages)

    def is_safe_url(self, url: str) -> bool:
        """Only paths of our own: no other host, whatever a list of hosts may say."""
        return is_local_path(url)

    def is_ajax(self, request: HttpRequest) -> bool:
        """These are pages, for people; programs get no other answer from them."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address that limits count by."""
        return client_address(request)

    def new_user(self, request: HttpRequest) -> Reader:
        """A reader in the language of the page on which they signed up."""
        return Reader(language=speakable(get_language()))

    def save_user(self, request: HttpRequest, user: Reader, form: Any, commit: bool = True) -> Reader:
        """The name comes from the form; the address is kept beside, and for letters once it is proved."""
        user.name = form.cleaned_data["name"]
        user.set_unusable_password()
        if commit:
            user.save()
        return user

    def populate_username(self, request: HttpRequest, user: Reader) -> None:
        """Names for the framework are made up, never taken from a person."""
        user.username = user.username or make_username()

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to the reader's own page."""
        return str(settings.LOGIN_REDIRECT_URL)

    def get_email_verification_redirect_url(self, email_address: EmailAddress) -> str:
        """Back to the list of addresses, where the new one now stands as proved."""
        return reverse("account_email")

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The ways to prove oneself once more, described in our words."""
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        for method in methods:
            method["description"] = say(get_language(), AGAIN[method["id"]])
        return methods

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """A note on the next page, if the occasion needs one."""
        text = message or write_note(message_template, get_language(), message_context or {})
        if text:
            messages.add_message(request, level, text, extra_tags=extra_tags)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """A letter in the reader's language, else the page's. Raises Unavailable if it cannot be sent."""
        reader = context.get("user") or getattr(self.request, "user", None)
        language = getattr(reader, "language", "") or get_language()
        own = {
            "newsroom": settings.WAGTAIL_SITE_NAME,
            "public_url": settings.PUBLIC_URL,
            "sign_in_url": settings.PUBLIC_URL + reverse("account_login"),
            "signup_url": settings.PUBLIC_URL + reverse("account_signup"),
        }
        letter = write_letter(template_prefix, language, context | own)
        try:
            EmailMessage(letter.subject, letter.body, settings.DEFAULT_FROM_EMAIL, [email]).send()
        except (OSError, smtplib.SMTPException) as error:
            raise Unavailable("The letter could not be sent. Try again in a few minutes.") from error

    def get_reset_password_from_key_url(self, key: str) -> str:
        """The link in a letter leads to the public address, whatever Host the request carried."""
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return str(settings.PUBLIC_URL) + path.replace("UID-KEY", key)


class SocialAdapter(DefaultSocialAccountAdapter):
    """Sign-in by Facebook and Google."""

    error_messages = _Refusals(DefaultSocialAccountAdapter.error_messages)

    def new_user(self, request: HttpRequest, sociallogin: SocialLogin) -> Reader:
        """A reader in the language of the page on which they signed up."""
        return Reader(language=speakable(get_language()))

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> Reader:
        """Name and letter address from the profile.

        Only an address that the provider has proved is kept as one that signs in. Any other is where
        letters go, unless it is another reader's: then it is not taken at all.
        """
        reader: Reader = sociallogin.user
        parts = (data.get("first_name"), data.get("last_name"))
        reader.username = make_username()
        reader.name = _profile_name(data.get("name") or " ".join(part for part in parts if part))
        email = valid_email_or_none(data.get("email")) or ""
        reader.email = "" if email and find_reader_by_email(email) else email
        sociallogin.email_addresses = [address for address in sociallogin.email_addresses if address.verified]
        return reader

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """A proved address pushes aside sign-ups that merely named it."""
        if not sociallogin.is_existing:
            for address in sociallogin.email_addresses:
                drop_unproven(email=address.email)

    def authenticate_by_email(self, sociallogin: SocialLogin) -> tuple[Reader, str] | None:
        """The reader who proved the same address here, where a trusted provider has proved it too."""
        for address in sociallogin.email_addresses:
            if address.verified and self.can_authenticate_by_email(sociallogin, address.email):
                reader = find_reader_by_email(address.email)
                if reader:
                    return reader, address.email
        return None

    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> Reader:
        """Saved without a form: there is nothing to ask."""
        sociallogin.user.set_unusable_password()
        sociallogin.save(request)
        return sociallogin.user

    def is_auto_signup_allowed(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Always: what a form would ask, we either have or do without."""
        return True


def _profile_name(text: str) -> str:
    try:
        return clean_name(text)
    except Invalid:
        return say(get_language(), "account-nameless")


class MfaAdapter(DefaultMFAAdapter):
    """Second factors."""

    error_messages = _Refusals(DefaultMFAAdapter.error_messages)

    def get_totp_label(self, user: Reader) -> str:
        """What the authenticator app shows below the newsroom's name."""
        return user.email or user.name

    def _get_site_name(self) -> str:
        return str(settings.WAGTAIL_SITE_NAME)

    def generate_authenticator_name(self, user: Reader, type: Authenticator.Type) -> str:
        """What a new security key is called until it is given a name."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return say(get_language(), "account-key-name", number=number)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Staff keep at least one second factor; others may do without."""
        if not authenticator.user.is_staff or authenticator.type == Authenticator.Type.RECOVERY_CODES:
            return True
        factors = Authenticator.objects.filter(user=authenticator.user)
        return factors.exclude(pk=authenticator.pk).exclude(type=Authenticator.Type.RECOVERY_CODES).exists()
