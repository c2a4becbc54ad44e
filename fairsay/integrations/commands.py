"""webhook add, webhook list, webhook remove."""

import sys
from argparse import ArgumentParser, Namespace

from fairsay.config.command import Command


def _configure(parser: ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    add = acts.add_parser("add", help="have an address called when something happens")
    add.add_argument("url", metavar="URL", help="an https address of another program")
    add.add_argument(
        "--site", default="main", metavar="KEY", help="whose events (default: our own news site)"
    )
    add.add_argument(
        "--event",
        action="append",
        default=[],
        metavar="EVENT",
        help="such as opinion.posted; may be repeated (default: every event)",
    )
    acts.add_parser("list", help="every webhook, and how its calls went")
    remove = acts.add_parser("remove", help="call an address no more")
    remove.add_argument("id", metavar="ID", type=int, help="its number in the list")


def _webhook(args: Namespace) -> int:
    return {"add": _add, "list": _list, "remove": _remove}[args.act](args)


def _add(args: Namespace) -> int:
    from fairsay.integrations.services import add_webhook

    webhook = add_webhook(site_key=args.site, url=args.url, events=args.event)
    print(f"Webhook {webhook.pk} calls {webhook.url} on {', '.join(webhook.events)}.")
    print("The receiver checks signatures with this secret, which is not shown again:")
    print(webhook.secret)
    return 0


def _list(args: Namespace) -> int:
    from fairsay.integrations.selectors import find_standings

    standings = list(find_standings())
    if not standings:
        print("No webhook yet: `fairsay webhook add URL` makes one.", file=sys.stderr)
    for one in standings:
        hook = one.webhook
        print(f"{hook.pk}\t{hook.site.key}\t{hook.url}\t{','.join(hook.events)}")
        print(f"\t{one.waiting} waiting, {one.delivered} delivered, {one.given_up} given up")
        if one.failure:
            print(f"\tlast failure: {one.failure}")
    return 0


def _remove(args: Namespace) -> int:
    from fairsay.integrations.services import remove_webhook

    print(f"{remove_webhook(webhook_id=args.id).url} is called no more.")
    return 0


COMMANDS = (
    Command(
        name="webhook",
        help="tell other programs what happens: `webhook add URL`, `webhook list`, `webhook remove ID`",
        run=_webhook,
        configure=_configure,
    ),
)
