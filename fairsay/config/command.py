"""A subcommand of `fairsay`. Each part lists its own in `commands.py`; `site` gathers them."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass


def no_arguments(parser: ArgumentParser) -> None:
    """For commands that take none."""


def nothing_before(args: Namespace) -> None:
    """For commands that leave the settings as they are."""


@dataclass(frozen=True, slots=True)
class Command:
    """One subcommand.

    `run` returns the exit status: 0 done, 1 refused or found wanting, 2 bad usage. `django` says
    whether the framework must be set up first; `screen` and `judge` do without it. `help` is one
    line; `description` may say more and is shown by `--help`. `before` runs before the framework
    starts, for commands whose words decide settings. `tables` says whether the database must have its
    tables first; a new one is then given them.
    """

    name: str
    help: str
    run: Callable[[Namespace], int]
    configure: Callable[[ArgumentParser], None] = no_arguments
    django: bool = True
    description: str = ""
    before: Callable[[Namespace], None] = nothing_before
    tables: bool = True
