"""Short opinions under twelve invented articles, written before their author had read a list or a grammar.

Training never sees them: mistakes on one half of them (by hash of the id) led to new frames of their kind, and
frames that came near a case were taken out again (`test_no_training_sentence_is_a_breach_from_here`; a civil
commonplace such as "shame on the council" may stand on both sides). The rates asked for are a few points below
what was measured. One author wrote the cases and those later frames: a stranger's opinions will fare a little worse.
"""

import hashlib
import json
import re
from functools import cache
from pathlib import Path

import pytest

from fairsay.houserules.judge import Judge
from fairsay.houserules.training.grammar import FOLDER, Grammar
from fairsay.houserules.verdict import StoryText, Submission

pytestmark = pytest.mark.plain
CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases" / "outsider.jsonl").read_text(encoding="utf-8").splitlines()
]
LANGUAGES = ("en", "ru", "hy")
# Of the half that nothing was mended by: share of breaches held under their own rule.
LEAST = {
    "abusive": {"en": 0.70, "ru": 0.85, "hy": 0.65},
    "filthy": {"en": 0.95, "ru": 0.95, "hy": 0.85},
    "advertisement": {"en": 0.90, "ru": 0.85, "hy": 0.85},
    "off_topic": {"en": 0.90, "ru": 0.64, "hy": 0.85},
}
MOST_CIVIL_HELD = {"en": 0.08, "ru": 0.08, "hy": 0.06}


def is_untouched(case):
    return hashlib.sha256(case["id"].encode()).digest()[0] % 2 == 1


@cache
def held():
    judge = Judge(deadline=60)
    found = {}
    for case in CASES:
        submission = Submission(case["text"], story=StoryText(**case["story"]), parent=case.get("parent"))
        found[case["id"]] = {str(finding.rule) for finding in judge.judge(submission).findings}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", LEAST)
def test_breaches_are_held_under_their_own_rule(rule, language):
    mine = [
        one for one in CASES if one["expect"] == [rule] and one["group"] == language and is_untouched(one)
    ]
    assert len(mine) >= 10
    assert sum(rule in held()[one["id"]] for one in mine) / len(mine) >= LEAST[rule][language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_few_civil_opinions_are_held(language):
    mine = [one for one in CASES if not one["expect"] and one["group"] == language]
    assert len(mine) >= 80
    assert sum(bool(held()[one["id"]]) for one in mine) / len(mine) <= MOST_CIVIL_HELD[language]


def test_no_training_sentence_is_a_breach_from_here():
    cases = {words(case["text"]) for case in CASES if case["expect"]}
    drawn = {words(one.text) for path in FOLDER.glob("*_??.txt") for one in Grammar(path).draw(1)}
    assert not cases & drawn


def words(text):
    return tuple(re.findall(r"\w+", re.sub("[՞՛՜]", "", text.lower())))
