"""comments:analyze: what is scored, from what, and how it is sent."""

import logging

import pytest

from fairsay.discussion.models import Opinion
from fairsay.houserules import judge as judging
from fairsay.houserules.judge import DETECTORS, Judge
from fairsay.houserules.reading import Detection
from fairsay.houserules.rulebook import HERE, shipped
from fairsay.houserules.termlist import load_list
from fairsay.houserules.verdict import Rule
from fairsay.perspective.attributes import ATTRIBUTES, LISTED
from tests.perspective.conftest import ANALYZE

pytestmark = pytest.mark.django_db

CIVIL = "The winter timetable leaves the islands without a Sunday crossing, which is a pity."
INSULT = "You are an idiot and everybody knows it."
THREAT = "I will kill you and burn your house."
OFFER = "Cheap loans today! Write to loans@cash.example or visit www.cash.example and get $500 now!!!"
ARTICLE = "Ferry fares will not rise before spring\nThe two new ferries to the islands pay for themselves."


def value(answer, name):
    return answer["attributeScores"][name]["summaryScore"]["value"]


@pytest.mark.parametrize(
    ("text", "high", "low"),
    [
        (
            CIVIL,
            (),
            ("TOXICITY", "SEVERE_TOXICITY", "INSULT", "THREAT", "IDENTITY_ATTACK", "PROFANITY", "SPAM"),
        ),
        (INSULT, ("TOXICITY", "INSULT", "HOUSE_RULES"), ("THREAT", "SPAM", "PROFANITY", "SEVERE_TOXICITY")),
        (THREAT, ("TOXICITY", "SEVERE_TOXICITY", "THREAT", "HOUSE_RULES"), ("SPAM", "PROFANITY")),
        (OFFER, ("SPAM", "HOUSE_RULES"), ("TOXICITY", "THREAT")),
        ("Ты полный идиот, и все это знают.", ("TOXICITY", "INSULT"), ("THREAT", "PROFANITY")),
    ],
    ids=("civil", "insult", "threat", "offer", "russian"),
)
def test_scores_say_what_the_text_is(analyze, text, high, low):
    answer = analyze(text, *high, *low)
    assert {name: value(answer, name) for name in high if value(answer, name) < 0.5} == {}
    assert {name: value(answer, name) for name in low if value(answer, name) >= 0.5} == {}


def test_profanity_and_abuse_in_filthy_words(analyze, foul_word):
    swearing = analyze(f"This {foul_word} timetable again.", "PROFANITY", "OBSCENE", "INSULT")
    assert value(swearing, "PROFANITY") == value(swearing, "OBSCENE") > 0.5
    both = analyze(f"{INSULT} You {foul_word}!", "SEVERE_TOXICITY")
    assert value(both, "SEVERE_TOXICITY") > 0.5


def test_an_attack_on_a_group_is_told_from_one_on_a_person(analyze):
    assert (
        value(
            analyze("Immigrants are vermin and should be thrown out.", "IDENTITY_ATTACK"), "IDENTITY_ATTACK"
        )
        > 0.5
    )
    assert value(analyze(INSULT, "IDENTITY_ATTACK"), "IDENTITY_ATTACK") < 0.5


def test_off_topic_is_measured_against_the_article(analyze):
    context = {"articleAndParentComment": {"article": {"text": ARTICLE, "type": "PLAIN_TEXT"}}}
    near = analyze("The new ferries are worth their fares.", "OFF_TOPIC", context=context)
    far = analyze(
        "My aunt's recipe for plum jam needs a pound of sugar and patience.", "OFF_TOPIC", context=context
    )
    assert value(near, "OFF_TOPIC") < value(far, "OFF_TOPIC")


def test_every_attribute_that_is_served_has_a_score_and_a_span(analyze):
    context = {
        "articleAndParentComment": {"article": {"text": ARTICLE}, "parentComment": {"text": "They sank."}}
    }
    answer = analyze(INSULT, *ATTRIBUTES, context=context)
    assert set(answer["attributeScores"]) == set(ATTRIBUTES)
    for scores in answer["attributeScores"].values():
        assert 0 <= scores["summaryScore"]["value"] <= 1
        assert scores["summaryScore"]["type"] == "PROBABILITY"
        # Some clients read spans only, and have them even where none was asked for.
        assert [(span["begin"], span["end"]) for span in scores["spanScores"]] == [(0, len(INSULT))]


