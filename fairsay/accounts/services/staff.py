"""Staff: made and recovered from the command line, by whoever runs the machine."""

from collections.abc import Sequence

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from fairsay.accounts.models import Reader
from fairsay.accounts.names import clean_name
from fairsay.accounts.roles import Role
from fairsay.accounts.selectors import find_reader_by_email
from fairsay.accounts.services.sessions import end_sessions
from fairsay.accounts.services.tokens import revoke_tokens
from fairsay.errors import Invalid, NotFound


@transaction.atomic
def create_editor(
    *,
    email: str,
    name: str,
    role: str,
    password: str | None = None,
    sections: Sequence[str] = (),
    languages: Sequence[str] = (),
    language: str = "",
) -> Reader:
    """A member of staff. A reader who has proved this address is given the role and keeps the account.

    `sections` and `languages` are what a section editor looks after, `language` is that of their letters.
    Without a password the account has none until its link is followed. Raises Invalid for a bad
    address, name, role or password.
    """
    email = email.strip().lower()
    if role not in Role.values or role == Role.READER:
        raise Invalid(f"{role!r} is not a role of staff.", field="role")
    try:
        validate_email(email)
    except ValidationError as error:
        raise Invalid(f"{email!r} is not an address.", field="email") from error
    editor = find_reader_by_email(email) or Reader(email=email)
    editor.name = clean_name(name or editor.name)
    editor.role, editor.sections, editor.languages = role, list(sections), list(languages)
    editor.language = language or editor.language
    editor.is_staff, editor.is_active = True, True
    editor.is_superuser = role == Role.ADMINISTRATOR
    if password is not None:
        _check_password(password, editor)
        editor.set_password(password)
    elif editor.pk is None:
        editor.set_unusable_password()
    editor.save()
    if not EmailAddress.objects.filter(user=editor, email=email, verified=True).exists():
        # Whoever runs the machine vouches for the address: unproven claims to it give way.
        EmailAddress.objects.filter(email=email, verified=False).delete()
        EmailAddress.objects.create(user=editor, email=email, verified=True, primary=True)
    return editor


@transaction.atomic
def recover_editor(*, email: str) -> Reader:
    """Take away a member of staff's second factors, end their sessions and tokens, so that they start anew.

    The password stays until the link that the command prints is followed. Raises NotFound.
    """
    editor = find_reader_by_email(email)
    if editor is None or not editor.is_staff:
        raise NotFound(f"Nobody of the staff signs in as {email}.")
    Authenticator.objects.filter(user=editor).delete()
    end_sessions(reader=editor)
    revoke_tokens(reader=editor)
    return editor


def _check_password(password: str, editor: Reader) -> None:
    try:
        validate_password(password, editor)
    except ValidationError as error:
        raise Invalid(" ".join(error.messages), field="password") from error
