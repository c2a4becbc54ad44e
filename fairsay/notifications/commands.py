"""notifications: how readers' letters fare."""

import sys
from argparse import Namespace

from fairsay.config.command import Command


def _notifications(args: Namespace) -> int:
    from django.utils import timezone

    from fairsay.notifications.selectors import get_standing

    standing = get_standing(timezone.now())
    print(f"{standing.waiting} notes wait for their hour, {standing.sent} letters left in the last day.")
    print(f"{standing.failing} letters are tried again, {standing.given_up} were given up.")
    if standing.unfinished:
        print(f"{standing.unfinished} were begun and never finished; they are not sent again.")
    if standing.failure:
        print(f"Last failure: {standing.failure}", file=sys.stderr)
    return 1 if standing.given_up else 0


COMMANDS = (
    Command(
        name="notifications",
        help="how readers' letters fare: waiting, sent, failing, given up",
        description="What readers are told of replies, published opinions and reports, by letter.\n"
        "Ends with status 1 where letters were given up.",
        run=_notifications,
    ),
)
