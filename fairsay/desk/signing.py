"""Signs the head of the record, so that a copy of one line kept elsewhere proves a later rewriting.

Ed25519 (RFC 8032). The key is derived from the installation's secret key by HKDF-SHA256 (RFC 5869), so
that every node has the same and there is no further file to lose; whoever has only the database's
password cannot sign. A new secret key makes a new signing key: `FAIRSAY_AUDIT_KEYS` names the former ones.
"""

import json
from datetime import UTC, datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from fairsay.config import env
from fairsay.desk.models import SignedHead


def public_key() -> str:
    """The key that checks this installation's signatures: 32 bytes in hex."""
    return _private_key().public_key().public_bytes_raw().hex()


def sign_head(*, number: int, hash: str, at: datetime) -> str:
    """The signature over a head: 64 bytes in hex."""
    return _private_key().sign(_message(number, hash, at)).hex()


def is_signature_good(head: SignedHead) -> bool:
    """Whether the head was signed with the key that it names."""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(head.key))
        key.verify(bytes.fromhex(head.signature), _message(head.number, head.hash, head.at))
    except (InvalidSignature, ValueError):
        return False
    return True


def is_key_ours(key: str) -> bool:
    """Whether a key is this installation's, now or formerly."""
    return key == public_key() or key in env.read("FAIRSAY_AUDIT_KEYS")


def as_dict(head: SignedHead) -> dict[str, Any]:
    """A signed head as JSON values: all that is needed to check it without this installation."""
    return _signed(head.number, head.hash, head.at) | {"key": head.key, "signature": head.signature}


def _private_key() -> Ed25519PrivateKey:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"fairsay: heads of the record")
    return Ed25519PrivateKey.from_private_bytes(derived.derive(settings.SECRET_KEY.encode()))


def _signed(number: int, hash: str, at: datetime) -> dict[str, Any]:
    return {"number": number, "hash": hash, "at": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")}


def _message(number: int, hash: str, at: datetime) -> bytes:
    """What is signed: canonical JSON of number, hash and time, keys sorted, no blanks."""
    return json.dumps(_signed(number, hash, at), sort_keys=True, separators=(",", ":")).encode()
