"""Folding: what is read, where it stands in the text as typed, and how long a hostile text takes."""

import sys

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from fairsay.houserules import chunks, lookalikes, normalise, transliteration, wordreads
from fairsay.houserules.language import detect
from fairsay.houserules.reading import Reading
from fairsay.houserules.verdict import Submission

pytestmark = pytest.mark.plain

HABITS = "aбвгде ё хyй ա ու և é ﬁ ｆ 𝐟 0 1 3 @ $ ! * . - ' \u0301 \u0306 \u200b \u200d \u202e 👍 🏽 🇦 🇲 \n\t"
texts = st.one_of(st.text(max_size=60), st.text(alphabet=HABITS, max_size=60))


def boundaries(text):
    found = {0, len(text)}
    found.update(match.start() for match in regex.finditer(r"\X", text))
    return found


@given(texts)
@settings(max_examples=400, deadline=None)
def test_every_character_of_every_reading_has_a_place(text):
    lines = normalise.read(text)
    for line in (lines.plain, lines.folded, lines.guesses, lines.halves):
        assert len(line.text) == len(line.origins)
        assert all(0 <= place < max(1, len(text)) for place in line.origins)
        assert list(line.origins[1:]) == sorted(line.origins[1:]) or line.guessed
        assert line.text.startswith(" ")
        assert line.text.endswith(" ")
        assert "  " not in line.text


@given(texts)
@settings(max_examples=400, deadline=None)
def test_spans_end_on_grapheme_boundaries(text):
    edges = boundaries(text)
    lines = normalise.read(text)
    for line in (lines.plain, lines.folded, lines.guesses, lines.halves):
        for word in line.words:
            assert word.start < word.end
            assert {word.start, word.end} <= edges
    for masked in lines.masked:
        assert {masked.start, masked.end} <= edges


@given(st.text(alphabet="abcxyzабвгдеженюя ", max_size=40))
@settings(deadline=None)
def test_a_plain_word_is_found_where_it_stands(text):
    for word in normalise.plain(text).words:
        assert text[word.start : word.end] == word.text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("p u m p k i n", "pumpkin"),
        ("p.u.m.p.k.i.n", "pumpkin"),
        ("p-u-m-p-k-i-n!", "pumpkin"),
        ("pumpk1n", "pumpkin"),
        ("PUMPKIN", "pumpkin"),
        ("pu\u200bmp\u202ekin", "pumpkin"),
        ("p\u0301u\u0336mpkin", "pumpkin"),
        ("рumрkin", "pumpkin"),
        ("ｐｕｍｐｋｉｎ", "pumpkin"),
        ("𝓹𝓾𝓶𝓹𝓴𝓲𝓷", "pumpkin"),
        ("🅿🆄🅼🅿🅺🅸🅽", "pumpkin"),
        ("puuuumpkin", "pumpkin"),
        ("тыkвa", "тыква"),
        ("т ы к в а", "тыква"),
        ("ты\u0301ква", "тыква"),
        ("елка", "елка"),
        ("ёлка", "елка"),
        ("и\u0306од", "йод"),
        ("դ դ ու մ", "դդում"),
        ("դդո՞ւմ", "դդում"),
        ("արև", "արեւ"),
    ],
)
def test_a_disguise_is_undone(written, read):
    assert read in normalise.fold(written).text.split()


@pytest.mark.parametrize("unit", ["covid19", "3600mhz", "12кг"])
def test_numbers_with_a_unit_keep_their_digits(unit):
    words = normalise.plain(unit).text.split()
    assert words == [unit]


@pytest.mark.parametrize("pattern", ["p*mpkin", "т**ва"])
def test_masks_are_kept_apart(pattern):
    (masked,) = normalise.read(f"see {pattern}, yes").masked
    assert masked.pattern == pattern


def test_emphasis_and_hashtags_are_no_masks():
    assert [one.pattern for one in normalise.read("#pumpkin and #тыква").masked] == []


HOSTILE = ["a", "a\u0301", "\u0301", "\u202e", "f.u.", "x ", "аb ", "***", "👍🏽", "é", "a-", "ab1!", "\x00"]


