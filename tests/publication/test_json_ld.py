"""The data block for search engines says what the page says, and cannot be broken out of."""

from typing import Any

from django.test import Client

from fairsay.publication.json_ld import script
from fairsay.publication.services import correct
from tests.publication.page import Page


def read(client: Client, article: Any) -> dict[str, Any]:
    return Page(client.get(article.path_on_site).content).json_ld()


def test_article(client: Client, full_article: Any) -> None:
    data = read(client, full_article)
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == full_article.title
    assert data["mainEntityOfPage"] == full_article.full_url
    assert data["inLanguage"] == "en"
    assert [author["name"] for author in data["author"]] == ["Maren Tollivant", "Ivo Lanternik"]
    assert data["publisher"]["name"] == "The Evening Ferry"
    assert data["articleSection"] == "Harbour"
    assert data["image"][0]["width"] == 1200
    assert data["datePublished"] == data["dateModified"]
    assert [source["name"] for source in data["citation"]] == ["Winter timetable", "A count by the islands"]
    assert data["commentCount"] == 0
    assert "comment" not in data
    assert data["discussionUrl"] == f"{full_article.full_url}#opinions"


def test_agency_stands_for_an_unnamed_author(client: Client, publish: Any) -> None:
    data = read(client, publish("Fares", agency="Coastline"))
    assert data["author"] == [{"@type": "NewsMediaOrganization", "name": "Coastline"}]


def test_opinions_that_everybody_sees(
    client: Client, publish: Any, published: Any, reader: Any, other_reader: Any
) -> None:
    article = publish("Fares")
    thread = article.story.thread
    assert read(client, article)["commentCount"] == 0
    first = published(thread, reader, "The Sunday crossing is what the islands need.")
    reply = published(thread, other_reader, "And the timetable </script> of winter too.", parent=first)
    data = read(client, article)
    assert data["commentCount"] == data["interactionStatistic"]["userInteractionCount"] == 2
    newest, oldest = data["comment"]
    assert newest["text"] == "And the timetable </script> of winter too."
    assert newest["author"]["name"] == "Oleg"
    assert newest["parentItem"]["@id"] == oldest["@id"] == f"http://testserver/opinions/{first.pk}/"
    assert newest["url"] == f"http://testserver/opinions/{reply.pk}/"


def test_an_opinion_taken_away_is_no_longer_told(
    client: Client, publish: Any, published: Any, reader: Any
) -> None:
    from fairsay.discussion import services

    article = publish("Fares")
    opinion = published(article.story.thread, reader, "The Sunday crossing is what the islands need.")
    assert read(client, article)["commentCount"] == 1
    services.delete_opinion(actor=reader, opinion=opinion)
    data = read(client, article)
    assert data["commentCount"] == 0
    assert "comment" not in data


def test_correction(client: Client, full_article: Any) -> None:
    correct(actor=None, article=full_article, note="It was Tuesday.")
    assert read(client, full_article)["correction"][0]["text"] == "It was Tuesday."


def test_no_text_can_close_the_block() -> None:
    markup = script({"headline": "</script><!--<script>\u2028&amp;"})
    inside = markup.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&\u2028") & set(inside)
