"""Load the whole demo newsroom, once: what is there already is left alone."""

from dataclasses import dataclass

from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.accounts.selectors import find_reader_by_email
from fairsay.demo.load_publication import load_publication
from fairsay.demo.neighbour import load_neighbour
from fairsay.demo.people import load_people
from fairsay.demo.reading import read_newsroom
from fairsay.demo.threads import Tally, load_threads
from fairsay.discussion.models import Thread
from fairsay.errors import Conflict
from fairsay.publication.services import follow_address


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was loaded now, and who is there to sign in as."""

    tally: Tally
    articles: int
    editors: list[Reader]


def load_demo() -> Loaded:
    """Load people, articles and threads. Raises Conflict where the database is somebody's real one."""
    newsroom = read_newsroom(timezone.now())
    first = newsroom.paper["editors"][0]["email"]
    if Reader.objects.exists() and find_reader_by_email(first) is None:
        raise Conflict("This database has readers of its own: start the demo with another FAIRSAY_DATA.")
    people = load_people(newsroom)
    pages = load_publication(newsroom, people)
    follow_address()  # Last time it may have been served at another port.
    threads = {
        slug: Thread.objects.get(story__url=page.full_url)
        for slug, page in pages.items()
        if slug in newsroom.threads
    }
    tally = load_threads(newsroom, people, threads)
    load_neighbour(people)
    return Loaded(tally, len(pages), [people[row["key"]] for row in newsroom.paper["editors"]])
