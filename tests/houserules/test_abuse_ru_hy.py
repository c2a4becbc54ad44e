"""Abuse in Russian and Armenian, in their own letters and in Latin ones: hand-written cases and rewriting pairs.

The cases and the pairs were written before their author knew how the judge did on them, and training never sees
them; but the same author wrote many of the grammars, so that a stranger's opinions fare worse. Half of either table
(by hash of the id) has been looked at since for the kinds of mistakes, the other half has not: the floors stand for
the whole and lie a few points below what was measured.
"""

import hashlib
import json
import re
from functools import cache
from pathlib import Path

import pytest

from fairsay.houserules.detectors import abuse, filth
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.training.grammar import FOLDER, Grammar
from fairsay.houserules.verdict import Rule, Submission

pytestmark = pytest.mark.plain


def table(name):
    path = Path(__file__).parent / "cases" / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


CASES, PAIRS = table("abuse_ru_hy"), table("rewritings_ru")


def score(text, language):
    """The higher of the two rules that a rude opinion breaks."""
    reading = Reading(Submission(text, language=language))
    return max(detect(reading, shipped()).score or 0.0 for detect in (abuse.detect, filth.detect))


@cache
def held():
    return {
        case["id"]: score(case["text"], case["language"])
        >= shipped().threshold(Rule.ABUSIVE, case["language"])
        for case in CASES
    }


def is_untouched(name):
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 1


@pytest.mark.parametrize(
    ("language", "latin", "least"),
    [("ru", False, 0.50), ("ru", True, 0.75), ("hy", False, 0.40), ("hy", True, 0.60)],
)
def test_breaches_are_held(language, latin, least):
    mine = [one for one in CASES if one["hold"] and (one["language"], one["latin"]) == (language, latin)]
    assert len(mine) >= 15
    assert sum(held()[one["id"]] for one in mine) / len(mine) >= least


@pytest.mark.parametrize(("language", "most"), [("ru", 0.08), ("hy", 0.13)])
def test_angry_civil_opinions_are_clear(language, most):
    mine = [one for one in CASES if not one["hold"] and one["language"] == language]
    assert len(mine) >= 40
    assert sum(held()[one["id"]] for one in mine) / len(mine) <= most


@pytest.mark.parametrize(
    ("chosen", "least"), [(lambda _: True, 0.93), (is_untouched, 0.92)], ids=["all", "untouched"]
)
def test_a_toxic_post_scores_above_neutral_rewritings(chosen, least):
    hostile, civil = (
        [score(one[side], "ru") for one in PAIRS if chosen(one["id"])] for side in ("toxic", "neutral")
    )
    # The area under the curve: how often a toxic post scores above a neutral one, ties counting half.
    above = sum((one > other) + (one == other) / 2 for one in hostile for other in civil)
    assert above / (len(hostile) * len(civil)) >= least


def words(text):
    return " ".join(re.findall(r"\w+", text.lower()))


def test_no_case_is_drawn_by_a_grammar():
    own = {words(case["text"]) for case in CASES} | {words(one["toxic"]) for one in PAIRS}
    own |= {words(one["neutral"]) for one in PAIRS}
    drawn = {
        words(one.text)
        for path in FOLDER.glob("*.txt")
        for one in Grammar(path).draw(1)
        if one.language in ("ru", "hy")
    }
    assert own & drawn == set()


def test_the_tables_are_large_enough_and_have_no_row_twice():
    assert len(CASES) >= 150
    assert len(PAIRS) >= 200
    assert len({case["text"] for case in CASES}) == len(CASES)
    assert len({one[side] for one in PAIRS for side in ("toxic", "neutral")}) == 2 * len(PAIRS)
