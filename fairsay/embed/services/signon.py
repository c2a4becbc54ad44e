"""Newsroom sign-on: a site that knows its readers signs them in here by a token of its own."""

import json
import secrets
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.accounts.names import clean_name
from fairsay.accounts.selectors import find_reader_by_email
from fairsay.accounts.services import register_reader, set_name
from fairsay.discussion.models import Site
from fairsay.discussion.services import show_new_name
from fairsay.embed import selectors
from fairsay.embed.jwt_check import LEEWAY, KeyUnknown, Person, SignOnRefused, read_token
from fairsay.embed.models import SignOn, SiteReader, UsedToken
from fairsay.embed.services.signins import SignedIn, sign_in
from fairsay.embed.tokens import hash_token
from fairsay.errors import Invalid, Refusal
from fairsay.fetch import check_url, fetch

KEYS_GOOD_FOR = timedelta(hours=1)
KEYS_AGAIN_AFTER = timedelta(minutes=1)  # A token with an unknown key makes us look; not more often.
KEYS_BYTES = 64 * 1024
KEYS_SECONDS = 5.0  # A reader waits.


def set_sign_on(*, site: Site, jwks_url: str = "") -> SignOn:
    """Agree on a way: keys at this address, or else a new secret, which replaces an earlier one.

    Raises AddressRefused for what is no address.
    """
    if jwks_url:
        check_url(jwks_url)
    values: dict[str, Any] = {"jwks_url": jwks_url, "keys": {}, "keys_read_at": None}
    values["secret"] = "" if jwks_url else secrets.token_urlsafe(48)
    return SignOn.objects.update_or_create(site=site, defaults=values)[0]


def drop_sign_on(*, site: Site) -> int:
    """Accept no sign-on of this site any longer. Returns how many ways ended."""
    return SignOn.objects.filter(site=site).delete()[0]


def sign_on(
    *, site: Site, origin: str, token: str, browser: str = "", now: datetime | None = None
) -> SignedIn:
    """Tokens for the reader whom the site's token speaks of, made known if it is their first time.

    Such a reader is the site's alone: an address that the site names signs nobody in, and opens no account
    that was made another way. Raises SignOnRefused, NotSignedIn.
    """
    now = now or timezone.now()
    agreed = selectors.find_sign_on(site)
    if agreed is None:
        raise SignOnRefused("This site has agreed on no sign-on: see `fairsay site sso`.")
    person = _read(agreed, token, now)
    with transaction.atomic():
        _use_up(site, person)
        reader = _reader(site, person)
        return sign_in(reader=reader, site=site, origin=origin, browser=browser, now=now)


def forget_at_sites(*, reader: Reader) -> int:
    """Forget by which words sites know a reader. Returns how many were forgotten."""
    return SiteReader.objects.filter(reader=reader).delete()[0]


def drop_used_tokens(*, now: datetime | None = None) -> int:
    """Forget tokens that nobody could use any more: a chore."""
    over = UsedToken.objects.filter(ends_at__lte=(now or timezone.now()) - 2 * LEEWAY)
    return over.delete()[0] if over.exists() else 0


def _read(agreed: SignOn, token: str, now: datetime) -> Person:
    known = {"issuer": agreed.site.key, "audience": settings.PUBLIC_URL, "now": now}
    if agreed.secret:
        return read_token(token, secret=agreed.secret, **known)
    age = now - agreed.keys_read_at if agreed.keys_read_at else KEYS_GOOD_FOR
    if age >= KEYS_GOOD_FOR:
        _renew_keys(agreed, now)
        age = timedelta()
    try:
        return read_token(token, keys=agreed.keys, **known)
    except KeyUnknown:
        if age < KEYS_AGAIN_AFTER:
            raise
        _renew_keys(agreed, now)
        return read_token(token, keys=agreed.keys, **known)


def _renew_keys(agreed: SignOn, now: datetime) -> None:
    """Read the site's keys; those that we have stay where its server does not answer."""
    try:
        answer = fetch(agreed.jwks_url, seconds=KEYS_SECONDS, most_bytes=KEYS_BYTES)
        found = json.loads(answer.body)
        if answer.status != 200 or not isinstance(found, dict):
            raise ValueError(f"status {answer.status}")
    except (Refusal, ValueError, RecursionError) as error:
        if not agreed.keys:
            raise SignOnRefused(f"The site's keys cannot be read: {error}") from error
    else:
        agreed.keys = found
    agreed.keys_read_at = now
    agreed.save(update_fields=["keys", "keys_read_at"])


def _use_up(site: Site, person: Person) -> None:
    try:
        with transaction.atomic():
            UsedToken.objects.create(
                site=site, token_hash=hash_token(person.token_id), ends_at=person.ends_at
            )
    except IntegrityError as error:
        raise SignOnRefused("The token was used already.") from error


def _reader(site: Site, person: Person) -> Reader:
    known = SiteReader.objects.select_related("reader").filter(site=site, subject=person.subject).first()
    try:
        name = clean_name(person.name)
    except Invalid as error:
        raise SignOnRefused(f"`name`: {error.text}") from error
    if known is None:
        return _new_reader(site, person, name)
    if known.reader.name != name and known.reader.is_active:
        set_name(actor=known.reader, name=name)
        show_new_name(reader=known.reader)
    return known.reader


def _new_reader(site: Site, person: Person, name: str) -> Reader:
    try:
        with transaction.atomic():
            reader = register_reader(name=name, email=_letter_address(person.email), proven=False)
            SiteReader.objects.create(site=site, subject=person.subject, reader=reader)
    except IntegrityError:  # another tab was first
        return SiteReader.objects.select_related("reader").get(site=site, subject=person.subject).reader
    return reader


def _letter_address(email: str) -> str:
    """An address for letters: none that is malformed, or that another reader has proved to be theirs."""
    try:
        validate_email(email)
    except ValidationError:
        return ""
    return "" if find_reader_by_email(email) else email
