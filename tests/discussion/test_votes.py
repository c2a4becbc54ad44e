"""Dislikes beside likes: by the terms alone, one of the two for each reader, and counts that stay true."""

import pytest

from fairsay.accounts.services import erase_reader, export_reader
from fairsay.discussion import services
from fairsay.discussion.models import Vote
from fairsay.discussion.ranking import PARTS, bound_of
from fairsay.errors import NotAllowed


@pytest.fixture
def opinion(thread, reader, place):
    return place(thread, reader, "The fares are too high.")


@pytest.fixture
def both(story):
    services.set_policy(site=story.site, dislikes=True)


def counts(opinion):
    opinion.refresh_from_db()
    return opinion.likes, opinion.dislikes


def test_without_the_terms_nobody_dislikes(opinion, other_reader, story):
    with pytest.raises(NotAllowed):
        services.set_dislike(actor=other_reader, opinion=opinion, disliked=True)
    services.set_policy(site=story.site, dislikes=True)
    services.set_policy(site=story.site, section=story.section, dislikes=False)
    with pytest.raises(NotAllowed):
        services.set_dislike(actor=other_reader, opinion=opinion, disliked=True)
    assert counts(opinion) == (0, 0)


def test_one_of_the_two_for_each_reader(both, opinion, other_reader, make_reader):
    like = lambda on: services.set_like(actor=other_reader, opinion=opinion, liked=on)  # noqa: E731
    dislike = lambda on: services.set_dislike(actor=other_reader, opinion=opinion, disliked=on)  # noqa: E731
    for act, on, expected in (
        (like, True, (1, 0)),
        (dislike, True, (0, 1)),
        (dislike, True, (0, 1)),
        (like, False, (0, 1)),
        (like, True, (1, 0)),
        (dislike, False, (1, 0)),
        (like, False, (0, 0)),
    ):
        act(on)
        assert counts(opinion) == expected
    dislike(True)
    services.set_dislike(actor=make_reader("Third"), opinion=opinion, disliked=True)
    assert counts(opinion) == (0, 2)
    assert Vote.objects.filter(kind="dislike").count() == 2


def test_ones_own_is_not_ones_to_dislike(both, opinion, reader):
    with pytest.raises(NotAllowed):
        services.set_dislike(actor=reader, opinion=opinion, disliked=True)


def test_a_dislike_can_be_taken_back_after_the_terms_have_changed(both, opinion, other_reader, story):
    services.set_dislike(actor=other_reader, opinion=opinion, disliked=True)
    services.set_policy(site=story.site, dislikes=None)
    services.set_dislike(actor=other_reader, opinion=opinion, disliked=False)
    assert counts(opinion) == (0, 0)


def test_counts_are_made_anew_and_erased_with_the_reader(both, thread, opinion, other_reader, make_reader):
    services.set_dislike(actor=other_reader, opinion=opinion, disliked=True)
    services.set_like(actor=make_reader("Third"), opinion=opinion, liked=True)
    assert counts(opinion) == (1, 1)
    type(opinion).objects.update(likes=7, dislikes=9, bound=3)
    assert services.rebuild_thread(thread=thread)
    assert counts(opinion) == (1, 1)
    assert opinion.bound == bound_of(1, 1)
    assert not services.rebuild_thread(thread=thread)
    assert export_reader(other_reader)["likes"][0]["kind"] == "dislike"
    erase_reader(actor=other_reader, reader=other_reader)
    assert counts(opinion) == (1, 0)
    assert opinion.bound == bound_of(1, 0)


@pytest.mark.parametrize(
    ("likes", "dislikes", "bound"),
    # By bisection: the share at which the observed one lies 1.96 standard errors above it.
    [(0, 0, 0), (0, 9, 0), (1, 0, 0.2065), (9, 1, 0.5958), (90, 10, 0.8256), (5, 5, 0.2366)],
)
def test_the_bound_is_wilsons(likes, dislikes, bound):
    assert bound_of(likes, dislikes) / PARTS == pytest.approx(bound, abs=0.0002)
