"""Reads about readers and staff."""

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from fairsay.accounts.models import Ban, DeletionRequest, Reader
from fairsay.errors import NotFound

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def get_reader(reader_id: int) -> Reader:
    """The reader with this number. Raises NotFound."""
    reader = Reader.objects.filter(pk=reader_id).first()
    if reader is None:
        raise NotFound
    return reader


def find_active_ban(reader: Reader, now: datetime) -> Ban | None:
    """The ban in force at `now` that ends last; None where the reader may speak."""
    bans = Ban.objects.filter(reader=reader, starts_at__lte=now, ends_at__gt=now, lifted_at=None)
    return bans.order_by("-ends_at").first()


def find_bans(reader: Reader) -> list[Ban]:
    """Every ban of a reader, lifted and ended ones too, the newest first."""
    return list(Ban.objects.filter(reader=reader).select_related("by").order_by("-starts_at"))


def find_reader_by_email(email: str) -> Reader | None:
    """The reader who has proved that this address is theirs. Typed or unproven addresses find nobody."""
    address = (
        EmailAddress.objects.filter(email=email.strip().lower(), verified=True).select_related("user").first()
    )
    return address.user if address else None


def has_proven_address(reader: Reader) -> bool:
    """Whether the address that letters to this reader go to is known to be theirs."""
    return (
        bool(reader.email)
        and EmailAddress.objects.filter(user=reader, email__iexact=reader.email, verified=True).exists()
    )


def find_facebook_account(user_id: str) -> SocialAccount | None:
    """The connection of a reader to this app-scoped Facebook ID; `user` is the reader."""
    return SocialAccount.objects.filter(provider="facebook", uid=user_id).select_related("user").first()


def find_deletion_request(code: str) -> DeletionRequest | None:
    """What became of a request that Facebook passed on."""
    return DeletionRequest.objects.filter(code=code).first()


def find_staff() -> QuerySet[Reader]:
    """Everybody who may enter the desk, by name."""
    return Reader.objects.filter(is_staff=True, is_active=True).order_by("name")


def has_staff() -> bool:
    """Whether anybody can enter the desk yet: false on a fresh installation."""
    return find_staff().exists()


def has_second_factor(reader: AbstractBaseUser | AnonymousUser) -> bool:
    """Whether the account has an authenticator app or a security key. Recovery codes alone do not count."""
    return Authenticator.objects.filter(user_id=reader.pk, type__in=FACTORS).exists()


def has_other_way_in(reader: Reader, without: SocialAccount) -> bool:
    """Whether the reader could still sign in if this account elsewhere were cut off."""
    return (
        reader.has_usable_password()
        or EmailAddress.objects.filter(user=reader, verified=True).exists()
        or SocialAccount.objects.filter(user=reader).exclude(pk=without.pk).exists()
    )
