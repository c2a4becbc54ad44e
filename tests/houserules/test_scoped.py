"""Words with what they do in a sentence, and the numbers that are read from them."""

import numpy as np
import pytest

from fairsay.houserules import emoji, features_grams
from fairsay.houserules.abusemodel import native
from fairsay.houserules.features_scope import NAMES, scope_features
from fairsay.houserules.reading import Reading
from fairsay.houserules.scoped import NEGATED, QUOTED, SAID, Scoped, answers_a_quote
from fairsay.houserules.verdict import Submission

pytestmark = pytest.mark.plain


def scoped(text, language="en", latin=False):
    return Scoped.of(Reading(Submission(text)), language, latin)


def states(text, language="en"):
    return {token.text: token.state for token in scoped(text, language).tokens}


def feature(text, name):
    return scope_features([scoped(text).whole])[0][NAMES.index(name)]


def test_a_word_in_quotation_marks_is_quoted_and_one_after_a_negation_is_negated():
    read = states('He wrote "all of them are vermin". They are not vermine, and they never were.')
    assert read["vermin"] == QUOTED
    assert read["vermine"] == NEGATED
    assert read["wrote"] == SAID


def test_a_negation_ends_with_its_clause():
    assert states("I do not know, idiot")["idiot"] == SAID


def test_an_armenian_negation_follows_what_it_negates():
    read = scoped("Նա ապուշ չէ", "hy").tokens
    assert [token.state for token in read][1:] == [NEGATED, SAID]


def test_who_stands_before_whom_is_told_apart():
    assert feature("Muslims hate rats", "group_before_hate") > 0
    assert feature("Muslims hate rats", "hate_before_group") == 0
    assert feature("I hate Muslims", "hate_before_group") > 0


def test_a_hostile_word_denied_is_not_counted_as_said():
    assert feature("They are not vermin", "beast") == 0
    assert feature("They are not vermin", "beast_negated") > 0
    assert feature("They are vermin", "beast") > 0


@pytest.mark.parametrize(
    "text",
    [
        'He said "you are scum". I am appalled! What a day 🐀 for us.',
        "One sentence only",
        "Ты дурак. Он написал «все они звери», и мне стыдно. Не все.",
        "short\nlines\nwithout dots",
    ],
)
def test_a_sentence_read_in_its_text_is_what_it_is_alone(text):
    language = "ru" if "ё" in text or "Т" in text else "en"
    reading = Reading(Submission(text))
    read = Scoped.of(reading, language, False)
    letters, frames = features_grams.letters_and_words(read), features_grams.frames(read)
    for start, end in reading.sentences:
        piece, alone = read.piece(start, end), scoped(text[start:end], language)
        inside = letters.within(*features_grams.stretch_of_letters(piece))
        assert sorted(letters.places[inside]) == sorted(features_grams.letters_and_words(alone).places)
        inside = frames.within(*features_grams.stretch_of_tags(piece))
        assert sorted(frames.places[inside]) == sorted(features_grams.frames(alone).places)
        assert np.array_equal(scope_features([piece])[0], scope_features([alone.whole])[0])


def test_frames_are_the_same_whoever_is_named():
    one, other = (
        features_grams.frames(scoped(text)) for text in ("All jews are rats", "All women are vermin")
    )
    different = features_grams.frames(scoped("All rats are jews"))
    assert np.array_equal(one.places, other.places)
    assert not np.array_equal(one.places, different.places)


def test_emoji_are_words():
    assert emoji.words_of("🐀") == ("rat",)
    assert emoji.words_of("🏿") == ()
    assert "rat" in [token.text for token in scoped("You are a 🐀").tokens]
    assert feature("You are a 🐀", "beast") > 0


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("y0u are an 1d10t", "you are an idiot"),
        ("You are an i d i o t", "You are an idiot"),
        ("You are an idiooooot", "You are an idiot"),
        ("You are a 🐀!", "You are a  rat !"),
        ("Don't say 100 things", "Don't say 100 things"),
        ("you are іdiоts", "you are idiots"),
    ],
)
def test_the_encoder_is_given_disguised_words_as_they_are_meant(written, read):
    assert native(scoped(written).whole) == read


def test_a_refused_report_is_read_as_a_whole():
    assert answers_a_quote(scoped('He said "you are scum". Shame on him.').whole)
    assert not answers_a_quote(scoped("You are scum. I said it.").whole)


def test_a_text_without_words_has_no_words():
    read = scoped("!!! ???")
    assert read.tokens == ()
    assert scope_features([read.whole]).shape == (1, len(NAMES))
    assert len(features_grams.letters_and_words(read).places) == 0