def steps(text):
    """Calls made while reading `text`, of Python and of C alike, with nothing remembered from before."""
    for remembered in (chunks._remembered, wordreads._remembered_word):
        remembered.cache_clear()
    count = 0

    def counted(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        lines = normalise.read(text)
    finally:
        sys.setprofile(None)
    # What a call makes costs as much as it is long.
    return count + sum(len(line.text) for line in (lines.plain, lines.folded, lines.guesses, lines.halves))


@pytest.mark.parametrize("piece", HOSTILE)
def test_the_work_is_linear_in_the_text(piece):
    small, large = steps(piece * 2_000), steps(piece * 16_000)
    assert large < small * 8.5


@given(st.text(alphabet="aбхуyf1*.-$ \u0301\n", min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_the_work_is_linear_whatever_is_repeated(piece):
    small, large = steps(piece * 150), steps(piece * 1_200)
    assert large < small * 9 + 2_000


def test_a_thousand_combining_marks_are_one_letter():
    text = "a" + "\u0301" * 1000 + "b"
    (word,) = normalise.fold(text).words
    assert word.text == "ab"
    assert (word.start, word.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "code", "latin"),
    [
        ("The council has decided to close the bridge.", "en", False),
        ("Совет решил закрыть мост.", "ru", False),
        ("Рада вирішила закрити міст, і це її помилка.", "uk", False),
        ("Խորհուրդը որոշեց փակել կամուրջը։", "hy", False),
        ("skolko mozhno zhdat etot most, ya ne ponimayu", "ru", True),
        ("inchu en pakel kamurjy, mer qaghaqum voch mek chgiti", "hy", True),
        ("Der Rat hat die Brücke nicht geschlossen", "de", False),
        ("საბჭომ ხიდი დახურა", "ka", False),
        ("", "und", False),
        ("12345 !!!", "und", False),
    ],
)
def test_language(text, code, latin):
    found = detect(normalise.plain(text).text)
    assert (found.code, found.latin) == (code, latin)


@pytest.mark.parametrize(
    ("text", "code", "latin"),
    [
        ("zakryli dorogu", "ru", True),
        ("opyat podnyali tsenu", "ru", True),
        ("kamurjy pakel en", "hy", True),
        ("qaghaqapety stum e mez", "hy", True),
        ("closed roads everywhere", "en", False),
        ("La mairie a fermé le pont", "fr", False),
        ("Guten Morgen", "und", False),
        ("merhaba arkadaşlar", "und", False),
        ("Viktor Orban", "und", False),
        ("Picasso", "und", False),
    ],
)
def test_a_few_words_are_told_by_their_letters_or_left_alone(text, code, latin):
    reading = Reading(Submission(text))
    assert (reading.language, reading.latin) == (code, latin)


def test_a_declared_language_fills_silence_but_does_not_overrule_the_script():
    assert detect(" 123 ", declared="ru").code == "ru"
    assert detect(" совет решил ", declared="en").code == "ru"


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz ", max_size=50), st.sampled_from(["ru", "hy"]))
def test_a_skeleton_keeps_places_and_edges(line, language):
    text, origins = transliteration.skeleton(line, language)
    assert len(text) == len(origins)
    assert list(origins) == sorted(origins)
    assert text.count(" ") == line.count(" ")


@pytest.mark.parametrize("spelling", ["khorosho", "horosho", "xorosho"])
def test_habits_of_spelling_share_a_skeleton(spelling):
    assert transliteration.skeleton(spelling, "ru")[0] == transliteration.skeleton("хорошо", "ru")[0]


def test_a_word_broken_over_two_lines_is_read_as_one():
    text = "the semi-\n final and the tram-\r\nway"
    folded = normalise.fold(text)
    assert folded.text.split() == ["the", "semifinal", "and", "the", "tramway"]
    word = folded.words[1]
    assert text[word.start : word.end] == "semi-\n final"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("раrаgrарh", "latin"),
        ("соwаrd", "latin"),
        ("dеgrее", "latin"),
        ("poca", "latin"),
        ("лодкa", "cyrillic"),
    ],
)
def test_a_word_of_two_scripts_is_meant_in_the_one_whose_letters_have_no_twin(word, meant):
    assert lookalikes.script_of(word) == meant
