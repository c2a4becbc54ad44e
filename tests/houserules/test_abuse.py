"""The rule on abuse: hand-written opinions that no training saw, and what a finding must say."""

import json
from pathlib import Path

import pytest

from fairsay.houserules.detectors import abuse
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.verdict import Evidence, Rule, Submission

pytestmark = pytest.mark.plain
CASES = [
    json.loads(line) for line in (Path(__file__).parent / "cases_abuse.jsonl").read_text("utf-8").splitlines()
]


def judged(text, language=None):
    return abuse.detect(Reading(Submission(text, language=language)), shipped())


def held(text, language):
    return judged(text, language).score >= shipped().threshold(Rule.ABUSIVE, language)


def share(chosen, language, wanted):
    mine = [case for case in CASES if case["language"] == language and chosen(case)]
    assert len(mine) >= 5, "too few cases to state a rate"
    return sum(held(case["text"], language) is wanted for case in mine) / len(mine)


@pytest.mark.parametrize(("language", "least"), [("en", 0.68), ("ru", 0.80), ("hy", 0.75)])
def test_breaches_in_their_own_letters_are_held_at_least_this_often(language, least):
    assert share(lambda case: case["hold"] and not case["latin"], language, True) >= least


@pytest.mark.parametrize(("language", "least"), [("ru", 0.80), ("hy", 0.80)])
def test_breaches_in_latin_letters_are_held_at_least_this_often(language, least):
    assert share(lambda case: case["hold"] and case["latin"], language, True) >= least


@pytest.mark.parametrize("language", ["en", "ru", "hy"])
def test_angry_civil_opinions_are_clear_nineteen_times_in_twenty(language):
    assert share(lambda case: not case["hold"], language, False) >= 0.95


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You are an idiot.", "en"),
        ("I will find you and break your legs.", "en"),
        ("Go back to your country, you parasite.", "en"),
        ("Ты идиот и не лечишься", "ru"),
        ("Автора надо расстрелять", "ru"),
        ("Դու ապուշ ես", "hy"),
        ("Կսպանեմ քեզ", "hy"),
        ("ty tupoy baran", "ru"),
        ("du himar es", "hy"),
    ],
)
def test_plain_abuse_is_held(text, language):
    assert held(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister is wrong about the tax and should resign.", "en"),
        ("He wrote that all Roma are vermin, and I am ashamed that nobody answered him.", "en"),
        ("This law is idiotic and the government should be ashamed.", "en"),
        ("Министр врёт, и его пора отправить в отставку", "ru"),
        ("Меня вчера назвали «чуркой» в автобусе, и никто не заступился. Стыдно.", "ru"),
        ("Կառավարությունը ստում է, ամոթ ձեզ", "hy"),
        ("shat lav hodvac e, shnorhakalutyun", "hy"),
        ("spasibo za statyu, ochen polezno", "ru"),
    ],
)
def test_criticism_and_counter_speech_are_clear(text, language):
    assert not held(text, language)


def test_an_insult_in_the_middle_of_a_civil_opinion_is_found_and_named():
    text = "The road was repaired well, thank you. You are a worthless pig, Mr Harrow. We wait for the lamps."
    detection = judged(text, "en")
    finding = detection.findings[0]
    start, end = finding.span
    assert "pig" in text[start:end]
    assert "lamps" not in text[start:end]
    assert finding.evidence is Evidence.INSULT
    assert "pig" in finding.words


def test_a_threat_is_called_a_threat():
    assert (
        judged("Tomorrow I will kill you, everybody knows where you live.", "en").findings[0].evidence
        is Evidence.THREAT
    )


@pytest.mark.parametrize("case", [case for case in CASES if case["hold"]], ids=lambda case: case["id"])
def test_cutting_out_the_passage_lowers_the_score(case):
    text, language = case["text"], case["language"]
    detection = judged(text, language)
    if detection.score < shipped().threshold(Rule.ABUSIVE, language):
        return  # a miss: the rates above count it
    start, end = detection.findings[0].span
    assert 0 <= start < end <= len(text)
    assert judged(text[:start] + text[end:], language).score < detection.score


def test_a_newsroom_adds_a_word_of_its_own():
    book = shipped().derived(version="2026.11.1+here", words={Rule.ABUSIVE: {"quackhead": 3}})
    detection = abuse.detect(Reading(Submission("The mayor is a quackhead.", language="en")), book)
    assert detection.findings[0].evidence is Evidence.LISTED_WORD
    assert detection.score >= 0.9


def test_an_empty_opinion_and_one_of_signs_alone_score_nothing_and_do_not_fail():
    for text in ("", "   ", "!!! ???", "🙂", "\u200b"):
        assert judged(text).score < 0.3


def test_a_long_opinion_costs_the_encoder_a_bounded_number_of_sentences():
    text = "The budget was passed on Monday and nobody asked the villages. " * 60
    assert not held(text, "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Хрен с ним, с мостом, построят другой.", "ru"),
        ("Сосед угостил укропом с дачи.", "ru"),
        ("Damn right", "en"),
    ],
)
def test_turns_of_speech_insult_nobody(text, language):
    assert not held(text, language)


def test_an_insult_beside_a_turn_of_speech_is_held_all_the_same():
    assert held("Хрен с ним, а ты идиот.", "ru")
