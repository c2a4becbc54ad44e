"""`fairsay judge learn`, from decided opinions to a rule book that judges by them; and the setting that loads
it.
"""

import json
import random
import subprocess
import sys

import pytest

from fairsay.houserules.__main__ import main
from fairsay.houserules.command_judge import next_version
from fairsay.houserules.judge import Judge
from fairsay.houserules.pinned import shipped_pinned
from fairsay.houserules.rulebook import RuleBook, shipped
from fairsay.houserules.verdict import Evidence, Outcome, Rule, Submission

pytestmark = pytest.mark.plain

# Words that nobody has ever used as an insult, in forms, and in the letters that readers without a keyboard use.
NEW = {
    "en": (
        ("flibbert", "flibberts"),
        (
            "Our mayor is a real {}.",
            "Only a {} would close the road.",
            "You {}, read it first.",
            "What a {}.",
        ),
        (
            "The road should stay open.",
            "Thank you for the map.",
            "The bridge is late again.",
            "Ask the shops.",
        ),
        "The whole council are flibberts.",
    ),
    "ru": (
        ("хрюндель", "хрюндели", "хрюнделя"),
        (
            "Наш мэр настоящий {}.",
            "Только {} закроет дорогу весной.",
            "Эй ты, {}, прочитай статью.",
            "Ну и {}.",
        ),
        ("Дорога должна быть открыта.", "Спасибо за карту.", "Мост опять опаздывает.", "Спросите торговцев."),
        "Etot hryundel opyat vse zakryl.",
    ),
    "hy": (
        ("թրխկալոն", "թրխկալոններ"),
        ("Մեր քաղաքապետը իսկական {} է։", "Միայն {} կփակի ճանապարհը։", "Դու {} ես, նախ կարդա։", "Ինչ {} ես։"),
        (
            "Ճանապարհը պետք է բաց մնա։",
            "Շնորհակալ եմ քարտեզի համար։",
            "Կամուրջը նորից ուշանում է։",
            "Խանութներին հարցրեք։",
        ),
        "Այս թրխկալոնները նորից փակել են։",
    ),
}


def decisions(language, count=60):
    words, breaches, civil, _ = NEW[language]
    rng = random.Random(1)
    rows = []
    for number in range(count):
        said = rng.choice(breaches).format(rng.choice(words))
        rows.append({"id": f"b{number}", "text": f"{said} {rng.choice(civil)}", "broken": ["abusive"]})
        plain = f"{rng.choice(civil)} {rng.choice(civil)}"
        rows.append({"id": f"c{number}", "text": plain, "broken": []})
    return rows


def write(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def learned(tmp_path, capsys, language):
    examples = write(tmp_path / "decided.jsonl", decisions(language))
    status = command(
        "judge", "learn", examples, "--out", tmp_path / "book.json", "--report", tmp_path / "r.json"
    )
    return status, capsys.readouterr().out


def command(*words):
    given = sys.argv
    sys.argv = ["fairsay", *map(str, words)]
    try:
        return main()
    finally:
        sys.argv = given


@pytest.mark.parametrize("language", NEW)
def test_a_new_word_is_held_after_learning_and_clear_again_after_going_back(tmp_path, capsys, language):
    opinion = Submission(NEW[language][3])
    assert Judge(shipped()).judge(opinion).outcome is Outcome.CLEAR
    status, said = learned(tmp_path, capsys, language)
    assert status == 0
    assert "new word for abusive" in said
    book = RuleBook.load(tmp_path / "book.json")
    verdict = Judge(book).judge(opinion)
    assert verdict.outcome is Outcome.HOLD
    assert verdict.rulebook == "2026.11.2+newsroom.1" or verdict.rulebook.endswith("+newsroom.1")
    strongest = verdict.findings[0]
    assert strongest.rule is Rule.ABUSIVE
    assert strongest.span
    # What the newsroom did not decide on stays as it was.
    for text in ("The bridge is late.", "Мост опаздывает.", "Կամուրջն ուշանում է։"):
        assert Judge(book).judge(Submission(text)).outcome is Outcome.CLEAR
    shipped().dump(tmp_path / "former.json")
    assert Judge(RuleBook.load(tmp_path / "former.json")).judge(opinion).outcome is Outcome.CLEAR
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert report["pinned"]["lost"] == []
    assert report["pinned"]["right_after"] >= 0.9 * report["pinned"]["cases"]


def test_a_head_raises_what_the_newsroom_holds_and_says_that_it_is_the_newsrooms_own_word(tmp_path):
    from fairsay.houserules.head import RuleHead, stem

    heads = {
        Rule.ABUSIVE: RuleHead({"en": 0.5}, {}, {stem("pigeons", "en"): 2.4, stem("council", "en"): 0.1})
    }
    low = {rule: {"en": 0.3} for rule in Rule}
    book = shipped().derived(version="2026.11.2+test", head=heads, thresholds=low)
    text = "They feed pigeons, and nobody in this awful council cares."
    before, after = (Judge(one).judge(Submission(text, language="en")) for one in (shipped(), book))
    assert after.scores[Rule.ABUSIVE] > before.scores[Rule.ABUSIVE]
    assert after.scores[Rule.FILTHY] == before.scores[Rule.FILTHY]
    taught = [one for one in after.findings if one.evidence is Evidence.TAUGHT]
    if after.scores[Rule.ABUSIVE] >= 0.3:
        assert text[slice(*taught[0].span)] == "pigeons"
    # In a language that was not decided on the head says nothing.
    russian = Submission("Опять эти голуби на площади.")
    assert Judge(book).judge(russian).scores == Judge(shipped()).judge(russian).scores


def test_the_same_decisions_give_the_same_bytes(tmp_path, capsys):
    rows = decisions("en")
    books = []
    for name, order in (("one", rows), ("two", rows[::-1])):
        examples = write(tmp_path / f"{name}.jsonl", order)
        assert command("judge", "learn", examples, "--out", tmp_path / f"{name}.json") == 0
        books.append((tmp_path / f"{name}.json").read_bytes())
    assert books[0] == books[1]


def test_nothing_gained_writes_no_rule_book(tmp_path, capsys):
    examples = write(tmp_path / "decided.jsonl", decisions("en", count=3))
    assert command("judge", "learn", examples, "--out", tmp_path / "book.json") == 1
    assert not (tmp_path / "book.json").exists()
    assert "nothing was learned" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ('{"text": "The bridge."}', "line 1: broken must be a list of rules"),
        ('{"text": "The bridge.", "broken": ["rude"]}', "line 1: broken must be a list of rules"),
        ('{"text": 7, "broken": []}', "line 1: text must be a string"),
        ("[", "line 1: not JSON"),
    ],
)
def test_examples_that_cannot_be_read_are_named(tmp_path, capsys, row, message):
    path = tmp_path / "decided.jsonl"
    path.write_text(row, encoding="utf-8")
    assert command("judge", "learn", path, "--out", tmp_path / "book.json") == 2
    said = capsys.readouterr().err
    assert message in said
    assert "decided.jsonl" in said
    assert command("judge", "learn", tmp_path / "absent.jsonl", "--out", tmp_path / "book.json") == 2


