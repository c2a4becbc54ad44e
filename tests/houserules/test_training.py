"""Training: grammars, Latin habits, archives whose bytes depend on their arrays alone, the small network."""

import gzip
import json
import random
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from fairsay.houserules.rulebook import HERE, shipped
from fairsay.houserules.training import archive, net
from fairsay.houserules.training.dataset import EVALUATION_ONLY, rows
from fairsay.houserules.training.grammar import Grammar, grammars
from fairsay.houserules.training.latin import to_latin

pytestmark = pytest.mark.plain
GRAMMARS = [*grammars("abuse"), *grammars("offtopic")]


@pytest.mark.parametrize("grammar", GRAMMARS, ids=lambda grammar: grammar.name)
def test_a_grammar_draws_finished_distinct_sentences_and_the_same_ones_again(grammar):
    drawn = grammar.draw(7)
    assert drawn == Grammar(HERE / "training" / "grammars" / f"{grammar.name}.txt").draw(7)
    assert not [one.text for one in drawn if set("{}[]|") & set(one.text)]
    counts = Counter(one.breach for one in drawn)
    # Everyday speech and bare names are civil throughout.
    civil = "everyday" in grammar.name or "names" in grammar.name
    assert counts[True] >= 100 or (not counts[True] and civil)
    assert counts[False] >= 30


@pytest.mark.parametrize(("language", "least"), [("en", 5_000), ("ru", 2_000), ("hy", 1_500)])
def test_there_are_as_many_written_breaches_as_the_model_card_promises(language, least):
    grammar = next(one for one in GRAMMARS if one.name == f"abuse_{language}")
    assert len({one.text for one in grammar.draw(1) if one.breach}) >= least


def test_no_test_case_is_a_training_sentence():
    written = {
        one.text.lower().strip(" .!։") for grammar in GRAMMARS for one in grammar.draw(20261124, scale=2)
    }
    for name in ("cases_abuse", "cases_offtopic"):
        for line in (Path(__file__).parent / f"{name}.jsonl").read_text("utf-8").splitlines():
            case = json.loads(line)
            if len(case["text"].split()) > 4:  # shorter ones may be anybody's
                assert case["text"].lower().strip(" .!։") not in written


def test_russian_and_armenian_are_written_in_latin_letters_by_several_habits():
    rng = random.Random(3)
    for language, text in (("ru", "Хватит жить щедро"), ("hy", "Շնորհակալություն հոդվածի համար")):
        written = {to_latin(text, language, rng).lower() for _ in range(40)}
        assert len(written) >= 3
        assert all(one.isascii() for one in written)


def test_an_archive_is_the_same_bytes_twice_and_reads_back(tmp_path):
    arrays = {"b": np.arange(5, dtype=np.int8), "a": np.float32(2.5)}
    archive.write(tmp_path / "one.npz", arrays)
    archive.write(tmp_path / "two.npz", dict(reversed(arrays.items())))
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    with np.load(tmp_path / "one.npz", allow_pickle=False) as stored:
        assert stored["b"].tolist() == [0, 1, 2, 3, 4]


def test_the_network_learns_what_no_line_divides_and_learns_it_the_same_twice():
    rng = np.random.default_rng(1)
    rows_ = rng.standard_normal((2_000, 2)).astype(np.float32)
    labels = (rows_[:, 0] * rows_[:, 1] > 0).astype(np.float32)
    weights = np.ones(2_000, dtype=np.float32)
    first = net.fit(rows_, labels, weights, hidden=16, epochs=30, seed=5, rate=1e-2, drop=0.0)
    second = net.fit(rows_, labels, weights, hidden=16, epochs=30, seed=5, rate=1e-2, drop=0.0)
    assert ((first.logits(rows_) > 0) == labels).mean() > 0.93
    assert np.array_equal(first.inner, second.inner)


@pytest.mark.parametrize(("name", "most"), [("abuse", 3 << 19), ("offtopic", 6 << 20)])
def test_shipped_weights_say_what_they_were_made_from_and_are_small(name, most):
    stored = shipped().weights(name)
    assert str(stored["recipe"]).startswith(name)
    assert len(str(stored["data"])) == 64
    assert (HERE / "weights" / f"{name}.npz").stat().st_size < most


def test_the_copyleft_file_is_never_among_the_rows_to_train_on(tmp_path):
    row = {"id": "1", "text": "x", "language": "ru", "split": "train", "labels": {"abusive": 0}}
    for name in ("ru_spam_telegram_gpl", "ru_clean_social"):
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as out:
            out.write(json.dumps(row) + "\n")
    assert {one.file for one in rows(tmp_path)}.isdisjoint(EVALUATION_ONLY)
