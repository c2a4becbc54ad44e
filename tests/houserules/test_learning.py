"""Learning from the desk: words, heads and thresholds move on evidence, and only on evidence."""

import json
import random
import time

import pytest

from fairsay.houserules.decided import Decided
from fairsay.houserules.learning import MARGIN, learn
from fairsay.houserules.pinned import shipped_pinned
from fairsay.houserules.rulebook import RuleBook, RuleBookError, shipped
from fairsay.houserules.verdict import Rule

pytestmark = pytest.mark.plain
VERSION = "2026.11.2+desk.1"
ORDINARY = [
    "river",
    "council",
    "budget",
    "teacher",
    "window",
    "harbour",
    "ticket",
    "garden",
    "summer",
    "railway",
    "bridge",
    "market",
]


def decided(count, *, civil, breaches, flipped=0.0, seed=1, language="en", rule=Rule.ABUSIVE, share=0.4):
    """Opinions whose scores lie between two ends for civil ones and for breaches."""
    rng = random.Random(seed)
    examples = []
    for number in range(count):
        broken = rng.random() < share
        score = rng.uniform(*(breaches if broken else civil))
        if rng.random() < flipped:
            broken = not broken
        scores = dict.fromkeys(Rule, 0.01) | {rule: score}
        words = tuple(rng.sample(ORDINARY, 5))
        rules = frozenset({rule}) if broken else frozenset()
        examples.append(Decided(f"{language}{number}", language, scores, rules, words))
    return examples


def taught(word, *, breaches, civil=0, language="en", rule=Rule.ABUSIVE):
    """Opinions that hold a word and that the judge saw nothing in."""
    rng = random.Random(4)
    return [
        Decided(
            f"{word}{number}",
            language,
            dict.fromkeys(Rule, 0.02),
            frozenset({rule}) if number < breaches else frozenset(),
            (*rng.sample(ORDINARY, 4), word),
        )
        for number in range(breaches + civil)
    ]


CIVIL = {"civil": (0.0, 0.1), "breaches": (0.45, 1.0)}


def words_of(book, rule=Rule.ABUSIVE):
    return dict(book.taught.get(rule, {}))


def test_a_newsroom_whose_breaches_score_low_holds_more_of_them():
    examples = decided(600, civil=(0.0, 0.06), breaches=(0.1, 0.9))
    book, report = learn(shipped(), examples, version=VERSION)
    assert book.version == report.version == VERSION
    assert book.parent == report.parent == shipped().version
    assert report.part(Rule.ABUSIVE).taken != "nothing"
    english = next(one for one in report.rules if (one.rule, one.language) == (Rule.ABUSIVE, "en"))
    assert english.before.recall < 0.95 < english.after.recall
    assert english.after.precision > 0.95
    assert report.pinned.right_after >= report.pinned.right_before - MARGIN * report.pinned.cases


def test_little_evidence_changes_nothing_and_says_why():
    book, report = learn(shipped(), decided(20, civil=(0.0, 0.2), breaches=(0.1, 0.2)), version=VERSION)
    assert book is shipped()
    assert report.version == shipped().version
    assert "fewer than 20" in report.refused


def test_decisions_like_the_judges_own_change_nothing():
    book, report = learn(shipped(), decided(500, **CIVIL), version=VERSION)
    assert book is shipped()
    assert "no gain" in report.part(Rule.ABUSIVE).reason


def test_decisions_by_the_toss_of_a_coin_change_nothing():
    rng = random.Random(3)
    for seed in range(5):
        examples = [
            Decided(
                f"{seed}-{n}",
                "en",
                dict.fromkeys(Rule, 0.01) | {Rule.ABUSIVE: rng.random()},
                frozenset({Rule.ABUSIVE}) if rng.random() < 0.3 else frozenset(),
                tuple(rng.sample(ORDINARY, 5)),
            )
            for n in range(300)
        ]
        book, _ = learn(shipped(), examples, version=VERSION)
        # Holding less is right where scores say nothing; new words and heads would be inventions.
        assert not book.taught


def test_a_new_word_is_learned_with_its_evidence():
    examples = decided(400, **CIVIL) + taught("flibbert", breaches=60, civil=2)
    book, report = learn(shipped(), examples, version=VERSION)
    assert list(words_of(book)) == ["flibbert*"]
    (word,) = [one for one in report.words if one.kept]
    assert (word.examples, word.breaches) == (62, 60)
    assert 0.85 < word.surely < 60 / 62
    assert not report.pinned.lost