def test_versions_count_on():
    book = shipped().derived(version="2026.11.2")
    assert next_version(book) == "2026.11.2+newsroom.1"
    assert next_version(book.derived(version="2026.11.2+newsroom.9")) == "2026.11.2+newsroom.10"
    assert next_version(book.derived(version="2026.11.2+herald")) == "2026.11.2+herald.1"


def test_the_pinned_cases_cover_rules_and_languages_and_are_in_no_other_file():
    from collections import Counter
    from pathlib import Path

    covered = Counter((case.language, *sorted(case.broken)) for case in shipped_pinned())
    for language in ("en", "ru", "hy"):
        assert covered[(language,)] >= 30
        for rule in Rule:
            assert covered[(language, rule)] >= 5
    from fairsay.houserules.decided import read_cases
    from fairsay.houserules.pinned import PINNED

    # Of the shortest reactions ("I agree") everybody writes the same.
    texts = {case.submission.text for case in read_cases(PINNED) if len(case.submission.text) > 20}
    grammars = PINNED.parent / "training" / "grammars"
    cases = Path(__file__).parent
    for path in (*grammars.glob("*.txt"), *cases.glob("cases/*.jsonl"), *cases.glob("*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()
        told = {json.loads(line).get("text") for line in lines} if path.suffix == ".jsonl" else set(lines)
        assert not texts & told


@pytest.mark.slow
def test_the_server_says_in_one_line_what_is_wrong_with_its_rule_book(tmp_path):
    import os

    def start(path):
        loopback = {"FAIRSAY_PUBLIC_URL": "http://127.0.0.1:8000", "FAIRSAY_BIND": "127.0.0.1:8000"}
        own = {"FAIRSAY_RULEBOOK": str(path), "FAIRSAY_DATA": str(tmp_path), "FAIRSAY_MODE": "demo"}
        given = os.environ | loopback | own
        ended = subprocess.run(
            [sys.executable, "-m", "fairsay.site.cli", "manage", "version"],
            env=given, capture_output=True, check=False, timeout=120, text=True,
        )  # fmt: skip
        return ended.returncode, ended.stderr.strip()

    assert start(tmp_path / "absent.json") == (
        1,
        f"fairsay manage: FAIRSAY_RULEBOOK: there is no file '{tmp_path / 'absent.json'}' (file expected)",
    )
    broken = tmp_path / "broken.json"
    broken.write_text('{"version": "2026.11.2", "thresholds": {"abusive": {"*": 7}}}', encoding="utf-8")
    status, said = start(broken)
    assert status == 1
    assert "FAIRSAY_RULEBOOK" in said
    assert "thresholds.off_topic: needs a threshold" in said
    assert "\n" not in said
    shipped().derived(version="2026.11.2+herald").dump(tmp_path / "own.json")
    assert start(tmp_path / "own.json")[0] == 0
