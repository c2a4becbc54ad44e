"""allauth's forms, with our words, a name, and addresses that count only once they are proved."""

from typing import Any

from allauth.account import forms as theirs
from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from django import forms
from django.utils.translation import get_language

from fairsay.accounts.models import Reader
from fairsay.accounts.names import LONGEST, clean_name
from fairsay.accounts.selectors import find_reader_by_email
from fairsay.config.words import say
from fairsay.errors import Invalid


def label(form: forms.BaseForm, field: str, key: str) -> None:
    """Our words on a field, in the page's language, and no placeholder: the label says it."""
    form.fields[field].label = say(get_language(), key)
    form.fields[field].widget.attrs.pop("placeholder", None)


class SignInForm(theirs.LoginForm):
    """A reader's sign-in: an address, to which a code is sent."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "login", "account-email")

    def _clean_without_password(self, email: str | None, phone: str | None) -> dict[str, Any]:
        cleaned: dict[str, Any] = super()._clean_without_password(email, phone)
        self.user = only_proven(email or "", self.user)
        return cleaned


class StaffSignInForm(theirs.LoginForm):
    """Staff sign in with address and password; the second factor follows."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "login", "account-email")
        label(self, "password", "account-password")
        self.fields["password"].help_text = ""

    def _setup_password_field(self) -> None:
        """Keep the field, which allauth takes out where sign-up asks for no password."""


class RequestCodeForm(theirs.RequestLoginCodeForm):
    """Asks for a code to a proven address. Others get a letter that says how to sign up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "email", "account-email")

    def clean_email(self) -> str:
        """The address. Its owner is looked up, and nothing about that is shown."""
        email: str = super().clean_email()
        self._user = only_proven(email, self._user)
        return email


def only_proven(email: str, user: Reader | None) -> Reader | None:
    """The owner of an address, but nobody who merely typed it when signing up."""
    return user if user and find_reader_by_email(email) == user else None


class SignUpForm(theirs.SignupForm):
    """Sign-up by e-mail: the name that will stand under opinions, and an address."""

    name = forms.CharField(max_length=LONGEST, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    field_order = ("name", "email")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "name", "account-name")
        label(self, "email", "account-email")
        self.fields["name"].help_text = say(get_language(), "account-name-help")

    def clean_name(self) -> str:
        """A name fit to be shown."""
        try:
            return clean_name(self.cleaned_data["name"])
        except Invalid as error:
            key = "account-name-long" if len(self.cleaned_data["name"]) > LONGEST else "account-name-bad"
            raise forms.ValidationError(say(get_language(), key)) from error

    def validate_unique_email(self, value: str) -> str:
        """Only a proven address is taken: anybody may type one, and the code decides.

        A taken one is not refused on the page, which would tell strangers who reads here: its owner
        gets a letter instead.
        """
        self.account_already_exists = EmailAddress.objects.filter(email=value, verified=True).exists()
        return value


class ConfirmAddressForm(theirs.ConfirmEmailVerificationCodeForm):
    """The code from the letter that follows sign-up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "code", "account-code")

    def clean_code(self) -> str:
        """Refuse a wrong code, and an address that somebody else has proved meanwhile."""
        code: str = theirs.BaseConfirmCodeForm.clean_code(self)
        owner = find_reader_by_email(self.email)
        if owner and owner != self.user:
            raise get_adapter().validation_error("email_taken")
        return code


class ConfirmCodeForm(theirs.ConfirmLoginCodeForm):
    """The code from the letter that follows sign-in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "code", "account-code")


class ResetPasswordForm(theirs.ResetPasswordForm):
    """A new password, for staff alone: readers have none, and sign in by code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label(self, "email", "account-email")

    def clean_email(self) -> str:
        """The address; only staff who have proved it are sent a link."""
        email: str = super().clean_email()
        owner = find_reader_by_email(email)
        self.users = [owner] if owner and owner.is_staff and owner.is_active else []
        return email
