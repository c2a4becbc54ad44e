"""The judge without the rest of Fairsay: `python -m fairsay.houserules screen < opinions.jsonl`."""

import argparse
import sys

from fairsay.houserules import command_judge, screening
from fairsay.houserules.evaluation import command as evaluation


def main() -> int:
    """Run one of the judge's own commands; the exit status is its answer."""
    parser = argparse.ArgumentParser(prog="python -m fairsay.houserules", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, module, help in (
        ("screen", screening, "judge opinions, one JSON object a line"),
        ("judge", command_judge, "what the judge is made of, and what decisions teach it"),
        ("evaluate", evaluation, "measure the judge on labelled opinions"),
    ):
        own = commands.add_parser(
            name,
            help=help,
            description=module.__doc__,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.configure(own)
        own.set_defaults(run=module.run)
    arguments = parser.parse_args()
    return int(arguments.run(arguments))


if __name__ == "__main__":
    sys.exit(main())
