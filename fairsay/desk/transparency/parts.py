"""A report as the CSV parts of the template, one file a part, numbered as the template numbers them.

The template of Implementing Regulation (EU) 2024/2835 has ten parts. What a part asks and Fairsay does not
know is an empty cell with a remark, never a nought.
"""

import csv
import io
from collections.abc import Mapping, Sequence

from fairsay.config import env
from fairsay.desk.transparency.report import Row, TransparencyReport
from fairsay.desk.transparency.statements import CATEGORIES
from fairsay.discussion.models import Ground

Cells = Sequence[str | int | float | None]

UNKNOWN = "not recorded by Fairsay: for the newsroom to fill in"
LARGE_ONLY = "binds very large online platforms only"


def as_csv_parts(report: TransparencyReport) -> Mapping[str, str]:
    """File name → CSV text, UTF-8, the ten parts in their order."""
    illegal = [row for row in report.restrictions if row.name == Ground.ILLEGAL]
    house = [row for row in report.restrictions if row.name != Ground.ILLEGAL]
    return {
        "01_identification.csv": _csv(("indicator", "value", "remark"), _identification(report)),
        "02_orders.csv": _csv(
            ("indicator", "value", "remark"),
            [
                ("orders to act against illegal content (Art. 9)", None, UNKNOWN),
                ("orders to provide information (Art. 10)", None, UNKNOWN),
            ],
        ),
        "03_notices.csv": _csv(("category", "notices", "of these acted upon", "remark"), _notices(report)),
        "04_own_initiative_illegal.csv": _csv(RESTRICTION_HEAD, _restrictions(illegal)),
        "05_own_initiative_house_rules.csv": _csv(RESTRICTION_HEAD, _restrictions(house)),
        "06_complaints.csv": _csv(("indicator", "value", "remark"), _complaints(report)),
        "07_automated_means.csv": _csv(("indicator", "value", "remark"), _automation(report)),
        "08_people.csv": _csv(("indicator", "value", "remark"), [("people who moderate", None, LARGE_ONLY)]),
        "09_active_recipients.csv": _csv(
            ("indicator", "value", "remark"), [("average monthly active recipients", None, LARGE_ONLY)]
        ),
        "10_qualitative.csv": _csv(("question", "answer"), _qualitative(report)),
    }


RESTRICTION_HEAD = (
    "category",
    "house rule or law",
    "restrictions",
    "noticed automatically",
    "reversed on appeal",
)


def _csv(head: Cells, rows: Sequence[Cells]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([["" if cell is None else cell for cell in row] for row in rows])
    return text.getvalue()


def _identification(report: TransparencyReport) -> list[Cells]:
    return [
        ("provider", env.read("FAIRSAY_NEWSROOM"), ""),
        ("service", env.read("FAIRSAY_PUBLIC_URL"), "readers' opinions under news articles"),
        ("period starts", f"{report.start:%Y-%m-%d}", ""),
        ("period ends", f"{report.end:%Y-%m-%d}", "the day after its last"),
        ("opinions placed", report.opinions, ""),
    ]


def _notices(report: TransparencyReport) -> list[Cells]:
    given = report.notices
    reports: list[Cells] = [
        (CATEGORIES[row.name][0], row.count, row.reversed, "readers' reports, by the ground that they named")
        for row in report.reports
    ]
    return [
        *reports,
        ("median hours until settled", report.reports_median_hours, None, ""),
        ("notices of illegal content (Art. 16)", given.made, given.removed, ""),
        ("of these: the opinion stays", given.kept, None, ""),
        ("of these: nothing left to decide", given.closed, None, ""),
        ("of these: waiting for an answer", given.waiting, None, ""),
        ("of these: decided by automatic means alone", given.automated, None, ""),
        ("median hours until a notice was answered", given.median_hours, None, ""),
    ]


def _restrictions(rows: Sequence[Row]) -> list[Cells]:
    return [(CATEGORIES[row.name][0], row.name, row.count, row.automated, row.reversed) for row in rows]


def _complaints(report: TransparencyReport) -> list[Cells]:
    told, objected = report.challenges, report.complaints
    return [
        ("complaints received", told.made, "appeals by readers"),
        ("decisions upheld", told.upheld, ""),
        ("decisions reversed", told.overturned, ""),
        ("waiting for an answer", told.waiting, ""),
        ("median hours until answered", told.median_hours, ""),
        (
            "complaints received from those who gave notice",
            objected.made,
            "against answers that removed nothing",
        ),
        ("of these: the answer stands", objected.upheld, ""),
        ("of these: reversed", objected.overturned, ""),
        ("of these: waiting for an answer", objected.waiting, ""),
        ("median hours until these were answered", objected.median_hours, ""),
        ("disputes before a certified body", None, UNKNOWN),
        ("accounts suspended", sum(row.count for row in report.outcomes if row.name == "ban"), "bans"),
    ]


def _automation(report: TransparencyReport) -> list[Cells]:
    means = report.automation
    return [
        ("held automatically and then decided by a person", means.held, ""),
        ("of these published by that person", means.approved, ""),
        ("share that the automatic means got wrong", means.error_rate, "published / held"),
        ("decided by automatic means alone", means.decided_alone, ""),
    ]


def _qualitative(report: TransparencyReport) -> list[Cells]:
    judged = "A judge on the newsroom's own server gives each opinion four scores."
    alone = "It holds, and by the newsroom's wish it rejects where the rule book says so."
    return [
        (
            "own-initiative moderation",
            "Opinions are judged before publication by four house rules; "
            "what may break one is held for an editor.",
        ),
        (
            "automatic means",
            f"{judged} {alone if report.automation.decided_alone else 'It holds, and does not reject.'}",
        ),
        (
            "safeguards",
            "Each restriction is explained to its author, with the passage; an appeal is answered by another "
            "editor; every decision is in a record chained by hashes.",
        ),
    ]
