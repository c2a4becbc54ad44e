"""Learning from the desk: thresholds move on evidence, and only on evidence."""

import random

import pytest

from fairsay.houserules.learning import Decided, learn
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.verdict import Rule

pytestmark = pytest.mark.plain


def decided(count, *, civil_up_to, breaches_from, flipped=0.0, seed=1, language="en"):
    rng = random.Random(seed)
    examples = []
    for number in range(count):
        broken = rng.random() < 0.4
        score = rng.uniform(breaches_from, 1) if broken else rng.uniform(0, civil_up_to)
        if rng.random() < flipped:
            broken = not broken
        rules = frozenset({Rule.ABUSIVE}) if broken else frozenset()
        examples.append(Decided(f"{language}{number}", language, {Rule.ABUSIVE: score}, rules))
    return examples


def test_a_newsroom_whose_breaches_score_low_gets_a_lower_threshold():
    book, report = learn(
        shipped(), decided(400, civil_up_to=0.2, breaches_from=0.3), version="2026.11.2+desk"
    )
    assert 0.15 <= book.threshold(Rule.ABUSIVE, "en") <= 0.35
    assert book.version == report.version == "2026.11.2+desk"
    assert all(change.cost_after < change.cost_before for change in report.moved)


def test_a_newsroom_whose_civil_opinions_score_high_gets_a_higher_threshold():
    book, _ = learn(shipped(), decided(400, civil_up_to=0.8, breaches_from=0.9), version="2026.11.2")
    assert book.threshold(Rule.ABUSIVE, "en") > 0.7


def test_little_evidence_changes_nothing_and_says_why():
    book, report = learn(shipped(), decided(20, civil_up_to=0.2, breaches_from=0.3), version="2026.11.2")
    assert book.thresholds == shipped().thresholds
    assert report.moved == ()
    assert all(change.reason for change in report.changes)


def test_a_tenth_of_labels_flipped_moves_the_threshold_little():
    clean, _ = learn(shipped(), decided(1000, civil_up_to=0.4, breaches_from=0.3), version="2026.11.2")
    noisy, _ = learn(
        shipped(), decided(1000, civil_up_to=0.4, breaches_from=0.3, flipped=0.1), version="2026.11.2"
    )
    assert abs(clean.threshold(Rule.ABUSIVE, "en") - noisy.threshold(Rule.ABUSIVE, "en")) < 0.1


def test_noise_alone_changes_nothing():
    rng = random.Random(3)
    examples = [
        Decided(
            str(n),
            "en",
            {Rule.ABUSIVE: rng.random()},
            frozenset({Rule.ABUSIVE}) if rng.random() < 0.33 else frozenset(),
        )
        for n in range(300)
    ]
    book, _ = learn(shipped(), examples, version="2026.11.2", missed_costs=1.0)
    assert book.threshold(Rule.ABUSIVE, "en") >= shipped().threshold(Rule.ABUSIVE, "en")


def test_each_language_is_judged_by_its_own_examples():
    examples = decided(300, civil_up_to=0.2, breaches_from=0.3) + decided(
        300, civil_up_to=0.85, breaches_from=0.9, language="ru"
    )
    book, _ = learn(shipped(), examples, version="2026.11.2")
    assert book.threshold(Rule.ABUSIVE, "en") < 0.4 < 0.7 < book.threshold(Rule.ABUSIVE, "ru")


def test_the_same_examples_in_any_order_give_the_same_book():
    examples = decided(300, civil_up_to=0.5, breaches_from=0.3, flipped=0.1)
    shuffled = random.Random(9).sample(examples, len(examples))
    assert (
        learn(shipped(), examples, version="2026.11.2")[0]
        == learn(shipped(), shuffled, version="2026.11.2")[0]
    )


def test_scores_that_do_not_apply_are_left_out():
    examples = [
        Decided(str(n), "en", {Rule.OFF_TOPIC: None}, frozenset({Rule.OFF_TOPIC})) for n in range(100)
    ]
    book, _ = learn(shipped(), examples, version="2026.11.2")
    assert book.thresholds == shipped().thresholds
