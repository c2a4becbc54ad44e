"""The thread as JSON for pages of other sites: who may read it, what it holds, what it costs."""

import re

import pytest

from fairsay.discussion import layout, services
from fairsay.discussion.models import Story
from fairsay.embed.services import stories as embed
from tests.embed.conftest import ORIGIN, STORY


def refusal(answer) -> str:
    told = answer.json()
    assert set(told) == {"error"}
    assert set(told["error"]) <= {"code", "message", "field"}
    return told["error"]["code"]


def test_a_page_of_the_site_reads_the_thread(ask, their_story, reader, published):
    opinion = published(their_story.thread, reader, "The Sunday crossing matters.")
    answer = ask("thread", story=STORY)
    assert answer.status_code == 200
    assert answer["Access-Control-Allow-Origin"] == ORIGIN
    assert "Origin" in answer["Vary"]
    told = answer.json()
    front = f"http://testserver{layout.front_path(their_story.thread.pk)}"
    assert (told["count"], told["next"], told["url"]) == (1, None, front)
    assert (told["title"], told["language"], told["thread"]) == ("Ferries", "en", their_story.thread.pk)
    assert "The Sunday crossing matters." in told["html"]
    assert f'id="opinion-{opinion.pk}"' in told["html"]
    assert "1 opinion<" in told["html"]
    assert "House rules" in told["html"]
    assert '<form class="place" id="write">' in told["html"], "scripts send it"


def test_nothing_is_set_and_nobody_is_named(ask, their_story):
    answer = ask("thread", story=STORY)
    assert not answer.cookies
    assert "Access-Control-Allow-Credentials" not in answer
    assert "Cookie" not in answer["Vary"]


def test_every_link_leads_to_us_whole_and_opens_beside(ask, their_story, reader, published):
    typed = 'He wrote <a href="/x">this</a> and href="/y" https://islands.example/?a="/z'
    published(their_story.thread, reader, typed)
    html = ask("thread", story=STORY).json()["html"]
    assert "action=" not in html, "nothing leads to the other site"
    links = re.findall(r"<a [^>]*>", html)
    ours = [link for link in links if "http://testserver/" in link]
    assert len(ours) >= 6
    assert all('target="_blank"' in link for link in ours)
    assert all("testserver" in link or "islands.example" in link for link in links)
    assert 'He wrote &lt;a href="/x"&gt;this&lt;/a&gt; and href="/y"' in html, "what was typed is as typed"


@pytest.mark.parametrize(
    "origin", ["https://elsewhere.example", "null", "http://harbour.example", f"{ORIGIN}:8443"]
)
def test_a_foreign_page_is_refused(ask, their_story, reader, published, origin):
    published(their_story.thread, reader, "The Sunday crossing matters.")
    answer = ask("thread", story=STORY, origin=origin)
    assert answer.status_code == 403
    assert refusal(answer) == "origin_refused"
    assert b"Sunday" not in answer.content
    assert answer["Access-Control-Allow-Origin"] == "*", "so that its maker can read why"
    assert answer["Cache-Control"] == "no-store"


def test_our_own_pages_and_plain_programs_may_read(ask, their_story):
    assert ask("thread", story=STORY, origin="http://testserver").status_code == 200
    assert ask("thread", story=STORY, origin=None).status_code == 200


def test_one_page_has_many_addresses(ask, their_story):
    for address in (
        f"{STORY}#end",
        f"{STORY}?utm_source=x&fbclid=y",
        f"{STORY}/",
        STORY.replace("//", "//www."),
    ):
        assert ask("thread", story=address).json()["thread"] == their_story.thread.pk, address
    assert Story.objects.count() == 1


def test_a_story_is_made_known_by_its_own_page(ask, site):
    fields = {"title": "  Ferries\n to  the islands ", "language": "ru"}
    answer = ask("thread", story=f"{STORY}?utm_medium=feed#top", **fields)
    assert answer.status_code == 200
    story = Story.objects.get()
    assert (story.url, story.title, story.language, story.body) == (STORY, "Ferries to the islands", "ru", "")
    assert 'lang="ru"' in answer.json()["html"]
    ask("thread", story=STORY, title="Another title", language="en")
    story.refresh_from_db()
    assert story.title == "Ferries to the islands", "who asks later changes nothing"


