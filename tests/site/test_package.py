"""The wheel: everything that the package needs is in it, and it runs from an empty folder without the tree."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = [pytest.mark.plain, pytest.mark.slow, pytest.mark.served]

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("pyproject.toml", "README.md", "LICENSE", "NOTICE")
OFFLINE = ("--quiet", "--no-deps", "--no-index", "--no-build-isolation")
LEFTOVERS = {"__pycache__", ".DS_Store"}


def source_files(package: Path) -> set[str]:
    """Files of the tree, as paths from its root, without what Python leaves behind."""
    return {
        path.relative_to(package.parent).as_posix()
        for path in package.rglob("*")
        if path.is_file() and not LEFTOVERS & set(path.parts)
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """Built from links to the sources, so that the tree stays as it is, and without an index."""
    folder = tmp_path_factory.mktemp("wheel")
    tree = folder / "tree with a space"
    tree.mkdir()
    for name in NEEDED:
        (tree / name).symlink_to(ROOT / name)
    for file in source_files(ROOT / "fairsay"):
        (tree / file).parent.mkdir(parents=True, exist_ok=True)
        (tree / file).symlink_to(ROOT / file)
    stale = tree / "fairsay" / "site" / "__pycache__" / "gone.cpython-311.pyc"
    stale.parent.mkdir()
    stale.write_bytes(b"left by an earlier Python")
    done = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *OFFLINE, "--wheel-dir", str(folder), str(tree)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_the_tree_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if name.startswith("fairsay/")}
        licences = {Path(name).name for name in archive.namelist() if "/licenses/" in name}
    files = source_files(ROOT / "fairsay")
    kinds = {Path(file).suffix for file in files}
    assert {".py", ".html", ".css", ".js", ".ftl", ".npz", ".json", ".txt"} <= kinds
    assert sorted(files - packed) == []
    assert sorted(packed - files) == []
    assert licences == {"LICENSE", "NOTICE"}


def test_it_runs_without_the_tree(wheel: Path, tmp_path: Path) -> None:
    installed, empty = tmp_path / "installed", tmp_path / "empty"
    empty.mkdir()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    # -P and a path of its own: the tree, which the development environment also names, comes after it.
    settings = {"PATH": "/usr/bin:/bin", "HOME": str(empty), "PYTHONPATH": str(installed)}

    def run(*words: str, stdin: str = "") -> str:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "fairsay.site.cli", *words],
            env=settings,
            cwd=empty,
            input=stdin,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    where = "import fairsay, sys; print(fairsay.__file__)"
    told = subprocess.run(
        [sys.executable, "-P", "-c", where], env=settings, cwd=empty, capture_output=True, text=True
    )
    assert told.stdout.startswith(str(installed))
    copy = "BRIDGE OPENS\n\nAMBREL /Riverbank/. The bridge is open again, the city said.\n"
    assert run("publish", "-", "--language", "en", stdin=copy).strip().endswith("/en/news/bridge-opens/")
    assert '"verdict": "clear"' in run("screen", stdin='{"id": "1", "text": "A calm view of the matter."}\n')
    run("manage", "collectstatic", "--noinput")
    assert list((empty / "var" / "static").rglob("*.css"))
