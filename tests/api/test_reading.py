"""What everybody may read through the interface: true, the same cost everywhere, and not sent twice."""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from fairsay.api import selectors
from fairsay.discussion.authorship import mark_of
from fairsay.discussion.models import State, Thread
from fairsay.discussion.services import OpinionRow, delete_opinion, load_opinions, set_like, set_picked


@pytest.fixture
def talk(thread, reader, make_reader, published):
    """A root with two replies, and another root."""
    first = published(thread, reader, "The last ferry *matters*.")
    second = published(thread, make_reader("Ani"), "It does.", first)
    third = published(thread, reader, "Why?", second)
    return first, second, third, published(thread, reader, "Another matter.")


def get(client, path, **query):
    answer = client.get(f"/api/v1{path}", query)
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_a_thread_is_found_by_its_story(client, thread, talk):
    story = thread.story
    found = get(client, "/threads", site=story.site.key, story=f"{story.url}?utm_source=letter#opinions")
    assert found == get(client, f"/threads/{thread.pk}")
    assert (found["count"], found["closed"]) == (4, False)
    assert found["story"]["title"] == story.title
    answer = client.get("/api/v1/threads", {"site": story.site.key, "story": "https://elsewhere.example/x"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")
    answer = client.get("/api/v1/threads", {"site": story.site.key, "story": "no address"})
    assert answer.json()["error"]["field"] == "story"


def test_opinions_and_their_replies(client, thread, talk):
    first, second, third, other = talk
    page = get(client, f"/threads/{thread.pk}/opinions")
    assert [one["id"] for one in page["opinions"]] == [other.pk, first.pk]
    assert page["next"] is None
    root = page["opinions"][1]
    assert root["text"] == "The last ferry *matters*."
    assert root["html"] == '<p dir="auto">The last ferry <em>matters</em>.</p>'
    mark = mark_of(thread.pk, first.author.pk)
    assert (root["author"], root["replies"]) == ({"name": "Mariam", "staff": False, "mark": mark}, 2)
    oldest = get(client, f"/threads/{thread.pk}/opinions", order="oldest")
    assert oldest["opinions"] == page["opinions"][::-1]
    branch = get(client, f"/opinions/{first.pk}/replies")["opinions"]
    assert [(one["id"], one["parent"], one["root"]) for one in branch] == [
        (second.pk, first.pk, first.pk),
        (third.pk, second.pk, first.pk),
    ]
    assert get(client, f"/opinions/{second.pk}") == branch[0]


def test_a_removed_opinion_tells_nothing_and_its_replies_stay(client, thread, talk, reader):
    first, _, _, other = talk
    for one in (first, other):
        delete_opinion(actor=reader, opinion=one)
    page = get(client, f"/threads/{thread.pk}/opinions")["opinions"]
    assert [one["id"] for one in page] == [first.pk]
    assert (page[0]["state"], page[0]["text"], page[0]["html"], page[0]["author"]) == (
        "deleted",
        None,
        None,
        None,
    )
    assert client.get(f"/api/v1/opinions/{first.pk}").status_code == 404
    assert len(get(client, f"/opinions/{first.pk}/replies")["opinions"]) == 2
    assert client.get(f"/api/v1/opinions/{other.pk}/replies").status_code == 404
    assert get(client, f"/threads/{thread.pk}")["count"] == 2


def test_what_waits_is_seen_by_nobody(client, thread, reader, place, client_for):
    held = place(thread, reader, "You [abusive] ferry")
    assert held.state == State.PENDING
    for one in (client, client_for(reader)):
        assert get(one, f"/threads/{thread.pk}/opinions")["opinions"] == []
        assert one.get(f"/api/v1/opinions/{held.pk}").status_code == 404


def test_the_last_page_costs_what_the_first_does(client, thread, make_reader):
    readers = [make_reader(f"Reader {number}") for number in range(3)]
    start = timezone.now() - timedelta(days=9)
    rows = [
        OpinionRow(
            key=uuid.uuid4(),
            author=readers[number % 3],
            text=f"Opinion {number}",
            posted_at=start + timedelta(minutes=number),
        )
        for number in range(230)
    ]
    load_opinions(thread=thread, rows=rows)
    seen, cursor, costs = [], None, set()
    while True:
        query = {"cursor": cursor} if cursor else {}
        with CaptureQueriesContext(connection) as asked:
            page = get(client, f"/threads/{thread.pk}/opinions", **query)
        costs.add(len(asked))
        seen += [one["text"] for one in page["opinions"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert seen == [f"Opinion {number}" for number in reversed(range(230))]
    assert len(costs) == 1
    assert costs.pop() <= 4
    far = get(client, f"/threads/{thread.pk}/opinions", cursor=2**31 - 1)
    assert far["opinions"][0]["text"] == "Opinion 229"


@pytest.mark.parametrize("cursor", ["0", "-1", "x", "9" * 30, ""])
def test_a_cursor_that_is_none_is_refused(client, thread, cursor):
    answer = client.get(f"/api/v1/threads/{thread.pk}/opinions", {"cursor": cursor})
    assert answer.status_code == 400
    assert (answer.json()["error"]["code"], answer.json()["error"]["field"]) == ("malformed", "cursor")


def test_counts_picks_rules(client, thread, talk):
    story = thread.story
    asked = [story.url, f"{story.url}#top", "https://elsewhere.example/"]
    assert get(client, "/counts", site=story.site.key, story=asked)["counts"] == dict(
        zip(asked, (4, 4, 0), strict=True)
    )
    assert get(client, "/picks", site=story.site.key, language=story.language)["opinions"] == []
    set_picked(opinion=talk[0], picked=True)
    picked = get(client, "/picks", site=story.site.key, language=story.language)["opinions"]
    assert [(one["id"], one["story"]["url"]) for one in picked] == [(talk[0].pk, story.url)]
    assert client.get("/api/v1/picks", {"site": "nobody", "language": "en"}).status_code == 404
    assert get(client, "/rules/hy")["rules"][0]["rule"] == "off_topic"
    assert client.get("/api/v1/rules/xx").status_code == 404
    many = [f"https://news.example/{number}" for number in range(101)]
    assert client.get("/api/v1/counts", {"story": many}).status_code == 400


def test_what_is_known_is_not_sent_again(client, thread, talk, reader):
    path = f"/api/v1/threads/{thread.pk}/opinions"
    first = client.get(path)
    assert first["Access-Control-Allow-Origin"] == "*"
    again = client.get(path, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    delete_opinion(actor=reader, opinion=talk[3])
    assert client.get(path, headers={"if-none-match": first["ETag"]}).status_code == 200
    assert Thread.objects.get(pk=thread.pk).count == 3


def test_the_most_liked_and_the_best_page_by_page(client, thread, talk, make_reader, monkeypatch):
    monkeypatch.setattr(selectors, "PAGE", 1)
    roots = [one for one in talk if one.parent_id is None]
    set_like(actor=make_reader("Ani"), opinion=roots[0], liked=True)
    path = f"/threads/{thread.pk}/opinions"
    for order in ("liked", "best"):
        seen, cursor = [], None
        while True:
            page = get(client, path, order=order, **({"cursor": cursor} if cursor else {}))
            seen += [one["id"] for one in page["opinions"]]
            cursor = page["next"]
            if cursor is None:
                break
        assert seen[0] == roots[0].pk, order
        assert sorted(seen) == [one.pk for one in roots], order
        refused = client.get(f"/api/v1{path}", {"order": order, "cursor": "7"})
        assert (refused.status_code, refused.json()["error"]["field"]) == (400, "cursor")
    assert client.get(f"/api/v1{path}", {"cursor": "3-7"}).json()["error"]["field"] == "cursor"


def test_picks_of_a_thread(client, thread, talk):
    first, _second, third, _other = talk
    path = f"/threads/{thread.pk}/opinions"
    assert get(client, path, order="picks") == {"opinions": [], "next": None}
    for one in (first, third):
        set_picked(opinion=one, picked=True)
    page = get(client, path, order="picks")
    assert [one["id"] for one in page["opinions"]] == [third.pk, first.pk]
    assert page["next"] is None
    assert get(client, path, order="picks", cursor=2)["opinions"] == page["opinions"][1:]
