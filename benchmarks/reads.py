"""Reading: a finished thread page and a finished article, beside a static file and Django's own rendering.

All in one run on one server: the static file goes through Django's side of the process; the article with a
query string is rendered for each request, which is what every read would cost without finished bytes.
"""

import tempfile
from pathlib import Path

from benchmarks.load import Rate, ask
from tests.server import FairsayServer

COMPRESSED = {"Accept-Encoding": "gzip, br"}


def run() -> None:
    """Print the rates, and each as a multiple of what Django renders anew."""
    with tempfile.TemporaryDirectory() as folder:
        server = FairsayServer(Path(folder))
        try:
            thread = server.run("manage", "shell", "-c", BUSIEST).stdout.strip().splitlines()[-1]
            number, article = thread.split(" ")
            page = f"/threads/{number}/pages/1/"
            rows: list[tuple[str, Rate]] = [
                ("a static file", ask(server.port, "/static/site/icon.svg")),
                ("a page of a thread, finished", ask(server.port, page, headers=COMPRESSED)),
                (
                    "the same, not modified",
                    ask(server.port, page, headers=COMPRESSED | {"If-None-Match": "*"}),
                ),
                ("an article with its thread, finished", ask(server.port, article, headers=COMPRESSED)),
                (
                    "the same article, rendered by Django",
                    ask(server.port, article + "?again=1", headers=COMPRESSED),
                ),
            ]
        finally:
            server.stop()
    slowest = rows[-1][1].per_second
    for name, rate in rows:
        print(f"{name:<40} {rate}   {rate.per_second / slowest:6.1f} × Django   HTTP {rate.status}")


BUSIEST = """
from fairsay.discussion.models import Thread
from urllib.parse import urlsplit
busiest = Thread.objects.order_by("-count")[0]
print(busiest.pk, urlsplit(busiest.story.url).path)
"""
