"""The report of a period and the statements as data: right numbers, nobody's words, valid by the database's rules."""

import csv
import io
import json
import zipfile
from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.commands import COMMANDS
from fairsay.desk.models import AppealOutcome, StatementOfReasons
from fairsay.desk.transparency.parts import as_csv_parts
from fairsay.desk.transparency.periods import month_before, read_period, twelve_months_to
from fairsay.desk.transparency.report import make_report
from fairsay.desk.transparency.statements import as_database_entry, find_faults, find_statements
from fairsay.desk.transparency.template import (
    CATEGORY,
    CATEGORY_OF_TERMS,
    DESCRIPTION,
    DISPUTED,
    LAW,
    MEASURES,
    NOTICES,
    REVERSED,
    SUBMITTED,
    TOTAL,
)
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Ground
from tests.commands import run_command

DAY = timedelta(days=1)


@pytest.fixture
def month(held, published, thread, reader, other_reader, editor, chief):
    """Four restrictions (one undone, one reversed on appeal), a held one approved, a report that was right."""
    services.reject_opinion(actor=editor, opinion=held("The minister is a liar, they say."), ground="abusive")
    wrong = services.reject_opinion(actor=editor, opinion=held("Such a liar of a ferry."), ground="abusive")
    appeal = services.appeal_decision(actor=reader, decision=wrong, words="I meant the ferry.")
    services.answer_appeal(
        actor=chief, appeal=appeal, outcome=AppealOutcome.OVERTURNED, answer="So it seems."
    )
    undone = services.reject_opinion(actor=editor, opinion=held("A liar once more."), ground="filthy")
    services.undo_decision(actor=editor, decision=undone)
    services.approve_opinion(actor=editor, opinion=held("No liar can run a ferry."))
    reported = published(thread, reader, "Buy my boat, it is cheaper than the ferry.")
    discussion.report_opinion(actor=other_reader, opinion=reported, ground="advertisement")
    services.delete_opinion_by_desk(actor=editor, opinion=reported, ground="advertisement")
    services.ban_reader_from_desk(
        actor=editor,
        reader=other_reader,
        ground="illegal",
        reason="Threats.",
        ends_at=timezone.now() + 7 * DAY,
    )
    now = timezone.now()
    return now - DAY, now + DAY


def test_the_report_counts_what_stands(month):
    report = make_report(*month)
    grounds = {row.name: (row.count, row.automated, row.reversed) for row in report.restrictions}
    assert grounds == {
        Ground.OFF_TOPIC: (0, 0, 0),
        Ground.ADVERTISEMENT: (1, 0, 0),
        Ground.ABUSIVE: (2, 2, 1),
        Ground.FILTHY: (0, 0, 0),
        Ground.ILLEGAL: (1, 0, 0),
    }
    assert {row.name: row.count for row in report.outcomes} == {"reject": 2, "delete": 1, "ban": 1}
    assert {row.name: (row.count, row.reversed) for row in report.reports}[Ground.ADVERTISEMENT] == (1, 1)
    assert (report.challenges.made, report.challenges.overturned, report.challenges.waiting) == (1, 1, 0)
    assert (report.automation.held, report.automation.approved) == (3, 1)
    assert report.automation.error_rate == pytest.approx(1 / 3)


def test_a_period_knows_nothing_of_the_days_outside_it(month):
    _, end = month
    later = make_report(end, end + DAY)
    assert later.opinions == later.challenges.made == sum(row.count for row in later.restrictions) == 0
    assert later.automation.error_rate is later.decision_median_hours is None


