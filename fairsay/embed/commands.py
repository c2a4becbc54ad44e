"""site add, site list, site sso."""

import sys
from argparse import ArgumentParser, Namespace

from fairsay.config.command import Command


def _configure(parser: ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    add = acts.add_parser("add", help="make a site known, or change it")
    add.add_argument("key", metavar="KEY", help="a short word for it, such as `harbour-post`")
    add.add_argument("--name", default="", help="its name (default: the key)")
    add.add_argument(
        "--origin",
        action="append",
        metavar="ORIGIN",
        help="where its pages live, such as https://news.example; may be repeated; replaces earlier ones",
    )
    acts.add_parser("list", help="every site with its origins")
    sso = acts.add_parser("sso", help="let a site that knows its readers sign them on by a token of its own")
    sso.add_argument("key", metavar="KEY", help="the site's key")
    way = sso.add_mutually_exclusive_group(required=True)
    way.add_argument(
        "--secret", action="store_true", help="make a new secret for HS256, and print it this once"
    )
    way.add_argument(
        "--jwks", metavar="ADDRESS", help="where the site publishes its keys, for RS256 and EdDSA"
    )
    way.add_argument("--off", action="store_true", help="accept no sign-on of the site any longer")


def _site(args: Namespace) -> int:
    if args.act == "list":
        return _list()
    if args.act == "sso":
        return _sign_on(args)
    from fairsay.discussion.services.sites import register_site

    site = register_site(key=args.key, name=args.name, origins=args.origin)
    print(_line(site.key, site.name, site.origins))
    return 0


def _sign_on(args: Namespace) -> int:
    from fairsay.embed import selectors, services

    site = selectors.get_site(args.key)
    if args.off:
        services.drop_sign_on(site=site)
        print(f"{site.key}\tsigns nobody on")
        return 0
    agreed = services.set_sign_on(site=site, jwks_url=args.jwks or "")
    print(agreed.secret or f"{site.key}\t{agreed.jwks_url}")
    return 0


def _list() -> int:
    from fairsay.embed.selectors import find_sites

    sites = list(find_sites())
    if not sites:
        print("No site yet: `fairsay site add KEY --origin ADDRESS` makes one known.", file=sys.stderr)
    for site in sites:
        print(_line(site.key, site.name, site.origins))
    return 0


def _line(key: str, name: str, origins: list[str]) -> str:
    return f"{key}\t{name}\t{' '.join(origins) or '(may not be embedded: no origin)'}"


COMMANDS = (
    Command(
        name="site",
        help="sites whose pages show discussions: `site add KEY --origin …`, `site sso KEY …`, `site list`",
        run=_site,
        configure=_configure,
    ),
)
