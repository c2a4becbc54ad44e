"""Tables of opinions, and what the list-based and the advertising rule make of each."""

import json
from pathlib import Path

import pytest

from fairsay.houserules.detectors import advertising, filth
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.verdict import Evidence, Rule, Submission

pytestmark = pytest.mark.plain
CASES = Path(__file__).parent / "cases"
DETECTORS = {Rule.FILTHY: filth.detect, Rule.ADVERTISEMENT: advertising.detect}


def table(*names):
    rows = []
    for name in names:
        for number, line in enumerate((CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines(), 1):
            rows.append(pytest.param(json.loads(line), id=f"{name}-{number}"))
    return rows


@pytest.mark.parametrize("case", table("filthy", "advertisement", "civil", "fresh", "offers"))
def test_each_rule_holds_what_breaks_it_and_nothing_else(case):
    held = set()
    for rule, detect in DETECTORS.items():
        detection = detect(Reading(Submission(case["text"])), shipped())
        if detection.score >= shipped().threshold(rule, case["language"]):
            held.add(str(rule))
    assert held == set(case["holds"])


@pytest.mark.parametrize("case", [row for row in table("filthy") if row.values[0]["holds"]])
def test_the_finding_names_the_passage_as_it_was_typed(case):
    found = filth.detect(Reading(Submission(case["text"])), shipped()).findings
    passages = [case["text"][finding.span[0] : finding.span[1]] for finding in found]
    assert case["passage"] in passages


@pytest.mark.parametrize("case", [row for row in table("filthy") if row.values[0]["holds"]])
def test_without_the_passage_the_score_falls(case):
    text = case["text"]
    detection = filth.detect(Reading(Submission(text)), shipped())
    for finding in sorted(detection.findings, key=lambda one: -one.span[0]):
        text = text[: finding.span[0]] + text[finding.span[1] :]
    assert filth.detect(Reading(Submission(text)), shipped()).score < detection.score


def test_no_innocent_word_or_name_is_reported():
    reported = {}
    for row in table("innocent_words"):
        word = row.values[0]["word"]
        for text in (
            word,
            f"We read about {word} in the paper yesterday.",
            f"Вчера в газете писали: {word}.",
        ):
            detection = filth.detect(Reading(Submission(text)), shipped())
            if detection.score >= 0.5:
                reported[text] = detection.findings
    assert reported == {}


def test_a_disguised_word_says_what_it_stands_for():
    case = next(row.values[0] for row in table("filthy") if "*" in row.values[0]["passage"])
    (finding,) = filth.detect(Reading(Submission(case["text"])), shipped()).findings
    assert finding.evidence is Evidence.MASKED_WORD
    assert "*" not in finding.plain
    assert len(finding.plain) >= 3


def test_links_to_the_story_and_to_trusted_hosts_are_no_sign():
    from fairsay.houserules.features_advertising import signs
    from fairsay.houserules.verdict import StoryText

    text = "See https://www.paper.example/a and https://partner.example/b and https://other.example.com/c"
    story = StoryText("Title", "Text", hosts=("paper.example",))
    outside = signs(Reading(Submission(text, story=story)), ("partner.example",)).outside
    assert [text[one.start : one.end] for one in outside] == ["https://other.example.com/c"]


def test_the_same_long_text_under_other_stories_is_held_and_said():
    text = "The whole town should hear about this wonderful thing that happened to our neighbours."
    once = advertising.detect(Reading(Submission(text)), shipped())
    often = advertising.detect(Reading(Submission(text, seen_elsewhere=5)), shipped())
    assert once.score < 0.5 <= often.score
    assert often.findings[0].evidence is Evidence.REPEATED
    assert advertising.detect(Reading(Submission("I agree.", seen_elsewhere=50)), shipped()).score < 0.5
