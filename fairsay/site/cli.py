"""The `fairsay` command: gathers every part's subcommands and runs one."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import fairsay
from fairsay.config import env
from fairsay.config.command import Command
from fairsay.errors import Refusal

# Parts that have commands. They are imported before Django is set up: at the top, a part's
# commands.py may import only config and errors, and imports the rest inside its functions.
PARTS = (
    "ops",
    "publication",
    "accounts",
    "desk",
    "imports",
    "embed",
    "integrations",
    "notifications",
    "site",
)


def gather() -> list[Command]:
    """Every subcommand, in the order in which `--help` lists them."""
    return [command for part in PARTS for command in import_module(f"fairsay.{part}.commands").COMMANDS]


def make_parser(commands: Sequence[Command], chosen: str = "") -> argparse.ArgumentParser:
    """The parser of the whole command line; with the name of a command, the arguments of that one alone.

    Some commands import much to name their arguments.
    """
    parser = argparse.ArgumentParser(
        prog="fairsay",
        description="Readers' opinions under news articles, judged by the publisher's own house rules.",
        epilog="Settings come from the environment: `fairsay settings` lists them.",
    )
    parser.add_argument("--version", action="version", version=f"fairsay {fairsay.__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in commands:
        sub = subparsers.add_parser(
            command.name,
            help=command.help,
            description=command.description or command.help,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if chosen in ("", command.name):
            command.configure(sub)
        sub.set_defaults(command=command)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand; returns its exit status. Refusals are one line on standard error."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    commands = gather()
    known = bool(given) and any(command.name == given[0] for command in commands)
    args = make_parser(commands, given[0] if known else "").parse_args(given)
    command: Command = args.command
    try:
        command.before(args)
        if command.django:
            env.check()
            set_up_django()
        if command.django and command.tables:
            set_up_tables()
        return command.run(args)
    except (Refusal, env.SettingError) as error:
        print(f"fairsay {command.name}: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of our output has gone, as `head` does; nothing is left to say to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def set_up_django() -> None:
    """Start the framework, saying a mistake in the settings in one line."""
    import django
    from django.core.exceptions import ImproperlyConfigured

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairsay.site.settings")
    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise env.SettingError(str(error)) from error


def set_up_tables() -> None:
    """Give a new database its tables. Raises Unavailable where none answers or it is of another version."""
    from fairsay.ops import database

    if database.is_new():
        print("A new database: making its tables first.", file=sys.stderr, flush=True)
        database.migrate()
    else:
        database.check_version()


if __name__ == "__main__":
    sys.exit(main())
