"""The deciding judge of the discussion's tests, and readers who call the interface with their token."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client

from tests.discussion.conftest import judge, place, unhurried  # noqa: F401 - fixtures are found by their names

if TYPE_CHECKING:
    from fairsay.accounts.models import Reader


@pytest.fixture
def calls(db: None) -> Callable[..., Any]:
    """Call as a reader whose token is checked: `calls(reader)("post", "/threads/1/opinions", {…})`."""

    def of(reader: "Reader | None") -> Callable[..., Any]:
        client = Client(enforce_csrf_checks=True)
        headers = {}
        if reader is not None:
            client.force_login(reader)
            headers = {"X-CSRFToken": client.get("/api/v1/me").json()["token"]}

        def call(method: str, path: str, body: Any = None, **more: Any) -> Any:
            return client.generic(
                method.upper(),
                f"/api/v1{path}",
                b"" if body is None else json.dumps(body).encode(),
                "application/json",
                headers=headers | more.pop("headers", {}),
                **more,
            )

        return call

    return of
