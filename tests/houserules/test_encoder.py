"""The sentence encoder: its output is pinned, because the weights were trained on it."""

import threading

import numpy as np
import pytest

from fairsay.houserules.encoder import WheelEncoder, encode, shared_encoder

pytestmark = pytest.mark.plain


def test_the_vector_of_a_sentence_is_the_one_that_the_weights_were_trained_on():
    vector = encode(["The minister resigned."])[0]
    pinned = [-0.01919385, -0.04454976, 0.03697611, 0.01737496, 0.01209418, 0.0229858]
    assert vector.dtype == np.float32
    assert vector.shape == (512,)
    assert vector[:6] == pytest.approx(pinned, abs=2e-4)


def test_rows_have_unit_length_and_nothing_gives_no_rows():
    rows = encode(["one", "два слова", ""])
    assert np.linalg.norm(rows[:2], axis=1) == pytest.approx(1, abs=1e-4)
    assert np.isfinite(rows).all()
    assert encode([]).shape == (0, 512)


def test_meaning_crosses_languages_that_it_knows():
    english, russian, other = encode(["The bridge is closed.", "Мост закрыт.", "I baked a cake."])
    assert english @ russian > english @ other + 0.2
    assert shared_encoder().knows("ru")
    assert not shared_encoder().knows("hy")


def test_remembered_sentences_are_the_same_and_bounded():
    small = WheelEncoder(remembered=2)
    texts = ["first sentence", "second sentence", "third sentence"]
    assert small.remember(texts) == pytest.approx(encode(texts), abs=1e-5)
    assert len(small._kept) == 2
    assert small.remember(texts[::-1]) == pytest.approx(encode(texts[::-1]), abs=1e-5)


def test_threads_that_meet_get_their_own_answers():
    texts = [f"sentence number {number}" for number in range(8)]
    alone = encode(texts)
    answers = {}

    def ask(number):
        answers[number] = encode([texts[number]])[0]

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number in range(8):
        assert answers[number] == pytest.approx(alone[number], abs=1e-4)
