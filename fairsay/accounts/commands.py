"""create-editor, recover-editor."""

import getpass
import sys
from argparse import ArgumentParser, Namespace

from fairsay.config.command import Command

# Those of `roles.Role`, which cannot be imported before the framework has started.
STAFF_ROLES = ("section_editor", "editor", "chief", "auditor", "administrator")


def _configure_create(parser: ArgumentParser) -> None:
    parser.add_argument("--email", help="the address to sign in with (asked for if left out)")
    parser.add_argument("--name", help="the name shown in the newsroom (asked for if left out)")
    parser.add_argument("--role", choices=STAFF_ROLES, default="editor", help="default: %(default)s")
    parser.add_argument(
        "--section",
        action="append",
        default=[],
        metavar="SLUG",
        help="a section that a section editor looks after; may be repeated",
    )
    parser.add_argument(
        "--in-language",
        action="append",
        default=[],
        metavar="CODE",
        help="a language that a section editor looks after, in all sections or those named; repeatable",
    )
    parser.add_argument("--language", default="", metavar="CODE", help="language of letters, such as ru")
    parser.add_argument(
        "--link",
        action="store_true",
        help="print a one-time link to set the password instead of asking for one",
    )


def _create(args: Namespace) -> int:
    from fairsay.accounts.links import make_password_link
    from fairsay.accounts.services import create_editor

    at_terminal = sys.stdin.isatty()
    email, name = args.email, args.name
    if not at_terminal and not (email and name):
        print("fairsay create-editor: give --email and --name", file=sys.stderr)
        return 2
    email = email or input("E-mail address: ")
    name = name or input("Name: ")
    password = _ask_password() if at_terminal and not args.link else None
    editor = create_editor(
        email=email,
        name=name,
        role=args.role,
        password=password,
        sections=args.section,
        languages=args.in_language,
        language=args.language,
    )
    print(f"{editor.name} is {editor.get_role_display().lower()} and signs in as {email.strip().lower()}.")
    print("The second factor is set up at the first sign-in.")
    if not editor.has_usable_password() or args.link:
        print("Set a password within three days, once, at:")
        print(make_password_link(editor))
    return 0


def _ask_password() -> str | None:
    """Asked twice. Empty the first time: none, and a link is printed."""
    while True:
        first = getpass.getpass("Password (empty: print a link instead): ")
        if not first:
            return None
        if first == getpass.getpass("The same again: "):
            return first
        print("The two differ.")


def _configure_recover(parser: ArgumentParser) -> None:
    parser.add_argument("--email", required=True, help="the address they sign in with")


def _recover(args: Namespace) -> int:
    from fairsay.accounts.links import make_password_link
    from fairsay.accounts.services import recover_editor

    editor = recover_editor(email=args.email)
    print(f"{editor.name} has no second factor any more and is signed out everywhere.")
    print("A new password can be set within three days, once, at:")
    print(make_password_link(editor))
    return 0


COMMANDS = (
    Command(
        name="create-editor",
        help="add a member of staff, or give a reader a role",
        description="Add somebody to the newsroom. The first one should be --role administrator.\n"
        "The password is asked for, or set by a one-time link that is printed (--link, or when no\n"
        "terminal is there to ask at). Whoever has proved the address as a reader keeps the account.",
        run=_create,
        configure=_configure_create,
    ),
    Command(
        name="recover-editor",
        help="take away a lost second factor and print a link to start anew",
        description="For a member of staff who lost phone and recovery codes: removes every second factor,\n"
        "ends all sessions, and prints a one-time link to set a new password.",
        run=_recover,
        configure=_configure_recover,
    ),
)