def test_spans_count_in_utf16_units(analyze, foul_word):
    before, after = "😀👍🏽 ferry ", " again 😀"
    text = before + foul_word + after
    answer = analyze(text, "PROFANITY", spanAnnotations=True)
    (span,) = answer["attributeScores"]["PROFANITY"]["spanScores"]
    units = text.encode("utf-16-le")
    assert units[span["begin"] * 2 : span["end"] * 2].decode("utf-16-le") == foul_word
    assert span["begin"] == len(before) + 3  # three characters of two units each


def test_a_text_without_a_telling_passage_has_one_span_over_all(analyze):
    answer = analyze("😀 " + CIVIL, "TOXICITY", spanAnnotations=True)
    (span,) = answer["attributeScores"]["TOXICITY"]["spanScores"]
    assert (span["begin"], span["end"]) == (0, len(CIVIL) + 3)


def test_scores_under_their_threshold_are_left_out(call):
    wanted = {
        "TOXICITY": {"scoreThreshold": 0.5},
        "SPAM": {"scoreThreshold": 0.999},
        "THREAT": {"scoreThreshold": 0},
    }
    answer = call({"comment": {"text": INSULT}, "requestedAttributes": wanted}).json()
    assert set(answer["attributeScores"]) == {"TOXICITY", "THREAT"}


def test_the_language_is_found_whatever_the_caller_declares(analyze):
    answer = analyze("Ты полный идиот, и все это знают.", languages=["en"])
    assert answer["languages"] == ["en"]
    assert answer["detectedLanguages"] == ["ru"]
    assert value(answer, "TOXICITY") > 0.5
    assert analyze(CIVIL)["languages"] == ["en"]
    assert analyze(CIVIL, languages=["en-GB"])["languages"] == ["en-GB"]


def test_the_token_comes_back(analyze):
    assert analyze(CIVIL, clientToken="comment:17")["clientToken"] == "comment:17"
    assert "clientToken" not in analyze(CIVIL)


def test_context_entries_are_taken_and_change_nothing(analyze):
    alone = analyze(INSULT)
    assert analyze(INSULT, context={"entries": [{"text": "{}"}, {"text": CIVIL}]}) == alone


@pytest.mark.parametrize("do_not_store", [True, False])
def test_nothing_is_stored_and_nothing_logged(call, caplog, do_not_store, django_assert_num_queries):
    caplog.set_level(logging.DEBUG)
    with django_assert_num_queries(0):
        response = call(
            {"comment": {"text": INSULT}, "requestedAttributes": {"TOXICITY": {}}, "doNotStore": do_not_store}
        )
    assert response.status_code == 200
    assert "idiot" not in caplog.text
    assert not response.cookies
    assert response["Cache-Control"] == "no-store"
    assert not Opinion.objects.exists()


def test_another_site_may_call_and_needs_no_token(call):
    body = {"comment": {"text": CIVIL}, "requestedAttributes": {"TOXICITY": {}}}
    assert call(body, HTTP_ORIGIN="https://elsewhere.example").status_code == 200


def test_no_score_is_better_than_a_wrong_one(call, monkeypatch):
    def broken(reading, book):
        raise RuntimeError

    detectors = dict.fromkeys(DETECTORS, lambda reading, book: Detection(0.0)) | {Rule.ABUSIVE: broken}
    monkeypatch.setattr(judging, "_shipped_judge", Judge(shipped(), detectors=detectors))

    def ask(name):
        return call({"comment": {"text": CIVIL}, "requestedAttributes": {name: {}}})

    assert ask("TOXICITY").status_code == 503
    assert ask("TOXICITY").json()["error"]["status"] == "UNAVAILABLE"
    assert value(ask("SPAM").json(), "SPAM") == 0
    # The house would hold this opinion, since a rule gave no judgment: that much is certain.
    assert value(ask("HOUSE_RULES").json(), "HOUSE_RULES") == 1


def test_languages_of_profanity_are_those_with_lists():
    counts: dict[str, int] = {}
    for name in shipped().lists[Rule.FILTHY]:
        for term in load_list(HERE / "lists" / name).terms:
            counts[term.language] = counts.get(term.language, 0) + (term.strength >= 2)
    assert {language for language, count in counts.items() if count >= 20 and language != "und"} == LISTED


def test_get_is_refused_in_the_wires_own_words(client):
    response = client.get(ANALYZE)
    assert response.status_code == 405
    assert response["Allow"] == "POST"
    assert response.json()["error"]["details"][0]["errorType"] == "INVALID_REQUEST"
