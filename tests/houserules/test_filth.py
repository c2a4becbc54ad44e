"""Filthy language: attacks on listed words, everyday words of many languages, and what the score means."""

import gzip
import json
import os
import random
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from fairsay.houserules import transliteration
from fairsay.houserules.detectors import filth
from fairsay.houserules.detectors.filth import Cell, cell_of
from fairsay.houserules.masks import UNSURE, Candidate, MaskTable
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import HERE, shipped
from fairsay.houserules.termlist import Kind, load_list
from fairsay.houserules.training import filth as counting
from fairsay.houserules.verdict import Rule, Submission

pytestmark = pytest.mark.plain

CASES = Path(__file__).parent / "cases"
CARRIERS = {
    "en": "Why is this {} thing still closed after ten years?",
    "ru": "Почему этот {} до сих пор не убрали со двора?",
    "hy": "Ինչո՞ւ է այս {} դեռ փակ տասը տարի անց։",
}
VOWELS = set("aeiouyаеиоуыэюяաեէըիոօ")
LEET = {
    "en": {"a": "4", "e": "3", "i": "1", "o": "0", "s": "$", "t": "7"},
    "ru": {"о": "0", "з": "3", "ч": "4", "б": "6", "а": "@"},
    "hy": {"օ": "0", "ի": "1", "շ": "2", "ա": "@"},
}
LOOKS = {
    "en": str.maketrans("aceopxyi", "асеорхуі"),
    "ru": str.maketrans("асеорхук", "aceopxyk"),
    "hy": str.maketrans("օհոսզց", "ohnuqg"),
}


def held(text, language=None):
    score = filth.detect(Reading(Submission(text, language=language)), shipped()).score
    return score >= shipped().threshold(Rule.FILTHY, language or "*")


@cache
def caught_words(language):
    """Listed whole words of at least four letters that are caught as they stand, a drawn hundred."""
    terms = load_list(HERE / "lists" / f"filthy_{language}.txt").terms
    words = sorted({term.text for term in terms if term.kind is Kind.WORD and term.strength > 1})
    words = [word for word in words if len(word) > 3 and held(CARRIERS[language].format(word))]
    return random.Random(2).sample(words, min(100, len(words)))


def starred_vowel(word, language):
    place = next((at for at, letter in enumerate(word[:-1]) if at and letter in VOWELS), None)
    return word if place is None else word[:place] + "*" + word[place + 1 :]


