"""The desk's subcommands: `fairsay audit` and `fairsay release-letters`."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from fairsay.config.command import Command


def configure_audit(parser: ArgumentParser) -> None:
    """`audit verify`, `audit head`, `audit export`."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="verify|head|export")
    verify = verbs.add_parser("verify", help="check every entry; status 1 where anything is wrong")
    verify.add_argument(
        "--expect",
        metavar="NUMBER:HASH",
        help="a head noted earlier with `audit head`: finds a record that was rewritten from the start",
    )
    verbs.add_parser("head", help="print the last number and hash, to be kept elsewhere")
    export = verbs.add_parser("export", help="every entry as a line of JSON, the oldest first")
    export.add_argument("--out", type=Path, metavar="FILE", help="write here instead of standard output")


def audit(arguments: Namespace) -> int:
    """Verify, show or export the audit log."""
    verbs = {"verify": _verify, "head": _head, "export": _export}
    return verbs[arguments.verb](arguments)


def release(arguments: Namespace) -> int:
    """Send all letters that are due now."""
    from fairsay.desk.selectors.records import find_letters
    from fairsay.desk.services import release_letters

    sent = release_letters(most=None)
    undeliverable = find_letters(kind="undeliverable").count()
    print(f"{len(sent)} sent, {undeliverable} undeliverable")
    return 1 if undeliverable else 0


def _verify(arguments: Namespace) -> int:
    from fairsay.desk.chain import verify

    expect = None
    if arguments.expect:
        number, _, noted = arguments.expect.partition(":")
        if not number.isdigit() or not noted:
            print("--expect wants NUMBER:HASH, as `fairsay audit head` prints it", file=sys.stderr)
            return 2
        expect = (int(number), noted)
    check = verify(expect=expect)
    for fault in check.faults:
        print(f"entry {fault.number}: {fault.wrong.replace('_', ' ')}", file=sys.stderr)
    if check.good:
        print(f"{check.entries} entries, no fault; head {check.head}")
        return 0
    print(f"{check.entries} entries read, {len(check.faults)} faults", file=sys.stderr)
    return 1


def _head(arguments: Namespace) -> int:
    from fairsay.desk.chain import START
    from fairsay.desk.models import AuditEntry

    last = AuditEntry.objects.order_by("-number").first()
    print(f"{last.number}:{last.hash}" if last else f"0:{START}")
    return 0


def _export(arguments: Namespace) -> int:
    from fairsay.desk.chain import export_lines

    if arguments.out is None:
        for line in export_lines():
            print(line)
        return 0
    with arguments.out.open("w", encoding="utf-8") as file:
        for line in export_lines():
            file.write(line + "\n")
    return 0


COMMANDS: tuple[Command, ...] = (
    Command(
        "audit",
        "verify or export the record of what was decided",
        audit,
        configure_audit,
        description="The audit log is a chain of hashes: a change, a gap or a reordering shows. "
        "Note its head now and then in a place that this machine cannot change.",
    ),
    Command(
        "release-letters",
        "send the letters that are due",
        release,
        description="The running server does this by itself; for installations that mail from a timer. "
        "Status 1 where letters are undeliverable.",
    ),
)
