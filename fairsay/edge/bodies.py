"""A gate for request bodies: read whole before a thread is taken, and refused when too long.

A client that sends a byte a second would otherwise hold one of a few threads for as long as it
likes; and a megabyte that no form needs is refused before it is read.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from fairsay.edge.negotiation import find_header
from fairsay.errors import Malformed, Refusal, TooLarge

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

LIMIT = 512 * 1024  # Forms and JSON. The longest opinion is a few tens of kilobytes.
UPLOAD_LIMIT = 20 * 1024 * 1024  # Pictures, in the newsroom's own screens, from who is signed in there.
UPLOAD_PREFIX = "/cms/"
SECONDS = 30.0


async def read_body(scope: Scope, receive: Receive, limit: int = LIMIT) -> bytes:
    """The whole body. Raises TooLarge past the limit, Malformed if it breaks off or takes over 30 s."""
    declared = find_header(scope["headers"], b"content-length")
    if declared.isdigit() and int(declared) > limit:
        raise TooLarge(f"More than {limit // 1024} KiB was sent.")
    chunks: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(SECONDS):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise Malformed("The request broke off.")
                chunk = message.get("body", b"")
                size += len(chunk)
                if size > limit:
                    raise TooLarge(f"More than {limit // 1024} KiB was sent.")
                chunks.append(chunk)
                if not message.get("more_body", False):
                    return b"".join(chunks)
    except TimeoutError as error:
        raise Malformed("The request took too long to arrive.") from error


def replay(body: bytes) -> Receive:
    """A `receive` that gives the whole body at once."""
    messages = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Message:
        return messages.pop() if messages else {"type": "http.disconnect"}

    return receive


async def send_refusal(scope: Scope, send: Send, refusal: Refusal) -> None:
    """Answer before Django: JSON in the one shape to programs, a few plain words to people."""
    accept = find_header(scope["headers"], b"accept")
    if "text/html" in accept:
        kind = b"text/html; charset=utf-8"
        body = (
            "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'>"
            f"<meta name=color-scheme content='light dark'><title>{refusal.text}</title>"
            f"<h1>{refusal.text}</h1><p>Go back: your browser still has what you wrote.</p>"
        ).encode()
    else:
        kind = b"application/json"
        body = json.dumps(refusal.as_dict()).encode()
    headers = [
        (b"content-type", kind),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
        (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
