"""Which of the stored encodings a client takes, and whether it already has the page."""

from collections.abc import Iterable

Headers = Iterable[tuple[bytes, bytes]]
# In our order of preference: brotli is the smallest. `identity` is what is always possible.
ENCODINGS = ("br", "gzip")


def pick_encoding(accept_encoding: str) -> str:
    """`br`, `gzip` or `identity`, by RFC 9110 §12.5.3: a weight of zero means never."""
    if not accept_encoding:
        return "identity"
    weights: dict[str, float] = {}
    for item in accept_encoding.split(","):
        name, _, parameter = item.strip().partition(";")
        weight = 1.0
        if parameter.strip().startswith("q="):
            try:
                weight = float(parameter.strip()[2:])
            except ValueError:
                weight = 0.0
        weights[name.strip().lower()] = weight
    best = max(ENCODINGS, key=lambda name: weights.get(name, weights.get("*", 0.0)))
    return best if weights.get(best, weights.get("*", 0.0)) > 0 else "identity"


def has_already(if_none_match: str, etag: str) -> bool:
    """Whether one of the client's entity tags is ours, compared weakly (RFC 9110 §13.1.2)."""
    if not if_none_match:
        return False
    if if_none_match.strip() == "*":
        return True
    return any(tag.strip().removeprefix("W/") == f'"{etag}"' for tag in if_none_match.split(","))


def find_header(headers: Headers, name: bytes) -> str:
    """The value of a header (lower-case name), repeated ones joined by commas; empty if absent."""
    return ", ".join(value.decode("latin-1") for key, value in headers if key == name)


def find_cookie(headers: Headers, start: str) -> str:
    """The value of the cookie whose pair begins with `start`, such as `sessionid=`; empty if absent."""
    pairs = find_header(headers, b"cookie").replace(",", ";").split(";")
    return next((pair.strip().removeprefix(start) for pair in pairs if pair.strip().startswith(start)), "")
