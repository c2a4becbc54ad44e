"""The real server in a process of its own, on a free port of this machine, with a data folder of its own."""

import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PATIENCE_SECONDS = 900  # The newsroom loads in 25 s on an idle machine; a busy one may take many times that.


def free_port() -> int:
    """A port that nobody listens on now, and that stays free while its server is down.

    Below those that systems give away: a browser's connections would take one of them in between.
    """
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


class FairsayServer:
    """`fairsay demo` or `fairsay serve`, started and awaited until it says that it is ready."""

    def __init__(self, data: Path, *, command: str = "demo", database_url: str = "", **settings: str) -> None:
        self.data = data
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.command = command
        inherited = {
            key: value for key, value in os.environ.items() if not key.startswith(("FAIRSAY_", "DJANGO_"))
        }
        inherited.pop("DATABASE_URL", None)
        self.environment = inherited | {
            "FAIRSAY_DATA": str(data),
            "FAIRSAY_PUBLIC_URL": self.url,
            "FAIRSAY_BIND": f"127.0.0.1:{self.port}",
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
            **({"DATABASE_URL": database_url} if database_url else {}),
            **settings,
        }
        self.log = data / "server.log"
        self.process = self.start()

    def start(self) -> "subprocess.Popen[bytes]":
        """Start it, and wait until `/readyz` says yes."""
        self.data.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "fairsay.site.cli", self.command],
                env=self.environment,
                stdout=log,
                stderr=log,
                cwd=self.data,
                start_new_session=True,
            )
        ends = time.monotonic() + PATIENCE_SECONDS
        said = ""
        while time.monotonic() < ends:
            if process.poll() is not None:
                raise RuntimeError(f"the server ended: {self.log.read_text()[-3000:]}")
            try:
                with urllib.request.urlopen(f"{self.url}/readyz", timeout=20) as answer:
                    if answer.status == 200:
                        return process
            except urllib.error.HTTPError as not_yet:
                with not_yet:
                    said = not_yet.read().decode()
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                pass
            time.sleep(0.1)  # a process of its own can only be asked again
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise RuntimeError(f"not ready in {PATIENCE_SECONDS} s: {said} {self.log.read_text()[-3000:]}")

    def run(self, *words: str, stdin: str = "") -> "subprocess.CompletedProcess[str]":
        """Another `fairsay` command on the same data."""
        return subprocess.run(
            [sys.executable, "-m", "fairsay.site.cli", *words],
            env=self.environment,
            cwd=self.data,
            capture_output=True,
            text=True,
            input=stdin,
            timeout=PATIENCE_SECONDS,
        )

    def kill(self) -> None:
        """End every process of it at once, as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def restart(self) -> None:
        """Start it again on the same data and port."""
        self.process = self.start()

    def stop(self) -> None:
        """End it in good order."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(timeout=120)
            except subprocess.TimeoutExpired:
                self.kill()

    def end_undo(self) -> None:
        """Let the letters leave that wait until an editor can no longer take back what they tell of.

        As time would do it: by the row, since no service shortens it.
        """
        with closing(sqlite3.connect(self.data / "fairsay.sqlite3", timeout=60)) as database, database:
            database.execute("UPDATE desk_letter SET release_at = made_at WHERE sent_at IS NULL")

    def letters(self) -> str:
        """All letters that would have been sent, as text."""
        folder = self.data / "letters"
        return (
            "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*")))
            if folder.is_dir()
            else ""
        )