def torn(word, language):
    return word[: len(word) // 2] + " " + word[len(word) // 2 :]


ATTACKS = {
    "capitals": lambda word, language: word.upper(),
    "leet": lambda word, language: "".join(LEET[language].get(letter, letter) for letter in word),
    "dots": lambda word, language: ".".join(word),
    "dashes": lambda word, language: "-".join(word),
    "blanks": lambda word, language: " ".join(word),
    "invisible": lambda word, language: "\u200b".join(word),
    "accents": lambda word, language: "\u0301".join(word) + "\u0308",
    "stretched": lambda word, language: word[:1] + word[1] * 4 + word[2:],
    "look-alikes": lambda word, language: word.translate(LOOKS[language]),
    "one vowel starred": starred_vowel,
    "first and last letter": lambda word, language: word[0] + "*" * (len(word) - 2) + word[-1],
    "signs": lambda word, language: word[0] + ("@#$%&" * 9)[: len(word) - 2] + word[-1],
    "torn": torn,
}


@pytest.mark.parametrize("language", CARRIERS)
@pytest.mark.parametrize("attack", ATTACKS)
def test_a_caught_word_is_still_caught_in_disguise(language, attack):
    words = caught_words(language)
    assert len(words) > 50
    still = sum(held(CARRIERS[language].format(ATTACKS[attack](word, language))) for word in words)
    assert still / len(words) >= 0.93


@pytest.mark.parametrize("kind", ["fullwidth", "bold", "script", "sans"])
def test_words_in_letters_of_another_style_are_caught(kind):
    first = {"fullwidth": 0xFF41, "bold": 0x1D41A, "script": 0x1D4EA, "sans": 0x1D5BA}[kind]
    for word in caught_words("en"):
        if word.isascii() and word.isalpha():
            drawn = "".join(chr(first + ord(letter) - ord("a")) for letter in word)
            assert held(CARRIERS["en"].format(drawn)), word


def lines(name):
    return [json.loads(line) for line in (CASES / name).read_text(encoding="utf-8").splitlines()]


def latin(word, language):
    """The word in Latin letters, by the table that skeletons are read back with."""
    return transliteration.skeleton(word, language)[0]


@pytest.mark.parametrize("language", ["ru", "hy"])
def test_starred_words_in_latin_letters_are_caught(language):
    words = [word for word in caught_words(language) if held(latin(word, language), language)]
    starred = [one for word in words if "*" in (one := starred_vowel(latin(word, language), language))]
    assert len(starred) >= 10
    assert sum(held(f"{one}!", language) for one in starred) >= 0.9 * len(starred)


def test_letters_set_apart_after_a_word_of_one_letter_are_caught():
    words = caught_words("en")
    assert sum(held(f"What a {' '.join(word)} you are", "en") for word in words) >= 0.95 * len(words)


def test_a_word_cut_off_after_two_letters_is_less_sure_than_one_whose_end_shows():
    table = MaskTable([Candidate("abcd", "a word")])
    ((_, _, cut),) = table.find("ab**")
    ((_, _, framed),) = table.find("a**d")
    assert cut == UNSURE < framed


@pytest.mark.parametrize("name", ["innocent_words.jsonl", "innocent_everyday.jsonl"])
def test_everyday_words_are_let_through_alone_and_in_a_sentence(name):
    flagged = [
        text
        for row in lines(name)
        for text in (row["word"], CARRIERS.get(row["language"], CARRIERS["en"]).format(row["word"]))
        if held(text)
    ]
    assert flagged == []


@pytest.mark.parametrize(("language", "latin"), [("en", 0), ("ru", 0), ("ru", 1), ("hy", 0), ("hy", 1)])
def test_disguises_of_every_kind_are_caught(language, latin):
    rows = [row for row in lines("disguised.jsonl") if (row["language"], row["latin"]) == (language, latin)]
    for kept, share in ((False, 0.96), (True, 0.89)):
        half = [row["text"] for row in rows if row["kept"] is kept]
        assert len(half) >= 20
        lost = [text for text in half if not held(text)]
        assert len(lost) <= (1 - share) * len(half), lost if not kept else len(lost)


def test_lines_that_look_like_disguises_are_let_through():
    assert [row["text"] for row in lines("innocent_lines.jsonl") if held(row["text"])] == []


def test_the_table_is_what_the_training_counts_and_rises_with_strength():
    stored = shipped().weights("filth")
    assert str(stored["recipe"]) == counting.RECIPE
    counts, listed = (stored[name].astype(np.float64) for name in ("counts", "listed"))
    again = counting.probabilities(counting.blended(counts, listed))
    assert np.allclose(stored["chances"], again, atol=1e-6)
    order = [Cell.NOTHING, Cell.MILD, Cell.COARSE, Cell.PLAIN, Cell.PLAIN_SEVERAL]
    assert sorted(order, key=lambda cell: stored["chances"][cell]) == order


def test_probabilities_follow_the_share_of_rows_at_the_prior():
    counts = np.zeros((len(Cell), 2))
    counts[Cell.NOTHING] = (900, 20)
    counts[Cell.PLAIN] = (100, 80)
    chances = counting.probabilities(counts, prior=0.1)
    assert chances[Cell.PLAIN] == pytest.approx(0.1 * 0.8 / (0.1 * 0.8 + 0.9 * 0.1), abs=1e-6)
    assert chances[Cell.NOTHING] == pytest.approx(0.1 * 0.2 / (0.1 * 0.2 + 0.9 * 0.9), abs=1e-6)


def test_listed_rows_count_a_quarter_beside_judged_ones_however_many_there_are():
    judged, listed = np.zeros((len(Cell), 2)), np.zeros((len(Cell), 2))
    judged[Cell.NOTHING], judged[Cell.PLAIN] = (80, 10), (20, 30)
    listed[Cell.NOTHING], listed[Cell.PLAIN] = (9_000, 0), (1_000, 7_000)
    both = counting.blended(judged, listed)
    assert both.sum(axis=0) == pytest.approx(judged.sum(axis=0))
    assert both[Cell.PLAIN] / both.sum(axis=0) == pytest.approx([0.175, 0.8125])


def test_mild_words_do_not_hold_however_many():
    index = shipped().index(Rule.FILTHY)
    mild = [term.text for term in load_list(HERE / "lists" / "filthy_en.txt").terms if term.strength == 1]
    text = f"{mild[0]} {mild[1]}, what a {mild[0]} mess"
    assert cell_of(index.search(Reading(Submission(text)))) is Cell.MILD
    assert not held(text)


# Rows in which raters, or the place they come from, promise no obscenity, and the share that may be flagged:
# what is flagged in them are words that the rule names and the source let pass.
CIVIL = {
    "en_offtopic_news_debate": 0.001,
    "en_offtopic_arguments": 0.001,
    "en_filth_paradetox": 0.001,
    "ru_clean_wiki": 0.001,
    "ru_offtopic_news": 0.001,
    "ru_clean_social": 0.005,
    "hy_clean_treebank": 0.001,
    "hyw_clean_treebank": 0.001,
    "innocent_names": 0.0,
    "innocent_words_en": 0.0031,
    "innocent_words_ru": 0.0,
    "innocent_words_hy": 0.0,
}


@pytest.mark.skipif("FAIRSAY_TEST_DATA" not in os.environ, reason="needs the folder of labelled data")
@pytest.mark.parametrize("name", CIVIL)
def test_roots_flag_hardly_any_civil_row(name):
    path = Path(os.environ["FAIRSAY_TEST_DATA"]) / f"{name}.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as opened:
        rows = [json.loads(line) for line in opened]
    texts = [row["text"] for row in rows if row["labels"]["filthy"] == 0]
    roots = {}
    for text in texts:
        detection = filth.detect(Reading(Submission(text)), shipped())
        if detection.score >= shipped().threshold(Rule.FILTHY, "*"):
            word = max(detection.findings, key=lambda finding: finding.score)
            roots.setdefault(word.plain or word.words[0].lower(), []).append(text)
    flagged = sum(map(len, roots.values()))
    assert flagged <= CIVIL[name] * len(texts), {word: len(found) for word, found in roots.items()}
