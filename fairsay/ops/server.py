"""Start serving: the port claimed, static files gathered, the server process run."""

import errno
import hashlib
import logging
import shutil
import socket
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

import fairsay
from fairsay.config import env
from fairsay.discussion.snapshots import drop_all
from fairsay.errors import Unavailable

log = logging.getLogger(__name__)

BACKLOG = 4096  # Connections the kernel keeps waiting; the server's own default of 1,024 hangs the next one.


def claim_port() -> socket.socket:
    """Hold the port that is to be served until `serve` takes it over. Raises Unavailable if it is taken.

    Without this two servers would answer in turn at one address: the server process opens its port
    for sharing.
    """
    bind = env.read("FAIRSAY_BIND")
    host, port = env.split_bind(bind)
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        claim = socket.socket(family, socket.SOCK_STREAM)
        claim.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        claim.bind(address)
        claim.listen()
    except OSError as error:
        why = error.strerror or str(error)
        if error.errno == errno.EADDRINUSE:
            why = "another program listens there; --bind names another port"
        raise Unavailable(f"{bind} cannot be served at: {why}.") from error
    return claim


def prepare_static() -> None:
    """Gather static files under hashed names, unless this version's are there already."""
    root: Path = settings.STATIC_ROOT
    stamp = root / ".gathered"
    want = _version()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == want:
        return
    shutil.rmtree(root, ignore_errors=True)
    call_command("collectstatic", verbosity=0, interactive=False)
    stamp.write_text(want, encoding="utf-8")


def prepare_pages() -> None:
    """Drop the finished pages if they were made with other static files or under other settings.

    They name files, addresses, the newsroom, its languages; which settings show does not matter, since a
    page is made anew at its first read.
    """
    told = {one.name: str(env.read(one.name)) for one in env.SETTINGS if not one.kind.startswith("secret")}
    want = hashlib.sha256(f"{_version()} {sorted(told.items())}".encode()).hexdigest()
    stamp: Path = settings.DATA / "pages.stamp"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != want:
        drop_all()
        stamp.write_text(want, encoding="utf-8")


def _version() -> str:
    return f"{fairsay.__version__} {_newest_source()}"


def _newest_source() -> int:
    """Time of the newest static file of ours, so that an edited one is gathered again."""
    files = settings.FAIRSAY_PACKAGE.glob("*/static/**/*")
    return max((int(path.stat().st_mtime) for path in files if path.is_file()), default=0)


def serve(claim: socket.socket) -> None:
    """Run the server at the claimed port until it is told to stop."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    host, port = env.split_bind(env.read("FAIRSAY_BIND"))
    claim.close()
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
