"""What a signed-in reader does through the interface, and what is refused, in the one shape."""

import uuid

import pytest

from fairsay.discussion.models import Opinion, Report, State
from fairsay.discussion.services import register_story, set_policy
from fairsay.errors import Untrusted

pytestmark = pytest.mark.usefixtures("unhurried")


def code(answer):
    assert set(answer.json()) == {"error"}
    return answer.status_code, answer.json()["error"]["code"]


@pytest.fixture
def opinions(thread):
    return f"/threads/{thread.pk}/opinions"


def test_placed_edited_taken_back(calls, client, reader, thread, opinions):
    call = calls(reader)
    key = str(uuid.uuid4())
    placed = call("post", opinions, {"text": "The last ferry matters.", "key": key})
    assert placed.status_code == 201
    assert placed["Cache-Control"] == "no-store"
    fate = placed.json()
    assert (fate["opinion"]["state"], fate["again"], fate["may_edit"]) == ("published", False, True)
    again = call("post", opinions, {"text": "The last ferry matters.", "key": key})
    assert (again.status_code, again.json()["again"]) == (200, True)
    assert again.json()["opinion"]["id"] == fate["opinion"]["id"]
    own = f"/opinions/{fate['opinion']['id']}"
    edited = call("patch", own, {"text": "The last ferry counts."}).json()
    assert edited["opinion"]["text"] == "The last ferry counts."
    assert edited["opinion"]["edited_at"]
    assert client.get(f"/api/v1{own}").json()["text"] == "The last ferry counts."
    assert call("delete", own).json()["opinion"]["state"] == "deleted"
    assert client.get(f"/api/v1{own}").status_code == 404
    assert Opinion.objects.count() == 1


def test_a_held_opinion_says_why(calls, reader, opinions):
    call = calls(reader)
    fate = call("post", opinions, {"text": "You [abusive] ferry"}).json()
    assert (fate["opinion"]["state"], fate["held"]) == ("pending", "rule")
    assert fate["opinion"]["text"] == "You [abusive] ferry"
    assert [one["rule"] for one in fate["reasons"]] == ["abusive"]
    assert "[abusive]" in fate["reasons"][0]["sentence"]
    assert call("get", f"/opinions/{fate['opinion']['id']}/fate").json() == fate


def test_replies_stay_in_their_thread(calls, reader, make_reader, published, thread, opinions):
    parent = published(thread, make_reader("Ani"), "Why not by tram?")
    call = calls(reader)
    reply = call("post", opinions, {"text": "Because of the hills.", "parent": parent.pk}).json()
    assert reply["opinion"]["parent"] == reply["opinion"]["root"] == parent.pk
    story = {"url": "https://news.example/elsewhere", "title": "Elsewhere", "language": "en"}
    elsewhere = register_story(site=thread.story.site, **story).thread
    assert code(call("post", f"/threads/{elsewhere.pk}/opinions", {"text": "Hm.", "parent": parent.pk})) == (
        409,
        "conflict",
    )


def test_likes_and_reports(calls, reader, make_reader, published, thread):
    other = published(thread, make_reader("Ani"), "Why not by tram?")
    call, like, no = calls(reader), f"/opinions/{other.pk}/like", {"disliked": False, "dislikes": 0}
    for _ in range(2):
        assert call("put", like).json() == {"id": other.pk, "liked": True, "likes": 1} | no
    assert call("delete", like).json() == {"id": other.pk, "liked": False, "likes": 0} | no
    told = call("post", f"/opinions/{other.pk}/reports", {"ground": "off_topic", "words": "Trams!"})
    assert (told.status_code, told.json()) == (201, {"id": other.pk, "ground": "off_topic"})
    assert Report.objects.get().words == "Trams!"
    assert code(call("post", f"/opinions/{other.pk}/reports", {"ground": "dull"})) == (400, "malformed")


def test_a_guest_writes_nothing(calls, thread, opinions, published, make_reader):
    other = published(thread, make_reader("Ani"), "Why not by tram?")
    call = calls(None)
    for method, path, body in (
        ("get", "/me", None),
        ("post", opinions, {"text": "Hm."}),
        ("patch", f"/opinions/{other.pk}", {"text": "Hm."}),
        ("delete", f"/opinions/{other.pk}", None),
        ("put", f"/opinions/{other.pk}/like", None),
        ("post", f"/opinions/{other.pk}/reports", {"ground": "abusive"}),
    ):
        assert code(call(method, path, body)) == (401, "not_signed_in"), path
    assert Opinion.objects.count() == 1


def test_without_the_token_or_from_another_site_nothing_is_written(calls, reader, opinions):
    call = calls(reader)
    body = {"text": "The last ferry matters."}
    assert code(call("post", opinions, body, headers={"X-CSRFToken": "x" * 32})) == (403, Untrusted.code)
    assert code(call("post", opinions, body, headers={"Origin": "https://evil.example"})) == (
        403,
        "not_allowed",
    )
    assert Opinion.objects.count() == 0


