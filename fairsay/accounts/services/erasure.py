"""Personal data: a copy of everything, and erasure, by calling the roll."""

import hashlib
import hmac
from typing import Any

from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from fairsay.accounts import roll
from fairsay.accounts.models import DeletionRequest, Reader, make_username
from fairsay.accounts.selectors import find_reader_by_facebook, has_other_way_in
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
    reader.role, reader.sections, reader.is_staff, reader.is_active = "", [], False, False
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
    reader = find_reader_by_facebook(user_id)
    outcome = DeletionRequest.Outcome.NOTHING_HELD
    if reader and (reader.is_staff or has_other_way_in(reader)):
        outcome = DeletionRequest.Outcome.DISCONNECTED
        _forget_facebook(reader)
    elif reader:
        outcome = DeletionRequest.Outcome.ERASED
        erase_reader(actor=None, reader=reader)
    return DeletionRequest.objects.create(code=code.hexdigest()[:40], outcome=outcome)


def honour_deauthorisation(*, user_id: str) -> Reader | None:
    """The reader took our app off at Facebook: sign them out everywhere. Opinions stay until deletion is asked."""
    reader = find_reader_by_facebook(user_id)
    if reader:
        end_sessions(reader=reader)
    return reader


def _forget_facebook(reader: Reader) -> None:
    said = SocialAccount.objects.filter(user=reader, provider="facebook")
    addresses = {str(account.extra_data.get("email", "")).lower() for account in said}
    if reader.email in addresses and not reader.emailaddress_set.filter(email=reader.email, verified=True).exists():
        proven = reader.emailaddress_set.filter(verified=True).order_by("-primary").first()
        reader.email = proven.email if proven else ""
        reader.save(update_fields=["email"])
    said.delete()
    end_sessions(reader=reader)