@pytest.mark.parametrize(("given", "kept"), [("ar", "ar"), ("pt-BR", "pt-BR"), ("<b>", "en"), ("", "en")])
def test_the_language_is_a_language(ask, site, given, kept):
    ask("thread", story=STORY, language=given)
    assert Story.objects.get().language == kept


@pytest.mark.parametrize(
    ("fields", "code", "status"),
    [
        ({"story": "https://elsewhere.example/news"}, "story_unknown", 404),
        ({"story": STORY, "origin": None}, "story_unknown", 404),
        ({"story": STORY, "origin": "http://testserver"}, "story_unknown", 404),
        ({"story": STORY, "origin": "https://elsewhere.example"}, "origin_refused", 403),
        ({"story": STORY, "site": "nobody"}, "site_unknown", 404),
        ({"story": STORY, "site": ""}, "malformed", 400),
        ({"story": STORY, "site": "a\x00b"}, "malformed", 400),
        ({"story": ""}, "malformed", 400),
        ({"story": "javascript:alert(1)"}, "malformed", 400),
        ({"story": f"{STORY}/{'x' * 1000}"}, "malformed", 400),
        ({"story": STORY, "page": "-1"}, "malformed", 400),
        ({"story": STORY, "page": "9" * 30}, "malformed", 400),
        ({"story": STORY, "page": "٣"}, "malformed", 400),
    ],
)
def test_what_is_refused_makes_nothing_known(ask, site, fields, code, status):
    answer = ask("thread", **fields)
    assert (refusal(answer), answer.status_code) == (code, status)
    assert not Story.objects.exists() or code == "malformed"


def test_a_flood_of_new_stories_ends(ask, site, monkeypatch):
    monkeypatch.setattr(embed, "NEW_STORIES_A_MINUTE", 2)
    assert [ask("thread", story=f"{STORY}/{n}").status_code for n in range(3)] == [200, 200, 429]
    assert Story.objects.count() == 2
    assert ask("thread", story=f"{STORY}/1").status_code == 200


def test_it_is_not_sent_twice(ask, their_story, reader, published, django_assert_num_queries):
    first = ask("thread", story=STORY)
    with django_assert_num_queries(1):
        same = ask("thread", story=STORY, headers={"If-None-Match": first["ETag"]})
    assert (same.status_code, same.content) == (304, b"")
    assert same["Access-Control-Allow-Origin"] == ORIGIN
    assert same["ETag"] == first["ETag"]
    published(their_story.thread, reader, "The Sunday crossing matters.")
    fresh = ask("thread", story=STORY, headers={"If-None-Match": first["ETag"]})
    assert fresh.status_code == 200
    assert fresh["ETag"] != first["ETag"]


def test_it_costs_a_fixed_number_of_queries(ask, their_story, reader, published, django_assert_num_queries):
    root = published(their_story.thread, reader, "The Sunday crossing matters.")
    published(their_story.thread, reader, "So it does.", parent=root)
    # The story with its thread, the terms that hold for it, its roots, their replies, whether any is picked.
    with django_assert_num_queries(5):
        ask("thread", story=STORY)


def test_older_pages(ask, their_story, reader, published, monkeypatch):
    monkeypatch.setenv("FAIRSAY_POSTS_PER_MINUTE", "100")
    monkeypatch.setattr(layout, "ROOTS_A_PAGE", 2)
    monkeypatch.setattr(layout, "FRONT_LEAST", 1)
    said = [
        published(their_story.thread, reader, f"Opinion on the ferries, number {n}.").pk for n in range(5)
    ]
    seen, page, titles = [], 0, 0
    while page is not None:
        told = ask("thread", story=STORY, page=page).json()
        seen += [int(number) for number in re.findall(r'data-opinion="(\d+)"', told["html"])]
        titles += told["html"].count("<h2")
        page = told["next"]
    assert seen == said[::-1]
    assert titles == 1, "an older page is only a list"
    assert refusal(ask("thread", story=STORY, page=9)) == "not_found"


