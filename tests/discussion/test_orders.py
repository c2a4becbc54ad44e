"""A thread in its four orders: every opinion once, the last page as cheap as the first, never stale."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from fairsay.discussion import layout, selectors, services
from fairsay.discussion.layout import Order
from fairsay.discussion.models import Opinion, Snapshot
from fairsay.discussion.ranking import HALF_LIFE, STEPS, rank_of

ROOT = re.compile(r'<li class="root"><article class="said(?: gone)?" id="opinion-(\d+)"')
NEXT = re.compile(r'<a rel="next" href="([^"]+)"')
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def read(path: str) -> str:
    answer = Client().get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def walk(path: str) -> list[int]:
    """Roots from this page on, by the links to further pages."""
    seen: list[int] = []
    while path:
        html = read(path)
        seen += map(int, ROOT.findall(html))
        following = NEXT.search(html)
        path = following.group(1) if following else ""
    return seen


@pytest.fixture
def many(thread, reader):
    """130 roots, an hour apart; likes 0 to 4, so that many are alike."""
    Opinion.objects.bulk_create(
        Opinion(
            thread=thread,
            author=reader,
            text="Said.",
            state="published",
            number=number,
            likes=number % 5,
            posted_at=NOON + timedelta(hours=number),
            rank=rank_of(number % 5, NOON + timedelta(hours=number)),
        )
        for number in range(1, 131)
    )
    thread.roots = thread.count = 130
    thread.save()
    return list(Opinion.objects.order_by("number"))


def test_each_order_shows_every_root_once(thread, many):
    ids = [opinion.pk for opinion in many]
    assert walk(layout.order_path(thread.pk, Order.OLDEST)) == ids
    assert walk(layout.order_path(thread.pk, Order.NEWEST)) == ids[::-1]
    liked = sorted(many, key=lambda one: (-one.likes, -one.number))
    assert walk(layout.order_path(thread.pk, Order.LIKED)) == [one.pk for one in liked]
    best = sorted(many, key=lambda one: (-one.rank, -one.number))
    assert walk(layout.order_path(thread.pk, Order.BEST)) == [one.pk for one in best]
    assert len({*map(tuple, ([one.pk for one in best], [one.pk for one in liked], ids[::-1]))}) == 3


def test_a_like_is_worth_half_for_each_half_life():
    assert rank_of(0, NOON + HALF_LIFE) == rank_of(1, NOON) == rank_of(0, NOON) + STEPS
    assert rank_of(3, NOON) == rank_of(1, NOON + HALF_LIFE)
    assert rank_of(-1, NOON) == rank_of(0, NOON)


def test_likes_change_the_order_at_once(thread, reader, other_reader, place):
    first, second = place(thread, reader, "First."), place(thread, reader, "Second.")
    paths = [layout.order_path(thread.pk, order) for order in (Order.LIKED, Order.BEST)]
    assert [walk(path) for path in paths] == [[second.pk, first.pk]] * 2
    assert Snapshot.objects.filter(page=layout.LISTED).count() == 2
    services.set_like(actor=other_reader, opinion=first, liked=True)
    assert Snapshot.objects.filter(page=layout.LISTED).count() == 0
    assert [walk(path) for path in paths] == [[first.pk, second.pk]] * 2
    services.erase_votes(reader=other_reader)
    assert [walk(path) for path in paths] == [[second.pk, first.pk]] * 2
    assert Opinion.objects.get(pk=first.pk).rank == rank_of(0, first.posted_at)


def test_ranks_are_put_right(thread, reader, place):
    opinion = place(thread, reader, "First.")
    Opinion.objects.update(rank=3)
    assert services.rebuild_thread(thread=thread)
    assert Opinion.objects.get().rank == rank_of(0, opinion.posted_at)
    assert not services.rebuild_thread(thread=thread)


def test_a_further_page_is_not_kept_but_named(thread, many):
    path = layout.after_path(thread.pk, Order.LIKED, 3, 100)
    answer = Client().get(path)
    assert not Snapshot.objects.filter(key=path).exists()
    assert answer["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert Client().get(path, headers={"If-None-Match": answer["ETag"]}).status_code == 304


def test_addresses(thread, many):
    client = Client()
    assert client.get(f"/threads/{thread.pk}/oldest/4/").status_code == 404
    assert client.get(f"/threads/{thread.pk}/oldest/0/").status_code == 404
    assert client.get(f"/threads/{thread.pk}/liked/007-1/")["Location"] == f"/threads/{thread.pk}/liked/7-1/"
    assert client.get(f"/threads/{thread.pk}/liked/{'9' * 18}-{'9' * 18}/").status_code == 200


@pytest.mark.parametrize("order", Order)
def test_the_order_read_is_marked(thread, many, order):
    html = read(layout.order_path(thread.pk, order))
    links = re.findall(r'<a href="([^"]+)" aria-current="true">', html)
    assert links == [layout.order_path(thread.pk, order)]


def test_no_order_for_one(thread, reader, place):
    place(thread, reader, "Alone.")
    assert "pager orders" not in read(layout.front_path(thread.pk))


@pytest.mark.parametrize("order", [Order.LIKED, Order.BEST])
def test_the_last_page_costs_what_the_first_does(thread, reader, order):
    """33,000 roots, nearly all alike in likes: what is read is looked up in the index, in order."""
    Opinion.objects.bulk_create(
        (
            Opinion(thread=thread, author=reader, text="x", state="published", number=number, likes=number // 32_990)
            for number in range(1, 33_001)
        ),
        batch_size=5000,
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    assert [line.number for line in selectors.find_roots_by(thread, order, 3)] == [33_000, 32_999, 32_998]
    with CaptureQueriesContext(connection) as asked:
        last = selectors.find_roots_by(thread, order, 51, (0, 31))
        middle = selectors.find_roots_by(thread, order, 5, (0, 20_000))
    assert [line.number for line in last] == list(range(30, 0, -1))
    assert [line.number for line in middle] == list(range(19_999, 19_994, -1))
    assert len(asked) == 3, "the ones alike, and what is below them where those are too few"
    column, index = ("likes", "opinion_most_liked") if order == Order.LIKED else ("rank", "opinion_best")
    explain = "EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN ANALYZE "
    for query in (asked[0]["sql"], asked[2]["sql"]):
        with connection.cursor() as cursor:
            cursor.execute(explain + query)
            plan = "\n".join(str(row[-1]) for row in cursor.fetchall())
        if connection.vendor == "sqlite":
            assert f"{index} (thread_id=? AND {column}=? AND number>? AND number<?)" in plan, plan
            assert "TEMP B-TREE" not in plan, plan
        else:
            assert index in plan, plan
            assert "Sort" not in plan, plan
            assert "Rows Removed by Filter" not in plan, plan


def test_what_is_new_since_a_moment(thread, reader, other_reader, place):
    place(thread, reader, "Old.")
    thread.refresh_from_db()
    seen = thread.arrivals
    root = place(thread, reader, "New.")
    reply = place(thread, other_reader, "New, too.", root)
    held = place(thread, reader, "[abusive]")
    html = read(layout.since_path(thread.pk, seen))
    assert re.findall(r'data-opinion="(\d+)"', html) == [str(reply.pk), str(root.pk)]
    assert "In reply to" in html, "out of its place it says what it answers"
    assert f'data-arrived="{seen + 2}"' in html
    services.change_state(opinion=held, state="published")
    services.change_state(opinion=reply, state="rejected")
    html = read(layout.since_path(thread.pk, seen))
    assert re.findall(r'data-opinion="(\d+)"', html) == [str(held.pk), str(root.pk)]
    services.change_state(opinion=reply, state="published")
    thread.refresh_from_db()
    assert thread.arrivals == seen + 3, "who comes back does not arrive again"
    assert "Nothing on this page" in read(layout.since_path(thread.pk, thread.arrivals))


def test_picks_stand_on_a_tab_of_their_own(thread, reader, place):
    root, other = place(thread, reader, "Root."), place(thread, reader, "Other.")
    reply = place(thread, reader, "Reply.", root)
    path = layout.order_path(thread.pk, Order.PICKS)
    assert f'href="{path}"' in read(layout.front_path(thread.pk))
    assert "not picked anything" in read(path)
    for opinion in (root, reply):
        services.set_picked(opinion=opinion, picked=True)
    html = read(path)
    assert f'<a href="{path}" aria-current="true">' in html
    assert re.findall(r'data-opinion="(\d+)"', html) == [str(reply.pk), str(root.pk)]
    assert "In reply to" in html
    assert Snapshot.objects.filter(key=path).exists()
    services.change_state(opinion=reply, state="rejected")
    services.set_picked(opinion=other, picked=True)
    services.set_picked(opinion=root, picked=False)
    assert re.findall(r'data-opinion="(\d+)"', read(path)) == [str(other.pk)]
