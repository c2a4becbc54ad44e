"""Where allauth asks us: names, addresses, redirects, rate-limit addresses and the words of its letters."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.emailkit import valid_email_or_none
from allauth.account.models import EmailAddress
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language

from fairsay.accounts.address import client_address
from fairsay.accounts.models import Reader, make_username
from fairsay.accounts.names import clean_name
from fairsay.config.words import say, speakable
from fairsay.errors import Invalid


def display_name(reader: Reader) -> str:
    """What allauth calls a reader."""
    return str(reader)


def is_local_path(address: str) -> bool:
    """Whether an address is a path on this host: the only thing that `next` may be."""
    return address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in by e-mail code and by password."""

    def is_safe_url(self, url: str) -> bool:
        """Only paths of our own: no other host, whatever a list of hosts may say."""
        return is_local_path(url)

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

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """As allauth, with our words: the reader's language, else that of the page."""
        user = context.get("user") or getattr(self.request, "user", None)
        language = getattr(user, "language", "") or get_language()
        extra = {"language": language, "newsroom": settings.WAGTAIL_SITE_NAME, "public_url": settings.PUBLIC_URL}
        super().send_mail(template_prefix, email, context | extra)


class SocialAdapter(DefaultSocialAccountAdapter):
    """Sign-in by Facebook and Google."""

    def new_user(self, request: HttpRequest, sociallogin: SocialLogin) -> Reader:
        """A reader in the language of the page on which they signed up."""
        return Reader(language=speakable(get_language()))

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> Reader:
        """Name and letter address from the profile; only an address the provider has proved signs in by itself."""
        reader: Reader = sociallogin.user
        parts = (data.get("first_name"), data.get("last_name"))
        reader.username = make_username()
        reader.name = _profile_name(data.get("name") or " ".join(part for part in parts if part))
        reader.email = valid_email_or_none(data.get("email")) or ""
        taken = EmailAddress.objects.filter(verified=True, email__in=[a.email for a in sociallogin.email_addresses])
        known = {address.email for address in taken}
        sociallogin.email_addresses = [
            address for address in sociallogin.email_addresses if address.verified and address.email not in known
        ]
        if reader.email in known:
            reader.email = ""
        return reader

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

    def get_totp_label(self, user: Reader) -> str:
        """What the authenticator app shows below the newsroom's name."""
        return user.email or user.name

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Staff keep at least one second factor; others may do without."""
        if not authenticator.user.is_staff or authenticator.type == Authenticator.Type.RECOVERY_CODES:
            return True
        factors = Authenticator.objects.filter(user=authenticator.user)
        return factors.exclude(pk=authenticator.pk).exclude(type=Authenticator.Type.RECOVERY_CODES).exists()
