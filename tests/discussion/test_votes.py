"""Dislikes beside likes: by the terms alone, one of the two for each reader, and counts that stay true."""

import pytest

from fairsay.accounts.services import erase_reader, export_reader
from fairsay.discussion import services
from fairsay.discussion.models import Vote
from fairsay.discussion.ranking import PARTS, bound_of
from fairsay.discussion.services.votes import VOTES_A_MINUTE
from fairsay.errors import NotAllowed, TooMany


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


class TestPages:
    """Where the terms let: an act beside "Like", a form without scripts, counts, and what is best."""

    def test_it_stands_beside_like_only_where_the_terms_let(self, thread, opinion, client, story):
        front = f"/threads/{thread.pk}/"
        assert 'class="dislike"' not in client.get(front).content.decode()
        services.set_policy(site=story.site, dislikes=True)
        page = client.get(front).content.decode()
        link = f'<a class="dislike" href="/opinions/{opinion.pk}/dislike/" rel="nofollow"'
        assert page.index('class="like"') < page.index(link) < page.index('class="report"')

    def test_without_scripts(self, both, thread, opinion, other_reader, client):
        client.force_login(other_reader)
        path = f"/opinions/{opinion.pk}/dislike/"
        page = client.get(path).content.decode()
        assert 'name="disliked" value="yes"' in page
        assert "I dislike it" in page
        assert client.post(path, {"disliked": "yes"})["Location"] == f"/opinions/{opinion.pk}/"
        assert counts(opinion) == (0, 1)
        assert 'Dislike <span class="n">1</span>' in client.get(f"/threads/{thread.pk}/").content.decode()
        assert "I no longer dislike it" in client.get(path).content.decode()
        assert "I like it" in client.get(f"/opinions/{opinion.pk}/like/").content.decode()
        client.post(path, {"disliked": "no"})
        assert counts(opinion) == (0, 0)

    def test_where_the_terms_do_not_let_the_form_is_refused(self, opinion, other_reader, client):
        client.force_login(other_reader)
        answer = client.post(f"/opinions/{opinion.pk}/dislike/", {"disliked": "yes"})
        assert answer.status_code == 403
        assert counts(opinion) == (0, 0)

    def test_a_script_is_told_how_the_reader_stands(self, both, thread, opinion, other_reader, client):
        client.force_login(other_reader)
        asked = {"headers": {"X-Requested-With": "fetch"}}
        client.post(f"/opinions/{opinion.pk}/like/", {"liked": "yes"}, **asked)
        answer = client.post(f"/opinions/{opinion.pk}/dislike/", {"disliked": "yes"}, **asked)
        expected = {"id": opinion.pk, "liked": False, "likes": 0, "disliked": True, "dislikes": 1}
        assert answer.json() == expected
        mine = client.get(f"/threads/{thread.pk}/mine/").json()
        assert (mine["likes"], mine["dislikes"]) == ([], [opinion.pk])

    def test_best_is_the_bound_where_both_count_and_the_young_else(
        self, thread, reader, place, make_reader, client, story
    ):
        names = [make_reader(f"Voter {number}") for number in range(4)]
        first, second = place(thread, reader, "Nine of ten."), place(thread, reader, "Half and half.")
        services.set_policy(site=story.site, dislikes=True)
        for voter in names[:2]:
            services.set_like(actor=voter, opinion=first, liked=True)
        for voter in names:
            services.set_like(actor=voter, opinion=second, liked=True)
        for voter in names[2:]:
            services.set_dislike(actor=voter, opinion=second, disliked=True)
        services.set_like(actor=make_reader("Fifth"), opinion=second, liked=True)

        def best():
            page = client.get(f"/threads/{thread.pk}/best/").content.decode()
            return page.index("Nine of ten.") < page.index("Half and half.")

        assert best()
        services.set_policy(site=story.site, dislikes=False)
        assert not best()


def test_a_program_is_told_to_wait(opinion, other_reader):
    for turn in range(VOTES_A_MINUTE):
        services.set_like(actor=other_reader, opinion=opinion, liked=turn % 2 == 0)
    with pytest.raises(TooMany):
        services.set_like(actor=other_reader, opinion=opinion, liked=True)
    assert counts(opinion) == (0, 0), "the last that counted took the like back"
