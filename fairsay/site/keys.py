"""The installation's secret key: from the setting, or made once and kept in the data folder."""

import os
import secrets
from pathlib import Path

from fairsay.config import env


def secret_key() -> str:
    """The key that signs sessions and links; the same on every start of one installation."""
    given = str(env.read("FAIRSAY_SECRET_KEY"))
    if given:
        return given
    path: Path = env.read("FAIRSAY_DATA") / "secret_key"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        # Created exclusively: two processes that start at once must end up with one key.
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as file:
        key = secrets.token_urlsafe(50)
        file.write(key)
    return key
