"""What is dear to make, made once and copied: a database with all its tables, and the demo newsroom.

Migrations take as long as fifty tests, the demo as long again. Each is made by the product's own command.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.files import locks

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".pytest_cache" / "templates"


@contextmanager
def alone(name: str) -> Iterator[None]:
    """One process at a time; the others wait until it is done."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / f"{name}.lock").open("a") as file:
        locks.lock(file, locks.LOCK_EX)
        try:
            yield
        finally:
            locks.unlock(file)


def version() -> str:
    """Changes with every file of the package and with every library that is installed."""
    package = (path for path in (ROOT / "fairsay").rglob("*") if "__pycache__" not in path.parts)
    told = [f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in package if path.is_file()]
    told += [path.name for path in Path(sysconfig.get_paths()["purelib"]).glob("*.dist-info")]
    return hashlib.sha256("\n".join(sorted(told)).encode()).hexdigest()[:16]


def fairsay(data: Path, *words: str, **settings: str) -> None:
    """Run one command of the product on a data folder, with the settings that a newsroom begins with."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("FAIRSAY_", "DJANGO_")) and name != "DATABASE_URL"
    }
    done = subprocess.run(
        [sys.executable, "-m", "fairsay.site.cli", *words],
        env=environment | {"FAIRSAY_DATA": str(data), "PYTHONPATH": str(ROOT)} | settings,
        cwd=data,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"fairsay {' '.join(words)} failed: {done.stderr[-3000:]}")


def copied(name: str, version: str, target: Path, make: Callable[[Path], None]) -> None:
    """Copy the template `name` into the folder `target`, made first where this version of it is not there."""
    template = KEPT / f"{name}-{version}"
    with alone(name):
        if not template.is_dir():
            for old in KEPT.glob(f"{name}-*"):
                shutil.rmtree(old)
            half = KEPT / f"{name}-unfinished"
            half.mkdir()
            make(half)
            half.rename(template)
        shutil.copytree(template, target, dirs_exist_ok=True)


def copy_tables(target: Path) -> Path:
    """A data folder whose SQLite database has all tables, and nothing in them. Returns the database."""
    copied("tables", version(), target, lambda folder: fairsay(folder, "migrate"))
    return target / "fairsay.sqlite3"


def copy_demo(target: Path) -> None:
    """A data folder as `fairsay demo` leaves it. Its times count from now, so every run makes its own."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or f"process{os.getpid()}"

    def make(folder: Path) -> None:
        copy_tables(folder)
        fairsay(folder, "demo", "--load-only")

    copied("demo", f"{version()}-{run}", target, make)
