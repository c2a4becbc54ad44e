"""Reads about readers and staff."""

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.models import Session
from django.db.models import Q, QuerySet
from django.utils import timezone

from fairsay.accounts.models import TOKEN_PREFIX, AccessToken, Ban, DeletionRequest, Reader
from fairsay.errors import NotFound

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def get_reader(reader_id: int) -> Reader:
    """The reader with this number. Raises NotFound."""
    reader = Reader.objects.filter(pk=reader_id).first()
    if reader is None:
        raise NotFound
    return reader


def find_sessions(reader: Reader) -> list[UserSession]:
    """Where the reader is signed in here, the latest seen first. Those that are over are left out."""
    known = UserSession.objects.filter(user=reader).order_by("-last_seen_at", "-pk")
    alive = set(
        Session.objects.filter(
            session_key__in=[one.session_key for one in known], expire_date__gt=timezone.now()
        ).values_list("session_key", flat=True)
    )
    return [one for one in known if one.session_key in alive]


def find_active_ban(reader: Reader, now: datetime, *, site: str = "", section: str = "") -> Ban | None:
    """The ban in force at `now` that ends last; None where the reader may speak.

    With the key of a site, and a section of it, bans for just these count too; without, only those for
    everywhere.
    """
    here = Q(site="")
    if site:
        here |= Q(site=site, section="")
        here |= Q(site=site, section=section)
    bans = Ban.objects.filter(here, reader=reader, starts_at__lte=now, ends_at__gt=now, lifted_at=None)
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


def find_tokens(reader: Reader) -> list[AccessToken]:
    """The reader's tokens for programs, the newest first; those that ended lately, too."""
    return list(AccessToken.objects.filter(reader=reader).order_by("-pk"))


def count_tokens(reader: Reader) -> int:
    """How many programs may speak for the reader now."""
    return AccessToken.objects.filter(reader=reader, revoked_at=None, ends_at__gt=timezone.now()).count()


def find_tokens_like(prefix: str, limit: int = 20) -> list[AccessToken]:
    """Anybody's tokens that begin like this one, of which the first sixteen characters are enough."""
    if len(prefix) < TOKEN_PREFIX:
        return []
    found = AccessToken.objects.select_related("reader").filter(prefix=prefix[:TOKEN_PREFIX])
    return list(found.order_by("-pk")[:limit])


def find_staff() -> QuerySet[Reader]:
    """Everybody who may enter the desk, by name."""
    return Reader.objects.filter(is_staff=True, is_active=True).order_by("name")


def has_staff() -> bool:
    """Whether anybody can enter the desk yet: false on a fresh installation."""
    return find_staff().exists()


def has_second_factor(reader: AbstractBaseUser | AnonymousUser) -> bool:
    """Whether the account has an authenticator app or a security key. Recovery codes alone do not count."""
    return Authenticator.objects.filter(user_id=reader.pk, type__in=FACTORS).exists()


def has_way_in(reader: Reader, *, without: SocialAccount | None = None) -> bool:
    """Whether the reader can sign in here; `without`: also if this account elsewhere were cut off."""
    return (
        reader.has_usable_password()
        or EmailAddress.objects.filter(user=reader, verified=True).exists()
        or SocialAccount.objects.filter(user=reader).exclude(pk=without.pk if without else None).exists()
    )
