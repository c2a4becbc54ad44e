"""allauth's forms that staff meet: passwords and second factors, in our words."""

from typing import Any

from allauth.account import forms as theirs
from allauth.mfa.base import forms as mfa
from allauth.mfa.recovery_codes import forms as codes
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as keys
from django.utils.translation import get_language

from fairsay.accounts.forms import Worded
from fairsay.accounts.selectors import find_reader_by_email
from fairsay.config.words import say


class StaffSignInForm(Worded, theirs.LoginForm):
    """Address and password; the second factor follows."""

    def _setup_password_field(self) -> None:
        """Keep the field, which allauth takes out where sign-up asks for no password."""


class ResetPasswordForm(Worded, theirs.ResetPasswordForm):
    """A new password, for staff alone: readers have none, and sign in by code."""

    def clean_email(self) -> str:
        """The address; only staff who have proved it are sent a link."""
        email: str = super().clean_email()
        owner = find_reader_by_email(email)
        self.users = [owner] if owner and owner.is_staff and owner.is_active else []
        return email


class NewPasswordForm(Worded, theirs.ResetPasswordKeyForm):
    """The password that a link from a letter, or from the command line, asks for."""


class ChangePasswordForm(Worded, theirs.ChangePasswordForm):
    """The old password and the new one."""


class SetPasswordForm(Worded, theirs.SetPasswordForm):
    """A password for an account that has none."""


class PasswordAgainForm(Worded, theirs.ReauthenticateForm):
    """The password once more, before something that matters."""


class FactorForm(Worded, mfa.AuthenticateForm):
    """A code from the app, or a recovery code."""


class FactorAgainForm(Worded, mfa.ReauthenticateForm):
    """A code once more, before something that matters."""


class ActivateAppForm(Worded, totp.ActivateTOTPForm):
    """The first code from the app proves that it was set up."""


class NewCodesForm(Worded, codes.GenerateRecoveryCodesForm):
    """Nothing to fill in."""


class _KeyNamed(Worded):
    """Forms in which `name` is a security key's, not a person's."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = say(get_language(), "account-key-called")


class AddKeyForm(_KeyNamed, keys.AddWebAuthnForm):
    """A new security key."""


class EditKeyForm(_KeyNamed, keys.EditWebAuthnForm):
    """Another name for a security key."""
