"""The rule on off-topic opinions: hand-written ones under stories that no training saw."""

import json
from pathlib import Path

import pytest

from fairsay.houserules.detectors import offtopic
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.topic import model
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


def test_the_finding_says_what_the_opinion_speaks_of_instead_and_what_in_the_story_is_closest():
    finding = detected(
        "Which graphics card should I buy for the new racing game, the red or the green brand?", DAM
    ).findings[0]
    assert finding.evidence is Evidence.NOTHING_SHARED
    assert finding.span is None
    assert set(finding.words) & {"graphics", "card", "racing", "game"}
    assert finding.plain
    assert finding.plain in f"{DAM.title} {DAM.text}"


def test_without_the_passage_that_a_finding_names_the_opinion_is_nearer_to_its_story():
    named = 0
    for case in [case for case in CASES if case["hold"]]:
        story = StoryText(**case["story"], language=case["language"])
        for company in ("Sorry!", "Извините!", "Ներողություն։", "2024.", "I read it."):
            text = f"{company} {case['text']}"
            detection = detected(text, story)
            for start, end in (finding.span for finding in detection.findings if finding.span):
                named += 1
                assert detected(text[:start] + text[end:], story).score < detection.score
    assert named >= 40


def test_what_follows_the_parent_is_nearer_to_the_topic_than_the_same_words_alone():
    text = "Mine dried apple rings on strings above the stove. I can smell the apples still."
    alone = detected(
        text, StoryText("Central bank leaves its rate unchanged", "The board voted six to three.", "en")
    )
    story = StoryText("Central bank leaves its rate unchanged", "The board voted six to three.", "en")
    answering = detected(text, story, "My grandmother pressed cider and dried apples above the stove.")
    assert answering.score < alone.score


def test_an_armenian_opinion_under_an_english_story_is_compared_by_its_glosses():
    on_topic = detected("Ամբարտակը կբարձրացնեն, իսկ ընտանիքները պետք է տեղափոխվեն մինչև գարուն։", DAM).score
    off_topic = detected("Մեր հարձակվողը երեկ երկու անգամ վրիպեց տասնմեկմետրանոցից։", DAM).score
    assert on_topic < off_topic


def test_armenian_in_latin_letters_is_compared_with_an_armenian_story():
    story = StoryText(
        "Ամբարտակը կբարձրացնեն", "Ջրամբարի մոտ գտնվող երկու գյուղի բնակիչները պիտի տեղափոխվեն։", "hy"
    )
    on_topic = detected("ambartaki jury petq e, bayc gyughaciner@ ur gnan?", story).score
    off_topic = detected("yerek futbol ditel eq? mer harcakvoghy noric vripec", story).score
    assert on_topic < shipped().threshold(Rule.OFF_TOPIC, "hy") <= off_topic


def test_a_story_in_a_language_that_nothing_here_reads_is_not_judged():
    assert (
        detected("My goldfish has white spots.", StoryText("კაშხალი", "წყალი ბარისთვის.", "ka")).score is None
    )


def test_the_encoder_is_asked_for_what_it_was_said_to_be_asked_for_and_not_where_words_are_enough():
    class Spy:
        def __init__(self, real):
            self.real, self.asked = real, []

        def __getattr__(self, name):
            return getattr(self.real, name)

        def encode(self, texts):
            self.asked.append(list(texts))
            return self.real.encode(texts)

    weighing = model.model(shipped())
    for text, calls in (
        ("Forty-three families of Upper Oss and Brenn lose their houses so that the plain has water.", 0),
        ("Which graphics card should I buy? The red one or the green one.", 1),
    ):
        reading = Reading(Submission(text, story=DAM))
        wanted = list(offtopic.wanted(reading, shipped()))
        spy = Spy(weighing.encoder)
        try:
            weighing.encoder = spy
            offtopic._weighed(offtopic._looked(reading, weighing), weighing)
        finally:
            weighing.encoder = spy.real
        assert spy.asked == [wanted] * calls
        assert bool(wanted) == bool(calls)


def test_a_russian_opinion_under_an_english_story_is_compared_by_meaning():
    on_topic = detected("Плотину поднимут, а семьям из деревень придётся уехать до весны.", DAM).score
    off_topic = detected("Подскажите, чем подкормить помидоры, листья сворачиваются трубочкой.", DAM).score
    assert on_topic < off_topic