def test_every_statement_is_valid_data_without_anybodys_words(month, reader, other_reader):
    entries = [as_database_entry(statement) for statement in find_statements(*month)]
    assert len(entries) == 4, "the undone decision gave none that stands"
    text = json.dumps(entries)
    for entry in entries:
        assert find_faults(entry) == []
    for word in ("liar", "ferry", "boat", "Threats", reader.name, other_reader.name):
        assert word not in text
    by_ground = {entry["decision_ground"] for entry in entries}
    assert by_ground == {"DECISION_GROUND_ILLEGAL_CONTENT", "DECISION_GROUND_INCOMPATIBLE_CONTENT"}
    assert {entry["automated_decision"] for entry in entries} == {
        "AUTOMATED_DECISION_PARTIALLY",
        "AUTOMATED_DECISION_NOT_AUTOMATED",
    }
    banned = next(entry for entry in entries if "decision_account" in entry)
    assert banned["end_date_account_restriction"] == f"{timezone.now() + 7 * DAY:%Y-%m-%d}"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"puid": "decision 7"}, "puid holds"),
        ({"puid": "x" * 501}, "puid is longer"),
        ({"decision_facts": ""}, "decision_facts is missing"),
        ({"decision_facts": "x" * 5001}, "decision_facts is longer"),
        ({"automated_detection": "yes"}, "automated_detection is not one"),
        ({"source_type": "SOURCE_UNKNOWN"}, "source_type is not one"),
        ({"content_date": "24.11.2026"}, "content_date is not a day"),
        ({"decision_visibility": []}, "no restriction"),
        ({"incompatible_content_explanation": ""}, "incompatible_content_explanation is missing"),
        ({"decision_ground": "DECISION_GROUND_ILLEGAL_CONTENT"}, "illegal_content_legal_ground is missing"),
    ],
)
def test_what_the_database_would_refuse_is_found_before_it_is_written(month, change, fault):
    entry = as_database_entry(next(find_statements(*month)))
    assert any(found.startswith(fault) for found in find_faults(entry | change))


def tables_of(report):
    """Each part as a list of rows by heading."""
    parts = as_csv_parts(report).items()
    return {name: list(csv.DictReader(io.StringIO(text, newline=""))) for name, text in parts}


def test_the_ten_parts_have_the_templates_headings_and_every_line_of_it(month):
    parts = as_csv_parts(make_report(*month))
    assert [int(name[:2]) for name in parts] == [1, *range(3, 12)]
    for name, text in parts.items():
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert {len(row) for row in rows} == {len(rows[0])}, name
        assert text.endswith("\r\n"), "RFC 4180"
    head = {name: text.partition("\r\n")[0] for name, text in parts.items()}
    assert head["01_report_identification.csv"] == "Applicability,Service,Indicator,Value"
    assert head["04_notices.csv"].count(",") == 24
    assert head["05_own_initiative_illegal.csv"].count(",") == 36
    assert head["03_member_states_orders.csv"].count(",") == 19
    tables = tables_of(make_report(*month))
    lines = {name: len(rows) for name, rows in tables.items()}
    # As many as in the Commission's own files, less those of single countries and languages.
    assert lines["01_report_identification.csv"] == 5
    assert lines["05_own_initiative_illegal.csv"] == 1 + len(LAW) + sum(map(len, LAW.values()))
    assert (
        lines["04_notices.csv"]
        == lines["03_member_states_orders.csv"]
        == lines["05_own_initiative_illegal.csv"] + 1
    )
    assert lines["07_appeals_and_recidivism.csv"] == 47
    assert lines["08_automated_means.csv"] == 20
    assert lines["11_qualitative.csv"] == 6


def test_what_was_restricted_stands_in_its_line_and_what_is_not_known_is_empty(month):
    report = make_report(*month)
    tables = tables_of(report)
    total = {row["Indicator"]: row["Value"] for row in tables["01_report_identification.csv"]}
    assert total["Starting date of reporting period"] == f"{report.first_day}"
    orders = tables["03_member_states_orders.csv"][0]
    assert orders["Number of orders to act against illegal content received"] == "", "not nought"
    measure = "Number of measures taken at the provider's own initiative"
    for name, illegal in (("05_own_initiative_illegal.csv", True), ("06_own_initiative_TC.csv", False)):
        heading = CATEGORY if illegal else CATEGORY_OF_TERMS
        rows = tables[name]
        counted = {
            (row[heading], row[DESCRIPTION]): int(row[measure])
            for row in rows
            if row[heading].startswith("KEYWORD")
        }
        expected = sum(one.count for one in report.measures if (one.ground == "illegal") == illegal)
        assert int(rows[0][measure]) == sum(counted.values()) == expected
        kinds = [rows[0][kind] for kind in (*MEASURES[2:16],)]
        assert sum(map(int, kinds)) == expected, "each has its restriction"
    house = {row[CATEGORY_OF_TERMS]: row for row in tables["06_own_initiative_TC.csv"]}
    abusive = house["KEYWORD_CYBER_BULLYING_INTIMIDATION"]
    assert (abusive[measure], abusive[MEASURES[1]]) == ("2", "2")
    appeals = {
        (row["Indicator"], row["Scope"]): row["Value"] for row in tables["07_appeals_and_recidivism.csv"]
    }
    assert appeals[SUBMITTED, TOTAL] == f"{report.all_challenges.made}"
    assert appeals[SUBMITTED, REVERSED] == f"{report.all_challenges.overturned}"
    assert appeals[DISPUTED, TOTAL] == ""


