"""What a watcher is told."""

from unittest.mock import patch

from django.db import OperationalError, connection


def test_alive(client):
    assert client.get("/healthz").json() == {"status": "ok"}


def test_a_database_that_does_not_answer_is_not_ready(client):
    asked = {"headers": {"Accept": "application/json"}}
    with patch.object(connection, "cursor", side_effect=OperationalError("gone")):
        answer = client.get("/readyz", **asked)
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "unavailable")
    assert "gone" not in answer.content.decode()
