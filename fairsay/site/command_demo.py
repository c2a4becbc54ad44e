"""`fairsay demo`: the invented newsroom, loaded by `demo` and served by `ops`; only `site` knows both."""

import sys
import time
from argparse import ArgumentParser, Namespace

from fairsay.config import env
from fairsay.config.command import Command
from fairsay.errors import Invalid

SETTINGS = {
    "FAIRSAY_MODE": "demo",
    "FAIRSAY_STAFF_SECOND_FACTOR": "no",
    "FAIRSAY_NEWSROOM": "The Evening Ferry",
    "FAIRSAY_LANGUAGES": "en,ru,hy,ar",  # the last a small edition, to see everything from right to left
    "FAIRSAY_TIME_ZONE": "Asia/Yerevan",  # the invented paper's datelines are in this one
}


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("--bind", metavar="ADDRESS:PORT", help="where to listen (default 127.0.0.1:8000)")
    parser.add_argument(
        "--verbose", action="store_true", help="tell where the judge and the demo's script disagree"
    )
    parser.add_argument(
        "--size", type=int, metavar="N", help="grow a crowd around the newsroom, to N opinions in all"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another crowd of the same size")
    parser.add_argument("--load-only", action="store_true", help="load the newsroom and end, without serving")


def _before(args: Namespace) -> None:
    for name, value in SETTINGS.items():
        if not env.is_set(name):
            env.put(name, value)
    if args.bind:
        env.put("FAIRSAY_BIND", args.bind)
    if not env.is_set("FAIRSAY_PUBLIC_URL"):
        # The stand-in for Facebook is reached under this address, so it must be where we listen.
        env.put("FAIRSAY_PUBLIC_URL", f"http://{env.read('FAIRSAY_BIND')}")


def _run(args: Namespace) -> int:
    from django.conf import settings

    from fairsay.demo.load import load_demo
    from fairsay.ops import database, server

    if not settings.DEMO:
        raise Invalid(f"FAIRSAY_MODE is {settings.MODE}: the demo runs only as FAIRSAY_MODE=demo.")
    claim = None if args.load_only else server.claim_port()
    with database.alone():
        database.migrate()
        print("Loading the demo newsroom …", file=sys.stderr, flush=True)
        loaded = load_demo()
    if loaded.tally.opinions:
        print(
            f"Loaded {loaded.articles} articles and {loaded.tally.opinions} opinions; "
            f"editors decided {loaded.tally.decisions} times.",
            file=sys.stderr,
        )
    else:
        print("All of it was here already.", file=sys.stderr)
    for line in loaded.tally.against if args.verbose else ():
        print(f"  {line}", file=sys.stderr)
    if args.size:
        _grow(args.size, args.seed)
    if claim is None:
        return 0
    server.prepare_static()
    server.prepare_pages()
    print(welcome(loaded.editors), flush=True)
    server.serve(claim)
    return 0


def _grow(size: int, seed: int) -> None:
    from django.utils import timezone

    from fairsay.demo.crowd import grow
    from fairsay.demo.reading import read_newsroom

    print(f"Growing a crowd to {size:,} opinions …", file=sys.stderr, flush=True)
    started = time.monotonic()
    grown = grow(newsroom=read_newsroom(timezone.now()), size=size, seed=seed)
    made = ", ".join(f"{count:,} {what}" for what, count in grown.items())
    print(f"{made or 'Nothing'} added in {time.monotonic() - started:.0f} s.", file=sys.stderr)


def welcome(editors: list) -> str:  # type: ignore[type-arg] # readers, which cannot be imported before Django starts
    """Addresses and sign-ins, for whoever has just started the demo."""
    from fairsay.demo.neighbour import neighbour_address
    from fairsay.demo.people import PASSWORD

    url = env.read("FAIRSAY_PUBLIC_URL")
    people = "\n".join(f"    {one.get_role_display():<16} {one.email}" for one in editors)
    return f"""
  The Evening Ferry, an invented newspaper     {url}/
  The same from right to left                  {url}/ar/
  A discussion on a page of another site       {neighbour_address()}
  House rules                                  {url}/rules/en/
  The desk, where editors decide               {url}/desk/
  Articles and the Editor's choice             {url}/cms/

  As a reader: open an article, write, and continue with Facebook (a stand-in; nothing leaves this machine).
  As an editor: {url}/accounts/staff/ with the password {PASSWORD} and one of
{people}

  Stop with Ctrl-C. Everything is kept in {env.read("FAIRSAY_DATA")}.
"""


DEMO = Command(
    name="demo",
    help="an invented newsroom in four languages, to look around in",
    description="Load an invented newsroom with articles, readers and discussions, and serve it here.\n"
    "Loading again changes nothing. Sign-in goes through a stand-in for Facebook, so the demo\n"
    "refuses every address but loopback.",
    run=_run,
    configure=_configure,
    before=_before,
    tables=False,
)
