"""How a thread is laid out: pages, branches, tombstones, and what reading it costs."""

import re

import pytest
from django.test import Client

from fairsay.discussion import layout, services
from fairsay.discussion.models import Snapshot, State

SAID = re.compile(r'<article class="said( gone)?" id="opinion-(\d+)"')


def read(path: str) -> str:
    answer = Client().get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def front(thread) -> str:
    return read(layout.front_path(thread.pk))


def order(html: str) -> list[int]:
    return [int(number) for gone, number in SAID.findall(html) if not gone]


@pytest.mark.parametrize(
    ("roots", "pages", "shown"),
    [
        (0, 1, (1, 1)),
        (1, 1, (1, 1)),
        (50, 1, (1, 1)),
        (51, 2, (1, 2)),
        (69, 2, (1, 2)),
        (70, 2, (2, 2)),
        (120, 3, (3, 3)),
    ],
)
def test_arithmetic(roots, pages, shown):
    assert layout.page_count(roots) == pages
    assert layout.front_pages(roots) == shown


def test_newest_first_and_pages_filled_once(thread, reader, place):
    ids = [place(thread, reader, f"Opinion {number}.").pk for number in range(1, 73)]
    assert order(front(thread)) == ids[:49:-1]
    assert order(read(layout.page_path(thread.pk, 1))) == ids[49::-1]
    assert f'rel="next" href="{layout.page_path(thread.pk, 1)}"' in front(thread)
    assert 'rel="prev"' in read(layout.page_path(thread.pk, 1))
    assert ">72 opinions<" in front(thread)


def test_three_replies_and_the_way_to_the_rest(thread, reader, place):
    root = place(thread, reader, "Root.")
    replies = [place(thread, reader, f"Reply {number}.", root).pk for number in range(1, 54)]
    page = front(thread)
    assert order(page) == [root.pk, *replies[:3]]
    assert "Show all 53 replies" in page
    assert order(read(layout.replies_path(thread.pk, root.pk, 1))) == [root.pk, *replies[:50]]
    assert order(read(layout.replies_path(thread.pk, root.pk, 2))) == [root.pk, *replies[50:]]


def test_the_first_three_that_can_be_seen(thread, reader, place):
    root = place(thread, reader, "Root.")
    replies = [place(thread, reader, f"Reply {number}.", root) for number in range(1, 6)]
    services.change_state(opinion=replies[0], state=State.REJECTED)
    assert order(front(thread)) == [root.pk, *(one.pk for one in replies[1:4])]


def test_deep_answers_stand_flat_and_name_what_they_answer(thread, reader, other_reader, place):
    chain = [place(thread, reader, "Level 0.")]
    for level in range(1, 9):
        chain.append(place(thread, (reader, other_reader)[level % 2], f"Level {level}.", chain[-1]))
    page = read(layout.replies_path(thread.pk, chain[0].pk, 1))
    assert order(page) == [one.pk for one in chain]
    deepest, depth = 0, 0
    for tag in re.findall(r"<(/?)ol\b", page.split('<ol class="roots">', 1)[1]):
        depth += -1 if tag else 1
        deepest = max(deepest, depth)
    assert deepest == 4
    assert page.count('class="answers"') == 4
    assert f'In reply to <a href="{layout.permalink(chain[4].pk)}"><bdi>Mariam</bdi></a>' in page


class TestTakenAway:
    @pytest.mark.parametrize(
        ("state", "words"),
        [
            (State.REJECTED, "The editors removed this opinion"),
            (State.DELETED, "The author took this opinion back."),
            (State.PENDING, "waiting for an editor"),
        ],
    )
    def test_a_parent_leaves_a_mark_while_it_has_replies(self, thread, reader, place, state, words):
        root = place(thread, reader, "Root words.")
        reply = place(thread, reader, "Reply words.", root)
        services.change_state(opinion=root, state=state)
        page = front(thread)
        assert "Root words." not in page
        assert words in page
        assert order(page) == [reply.pk]
        assert ">1 opinion<" in page
        services.change_state(opinion=reply, state=State.REJECTED)
        page = front(thread)
        assert SAID.findall(page) == []
        assert ">No opinions yet<" in page

    def test_in_the_middle_of_a_branch(self, thread, reader, place):
        root = place(thread, reader, "Root.")
        middle = place(thread, reader, "Middle.", root)
        last = place(thread, reader, "Last.", middle)
        services.change_state(opinion=middle, state=State.REJECTED)
        assert SAID.findall(front(thread)) == [
            ("", str(root.pk)),
            (" gone", str(middle.pk)),
            ("", str(last.pk)),
        ]
        services.change_state(opinion=last, state=State.REJECTED)
        assert SAID.findall(front(thread)) == [("", str(root.pk))]

    def test_an_answer_on_another_page_says_that_its_parent_has_gone(
        self, thread, reader, place, monkeypatch
    ):
        monkeypatch.setattr(layout, "REPLIES_A_PAGE", 2)
        root = place(thread, reader, "Root.")
        first = place(thread, reader, "First.", root)
        place(thread, reader, "Second.", root)
        place(thread, reader, "Third, to the first.", first)
        path = layout.replies_path(thread.pk, root.pk, 2)
        assert f'href="{layout.permalink(first.pk)}"><bdi>Mariam</bdi>' in read(path)
        services.change_state(opinion=first, state=State.REJECTED)
        assert "In reply to an opinion that is no longer here" in read(path)

    def test_an_erased_readers_words_and_name_are_gone_and_the_talk_stays(
        self, thread, reader, other_reader, place
    ):
        root = place(thread, reader, "Words to be forgotten.")
        reply = place(thread, other_reader, "An answer.", root)
        place(thread, reader, "Second words.", reply)
        services.erase_opinions(reader=reader)
        page = front(thread)
        assert "forgotten" not in page
        assert "Mariam" not in page
        assert order(page) == [reply.pk]
        assert "erased at its author" in page


