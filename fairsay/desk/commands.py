"""The desk's subcommands: `fairsay audit` and `fairsay release-letters`."""

import json
import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from fairsay.config.command import Command
from fairsay.desk.transparency.commands import COMMANDS as TRANSPARENCY


def configure_audit(parser: ArgumentParser) -> None:
    """`audit verify`, `audit head`, `audit heads`, `audit key`, `audit export`, `audit replay`."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="verify|head|heads|key|export|replay")
    verify = verbs.add_parser("verify", help="check every entry; status 1 where anything is wrong")
    verify.add_argument(
        "--expect",
        metavar="NUMBER:HASH",
        help="a head noted earlier with `audit head`: finds a record that was rewritten from the start",
    )
    verbs.add_parser("head", help="print the last number and hash, to be kept elsewhere")
    verbs.add_parser("heads", help="the heads signed so far, a line of JSON each")
    verbs.add_parser("key", help="print the public key that checks them")
    replay = verbs.add_parser("replay", help="a thread as it stood at a moment, a line of JSON an opinion")
    replay.add_argument("thread", type=int, metavar="THREAD", help="the thread's number, as in its address")
    replay.add_argument("--at", metavar="TIME", help="such as 2026-11-24T12:00+04:00; now unless given")
    export = verbs.add_parser("export", help="every entry as a line of JSON, the oldest first")
    export.add_argument("--out", type=Path, metavar="FILE", help="write here instead of standard output")


def audit(arguments: Namespace) -> int:
    """Verify, show or export the audit log."""
    verbs = {
        "verify": _verify,
        "head": _head,
        "heads": _heads,
        "key": _key,
        "export": _export,
        "replay": _replay,
    }
    return verbs[arguments.verb](arguments)


def release(arguments: Namespace) -> int:
    """Send all letters that are due now."""
    from fairsay.desk.selectors.records import find_letters
    from fairsay.desk.services import release_letters

    sent = release_letters(most=None)
    undeliverable = find_letters(kind="undeliverable").count()
    print(f"{len(sent)} sent, {undeliverable} undeliverable")
    return 1 if undeliverable else 0


def configure_learn(parser: ArgumentParser) -> None:
    """`learn`, `learn --adopt VERSION`, `learn --back`, `learn --list`; the last three need an editor."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="the rule books there are, the newest first")
    what.add_argument("--adopt", metavar="VERSION", help="put this rule book in force")
    what.add_argument("--back", action="store_true", help="go back to the rule book before")
    parser.add_argument("--as", dest="email", metavar="EMAIL", help="who does it, for the record")


def learn(arguments: Namespace) -> int:
    """Learn, list, adopt or go back."""
    from fairsay.accounts.models import Reader
    from fairsay.desk.models import LearningRun, RuleBookVersion
    from fairsay.desk.services import rulebooks
    from fairsay.errors import Refusal

    if arguments.list:
        in_force = rulebooks.find_in_force()
        for one in RuleBookVersion.objects.order_by("-pk"):
            mark = "*" if in_force and one.pk == in_force.pk else " "
            print(f"{mark} {one.version} after {one.parent}, {one.made_at:%Y-%m-%d %H:%M}")
        return 0
    actor = Reader.objects.filter(email=arguments.email or "", is_staff=True).exclude(email="").first()
    if actor is None:
        print("--as wants the address of a member of staff", file=sys.stderr)
        return 2
    try:
        if arguments.adopt:
            kept = RuleBookVersion.objects.filter(version=arguments.adopt).first()
            if kept is None:
                print(f"there is no rule book {arguments.adopt}; see --list", file=sys.stderr)
                return 2
            rulebooks.adopt_rulebook(actor=actor, kept=kept)
        elif arguments.back:
            rulebooks.go_back(actor=actor)
        else:
            run = rulebooks.ask_to_learn(actor=actor)
            rulebooks.learn_what_was_asked()
            run.refresh_from_db()
            print(f"{run.examples} examples: {run.get_state_display()}{f' {run.made}' if run.made else ''}")
            return 0 if run.state == LearningRun.State.LEARNED else 1
    except Refusal as refusal:
        print(refusal.text, file=sys.stderr)
        return 1
    print(f"rule book {rulebooks.book_in_force().version} is in force")
    return 0


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


def _heads(arguments: Namespace) -> int:
    from fairsay.desk.models import SignedHead
    from fairsay.desk.signing import as_dict

    for head in SignedHead.objects.order_by("day"):
        print(json.dumps(as_dict(head), sort_keys=True))
    return 0


def _key(arguments: Namespace) -> int:
    from fairsay.desk.signing import public_key

    print(public_key())
    return 0


def _replay(arguments: Namespace) -> int:
    from django.utils import timezone

    from fairsay.desk.replay import replay
    from fairsay.discussion.models import Thread

    try:
        at = datetime.fromisoformat(arguments.at) if arguments.at else timezone.now()
    except ValueError:
        print("--at wants a time such as 2026-11-24T12:00+04:00", file=sys.stderr)
        return 2
    thread = Thread.objects.filter(pk=arguments.thread).first()
    if thread is None:
        print(f"there is no thread {arguments.thread}", file=sys.stderr)
        return 2
    for moment in replay(thread=thread, at=at if at.tzinfo else timezone.make_aware(at)):
        print(json.dumps(moment.as_dict(), ensure_ascii=False, sort_keys=True))
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
    Command(
        "learn",
        "make the next rule book from the desk's own decisions",
        learn,
        configure_learn,
        description="What the button on the desk does in the background. Nothing is in force before it is "
        "adopted; a running server follows within seconds. Status 1 where nothing would be gained.",
    ),
    *TRANSPARENCY,
)
