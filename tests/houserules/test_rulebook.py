"""The rule book: reading, writing, deriving, and refusing what it cannot use."""

import json

import pytest

from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import RuleBook, RuleBookError, shipped
from fairsay.houserules.verdict import Rule, Submission

pytestmark = pytest.mark.plain


def test_a_rule_book_survives_its_file(tmp_path):
    path = tmp_path / "book.json"
    shipped().dump(path)
    assert RuleBook.load(path) == shipped()


def test_a_newsroom_sets_thresholds_and_words_of_its_own():
    book = shipped().derived(
        version="2026.11.1+herald",
        thresholds={Rule.ABUSIVE: {"ru": 0.9}},
        words={Rule.FILTHY: {"pumpkin": 3, "sour plum": 2}},
    )
    assert book.threshold(Rule.ABUSIVE, "ru") == 0.9
    assert book.threshold(Rule.ABUSIVE, "hy") == shipped().threshold(Rule.ABUSIVE, "hy")
    assert shipped().threshold(Rule.ABUSIVE, "ru") != 0.9
    hits = book.index(Rule.FILTHY).search(Reading(Submission("A p*mpkin and a sour plum.")))
    assert [hit.written for hit in hits] == ["p*mpkin", "sour plum"]
    assert shipped().index(Rule.FILTHY).search(Reading(Submission("A pumpkin."))) == ()


def changed(**values):
    stored = shipped().as_dict()
    stored.update(values)
    return stored


@pytest.mark.parametrize(
    ("stored", "message"),
    [
        (changed(version="new"), "version: 'new' does not look like"),
        (changed(version=None), "version: missing"),
        (changed(color="red"), "color: no such field"),
        (changed(thresholds={}), "thresholds.off_topic: needs a threshold"),
        (changed(thresholds={"rude": {}}), "thresholds.rude: no such rule"),
        (
            changed(thresholds={**shipped().as_dict()["thresholds"], "filthy": {"*": 2}}),
            "thresholds.filthy.*: 2 is not",
        ),
        (
            changed(thresholds={**shipped().as_dict()["thresholds"], "filthy": {"*": True}}),
            "True is not a number",
        ),
        (changed(thresholds=[]), "thresholds: not an object"),
        (changed(lists={"filthy": ["absent.txt"]}), "lists.filthy: there is no list 'absent.txt'"),
        (changed(words={"filthy": {"pumpkin": 7}}), "words.filthy.pumpkin: strength 7"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(stored, message):
    with pytest.raises(RuleBookError) as refused:
        RuleBook.from_dict(stored)
    assert message.replace("*", "*") in str(refused.value)


@pytest.mark.parametrize("content", ["{", "[]", '"x"'])
def test_a_file_that_is_no_rule_book_is_refused(tmp_path, content):
    path = tmp_path / "book.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RuleBookError, match=r"book\.json"):
        RuleBook.load(path)


def test_the_shipped_file_is_json_anyone_can_edit():
    from fairsay.houserules.rulebook import HERE

    stored = json.loads((HERE / "rulebook.json").read_text(encoding="utf-8"))
    assert set(stored["thresholds"]) == {str(rule) for rule in Rule}
