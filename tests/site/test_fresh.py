"""`fairsay serve` on nothing at all: what a first visitor and a first editor meet, and a good end."""

import signal
from collections.abc import Iterator

import pytest
import requests

from tests.server import FairsayServer

pytestmark = [pytest.mark.plain, pytest.mark.slow, pytest.mark.served]
PATIENCE = 60  # seconds, on a busy machine


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Iterator[FairsayServer]:
    """A production server on an empty folder."""
    server = FairsayServer(tmp_path_factory.mktemp("fresh"), command="serve")
    yield server
    server.stop()


def test_there_is_a_front_page_in_each_language_and_it_says_that_it_is_empty(fresh: FairsayServer) -> None:
    answer = requests.get(f"{fresh.url}/", headers={"Accept-Language": "ru"}, timeout=PATIENCE)
    assert answer.url == f"{fresh.url}/ru/"
    for language in ("en", "ru", "hy"):
        page = requests.get(f"{fresh.url}/{language}/", timeout=PATIENCE)
        assert page.status_code == 200
        assert "Wagtail" not in page.text
    assert "Nothing has been published here yet." in requests.get(f"{fresh.url}/en/", timeout=PATIENCE).text


def test_nobody_is_let_in_by_a_stand_in(fresh: FairsayServer) -> None:
    page = requests.get(f"{fresh.url}/accounts/login/", timeout=PATIENCE).text
    assert "facebook" not in page.lower()
    assert 'type="email"' in page
    assert requests.get(f"{fresh.url}/standin/facebook/dialog/", timeout=PATIENCE).status_code == 404


def test_the_log_tells_what_to_do_first_and_of_no_error(fresh: FairsayServer) -> None:
    log = fresh.log.read_text(encoding="utf-8")
    assert "fairsay create-editor --role administrator" in log
    assert "ERROR" not in log


def test_a_second_server_at_the_same_port_is_refused(fresh: FairsayServer) -> None:
    done = fresh.run("serve")
    assert done.returncode == 1
    assert "another program listens there" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_it_ends_in_good_order_when_told_to(fresh: FairsayServer) -> None:
    fresh.process.send_signal(signal.SIGTERM)
    assert fresh.process.wait(timeout=PATIENCE) == 0
    fresh.restart()
    assert requests.get(f"{fresh.url}/readyz", timeout=PATIENCE).status_code == 200