def test_a_newsroom_that_decides_on_breaches_alone_does_not_outlaw_the_language():
    book, _ = learn(shipped(), taught("flibbert", breaches=500), version=VERSION)
    assert list(words_of(book)) == ["flibbert*"]


def test_a_word_that_stands_elsewhere_too_is_not_learned():
    examples = decided(400, **CIVIL) + taught("flibbert", breaches=30, civil=30)
    book, _ = learn(shipped(), examples, version=VERSION)
    assert not words_of(book)


def test_words_around_an_insult_are_not_taken_for_insults():
    examples = decided(400, **CIVIL)
    for one in taught("flibbert", breaches=40):
        examples.append(Decided(one.id, "en", one.scores, one.broken, (*one.words, "zaporog")))
    examples += [
        Decided(f"also{n}", "en", dict.fromkeys(Rule, 0.02), frozenset({Rule.ABUSIVE}), ("flibbert",))
        for n in range(10)
    ]
    book, _ = learn(shipped(), examples, version=VERSION)
    assert list(words_of(book)) == ["flibbert*"]


@pytest.mark.parametrize("word", ["women", "armenians", "muslim", "gay", "minister"])
def test_a_word_for_people_is_never_learned(word):
    from fairsay.houserules.head import taught_words
    from fairsay.houserules.reading import Reading
    from fairsay.houserules.verdict import Submission

    words = taught_words(Reading(Submission(f"such flibbert {word} again and again", language="en")))
    assert "flibbert" in words
    assert word not in words


def test_a_name_teaches_nothing():
    from fairsay.houserules.head import taught_words
    from fairsay.houserules.reading import Reading
    from fairsay.houserules.verdict import Submission

    words = taught_words(Reading(Submission("Honestly, this Karlsson again. Shameful votes.", language="en")))
    assert "karlsson" not in words
    assert {"honestly", "shameful", "votes"} <= set(words)


def test_each_language_is_judged_by_its_own_examples():
    russian = decided(400, civil=(0.0, 0.06), breaches=(0.1, 0.9), language="ru")
    book, _ = learn(shipped(), decided(400, **CIVIL) + russian, version=VERSION)
    assert book.threshold(Rule.ABUSIVE, "hy") == shipped().threshold(Rule.ABUSIVE, "hy")
    assert book is not shipped()
    assert all("hy" not in head.languages for head in book.head.values())


def test_a_lesson_that_would_forget_pinned_cases_is_refused_and_names_them():
    # Everything the judge finds abusive is approved here, and everything civil rejected.
    rng = random.Random(2)
    examples = [
        Decided(
            str(n),
            "en",
            dict.fromkeys(Rule, 0.01) | {Rule.ABUSIVE: 0.98 if n % 2 else 0.001},
            frozenset() if n % 2 else frozenset({Rule.ABUSIVE}),
            tuple(rng.sample(ORDINARY, 5)),
        )
        for n in range(600)
    ]
    book, report = learn(shipped(), examples, version=VERSION)
    assert book is shipped()
    part = report.part(Rule.ABUSIVE)
    assert part.taken == "nothing"
    assert "pinned cases would be judged wrong" in part.reason
    assert len(part.lost) > MARGIN * len(shipped_pinned())
    assert all(name in {case.id for case in shipped_pinned()} for name in part.lost)
    # Asked to, it learns even this.
    other, _ = learn(shipped(), examples, version=VERSION, margin=1.0)
    assert other is not shipped()


def right(book, examples, rule=Rule.ABUSIVE):
    """The share of examples that a book holds or clears as decided."""
    from fairsay.houserules.fitting import held_by, scores_of
    from fairsay.houserules.lessons import RULES, Lessons

    lessons = Lessons(examples)
    worded = lessons.with_words(book.taught)
    held = held_by(rule, lessons, scores_of(rule, lessons, worded, book.head.get(rule)), book, {})
    return (held == lessons.broken[:, RULES.index(rule)]).mean()


