"""Where letters go: Django's settings for mail, made of FAIRSAY_MAIL_URL."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from fairsay.config.env import SettingError

FORM = "smtp://user:password@host:587?tls=yes, or smtps://… with TLS from the first byte"
PORTS = {"smtp": 587, "smtps": 465}
PATIENCE_SECONDS = 20


def mail_settings(address: str, *, letters: Path) -> dict[str, Any]:
    """Settings by name. Without an address letters become files in `letters`. Raises SettingError."""
    if not address:
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": letters,
        }
    # The address holds a password, so that no message repeats it.
    try:
        parts = urlsplit(address)
        port = parts.port
        query = parse_qs(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    except ValueError as error:
        raise SettingError(f"FAIRSAY_MAIL_URL: not of the form {FORM}") from error
    tls = query.pop("tls", ["no"])
    if parts.scheme not in PORTS or not parts.hostname or query or tls not in (["yes"], ["no"]):
        raise SettingError(f"FAIRSAY_MAIL_URL: not of the form {FORM}")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port or PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and tls == ["yes"],
        "EMAIL_TIMEOUT": PATIENCE_SECONDS,
    }
