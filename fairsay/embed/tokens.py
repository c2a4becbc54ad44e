"""Random tokens, and what is kept of them."""

import re
import secrets
from base64 import urlsafe_b64encode
from hashlib import sha256

# 32 bytes as base64url without padding: the verifier, the challenge and our own tokens look alike.
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def make_token() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)


def hash_token(token: str) -> str:
    """What is kept of a token. It is too random to be guessed, so a plain hash is enough."""
    return sha256(token.encode()).hexdigest()


def challenge_of(verifier: str) -> str:
    """The challenge of a verifier, as in RFC 7636 §4.2: base64url of its SHA-256."""
    return urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=").decode()
