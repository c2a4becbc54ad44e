"""What the rule on abuse is trained on, and how its scores become probabilities."""

import random

import numpy as np
import pytest

pytest.importorskip("sklearn", reason="training needs the extra fairsay[train]")

from scipy.sparse import csr_matrix

from fairsay.houserules.features_grams import TABLE
from fairsay.houserules.features_scope import NAMES
from fairsay.houserules.training import abuse, belittled, calibrating, development, kinds, net, reworked
from fairsay.houserules.training.grammar import FOLDER, Grammar
from fairsay.houserules.training.passage import Passage

pytestmark = pytest.mark.plain


def passage(text, breach=True, **more):
    told = {"weight": 1.0, "group": text, "source": "en_abuse_emoji", "kind": "", "row": text} | more
    return Passage(text, "en", False, breach, **told)


HOSTILE = [passage(f"You are a worthless parasite number {number}") for number in range(60)]
CIVIL = [passage(f"The lamps of street {number} are new", breach=False) for number in range(60)]


def test_a_refused_insult_is_civil_and_an_insult_agreed_with_is_not():
    made = reworked.reported([*HOSTILE, *CIVIL], "en", 40, random.Random(1))
    hostile = {one.text for one in HOSTILE}
    for one in made:
        inside = next(text for text in [*hostile, *(civil.text for civil in CIVIL)] if text in one.text)
        assert one.breach is (one.kind == "agreed" and inside in hostile)
        assert one.text != inside
    assert {(one.kind, one.breach) for one in made} == {
        ("refused", False),
        ("agreed", True),
        ("agreed", False),
    }


def test_reports_stay_in_the_fold_of_what_they_report():
    made = reworked.reported(HOSTILE, "en", 20, random.Random(1))
    assert all(one.group in one.text for one in made)


def test_misspelt_rows_keep_their_label_and_differ_from_what_they_were():
    made = reworked.misspelt([*HOSTILE, *CIVIL], 1.0, random.Random(2))
    assert len(made) > 100
    known = {one.text for one in [*HOSTILE, *CIVIL]}
    assert not known & {one.text for one in made}
    assert all(one.breach is ("parasite" in one.group) for one in made)


def test_company_leaves_the_insult_and_its_label():
    made = reworked.accompanied(HOSTILE, ["The bridge opens on Monday."], 1.0, random.Random(3))
    assert all(one.breach and one.group in one.text and "bridge" in one.text for one in made)


def test_the_same_seed_gives_the_same_rows():
    one, other = (reworked.misspelt(HOSTILE, 0.5, random.Random(4)) for _ in range(2))
    assert one == other


NOTHING = dict.fromkeys(("kill", "die", "insult", "beast", "slur", "mild", "group"), 0.0)


@pytest.mark.parametrize(
    ("source", "kind", "words", "expected"),
    [
        ("en_abuse_hatecheck", "threat_dir_h", {}, (0, 1, 1)),
        ("en_abuse_hatecheck", "derog_dehum_h", {}, (-1, 0, 1)),
        ("en_abuse_hatecheck", "target_indiv_nh", {}, (-1, -1, 0)),
        ("en_abuse_sexism", "1. threats, plans to harm and incitement", {}, (-1, 1, 1)),
        ("en_abuse_sexism", "2. derogation", {}, (1, 0, 1)),
        ("abuse_en", "insult", {"insult": 1.0}, (1, 0, 0)),
        ("abuse_en", "threat", {"kill": 1.0, "group": 1.0}, (0, 1, 1)),
        ("abuse_scope_en", "opinion", {"group": 1.0, "beast": 1.0}, (1, 0, 1)),
        ("en_abuse_news_spans", "", {"insult": 1.0}, (-1, -1, -1)),
    ],
)
def test_the_kind_of_a_breach_is_taken_from_what_its_source_says(source, kind, words, expected):
    assert kinds.kinds_of(passage("x", source=source, kind=kind), NOTHING | words) == expected


def test_probabilities_rise_with_logits_and_keep_the_prior():
    rng = np.random.default_rng(1)
    labels = (rng.random(4000) < 0.4).astype(np.float32)
    logits = (rng.standard_normal(4000) + 3 * labels).astype(np.float32)
    weights = calibrating.at_prior(labels, np.ones(4000))
    table = calibrating.calibration(logits, labels, weights)
    assert (np.diff(table[0]) >= 0).all()
    assert (np.diff(table[1]) > 0).all()
    given = np.interp(logits, table[0], table[1])
    assert np.average(given, weights=weights) == pytest.approx(calibrating.PRIOR, abs=0.01)


def test_company_counts_for_more_where_long_rows_are_civil():
    long_civil = [passage(f"c{number}", breach=False, of=6) for number in range(400)]
    short_breaches = [passage(f"b{number}", of=2) for number in range(40)]
    labels = np.array([0.0] * 400 + [1.0] * 40, dtype=np.float32)
    unsure = np.full(440, 0.3)
    found = calibrating.thinning([*long_civil, *short_breaches], unsure, labels)
    all_breaches = calibrating.thinning([*long_civil, *short_breaches], unsure, 1 - labels)
    assert found > all_breaches


