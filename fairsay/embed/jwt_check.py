"""A site's word on who its reader is: a JSON Web Token (RFC 7519) that the site has signed. No database here.

What is accepted is fixed by what was agreed with the site, never by what the token says of itself
(RFC 8725 §3.1): HS256 with the shared secret, or RS256 and EdDSA with one of its published keys.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import jwt
from jwt.types import Options

from fairsay.errors import Refusal

LONGEST_LIFE = timedelta(minutes=10)
LEEWAY = timedelta(seconds=10)  # Clocks differ.
SHORTEST_SECRET = 32  # Bytes: RFC 7518 §3.2 demands as many as the hash has.
BY_SECRET = ("HS256",)
BY_KEY = {"RSA": "RS256", "OKP": "EdDSA"}
LONGEST_TOKEN = 4096
LONGEST_SUBJECT = 200


class SignOnRefused(Refusal):
    """The site's token cannot be accepted; the message tells the site's maker why."""

    code = "sign_on_refused"
    status = 401
    message = "This sign-on cannot be accepted."


class KeyUnknown(SignOnRefused):
    """The token names a key that the site has not published, as far as we have seen."""


@dataclass(frozen=True, slots=True)
class Person:
    """What a good token says."""

    subject: str
    name: str
    email: str
    token_id: str
    ends_at: datetime


def read_token(
    token: str,
    *,
    issuer: str,
    audience: str,
    now: datetime,
    secret: str = "",
    keys: Mapping[str, Any] | None = None,
) -> Person:
    """Whom the token speaks of. `keys` is a JWK set (RFC 7517 §5), used where there is no `secret`.

    Raises KeyUnknown, SignOnRefused.
    """
    if len(token) > LONGEST_TOKEN:
        raise SignOnRefused("The token is too long.")
    key, algorithms = (secret, BY_SECRET) if secret else _pick(token, keys or {})
    options: Options = {
        "require": ["sub", "iat", "exp", "aud", "iss", "jti"],
        # Times are compared below, with the caller's clock.
        "verify_exp": False,
        "verify_iat": False,
        "verify_nbf": False,
    }
    try:
        said = jwt.decode(
            token, key, algorithms=list(algorithms), issuer=issuer, audience=audience, options=options
        )
    except jwt.PyJWTError as error:
        raise SignOnRefused(f"The token was not accepted: {error}") from error
    return _person(said, now)


def _pick(token: str, keys: Mapping[str, Any]) -> tuple[Any, tuple[str, ...]]:
    """The published key that the token names, with the one algorithm that its kind is used for here."""
    try:
        wanted = jwt.get_unverified_header(token).get("kid")
        published = jwt.PyJWKSet.from_dict(dict(keys)).keys if keys else []
    except jwt.PyJWTError as error:
        raise SignOnRefused(f"The token was not accepted: {error}") from error
    for one in published:
        if one.key_id == wanted and one.key_type in BY_KEY:
            return one.key, (BY_KEY[one.key_type],)
    raise KeyUnknown("The token names no key that the site has published.")


def _person(said: Mapping[str, Any], now: datetime) -> Person:
    starts, ends = _moment(said, "iat", now), _moment(said, "exp", now)
    if ends <= now - LEEWAY:
        raise SignOnRefused("The token has expired.")
    if starts > now + LEEWAY:
        raise SignOnRefused("The token was issued in the future.")
    if "nbf" in said and _moment(said, "nbf", now) > now + LEEWAY:
        raise SignOnRefused("The token is not good yet.")
    if ends - starts > LONGEST_LIFE:
        raise SignOnRefused("The token is good for more than ten minutes.")
    subject, name, token_id = (_words(said, field) for field in ("sub", "name", "jti"))
    email = said.get("email") or ""
    return Person(subject, name, email if isinstance(email, str) else "", token_id, ends)


def _moment(said: Mapping[str, Any], field: str, now: datetime) -> datetime:
    value = said.get(field)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 2**40:
        raise SignOnRefused(f"`{field}` is not a time in seconds.")
    return datetime.fromtimestamp(value, tz=now.tzinfo)


def _words(said: Mapping[str, Any], field: str) -> str:
    value = said.get(field)
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_SUBJECT or "\x00" in value:
        raise SignOnRefused(f"`{field}` must be 1 to {LONGEST_SUBJECT} characters.")
    return value
