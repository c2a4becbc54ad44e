"""Civil twins of hostile Russian posts: what is cut, what is dropped, what is left alone."""

import gzip
import json

import pytest

from fairsay.houserules.training.rewriting import Rewriter, obscene_words

pytestmark = pytest.mark.plain


@pytest.fixture(scope="module")
def rewriter():
    return Rewriter(frozenset({"заколебутень"}))


@pytest.mark.parametrize(
    ("post", "gone", "kept"),
    [
        ("Эти подонки второй год не чинят нам крышу", "подонки", "второй год не чинят нам крышу"),
        ("Пенсию опять задержали на неделю, сволочи", "сволочи", "Пенсию опять задержали на неделю"),
        ("Заколебутень опять вода ржавая из крана идёт", "Заколебутень", "вода ржавая из крана идёт"),
    ],
)
def test_an_insult_is_cut_and_the_subject_stays(rewriter, post, gone, kept):
    twin = rewriter.twin(post, 1, "a")
    assert gone not in twin
    assert kept in twin
    assert not rewriter.is_hostile(twin)


def test_a_word_with_a_civil_meaning_gets_it(rewriter):
    assert rewriter.twin("Менты вчера перекрыли всю улицу", 1, "a") == "полицейские вчера перекрыли всю улицу"


def test_a_clause_that_threatens_is_dropped_whole(rewriter):
    twin = rewriter.twin("В поликлинике очередь до вечера, расстрелять бы главврача при всех", 1, "a")
    assert twin == "В поликлинике очередь до вечера"


@pytest.mark.parametrize(
    "post",
    [
        "Ты идиот",  # a bare pronoun is left
        "Идиоты, дебилы, сволочи кругом",
        "Убью тебя завтра у подъезда, тварь",
        "Автобус сегодня пришёл вовремя",  # nothing to rewrite: the weak label is in doubt, not turned round
    ],
)
def test_no_twin_is_made_of_too_little_or_of_nothing(rewriter, post):
    assert rewriter.twin(post, 1, "a") is None


def test_a_twin_depends_on_the_seed_and_the_name_alone(rewriter):
    post = "Этих баранов из управы никто не выбирал, а они решают за весь район"
    twins = {rewriter.twin(post, seed, "a") for seed in range(20)}
    assert len(twins) == 2  # cut, or replaced by a civil noun in the same case
    assert any("Этих людей из управы" in twin for twin in twins)
    assert rewriter.twin(post, 3, "a") == rewriter.twin(post, 3, "a")


def test_hostile_and_civil_posts_are_told_apart(rewriter):
    assert rewriter.is_hostile("Какой же ты мерзавец")
    assert not rewriter.is_hostile("Какой же ты внимательный")


def test_the_list_of_the_data_folder_is_read(tmp_path):
    (tmp_path / "lists").mkdir()
    with gzip.open(tmp_path / "lists" / "inflections_ru.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"term": "словоплёт"}, ensure_ascii=False) + "\n")
    assert obscene_words(tmp_path) == {"словоплёт"}
