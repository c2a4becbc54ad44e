"""Start serving: the database brought up to date, static files gathered, the server process run."""

import logging
import shutil
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

import fairsay
from fairsay.config import env
from fairsay.discussion.snapshots import drop_all
from fairsay.errors import Invalid

log = logging.getLogger(__name__)

BACKLOG = 4096  # Connections the kernel keeps waiting; the server's own default of 1,024 hangs the next one.


def prepare_database() -> None:
    """Apply what is new in the schema. Does nothing where all is applied."""
    settings.DATA.mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0, interactive=False)


def prepare_static() -> None:
    """Gather static files under hashed names, unless this version's are there already."""
    root: Path = settings.STATIC_ROOT
    stamp = root / ".gathered"
    want = f"{fairsay.__version__} {_newest_source()}"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == want:
        return
    shutil.rmtree(root, ignore_errors=True)
    call_command("collectstatic", verbosity=0, interactive=False)
    drop_all()  # Finished pages name the old files.
    stamp.write_text(want, encoding="utf-8")


def _newest_source() -> int:
    """Time of the newest static file of ours, so that an edited one is gathered again."""
    files = settings.FAIRSAY_PACKAGE.glob("*/static/**/*")
    return max((int(path.stat().st_mtime) for path in files if path.is_file()), default=0)


def split_bind(bind: str) -> tuple[str, int]:
    """`127.0.0.1:8000` or `[::1]:8000` as address and port. Raises Invalid."""
    host, _, port = bind.rpartition(":")
    if not host or not port.isdigit() or not 0 < int(port) < 65536:
        raise Invalid(f"FAIRSAY_BIND: {bind!r} is not address:port, such as 127.0.0.1:8000")
    return host.strip("[]"), int(port)


def serve() -> None:
    """Run the server until it is told to stop."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    host, port = split_bind(env.read("FAIRSAY_BIND"))
    Granian(
        target="fairsay.site.asgi:application",
        address=host,
        port=port,
        interface=Interfaces.ASGI,
        workers=1,
        backlog=BACKLOG,
        backpressure=env.read("FAIRSAY_BACKPRESSURE"),
        websockets=False,
        log_level=LogLevels.warning,
    ).serve()
