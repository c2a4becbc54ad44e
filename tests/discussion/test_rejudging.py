"""A story's text arrives after its first opinions: these are judged again for that one rule, and no more."""

from datetime import timedelta

import pytest
from django.utils import timezone

from fairsay.desk import services as desk
from fairsay.desk.chain import verify
from fairsay.desk.models import AuditEntry
from fairsay.discussion import judging, services
from fairsay.discussion.models import Opinion, State, Story
from fairsay.discussion.services import rejudging
from fairsay.houserules.verdict import Evidence, Finding, Outcome, Rule, Verdict

TEXT = "The ferry fares stay as they are, the ministry said."


@pytest.fixture
def bare(db):
    """A story of which nothing is known but its title, as an embedding page makes it known."""
    story = services.register_story(
        site=services.get_own_site(), url="https://news.example/ferries", title="Ferries", language="en"
    )
    return story.thread


@pytest.fixture
def strays(monkeypatch):
    """From now on whatever says so strays from the story's text, and is rude as well."""

    def decide(submission):
        found = []
        if "boats for sale" in submission.text and submission.story.text:
            found = [Finding(rule, 0.8, Evidence.INSULT) for rule in (Rule.OFF_TOPIC, Rule.ABUSIVE)]
        scores = {rule: 0.8 if found and rule == Rule.OFF_TOPIC else 0.1 for rule in Rule}
        return Verdict(Outcome.HOLD if found else Outcome.CLEAR, scores, tuple(found), language="en")

    monkeypatch.setattr(judging, "judge", decide)


def give_text(thread, body=TEXT):
    story = Story.objects.get(pk=thread.story_id)
    return services.register_story(
        site=story.site, url=story.url, title=story.title, language="en", body=body
    )


def state_of(opinion):
    return Opinion.objects.get(pk=opinion.pk).state


def test_what_strays_waits_and_the_rest_stays(bare, place, reader, other_reader, strays):
    stray = place(bare, reader, "There are boats for sale at my shop, come and see.")
    good = place(bare, other_reader, "The fares are too high for islanders, I think.")
    give_text(bare)
    assert state_of(stray) == State.PUBLISHED, "nothing happens inside the request"
    assert services.judge_again() == 2
    stray.refresh_from_db()
    assert (stray.state, stray.held_for) == (State.PENDING, "off_topic")
    assert [one["rule"] for one in stray.verdict["findings"]] == ["off_topic"], "only that rule is asked"
    assert (stray.verdict["scores"]["off_topic"], stray.score) == (0.8, 0.8)
    assert stray.verdict["outcome"] == "hold"
    assert state_of(good) == State.PUBLISHED
    bare.refresh_from_db()
    assert bare.count == 1
    assert AuditEntry.objects.get(action="opinion.held").object_id == str(stray.pk)
    assert services.judge_again() == 0
    assert verify().good


def test_what_an_editor_has_decided_stays(bare, place, reader, editor, strays):
    stray = place(bare, reader, "There are boats for sale at my shop, come and see.")
    services.change_state(opinion=stray, state=State.PENDING, held_for="mode")
    desk.approve_opinion(actor=editor, opinion=stray)
    give_text(bare)
    services.judge_again()
    assert state_of(stray) == State.PUBLISHED
    assert Opinion.objects.get(pk=stray.pk).verdict["scores"]["off_topic"] == 0.8, "the desk sees the score"


@pytest.mark.parametrize(
    ("action", "state"), [("reject", "pending"), ("mark", "published"), ("ignore", "published")]
)
def test_nothing_is_rejected_and_the_terms_hold(bare, place, reader, strays, action, state):
    services.set_policy(site=bare.story.site, actions={"off_topic": action})
    stray = place(bare, reader, "There are boats for sale at my shop, come and see.")
    give_text(bare)
    services.judge_again()
    assert state_of(stray) == state


def test_what_is_old_or_came_after_the_text_is_left(bare, place, reader, other_reader, strays):
    old = place(bare, reader, "There are boats for sale at my shop, come and see.")
    Opinion.objects.filter(pk=old.pk).update(posted_at=timezone.now() - timedelta(days=3))
    give_text(bare)
    assert services.judge_again() == 0
    assert state_of(old) == State.PUBLISHED
    assert Story.objects.get(pk=bare.story_id).text_came_at is None


def test_a_text_that_changes_later_judges_nobody_again(thread, place, reader, strays):
    place(thread, reader, "The fares are too high for islanders, I think.")
    give_text(thread, "Another text.")
    assert services.judge_again() == 0


def test_it_goes_on_where_it_was(bare, place, reader, strays, monkeypatch):
    monkeypatch.setattr(rejudging, "PORTION", 2)
    for number in range(5):
        place(bare, reader, f"There are boats for sale at my shop, number {number}.")
    give_text(bare)
    assert [services.judge_again() for _ in range(4)] == [2, 2, 1, 0]
    assert Opinion.objects.filter(state=State.PENDING).count() == 5


def test_a_failing_judge_holds_nobody(bare, place, reader, monkeypatch):
    opinion = place(bare, reader, "The fares are too high for islanders, I think.")

    def broken(submission):
        raise RuntimeError("broken")

    monkeypatch.setattr(judging, "judge", broken)
    give_text(bare)
    services.judge_again()
    assert state_of(opinion) == State.PUBLISHED
