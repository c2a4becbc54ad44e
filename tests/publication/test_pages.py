"""What a visitor gets: front pages, sections, articles, in every language."""

import re

import pytest
from django.test import Client

from fairsay.publication.models import ArticlePage, FrontPage
from fairsay.publication.services import correct, set_editors_choice
from tests.publication.page import Page


def get(client: Client, path: str) -> Page:
    response = client.get(path)
    assert response.status_code == 200, (path, response.status_code)
    page = Page(response.content)
    assert page.unbalanced == []
    return page


def test_article_says_everything_once(client: Client, full_article: ArticlePage) -> None:
    page = get(client, full_article.path_on_site)
    assert page.texts("h1") == ["Harbour ministry: fares “will not rise” before spring"]
    assert page.texts("p", class_="lead") == [
        "Port Amity /Coastline/. Fares stay as they are, the ministry says."
    ]
    assert page.texts("span", class_="dateline") == ["Port Amity /Coastline/."]
    assert page.texts("p", class_="standfirst") == ["The islands wait for the timetable."]
    assert page.texts("blockquote") == ["As you know, both vessels sail. Fares depend on fuel."]
    picture, quotation = page.texts("figcaption")
    assert picture == "The Heron at the Lower Quay Drawing: the paper"
    assert quotation == "Ilse VardaDeputy Harbour Minister to Meridian, on Tuesday"
    assert page.texts("span", class_="authors") == ["Maren Tollivant, Ivo Lanternik"]
    assert page.attributes("a", href="https://harbour.example.org/timetable")
    assert "A count by the islands" in page.texts("li")
    assert page.texts("h3")[0] == "Islands ask for a Sunday crossing"


def test_words_of_the_copy_are_shown_not_obeyed(client: Client, full_article: ArticlePage) -> None:
    page = get(client, full_article.path_on_site)
    assert "The vessels entered service in September & nobody <b>complained</b>." in page.texts("p")
    assert not page.attributes("b")


def test_picture_comes_in_several_widths_with_its_text(client: Client, full_article: ArticlePage) -> None:
    image = get(client, full_article.path_on_site).attributes("img")[0]
    assert image["alt"] == "A ferry at its quay"
    assert image["width"]
    assert image["height"]
    widths = re.findall(r" (\d+)w", image["srcset"])
    assert widths == ["400", "800", "1200"]
    response = client.get(image["src"])
    assert response["Content-Type"] == "image/jpeg"
    assert len(response.getvalue()) > 1000
    response.close()


def test_article_is_addressed_and_shared(client: Client, full_article: ArticlePage) -> None:
    page = get(client, full_article.path_on_site)
    url = f"http://testserver{full_article.path_on_site}"
    assert full_article.full_url == url
    assert page.attributes("link", rel="canonical")[0]["href"] == url
    shared = {meta["property"]: meta["content"] for meta in page.attributes("meta") if "property" in meta}
    assert shared["og:url"] == url
    assert shared["og:type"] == "article"
    assert shared["og:title"] == full_article.title
    assert shared["og:image"].startswith("http://testserver/media/images/")
    feeds = [link["href"] for link in page.attributes("link", rel="alternate") if "type" in link]
    assert feeds == ["/en/feed.atom", "/en/feed.rss"]


def test_no_script_and_no_style_inside_the_page(client: Client, full_article: ArticlePage) -> None:
    page = get(client, full_article.path_on_site)
    scripts = page.attributes("script")
    assert all(script.get("src") or script.get("type") == "application/ld+json" for script in scripts)
    assert not page.attributes("style")
    for _tag, attributes, _text, _around in page.elements:
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]


def test_house_rules_and_form_stand_under_the_article(client: Client, full_article: ArticlePage) -> None:
    page = get(client, full_article.path_on_site)
    assert page.attributes("form", action="/compose/")
    assert [link for link in page.attributes("a") if link.get("href") == "/rules/en/"]
    assert not page.attributes("input", name="csrfmiddlewaretoken")


def test_translations_name_each_other(client: Client, publish) -> None:
    english = publish("Ferry fares stay")
    russian = publish("Паром не подорожает", "ru", translation_of=english)
    armenian = publish("Լաստանավը չի թանկանա", "hy", translation_of=english)
    for article in (english, russian, armenian):
        page = get(client, article.path_on_site)
        named = {
            link["hreflang"]: link["href"]
            for link in page.attributes("link", rel="alternate")
            if "hreflang" in link
        }
        assert named == {
            "en": english.full_url,
            "ru": russian.full_url,
            "hy": armenian.full_url,
        }
    page = get(client, russian.path_on_site)
    assert page.attributes("html")[0] == {"lang": "ru", "dir": "ltr"}
    switch = {link["hreflang"]: link["href"] for link in page.attributes("a") if "hreflang" in link}
    assert switch == {"en": english.path_on_site, "ru": russian.path_on_site, "hy": armenian.path_on_site}


def test_without_translation_the_switch_leads_to_the_other_front_page(client: Client, publish) -> None:
    article = publish("Ferry fares stay")
    page = get(client, article.path_on_site)
    switch = {link["hreflang"]: link["href"] for link in page.attributes("a") if "hreflang" in link}
    assert switch == {"en": article.path_on_site, "ru": "/ru/", "hy": "/hy/"}
    assert [link["hreflang"] for link in page.attributes("link") if "hreflang" in link] == ["en"]


