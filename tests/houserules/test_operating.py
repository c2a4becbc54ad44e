"""Thresholds by target: tables from scores, thresholds from tables, and what cannot be met is said."""

import random
import shutil

import pytest

from fairsay.houserules import operating
from fairsay.houserules.operating import TargetError, at, build, dump, load, threshold_for
from fairsay.houserules.rulebook import HERE, RuleBook, RuleBookError, shipped
from fairsay.houserules.verdict import Rule

pytestmark = pytest.mark.plain


def scores(breaches, civil, seed=1, low=0.3):
    rng = random.Random(seed)
    drawn = [(rng.uniform(low, 1.0), True) for _ in range(breaches)]
    drawn += [(rng.uniform(0.0, 0.6) ** 2, False) for _ in range(civil)]
    return [score for score, _ in drawn], [broken for _, broken in drawn]


@pytest.fixture(scope="module")
def tables():
    made = {(rule, "en"): scores(400, 2000) for rule in Rule}
    made[Rule.ABUSIVE, "ru"] = scores(400, 2000, seed=2, low=0.1)
    made[Rule.ABUSIVE, "hy"] = scores(10, 10)
    return build(made, prior=0.1)


@pytest.mark.parametrize("wanted", [0.5, 0.8, 0.95])
def test_the_threshold_for_a_precision_reaches_it_and_a_lower_one_does_not(tables, wanted):
    threshold = threshold_for(tables, Rule.ABUSIVE, "en", {"precision": wanted})
    assert at(tables, Rule.ABUSIVE, "en", threshold)["precision"] >= wanted
    assert at(tables, Rule.ABUSIVE, "en", threshold - 0.03)["precision"] < wanted


@pytest.mark.parametrize("wanted", [0.02, 0.05, 0.1])
def test_the_threshold_for_a_share_held_holds_no_more(tables, wanted):
    threshold = threshold_for(tables, Rule.ABUSIVE, "ru", {"share_held": wanted})
    held = at(tables, Rule.ABUSIVE, "ru", threshold)["held"]
    assert held <= wanted
    assert at(tables, Rule.ABUSIVE, "ru", threshold - 0.03)["held"] > wanted


def test_precision_is_that_of_a_page_on_which_one_opinion_in_ten_breaks_the_rule():
    rows = ([0.9] * 60 + [0.1] * 40 + [0.9] * 10 + [0.1] * 90, [True] * 100 + [False] * 100)
    reached = at(build({(Rule.FILTHY, "en"): rows}), Rule.FILTHY, "en", 0.5)
    assert reached["caught"] == 0.6
    assert reached["held"] == pytest.approx(0.1 * 0.6 + 0.9 * 0.1)
    assert reached["precision"] == pytest.approx(0.06 / 0.15)


def test_a_language_with_few_rows_is_read_from_all_together(tables):
    assert "hy" not in tables["rules"]["abusive"]
    mine = threshold_for(tables, Rule.ABUSIVE, "hy", {"precision": 0.9})
    assert mine == threshold_for(tables, Rule.ABUSIVE, "*", {"precision": 0.9})


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ({"precision": 0.9999}, "out of reach"),
        ({"precision": 7}, "not a share"),
        ({"precision": True}, "not a share"),
        ({"recall": 0.9}, "names one of precision, share_held"),
        ({}, "names one of"),
        ({"precision": 0.9, "share_held": 0.1}, "names one of"),
    ],
)
def test_a_target_that_cannot_be_met_is_refused(target, message):
    told_apart_badly = [number / 400 for number in range(400)], [number % 2 == 0 for number in range(400)]
    noise = build({(Rule.FILTHY, "en"): told_apart_badly})
    with pytest.raises(TargetError, match=message):
        threshold_for(noise, Rule.FILTHY, "en", target)


def test_a_rule_without_a_table_asks_for_a_number(tables):
    with pytest.raises(TargetError, match="state the threshold as a number"):
        threshold_for({**tables, "rules": {}}, Rule.FILTHY, "en", {"precision": 0.9})


def test_a_rule_book_states_targets_by_rule_and_language(tables, tmp_path):
    folder = tmp_path / "judge"
    (folder / "weights").mkdir(parents=True)
    shutil.copytree(HERE / "lists", folder / "lists")
    dump(tables, folder / "weights" / "operating.json")
    stored = shipped().as_dict()
    stored["thresholds"]["abusive"] = {"*": 0.5, "en": {"precision": 0.9}, "ru": {"share_held": 0.05}}
    book = RuleBook.from_dict(stored, folder)
    read = load(folder / "weights" / "operating.json")
    assert book.threshold(Rule.ABUSIVE, "en") == threshold_for(read, Rule.ABUSIVE, "en", {"precision": 0.9})
    assert book.threshold(Rule.ABUSIVE, "ru") == threshold_for(read, Rule.ABUSIVE, "ru", {"share_held": 0.05})
    assert book.threshold(Rule.ABUSIVE, "de") == 0.5
    book.dump(tmp_path / "book.json")
    assert RuleBook.load(tmp_path / "book.json", folder) == book
    stored["thresholds"]["abusive"]["en"] = {"recall": 0.9}
    with pytest.raises(RuleBookError, match=r"thresholds\.abusive\.en: a target names one of"):
        RuleBook.from_dict(stored, folder)


def test_without_tables_a_target_is_refused_by_name(tmp_path):
    shutil.copytree(HERE / "lists", tmp_path / "lists")
    stored = shipped().as_dict()
    stored["thresholds"]["filthy"] = {"*": {"precision": 0.9}}
    with pytest.raises(RuleBookError, match=r"thresholds\.filthy\.\*: no operating tables"):
        RuleBook.from_dict(stored, tmp_path)


@pytest.mark.skipif(
    not (HERE / "weights" / "operating.json").exists(), reason="the shipped tables come with the next weights"
)
def test_the_shipped_tables_cover_every_rule():
    tables = operating.load(HERE / "weights" / "operating.json")
    for rule in Rule:
        reached = operating.at(tables, rule, "en", shipped().threshold(rule, "en"))
        assert 0 < reached["precision"] <= 1
