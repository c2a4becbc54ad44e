"""The installation's secret key, and who on the machine may look into its data."""

import stat
import threading
from pathlib import Path

import pytest

from fairsay.site import keys

pytestmark = pytest.mark.plain


@pytest.fixture
def data(tmp_path, monkeypatch) -> Path:
    monkeypatch.delenv("FAIRSAY_SECRET_KEY", raising=False)
    monkeypatch.setenv("FAIRSAY_DATA", str(tmp_path / "new" / "data"))
    return tmp_path / "new" / "data"


def test_it_is_made_once_and_kept(data):
    key = keys.secret_key()
    assert len(key) > 50
    assert keys.secret_key() == key
    assert stat.S_IMODE((data / "secret_key").stat().st_mode) == 0o600
    assert [path.name for path in data.iterdir()] == ["secret_key"]


def test_processes_that_start_at_once_have_one_key(data):
    found = []
    threads = [threading.Thread(target=lambda: found.append(keys.secret_key())) for _ in range(16)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(found) == 16
    assert len(set(found)) == 1


def test_a_new_data_folder_is_closed_to_other_users_of_the_machine(data):
    """It will hold sessions, second factors and letters with sign-in codes."""
    keys.secret_key()
    assert stat.S_IMODE(data.stat().st_mode) == 0o700


def test_a_folder_that_is_there_keeps_its_permissions(data):
    data.mkdir(parents=True, mode=0o755)
    data.chmod(0o755)
    keys.secret_key()
    assert stat.S_IMODE(data.stat().st_mode) == 0o755


def test_the_folder_is_closed_too_where_the_key_is_a_setting(data, monkeypatch):
    monkeypatch.setenv("FAIRSAY_SECRET_KEY", "given")
    assert keys.secret_key() == "given"
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