@pytest.mark.parametrize(
    ("language", "headline", "dateline", "date"),
    [
        ("en", "Ferry", "Port Amity /Coastline/.", "3 September 2026"),
        ("ru", "Паром", "Port Amity /Coastline/.", "3 сентября 2026"),
        ("hy", "Լաստանավ", "Port Amity /Coastline/։", "03 սեպտեմբերի, 2026"),
    ],
)
def test_dateline_and_dates_in_the_language(client, publish, language, headline, dateline, date) -> None:
    from datetime import UTC, datetime

    article = publish(
        headline,
        language,
        place="Port Amity",
        agency="Coastline",
        published_at=datetime(2026, 9, 3, 8, 30, tzinfo=UTC),
    )
    page = get(client, article.path_on_site)
    assert page.texts("span", class_="dateline") == [dateline]
    time = page.attributes("time", class_="published")[0]
    assert time["datetime"] == "2026-09-03T08:30+00:00"
    assert date in page.texts("time", class_="published")[0]
    assert "08:30" in page.texts("time", class_="published")[0]


def test_front_page_leads_with_the_newest_or_the_editors_article(client: Client, publish) -> None:
    older = publish("An older story")
    newest = publish("The newest story", section="city")
    assert get(client, "/en/").texts("h2")[0] == newest.title
    front = FrontPage.objects.get(slug="front-en")
    front.lead_article = older
    front.save_revision().publish()
    page = get(client, "/en/")
    assert page.texts("h1") == ["The Evening Ferry"]
    assert page.texts("h2")[0] == older.title
    assert {"Harbour", "City"} <= set(page.texts("nav", **{"aria-label": "Sections"})[0].split())


def test_editors_choice_in_its_order_on_the_front_page_and_beside_articles(client: Client, publish) -> None:
    one, two, three = (publish(f"Story number {number}") for number in (1, 2, 3))
    for order in ([two, one, three], [three, two, one], [two]):
        set_editors_choice(actor=None, locale=one.locale, articles=order)
        for path in ("/en/", one.path_on_site, "/en/harbour/"):
            page = get(client, path)
            assert page.texts("ol", class_="choice-list") == [" ".join(article.title for article in order)], (
                path
            )
    assert not get(client, "/ru/").attributes("ol", class_="choice-list")


def test_section_shows_twenty_and_pages_on(client: Client, publish) -> None:
    for number in range(23):
        publish(f"Story number {number:02}")
    page = get(client, "/en/harbour/")
    assert len(page.attributes("article")) == 20
    assert page.texts("h2", class_="headline")[0] == "Story number 22"
    assert page.attributes("a", rel="next")[0]["href"] == "/en/harbour/?page=2"
    second = get(client, "/en/harbour/?page=2")
    assert second.texts("h2", class_="headline") == ["Story number 02", "Story number 01", "Story number 00"]
    assert second.attributes("link", rel="canonical")[0]["href"] == "http://testserver/en/harbour/?page=2"
    for wrong in ("3", "0", "-1", "x", "9" * 50):
        assert client.get(f"/en/harbour/?page={wrong}").status_code == 404


def test_correction_is_said_below_the_article(client: Client, full_article: ArticlePage) -> None:
    correct(actor=None, article=full_article, note="The ferry is called Heron, not Swan.", lead="Fares stay.")
    page = get(client, full_article.path_on_site)
    assert page.texts("h2", id="corrections-title") == ["Correction"]
    assert "The ferry is called Heron, not Swan." in page.texts("section", class_="corrections")[0]
    assert "Fares stay." in page.texts("p", class_="lead")[0]
    assert page.texts("span", class_="updated")


def test_signed_in_reader_is_named_and_not_kept(client_for, reader, full_article: ArticlePage) -> None:
    response = client_for(reader).get(full_article.path_on_site)
    page = Page(response.content)
    assert page.texts("p", class_="account") == ["Mariam"]
    assert response["Cache-Control"] == "private, no-cache"
    assert "Cookie" in response["Vary"]


def test_editor_finds_the_way_to_the_editing_screen(client_for, editor, reader, full_article) -> None:
    edit = f"/cms/pages/{full_article.pk}/edit/"
    path = full_article.path_on_site
    assert Page(client_for(editor).get(path).content).attributes("a", href=edit)
    assert not Page(client_for(reader).get(path).content).attributes("a", href=edit)
    assert client_for(editor).get(edit).status_code == 200


def test_hostile_text_is_only_text(client: Client, publish) -> None:
    evil = '</script><script>alert(1)</script><img src=x onerror="alert(2)">'
    article = publish(
        evil,
        lead=evil,
        place=evil[:100],
        agency="A & B",
        authors=[evil[:100]],
        sources=[(evil, "")],
        standfirst=evil,
    )
    for path in (article.path_on_site, "/en/", "/en/harbour/"):
        page = get(client, path)
        assert [
            script for script in page.attributes("script") if script.get("type") != "application/ld+json"
        ] == [script for script in page.attributes("script") if script.get("src")]
        assert not page.attributes("img")
    assert get(client, article.path_on_site).json_ld()["headline"] == evil


@pytest.mark.parametrize("path", ["/en/nothing/", "/en/harbour/nothing/", "/xx/", "/en/harbour/feed.json"])
def test_nothing_there(client: Client, newsroom: None, path: str) -> None:
    assert client.get(path, follow=True).status_code == 404


def test_draft_is_not_there_for_readers(client: Client, publish) -> None:
    article = publish("A draft", draft=True)
    assert article.story is None
    assert client.get(article.path_on_site).status_code == 404
    assert "A draft" not in client.get("/en/").content.decode()


def test_no_reader_waits_for_a_picture_to_be_drawn(client: Client, full_article: ArticlePage) -> None:
    from wagtail.images.models import Rendition

    before = Rendition.objects.count()
    for path in (full_article.path_on_site, "/en/", "/en/harbour/", "/en/feed.atom"):
        get(client, path)
    assert Rendition.objects.count() == before == 8
