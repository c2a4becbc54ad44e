"""What a session's browser is called."""

import pytest

from fairsay.accounts.templatetags.browsers import browser

pytestmark = pytest.mark.plain

WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
CASES = [
    (f"Mozilla/5.0 (X11; Linux x86_64) {WEBKIT} Chrome/140.0.0.0 Safari/537.36", "Chrome, Linux"),
    (f"Mozilla/5.0 (X11; Linux x86_64) {WEBKIT} HeadlessChrome/140.0.0.0 Safari/537.36", "Chrome, Linux"),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox, Windows"),
    (f"Mozilla/5.0 (Windows NT 10.0) {WEBKIT} Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
    (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1",
        "Safari, iPhone",
    ),
    (
        f"Mozilla/5.0 (Linux; Android 16) {WEBKIT} SamsungBrowser/29.0 Chrome/136 Mobile",
        "Samsung Internet, Android",
    ),
    ("curl/8.9.1", "curl/8.9.1"),
    ("", ""),
]


@pytest.mark.parametrize(("said", "called"), CASES)
def test_browsers_have_names(said, called):
    assert browser(said) == called
