"""Runs a subcommand as the `fairsay` command does, without starting a process."""

from argparse import ArgumentParser

from fairsay.config.command import Command


def run_command(commands: tuple[Command, ...], *words: str) -> int:
    """The exit status of the command that `words` spell."""
    command = next(one for one in commands if one.name == words[0])
    parser = ArgumentParser()
    command.configure(parser)
    return command.run(parser.parse_args(words[1:]))
