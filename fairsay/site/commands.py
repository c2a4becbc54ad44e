"""The judge on the command line (it may import nothing of ours), the settings, Django's own commands."""

import sys
from argparse import REMAINDER, ArgumentParser, Namespace

from fairsay.config import env
from fairsay.config.command import Command
from fairsay.site.command_demo import DEMO


def _configure_screen(parser: ArgumentParser) -> None:
    from fairsay.houserules import screening

    screening.configure(parser)


def _screen(args: Namespace) -> int:
    from fairsay.houserules import screening

    args.rulebook = args.rulebook or env.read("FAIRSAY_RULEBOOK")
    _plug_encoder()
    return screening.run(args)


def _plug_encoder() -> None:
    from fairsay.houserules import encoder

    try:
        encoder.plug(env.read("FAIRSAY_ENCODER"))
    except encoder.EncoderError as error:
        raise env.SettingError(f"FAIRSAY_ENCODER: {error}") from error


def _configure_evaluate(parser: ArgumentParser) -> None:
    from fairsay.houserules.evaluation import command

    parser.description = command.__doc__
    command.configure(parser)


def _evaluate(args: Namespace) -> int:
    from fairsay.houserules.evaluation import command

    _plug_encoder()
    return command.run(args)


def _configure_judge(parser: ArgumentParser) -> None:
    from fairsay.houserules import command_judge

    command_judge.configure(parser)


def _judge(args: Namespace) -> int:
    from fairsay.houserules import command_judge

    args.rulebook = getattr(args, "rulebook", None) or env.read("FAIRSAY_RULEBOOK")
    _plug_encoder()
    return command_judge.run(args)


def _settings(args: Namespace) -> int:
    for setting in env.SETTINGS:
        shown = (
            "(hidden)"
            if setting.kind.startswith("secret") and env.read(setting.name)
            else env.read(setting.name)
        )
        shown = ",".join(shown) if isinstance(shown, tuple) else shown
        print(f"{setting.name} = {shown}")
        print(f"    {setting.help} ({setting.kind}; default {setting.default or 'empty'})")
    for name in env.find_unknown():
        print(f"{name} is no setting of Fairsay, and is not read.", file=sys.stderr)
    return 0


def _configure_manage(parser: ArgumentParser) -> None:
    parser.add_argument(
        "words", nargs=REMAINDER, metavar="...", help="the framework's own command and its words"
    )


def _manage(args: Namespace) -> int:
    from django.core.management import execute_from_command_line

    execute_from_command_line(["fairsay manage", *args.words])
    return 0


COMMANDS = (
    DEMO,
    Command(
        name="screen",
        help="judge opinions from standard input, one JSON object a line",
        run=_screen,
        configure=_configure_screen,
        django=False,
    ),
    Command(
        name="judge",
        help="what the judge is made of, and what decisions teach it",
        run=_judge,
        configure=_configure_judge,
        django=False,
    ),
    Command(
        name="evaluate",
        help="measure the judge on labelled opinions, with intervals, plots and rivals",
        run=_evaluate,
        configure=_configure_evaluate,
        django=False,
    ),
    Command(name="settings", help="every setting, its value and what it does", run=_settings, django=False),
    Command(
        name="manage",
        help="Django's own commands, for developers",
        run=_manage,
        configure=_configure_manage,
        tables=False,
    ),
)