def test_nobody_touches_what_others_wrote(calls, reader, make_reader, published, thread):
    other = published(thread, make_reader("Ani"), "Why not by tram?")
    call = calls(reader)
    assert code(call("patch", f"/opinions/{other.pk}", {"text": "Mine now."})) == (404, "not_found")
    assert code(call("delete", f"/opinions/{other.pk}")) == (404, "not_found")
    assert code(call("get", f"/opinions/{other.pk}/fate")) == (404, "not_found")
    other.refresh_from_db()
    assert (other.state, other.text) == (State.PUBLISHED, "Why not by tram?")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "text"),
        ({"text": 5}, "text"),
        ({"text": "Hm.", "key": "no"}, "key"),
        ({"text": "Hm.", "parent": "x"}, "parent"),
    ],
)
def test_fields_that_cannot_be_read_are_named(calls, reader, opinions, body, field):
    answer = calls(reader)("post", opinions, body)
    assert code(answer) == (400, "malformed")
    assert answer.json()["error"]["field"] == field


def test_refusals_of_the_discussion_keep_their_words(calls, reader, thread, opinions):
    call = calls(reader)
    assert code(call("post", opinions, {"text": "   "})) == (422, "empty")
    assert code(call("post", "/threads/999999/opinions", {"text": "Hm."})) == (404, "not_found")
    set_policy(site=thread.story.site, story=thread.story, mode="closed")
    assert code(call("post", opinions, {"text": "Hm."}))[1] == "thread_closed"


def test_a_word_before_posting_says_what_was_found_and_is_answered_by_the_same_key(
    calls, reader, thread, opinions
):
    set_policy(site=thread.story.site, actions={"advertisement": "nudge"})
    call = calls(reader)
    said = {"text": "Write to me [advertisement]", "key": str(uuid.uuid4())}
    answer = call("post", opinions, said)
    assert code(answer) == (409, "nudged")
    (finding,) = answer.json()["error"]["findings"]
    assert (finding["rule"], finding["passage"], finding["start"]) == ("advertisement", "[advertisement]", 12)
    assert finding["sentence"]
    assert not Opinion.objects.exists()
    placed = call("post", opinions, said | {"nudged": True})
    assert (placed.status_code, placed.json()["opinion"]["state"]) == (201, "published")
    assert call("post", opinions, said | {"nudged": True}).status_code == 200
    assert Opinion.objects.count() == 1


def test_disliked_where_the_terms_let(calls, client, reader, other_reader, thread, published):
    opinion = published(thread, other_reader, "The last ferry matters.")
    call, path = calls(reader), f"/opinions/{opinion.pk}/dislike"
    assert code(call("put", path)) == (403, "not_allowed")
    assert client.get(f"/api/v1/opinions/{opinion.pk}").json()["dislikes"] is None
    set_policy(site=thread.story.site, dislikes=True)
    call("put", f"/opinions/{opinion.pk}/like")
    assert call("put", path).json() == {
        "id": opinion.pk,
        "liked": False,
        "likes": 0,
        "disliked": True,
        "dislikes": 1,
    }
    assert client.get(f"/api/v1/threads/{thread.pk}").json()["dislikes"] is True
    listed = client.get(f"/api/v1/threads/{thread.pk}/opinions").json()["opinions"]
    assert [one["dislikes"] for one in listed] == [1]
    assert client.get(f"/api/v1/opinions/{opinion.pk}").json()["dislikes"] == 1
    assert call("delete", path).json()["dislikes"] == 0


def test_a_person_is_hidden_for_oneself_and_shown_again(
    calls, client, reader, make_reader, thread, published
):
    opinion = published(thread, make_reader("Ani"), "It does.")
    mark = client.get(f"/api/v1/opinions/{opinion.pk}").json()["author"]["mark"]
    call, marks = calls(reader), f"/threads/{thread.pk}/hidden"
    assert call("get", marks).json() == {"marks": []}
    hidden = {"id": opinion.pk, "mark": mark, "hidden": True}
    assert [call("put", f"/opinions/{opinion.pk}/hidden").json() for _ in range(2)] == [hidden, hidden]
    assert call("get", marks).json() == {"marks": [mark]}
    assert calls(make_reader("Oleg"))("get", marks).json() == {"marks": []}
    assert call("delete", f"/opinions/{opinion.pk}/hidden").json() == hidden | {"hidden": False}
    assert call("get", marks).json() == {"marks": []}
    staff = published(thread, make_reader("Edith", role="editor"), "An answer of ours.")
    assert client.get(f"/api/v1/opinions/{staff.pk}").json()["author"]["mark"] is None
    assert code(call("put", f"/opinions/{staff.pk}/hidden")) == (403, "not_allowed")
    assert code(calls(None)("put", f"/opinions/{opinion.pk}/hidden")) == (401, "not_signed_in")
