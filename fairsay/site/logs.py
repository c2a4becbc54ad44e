"""What is not worth an operator's time is kept short in the log, or out of it."""

import logging

READY = "/readyz"
UNAVAILABLE = 503


def is_told(record: logging.LogRecord) -> bool:
    """False for a "not ready yet", which the answer says. A stranger's wrong Host loses its traceback."""
    if record.name == "django.security.DisallowedHost":
        record.exc_info = None
        record.exc_text = None
    not_ready = getattr(record, "status_code", None) == UNAVAILABLE
    return not (not_ready and getattr(getattr(record, "request", None), "path", "") == READY)
