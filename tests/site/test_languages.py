"""Which language our own pages speak: the news site's, or the one that a reader came from elsewhere with."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("browser", "cookie", "spoken"),
    [
        ("", "", "en"),
        ("ru-RU,en;q=0.5", "", "ru"),
        # The news site has no Arabic: what the browser names next.
        ("ar,hy;q=0.8,ru;q=0.5", "", "hy"),
        ("ar", "", "en"),
        # From a page of another site in Arabic.
        ("ru", "ar", "ar"),
        ("ru", "xx", "ru"),
    ],
)
def test_who_reads_what(browser: str, cookie: str, spoken: str) -> None:
    client = Client(headers={"Accept-Language": browser})
    if cookie:
        client.cookies["django_language"] = cookie
    assert f'<html lang="{spoken}"' in client.get("/accounts/login/").content.decode()


@pytest.mark.parametrize("cookie", ["", "ar"])
def test_the_news_site_has_no_pages_in_a_language_that_it_lacks(cookie: str) -> None:
    client = Client()
    client.cookies["django_language"] = cookie
    answer = client.get("/ar/")
    assert answer.status_code == 404
    assert '<html lang="en"' in answer.content.decode()
