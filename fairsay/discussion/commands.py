"""Subcommands of `fairsay` for discussions."""

from argparse import Namespace

from fairsay.config.command import Command


def _rebuild(_: Namespace) -> int:
    from fairsay.discussion import services, snapshots
    from fairsay.discussion.models import Thread

    mended = total = 0
    for thread in Thread.objects.order_by("pk").iterator(chunk_size=100):
        total += 1
        if services.rebuild_thread(thread=thread):
            mended += 1
            print(f"mended: {thread.pk} {thread}")
    snapshots.drop_all()
    print(f"{total} threads looked through, {mended} mended; every kept page is built anew when next read.")
    return 0


COMMANDS: tuple[Command, ...] = (
    Command(
        "rebuild-threads",
        "make texts, counts and likes of all threads anew from what was written",
        _rebuild,
        description="Safe at any time. Says which threads were wrong, and drops every kept page.",
    ),
)
