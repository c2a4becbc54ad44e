"""Promise: no hand-written .py, .js or .css file passes 400 lines.

Seen to fail: with 401 lines of `x = 1` planted as fairsay/http_long.py.
"""

import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.plain

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 400
KINDS = (".py", ".js", ".css")


def hand_written() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    names = listed.stdout.splitlines() or [str(path.relative_to(ROOT)) for path in ROOT.glob("fairsay/**/*")]
    return [ROOT / name for name in names if name.endswith(KINDS) and "/migrations/" not in name]


def test_no_file_passes_the_limit():
    files = [path for path in hand_written() if path.exists()]
    assert len(files) > 50
    long = {
        str(p.relative_to(ROOT)): n for p in files if (n := len(p.read_text("utf-8").splitlines())) > LIMIT
    }
    assert long == {}
