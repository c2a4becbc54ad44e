"""Feeds, sitemap, robots: parsed as what they claim to be."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client

from fairsay.discussion.services import delete_opinion
from fairsay.publication.services import take_down

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"


def parse(client: Client, path: str, kind: str) -> ElementTree.Element:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"].split(";")[0] == kind
    return ElementTree.fromstring(response.content)


def test_atom_has_all_that_rfc_4287_asks_for(client: Client, full_article: Any) -> None:
    feed = parse(client, "/en/feed.atom", "application/atom+xml")
    assert feed.tag == ATOM + "feed"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    for name in ("id", "title", "updated"):
        assert feed.findtext(ATOM + name), name
    own = {link.get("rel"): link.get("href") for link in feed.findall(ATOM + "link")}
    assert own["self"] == "http://testserver/en/feed.atom"
    assert own["alternate"] == "http://testserver/en/"
    entry = feed.findall(ATOM + "entry")[0]
    assert entry.findtext(ATOM + "title") == full_article.title
    assert entry.findtext(ATOM + "summary") == "Fares stay as they are, the ministry says."
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Maren Tollivant, Ivo Lanternik"
    category = entry.find(ATOM + "category")
    assert category is not None
    assert category.get("term") == "Harbour"
    datetime.fromisoformat(entry.findtext(ATOM + "updated") or "")
    links = {link.get("rel"): link for link in entry.findall(ATOM + "link")}
    assert links["alternate"].get("href") == full_article.full_url
    replies = {link.get("type"): link.get("href") for link in entry.findall(ATOM + "link[@rel='replies']")}
    assert replies["text/html"] == f"{full_article.full_url}#opinions"
    assert (
        replies["application/atom+xml"]
        == f"http://testserver/threads/{full_article.story.thread.pk}/feed.atom"
    )
    enclosure = links["enclosure"]
    assert enclosure.get("type") == "image/jpeg"
    path = (enclosure.get("href") or "").removeprefix("http://testserver")
    response = client.get(path)
    assert int(enclosure.get("length") or 0) == len(response.getvalue())
    response.close()
    identities = [entry.findtext(ATOM + "id") for entry in feed.findall(ATOM + "entry")]
    assert len(set(identities)) == len(identities) == 2
    assert all((identity or "").startswith("tag:testserver,") for identity in identities)


def test_rss_has_all_that_readers_use(client: Client, full_article: Any) -> None:
    feed = parse(client, "/en/feed.rss", "application/rss+xml")
    assert (feed.tag, feed.get("version")) == ("rss", "2.0")
    channel = feed.find("channel")
    assert channel is not None
    assert channel.findtext("language") == "en"
    assert channel.findtext("link") == "http://testserver/en/"
    item = channel.findall("item")[0]
    assert item.findtext("title") == full_article.title
    assert item.findtext("link") == full_article.full_url
    assert item.findtext("category") == "Harbour"
    assert item.findtext(CREATOR) == "Maren Tollivant, Ivo Lanternik"
    assert item.findtext("author") is None
    assert item.findtext("comments") == f"{full_article.full_url}#opinions"
    assert parsedate_to_datetime(item.findtext("pubDate") or "")
    enclosure = item.find("enclosure")
    assert enclosure is not None
    assert set(enclosure.attrib) == {"url", "length", "type"}
    guid = item.find("guid")
    assert guid is not None
    assert guid.get("isPermaLink") == "false"


def test_each_language_and_section_has_its_own(client: Client, publish: Any) -> None:
    publish("In the harbour")
    publish("In the city", section="city")
    publish("В порту", "ru")

    def titles(path: str) -> list[str | None]:
        feed = parse(client, path, "application/atom+xml")
        return [entry.findtext(ATOM + "title") for entry in feed.findall(ATOM + "entry")]

    assert titles("/en/feed.atom") == ["In the city", "In the harbour"]
    assert titles("/en/city/feed.atom") == ["In the city"]
    assert titles("/ru/feed.atom") == ["В порту"]
    assert titles("/hy/feed.atom") == []
    assert client.get("/en/nothing/feed.atom").status_code == 404


@pytest.mark.parametrize("kind", ["atom", "rss"])
def test_hostile_and_unwritable_characters(client: Client, publish: Any, kind: str) -> None:
    evil = "]]></title><script>alert(1)</script>&bogus; \x0b\x1b\x00"[:-1]
    publish(evil, lead=evil, authors=[evil], agency=evil)
    response = client.get(f"/en/feed.{kind}")
    feed = ElementTree.fromstring(response.content)
    assert not [element for element in feed.iter() if element.tag.endswith("script")]
    assert b"\x0b" not in response.content
    assert "]]></title><script>alert(1)</script>&bogus;" in "".join(feed.itertext())


def test_what_changes_says_so(client: Client, publish: Any) -> None:
    article = publish("Fares", published_at=datetime(2026, 9, 3, 8, 30, tzinfo=UTC))
    article.lead = "Another lead."
    article.save_revision().publish()
    article.refresh_from_db()
    feed = parse(client, "/en/feed.atom", "application/atom+xml")
    entry = feed.findall(ATOM + "entry")[0]
    assert (entry.findtext(ATOM + "published") or "").startswith("2026-09-03T08:30")
    assert datetime.fromisoformat(entry.findtext(ATOM + "updated") or "") == article.updated_at


def test_sitemap_lists_public_pages_with_their_languages(client: Client, publish: Any) -> None:
    english = publish("Fares stay")
    russian = publish("Паром не подорожает", "ru", translation_of=english)
    gone = take_down(actor=None, article=publish("Taken down"))
    draft = publish("A draft", draft=True)
    entries = {
        entry.findtext(MAP + "loc"): {link.get("hreflang"): link.get("href") for link in entry.findall(LINK)}
        for entry in parse(client, "/sitemap.xml", "application/xml")
    }
    both = {"en": english.full_url, "ru": russian.full_url}
    assert entries[english.full_url] == entries[russian.full_url] == both
    assert set(entries["http://testserver/en/"]) == {"en", "ru", "hy"}
    assert gone.full_url not in entries
    assert draft.full_url not in entries
    assert len(entries) == 3 + 6 + 2


def test_a_large_sitemap_is_an_index(client: Client, publish: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from fairsay.publication.views import ways

    monkeypatch.setattr(ways, "SITEMAP_SIZE", 4)
    article = publish("Fares stay")
    parts = [loc.text or "" for loc in parse(client, "/sitemap.xml", "application/xml").iter(MAP + "loc")]
    assert parts == [f"http://testserver/sitemap-{number}.xml" for number in (1, 2, 3)]
    listed = [
        loc.text
        for part in parts
        for loc in parse(client, part.removeprefix("http://testserver"), "application/xml").iter(MAP + "loc")
    ]
    assert article.full_url in listed
    assert len(listed) == len(set(listed)) == 10
    assert client.get("/sitemap-4.xml").status_code == 404


def test_robots(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert text.startswith("User-agent: *\n")
    assert "Disallow: /cms/\n" in text
    assert text.endswith("Sitemap: http://testserver/sitemap.xml\n")


@pytest.mark.parametrize(
    ("accept", "path"),
    [
        ("", "/en/"),
        ("hy", "/hy/"),
        ("ru-RU,ru;q=0.9,en;q=0.5", "/ru/"),
        ("de,hy;q=0.3", "/hy/"),
        ("de", "/en/"),
    ],
)
def test_root_leads_to_the_front_page_in_the_visitors_language(client, newsroom, accept, path) -> None:
    response = client.get("/", headers={"accept-language": accept})
    assert (response.status_code, response["Location"]) == (302, path)
    assert "Accept-Language" in response["Vary"]


def test_only_pictures_are_served_from_media(client: Client, full_article: Any, settings: Any) -> None:
    from pathlib import Path

    Path(settings.MEDIA_ROOT, "documents").mkdir(parents=True, exist_ok=True)
    Path(settings.MEDIA_ROOT, "documents", "secret.txt").write_text("secret")
    for path in (
        "documents/secret.txt",
        "images/../documents/secret.txt",
        "images/%2e%2e/documents/secret.txt",
        "images/",
    ):
        assert client.get(f"/media/{path}").status_code == 404, path
    image = full_article.body[0].value["image"].get_rendition("width-400")
    response = client.get(image.url)
    assert "sandbox" in response["Content-Security-Policy"]
    response.close()


SLASH = "{http://purl.org/rss/1.0/modules/slash/}comments"
WFW = "{http://wellformedweb.org/CommentAPI/}commentRss"
THREADED = "{http://purl.org/syndication/thread/1.0}"


def test_counts_of_opinions_are_true_after_each_change(client, publish, published, reader):
    thread = publish("Fares").story.thread

    def counts() -> list[str | None]:
        item = parse(client, "/en/feed.rss", "application/rss+xml").find("channel/item")
        entry = parse(client, "/en/feed.atom", "application/atom+xml").find(ATOM + "entry")
        assert item is not None
        assert entry is not None
        feed = f"http://testserver/threads/{thread.pk}/feed.atom"
        assert item.findtext(WFW) == feed
        link = entry.find(f"{ATOM}link[@href='{feed}']")
        assert link is not None
        return [item.findtext(SLASH), entry.findtext(THREADED + "total"), link.get(THREADED + "count")]

    assert counts() == ["0"] * 3
    first = published(thread, reader, "The Sunday crossing is what the islands need.")
    assert counts() == ["1"] * 3
    etag = client.get("/en/feed.rss")["ETag"]
    assert client.get("/en/feed.rss", headers={"if-none-match": etag}).status_code == 304
    delete_opinion(actor=reader, opinion=first)
    assert counts() == ["0"] * 3
    assert client.get("/en/feed.rss", headers={"if-none-match": etag}).status_code == 200
