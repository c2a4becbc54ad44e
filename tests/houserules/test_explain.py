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
    assert re.search({"en": "[a-z]", "ru": "[а-я]", "hy": "[ա-ֆ]", "ar": "[ء-ي]"}[language], said)


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


MASKED = Finding(Rule.FILTHY, 0.9, Evidence.MASKED_WORD, (4, 11), ("pumpkin",), "squash")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_editor_hears_the_word_behind_a_disguise_and_the_reader_only_what_they_wrote(language):
    for audience in ("reader", "editor"):
        said = explain(MASKED, TEXT, language, audience)
        assert "pumpkin" in said
        assert ("squash" in said) == (audience == "editor")


def test_the_editor_is_told_how_a_word_was_written():
    assert explain(MASKED, TEXT, "en", "editor") == "The word “squash”, written as “pumpkin” (0.90)."
    assert explain(MASKED, TEXT, "ru", "editor") == "Слово «squash», написанное как «pumpkin» (0,90)."


CONTACTS = (
    ("call 555 019 22 33", "phone number", "телефона", "հեռախոս", "هاتف"),
    ("ask me@example.org", "mail address", "почты", "էլփոստ", "بريد"),
    ("ask @squash", "account", "аккаунт", "հաշիվ", "حساب"),
)


@pytest.mark.parametrize(("contact", *LANGUAGES), CONTACTS)
def test_an_offer_is_told_together_with_the_way_to_its_author(contact, en, ru, hy, ar):
    text = f"Cheap loans for everybody, {contact}"
    span = (text.index(contact) + contact.index(" ") + 1, len(text))
    offer = Finding(Rule.ADVERTISEMENT, 0.9, Evidence.OFFER, (0, 11), ("loan", "Cheap loans"))
    other = Finding(Rule.ADVERTISEMENT, 0.9, Evidence.CONTACT, span, (text[slice(*span)],))
    for language, word, loan in zip(
        LANGUAGES, (en, ru, hy, ar), ("a loan", "заём", "վարկ", "قرض"), strict=True
    ):
        for audience in ("reader", "editor"):
            said = explain(offer, text, language, audience, (offer, other))
            assert word in said
            assert loan in said
            assert "Cheap loans" in said
            assert text[slice(*span)] in said
            assert word not in explain(offer, text, language, audience)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_strays_is_told_with_its_own_words_and_the_closest_passage(language):
    near = Finding(Rule.OFF_TOPIC, 0.9, Evidence.NOTHING_SHARED, None, ("pumpkin", "soup"), "The bridge.")
    for_editor = explain(near, TEXT, language, "editor")
    assert "pumpkin; soup" in for_editor
    assert "The bridge." in for_editor
    assert "The bridge." in explain(near, TEXT, language)
    bare = Finding(Rule.OFF_TOPIC, 0.9, Evidence.NOTHING_SHARED)
    assert len(explain(bare, TEXT, language, "editor")) < len(for_editor)


def test_a_count_is_in_the_right_number():
    def under(count):
        return Finding(Rule.ADVERTISEMENT, 0.9, Evidence.REPEATED, None, (str(count),))

    assert "placed 1 time before," in explain(under(1), TEXT, "en")
    assert "placed 4 times before," in explain(under(4), TEXT, "en")
    assert "размещали 1 раз" in explain(under(1), TEXT, "ru")
    assert "размещали 4 раза" in explain(under(4), TEXT, "ru")
    assert "размещали 21 раз" in explain(under(21), TEXT, "ru")


def test_the_reader_hears_the_rule():
    assert "not permitted" in explain(MASKED, TEXT, "en")


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
