"""Facebook's `signed_request`: how its servers prove that a callback comes from them."""

import base64
import binascii
import hashlib
import hmac
import json
from dataclasses import dataclass

from fairsay.errors import Untrusted

ALGORITHM = "HMAC-SHA256"


@dataclass(frozen=True, slots=True)
class SignedRequest:
    """Whom a callback is about, by app-scoped ID, and when it was issued, in Unix seconds."""

    user_id: str
    issued_at: int


def read_signed_request(text: str, secret: str) -> SignedRequest:
    """Verify and read a `signed_request`. Raises Untrusted for anything that the app secret did not sign.

    The form is `base64url(signature).base64url(payload)`, both unpadded; the signature is
    HMAC-SHA256, by the app secret, of the payload *as encoded* (Meta, "Data deletion request callback").
    """
    signature, dot, payload = text.partition(".")
    expected = hmac.new(secret.encode(), payload.encode(), hashlib.sha256).digest()
    try:
        given = _decode(signature)
    except (binascii.Error, ValueError) as error:
        raise Untrusted("The request is not signed.") from error
    if not dot or not secret or not hmac.compare_digest(given, expected):
        raise Untrusted("The request is not signed by Facebook.")
    try:
        said = json.loads(_decode(payload))
        algorithm, user_id, issued_at = said["algorithm"], str(said["user_id"]), int(said.get("issued_at", 0))
    except (ValueError, KeyError, TypeError) as error:
        raise Untrusted("The signed request cannot be read.") from error
    if str(algorithm).upper() != ALGORITHM or not user_id:
        raise Untrusted("The signed request uses another algorithm, or names nobody.")
    return SignedRequest(user_id=user_id, issued_at=issued_at)


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
