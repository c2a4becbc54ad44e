"""Codes and tokens of the stand-in: signed, so that nothing is stored but that a code was used."""

import hashlib
import hmac
import secrets
from dataclasses import asdict, dataclass
from typing import Any

from django.core import signing
from django.core.cache import cache

from fairsay.accounts.signin import STAND_IN_APP
from fairsay.accounts.standin.people import Person

CODE_SALT, TOKEN_SALT = "standin.code", "standin.token"
CODE_SECONDS = 60
TOKEN_SECONDS = 60 * 60
APP_TOKEN = f"{STAND_IN_APP['client_id']}|app"


@dataclass(frozen=True, slots=True)
class Grant:
    """What a person agreed to: who they are, and the address that the code was sent to."""

    person: Person
    redirect_uri: str


class CodeError(ValueError):
    """The code or token is forged, too old, used before, or belongs elsewhere."""


def make_code(grant: Grant) -> str:
    """A code for the redirect."""
    body = {"person": asdict(grant.person), "redirect_uri": grant.redirect_uri, "once": secrets.token_hex(8)}
    return signing.dumps(body, salt=CODE_SALT, compress=True)


def redeem_code(code: str, redirect_uri: str) -> Grant:
    """What the code stands for, once. Raises CodeError."""
    body = _load(code, CODE_SALT, CODE_SECONDS)
    if body["redirect_uri"] != redirect_uri:
        raise CodeError("Error validating verification code: redirect_uri differs from the dialog's.")
    if not cache.add(f"standin:{body['once']}", 1, CODE_SECONDS * 2):
        raise CodeError("This authorization code has been used.")
    return Grant(Person(**body["person"]), redirect_uri)


def make_token(person: Person) -> str:
    """An access token."""
    return signing.dumps(asdict(person), salt=TOKEN_SALT, compress=True)


def read_token(token: str) -> Person:
    """Whose token it is. Raises CodeError."""
    return Person(**_load(token, TOKEN_SALT, TOKEN_SECONDS))


def is_proof(token: str, proof: str) -> bool:
    """Whether `appsecret_proof` is the HMAC-SHA256 of the token by the app's secret."""
    expected = hmac.new(STAND_IN_APP["secret"].encode(), token.encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, proof)


def _load(text: str, salt: str, seconds: int) -> dict[str, Any]:
    try:
        body: dict[str, Any] = signing.loads(text, salt=salt, max_age=seconds)
    except signing.BadSignature as error:
        raise CodeError("Invalid or expired.") from error
    return body
