"""A reader's way through the pages: guest, sign-in, placed or held, edited, taken back, liked, reported."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from fairsay.discussion import layout, services
from fairsay.discussion.models import Opinion, Report, Snapshot, State, Vote

WORDS = "The Sunday crossing matters to those who work on the islands."
JSON = {"headers": {"X-Requested-With": "fetch"}}


def html(answer):
    return answer.content.decode()


def test_addresses_in_pages_are_those_of_the_urls():
    assert layout.front_path(1) == reverse("thread", args=[1])
    assert layout.page_path(1, 2) == reverse("thread_page", args=[1, 2])
    assert layout.replies_path(1, 2, 3) == reverse("thread_replies", args=[1, 2, 3])
    assert layout.permalink(1) == reverse("opinion", args=[1])


class TestGuest:
    def test_writes_first_and_signs_in_afterwards(self, thread, reader):
        client = Client()
        page = html(client.get(f"/threads/{thread.pk}/"))
        assert '<form class="place" id="write" method="post" action="/compose/"' in page
        assert "csrf" not in page
        answer = client.post("/compose/", {"thread": thread.pk, "text": WORDS})
        assert answer.status_code == 303
        assert answer["Location"] == f"/accounts/login/?next=%2Fcompose%2F%3Fthread%3D{thread.pk}"
        client.force_login(reader)
        page = html(client.get(f"/compose/?thread={thread.pk}"))
        assert WORDS in page
        assert 'action="/opinions/"' in page
        key = re.search(r'name="key" value="([^"]+)"', page).group(1)
        answer = client.post("/opinions/", {"thread": thread.pk, "text": WORDS, "key": key})
        placed = html(client.get(answer["Location"]))
        assert "Your opinion is published" in placed
        assert WORDS in html(Client().get(f"/threads/{thread.pk}/"))
        assert WORDS not in html(client.get(f"/compose/?thread={thread.pk}"))

    def test_a_reply_and_its_text_wait_for_their_own_place(self, thread, reader, place):
        root = place(thread, reader, "Root.")
        client = Client()
        client.post("/compose/", {"thread": thread.pk, "parent": root.pk, "text": WORDS})
        assert WORDS not in html(client.get(f"/compose/?thread={thread.pk}"))
        page = html(client.get(f"/compose/?thread={thread.pk}&parent={root.pk}"))
        assert WORDS in page
        assert "Root." in page

    def test_is_sent_to_sign_in_or_told_so(self, thread, reader, place):
        opinion = place(thread, reader, WORDS)
        client = Client()
        for act in ("edit", "delete", "like", "report"):
            answer = client.get(f"/opinions/{opinion.pk}/{act}/")
            assert (answer.status_code, answer["Location"].split("?")[0]) == (303, "/accounts/login/")
            answer = client.post(f"/opinions/{opinion.pk}/{act}/", **JSON)
            assert (answer.status_code, answer.json()["error"]["code"]) == (401, "not_signed_in")
        answer = client.post("/opinions/", {"thread": thread.pk, "text": "Hello."}, **JSON)
        assert answer.json()["error"]["code"] == "not_signed_in"
        assert client.post("/opinions/", {"thread": thread.pk, "text": "Hello."}).status_code == 303
        assert "Hello." in html(client.get(f"/compose/?thread={thread.pk}"))

    def test_own_state_is_empty_and_carries_a_token(self, thread):
        answer = Client().get(f"/threads/{thread.pk}/mine/")
        assert answer.json()["name"] is None
        assert answer.json()["token"]
        assert answer["Cache-Control"] == "no-store"


class TestHeld:
    @pytest.fixture
    def held(self, thread, reader, place):
        return place(thread, reader, "You [abusive] harbourmaster & co.")

    def test_the_author_is_told_rule_passage_and_what_to_do(self, held, reader, client_for):
        page = html(client_for(reader).get(f"/opinions/{held.pk}/placed/"))
        assert "Your opinion is waiting for an editor" in page
        assert 'data-rule="abusive"' in page
        assert "You <mark>[abusive]</mark> harbourmaster &amp; co." in page
        assert "What you can do" in page
        assert f"/opinions/{held.pk}/edit/" in page

    def test_nobody_else_learns_of_it(self, thread, held, reader, other_reader, client_for):
        for client in (Client(), client_for(other_reader)):
            for path in (
                f"/opinions/{held.pk}/",
                f"/opinions/{held.pk}/like/",
                f"/opinions/{held.pk}/report/",
            ):
                assert client.get(path).status_code == 404, path
            assert "harbourmaster" not in html(client.get(f"/threads/{thread.pk}/"))
            assert "harbourmaster" not in html(client.get(f"/compose/?thread={thread.pk}&parent={held.pk}"))
        assert client_for(other_reader).get(f"/opinions/{held.pk}/placed/").status_code == 404
        assert client_for(other_reader).get(f"/opinions/{held.pk}/edit/").status_code == 404
        assert client_for(other_reader).get(f"/threads/{thread.pk}/mine/").json()["waiting"] == []
        own = client_for(reader).get(f"/opinions/{held.pk}/")
        assert own["Location"] == f"/opinions/{held.pk}/placed/"

    def test_its_author_finds_it_in_the_thread(self, thread, held, reader, client_for):
        mine = client_for(reader).get(f"/threads/{thread.pk}/mine/").json()
        assert [one["id"] for one in mine["waiting"]] == [held.pk]
        assert "<mark>[abusive]</mark>" in mine["waiting"][0]["html"]

    @pytest.mark.parametrize(
        ("held_for", "words"),
        [
            ("mode", "reads every opinion first"),
            ("failed", "could not check it"),
            ("reported", "looks at it again"),
        ],
    )
    def test_other_reasons(self, held, reader, client_for, held_for, words):
        services.change_state(opinion=held, state=State.PENDING, held_for=held_for)
        page = html(client_for(reader).get(f"/opinions/{held.pk}/placed/"))
        assert words in page
        assert "data-rule" not in page


class TestByScript:
    def test_placing_gives_the_finished_opinion(self, thread, reader, client_for):
        answer = client_for(reader).post("/opinions/", {"thread": thread.pk, "text": WORDS}, **JSON)
        assert answer.status_code == 201
        placed = answer.json()
        assert (placed["state"], placed["again"], placed["parent"]) == ("published", False, None)
        assert placed["html"] in html(Client().get(f"/threads/{thread.pk}/"))

    def test_held_gives_the_card(self, thread, reader, client_for):
        answer = client_for(reader).post("/opinions/", {"thread": thread.pk, "text": "[filthy]"}, **JSON)
        assert answer.json()["state"] == "pending"
        assert "<mark>[filthy]</mark>" in answer.json()["html"]

    def test_refusals_are_told_in_the_storys_language(self, story, reader, client_for):
        services.register_story(site=story.site, url=story.url, title="Паромы", language="ru")
        answer = client_for(reader).post("/opinions/", {"thread": story.thread.pk, "text": ""}, **JSON)
        assert answer.json()["error"]["message"].startswith("В этом тексте")

    def test_own_likes_and_opinions(self, thread, reader, other_reader, client_for, place):
        opinion = place(thread, reader, WORDS)
        client = client_for(other_reader)
        answer = client.post(f"/opinions/{opinion.pk}/like/", {"liked": "yes"}, **JSON)
        liked = {"id": opinion.pk, "liked": True, "likes": 1, "disliked": False, "dislikes": 0}
        assert answer.json() == liked
        mine = client.get(f"/threads/{thread.pk}/mine/")
        assert (mine.json()["name"], mine.json()["likes"], mine.json()["own"]) == ("Oleg", [opinion.pk], [])
        assert mine.cookies["fairsay_signed_in"].value == "1"
        own = client_for(reader).get(f"/threads/{thread.pk}/mine/").json()
        assert (own["own"], own["may_edit"]) == ([opinion.pk], [opinion.pk])


class TestWithoutScripts:
    def test_edit_delete_like_report(self, thread, reader, other_reader, client_for, place):
        opinion = place(thread, reader, WORDS)
        own, other = client_for(reader), client_for(other_reader)
        assert WORDS in html(own.get(f"/opinions/{opinion.pk}/edit/"))
        answer = own.post(f"/opinions/{opinion.pk}/edit/", {"text": "Edited words."})
        assert answer["Location"] == f"/opinions/{opinion.pk}/placed/"
        assert 'class="edited"' in html(Client().get(f"/threads/{thread.pk}/"))

        assert "Do you like this opinion?" in html(other.get(f"/opinions/{opinion.pk}/like/"))
        other.post(f"/opinions/{opinion.pk}/like/", {"liked": "yes"})
        assert Vote.objects.count() == 1
        assert 'value="no"' in html(other.get(f"/opinions/{opinion.pk}/like/"))

        assert "against the law" in html(other.get(f"/opinions/{opinion.pk}/report/"))
        refused = other.post(f"/opinions/{opinion.pk}/report/", {"words": "kept"})
        assert refused.status_code == 422
        assert "kept" in html(refused)
        sent = other.post(
            f"/opinions/{opinion.pk}/report/", {"ground": "off_topic", "words": "Not about fares."}
        )
        assert "Thank you" in html(sent)
        assert Report.objects.get().words == "Not about fares."

        assert "Take your opinion back?" in html(own.get(f"/opinions/{opinion.pk}/delete/"))
        own.post(f"/opinions/{opinion.pk}/delete/")
        opinion.refresh_from_db()
        assert opinion.state == State.DELETED

    def test_permalinks_lead_to_the_place(self, thread, reader, place, client):
        root = place(thread, reader, "Root.")
        reply = place(thread, reader, "Reply.", root)
        to_root, to_reply = (client.get(layout.permalink(one.pk))["Location"] for one in (root, reply))
        assert to_root == f"/threads/{thread.pk}/pages/1/#opinion-{root.pk}"
        assert to_reply == f"/threads/{thread.pk}/replies/{root.pk}/1/#opinion-{reply.pk}"
        for path, opinion in ((to_root, root), (to_reply, reply)):
            assert f'id="opinion-{opinion.pk}"' in html(client.get(path))

    def test_a_closed_thread_can_be_read_and_nothing_more(self, story, reader, client_for, place):
        opinion = place(story.thread, reader, WORDS)
        services.register_story(site=story.site, url=story.url, title="T", language="en", mode="read_only")
        page = html(Client().get(f"/threads/{story.thread.pk}/"))
        assert "<form" not in page
        assert 'class="reply"' not in page
        composed = html(
            client_for(reader).post("/compose/", {"thread": story.thread.pk, "text": "Too late."})
        )
        assert "This discussion is closed" in composed
        assert "Too late." in composed
        assert Opinion.objects.get() == opinion


@pytest.mark.parametrize("language", ["en", "ru", "hy"])
def test_house_rules_in_each_language(client, language):
    answer = client.get(f"/rules/{language}/")
    assert f'lang="{language}"' in html(answer)
    assert len(re.findall("<section id=", html(answer))) == 8
    assert Snapshot.objects.get().key == f"/rules/{language}/"


def test_house_rules_in_no_other(client):
    assert client.get("/rules/xx/").status_code == 404


def test_a_guest_cannot_fill_the_session_with_a_text_that_nobody_could_post(client, thread, settings):
    client.post("/compose/", {"thread": thread.pk, "text": "a" * 400_000})
    assert len(client.session["fairsay_draft"]["text"]) == 20_000
