"""Every reason in every language, for reader and editor."""

import re

import pytest
from fluent.syntax import ast, parse

from fairsay.houserules.explain import LANGUAGES, WORDS, explain, explain_all
from fairsay.houserules.features_advertising import OFFERS
from fairsay.houserules.verdict import Evidence, Finding, Outcome, Rule, Verdict

pytestmark = pytest.mark.plain
TEXT = "One pumpkin, two pumpkins."
WORDS_FOR = {
    Evidence.OFFER: ("loan", "pumpkin"),
    Evidence.REPEATED: ("4",),
    Evidence.FAILED: ("ValueError",),
    Evidence.LATE: ("3.1 s",),
    Evidence.NOTHING_SHARED: ("The bridge is closed.",),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("evidence", list(Evidence))
@pytest.mark.parametrize("rule", list(Rule))
@pytest.mark.parametrize("audience", ["reader", "editor"])
@pytest.mark.parametrize("span", [(4, 11), None])
def test_every_reason_has_a_sentence(language, evidence, rule, audience, span):
    finding = Finding(rule, 0.83, evidence, span, WORDS_FOR.get(evidence, ("pumpkin",)), "squash")
    said = explain(finding, TEXT, language, audience)
    assert said
    assert "{" not in said
    assert said.rstrip()[-1] in ".։"
    assert re.search({"en": "[a-z]", "ru": "[а-я]", "hy": "[ա-ֆ]"}[language], said)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [*OFFERS, "call"])
def test_every_kind_of_offer_has_its_own_sentence(language, kind):
    said = {
        other: explain(
            Finding(Rule.ADVERTISEMENT, 0.9, Evidence.OFFER, (4, 11), (other, "pumpkin")), TEXT, language
        )
        for other in (*OFFERS, "call")
    }
    assert len(set(said.values())) == len(said)
    assert "pumpkin" in said[kind]


def test_the_reader_hears_rule_and_passage_and_the_word_behind_a_disguise():
    said = explain(
        Finding(Rule.FILTHY, 0.9, Evidence.MASKED_WORD, (4, 11), ("pumpkin",), "squash"), TEXT, "en"
    )
    assert "not permitted" in said
    assert "“pumpkin”" in said
    assert "squash" in said


def test_an_unknown_language_is_answered_in_english_and_a_long_passage_is_cut():
    finding = Finding(Rule.ABUSIVE, 0.9, Evidence.INSULT, (0, 500))
    said = explain(finding, "word " * 200, "fr")
    assert "insult" in said
    assert "…" in said
    assert len(said) < 300


def test_a_verdict_is_explained_without_repetitions():
    finding = Finding(Rule.FILTHY, 0.9, Evidence.LISTED_WORD, (4, 11))
    again = Finding(Rule.FILTHY, 0.8, Evidence.LISTED_WORD, (4, 11))
    verdict = Verdict(Outcome.HOLD, dict.fromkeys(Rule, 0.9), (finding, again), "en", "2026.11.1")
    assert len(explain_all(verdict, TEXT, "en")) == 1


def test_the_three_languages_have_the_same_words():
    keys = {}
    for language in LANGUAGES:
        resource = parse((WORDS / f"{language}.ftl").read_text(encoding="utf-8"))
        assert not [entry for entry in resource.body if isinstance(entry, ast.Junk)]
        keys[language] = [entry.id.name for entry in resource.body if isinstance(entry, ast.Message)]
    assert keys["en"] == keys["ru"] == keys["hy"]
