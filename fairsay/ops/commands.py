"""serve, worker, migrate."""

import sys
from argparse import ArgumentParser, Namespace

from fairsay.config import env
from fairsay.config.command import Command


def add_bind(parser: ArgumentParser) -> None:
    """Where to listen, on the command line."""
    parser.add_argument("--bind", metavar="ADDRESS:PORT", help="where to listen (default: FAIRSAY_BIND)")


def _bind(args: Namespace) -> None:
    if args.bind:
        env.put("FAIRSAY_BIND", args.bind)


def _serve(args: Namespace) -> int:
    from fairsay.accounts.selectors import has_staff
    from fairsay.ops import database, server
    from fairsay.publication.services import follow_address, keep_newsroom

    claim = server.claim_port()
    with database.alone():
        database.migrate()
        keep_newsroom()
        follow_address()
    server.prepare_static()
    server.prepare_pages()
    lines = [
        f"Fairsay is served at {env.read('FAIRSAY_PUBLIC_URL')} (listening on {env.read('FAIRSAY_BIND')})."
    ]
    if not has_staff():
        lines.append("Nobody can moderate yet: run `fairsay create-editor --role administrator`.")
    lines += [f"{name} is no setting of Fairsay, and is not read." for name in env.find_unknown()]
    print("\n".join(lines), flush=True)
    server.serve(claim)
    return 0


def _worker(args: Namespace) -> int:
    from fairsay.ops import worker

    if args.once:
        print(f"{worker.run_chores()} done")
        return 0
    print("Working. Stop with Ctrl-C.", file=sys.stderr, flush=True)
    worker.work()
    return 0


def _configure_worker(parser: ArgumentParser) -> None:
    parser.add_argument("--once", action="store_true", help="do what is due now, then end")


def _migrate(args: Namespace) -> int:
    from fairsay.ops import database

    database.migrate(verbosity=1)
    return 0


COMMANDS = (
    Command(
        name="serve",
        help="serve the news site, the discussions and the desk",
        description="Bring the database up to date, gather static files, and serve. One process, with the\n"
        "background worker in it. Settings come from the environment; see `fairsay settings`.",
        run=_serve,
        configure=add_bind,
        before=_bind,
        tables=False,
    ),
    Command(
        name="worker",
        help="a background worker in a process of its own",
        run=_worker,
        configure=_configure_worker,
    ),
    Command(name="migrate", help="bring the database's schema up to date", run=_migrate, tables=False),
)
