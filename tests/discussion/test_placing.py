"""Placing an opinion: judged, published or held, once."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from fairsay.accounts.services import ban_reader, erase_reader
from fairsay.discussion import hooks, judging, services
from fairsay.discussion.models import Opinion, State
from fairsay.errors import Banned, Conflict, Invalid, NotSignedIn, ThreadClosed, TooMany
from fairsay.houserules.verdict import Outcome, Rule

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
WORDS = "The Sunday crossing matters to those who work on the islands."


def test_a_clear_opinion_is_published(thread, reader):
    posted = services.post_opinion(actor=reader, thread=thread, text=WORDS, now=NOON)
    opinion = Opinion.objects.get()
    assert posted.opinion == opinion
    assert posted.verdict.outcome is Outcome.CLEAR
    assert not posted.again
    assert (opinion.state, opinion.number, opinion.text, opinion.held_for) == (State.PUBLISHED, 1, WORDS, "")
    assert opinion.fragment == f'<p dir="auto">{WORDS}</p>'
    assert (opinion.language, opinion.score) == ("en", 0.1)
    thread.refresh_from_db()
    assert (thread.count, thread.roots, thread.version) == (1, 1, 1)


def test_one_that_may_break_a_rule_is_held_and_takes_no_number(thread, reader):
    posted = services.post_opinion(actor=reader, thread=thread, text="You [abusive] fool")
    opinion = posted.opinion
    assert (opinion.state, opinion.held_for, opinion.number, opinion.score) == (
        State.PENDING,
        "abusive",
        None,
        0.9,
    )
    assert opinion.verdict["findings"][0]["span"] == [4, 13]
    thread.refresh_from_db()
    assert (thread.count, thread.roots, thread.version) == (0, 0, 0)


def test_the_judge_is_shown_the_story_the_parent_and_where_else_the_text_stands(
    thread, reader, other_reader, place, judge
):
    story = thread.story
    story.site.trusted_hosts = ["ministry.example"]
    story.site.save()
    elsewhere = services.register_story(
        site=story.site, url="http://testserver/en/x/", title="Other", language="en", hosts=["source.example"]
    )
    place(elsewhere.thread, other_reader, "Buy CHEAP tickets to the sea, 300 dollars, only this week!!")
    thread.refresh_from_db()
    parent = place(thread, other_reader, WORDS)
    place(thread, reader, "buy cheap tickets to the sea: 250 dollars, only this week", parent)
    asked = judge[-1]
    assert asked.story.title == story.title
    assert asked.story.text == f"{story.lead}\n\n{story.body}"
    assert asked.story.hosts == ("testserver", "ministry.example")
    assert asked.story.language == "en"
    assert asked.parent == WORDS
    assert asked.seen_elsewhere == 1


def test_where_the_judge_breaks_the_opinion_is_held_and_says_so(thread, reader, monkeypatch, caplog):
    def broken(submission):
        raise RuntimeError("no weights")

    monkeypatch.setattr(judging, "judge", broken)
    opinion = services.post_opinion(actor=reader, thread=thread, text=WORDS).opinion
    assert (opinion.state, opinion.held_for) == (State.PENDING, "failed")
    assert {one["rule"] for one in opinion.verdict["findings"]} == set(map(str, Rule))
    assert "The judge failed" in caplog.text


def test_where_every_opinion_waits(story, reader):
    services.register_story(site=story.site, url=story.url, title="T", language="en", mode="held_first")
    story.refresh_from_db()
    opinion = services.post_opinion(actor=reader, thread=story.thread, text=WORDS).opinion
    assert (opinion.state, opinion.held_for) == (State.PENDING, "mode")


def test_replies_are_numbered_in_their_branch(thread, reader, other_reader, place):
    root = place(thread, reader, "Root.")
    first = place(thread, other_reader, "First.", root)
    second = place(thread, reader, "Second.", first)
    assert [(one.root_id, one.parent_id, one.number, one.depth) for one in (first, second)] == [
        (root.pk, root.pk, 1, 1),
        (root.pk, first.pk, 2, 2),
    ]
    root.refresh_from_db()
    assert root.branch_count == 2


class TestTwice:
    def test_by_key(self, thread, reader):
        key = uuid.uuid4()
        first = services.post_opinion(actor=reader, thread=thread, text=WORDS, key=key, now=NOON)
        later = NOON + timedelta(days=3)
        again = services.post_opinion(actor=reader, thread=thread, text=WORDS, key=key, now=later)
        assert (again.again, again.opinion) == (True, first.opinion)
        assert again.verdict == first.verdict
        assert Opinion.objects.count() == 1

    def test_without_key_within_ten_minutes(self, thread, reader):
        for minutes, count in ((0, 1), (9, 1), (11, 2)):
            services.post_opinion(
                actor=reader, thread=thread, text=WORDS, now=NOON + timedelta(minutes=minutes)
            )
            assert Opinion.objects.count() == count, minutes

    def test_a_used_key_does_not_swallow_other_words(self, thread, reader):
        key = uuid.uuid4()
        services.post_opinion(actor=reader, thread=thread, text=WORDS, key=key)
        other = services.post_opinion(actor=reader, thread=thread, text="Something else.", key=key)
        assert not other.again
        assert other.opinion.key != key
        assert Opinion.objects.count() == 2

    def test_another_reader_or_place_is_another_opinion(self, thread, reader, other_reader, place):
        root = place(thread, reader, WORDS)
        place(thread, other_reader, WORDS)
        place(thread, reader, WORDS, root)
        assert Opinion.objects.count() == 3

    def test_words_taken_back_may_be_said_again(self, thread, reader, place):
        services.delete_opinion(actor=reader, opinion=place(thread, reader, WORDS))
        assert not services.post_opinion(actor=reader, thread=thread, text=WORDS).again


class TestRefused:
    def test_banned(self, thread, reader, editor):
        until = datetime.now(UTC) + timedelta(days=1)
        ban_reader(actor=editor, reader=reader, ground="abusive", reason="Names.", ends_at=until)
        with pytest.raises(Banned):
            services.post_opinion(actor=reader, thread=thread, text=WORDS)

    def test_closed(self, story, reader):
        services.register_story(site=story.site, url=story.url, title="T", language="en", mode="read_only")
        story.refresh_from_db()
        with pytest.raises(ThreadClosed):
            services.post_opinion(actor=reader, thread=story.thread, text=WORDS)

    def test_seventh_in_a_minute_edits_counted(self, thread, reader):
        for second in range(5):
            opinion = services.post_opinion(
                actor=reader, thread=thread, text=f"No. {second}", now=NOON + timedelta(seconds=second)
            ).opinion
        services.edit_opinion(
            actor=reader, opinion=opinion, text="No. 5, mended", now=NOON + timedelta(seconds=6)
        )
        with pytest.raises(TooMany):
            services.post_opinion(
                actor=reader, thread=thread, text="One more", now=NOON + timedelta(seconds=7)
            )
        services.post_opinion(actor=reader, thread=thread, text="One more", now=NOON + timedelta(seconds=70))

    def test_parent_of_another_thread(self, thread, reader, place):
        other = services.register_story(
            site=thread.story.site, url="http://testserver/en/o/", title="Other", language="en"
        )
        stranger = place(other.thread, reader, WORDS)
        with pytest.raises(Invalid):
            services.post_opinion(actor=reader, thread=thread, text=WORDS, parent=stranger)

    def test_parent_that_nobody_can_see(self, thread, reader, other_reader, place):
        held = place(thread, other_reader, "[filthy]")
        with pytest.raises(Conflict):
            services.post_opinion(actor=reader, thread=thread, text=WORDS, parent=held)


def test_a_hook_that_fails_takes_the_opinion_with_it(thread, reader, monkeypatch):
    def fails(actor, opinion):
        raise RuntimeError("the log is full")

    monkeypatch.setattr(hooks, "on_posted", [fails])
    with pytest.raises(RuntimeError):
        services.post_opinion(actor=reader, thread=thread, text=WORDS)
    assert not Opinion.objects.exists()
    thread.refresh_from_db()
    assert (thread.count, thread.version) == (0, 0)


@pytest.mark.real_judge
@pytest.mark.slow
def test_the_shipped_judge_publishes_civil_words(thread, reader):
    text = "The winter timetable needs a Sunday crossing, or the islands are cut off for two days."
    posted = services.post_opinion(actor=reader, thread=thread, text=text)
    assert posted.opinion.state == State.PUBLISHED, posted.verdict


@pytest.mark.parametrize("act", ["place", "edit"])
def test_nothing_is_written_for_a_reader_who_was_erased_meanwhile(thread, reader, place, monkeypatch, act):
    """The judge thinks outside the transaction: an account can be gone when it has finished."""
    opinion = place(thread, reader, WORDS)
    thinks = judging.judge_text

    def erased_while_judged(text, **rest):
        erase_reader(actor=reader, reader=reader)
        return thinks(text, **rest)

    monkeypatch.setattr(judging, "judge_text", erased_while_judged)
    acts = {
        "place": lambda: services.post_opinion(actor=reader, thread=thread, text="Another one."),
        "edit": lambda: services.edit_opinion(actor=reader, opinion=opinion, text="Another one."),
    }
    with pytest.raises(NotSignedIn):
        acts[act]()
    assert not Opinion.objects.exclude(author=None).exists()
    assert Opinion.objects.get().text == ""
