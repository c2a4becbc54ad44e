"""allauth's forms for readers: our words, a name, and addresses that count only once they are proved."""

from typing import Any, ClassVar

from allauth.account import forms as theirs
from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from allauth.socialaccount import forms as social
from django import forms
from django.utils.translation import get_language

from fairsay.accounts.models import Reader
from fairsay.accounts.names import LONGEST, clean_name
from fairsay.accounts.selectors import find_reader_by_email, has_way_in
from fairsay.config.words import say
from fairsay.errors import Invalid


class Worded(forms.Form):
    """Labels in our words and the page's language; no placeholders, since a label says it and stays."""

    LABELS: ClassVar[dict[str, str]] = {
        "code": "account-code",
        "email": "account-email",
        "login": "account-email",
        "name": "account-name",
        "oldpassword": "account-password-current",
        "password": "account-password",
        "password1": "account-password-new",
        "password2": "account-password-again",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            if name in self.LABELS:
                field.label = say(get_language(), self.LABELS[name])
            if isinstance(field.widget, forms.PasswordInput):
                field.help_text = say(get_language(), "account-password-help") if name == "password1" else ""
            if name == "code":
                field.widget.attrs |= {"autocapitalize": "characters", "spellcheck": "false"}


class SignInForm(Worded, theirs.LoginForm):
    """A reader's sign-in: an address, to which a code is sent."""

    user: Reader | None

    def _clean_without_password(self, email: str | None, phone: str | None) -> dict[str, Any]:
        cleaned: dict[str, Any] = super()._clean_without_password(email, phone)
        self.user = only_proven(email or "", self.user)
        return cleaned


class RequestCodeForm(Worded, theirs.RequestLoginCodeForm):
    """Asks for a code to a proven address. Others get a letter that says how to sign up."""

    _user: Reader | None

    def clean_email(self) -> str:
        """The address. Its owner is looked up, and nothing about that is shown."""
        email: str = super().clean_email()
        self._user = only_proven(email, self._user)
        return email


def only_proven(email: str, user: Reader | None) -> Reader | None:
    """The owner of an address, but nobody who merely typed it when signing up."""
    return user if user and find_reader_by_email(email) == user else None


class SignUpForm(Worded, theirs.SignupForm):
    """Sign-up by e-mail: the name that will stand under opinions, and an address."""

    name = forms.CharField(
        max_length=LONGEST, widget=forms.TextInput(attrs={"autocomplete": "name", "dir": "auto"})
    )
    field_order = ("name", "email")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].help_text = say(get_language(), "account-name-help")

    def clean_name(self) -> str:
        """A name fit to be shown."""
        try:
            return clean_name(self.cleaned_data["name"])
        except Invalid as error:
            raise forms.ValidationError(say(get_language(), "account-name-bad")) from error

    def validate_unique_email(self, value: str) -> str:
        """Only a proven address is taken: anybody may type one, and the code decides.

        A taken one is not refused on the page, which would tell strangers who reads here: its owner
        gets a letter instead.
        """
        self.account_already_exists = EmailAddress.objects.filter(email=value, verified=True).exists()
        return value


class ConfirmAddressForm(Worded, theirs.ConfirmEmailVerificationCodeForm):
    """The code from the letter that follows sign-up."""

    def clean_code(self) -> str:
        """Refuse a wrong code, and an address that somebody else has proved meanwhile."""
        code: str = theirs.BaseConfirmCodeForm.clean_code(self)
        owner = find_reader_by_email(self.email)
        if owner and owner != self.user:
            raise get_adapter().validation_error("email_taken")
        return code


class ConfirmCodeForm(Worded, theirs.ConfirmLoginCodeForm):
    """The code from the letter that follows sign-in."""


class AddAddressForm(Worded, theirs.AddEmailForm):
    """One more address for an account."""


class DisconnectForm(social.DisconnectForm):
    """Cut off an account elsewhere, unless it is the only way in."""

    def clean(self) -> dict[str, Any]:
        """Refuse the last way in. allauth asks for a password here, which readers do not have."""
        cleaned: dict[str, Any] = forms.Form.clean(self) or {}
        account = cleaned.get("account")
        if account and not has_way_in(account.user, without=account):
            raise get_adapter().validation_error("no_verified_email")
        return cleaned
