"""Words of an opinion beside words of its story: met by near ones, and going together in Armenian documents."""

import gzip
import json

import numpy as np
import pytest

from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.topic import associations, matches, model
from fairsay.houserules.topic.associations import Associations
from fairsay.houserules.topic.features import read_pair
from fairsay.houserules.verdict import StoryText, Submission

pytestmark = pytest.mark.plain
DAM = StoryText("Province to raise the dam", "The reservoir waters the farms of the plain.", "en")
STRIKE = StoryText("Բժիշկները գործադուլ են հայտարարել", "Հիվանդանոցում աշխատավարձ չեն վճարել։", "hy")


def pair(text, story, parent=None):
    return read_pair(Reading(Submission(text, story=story, parent=parent)))


def matched(text, story, parent=None):
    one, tables = pair(text, story, parent), model.model(shipped()).tables
    values = tables.matches.features([word.bare for word in one.words], one.family, one.told, one.parent)
    return dict(zip(matches.NAMES, values, strict=True))


def test_a_word_that_the_story_does_not_have_is_met_by_the_one_that_means_nearly_the_same():
    near, far = matched("Irrigation for every farmer!", DAM), matched("My guitar is out of tune.", DAM)
    assert near["match_top"] > far["match_top"]
    assert near["match_rare_beyond"] > far["match_rare_beyond"]


def test_the_words_of_the_opinion_that_is_answered_count_as_well():
    text = "My guitar is out of tune."
    answering = matched(text, DAM, "Which strings do you play your guitar with?")
    assert answering["match_top"] > matched(text, DAM)["match_top"]


def test_where_no_word_is_known_there_is_nothing_to_compare():
    assert set(matched("Zzyqx!", DAM).values()) == {0.0}


def test_armenian_words_go_together_in_every_inflection_and_in_latin_letters():
    together = model.model(shipped()).tables.associations["hy"]
    for text in ("Կառավարությունը թոշակները չի բարձրացնի։", "Karavarutyuny toshaknery chi bardzracni"):
        one = pair(text, STRIKE)
        words = [word.bare for word in one.words]
        values = dict(zip(associations.NAMES, together.features(words, one.told, None), strict=True))
        assert values["associated_known"] >= 0.5
        assert -1 <= values["associated_whole"] <= 1


def test_a_story_in_another_language_says_nothing_of_what_goes_together():
    one = pair("Կառավարությունը թոշակները չի բարձրացնի։", DAM)
    together = model.model(shipped()).tables.associations["hy"]
    words = [word.bare for word in one.words]
    assert together.features(words, one.told, None) == [0.0] * len(associations.NAMES)


@pytest.fixture
def documents(tmp_path):
    """Sixteen documents on water and sixteen on music, half of them with the words of a third thing."""
    pytest.importorskip("sklearn")
    from fairsay.houserules.training.associations import PAIRED, PLAIN, Documents

    about = ("ջուր գետակ ամբարտակ հովիտ", "երաժշտություն համերգ ջութակ դաշնամուր")
    with gzip.open(tmp_path / f"{PAIRED['hy']}.jsonl.gz", "wt", encoding="utf-8") as out:
        for number in range(32):
            row = {
                "id": str(number), "text": f"{about[number % 2]} {number}", "language": "hy", "split": "train",
                "labels": {"off_topic": 0}, "story": {"title": about[number % 2].split()[number % 3], "text": ""},
                "group": {"story": f"document {number}"},
            }  # fmt: skip
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
        row |= {"id": "x", "text": "գաղտնիք գաղտնիք", "split": "test", "group": {"story": "kept back"}}
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
    for name in PLAIN["hy"]:
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as out:
            for number in range(9):
                row |= {"id": f"p{number}", "text": f"գաղտնիք {number}", "split": "train"}
                row["group"] = {"document": "kept back" if number else "free"}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return Documents(tmp_path, "hy")


def nearness(made, one, other):
    from fairsay.houserules.topic.words import bare_words

    first, second = (made.vector(bare_words(text, "hy")) for text in (one, other))
    assert first[1] == second[1] == 1
    return float(first[0] @ second[0])


def test_words_of_the_same_documents_are_near_and_those_of_others_far(documents):
    made = Associations(documents.arrays(), "hy")
    assert nearness(made, "գետակ", "ամբարտակ") > 0.7
    assert nearness(made, "գետակ", "ջութակ") < 0.3


def test_documents_of_the_test_split_are_not_counted_wherever_they_stand(documents):
    from fairsay.houserules.topic.words import bare_words

    assert Associations(documents.arrays(), "hy").vector(bare_words("գաղտնիք", "hy"))[1] == 0


def test_parts_that_are_left_out_leave_nothing_of_their_documents(documents):
    from fairsay.houserules.training.associations import PARTS, part_of

    kept = next(
        part for part in range(PARTS) if any(part_of(f"document {n}") == part for n in range(0, 32, 2))
    )
    others = [part for part in range(PARTS) if part != kept]
    whole, some = documents.arrays(), documents.arrays(others)
    assert len(some["associations_hy_rarity"]) <= len(whole["associations_hy_rarity"])
    assert len(documents.arrays(range(PARTS))["associations_hy_rarity"]) == 0


def test_the_same_documents_give_the_same_bytes(documents):
    first, second = documents.arrays(), documents.arrays()
    assert all(np.array_equal(first[name], second[name]) for name in first)