def test_an_empty_and_a_closed_thread_say_so(ask, their_story):
    html = ask("thread", story=STORY).json()["html"]
    assert "Nobody has placed an opinion yet" in html
    services.register_story(
        site=their_story.site, url=STORY, title="Ferries", language="en", mode="read_only"
    )
    html = ask("thread", story=STORY).json()["html"]
    assert "This discussion is closed" in html
    assert "#write" not in html


def test_what_has_come_since(ask, their_story, reader, published):
    thread = their_story.thread
    published(thread, reader, "The Sunday crossing matters.")
    front = ask("thread", story=STORY).json()
    assert f'data-arrived="{front["arrived"]}"' in front["html"]
    assert '<div class="news" role="status">' in front["html"]
    assert ask("thread", story=STORY, since=front["arrived"]).json()["html"] == ""
    fresh = published(thread, reader, "So does the Monday one.")
    told = ask("thread", story=STORY, since=front["arrived"]).json()
    assert re.findall(r'data-opinion="(\d+)"', told["html"]) == [str(fresh.pk)]
    assert (told["arrived"], told["heading"], told["next"]) == (front["arrived"] + 1, "2 opinions", None)
    assert refusal(ask("thread", story=STORY, since="x")) == "malformed"


def test_picks_in_the_place_of_the_newest(ask, their_story, reader, published):
    thread = their_story.thread
    first = published(thread, reader, "The Sunday crossing.")
    published(thread, reader, "The Monday one.")
    assert 'data-order="picks"' not in ask("thread", story=STORY).json()["html"], "there are none yet"
    services.set_picked(opinion=first, picked=True)
    front = ask("thread", story=STORY).json()["html"]
    assert 'data-order="newest" aria-current="true"' in front
    assert 'data-order="picks">' in front
    told = ask("thread", story=STORY, order="picks").json()
    assert re.findall(r'data-opinion="(\d+)"', told["html"]) == [str(first.pk)]
    assert 'data-order="picks" aria-current="true"' in told["html"]
    assert "data-arrived" not in told["html"], "what is new is told where the newest stand"
    assert told["next"] is None
    services.set_picked(opinion=first, picked=False)
    assert "not picked anything" in ask("thread", story=STORY, order="picks").json()["html"]


@pytest.mark.parametrize("order", ["oldest", "liked", "best"])
def test_every_order_in_the_place_of_the_newest_to_its_end(
    ask, their_story, reader, make_reader, published, monkeypatch, order
):
    monkeypatch.setenv("FAIRSAY_POSTS_PER_MINUTE", "100")
    monkeypatch.setattr(layout, "ROOTS_A_PAGE", 2)
    thread = their_story.thread
    said = [published(thread, reader, f"Opinion on the ferries, number {n}.") for n in range(5)]
    services.set_like(actor=make_reader("A fan"), opinion=said[1], liked=True)
    assert f'data-order="{order}">' in ask("thread", story=STORY).json()["html"]
    told = ask("thread", story=STORY, order=order).json()
    assert f'data-order="{order}" aria-current="true"' in told["html"]
    assert 'class="place"' in told["html"]
    seen, titles = [], 0
    while True:
        seen += [int(number) for number in re.findall(r'data-opinion="(\d+)"', told["html"])]
        titles += told["html"].count("<h2")
        if told["next"] is None:
            break
        told = ask("thread", story=STORY, order=order, page=told["next"]).json()
    assert titles == 1
    assert sorted(seen) == [one.pk for one in said]
    assert seen[0] == said[0 if order == "oldest" else 1].pk
    wrong = "3-7" if order == "oldest" else "2"
    assert refusal(ask("thread", story=STORY, order=order, page=wrong)) == "not_found"
    assert refusal(ask("thread", story=STORY, order="loudest")) == "malformed"
