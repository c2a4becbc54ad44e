"""What follows from allauth's signals."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.account.signals import (
    email_changed,
    email_confirmed,
    email_removed,
    user_logged_in,
    user_signed_up,
)
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from allauth.usersessions.models import UserSession
from django.db.models.signals import pre_save
from django.http import HttpRequest

from fairsay.accounts.address import network_of
from fairsay.accounts.models import Reader
from fairsay.accounts.presence import begin
from fairsay.accounts.services import drop_unproven, end_sessions, set_letter_address

UID = "fairsay.accounts"


def connect() -> None:
    """Listen. Safe to call twice."""
    email_confirmed.connect(_on_address_proved, dispatch_uid=UID)
    email_changed.connect(_on_address_changed, dispatch_uid=UID)
    email_removed.connect(_on_address_removed, dispatch_uid=UID)
    user_signed_up.connect(_on_signed_in, dispatch_uid=UID)
    user_logged_in.connect(_on_signed_in, dispatch_uid=UID)
    user_logged_in.connect(_on_session_begun, dispatch_uid=f"{UID}.presence")
    pre_save.connect(_on_session_noted, sender=UserSession, dispatch_uid=UID)
    authenticator_added.connect(_on_second_factor, dispatch_uid=UID)


def _primary(reader: Reader) -> str:
    address = EmailAddress.objects.filter(user=reader, verified=True).order_by("-primary", "pk").first()
    return address.email if address else ""


def _on_address_proved(sender: Any, email_address: EmailAddress, **rest: Any) -> None:
    drop_unproven(email=email_address.email, keep=email_address.user)
    set_letter_address(reader=email_address.user, email=_primary(email_address.user))


def _on_address_changed(sender: Any, user: Reader, **rest: Any) -> None:
    set_letter_address(reader=user, email=_primary(user))


def _on_address_removed(sender: Any, user: Reader, **rest: Any) -> None:
    set_letter_address(reader=user, email=_primary(user))


def _on_signed_in(sender: Any, user: Reader, **rest: Any) -> None:
    """A proved address receives the letters, whichever way the reader came in."""
    proven = _primary(user)
    if proven:
        set_letter_address(reader=user, email=proven)


def _on_session_begun(sender: Any, request: HttpRequest, **rest: Any) -> None:
    begin(request)


def _on_session_noted(sender: Any, instance: UserSession, **rest: Any) -> None:
    """The library notes the whole address; its network is all that is kept."""
    instance.ip = network_of(instance.ip)


def _on_second_factor(
    sender: Any, request: HttpRequest, user: Reader, authenticator: Authenticator, **rest: Any
) -> None:
    """A session from before the second factor proves less than one from after it: end the others."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        end_sessions(reader=user, except_key=request.session.session_key or "")
