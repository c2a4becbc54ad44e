"""Advertisement: openings that hide an offer, findings that name it, and what must not be taken for one."""

import json
import time
from pathlib import Path

import numpy as np
import pytest

from fairsay.houserules.detectors import advertising
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.training import advertising as training
from fairsay.houserules.training.dressing import dress
from fairsay.houserules.verdict import Evidence, Rule, StoryText, Submission

pytestmark = pytest.mark.plain
CASES = Path(__file__).parent / "cases"
HELD = [
    case
    for name in ("advertisement", "offers", "fresh")
    for case in map(json.loads, (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    if case["holds"] == ["advertisement"]
]
OPENINGS = {
    "en": "School lunches were never this poor when I was a pupil. The parents should have been asked first.",
    "ru": "Школьные обеды стали хуже, чем в моё время. Родителей могли бы и спросить, прежде чем решать.",
    "hy": "Դպրոցական ճաշերն այսօր ավելի վատն են, քան մեր ժամանակ։ Ծնողներին պետք է նախ հարցնեին։",
}
OFFERS = {
    "en": "We cater for offices and weddings, 12 dollars a person, book at lunch-box.example.com or call +1 202 555 0143.",
    "ru": "Готовим обеды для офисов, 350 рублей порция, заказ на сайте obed-tut.example.com или +7 912 555-20-30.",
    "hy": "Ճաշեր ենք պատրաստում պատվերով, մեկ բաժինը 1500 դրամ, պատվիրեք chash.example.com կամ 094 55 12 13։",
}


def held(text, language, **more):
    detection = advertising.detect(Reading(Submission(text, **more)), shipped())
    return detection.score >= shipped().threshold(Rule.ADVERTISEMENT, language), detection


@pytest.mark.parametrize("language", OPENINGS)
@pytest.mark.parametrize("times", [1, 3])
def test_a_civil_opening_hides_no_offer(language, times):
    assert not held(OPENINGS[language], language)[0]
    opening = " ".join([OPENINGS[language]] * times)
    is_held, detection = held(f"{opening} {OFFERS[language]}", language)
    assert is_held
    assert all(one.span is None or one.span[0] >= len(opening) for one in detection.findings)
    # Nor does a civil end.
    assert held(f"{OFFERS[language]} {OPENINGS[language]}", language)[0]


@pytest.mark.parametrize("case", HELD, ids=lambda case: case["text"][:40])
def test_the_findings_quote_the_opinion_and_cutting_them_out_lowers_the_score(case):
    text = case["text"]
    detection = advertising.detect(Reading(Submission(text)), shipped())
    assert detection.findings
    rest = text
    for finding in sorted(detection.findings, key=lambda one: -(one.span or (0, 0))[0]):
        assert finding.score == detection.score
        if finding.span is None:
            assert all(word in text for word in finding.words)
            for word in finding.words:
                rest = rest.replace(word, "")
            continue
        start, end = finding.span
        if finding.evidence in (Evidence.OFFER, Evidence.LINK, Evidence.CONTACT):
            assert finding.words[-1] == text[start:end]
        rest = rest[:start] + rest[end:]
    assert advertising.detect(Reading(Submission(rest)), shipped()).score < detection.score
    if first := detection.findings[0].span:
        rest = text[: first[0]] + text[first[1] :]
        assert advertising.detect(Reading(Submission(rest)), shipped()).score < detection.score


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Personal loans with bad credit, no collateral, whatsapp me +44 7700 900456", "loan"),
        ("Закладки во всех районах, пиши оператору @klad_operator_bot", "drugs"),
        ("Водительские права без экзаменов, пишите в лс", "papers"),
        ("Գուշակություն սուրճի բաժակով, գրեք անձնական", "fortune"),
        ("Congratulations, you have won a gift card, claim it at bit.ly/3win", "prize"),
    ],
)
def test_a_finding_says_what_is_offered(text, kind):
    findings = held(text, "en")[1].findings
    assert kind in {one.words[0] for one in findings if one.evidence is Evidence.OFFER}


def test_links_of_the_story_and_of_trusted_hosts_weigh_nothing():
    text = "The company answered here: https://press.works.example/answer?ref=paper"
    story = StoryText("The works", "They closed the works.", hosts=("works.example",))
    free = advertising.detect(Reading(Submission(text)), shipped()).score
    known = advertising.detect(Reading(Submission(text, story=story)), shipped())
    assert known.score < free
    assert known.score < 0.1
    assert known.findings == ()


def test_a_few_words_in_latin_letters_are_read_in_every_language():
    assert held("Ashxatanq tnic, orakan 8000 dram, greq indz", "und")[0]
    assert not held("Inch lav e, apres", "und")[0]


def test_hostile_texts_take_no_time():
    for piece in ("телеграм канал ", "call me. ", "займ! ", "t.me/a ", "գրեք ինձ։ ", "0 1. "):
        text = (piece * 20_000)[:20_000]
        started = time.process_time()
        advertising.detect(Reading(Submission(text)), shipped())
        # A thirtieth of this on a quiet machine.
        assert time.process_time() - started < 2.0


def test_the_same_samples_give_the_same_weights():
    rows = [
        case
        for name in ("offers", "civil")
        for case in (CASES / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    samples = [
        training.sample(
            case["text"], int("advertisement" in case["holds"]), 1.0, False, "case", case["language"]
        )
        for case in map(json.loads, rows)
    ]
    first, second = training.fit(samples), training.fit(samples)
    assert all(np.array_equal(one, other) for one, other in zip(first, second, strict=True))
    raw = training.raw_scores(samples, *first)
    labels = np.array([one.label for one in samples])
    assert training.area(raw, labels) > 0.95


def test_the_same_words_are_dressed_in_many_ways_and_the_same_ones_again():
    import random

    drawn = [
        dress("Ищем людей на склад, 5000 в день. Пишите мне.", True, random.Random(seed))
        for seed in range(60)
    ]
    assert drawn == [
        dress("Ищем людей на склад, 5000 в день. Пишите мне.", True, random.Random(seed))
        for seed in range(60)
    ]
    assert len(set(drawn)) > 20
    assert any("\n" in one for one in drawn)
    assert any(set("ieoaxphkmt") & set(one.lower()) for one in drawn)
