"""Times as exports write them."""

from datetime import UTC, datetime


def read_time(text: str) -> datetime | None:
    """A time with its zone, UTC where none is written; None for what is no time, such as all zeros."""
    try:
        time = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
