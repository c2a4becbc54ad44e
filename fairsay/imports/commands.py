"""import."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from fairsay.config import env
from fairsay.config.command import Command
from fairsay.errors import Malformed

SYSTEMS = ("facebook", "disqus", "wordpress")


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the export, as it is or gzipped")
    parser.add_argument(
        "--from", dest="system", choices=SYSTEMS, required=True, help="the system it comes from"
    )
    parser.add_argument(
        "--site", metavar="KEY", help="the site whose stories these are (default: our own news site)"
    )
    parser.add_argument(
        "--language",
        metavar="CODE",
        help="language of stories that do not say theirs (default: the site's first)",
    )
    parser.add_argument("--dry-run", action="store_true", help="read and count; write nothing")


def _import(args: Namespace) -> int:
    from fairsay.imports.loader import Loader
    from fairsay.imports.readers import find_reader
    from fairsay.imports.sites import get_site
    from fairsay.imports.source import open_export

    languages = env.read("FAIRSAY_LANGUAGES")
    if args.language and args.language not in languages:
        raise Malformed(
            f"language {args.language!r}: the site is in {', '.join(languages)} (FAIRSAY_LANGUAGES)."
        )
    with open_export(args.file) as file:
        loader = Loader(
            system=args.system,
            site=get_site(args.site),
            language=args.language or languages[0],
            languages=languages,
            dry_run=args.dry_run,
            tell=lambda words: print(f"… {words}", file=sys.stderr, flush=True),
        )
        report = loader.load(find_reader(args.system)(file))
    for line in report.lines(dry_run=args.dry_run):
        print(line)
    return 0


COMMANDS = (
    Command(
        name="import",
        help="opinions from another system's export: Facebook, Disqus, WordPress",
        description=(
            "Load the opinions of another system's export, with their authors' names and their times.\n\n"
            "Importing the same file again changes nothing; nothing that is here is changed or deleted.\n"
            "Authors become readers who cannot sign in. Addresses and e-mails of authors are not kept.\n"
            "Every opinion read is created, already there, or left out with the reason."
        ),
        run=_import,
        configure=_configure,
    ),
)
