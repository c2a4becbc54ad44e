"""Promise: imports keep to the floors of DESIGN, and a new folder must be given one.

Seen to fail: with `from fairsay.desk import services` planted in fairsay/discussion/selectors.py,
and with an empty folder fairsay/newpart/__init__.py planted beside the others.
"""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.plain

ROOT = Path(__file__).resolve().parents[2]


def test_import_contracts_hold():
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout
