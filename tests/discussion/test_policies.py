"""Modes and terms: who may place opinions where, when they appear, when a discussion ends, how slow it is."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from fairsay.discussion import judging, services
from fairsay.discussion.models import Snapshot, State
from fairsay.discussion.policies import terms_of
from fairsay.errors import Conflict, Invalid, ThreadClosed, TooSoon
from fairsay.houserules.verdict import Evidence, Finding, Outcome, Rule, Verdict

DAY = timedelta(days=1)
TEXT = "The Sunday crossing matters more than fares."


@pytest.fixture
def site(story):
    return story.site


@pytest.fixture
def civil(monkeypatch):
    """The judge finds nothing: what is held is held by the terms."""
    verdict = Verdict(outcome=Outcome.CLEAR, scores=dict.fromkeys(Rule, 0.01))
    monkeypatch.setattr(judging, "judge", lambda submission: verdict)


@pytest.fixture
def finds(monkeypatch):
    """Let the judge find rules broken: `finds(Rule.FILTHY)`."""

    def find(*rules, failed=False):
        evidence = Evidence.FAILED if failed else Evidence.LEARNED
        findings = tuple(Finding(rule, 0.9, evidence) for rule in rules)
        scores = dict.fromkeys(rules, None if failed else 0.9)
        verdict = Verdict(outcome=Outcome.HOLD, scores=dict.fromkeys(Rule, 0.01) | scores, findings=findings)
        monkeypatch.setattr(judging, "judge", lambda submission: verdict)

    return find


def place(thread, reader, text=TEXT, **more):
    return services.post_opinion(actor=reader, thread=thread, text=text, **more).opinion


def test_the_nearest_scope_that_says_something_counts(story, site):
    services.set_policy(site=site, mode="held_first", close_after_days=30, actions={"filthy": "mark"})
    services.set_policy(site=site, section="harbour", slow_seconds=60, actions={"off_topic": "ignore"})
    services.set_policy(site=site, section="sport", mode="closed")
    terms = terms_of(story)
    assert (terms.mode, terms.slow_seconds) == ("held_first", 60)
    assert terms.closes_at == story.published_at + 30 * DAY
    assert (terms.action_on(Rule.FILTHY), terms.action_on(Rule.OFF_TOPIC)) == ("mark", "ignore")
    assert terms.action_on(Rule.ABUSIVE) == "hold"
    services.set_policy(
        site=site, story=story, mode="held_new", close_after_days=0, actions={"filthy": "hold"}
    )
    terms = terms_of(story)
    assert (terms.mode, terms.closes_at, terms.action_on(Rule.FILTHY)) == ("held_new", None, "hold")


def test_what_a_story_says_itself_goes_before_its_section(story, site):
    services.set_policy(site=site, mode="held_new")
    services.register_story(site=site, url=story.url, title="T", language="en", mode="closed")
    story.refresh_from_db()
    assert terms_of(story).mode == "closed"


@pytest.mark.parametrize("mode", ["closed", "read_only"])
def test_a_shut_discussion_takes_no_opinion(civil, site, thread, reader, mode):
    services.set_policy(site=site, mode=mode)
    with pytest.raises(ThreadClosed):
        place(thread, reader)


def test_read_only_takes_no_likes_and_no_edits_but_lets_authors_take_back(
    civil, site, thread, reader, other_reader
):
    opinion = place(thread, reader)
    services.set_policy(site=site, mode="closed")
    services.set_like(actor=other_reader, opinion=opinion, liked=True)
    services.set_policy(site=site, mode="read_only")
    with pytest.raises(ThreadClosed):
        services.set_like(actor=other_reader, opinion=opinion, liked=False)
    with pytest.raises(ThreadClosed):
        services.edit_opinion(actor=reader, opinion=opinion, text="Other words of mine.")
    services.report_opinion(actor=other_reader, opinion=opinion, ground="illegal")
    assert services.delete_opinion(actor=reader, opinion=opinion).state == State.DELETED


def test_first_opinions_of_a_reader_wait_and_later_ones_do_not(civil, site, thread, reader, published):
    services.set_policy(site=site, mode="held_new")
    first = place(thread, reader)
    assert (first.state, first.held_for) == (State.PENDING, "mode")
    services.change_state(opinion=first, state=State.PUBLISHED)
    assert place(thread, reader, "And the fares matter too.").state == State.PUBLISHED


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        ("Read https://news.example/ferries about it.", True),
        ("See www.ferries.example for the timetable.", True),
        ("It is all on ferries.com already.", True),
        ("The fare is 3.50 and the boat leaves at 9.30.", False),
        ("I agree.Completely.", False),
    ],
)
def test_links_wait_where_the_newsroom_wants_to_see_them(civil, site, thread, reader, text, waits):
    services.set_policy(site=site, mode="held_links")
    assert (place(thread, reader, text).state == State.PENDING) == waits


def test_a_discussion_ends_after_its_days_and_its_pages_lose_the_form(
    civil, site, story, thread, reader, client
):
    page = f"/threads/{thread.pk}/"
    assert b"<form" in client.get(page).content
    services.set_policy(site=site, close_after_days=7)
    assert b"<form" in client.get(page).content
    assert Snapshot.objects.filter(key=page).exists()
    later = story.published_at + 8 * DAY
    assert services.shut_due_stories(now=story.published_at + 6 * DAY) == 0
    with pytest.raises(ThreadClosed):
        services.post_opinion(actor=reader, thread=thread, text=TEXT, now=later)
    assert services.shut_due_stories(now=later) == 1
    assert services.shut_due_stories(now=later) == 0
    assert not Snapshot.objects.filter(key=page).exists()
    services.set_policy(site=site, close_after_days=0)
    assert services.post_opinion(actor=reader, thread=thread, text=TEXT, now=later).opinion


def test_slow_mode_asks_for_a_pause_in_one_discussion_only(civil, site, story, thread, reader, other_reader):
    services.set_policy(site=site, slow_seconds=300)
    now = timezone.now()
    services.post_opinion(actor=reader, thread=thread, text=TEXT, now=now)
    with pytest.raises(TooSoon) as refused:
        services.post_opinion(
            actor=reader, thread=thread, text="One more thing.", now=now + timedelta(minutes=4)
        )
    assert refused.value.seconds == 60
    services.post_opinion(actor=other_reader, thread=thread, text="I agree.", now=now)
    other = services.register_story(site=site, url="http://testserver/en/other/", title="O", language="en")
    services.post_opinion(actor=reader, thread=other.thread, text="Elsewhere at once.", now=now)
    services.post_opinion(actor=reader, thread=thread, text="One more thing.", now=now + timedelta(minutes=5))


@pytest.mark.parametrize(
    ("action", "state", "held_for"),
    [
        ("ignore", State.PUBLISHED, ""),
        ("mark", State.PUBLISHED, ""),
        ("hold", State.PENDING, "filthy"),
        ("reject", State.REJECTED, "filthy"),
    ],
)
def test_each_rule_has_its_own_consequence(finds, site, thread, reader, action, state, held_for):
    finds(Rule.FILTHY)
    services.set_policy(site=site, actions={"filthy": action})
    opinion = place(thread, reader)
    assert (opinion.state, opinion.held_for) == (state, held_for)
    assert opinion.verdict["scores"]["filthy"] == 0.9, "what was found is kept whatever follows"


def test_another_rule_still_holds_and_names_itself(finds, site, thread, reader):
    finds(Rule.FILTHY, Rule.ABUSIVE)
    services.set_policy(site=site, actions={"filthy": "mark"})
    assert place(thread, reader).held_for == "abusive"


def test_a_detector_that_failed_holds_whatever_the_terms(finds, site, thread, reader):
    finds(Rule.FILTHY, failed=True)
    services.set_policy(site=site, actions={"filthy": "ignore"})
    opinion = place(thread, reader)
    assert (opinion.state, opinion.held_for) == (State.PENDING, "failed")
    services.set_policy(site=site, actions={"filthy": "reject"})
    assert place(thread, reader, "Other words.").state == State.PENDING, "a failure is no ground"


def test_an_edit_falls_under_the_same_terms(finds, civil, site, thread, reader):
    opinion = place(thread, reader)
    finds(Rule.ADVERTISEMENT)
    services.set_policy(site=site, actions={"advertisement": "reject"})
    services.edit_opinion(actor=reader, opinion=opinion, text="Buy my boat instead.")
    opinion.refresh_from_db()
    assert opinion.state == State.REJECTED
    with pytest.raises(Conflict):
        services.edit_opinion(actor=reader, opinion=opinion, text="Sorry.")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"mode": "ajar"}, "mode"),
        ({"close_after_days": -1}, "close_after_days"),
        ({"close_after_days": 4000}, "close_after_days"),
        ({"slow_seconds": 90_000}, "slow_seconds"),
        ({"actions": {"boring": "hold"}}, "actions"),
        ({"actions": {"filthy": "burn"}}, "actions"),
    ],
)
def test_nonsense_is_refused(site, values, field):
    with pytest.raises(Invalid) as refused:
        services.set_policy(site=site, **values)
    assert refused.value.field == field


def test_the_terms_are_asked_for_once_before_the_judge_and_once_under_the_lock(civil, thread, reader):
    def asked_for_terms(act):
        with CaptureQueriesContext(connection) as asked:
            result = act()
        assert sum("discussion_policy" in query["sql"] for query in asked) == 2
        return result

    opinion = asked_for_terms(lambda: place(thread, reader))
    asked_for_terms(lambda: services.edit_opinion(actor=reader, opinion=opinion, text="Other words of mine."))


def test_terms_that_change_while_the_judge_thinks_hold_for_the_opinion(monkeypatch, site, thread, reader):
    def close_meanwhile(submission):
        services.set_policy(site=site, mode="closed")
        return Verdict(outcome=Outcome.CLEAR, scores=dict.fromkeys(Rule, 0.01))

    monkeypatch.setattr(judging, "judge", close_meanwhile)
    with pytest.raises(ThreadClosed):
        place(thread, reader)
