"""What accounts itself holds on a reader, and what the libraries we build on hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.db import models

from fairsay.accounts.models import AccessToken, Ban, Reader
from fairsay.accounts.roll import Holding, Rows, register_holding
from fairsay.accounts.services.sessions import end_sessions

OWN = {
    "account.EmailAddress.user",
    "socialaccount.SocialAccount.user",
    "usersessions.UserSession.user",
    "mfa.Authenticator.user",
}


def register() -> None:
    """Put accounts' holdings on the roll."""
    register_holding(Holding("sign_ins", _export_sign_ins, _erase_sign_ins, tuple(sorted(OWN))))
    register_holding(Holding("bans", _export_bans, _erase_bans, ("accounts.Ban.reader", "accounts.Ban.by")))
    tokens = ("accounts.AccessToken.reader",)
    register_holding(Holding("access_tokens", _export_tokens, _erase_tokens, tokens))
    register_holding(Holding("libraries", _export_libraries, _erase_libraries, tuple(find_library_keys())))


def find_keys() -> Iterator[tuple[str, models.Field[Any, Any]]]:
    """Every foreign key and one-to-one key to Reader in all installed apps, as (app.Model.field, field)."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.get_fields():
            if (
                isinstance(field, models.ForeignKey)
                and field.model is model
                and field.related_model is Reader
            ):
                yield f"{model._meta.label}.{field.name}", field


def find_library_keys() -> list[str]:
    """The keys to Reader of libraries (Wagtail, above all), which no part of ours would register."""
    return [label for label, field in find_keys() if _is_library(label, field)]


def _is_library(label: str, field: models.Field[Any, Any]) -> bool:
    ours = field.model.__module__.startswith("fairsay.") and not field.model._meta.auto_created
    return not ours and label not in OWN


def _export_sign_ins(reader: Reader) -> Rows:
    rows: Rows = []
    for address in EmailAddress.objects.filter(user=reader):
        rows.append(
            {"kind": "email", "email": address.email, "proven": address.verified, "primary": address.primary}
        )
    for account in SocialAccount.objects.filter(user=reader):
        said = {"provider": account.provider, "uid": account.uid, "profile": account.extra_data}
        rows.append({"kind": "account elsewhere", **said, "since": account.date_joined.isoformat()})
    for session in UserSession.objects.filter(user=reader):
        seen = {"address": session.ip, "browser": session.user_agent, "since": session.created_at.isoformat()}
        rows.append({"kind": "session", **seen})
    for factor in Authenticator.objects.filter(user=reader):
        # The secret stays out of the copy: a copy is a file that gets about.
        rows.append({"kind": "second factor", "type": factor.type, "since": factor.created_at.isoformat()})
    return rows


def _erase_sign_ins(reader: Reader) -> None:
    end_sessions(reader=reader)
    for model in (EmailAddress, SocialAccount, Authenticator):
        model.objects.filter(user=reader).delete()


def _export_bans(reader: Reader) -> Rows:
    rows: Rows = [
        {
            "kind": "ban",
            "ground": ban.ground,
            "reason": ban.reason,
            "site": ban.site or None,
            "section": ban.section or None,
            "starts_at": ban.starts_at.isoformat(),
            "ends_at": ban.ends_at.isoformat(),
            "lifted_at": ban.lifted_at.isoformat() if ban.lifted_at else None,
        }
        for ban in Ban.objects.filter(reader=reader)
    ]
    # Who was banned is another person's data: an editor is told only which bans were theirs.
    given = Ban.objects.filter(by=reader).values_list("pk", "starts_at")
    return rows + [{"kind": "ban given", "number": pk, "starts_at": at.isoformat()} for pk, at in given]


def _erase_bans(reader: Reader) -> None:
    Ban.objects.filter(reader=reader).delete()
    Ban.objects.filter(by=reader).update(by=None)


def _export_tokens(reader: Reader) -> Rows:
    return [
        {
            "name": token.name,
            "prefix": token.prefix,
            "scope": token.scope,
            "made_at": token.made_at.isoformat(),
            "ends_at": token.ends_at.isoformat(),
            "used_at": token.used_at.isoformat() if token.used_at else None,
            "revoked_at": token.revoked_at.isoformat() if token.revoked_at else None,
        }
        for token in AccessToken.objects.filter(reader=reader).order_by("pk")
    ]


def _erase_tokens(reader: Reader) -> None:
    AccessToken.objects.filter(reader=reader).delete()


def _library_rows(reader: Reader) -> Iterator[tuple[str, models.Field[Any, Any], models.QuerySet[Any]]]:
    for label, field in find_keys():
        if _is_library(label, field):
            yield label, field, field.model._base_manager.filter(**{field.name: reader})


def _export_libraries(reader: Reader) -> Rows:
    rows: Rows = []
    for label, _field, found in _library_rows(reader):
        rows += [{"kind": label, "number": str(number)} for number in found.values_list("pk", flat=True)]
    return rows


def _erase_libraries(reader: Reader) -> None:
    for _label, field, found in _library_rows(reader):
        if field.null:
            found.update(**{field.name: None})
        else:
            found.delete()
