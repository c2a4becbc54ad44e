"""A newsroom founded on nothing; no test here meets one that is founded already."""

from typing import Any

from django.test import Client

from fairsay.publication.selectors import get_section
from fairsay.publication.services import found_newsroom, keep_newsroom, publish_article


def test_founding_on_nothing_gives_one_section_a_language() -> None:
    fronts = found_newsroom()
    assert list(fronts) == ["en", "ru", "hy"]
    assert {front.path_on_site for front in fronts.values()} == {"/en/", "/ru/", "/hy/"}
    assert get_section("ru").title == "Новости"
    assert len({front.translation_key for front in fronts.values()}) == 1


def test_founding_survives_a_flushed_database() -> None:
    from wagtail.models import Collection, Locale, Page, Site

    Site.objects.all().delete()
    Page.objects.all().delete()
    Collection.objects.all().delete()
    Locale.objects.all().delete()
    found_newsroom()
    article = publish_article(actor=None, section=get_section("hy"), headline="Լաստանավ")
    assert article.path_on_site == "/hy/news/lastanav/"


def test_a_language_added_later_gets_a_front_page_and_a_section(settings: Any) -> None:
    settings.SITE_LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [("en", "English")]
    keep_newsroom()
    settings.SITE_LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("hy", "Հայերեն")]
    keep_newsroom()
    assert get_section("hy").title == get_section("hy", "news").title == "Նորություններ"
    assert get_section("hy").translation_key == get_section("en").translation_key


def test_root_of_an_empty_newsroom_says_so(client: Client) -> None:
    assert client.get("/").status_code == 404
