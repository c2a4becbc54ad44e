"""Who may call, with keys and without."""

import pytest

pytestmark = pytest.mark.plain

BODY = {"comment": {"text": "The ferry is late."}, "requestedAttributes": {"TOXICITY": {}}}


@pytest.mark.parametrize(
    ("keys", "address", "headers", "status"),
    [
        ("", "", {}, 200),
        ("", "", {"REMOTE_ADDR": "::1"}, 200),
        ("", "?key=anything", {}, 200),
        ("", "", {"REMOTE_ADDR": "203.0.113.5"}, 403),
        ("", "?key=anything", {"REMOTE_ADDR": "203.0.113.5"}, 403),
        ("", "", {"REMOTE_ADDR": ""}, 403),
        ("", "", {"HTTP_X_FORWARDED_FOR": "127.0.0.1"}, 403),
        ("", "", {"HTTP_X_REAL_IP": "203.0.113.5"}, 403),
        ("sesame,barley", "?key=sesame", {"REMOTE_ADDR": "203.0.113.5"}, 200),
        ("sesame,barley", "?key=barley&alt=json", {}, 200),
        ("sesame", "", {"HTTP_X_GOOG_API_KEY": "sesame"}, 200),
        ("sesame", "", {}, 403),
        ("sesame", "?key=", {}, 403),
        ("sesame", "?key=Sesame", {}, 400),
        ("sesame", "?key=кунжут", {}, 400),
    ],
)
def test_who_may_call(call, monkeypatch, keys, address, headers, status):
    monkeypatch.setenv("FAIRSAY_PERSPECTIVE_KEYS", keys)
    response = call(BODY, f"/v1alpha1/comments:analyze{address}", **headers)
    assert response.status_code == status
    if status != 200:
        error = response.json()["error"]
        assert error["code"] == status
        assert error["details"][0]["reason"] == "API_KEY_INVALID"


def test_behind_a_proxy_nobody_is_local(call, monkeypatch):
    monkeypatch.setenv("FAIRSAY_PROXIES", "1")
    assert call(BODY).status_code == 403


def test_the_key_comes_before_the_body(call, monkeypatch):
    monkeypatch.setenv("FAIRSAY_PERSPECTIVE_KEYS", "sesame")
    assert (
        call({}, "/v1alpha1/comments:analyze?key=wrong")
        .json()["error"]["message"]
        .startswith("API key not valid")
    )