def test_notices_stand_under_what_they_claim(published, thread, reader, editor):
    opinion = published(thread, reader, "The deputy minister took money for the ferries.")
    fields = {
        "place": str(opinion.pk),
        "reasons": "No.",
        "name": "N",
        "email": "n@example.org",
        "good_faith": True,
    }
    for kind in ("defamation", "privacy", "other"):
        services.file_notice(**fields, kind=kind, language="en")
    services.delete_opinion_by_desk(actor=editor, opinion=opinion, ground="illegal", explanation="§ 186.")
    now = timezone.now()
    tables = tables_of(make_report(now - DAY, now + DAY))
    rows = {(row[CATEGORY], row[DESCRIPTION]): row for row in tables["04_notices.csv"]}
    received, law = NOTICES[0], NOTICES[6]
    for line, count in {
        ("TOTAL", ""): "3",
        ("STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH", ""): "1",
        ("KEYWORD_DEFAMATION", ""): "1",
        ("KEYWORD_HATE_SPEECH", ""): "0",
        ("KEYWORD_OTHER", "private life or personal data"): "1",
        ("STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE", ""): "1",
    }.items():
        assert (rows[line][received], rows[line][law]) == (count, count), line
    assert rows["TOTAL", ""][NOTICES[1]] == "", "nobody is known as a trusted flagger"
    own = tables["05_own_initiative_illegal.csv"][0]
    assert own[MEASURES[0]] == "0", "what a notice brought about is not of one's own initiative"


def test_files_are_downloaded_by_who_may_and_by_nobody_else(month, client_for, make_reader, chief, editor):
    client = client_for(chief)
    days = {"from": f"{timezone.localdate() - DAY}", "to": f"{timezone.localdate()}"}
    page = client.get("/desk/transparency/", days)
    assert page.status_code == 200
    archive = zipfile.ZipFile(io.BytesIO(client.get("/desk/transparency/report.zip", days).content))
    assert len(archive.namelist()) == 10
    lines = b"".join(client.get("/desk/transparency/statements.jsonl", days)).decode().splitlines()
    assert len(lines) == StatementOfReasons.objects.filter(decision__undone_at=None).count()
    assert client.get("/desk/transparency/", days | {"to": "soon"}).status_code == 422
    section = client_for(make_reader("Sona", role="section_editor", sections=["harbour"]))
    assert section.get("/desk/transparency/").status_code == 403


def test_everybody_reads_the_sums_unless_the_newsroom_switches_the_page_off(client, monkeypatch):
    cache.clear()
    page = client.get("/transparency/")
    assert page.status_code == 200
    assert b"nobody appealed" in page.content
    monkeypatch.setenv("FAIRSAY_TRANSPARENCY_PAGE", "no")
    assert client.get("/transparency/").status_code == 404


def test_periods_are_whole_days_of_the_newsroom():
    assert month_before(date(2026, 3, 31)).first == date(2026, 2, 1)
    assert month_before(date(2026, 1, 1)).last == date(2025, 12, 31)
    assert twelve_months_to(date(2026, 12, 31)).first == date(2026, 1, 1)
    assert twelve_months_to(date(2026, 2, 28)).first == date(2025, 3, 1)
    assert read_period("", "", today=date(2026, 11, 24)) == month_before(date(2026, 11, 24))
    for first, last in (("2026-11-02", "2026-11-01"), ("x", "2026-11-01"), ("1990-01-01", "2026-11-01")):
        with pytest.raises(ValueError, match=r"."):
            read_period(first, last, today=date(2026, 11, 24))


def test_the_commands_write_files(month, tmp_path, capsys):
    days = ("--from", f"{timezone.localdate() - DAY}", "--to", f"{timezone.localdate() + DAY}")
    assert run_command(COMMANDS, "transparency", "report", str(tmp_path / "out"), *days) == 0
    assert len(list((tmp_path / "out").iterdir())) == 10
    lines = tmp_path / "statements.jsonl"
    assert run_command(COMMANDS, "transparency", "statements", "--out", str(lines), *days) == 0
    assert len(lines.read_text().splitlines()) == 4
    assert run_command(COMMANDS, "transparency", "report", str(tmp_path), "--from", "x", "--to", "y") == 2
    assert "--from and --to" in capsys.readouterr().err
