"""Writing by the embed's interface: the same services as on our own pages, for whoever holds the token."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from fairsay.discussion.models import Opinion, OpinionRevision, Report, State, Vote
from fairsay.discussion.services import set_policy
from fairsay.embed import services
from tests.discussion.conftest import decide
from tests.embed.conftest import ORIGIN
from tests.embed.test_signing_in import ask, code


@pytest.fixture(autouse=True)
def judge(monkeypatch):
    """A text that names a rule in brackets breaks it there."""
    from fairsay.discussion import judging

    monkeypatch.setattr(judging, "judge", decide)
    monkeypatch.setenv("FAIRSAY_POSTS_PER_MINUTE", "50")


@pytest.fixture
def says(site, reader):
    """Ask as Mariam does: `says("opinions", thread=…, text=…)`."""
    token = services.sign_in(reader=reader, site=site, origin=ORIGIN).access
    return lambda path, **fields: ask(path, token=token, **fields)


def test_an_opinion_is_placed_once(says, their_story, reader):
    fields = {
        "thread": their_story.thread.pk,
        "text": "The Sunday crossing matters.",
        "key": str(uuid.uuid4()),
    }
    first, second = says("opinions", **fields).json(), says("opinions", **fields).json()
    assert (first["state"], first["again"], first["count"], first["title"]) == (
        "published",
        False,
        1,
        "1 opinion",
    )
    assert second["again"]
    assert first["id"] == second["id"] == Opinion.objects.get().pk
    assert 'href="http://testserver/opinions/' in first["html"]
    assert 'href="/' not in first["html"]


def test_an_answer_stands_under_what_it_answers(says, their_story, other_reader, published):
    parent = published(their_story.thread, other_reader, "The Sunday crossing matters.")
    thread = their_story.thread.pk
    told = says("opinions", thread=thread, text="So it does.", parent=str(parent.pk)).json()
    assert told["parent"] == parent.pk
    assert code(says("opinions", thread=thread, text="And so on.", parent=999999)) == "conflict"


def test_what_is_held_is_shown_to_its_author_with_rule_and_passage(says, their_story):
    thread = their_story.thread.pk
    told = says("opinions", thread=thread, text="You [abusive] ferryman!").json()
    assert (told["state"], told["count"]) == ("pending", 0)
    assert '<li data-rule="abusive">' in told["html"]
    assert "<mark>[abusive]</mark>" in told["html"]
    waiting = says("mine", thread=thread).json()["waiting"]
    assert [(one["id"], one["html"]) for one in waiting] == [(told["id"], told["html"])]
    edited = says(f"opinions/{told['id']}/edit", text="You late ferryman!").json()
    assert (edited["state"], edited["count"]) == ("published", 1)


def test_within_the_window_it_can_be_edited_and_taken_back_at_any_time(says, their_story, reader, published):
    opinion = published(their_story.thread, reader, "The Sunday crossing matters.")
    path = f"opinions/{opinion.pk}"
    assert says(f"{path}/text").json()["text"] == opinion.text
    told = says(f"{path}/edit", text="The Sunday crossing matters a lot.").json()
    assert "edited" in told["html"]
    assert OpinionRevision.objects.get().text == opinion.text
    assert code(says(f"{path}/edit", text="  ")) == "empty"
    Opinion.objects.filter(pk=opinion.pk).update(posted_at=timezone.now() - timedelta(hours=1))
    late = says(f"{path}/edit", text="Too late for this.")
    assert (late.status_code, code(late)) == (409, "too_late")
    assert says(f"{path}/delete").json()["state"] == "deleted"
    opinion.refresh_from_db()
    assert opinion.state == State.DELETED


def test_another_readers_opinion_is_not_ones_own(says, their_story, other_reader, published):
    opinion = published(their_story.thread, other_reader, "The Sunday crossing matters.")
    path = f"opinions/{opinion.pk}"
    assert says(f"{path}/text").status_code == 404
    assert code(says(f"{path}/edit", text="I never said so.")) == "not_allowed"
    assert code(says(f"{path}/delete")) == "not_allowed"
    opinion.refresh_from_db()
    assert (opinion.text, opinion.state) == ("The Sunday crossing matters.", State.PUBLISHED)


def test_liked_reported(says, their_story, reader, other_reader, published):
    opinion = published(their_story.thread, other_reader, "The Sunday crossing matters.")
    path = f"opinions/{opinion.pk}"
    answer = says(f"{path}/like", liked=True).json()
    assert (answer["id"], answer["liked"], answer["likes"]) == (opinion.pk, True, 1)
    assert says("mine", thread=their_story.thread.pk).json()["likes"] == [opinion.pk]
    assert says(f"{path}/like", liked=False).json()["likes"] == 0
    assert not Vote.objects.exists()
    assert code(says(f"{path}/like", liked="yes")) == "malformed"
    assert says(f"{path}/report", ground="abusive", words="Look at this.").json()["ground"] == "abusive"
    assert (Report.objects.get().reader, Report.objects.get().words) == (reader, "Look at this.")
    assert code(says(f"{path}/report", ground="ugly")) == "invalid"


def test_who_is_banned_is_refused_at_each_write(says, their_story, reader, published):
    from fairsay.accounts.services import ban_reader

    opinion = published(their_story.thread, reader, "The Sunday crossing matters.")
    ban_reader(
        actor=None,
        reader=reader,
        ground="abusive",
        reason="Again and again.",
        ends_at=timezone.now() + timedelta(days=1),
    )
    refused = says("opinions", thread=their_story.thread.pk, text="And another thing.")
    assert (refused.status_code, code(refused)) == (403, "banned")
    assert refused.json()["error"]["message"].startswith("You cannot place opinions for now")
    assert code(says(f"opinions/{opinion.pk}/edit", text="The same, but louder.")) == "banned"


def test_refusals_are_told_in_the_threads_language(says, site):
    from fairsay.discussion.services import register_story

    story = register_story(site=site, url=f"{ORIGIN}/ru", title="Паромы", language="ru")
    refused = says("opinions", thread=story.thread.pk, text=" ").json()["error"]
    assert (refused["code"], refused["field"]) == ("empty", "text")
    assert "текст" in refused["message"].lower()


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "No thread."},
        {"thread": "x", "text": "No number."},
        {"thread": True, "text": "No number."},
        {"thread": "9" * 30, "text": "No number."},
        {"thread": 1, "text": 7},
        {"thread": 1, "text": "No key.", "key": "abc"},
    ],
)
def test_what_cannot_be_read(says, their_story, fields):
    if fields.get("thread") is not True and fields.get("thread") == 1:
        fields = fields | {"thread": their_story.thread.pk}
    assert code(says("opinions", **fields)) == "malformed"


def test_erasure_takes_the_sign_ins_along(says, reader, their_story):
    from fairsay.accounts.services import erase_reader
    from fairsay.embed.models import SignIn

    erase_reader(actor=reader, reader=reader)
    assert not SignIn.objects.exists()
    assert code(says("mine", thread=their_story.thread.pk)) == "sign_in_ended"


def test_a_word_before_posting_comes_as_a_card(says, their_story, site):
    set_policy(site=site, actions={"advertisement": "nudge"})
    fields = {
        "thread": their_story.thread.pk,
        "text": "Write to me [advertisement]",
        "key": str(uuid.uuid4()),
    }
    answer = says("opinions", **fields)
    assert (answer.status_code, code(answer)) == (409, "nudged")
    assert "<mark>[advertisement]</mark>" in answer.json()["error"]["html"]
    assert says("opinions", **fields, nudged="yes").json()["state"] == "published"
    assert says("opinions", **fields, nudged=True).json()["again"]


def test_a_dislike_where_the_terms_let(says, their_story, site, other_reader, published):
    opinion = published(their_story.thread, other_reader, "The Sunday crossing matters.")
    path = f"opinions/{opinion.pk}/dislike"
    assert code(says(path)) == "not_allowed"
    set_policy(site=site, dislikes=True)
    assert says(path).json()["dislikes"] == 1
    assert says("mine", thread=their_story.thread.pk).json()["dislikes"] == [opinion.pk]
    assert code(says(path, disliked="yes")) == "malformed"
    assert says(path, disliked=False).json() == {
        "id": opinion.pk,
        "liked": False,
        "likes": 0,
        "disliked": False,
        "dislikes": 0,
    }


def test_a_person_is_hidden_and_shown_again(says, their_story, other_reader, published):
    thread = their_story.thread
    opinion = published(thread, other_reader, "The Sunday crossing matters.")
    told = says(f"opinions/{opinion.pk}/hide", hidden=True).json()
    assert (told["id"], told["hidden"]) == (opinion.pk, True)
    assert says("mine", thread=thread.pk).json()["hidden"] == [told["by"]]
    assert not says(f"opinions/{opinion.pk}/hide", hidden=False).json()["hidden"]
    assert says("mine", thread=thread.pk).json()["hidden"] == []
    assert code(says(f"opinions/{opinion.pk}/hide", hidden="yes")) == "malformed"
