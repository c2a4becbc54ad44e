"""Disguises: seeded, inside the passage, and of the kind that they are named for."""

import random
import unicodedata

import pytest

from fairsay.houserules.evaluation.attacks import ATTACKS, LATIN, MOST_WORDS, NAMES, disguise, in_latin

pytestmark = pytest.mark.plain
WORDS = ("scoundrel", "негодяй", "անպիտան")


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("attack", ATTACKS)
def test_every_attack_changes_every_word_and_does_so_again(attack, word):
    changed = ATTACKS[attack](word, random.Random(4))
    assert changed != word
    assert changed == ATTACKS[attack](word, random.Random(4))


@pytest.mark.parametrize("attack", ["spaces", "signs between", "torn in two", "invisible", "accents"])
@pytest.mark.parametrize("word", WORDS)
def test_what_only_inserts_leaves_the_letters(attack, word):
    changed = ATTACKS[attack](word, random.Random(1))
    assert "".join(letter for letter in changed if letter.isalpha()) == word


@pytest.mark.parametrize("word", WORDS)
def test_stars_stand_for_one_letter_or_for_all_but_the_edges(word):
    one = ATTACKS["one letter starred"](word, random.Random(2))
    assert one.count("*") == 1
    assert (one[0], one[-1], len(one)) == (word[0], word[-1], len(word))
    most = ATTACKS["all inner letters starred"](word, random.Random(2))
    assert most == word[0] + "*" * (len(word) - 2) + word[-1]


@pytest.mark.parametrize("word", WORDS)
def test_look_alikes_mix_scripts(word):
    changed = ATTACKS["look-alikes"](word, random.Random(6))
    assert len({unicodedata.name(letter).split()[0] for letter in changed}) > 1


def test_only_the_passage_is_disguised():
    text = "Good morning, you scoundrel, and good night"
    start = text.index("scoundrel")
    for attack in ATTACKS:
        changed = disguise(text, (start, start + 9), (), attack, "en", "1")
        assert changed.startswith("Good morning, you ")
        assert changed.endswith(", and good night")
        assert "scoundrel" not in changed


def test_of_a_long_passage_the_named_words_go_first():
    text = "certainly everybody everywhere considers yourself something of a rat"
    changed = disguise(text, (0, len(text)), ("rat",), "one letter starred", "en", "1").split()
    assert changed[-1] == "r*t"
    assert sum("*" in word for word in changed) == MOST_WORDS


def test_latin_letters_take_the_whole_text_and_only_where_it_has_others():
    text = "Пойдём, негодяй!"
    changed = disguise(text, (8, 15), (), LATIN, "ru", "1")
    assert changed.isascii()
    assert changed == disguise(text, (8, 15), (), LATIN, "ru", "1")
    assert disguise("A scoundrel", (2, 11), (), LATIN, "en", "1") == "A scoundrel"
    habits = {in_latin("ոչինչ խորը", "hy", random.Random(seed)) for seed in range(20)}
    assert len(habits) == 2
    assert all(one.startswith("voch") for one in habits)


def test_the_seed_decides():
    text, span = "you scoundrel", (4, 13)
    drawn = {disguise(text, span, (), "leet", "en", str(seed)) for seed in range(20)}
    assert len(drawn) > 5
    assert len(set(NAMES)) == len(ATTACKS) + 1
