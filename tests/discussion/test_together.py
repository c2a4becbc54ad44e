"""Several at once: the same post, many posts, many likes. Counts and numbers stay exact."""

import contextlib
import threading
import uuid

import pytest
from django.db import connection

from fairsay.discussion import services
from fairsay.discussion.models import Opinion, Thread, Vote
from fairsay.errors import TooMany

pytestmark = pytest.mark.usefixtures("committed")


def at_once(*calls):
    """Run the calls in threads that start together; raise what any of them raised; return their results."""
    barrier = threading.Barrier(len(calls))
    results, failures = [], []

    def run(call):
        barrier.wait()
        try:
            results.append(call())
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(call,)) for call in calls]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    if failures:
        raise failures[0]
    return results


@pytest.mark.parametrize("key", [uuid.uuid4(), None])
def test_the_same_post_from_two_tabs_is_one_opinion(thread, reader, unhurried, key):
    def post():
        return services.post_opinion(actor=reader, thread=thread, text="Said twice at once.", key=key)

    posted = at_once(*[post] * 4)
    assert Opinion.objects.count() == 1
    assert sorted(one.again for one in posted) == [False, True, True, True]
    assert Thread.objects.get().count == 1


def test_a_limit_is_not_outrun(thread, reader):
    def post(number):
        with contextlib.suppress(TooMany):
            services.post_opinion(actor=reader, thread=thread, text=f"Opinion {number}.")

    at_once(*[lambda number=number: post(number) for number in range(10)])
    assert Opinion.objects.count() == 6


def test_numbers_have_no_gap_and_no_double(thread, make_reader, unhurried):
    readers = [make_reader(f"Reader {number}") for number in range(6)]

    def post(reader):
        root = services.post_opinion(actor=reader, thread=thread, text="A root.").opinion
        services.post_opinion(actor=reader, thread=thread, text="A reply.", parent=root)

    at_once(*[lambda reader=reader: post(reader) for reader in readers])
    numbers = Opinion.objects.filter(root=None).values_list("number", flat=True)
    assert sorted(numbers) == [1, 2, 3, 4, 5, 6]
    assert Thread.objects.get().count == 12


def test_likes_are_counted_exactly(thread, reader, make_reader, place):
    opinion = place(thread, reader, "Liked by many.")
    readers = [make_reader(f"Reader {number}") for number in range(8)]
    at_once(
        *[
            lambda one=one: services.set_like(actor=one, opinion=Opinion.objects.get(), liked=True)
            for one in readers
        ]
    )
    opinion.refresh_from_db()
    assert opinion.likes == Vote.objects.count() == 8
