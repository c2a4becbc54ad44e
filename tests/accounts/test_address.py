"""Whose address counts when limits are counted."""

import pytest
from django.test import Client, RequestFactory

from fairsay.accounts.address import UNKNOWN, client_address

CASES = [
    # proxies, connection, X-Forwarded-For, address
    (0, "192.0.2.1", "", "192.0.2.1"),
    (0, "192.0.2.1", "203.0.113.9", "192.0.2.1"),
    (1, "10.0.0.1", "203.0.113.9", "203.0.113.9"),
    (1, "10.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9"),
    (2, "10.0.0.1", "198.51.100.1, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
    (2, "10.0.0.1", "203.0.113.9", "10.0.0.1"),
    (1, "10.0.0.1", "", "10.0.0.1"),
    (1, "10.0.0.1", "nonsense", "10.0.0.1"),
    (1, "10.0.0.1", "203.0.113.9:4711", "203.0.113.9"),
    (1, "10.0.0.1", "[2001:db8::1]:4711", "2001:db8::1"),
    (1, "10.0.0.1", "2001:DB8:0::1", "2001:db8::1"),
    (0, "", "203.0.113.9", UNKNOWN),
]


@pytest.mark.plain
@pytest.mark.parametrize(("proxies", "connection", "forwarded", "address"), CASES)
def test_only_our_own_proxies_are_believed(monkeypatch, proxies, connection, forwarded, address):
    monkeypatch.setenv("FAIRSAY_PROXIES", str(proxies))
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = RequestFactory().get("/", REMOTE_ADDR=connection, headers=headers)
    assert client_address(request) == address


@pytest.mark.plain
@pytest.mark.parametrize(
    "header", ["X-Real-IP", "CF-Connecting-IP", "True-Client-IP", "Forwarded", "Client-IP"]
)
def test_no_other_header_is_believed(monkeypatch, header):
    monkeypatch.setenv("FAIRSAY_PROXIES", "1")
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", headers={header: "203.0.113.9"})
    assert client_address(request) == "192.0.2.1"


def test_a_new_header_does_not_get_round_the_limits(db):
    """Sign-in attempts are limited by the connection, whatever a client claims to be."""
    for number in range(40):
        page = Client(headers={"x-forwarded-for": f"203.0.113.{number}"}).post(
            "/accounts/staff/", {"login": f"a{number}@example.org", "password": "wrong"}
        )
    assert page.status_code == 429
