"""Signing in on another site: a grant on our page, redeemed by the page that began it; tokens; sign-out.

The page makes a random verifier and hands us its hash, the challenge. The reader signs in on a page of
ours and says there that the page may speak for them: the grant. Whoever names the verifier gets tokens, once
(the idea of RFC 7636). No cookie of ours has to be sent from there.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.discussion.models import Site
from fairsay.embed import selectors
from fairsay.embed.models import Grant, SignIn
from fairsay.embed.refusals import GrantUsed, OriginRefused, SignInEnded
from fairsay.embed.services.stories import origin_of
from fairsay.embed.tokens import TOKEN, challenge_of, hash_token, make_token
from fairsay.errors import Malformed, NotSignedIn

GRANT_TIME = timedelta(minutes=10)  # The page that waits asks every few seconds.
ACCESS_TIME = timedelta(minutes=15)  # How long a token that got out can be used.
SIGN_IN_TIME = timedelta(days=90)  # As long as a session on our own pages.
ROTATION_GRACE = timedelta(
    minutes=1
)  # Two tabs, or an answer that was lost on its way, show one token twice.
BROWSER_LENGTH = 200


@dataclass(frozen=True, slots=True)
class SignedIn:
    """What a page is given: the reader's name, and two tokens that stand nowhere else."""

    reader: Reader
    access: str
    refresh: str
    seconds: int

    def as_dict(self) -> dict[str, str | int]:
        """For JSON."""
        return {
            "name": self.reader.name,
            "access": self.access,
            "refresh": self.refresh,
            "seconds": self.seconds,
        }


def check_page(site: Site, origin: str) -> None:
    """Raises OriginRefused unless a browser says that the caller is a page of the site, or one of ours."""
    if not origin or (origin not in site.origins and origin != origin_of(settings.PUBLIC_URL)):
        raise OriginRefused


def grant(*, actor: Reader, site: Site, origin: str, challenge: str, now: datetime | None = None) -> Grant:
    """Let the page that began with this challenge speak for the reader.

    Raises OriginRefused, Malformed, and GrantUsed for a challenge that was granted before.
    """
    now = now or timezone.now()
    check_page(site, origin)
    if not TOKEN.fullmatch(challenge):
        raise Malformed("`challenge` is not the hash of a verifier.", field="challenge")
    with transaction.atomic():
        given, made = Grant.objects.get_or_create(
            challenge=challenge,
            defaults={
                "site": site,
                "origin": origin,
                "reader": actor,
                "made_at": now,
                "ends_at": now + GRANT_TIME,
            },
        )
    if not made:
        raise GrantUsed
    return given


def redeem(
    *, site: Site, origin: str, verifier: str, browser: str = "", now: datetime | None = None
) -> SignedIn | None:
    """Tokens for the page that began the sign-in; None while its reader has not said yes.

    Raises Malformed, OriginRefused for a page that did not begin it, GrantUsed the second time or too late.
    """
    now = now or timezone.now()
    if not TOKEN.fullmatch(verifier):
        raise Malformed("`verifier` is not 32 bytes in base64url.", field="verifier")
    with transaction.atomic():
        given = Grant.objects.select_for_update(of=("self",)).filter(challenge=challenge_of(verifier)).first()
        if given is None:
            return None
        if (given.site_id, given.origin) != (site.pk, origin):
            raise OriginRefused
        if given.redeemed_at is not None or given.ends_at <= now:
            raise GrantUsed
        given.redeemed_at = now
        given.save(update_fields=["redeemed_at"])
        return sign_in(reader=given.reader, site=site, origin=origin, browser=browser, now=now)


def sign_in(
    *, reader: Reader, site: Site, origin: str, browser: str = "", now: datetime | None = None
) -> SignedIn:
    """Tokens for a reader whose word the caller has. Raises NotSignedIn for an account that is closed."""
    now = now or timezone.now()
    if not reader.is_active:
        raise NotSignedIn
    made = SignIn(
        reader=reader,
        site=site,
        origin=origin,
        browser=browser.replace("\x00", "")[:BROWSER_LENGTH],
        made_at=now,
        ends_at=now + SIGN_IN_TIME,
    )
    return _give_tokens(made, now)


def refresh(*, site: Site, origin: str, token: str, now: datetime | None = None) -> SignedIn | None:
    """New tokens for a refresh token, which is then used up; None where the sign-in has ended.

    The token before it, shown again after a minute, was copied by somebody: then the sign-in ends for both
    (RFC 9700 §4.14.2). Nothing is raised, since the end of a sign-in must not be rolled back.
    """
    now = now or timezone.now()
    shown = hash_token(token)
    with transaction.atomic():
        found = (
            SignIn.objects.select_for_update(of=("self",))
            .select_related("reader")
            .filter(Q(refresh_hash=shown) | Q(previous_hash=shown), site=site, origin=origin)
            .first()
        )
        if found is None:
            return None
        again = found.refresh_hash != shown
        if (
            found.ends_at <= now
            or not found.reader.is_active
            or (again and now - found.rotated_at > ROTATION_GRACE)
        ):
            found.delete()
            return None
        if not again:
            found.previous_hash, found.rotated_at = shown, now
        return _give_tokens(found, now)


def access_sign_in(*, site: Site, origin: str, token: str, now: datetime | None = None) -> SignIn:
    """The sign-in that an access token stands for, on just the page that it was given to.

    Raises SignInEnded.
    """
    found = selectors.find_sign_in(hash_token(token), now or timezone.now())
    if found is None or (found.site_id, found.origin) != (site.pk, origin) or not found.reader.is_active:
        raise SignInEnded
    return found


def sign_out(*, signed_in: SignIn) -> SignIn:
    """End a sign-in: both of its tokens are worth nothing from now on."""
    SignIn.objects.filter(pk=signed_in.pk).delete()
    return signed_in


def end_sign_ins(*, reader: Reader) -> int:
    """End every sign-in of a reader on other sites, and what was granted there. Returns how many ended."""
    Grant.objects.filter(reader=reader).delete()
    return SignIn.objects.filter(reader=reader).delete()[0]


def drop_stale(*, now: datetime | None = None) -> int:
    """Delete what is past its time: a chore. A used grant stays a day, so that a replay is still known."""
    now = now or timezone.now()
    over = (
        Grant.objects.filter(ends_at__lte=now - timedelta(days=1)),
        SignIn.objects.filter(ends_at__lte=now),
    )
    # Looked at first: a chore comes every few seconds, and SQLite has one writer.
    return sum(stale.delete()[0] for stale in over if stale.exists())


def _give_tokens(signed_in: SignIn, now: datetime) -> SignedIn:
    access, renewal = make_token(), make_token()
    signed_in.access_hash, signed_in.refresh_hash = hash_token(access), hash_token(renewal)
    signed_in.access_ends_at = now + ACCESS_TIME
    signed_in.save()
    return SignedIn(signed_in.reader, access, renewal, int(ACCESS_TIME.total_seconds()))
