"""`fairsay evaluate` from end to end on a small folder: what it prints, writes and refuses."""

import io
import json
import re
import shutil
import subprocess
import sys
from argparse import ArgumentParser
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from fairsay.houserules import about
from fairsay.houserules.evaluation import command, judging, rivals
from fairsay.houserules.evaluation.explanations import explanations
from fairsay.houserules.evaluation.fairness import dialects, identities
from fairsay.houserules.evaluation.judging import Answer, Passage
from fairsay.houserules.evaluation.quality import hostile
from fairsay.houserules.evaluation.report import mistakes, operating_tables, weights
from fairsay.houserules.evaluation.rows import Row, chosen, find_files, read
from fairsay.houserules.evaluation.run import Run
from fairsay.houserules.evaluation.survival import survival
from fairsay.houserules.rulebook import HERE, shipped
from fairsay.houserules.verdict import Rule
from tests.houserules import labelled

pytestmark = pytest.mark.plain

STORY = {
    "title": "Ferry fares will not rise before spring",
    "text": "The two new ferries pay for themselves, the harbour office said. Winter timetables follow in May.",
}
OFFERS = [
    f"Earn ${200 + number} a day from home, no experience needed! Write to t.me/offer_{number}"
    for number in range(20)
]
CIVIL = [
    f"I take this ferry {number} times a month and the harbour office should publish the timetable."
    for number in range(40)
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("labelled")
    civil = [
        {
            "id": f"c{number}", "text": text, "language": "en", "story": STORY, "weak": ["abusive"],
            "labels": {"advertisement": 0, "abusive": 0, "off_topic": 0},
        }
        for number, text in enumerate(CIVIL)
    ]  # fmt: skip
    offers = [
        {"id": f"o{number}", "text": text, "language": "en", "labels": {"advertisement": 1}}
        for number, text in enumerate(OFFERS)
    ]
    lines = "".join(json.dumps(row) + "\n" for row in civil + offers)
    (made / "ferries.jsonl").write_text(lines, encoding="utf-8")
    return made


def evaluate(*words):
    parser = ArgumentParser()
    command.configure(parser)
    return command.run(parser.parse_args([str(word) for word in words]))


@pytest.fixture(scope="module")
def measured(folder, tmp_path_factory):
    """The command's own process, once: standard output, standard error, and what it wrote."""
    out = tmp_path_factory.mktemp("out")
    words = [
        folder, "--json", out / "report.json", "--html", out / "report.html", "--plots", out / "plots",
        "--card", out / "card.json", "--attacked", "5", "--reference", "ferries",
    ]  # fmt: skip
    ended = subprocess.run(
        [sys.executable, "-m", "fairsay.houserules", "evaluate", *map(str, words)],
        capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    return ended, out


@pytest.mark.slow
def test_it_prints_and_writes_the_same_figures(measured):
    ended, out = measured
    stored = json.loads((out / "report.json").read_text(encoding="utf-8"))
    quality = stored["tables"]["quality"]["rows"]
    mine = next(row for row in quality if row["rule"] == "advertisement" and row["file"] == "ferries")
    assert (mine["rows"], mine["breaches"], mine["labels"]) == (60, 20, "judged")
    assert mine["recall"]["hits"] >= 18
    assert mine["civil held"]["hits"] == 0
    assert mine["AUC"]["value"] > 0.95
    recall = f"{mine['recall']['value']:.3f}".removeprefix("0")
    assert re.search(rf"advertisement +en +ferries +judged +60 +20 +{re.escape(recall)} \[", ended.stdout)
    abusive = next(row for row in quality if row["rule"] == "abusive" and row["file"] == "ferries")
    assert (abusive["rows"], abusive["labels"], abusive["recall"]) == (40, "weak", None)
    together = stored["tables"]["combined"]["rows"]
    assert {row["rows"] for row in together} == {40}
    attacks = {row["attack"]: row for row in stored["tables"]["survival"]["rows"]}
    assert attacks["leet"]["cases"] == 5
    assert stored["facts"]["weights"] == {
        one["name"]: one["sha256"] for one in about.about(shipped())["weights"]
    }
    assert "judged: 60 of 60" in ended.stderr


@pytest.mark.slow
def test_the_page_is_whole_and_asks_for_nothing(measured):
    page = (measured[1] / "report.html").read_text(encoding="utf-8")
    reader = Tags()
    reader.feed(page)
    assert reader.open == []
    assert len(reader.ids) == len(set(reader.ids)) > 5
    assert reader.points <= set(reader.ids)
    assert not {"script", "link", "img", "iframe"} & reader.seen
    assert not re.search(r'(src|href)="(?!#)', page)
    assert reader.drawings == page.count("The figures as a table") >= 2


@pytest.mark.slow
def test_plots_are_drawings_with_words(measured):
    files = sorted((measured[1] / "plots").glob("*.svg"))
    assert "precision-recall-advertisement.svg" in {path.name for path in files}
    for path in files:
        root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert len(root.findtext("{http://www.w3.org/2000/svg}desc")) > 40


@pytest.mark.slow
def test_the_card_holds_only_key_figures_of_this_run(measured):
    stored = json.loads((measured[1] / "card.json").read_text(encoding="utf-8"))
    assert stored["measured"]["rule book"] == shipped().version
    assert all(set(one) == {"figure", "reach", "reached", "written"} for one in stored["figures"])
    report = json.loads((measured[1] / "report.json").read_text(encoding="utf-8"))
    assert [one["figure"] for one in stored["figures"]] == [
        row["figure"] for row in report["tables"].get("key", {"rows": []})["rows"]
    ]


def test_the_judge_tells_its_card_and_doubts_one_of_other_weights(tmp_path, capsys):
    for part in ("lists", "weights"):
        shutil.copytree(HERE / part, tmp_path / part)
    book = replace(shipped(), folder=tmp_path)
    assert about.about(book)["card"] is None
    measured = {"rule book": "2026.1.1", "data": {"sha256": "abc"}, "weights": weights(book)}
    figure = {"figure": "abusive: AUC", "reach": "≥ .9", "reached": 0.91, "written": ".910"}
    card = {"measured": measured, "figures": [figure]}
    (tmp_path / "card.json").write_text(json.dumps(card), encoding="utf-8")
    told = "\n".join(about.said(about.about(book)))
    assert "abusive: AUC  .910  (to reach: ≥ .9)" in told
    assert "OTHER weights" not in told
    measured["weights"] = {**measured["weights"], "abuse": "0" * 64}
    (tmp_path / "card.json").write_text(json.dumps(card), encoding="utf-8")
    assert "OTHER weights" in "\n".join(about.said(about.about(book)))


class Tags(HTMLParser):
    """Open elements, ids, links within the page."""

    VOID = frozenset(("meta", "line", "rect", "polyline", "circle"))

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.points, self.seen, self.drawings = [], [], set(), set(), 0

    def handle_starttag(self, tag, attributes):
        words = dict(attributes)
        self.seen.add(tag)
        self.drawings += tag == "svg"
        self.ids += [words["id"]] if "id" in words else []
        for name in ("aria-labelledby", "aria-describedby"):
            self.points |= set(words.get(name, "").split())
        if words.get("href", "").startswith("#"):
            self.points.add(words["href"][1:])
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.seen.add(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_a_bad_row_ends_with_one_and_says_where(tmp_path, capsys):
    (tmp_path / "bad.jsonl").write_text('{"text": "a", "labels": {}}\n{"text": 3}\n', encoding="utf-8")
    assert evaluate(tmp_path) == 1
    assert "bad.jsonl, line 2: text must be" in capsys.readouterr().err


def test_nothing_to_read_ends_with_two_and_nothing_to_measure_with_one(folder, tmp_path, capsys):
    assert evaluate(tmp_path / "nowhere") == 2
    assert "there is no" in capsys.readouterr().err
    assert evaluate(folder, "--language", "ru") == 1
    assert "no row is left" in capsys.readouterr().err
    assert evaluate(folder, "--rulebook", tmp_path / "none.json") == 2


def test_a_rule_that_fails_is_said_aloud(folder, capsys, monkeypatch):
    failing = Answer({}, ABUSIVE, {}, ABUSIVE, "en", 1.0)
    monkeypatch.setattr(command, "judge_rows", lambda book, asked, **options: [failing] * len(asked))
    assert evaluate(folder, "--attacked", "0", "--rivals", "0") == 1
    assert "a rule failed on 60 rows, which count as held" in capsys.readouterr().err


def test_words_that_make_no_sense_are_refused(folder, capsys):
    for words in (["--limit", "0"], ["--prior", "1.5"], ["--processes", "two"], ["--split", "dev"]):
        with pytest.raises(SystemExit) as ended:
            evaluate(folder, *words)
        assert ended.value.code == 2
        assert words[0] in capsys.readouterr().err


def rows_of(tmp_path, values):
    path = tmp_path / "some.jsonl"
    path.write_text("".join(json.dumps(value) + "\n" for value in values), encoding="utf-8")
    return list(read(path))


def answered(rows: list[Row], held: list[frozenset[Rule]]) -> Run:
    answers = [
        Answer({rule: float(rule in one) for rule in Rule}, one, {}, frozenset(), "en", 1.0) for one in held
    ]
    return Run(shipped(), rows, answers)


ABUSIVE = frozenset([Rule.ABUSIVE])


def test_the_largest_gap_between_identities_is_named(tmp_path):
    values = [
        {"text": f"My {name} neighbours are kind, number {number}", "labels": {"abusive": 0}, "language": "en",
         "group": {"template": str(number)}}
        for name in ("Sikh", "deaf", "Canadian")
        for number in range(25)
    ]  # fmt: skip
    rows = rows_of(tmp_path, values)
    held = [
        ABUSIVE if "deaf" in row.text and int(row.tie.split(":")[1]) < 10 else frozenset() for row in rows
    ]
    table = identities(answered(rows, held))
    assert table.rows[0][2:4] == ("deaf", 25)
    (finding,) = table.findings
    assert "largest gap 40.0 points, deaf .400 against " in finding.replace("0.400", ".400")


def test_a_dialect_is_compared_with_the_rows_beside_it(tmp_path):
    values = [{"text": f"he tryna help, {n}", "labels": {"abusive": 0}, "language": "en"} for n in range(20)]
    values += [
        {"text": f"he wants to help, {n}", "labels": {"abusive": 0}, "language": "en"} for n in range(20)
    ]
    rows = rows_of(tmp_path, values)
    held = [ABUSIVE if "tryna" in row.text and row.text.endswith("5") else frozenset() for row in rows]
    found = {row[3]: row for row in dialects(answered(rows, held)).rows}
    assert found["African-American spellings"][-1] == 10.0
    assert found["none marked"][5].value == 0


def test_abusive_or_filthy_is_one_question_where_a_set_does_not_tell_them_apart(tmp_path):
    values = [{"text": f"h{n}", "language": "ru", "labels": {"abusive": 1}} for n in range(4)]
    values += [{"text": f"c{n}", "language": "ru", "labels": {"abusive": 0, "filthy": 0}} for n in range(4)]
    values.append({"text": "unknown", "language": "ru", "labels": {"filthy": 0}})
    rows = rows_of(tmp_path, values)
    held = [frozenset([Rule.FILTHY])] * 3 + [frozenset()] * 4 + [ABUSIVE] * 2
    (row,) = hostile(answered(rows, held)).rows
    assert row[2:4] == (8, 4)
    assert (row[4].hits, row[5].hits) == (3, 1)
    assert row[7].value == pytest.approx(0.75)


def test_hand_written_cases_become_rows_and_mended_ones_are_not_measured(tmp_path):
    labelled.write(tmp_path)
    known = chosen(find_files([tmp_path]))
    assert len(known) >= 400
    assert {row.file for row in known} >= {"cases_outsider", "cases_abuse_ru_hy_latin", "cases_rewritings_ru"}
    outsiders = [row for row in known if row.file == "cases_outsider"]
    assert len(outsiders) == 307
    assert sum(row.civil for row in outsiders) == 135


def test_a_passage_is_cut_out_and_set_beside_what_people_marked(tmp_path):
    values = [
        {
            "text": "You scoundrel!",
            "labels": {"abusive": 1},
            "language": "en",
            "spans": [[start, 13, "abusive"]],
        }
        for start in (4, 4, 4)
    ] + [{"text": "You, scoundrel", "labels": {"abusive": 1}, "language": "en", "spans": [[0, 3, "abusive"]]}]
    rows = rows_of(tmp_path, values)
    passage = {Rule.ABUSIVE: Passage((4, 13), ("scoundrel",))}
    answers = [Answer({Rule.ABUSIVE: 0.9}, ABUSIVE, passage, frozenset(), "en", 1.0)] * 4

    def judge(asked):
        scores = {"You !": 0.1, "You,l": 0.9}
        return [
            Answer(
                {Rule.ABUSIVE: scores[one.text]},
                ABUSIVE if scores[one.text] > 0.5 else frozenset(),
                {},
                frozenset(),
                "en",
                1.0,
            )
            for one in asked
        ]

    (row,) = explanations(Run(shipped(), rows, answers), judge, 10).rows
    named, falls, clear, marked, touched = row[3:8]
    assert (named.hits, falls.hits, clear.hits, marked, touched.hits) == (4, 3, 3, 4, 3)
    assert row[8] == pytest.approx(36 / 56)


def test_mistakes_are_told_the_surest_first(tmp_path):
    values = [
        {"id": "a", "text": "fine", "labels": {"abusive": 0}, "language": "en"},
        {"id": "b", "text": "missed", "labels": {"abusive": 1}, "language": "en"},
        {"id": "c", "text": "right", "labels": {"abusive": 1}, "language": "en"},
    ]
    run = answered(rows_of(tmp_path, values), [ABUSIVE, frozenset(), ABUSIVE])
    told = [json.loads(line) for line in mistakes(run).splitlines()]
    assert [(one["id"], one["should be held"]) for one in told] == [("a", False), ("b", True)]


def test_tables_of_thresholds_are_made_of_what_was_measured(tmp_path):
    values = [{"text": f"t{n}", "labels": {"abusive": n % 2}, "language": "en"} for n in range(120)]
    rows = rows_of(tmp_path, values)
    run = answered(rows, [ABUSIVE if n % 2 or n < 6 else frozenset() for n in range(120)])
    table = operating_tables(run, 0.1)["rules"]["abusive"]["en"]
    assert (table["breaches"], table["civil"], table["caught"][49]) == (60, 60, 1.0)
    assert table["held"][49] == pytest.approx(0.1 + 0.9 * 3 / 60)


def test_survival_counts_what_is_still_held(tmp_path):
    rows = rows_of(tmp_path, [{"text": "You scoundrel", "labels": {"abusive": 1}, "language": "en"}] * 4)
    passage = {Rule.ABUSIVE: Passage((4, 13), ("scoundrel",))}
    answers = [Answer({Rule.ABUSIVE: 0.9}, ABUSIVE, passage, frozenset(), "en", 1.0)] * 4

    def judge(asked):
        return [
            Answer(
                {}, ABUSIVE if "-" in one.text or "." in one.text else frozenset(), {}, frozenset(), "en", 1.0
            )
            for one in asked
        ]

    table = survival(Run(shipped(), rows, answers), judge, 10)
    found = {row[2]: row for row in table.rows}
    assert found["torn in two"][4].hits == 0
    assert 0 < found["signs between"][4].hits <= 4
    assert "Latin letters" not in found


def test_rivals_are_asked_about_the_same_rows_and_absent_ones_are_named(tmp_path, monkeypatch):
    values = [
        {"text": f"{'awful' if n % 2 else 'good'} {n}", "labels": {"abusive": n % 2}, "language": "en"}
        for n in range(40)
    ]
    run = answered(rows_of(tmp_path, values), [frozenset()] * 40)
    here = rivals.Rival("pytest", (Rule.ABUSIVE,), ("en",), lambda: lambda text, language: "awful" in text)
    broken = rivals.Rival("numpy", (Rule.ABUSIVE,), ("en",), lambda: 1 / 0)
    absent = rivals.Rival(
        "no-such-package-here", (Rule.ABUSIVE,), ("en",), lambda: lambda text, language: True
    )
    table = rivals.rivals(run, 100, [here, broken, absent])
    own, other = table.rows
    assert (own[3], own[6].value) == ("Fairsay", 0)
    assert (other[3], other[6].value, other[7].value) == ("pytest", 1.0, 0.0)
    assert any("numpy: installed, but does not load (ZeroDivisionError" in one for one in table.findings)
    assert any("no-such-package-here: not installed" in one for one in table.findings)


@pytest.mark.slow
def test_two_processes_answer_as_one_does(folder):
    asked = [row.submission for row in read(folder / "ferries.jsonl")]
    alone = judging.judge_rows(shipped(), asked)
    together = judging.judge_rows(shipped(), asked, processes=2)
    assert [(one.held, one.scores) for one in alone] == [(one.held, one.scores) for one in together]


@pytest.mark.parametrize("those", [(2, 5, 9), (10,)])
def test_progress_is_told_to_the_end(those):
    out = io.StringIO()
    progress = judging.Progress("counted", sum(those), out)
    for by in those:
        progress.step(by)
    assert out.getvalue().splitlines()[-1].startswith(f"counted: {sum(those)} of {sum(those)}")
