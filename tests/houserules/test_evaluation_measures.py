"""Figures and their intervals, against values worked by hand or published."""

import numpy as np
import pytest

from fairsay.houserules.evaluation import measures

pytestmark = pytest.mark.plain


def bools(*values):
    return np.array(values, dtype=bool)


def floats(*values):
    return np.array(values, dtype=float)


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    # Newcombe (1998), table I, method 3.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_gives_the_published_intervals(hits, of, low, high):
    found = measures.share(hits, of)
    assert (found.low, found.high) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))
    assert found.value == hits / of


def test_no_rows_have_no_share_and_all_rows_reach_one():
    assert measures.share(0, 0) is None
    assert measures.share(5, 5).high == 1.0


def test_the_area_counts_pairs_and_ties_by_half():
    labels = bools(1, 1, 0, 0)
    assert measures.area(labels, floats(0.9, 0.4, 0.5, 0.1)).value == pytest.approx(3 / 4)
    assert measures.area(labels, floats(0.9, 0.5, 0.5, 0.1)).value == pytest.approx(3.5 / 4)
    assert measures.area(bools(1, 1), floats(0.1, 0.2)) is None


def test_the_area_has_delongs_variance_where_rows_stand_alone():
    rng = np.random.default_rng(3)
    labels = rng.random(400) < 0.3
    scores = rng.normal(labels * 1.2, 1.0)
    breaches, civil = scores[labels], scores[~labels]
    wins = (breaches[:, None] > civil).astype(float)
    variance = wins.mean(1).var(ddof=1) / len(breaches) + wins.mean(0).var(ddof=1) / len(civil)
    found = measures.area(labels, scores)
    assert (found.high - found.low) / 2 / measures.Z == pytest.approx(variance**0.5, rel=0.01)


def test_rows_that_err_together_widen_every_interval():
    rng = np.random.default_rng(5)
    right = rng.random(60) < 0.7
    labels = np.tile(np.repeat(bools(1, 0), 30), 1).repeat(10)
    held = np.where(right.repeat(10), labels, ~labels)
    ties = np.arange(60).repeat(10)
    for found in (
        lambda clusters: measures.bootstrapped(measures.macro_f1, labels, held, clusters),
        lambda clusters: measures.area(labels, held.astype(float), clusters),
    ):
        alone, together = found(None), found(ties)
        assert alone.value == together.value
        assert together.high - together.low > 2 * (alone.high - alone.low)


def test_f1_macro_f1_and_balanced_accuracy_by_hand():
    table = floats(3, 1, 2, 4)  # caught, missed, needlessly held, rightly clear
    assert measures.f1(table) == pytest.approx(6 / 9)
    assert measures.macro_f1(table) == pytest.approx((6 / 9 + 8 / 11) / 2)
    assert measures.balanced(table) == pytest.approx((3 / 4 + 4 / 6) / 2)


def test_the_bootstrap_is_seeded_and_holds_its_value():
    labels = bools(*[1] * 30, *[0] * 70)
    held = bools(*[1] * 24, *[0] * 6, *[1] * 7, *[0] * 63)
    first = measures.bootstrapped(measures.f1, labels, held)
    assert first == measures.bootstrapped(measures.f1, labels, held)
    assert first.value == pytest.approx(48 / 61)
    assert first.low < first.value < first.high
    assert measures.bootstrapped(measures.f1, bools(1, 1), bools(1, 0)) is None


def test_calibration_error_by_hand_and_at_a_prior():
    labels = bools(1, 0, 0, 0, 1, 1, 1, 0)
    scores = floats(0.25, 0.25, 0.25, 0.25, 0.85, 0.85, 0.85, 0.85)
    # One bin is right, the other says .85 where three of four break the rule.
    assert measures.calibration_error(labels, scores) == pytest.approx(0.5 * 0.10)
    # One breach in ten: breaches weigh .2, civil rows 1.8.
    low, high = 0.2 / 5.6, 0.6 / 2.4
    expected = (5.6 * (0.25 - low) + 2.4 * (0.85 - high)) / 8
    assert measures.calibration_error(labels, scores, 0.1) == pytest.approx(expected)


def test_the_interval_of_a_calibration_error_holds_it_and_widens_with_clusters():
    rng = np.random.default_rng(8)
    scores = rng.random(600)
    labels = rng.random(600) < scores**2
    alone = measures.calibration_estimate(labels, scores)
    assert alone == measures.calibration_estimate(labels, scores)
    assert alone.low < alone.value == measures.calibration_error(labels, scores) < alone.high
    ties = np.argsort(np.argsort(scores)) // 30
    together = measures.calibration_estimate(labels, scores, None, ties)
    assert together.high - together.low > alone.high - alone.low


def test_a_score_of_one_falls_into_the_last_bin():
    (only,) = measures.reliability(bools(1, 1), floats(1.0, 0.95))
    assert (only.rows, only.breaches) == (2, 1.0)


def test_the_curve_has_one_point_a_distinct_score():
    thresholds, precision, recall, held = measures.curve(bools(1, 0, 1, 0), floats(0.9, 0.9, 0.4, 0.1))
    assert thresholds.tolist() == [0.9, 0.4, 0.1]
    assert precision.tolist() == pytest.approx([1 / 2, 2 / 3, 2 / 4])
    assert recall.tolist() == [0.5, 1.0, 1.0]
    assert held.tolist() == [0.5, 0.75, 1.0]


@pytest.mark.parametrize(("most", "flagged"), [(0.1, 1), (0.25, 2), (0.05, 0), (1.0, 10)])
def test_a_threshold_flags_no_more_than_it_may(most, flagged):
    scores = floats(*range(10)) / 10
    assert (scores >= measures.threshold_at(scores, most)).sum() == flagged


def test_ties_are_flagged_together_or_not_at_all():
    scores = floats(0.9, 0.5, 0.5, 0.5, 0.1)
    assert (scores >= measures.threshold_at(scores, 0.4)).sum() == 1