def test_a_new_name_is_shown_at_once(thread, reader, place):
    place(thread, reader, "Words.")
    assert "Mariam" in front(thread)
    reader.name = "Maria"
    reader.save()
    services.show_new_name(reader=reader)
    assert "<bdi>Maria</bdi>" in front(thread)


def test_staff_and_picks_are_marked(thread, editor, place):
    services.set_picked(opinion=place(thread, editor, "From the desk."), picked=True)
    page = front(thread)
    assert 'class="badge staff"' in page
    assert 'class="badge picked"' in page


class TestCost:
    """A cold read takes the same number of queries for three opinions as for two hundred."""

    @pytest.mark.parametrize("number", [3, 70])
    def test_cold_reads(self, thread, reader, place, number, django_assert_max_num_queries):
        roots = [place(thread, reader, f"Opinion {one}.") for one in range(number)]
        for one in range(number):
            place(thread, reader, f"Reply {one}.", roots[one % 3])
        for path in (
            layout.front_path(thread.pk),
            layout.page_path(thread.pk, 1),
            layout.replies_path(thread.pk, roots[0].pk, 1),
        ):
            # The missing row, the thread, epoch and version, terms, two lists, on the front the newest for search engines; then savepoint, version, the row.
            with django_assert_max_num_queries(12):
                Client().get(path)
            with django_assert_max_num_queries(1):
                Client().get(path)

    def test_a_new_root_touches_two_pages_and_a_like_one(self, thread, reader, other_reader, place):
        opinions = [place(thread, reader, f"Opinion {number}.") for number in range(1, 131)]
        paths = [layout.front_path(thread.pk), *(layout.page_path(thread.pk, page) for page in (1, 2, 3))]

        def kept_after(act) -> set:
            for path in paths:
                read(path)
            act()
            return set(Snapshot.objects.values_list("page", flat=True))

        assert kept_after(lambda: place(thread, reader, "One more.")) == {1, 2}
        assert kept_after(lambda: services.set_like(actor=other_reader, opinion=opinions[0], liked=True)) == {
            0,
            2,
            3,
        }
        assert kept_after(lambda: place(thread, other_reader, "A reply.", opinions[60])) == {1, 3}


def test_a_kept_page_carries_the_headers_that_django_would_send(thread, client):
    answer = client.get(layout.front_path(thread.pk))
    kept = dict(Snapshot.objects.get().headers)
    assert kept["Content-Security-Policy"] == answer["Content-Security-Policy"]
    assert "script-src 'self'" in kept["Content-Security-Policy"]
    assert kept["X-Frame-Options"] == "DENY"
    assert kept["X-Content-Type-Options"] == "nosniff"
    assert kept["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert kept["Vary"] == "Accept-Encoding"
    assert "sessionid" not in answer.cookies


def test_nothing_of_the_one_who_asks_gets_into_what_all_are_sent(thread, reader, client_for, rf):
    from django.contrib.messages import INFO
    from django.contrib.messages.storage.base import Message
    from django.contrib.messages.storage.cookie import CookieStorage

    client = client_for(reader)
    client.cookies["messages"] = CookieStorage(rf.get("/"))._encode([Message(INFO, "For Mariam alone")])
    page = client.get(layout.front_path(thread.pk)).content.decode()
    assert "Mariam" not in page
    assert "csrf" not in page
    assert "For Mariam alone" in client.get(f"/compose/?thread={thread.pk}").content.decode()
