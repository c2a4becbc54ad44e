"""What the desk takes from others is what its decision record says it is."""

import hashlib
import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.plain

ROOT = Path(__file__).resolve().parents[2]
VENDOR = ROOT / "fairsay/desk/static/desk/vendor"
RECORD = ROOT / "docs/decisions/0011-the-desk-swaps-its-pages-with-htmx.md"


def test_htmx_is_the_file_that_was_looked_at():
    said = re.findall(r"`(fairsay/\S+\.js)`.*?`([0-9a-f]{64})`", RECORD.read_text("utf-8"), re.DOTALL)
    assert [ROOT / name for name, _ in said] == list(VENDOR.glob("*.js"))
    for name, known in said:
        assert hashlib.sha256((ROOT / name).read_bytes()).hexdigest() == known
    assert "Zero-Clause BSD" in (VENDOR / "htmx-LICENSE.txt").read_text("utf-8")
