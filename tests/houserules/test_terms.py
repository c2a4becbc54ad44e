"""Listed terms: each kind, each disguise, with harmless words in a list of their own."""

import time

import pytest

from fairsay.houserules.hits import Disguise
from fairsay.houserules.masks import Candidate, MaskTable
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import HERE, shipped
from fairsay.houserules.termlist import ListError, load_list
from fairsay.houserules.terms import TermIndex
from fairsay.houserules.verdict import Rule, Submission

pytestmark = pytest.mark.plain

LISTS = HERE / "lists"
LIST = """# language: en
# source: made up
[word 3]
pumpkin
[stem 2]
melon
[root 3]
turnip
[lower 2]
rose
[phrase 3]
sour plum
[innocent]
melonade
[innocent word]
turnips
[phrase innocent]
pumpkin pie
"""
RUSSIAN = """# language: ru
[prefixes]
на по
[affixed 3]
тыкв
[word 3]
репка
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lists")
    (folder / "en.txt").write_text(LIST, encoding="utf-8")
    (folder / "ru.txt").write_text(RUSSIAN, encoding="utf-8")
    return TermIndex([load_list(folder / "en.txt"), load_list(folder / "ru.txt")])


def found(index, text, language=None):
    return [(hit.written, hit.disguise) for hit in index.search(Reading(Submission(text, language=language)))]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("a Pumpkin, please", [("Pumpkin", Disguise.NONE)]),
        ("pumpkins are another word", []),
        ("melons are a stem", [("melons", Disguise.NONE)]),
        ("but watermelon is not", []),
        ("and melonade is innocent", []),
        ("superturnipish", [("superturnipish", Disguise.NONE)]),
        ("turnips by itself is innocent", []),
        ("a rose is a rose", [("rose", Disguise.NONE), ("rose", Disguise.NONE)]),
        ("we met Rose on Monday", []),
        ("such a sour plum!", [("sour plum", Disguise.NONE)]),
        ("grandmother's pumpkin pie", []),
        ("pump.kin", [("pump.kin", Disguise.GUESSED)]),
        ("pumpk1n", [("pumpk1n", Disguise.FOLDED)]),
        ("p u m p k i n", [("p u m p k i n", Disguise.FOLDED)]),
        ("pum pkin", [("pum pkin", Disguise.HALVES)]),
        ("p*mpkin", [("p*mpkin", Disguise.MASKED)]),
        ("puumpkin", [("puumpkin", Disguise.GUESSED)]),
        ("тыква", [("тыква", Disguise.NONE)]),
        ("натыквать", [("натыквать", Disguise.NONE)]),
        ("перетыква", []),
        ("тыkвa", [("тыkвa", Disguise.FOLDED)]),
        ("ну и тbIква", []),
        ("eta tykva ne moya", [("tykva", Disguise.LATIN)]),
    ],
)
def test_what_is_found(index, text, hits):
    assert found(index, text) == hits


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[sentence 3]\nx", "line 1: unknown kind 'sentence'"),
        ("pumpkin", "line 1: a term before any"),
    ],
)
def test_a_malformed_list_is_refused_by_line(tmp_path, content, message):
    path = tmp_path / "bad.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ListError, match=message):
        load_list(path)


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        ("p*mpkin", "pumpkin"),
        ("p******", "pumpkin"),
        ("p***kin", "pumpkin"),
        ("p****n", "pumpkin"),
        ("*umpkin", "pumpkin"),
    ],
)
def test_masks_fit(pattern, word):
    table = MaskTable([Candidate("pumpkin", 1), Candidate("parsley", 2), Candidate("turnip", 3)])
    assert next(text for _, text, _ in table.find(pattern)) == word


@pytest.mark.parametrize("pattern", ["*", "***", "p*", "word*", "*****n*", "x*z"])
def test_masks_that_say_nothing_fit_nothing(pattern):
    table = MaskTable([Candidate("pumpkin", 1), Candidate("turnip", 3)])
    assert list(table.find(pattern)) == []


def test_more_letters_shown_make_a_mask_surer():
    table = MaskTable([Candidate("pumpkin", 1)])
    certainties = [next(table.find(pattern))[2] for pattern in ("p*mpk*n", "pu**kin", "pu***in", "p******")]
    assert certainties == sorted(certainties, reverse=True)


@pytest.mark.parametrize(
    "path", sorted({*LISTS.glob("filthy_*.txt"), *LISTS.glob("abusive_*.txt")}), ids=lambda path: path.name
)
def test_every_shipped_list_reads_and_names_its_licence(path):
    assert load_list(path).terms
    assert "# licence: " in path.read_text(encoding="utf-8")


def test_every_list_of_the_rule_book_is_credited_in_the_notice():
    notice = (HERE.parent.parent / "NOTICE").read_text(encoding="utf-8")
    for names in shipped().lists.values():
        for name in names:
            for term in load_list(HERE / "lists" / name).terms:
                if term.source != "written for Fairsay":
                    assert all(source in notice for source in term.source.split(", ")), name


@pytest.mark.parametrize("piece", ["f***", "f.u.", "хy", "ф ", "a*", "sh1"])
def test_a_search_of_a_hostile_text_is_quick(piece):
    reading = Reading(Submission((piece * 20_000)[:20_000]))
    index = shipped().index(Rule.FILTHY)
    _ = index.masks
    started = time.perf_counter()
    index.search(reading)
    # A tenth of this on a quiet machine.
    assert time.perf_counter() - started < 2.0
