"""`fairsay transparency`: the report of a period, and the statements of a period as data."""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from fairsay.config.command import Command

if TYPE_CHECKING:
    from fairsay.desk.transparency.periods import Period


def configure(parser: ArgumentParser) -> None:
    """`transparency report DIR`, `transparency statements`."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="report|statements")
    report = verbs.add_parser("report", help="write the ten CSV parts of the template into a folder")
    report.add_argument("folder", type=Path, metavar="DIR", help="made if it does not exist")
    statements = verbs.add_parser(
        "statements",
        help="every statement of reasons as a line of JSON, as the transparency database takes it",
    )
    statements.add_argument("--out", type=Path, metavar="FILE", help="write here instead of standard output")
    for one in (report, statements):
        one.add_argument("--from", dest="first", default="", metavar="DAY", help="such as 2026-10-01")
        one.add_argument(
            "--to", dest="last", default="", metavar="DAY", help="included; the last month unless given"
        )


def run(arguments: Namespace) -> int:
    """Write what was asked for."""
    from django.utils import timezone

    from fairsay.desk.transparency.periods import read_period

    try:
        period = read_period(arguments.first, arguments.last, today=timezone.localdate())
    except ValueError as error:
        print(f"--from and --to want days such as 2026-10-01: {error}", file=sys.stderr)
        return 2
    write = _report if arguments.verb == "report" else _statements
    return write(arguments, period)


def _report(arguments: Namespace, period: "Period") -> int:
    from fairsay.desk.transparency.parts import as_csv_parts
    from fairsay.desk.transparency.report import make_report

    arguments.folder.mkdir(parents=True, exist_ok=True)
    for name, text in as_csv_parts(make_report(period.start, period.end)).items():
        (arguments.folder / name).write_text(text, encoding="utf-8")
        print(arguments.folder / name)
    return 0


def _statements(arguments: Namespace, period: "Period") -> int:
    from fairsay.desk.transparency.statements import as_database_entry, find_faults, find_statements

    out = arguments.out.open("w", encoding="utf-8") if arguments.out else sys.stdout
    written = refused = 0
    try:
        for statement in find_statements(period.start, period.end):
            entry = as_database_entry(statement)
            if faults := find_faults(entry):
                print(f"{entry['puid']}: {'; '.join(faults)}", file=sys.stderr)
                refused += 1
                continue
            out.write(json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n")
            written += 1
    finally:
        if arguments.out:
            out.close()
    print(f"{written} statements, {refused} left out", file=sys.stderr)
    return 1 if refused else 0


COMMANDS: tuple[Command, ...] = (
    Command(
        "transparency",
        "the transparency report of a period, and its statements of reasons as data",
        run,
        configure,
        description="Files only: nothing is sent to anybody. docs/moderation.md says what may be voluntary.",
    ),
)
