"""A reading offers slices of what was folded once, with places in the whole opinion."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairsay.houserules import normalise
from fairsay.houserules.reading import Reading
from fairsay.houserules.verdict import Submission

pytestmark = pytest.mark.plain

TEXT = "The br1dge is late. «Мост» закрыт! Կամուրջը փա՛կ է այսօր։ A last word."


def reading_of(text):
    return Reading(Submission(text))


def test_the_whole_piece_is_the_folded_line():
    reading = reading_of(TEXT)
    assert reading.piece().text == reading.folded.text == normalise.fold(TEXT).text


def test_a_sentence_has_its_words_with_places_in_the_whole_opinion():
    reading = reading_of(TEXT)
    spans = reading.sentences
    pieces = [reading.piece(start, end) for start, end in spans]
    assert [piece.texts for piece in pieces[:3]] == [
        ["the", "bridge", "is", "late"],
        ["мост", "закрыт"],
        ["կամուրջը", "փակ", "է", "այսօր"],
    ]
    assert [TEXT[word.start : word.end] for word in pieces[0].words] == ["The", "br1dge", "is", "late"]
    assert TEXT[pieces[2].words[1].start : pieces[2].words[1].end] == "փա՛կ"


def test_a_piece_without_some_spans_leaves_out_the_words_that_begin_there():
    reading = reading_of(TEXT)
    assert reading.piece(0, 19, without=[(4, 10), (14, 18)]).text == " the is "
    assert reading.piece(0, 19, without=[(0, 19)]).text == " "


def test_skeletons_are_slices_too():
    reading = reading_of("Ну и хорошо, или khorosho")
    piece = reading.piece(5, family="ru")
    assert piece.texts == ["horowo", "ili", "horowo"]
    assert [reading.text[word.start : word.end] for word in piece.words] == ["хорошо", "или", "khorosho"]


@given(st.text(max_size=80), st.data())
@settings(deadline=None)
def test_pieces_side_by_side_hold_every_word_once(text, data):
    reading = reading_of(text)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4)))
    edges = [0, *cuts, len(text)]
    pieces = [reading.piece(start, end) for start, end in pairwise(edges)]
    assert [word for piece in pieces for word in piece.words] == list(reading.folded.words)
    for piece in pieces:
        assert len(piece.text) == len(piece.origins)
