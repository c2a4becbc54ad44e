"""The page of plots: right counts, honest shares, drawings that say what they draw."""

import re
import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from fairsay.desk import plots, services
from fairsay.desk.selectors import figures
from fairsay.discussion import judging
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion
from fairsay.discussion.nudges import Nudged
from fairsay.houserules.verdict import Evidence, Finding, Outcome, Rule, Verdict

DAY = timedelta(days=1)


@pytest.fixture
def week(held, published, thread, reader, other_reader, editor, chief):
    """Three held: two rejected (one reversed), one approved; a published one deleted: the judge had missed it."""
    first = services.reject_opinion(actor=editor, opinion=held("A liar, one."), ground="abusive")
    services.reject_opinion(actor=editor, opinion=held("A liar, two."), ground="abusive")
    services.approve_opinion(actor=editor, opinion=held("A liar, three."))
    appeal = services.appeal_decision(actor=reader, decision=first, words="No.")
    services.answer_appeal(actor=chief, appeal=appeal, outcome="upheld", answer="Yes.")
    missed = published(thread, other_reader, "Buy my boat, it is cheaper than the ferry.")
    Opinion.objects.filter(pk=missed.pk).update(held_for="", verdict={"outcome": "clear", "findings": []})
    missed.refresh_from_db()
    services.delete_opinion_by_desk(actor=chief, opinion=missed, ground="advertisement")


def test_hours_count_every_opinion_once_and_quiet_hours_too(week):
    now = timezone.now()
    hours = figures.find_hours(now - DAY, now + timedelta(hours=1))
    assert len(hours) in (25, 26)
    assert sum(hour.placed for hour in hours) == 4
    assert sum(hour.held for hour in hours) == 3


def test_judge_beside_desk(week):
    last = figures.find_weeks(timezone.now())[-1]
    assert (last.held, last.rightly, last.missed, last.restricted) == (3, 2, 1, 3)
    assert (last.precision, last.recall) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    before = figures.find_weeks(timezone.now())[0]
    assert before.precision is before.recall is None


def test_grounds_waits_editors_stories_appeals(week, thread):
    start, end = timezone.now() - DAY, timezone.now() + DAY
    by_rule = {ground: (held, restricted) for ground, held, restricted in figures.count_by_rule(start, end)}
    assert by_rule["abusive"] == (3, 2)
    assert by_rule["advertisement"] == (0, 1)
    waits, median = figures.find_waits(start, end)
    assert sum(count for _, count in waits) == 3
    assert dict(waits)["1m"] == 3
    assert 0 <= median < 0.1
    editors = {
        one.name: (one.decisions, one.appealed, one.reversed) for one in figures.find_editors(start, end)
    }
    assert editors == {"Edith": (3, 1, 0), "Clara": (1, 0, 0)}
    assert figures.find_busiest(start, end) == [(thread.story, 4)]
    assert figures.count_appeals(start, end) == {"upheld": 1, "overturned": 0, "waiting": 0}


def test_the_forecast_is_the_mean_of_the_same_hour_in_four_weeks(thread, reader):
    now = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
    for week in (1, 2, 3, 4):
        for number in range(2 * week):
            at = datetime(2026, 11, 24, 15, number, tzinfo=UTC) - timedelta(weeks=week)
            Opinion.objects.create(thread=thread, author=reader, text=f"{week} {number}", posted_at=at)
    forecast = figures.find_forecast(now)
    assert [hour.placed for hour in forecast if hour.at.hour == 15] == [5]
    assert sum(hour.placed for hour in forecast) == 5
    assert forecast[0].at == datetime(2026, 11, 24, 13, tzinfo=UTC)


def test_a_drawing_keeps_within_its_frame_and_tells_its_title():
    drawn = plots.lines(
        "Agreement & <more>", ["a", "b", "c"], [plots.Series("x", "one", [0.0, None, 1.0])], share=True
    )
    assert 'aria-label="Agreement &amp; &lt;more&gt;"' in drawn
    assert drawn.count("<polyline") == 2, "a gap is not bridged"
    ys = [
        float(y)
        for points in re.findall(r'points="([^"]+)"', drawn)
        for _, y in (p.split(",") for p in points.split())
    ]
    assert min(ys) == plots.TOP
    assert max(ys) == plots.HEIGHT - plots.BOTTOM
    bars = plots.stacks("Bars", ["a"], [plots.Series("x", "one", [3]), plots.Series("y", "two", [7])])
    heights = [float(height) for height in re.findall(r'height="([\d.]+)"></rect>', bars)]
    assert heights[1] / heights[0] == pytest.approx(7 / 3, rel=0.02)
    assert plots.stacks("Nothing", [], []), "an empty plot is drawn too"


@pytest.mark.parametrize(("value", "top"), [(0, 2), (2, 2), (3, 5), (17, 20), (51, 100), (1001, 2000)])
def test_axes_end_at_round_numbers(value, top):
    assert plots._round_up(value) == top


def test_the_page_has_a_table_behind_each_plot(week, client_for, chief):
    for days in ("7", "28", "91", "x"):
        page = client_for(chief).get("/desk/figures/", {"days": days})
        assert page.status_code == 200
    text = page.content.decode()
    assert text.count('<svg class="plot"') == 6
    assert text.count("<details>") >= 5
    assert "Edith" in text


def test_an_empty_newsroom_has_the_page_too(client_for, chief):
    assert client_for(chief).get("/desk/figures/").status_code == 200
    assert discussion.get_own_site()


def test_words_before_posting_are_counted_by_rule_and_by_what_came_of_them(
    client_for, chief, thread, reader, monkeypatch
):
    found = Finding(Rule.FILTHY, 0.9, Evidence.LEARNED)
    verdict = Verdict(outcome=Outcome.HOLD, scores=dict.fromkeys(Rule, 0.1), findings=(found,))
    clear = Verdict(outcome=Outcome.CLEAR, scores=dict.fromkeys(Rule, 0.1))
    monkeypatch.setattr(judging, "judge", lambda asked: clear if "kind" in asked.text else verdict)
    discussion.set_policy(site=thread.story.site, actions={"filthy": "nudge"})
    for text, then in (("One.", "One."), ("Two.", "A kind word."), ("Three.", "")):
        key = uuid.uuid4()
        with pytest.raises(Nudged):
            discussion.post_opinion(actor=reader, thread=thread, text=text, key=key)
        if then:
            posted = discussion.post_opinion(
                actor=reader, thread=thread, text=then, key=key, nudged=then == text
            )
    (counted,) = figures.count_nudges(timezone.now() - DAY, timezone.now() + DAY)
    assert (counted.rule, counted.told, counted.reworded, counted.anyway, counted.dropped) == (
        "filthy", 3, 1, 1, 1,
    )  # fmt: skip
    client = client_for(chief)
    assert "Words before posting" in client.get("/desk/figures/").content.decode()
    case = client.get(f"/desk/opinions/{posted.opinion.pk}/").content.decode()
    assert "Its author was told before posting, and reworded it." in case
