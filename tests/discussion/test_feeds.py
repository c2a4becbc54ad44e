"""Feeds of a thread and of the editors' picks: parsed as what they claim to be, and true after each change."""

import json
from xml.etree import ElementTree

import pytest

from fairsay.discussion import services
from fairsay.discussion.services import delete_opinion, edit_opinion, set_picked

ATOM = "{http://www.w3.org/2005/Atom}"
THR = "{http://purl.org/syndication/thread/1.0}"


@pytest.fixture
def talk(thread, reader, make_reader, published):
    """A root, its reply, and a second root that is no reply."""
    first = published(thread, reader, "The last ferry & the *night* nurses.")
    reply = published(thread, make_reader("Ani"), "They go by tram <now>.", first)
    other = published(thread, reader, "Another matter altogether.")
    return first, reply, other


def entries(client, thread):
    answer = client.get(f"/threads/{thread.pk}/feed.atom")
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    assert feed.tag == ATOM + "feed"
    for name in ("id", "title", "updated"):
        assert feed.findtext(ATOM + name), name
    return {
        one.find(f"{ATOM}link[@rel='alternate']").get("href"): one for one in feed.findall(ATOM + "entry")
    }


def test_atom_says_what_answers_what(client, thread, talk):
    first, reply, other = talk
    found = entries(client, thread)
    by_id = {one.pk: found[f"http://testserver/opinions/{one.pk}/"] for one in talk}
    own = by_id[first.pk]
    assert "<em>night</em> nurses" in own.findtext(ATOM + "content")
    assert own.find(ATOM + "content").get("type") == "html"
    assert own.findtext(f"{ATOM}author/{ATOM}name") == "Mariam"
    assert own.find(ATOM + "summary") is None
    # RFC 4685 §3: a root answers the story, a reply the opinion by its id.
    assert own.find(THR + "in-reply-to").get("ref") == thread.story.url
    assert by_id[reply.pk].find(THR + "in-reply-to").get("ref") == own.findtext(ATOM + "id")
    replies = own.find(f"{ATOM}link[@rel='replies']")
    assert replies.get("href") == f"http://testserver/threads/{thread.pk}/replies/{first.pk}/1/"
    assert (replies.get(THR + "count"), own.findtext(THR + "total")) == ("1", "1")
    assert by_id[other.pk].find(f"{ATOM}link[@rel='replies']") is None


def test_a_removed_parent_is_no_longer_named(client, thread, talk, reader):
    first, reply, _ = talk
    delete_opinion(actor=reader, opinion=first)
    found = entries(client, thread)
    assert len(found) == 2
    answered = found[f"http://testserver/opinions/{reply.pk}/"].find(THR + "in-reply-to")
    assert answered.get("ref") == thread.story.url


@pytest.mark.parametrize("kind", ["atom", "json"])
def test_feeds_are_kept_until_something_changes(client, thread, talk, reader, kind):
    path = f"/threads/{thread.pk}/feed.{kind}"
    etag = client.get(path)["ETag"]
    assert client.get(path, headers={"if-none-match": etag}).status_code == 304
    edit_opinion(actor=reader, opinion=talk[2], text="Reworded altogether.")
    again = client.get(path, headers={"if-none-match": etag})
    assert again.status_code == 200
    assert "Reworded" in again.content.decode()
    assert "Set-Cookie" not in again.headers


def test_json_feed(client, thread, talk):
    answer = client.get(f"/threads/{thread.pk}/feed.json")
    assert answer["Content-Type"].startswith("application/feed+json")
    feed = answer.json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"http://testserver/threads/{thread.pk}/feed.json"
    newest = feed["items"][0]
    assert newest["url"] == f"http://testserver/opinions/{talk[2].pk}/"
    assert newest["content_text"] == "Another matter altogether."
    assert newest["authors"] == [{"name": "Mariam"}]
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"]) == 3


def test_control_characters_do_not_break_atom(client, thread, reader, published):
    hostile = "]]></content><script>alert(1)</script> \ufffe \uffff"
    published(thread, reader, hostile)
    found = entries(client, thread)
    words = "".join(next(iter(found.values())).itertext())
    assert "&lt;script&gt;" in words
    assert "<script>" not in words


def test_picks_of_a_site_in_a_language(client, thread, talk, make_reader):
    site, language = thread.story.site.key, thread.story.language
    path = f"/picks/{site}/{language}.json"
    assert client.get(path).json()["items"] == []
    set_picked(opinion=talk[0], picked=True)
    answer = client.get(path)
    assert [item["url"] for item in answer.json()["items"]] == [f"http://testserver/opinions/{talk[0].pk}/"]
    assert answer.json()["items"][0]["external_url"] == thread.story.url
    assert client.get(path, headers={"if-none-match": answer["ETag"]}).status_code == 304
    assert client.get(f"/picks/{site}/ru.json").json()["items"] == []
    services.delete_opinion(actor=talk[0].author, opinion=talk[0])
    assert client.get(path, headers={"if-none-match": answer["ETag"]}).json()["items"] == []
    assert client.get("/picks/nobody/en.json").status_code == 404
    assert client.get(f"/picks/{site}/xx.json").status_code == 404


def test_the_thread_links_to_its_feeds(client, thread):
    page = client.get(f"/threads/{thread.pk}/").content.decode()
    assert f'type="application/atom+xml" href="/threads/{thread.pk}/feed.atom"' in page


def test_the_thread_tells_search_engines_what_can_be_seen(client, thread, talk, reader):
    def told():
        page = client.get(f"/threads/{thread.pk}/").content.decode()
        return json.loads(page.split('<script type="application/ld+json">')[1].split("</script>")[0])

    first, reply, other = talk
    data = told()
    assert (data["@type"], data["url"], data["commentCount"]) == ("NewsArticle", thread.story.url, 3)
    assert data["interactionStatistic"]["userInteractionCount"] == 3
    comments = {one["url"]: one for one in data["comment"]}
    answer = comments[f"http://testserver/opinions/{reply.pk}/"]
    assert answer["parentItem"] == {"@type": "Comment", "@id": f"http://testserver/opinions/{first.pk}/"}
    assert answer["text"] == "They go by tram <now>."
    assert answer["upvoteCount"] == 0
    services.set_like(actor=reader, opinion=reply, liked=True)
    delete_opinion(actor=reader, opinion=other)
    data = told()
    assert (data["commentCount"], len(data["comment"])) == (2, 2)
    assert {one["url"]: one["upvoteCount"] for one in data["comment"]}[answer["url"]] == 1
