"""The vector of a text from those of its sentences, and that no text goes to the encoder twice."""

import numpy as np
import pytest

from fairsay.houserules.detectors import abuse, offtopic
from fairsay.houserules.pooling import pooled
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.verdict import StoryText, Submission

pytestmark = pytest.mark.plain
EAST, NORTH = np.eye(2, dtype=np.float32)


def test_the_longer_sentence_weighs_more_and_the_mean_has_unit_length():
    mean = pooled(np.stack([EAST, NORTH]), ["a" * 30, "b" * 40])
    assert mean == pytest.approx([0.6, 0.8])


def test_one_sentence_keeps_its_own_vector():
    assert (pooled(np.stack([NORTH]), ["Thanks."]) == NORTH).all()


def test_opposite_sentences_give_no_vector_and_no_error():
    assert np.isfinite(pooled(np.stack([EAST, -EAST]), ["one", "two"])).all()


def test_both_rules_ask_for_the_same_sentences_and_never_for_the_whole():
    text = "You are parasites, all of you. My cousin sells tractors in another town. Nobody reads this."
    story = StoryText("Council closes the swimming hall", "The hall was closed on Monday by the council.")
    reading = Reading(Submission(text, language="en", story=story))
    sentences = {text[start:end] for start, end in reading.sentences}
    asked = [set(rule.wanted(reading, shipped())) for rule in (abuse, offtopic)]
    assert asked[1] == sentences
    assert asked[0]
    assert asked[0] <= sentences