@pytest.mark.parametrize("seed", range(4))
def test_a_tenth_of_labels_flipped_does_no_harm(seed):
    """Overlapping scores, a new word, and every tenth decision the wrong way round."""
    rng = random.Random(seed)

    def newsroom(count, flipped, name):
        mine = decided(count, civil=(0.0, 0.35), breaches=(0.12, 1.0), flipped=flipped, seed=seed + len(name))
        for number, one in enumerate(taught("flibbert", breaches=count // 10)):
            rules = frozenset() if rng.random() < flipped else one.broken
            mine.append(Decided(f"w{number}", "en", one.scores, rules, one.words))
        return mine

    clean = newsroom(1000, 0.0, "held out")
    book, report = learn(shipped(), newsroom(1000, 0.1, "decided"), version=VERSION)
    assert right(book, clean) > right(shipped(), clean)
    assert report.pinned.lost == ()
    assert list(words_of(book)) == ["flibbert*"]


def test_the_same_examples_in_any_order_give_the_same_book_and_report():
    examples = decided(500, civil=(0.0, 0.3), breaches=(0.1, 0.9), flipped=0.1) + taught(
        "flibbert", breaches=40
    )
    shuffled = random.Random(9).sample(examples, len(examples))
    one, other = (learn(shipped(), some, version=VERSION) for some in (examples, shuffled))
    assert one == other
    assert json.dumps(one[0].as_dict()) == json.dumps(other[0].as_dict())


def test_a_thousand_examples_take_a_second():
    examples = decided(900, civil=(0.0, 0.3), breaches=(0.1, 0.9), flipped=0.1) + taught(
        "flibbert", breaches=100
    )
    shipped_pinned()
    began = time.process_time()
    learn(shipped(), examples, version=VERSION)
    assert time.process_time() - began < 1


def test_scores_that_do_not_apply_are_left_out():
    examples = [
        Decided(str(n), "en", {Rule.OFF_TOPIC: None}, frozenset({Rule.OFF_TOPIC})) for n in range(100)
    ]
    book, report = learn(shipped(), examples, version=VERSION)
    assert book is shipped()
    assert not [one for one in report.rules if one.rule is Rule.OFF_TOPIC]


def test_the_report_is_json_and_lists_what_would_change():
    examples = decided(300, **CIVIL) + taught("flibbert", breaches=40)
    _, report = learn(shipped(), examples, version=VERSION)
    told = json.loads(json.dumps(report.as_dict(), ensure_ascii=False))
    assert {one["id"] for one in told["flips"]} >= {f"flibbert{n}" for n in range(40)}
    assert all(one["held_after"] and one["broken"] for one in told["flips"] if one["id"].startswith("flib"))
    assert {part["rule"] for part in told["parts"]} == {str(rule) for rule in Rule}
    assert told["words"][0]["word"] == "flibbert*"


def test_what_was_learned_survives_its_file_and_going_back_is_loading_the_former(tmp_path):
    examples = decided(500, civil=(0.0, 0.06), breaches=(0.1, 0.9)) + taught("flibbert", breaches=40)
    book, _ = learn(shipped(), examples, version=VERSION)
    book.dump(tmp_path / "next.json")
    shipped().dump(tmp_path / "former.json")
    assert RuleBook.load(tmp_path / "next.json") == book
    assert RuleBook.load(tmp_path / "former.json") == shipped()
    assert book.untaught().taught == {}


def test_learning_again_starts_from_the_shipped_judge_and_not_from_the_last_lesson():
    examples = decided(400, **CIVIL) + taught("flibbert", breaches=40)
    first, _ = learn(shipped(), examples, version=VERSION)
    fewer = decided(400, **CIVIL) + taught("zaporog", breaches=40)
    second, _ = learn(first, fewer, version="2026.11.2+desk.2")
    assert list(words_of(second)) == ["zaporog*"]
    assert second.parent == VERSION


def test_a_malformed_version_is_refused():
    with pytest.raises(RuleBookError, match="version"):
        learn(shipped(), decided(400, **CIVIL), version="next")


def test_among_hundreds_of_words_none_comes_in_by_chance():
    """Half of all opinions are breaches; every ordinary word stands in a handful, some in breaches only."""
    rng = random.Random(8)
    vocabulary = [
        "".join(rng.choice("bdfgklmnprstvz") + rng.choice("aeiou") for _ in range(4)) for _ in range(600)
    ]
    examples = [
        Decided(
            str(n),
            "en",
            dict.fromkeys(Rule, 0.02),
            frozenset({Rule.ABUSIVE}) if n % 2 else frozenset(),
            tuple(rng.sample(vocabulary, 8)),
        )
        for n in range(600)
    ]
    _, report = learn(shipped(), examples, version=VERSION)
    assert not report.words
