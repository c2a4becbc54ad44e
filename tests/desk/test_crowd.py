"""A crowd reports one opinion, or talks in one thread: the case can still be read, and is decided without
holding everybody up.
"""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.desk import services
from fairsay.desk.selectors.cases import find_reports, find_surroundings
from fairsay.discussion.models import Report

MANY = 900


@pytest.fixture
def reported(published, thread, make_reader):
    opinion = published(thread, make_reader("Dora"), "A perfectly ordinary word about the fares.")
    crowd = Reader.objects.bulk_create(Reader(name=f"Reader {number}") for number in range(MANY))
    Report.objects.bulk_create(Report(opinion=opinion, reader=one, ground="abusive") for one in crowd)
    return opinion


def test_the_case_shows_the_first_and_says_how_many_there_are(client_for, editor, reported):
    page = client_for(editor).get(f"/desk/opinions/{reported.pk}/").content.decode()
    assert f"100 of {MANY}" in page
    assert page.count('">Reader ') + page.count("<bdi>Reader ") == 100


def test_the_open_reports_come_first(reported):
    Report.objects.exclude(pk=Report.objects.latest("pk").pk).update(
        settled_at=timezone.now() - timedelta(hours=1), upheld=False
    )
    assert find_reports(reported)[0] == Report.objects.latest("pk")


def test_deciding_takes_few_questions_to_the_database(editor, reported, django_assert_max_num_queries):
    with django_assert_max_num_queries(80):
        services.delete_opinion_by_desk(actor=editor, opinion=reported, ground="abusive")
    assert Report.objects.filter(upheld=True).exclude(settled_at=None).count() == MANY


def test_what_was_said_just_before_and_after_is_found_by_an_index(thread, published, make_reader):
    """In a thread of half a million, reading and sorting all of it took three seconds a case."""
    opinion = published(thread, make_reader("Dora"), "A perfectly ordinary word about the fares.")
    with CaptureQueriesContext(connection) as asked:
        find_surroundings(opinion)
    neighbours = [
        one["sql"] for one in asked if '"posted_at" <' in one["sql"] or '"posted_at" >=' in one["sql"]
    ]
    assert len(neighbours) == 2
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # Which reads a short table from end to end, and is right to.
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_sort = off")
        for one in neighbours:
            cursor.execute(("EXPLAIN " if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN ") + one)
            assert "opinion_neighbours" in str(cursor.fetchall())
