"""The rule on off-topic opinions: hand-written ones under stories that no training saw."""

import json
from pathlib import Path

import pytest

from fairsay.houserules.detectors import offtopic
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.verdict import Evidence, Rule, StoryText, Submission

pytestmark = pytest.mark.plain
CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases_offtopic.jsonl").read_text("utf-8").splitlines()
]
DAM = StoryText(**CASES[0]["story"], language="en")


def detected(text, story, parent=None):
    return offtopic.detect(Reading(Submission(text, story=story, parent=parent)), shipped())


def held(case):
    story = StoryText(**case["story"], language=case["language"])
    score = detected(case["text"], story, case["parent"]).score
    return (score or 0.0) >= shipped().threshold(Rule.OFF_TOPIC, case["language"])


@pytest.mark.parametrize(("language", "least"), [("en", 0.55), ("ru", 0.70), ("hy", 0.75)])
def test_opinions_on_something_else_are_held_at_least_this_often(language, least):
    mine = [case for case in CASES if case["language"] == language and case["hold"]]
    assert sum(map(held, mine)) / len(mine) >= least


def test_on_topic_opinions_reactions_thanks_and_remarks_are_clear():
    mine = [case for case in CASES if not case["hold"]]
    assert [case["text"] for case in mine if held(case)] == []


def test_without_a_story_the_rule_does_not_apply():
    assert detected("My goldfish has white spots.", None).score is None
    assert detected("My goldfish has white spots.", StoryText("", "")).score is None


def test_the_finding_says_what_the_opinion_speaks_of_instead():
    finding = detected(
        "Which graphics card should I buy for the new racing game, the red or the green brand?", DAM
    ).findings[0]
    assert finding.evidence is Evidence.NOTHING_SHARED
    assert finding.span is None
    assert set(finding.words) & {"graphics", "card", "racing", "game"}


def test_what_follows_the_parent_is_nearer_to_the_topic_than_the_same_words_alone():
    text = "Mine dried apple rings on strings above the stove. I can smell the apples still."
    alone = detected(
        text, StoryText("Central bank leaves its rate unchanged", "The board voted six to three.", "en")
    )
    story = StoryText("Central bank leaves its rate unchanged", "The board voted six to three.", "en")
    answering = detected(text, story, "My grandmother pressed cider and dried apples above the stove.")
    assert answering.score < alone.score


def test_an_armenian_opinion_under_an_english_story_is_not_judged():
    assert detected("Մեր հարձակվողը երեկ երկու անգամ վրիպեց տասնմեկմետրանոցից։", DAM).score is None


def test_a_russian_opinion_under_an_english_story_is_compared_by_meaning():
    on_topic = detected("Плотину поднимут, а семьям из деревень придётся уехать до весны.", DAM).score
    off_topic = detected("Подскажите, чем подкормить помидоры, листья сворачиваются трубочкой.", DAM).score
    assert on_topic < off_topic
