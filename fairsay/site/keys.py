"""The installation's secret key: from the setting, or made once and kept in the data folder."""

import contextlib
import errno
import os
import secrets
import tempfile
from pathlib import Path

from fairsay.config import env


def secret_key() -> str:
    """The key that signs sessions and links; the same on every start of one installation.

    Makes the data folder, closed to other users of the machine: the database in it holds sessions and
    second factors, and letters that cannot be mailed hold sign-in codes. Raises SettingError where it
    cannot be made or written.
    """
    try:
        return _key(env.read("FAIRSAY_DATA"))
    except OSError as error:
        raise env.SettingError(f"FAIRSAY_DATA: {error.filename}: {error.strerror}") from error


def _key(folder: Path) -> str:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, "cannot be written", str(folder))
    given = str(env.read("FAIRSAY_SECRET_KEY"))
    if given:
        return given
    path = folder / "secret_key"
    if not path.exists():
        _make(path)
    return path.read_text(encoding="ascii").strip()


def _make(path: Path) -> None:
    """Write a key whole and then name it, unless another process that starts now was quicker."""
    handle, unnamed = tempfile.mkstemp(dir=path.parent)  # readable by its owner alone
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50))
    with contextlib.suppress(FileExistsError):
        os.link(unnamed, path)
    Path(unnamed).unlink()
