"""A text on its way through sign-in, kept in the reader's session on our side. One at a time."""

from typing import Any

from django.contrib.sessions.backends.base import SessionBase

from fairsay.config import env

NAME = "fairsay_draft"
MANY = 4  # Times the longest opinion: room to shorten, and no room to fill a disk without signing in.


def keep(session: SessionBase, *, thread_id: int, parent_id: int | None, text: str) -> None:
    """Keep the text for this place, as much of it as anybody could still shorten to an opinion."""
    kept = text[: MANY * env.read("FAIRSAY_OPINION_LENGTH")]
    session[NAME] = {"thread": thread_id, "parent": parent_id, "text": kept}


def find(session: SessionBase, *, thread_id: int, parent_id: int | None) -> str:
    """The text kept for this place; empty if none is."""
    draft: dict[str, Any] = session.get(NAME) or {}
    here = (draft.get("thread"), draft.get("parent")) == (thread_id, parent_id)
    return str(draft.get("text", "")) if here else ""


def drop(session: SessionBase) -> None:
    """The text has arrived."""
    session.pop(NAME, None)
