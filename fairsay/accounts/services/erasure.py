"""Personal data: a copy of everything, and erasure, by calling the roll."""

import hashlib
import hmac
from typing import Any

from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from fairsay.accounts import roll
from fairsay.accounts.models import DeletionRequest, Reader, make_username
from fairsay.accounts.selectors import find_facebook_account, has_way_in
from fairsay.accounts.services.readers import set_letter_address
from fairsay.accounts.services.sessions import end_sessions
from fairsay.errors import NotAllowed


def export_reader(reader: Reader) -> dict[str, Any]:
    """Everything held on a reader, of plain JSON values: the account, then each holding under its name."""
    return {
        "account": {
            "number": reader.pk,
            "name": reader.name,
            "email": reader.email,
            "language": reader.language,
            "role": reader.role,
            "sections": reader.sections,
            "languages": reader.languages,
            "joined_at": reader.joined_at.isoformat(),
            "last_signed_in_at": reader.last_login.isoformat() if reader.last_login else None,
        },
    } | {holding.name: holding.export(reader) for holding in roll.find_holdings()}


@transaction.atomic
def erase_reader(*, actor: Reader | None, reader: Reader) -> Reader:
    """Erase the person and keep the talk: every holding erases its own, then the account forgets its name.

    `actor` is the reader, an administrator, or None for a request that Facebook passed on. All or
    nothing: one transaction. The row stays, empty, so that opinions and the audit keep their order.
    Raises NotAllowed for anybody else, and for an administrator's own account while it has the role.
    """
    if actor is not None and actor != reader and not actor.is_superuser:
        raise NotAllowed("Only the reader or an administrator may erase an account.")
    if reader.is_superuser:
        raise NotAllowed("Give the administrator's role to somebody else first.")
    reader = Reader.objects.select_for_update().get(pk=reader.pk)
    for holding in roll.find_holdings():
        holding.erase(reader)
    reader.username, reader.name, reader.email, reader.language = make_username(), "", "", ""
    reader.role, reader.sections, reader.languages = "", [], []
    reader.is_staff, reader.is_active = False, False
    reader.last_login, reader.erased_at = None, timezone.now()
    reader.set_unusable_password()
    reader.save()
    return reader


@transaction.atomic
def honour_deletion(*, user_id: str, issued_at: int) -> DeletionRequest:
    """Do what a verified deletion request from Facebook asks. The same request again changes nothing.

    An account whose only sign-in is Facebook is erased; another, or one of the staff, loses what
    came from Facebook and keeps the rest.
    """
    code = hmac.new(settings.SECRET_KEY.encode(), f"deletion:{user_id}:{issued_at}".encode(), hashlib.sha256)
    known = DeletionRequest.objects.filter(code=code.hexdigest()[:40]).first()
    if known:
        return known
    account = find_facebook_account(user_id)
    outcome = DeletionRequest.Outcome.NOTHING_HELD
    if account and (account.user.is_staff or has_way_in(account.user, without=account)):
        outcome = DeletionRequest.Outcome.DISCONNECTED
        _forget(account)
    elif account:
        outcome = DeletionRequest.Outcome.ERASED
        erase_reader(actor=None, reader=account.user)
    return DeletionRequest.objects.create(code=code.hexdigest()[:40], outcome=outcome)


def honour_deauthorisation(*, user_id: str) -> Reader | None:
    """The reader took our app off at Facebook: sign them out. Opinions stay until deletion is asked."""
    account = find_facebook_account(user_id)
    if account is None:
        return None
    end_sessions(reader=account.user)
    return account.user


def _forget(account: SocialAccount) -> None:
    """Delete a connection and the address that came with it, unless it was proved here too."""
    reader = account.user
    proven = EmailAddress.objects.filter(user=reader, verified=True).order_by("-primary", "pk").first()
    if reader.email and reader.email == str(account.extra_data.get("email", "")).lower():
        set_letter_address(reader=reader, email=proven.email if proven else "")
    account.delete()
    end_sessions(reader=reader)
