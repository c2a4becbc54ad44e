"""The same text again, nearly: counted for the judge, found for the desk, kept with each opinion."""

import uuid
from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from fairsay.discussion import selectors, services
from fairsay.discussion.models import Band, Opinion

pytestmark = pytest.mark.django_db

OFFER = "We lend up to 5000 dollars in one day without papers, write to Anna at 091 55 50 12!"
AGAIN = "🔥 We lend up to 9000 dollars in one day WITHOUT papers, write to Maria at 091 55 50 99!!"
OTHER = "The council has known about the bridge for years and did nothing until somebody was hurt."


@pytest.fixture
def threads(story):
    made = [
        services.register_story(
            site=story.site, url=f"http://testserver/en/{at}/", title=f"Story {at}", language="en"
        )
        for at in range(4)
    ]
    return [one.thread for one in made]


def test_copies_under_other_stories_count_once_a_story_and_here_each(
    threads, reader, other_reader, place, judge
):
    here, there, far, _ = threads
    place(there, other_reader, OFFER)
    place(there, reader, AGAIN)
    place(far, other_reader, AGAIN)
    place(here, other_reader, OTHER)
    place(here, other_reader, OFFER)
    place(here, reader, AGAIN)
    assert judge[-1].seen_elsewhere == 3
    place(here, reader, OTHER)
    assert judge[-1].seen_elsewhere == 1


def test_what_is_old_or_taken_back_does_not_count(threads, reader, other_reader, place, judge):
    old = place(threads[0], other_reader, OFFER)
    Opinion.objects.filter(pk=old.pk).update(
        posted_at=timezone.now() - selectors.REMEMBERED - timedelta(days=1)
    )
    services.delete_opinion(actor=other_reader, opinion=place(threads[1], other_reader, OFFER))
    place(threads[2], reader, AGAIN)
    assert judge[-1].seen_elsewhere == 0


def test_short_reactions_are_never_copies(threads, reader, other_reader, place, judge):
    for thread in threads:
        place(thread, other_reader, "I agree, what a shame!")
    assert [asked.seen_elsewhere for asked in judge] == [0, 0, 0, 0]
    assert not Band.objects.exists()


def test_an_edited_opinion_is_no_copy_of_itself_and_is_found_by_its_new_words(
    threads, reader, other_reader, place, judge
):
    opinion = place(threads[0], reader, OFFER)
    services.edit_opinion(actor=reader, opinion=opinion, text=AGAIN)
    assert judge[-1].seen_elsewhere == 0
    services.edit_opinion(actor=reader, opinion=opinion, text=OTHER)
    place(threads[1], other_reader, OTHER)
    assert judge[-1].seen_elsewhere == 1
    place(threads[2], other_reader, OFFER)
    assert judge[-1].seen_elsewhere == 0


def test_the_desk_finds_them_newest_first(threads, reader, other_reader, place):
    first, second = place(threads[0], reader, OFFER), place(threads[1], other_reader, AGAIN)
    third = place(threads[2], reader, OFFER)
    place(threads[3], reader, OTHER)
    assert selectors.find_near_duplicates(first) == [third, second]
    assert selectors.find_near_duplicates(second, limit=1) == [third]


def test_loaded_and_older_opinions_are_found_too(threads, reader, place):
    rows = [
        services.OpinionRow(key=uuid.uuid4(), author=reader, text=text, posted_at=timezone.now())
        for text in (OFFER, OTHER)
    ]
    loaded = services.load_opinions(thread=threads[0], rows=rows)
    opinion = place(threads[1], reader, AGAIN)
    assert selectors.find_near_duplicates(opinion) == [loaded[0]]
    # As an installation stands that was there before there were bands.
    Band.objects.all().delete()
    Opinion.objects.update(fingerprint="ab" * 32)
    import_module("fairsay.discussion.migrations.0003_fill_bands").fill(apps, connection.schema_editor())
    opinion.refresh_from_db()
    assert selectors.find_near_duplicates(opinion) == [loaded[0]]


def test_looking_for_copies_is_two_queries(threads, reader, place, django_assert_num_queries):
    opinion = place(threads[0], reader, OFFER)
    place(threads[1], reader, AGAIN)
    with django_assert_num_queries(2):
        assert selectors.count_copies(opinion.fingerprint, thread=threads[0], besides=opinion) == 1
    with django_assert_num_queries(0):
        assert selectors.count_copies("", thread=threads[0]) == 0


def test_what_is_erased_is_found_no_more(threads, reader, other_reader, place):
    kept, gone = place(threads[0], reader, OFFER), place(threads[1], other_reader, AGAIN)
    services.erase_opinions(reader=other_reader)
    assert selectors.find_near_duplicates(kept) == []
    assert not Band.objects.filter(opinion=gone).exists()
