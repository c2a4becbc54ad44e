"""What a watcher is told."""

import logging
from unittest.mock import patch

from django.db import OperationalError, connection

from fairsay.site.logs import is_told


def test_alive(client):
    assert client.get("/healthz").json() == {"status": "ok"}


def test_a_database_that_does_not_answer_is_not_ready(client):
    asked = {"headers": {"Accept": "application/json"}}
    with patch.object(connection, "cursor", side_effect=OperationalError("gone")):
        answer = client.get("/readyz", **asked)
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "unavailable")
    assert "gone" not in answer.content.decode()


def test_probes_ask_by_any_name_and_nobody_else_does(client):
    for path in ("/healthz", "/rules/en/"):
        answer = client.get(path, headers={"Host": "10.0.0.7:8000"})
        assert answer.status_code == (200 if path == "/healthz" else 400)


def test_the_log_keeps_quiet_about_a_server_that_is_not_ready_and_short_about_wrong_hosts(rf):
    def record(name: str, path: str, status: int) -> logging.LogRecord:
        made = logging.LogRecord(name, logging.ERROR, "", 0, "said", None, (ValueError, ValueError(), None))
        made.request, made.status_code = rf.get(path), status
        return made

    assert not is_told(record("django.request", "/readyz", 503))
    assert is_told(record("django.request", "/opinions/", 503))
    assert is_told(record("django.request", "/readyz", 500))
    stranger = record("django.security.DisallowedHost", "/", 400)
    assert is_told(stranger)
    assert stranger.exc_info is None
