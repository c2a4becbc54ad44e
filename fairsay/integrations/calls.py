"""What a webhook is sent: the body, and the headers that prove who sent it."""

import hashlib
import hmac
import json
from typing import Any

from django.conf import settings

from fairsay.discussion import layout
from fairsay.discussion.models import Opinion, State
from fairsay.integrations.models import Delivery, Event

# Of others nothing but the state is told: their text is no longer, or never was, for anybody's eyes.
TOLD = (State.PUBLISHED, State.PENDING)


def body_of(delivery: Delivery) -> bytes:
    """The call's body as JSON in UTF-8: what happened, and the opinion and thread as they are now."""
    thread, story = delivery.thread, delivery.thread.story
    body: dict[str, Any] = {
        "id": str(delivery.key),
        "event": delivery.event,
        "at": delivery.made_at.isoformat(),
        "site": delivery.webhook.site.key,
        "facts": {} if delivery.event == Event.THREAD_CHANGED else delivery.facts,
        "story": {"url": story.url, "title": story.title, "language": story.language},
        "thread": {
            "id": thread.pk,
            "url": settings.PUBLIC_URL + layout.front_path(thread.pk),
            "count": thread.count,
            "version": thread.version,
        },
    }
    if delivery.opinion is not None:
        body["opinion"] = _opinion(delivery.opinion)
    return json.dumps(body, ensure_ascii=False).encode()


def headers_of(delivery: Delivery, body: bytes, *, at: int) -> dict[str, str]:
    """The call's headers. `at` is Unix time, signed with the body: an old call cannot be played again."""
    return {
        "Content-Type": "application/json",
        "X-Fairsay-Event": delivery.event,
        "X-Fairsay-Delivery": str(delivery.key),
        "X-Fairsay-Signature": f"t={at},v1={sign(delivery.webhook.secret, at, body)}",
    }


def sign(secret: str, at: int, body: bytes) -> str:
    """HMAC-SHA256 (RFC 2104) over `<at>.<body>`, in hexadecimal."""
    return hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()


def _opinion(opinion: Opinion) -> dict[str, Any]:
    told = opinion.state in TOLD
    return {
        "id": opinion.pk,
        "url": settings.PUBLIC_URL + layout.permalink(opinion.pk),
        "parent": opinion.parent_id,
        "state": opinion.state,
        "posted_at": opinion.posted_at.isoformat(),
        "edited_at": opinion.edited_at.isoformat() if opinion.edited_at else None,
        "author": opinion.author.name if told and opinion.author else None,
        "text": opinion.text if told else None,
    }