def test_the_hardest_civil_rows_of_people_count_more_and_nothing_else_does():
    those = [passage(f"d{number}", breach=False, source="en_offtopic_news_debate") for number in range(100)]
    those += HOSTILE
    held = np.zeros((160, 4), dtype=np.float32)
    held[:, 3] = np.arange(160)
    weights = abuse.mined(those, held, np.ones(160, dtype=np.float32))
    assert (weights[90:100] == abuse.MINED_WEIGHT).all()
    assert (weights[:90] == 1).all()
    assert (weights[100:] == 1).all()


def test_the_scope_grammar_has_civil_twins_for_every_hostile_list():
    grammar = Grammar(FOLDER / "abuse_scope_en.txt")
    used = {False: "", True: ""}
    for block in grammar.blocks:
        used[block.breach] += "\n".join(block.frames)
    for name in ("{n}", "{v}", "{slurs.2}", "{g}"):
        assert name in used[True]
        assert name in used[False]


def test_a_harsh_word_on_a_thing_leaves_a_civil_passage_civil_and_in_its_fold():
    civil = [passage(f"We read the article number {number} with care", breach=False) for number in range(80)]
    made = belittled.belittled([*civil, *HOSTILE], "en", 20, 30, 2.0, random.Random(5))
    assert len(made) == 50
    assert not any(one.breach for one in made)
    assert {one.group for one in made} <= {one.group for one in civil}
    assert all(
        " article " in one.text and one.text not in {other.text for other in civil} for one in made[:20]
    )
    assert all("{" not in one.text for one in made)


def test_networks_side_by_side_come_back_as_one_and_the_same_twice():
    rng = np.random.default_rng(1)
    rows = rng.standard_normal((400, 6)).astype(np.float32)
    labels = (rows[:, 0] > 0).astype(np.float32)
    given = {"hidden": 8, "epochs": 20, "seed": 3, "copies": 3, "rate": 0.05}
    one, other = (net.fit(rows, labels, np.ones(400, dtype=np.float32), **given) for _ in range(2))
    assert one.inner.shape == (6, 24)
    assert (one.inner == other.inner).all()
    assert ((one.logits(rows) > 0) == (labels > 0)).mean() > 0.95


def test_no_model_has_seen_the_fold_that_it_judges():
    count = 90
    rng = np.random.default_rng(2)
    labels = (rng.random(count) < 0.5).astype(np.float32)
    # Every row has a column of its own, so a model knows the label of each row that it has seen and of no other.
    own = csr_matrix(np.eye(count, TABLE, dtype=np.float32))
    scope = np.zeros((count, len(NAMES)), dtype=np.float32)
    features = abuse.Features(own, own, scope, np.zeros((count, 512), dtype=np.float32))
    folds, weights = np.arange(count) % 3, np.ones(count, dtype=np.float32)
    bases = abuse.Bases(features, labels, np.zeros(count, dtype=int), abuse.QUICK)
    held, made = bases.fit(weights, folds, (0, 1, 2, None))
    assert np.abs(held[:, :2]).max() < 1e-6
    assert ((own @ made["linear_en"][:TABLE] > 0) == (labels > 0)).all()


def test_a_threshold_is_the_lowest_that_keeps_to_the_share_of_civil_texts():
    civil = np.array([0.05] * 97 + [0.4, 0.6, 0.6])
    assert development.threshold(civil, 0.03) == 0.06
    assert development.threshold(civil, 0.02) == 0.41
    assert development.threshold(civil, 0.0) == 0.61


def test_thresholds_are_told_for_each_language_from_scores_out_of_fold():
    source = development.CIVIL["en"][0]
    civil = [passage(one.text, breach=False, source=source) for one in CIVIL]
    those = [*HOSTILE, *civil]
    labels = np.array([one.breach for one in those], dtype=np.float32)
    held = np.repeat(np.where(labels > 0, 3.0, -3.0)[:, None], 4, axis=1).astype(np.float32)
    held += np.random.default_rng(4).normal(0, 1, held.shape).astype(np.float32)
    table = np.array([[-20, 20], [0.01, 0.99]], dtype=np.float32)
    arrays = {
        "join_en_full": np.array([0.5, 0.5, 0.5, 0.5, 0], dtype=np.float32),
        "calibration_en_full": table,
        "thinning": np.float32(1),
    } | {f"join_{one}_quick": np.ones(4, dtype=np.float32) for one in ("ru", "hy")}
    arrays |= {f"calibration_{one}_quick": table for one in ("ru", "hy")}
    header, *lines = development.lines(those, held, arrays)
    assert "threshold" in header
    assert len(lines) == len(development.SHARES)
    assert sum("chosen" in line for line in lines) == 1
    assert float(lines[0].split("|")[-1]) > 0.9
