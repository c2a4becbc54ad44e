"""A story's own page, fetched in the background: what is believed, what never, and when it is tried again."""

import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.utils import timezone

from fairsay.discussion import judging
from fairsay.discussion.models import Story
from fairsay.discussion.services import register_story
from fairsay.discussion.services.sites import register_site
from fairsay.embed import services
from fairsay.embed.models import StoryReading
from fairsay.embed.pagetext import read_page
from fairsay.embed.services import reading

PAGE = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Ferries | The Harbour</title>
{head}<meta property="og:title" content="Ferries to the islands"><meta name="description" content="The winter timetable.">
</head><body><nav><a href="/">Front page</a> <a href="/sport">Sport</a></nav><article><h1>Ferries to the islands</h1>
<p>The two new ferries pay for themselves, the deputy harbour minister said on Monday, at length and in detail.</p>
<p>No crossing has been cancelled since September, and the ministry expects no cancelled crossing this winter.</p>
</article><footer>All rights reserved, as ever.</footer></body></html>"""


class TheirServer:
    """A server with pages, redirects (an address instead of a page) and statuses (a number)."""

    def __init__(self) -> None:
        self.pages: dict[str, str | int] = {}
        self.asked: list[str] = []
        self.kind = "text/html; charset=utf-8"
        mine = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                mine.asked.append(self.path)
                page = mine.pages.get(self.path, 404)
                moved = isinstance(page, str) and page.startswith(("/", "http"))
                body = page.encode() if isinstance(page, str) and not moved else b""
                self.send_response(302 if moved else 200 if body else int(page))
                if moved:
                    self.send_header("Location", str(page))
                self.send_header("Content-Type", mine.kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *words: object) -> None:
                """Nothing on the screen."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self.server.server_port}"
        self.url = f"http://{self.host}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05})
        self.thread.start()


@pytest.fixture
def theirs(db, monkeypatch):
    server = TheirServer()
    monkeypatch.setenv("FAIRSAY_FETCH_ALLOW", server.host)
    register_site(key="near", name="The Harbour", origins=[server.url])
    yield server
    server.server.shutdown()
    server.thread.join()
    server.server.server_close()


@pytest.fixture
def seen(theirs):
    """A story at first sight: its page has not been fetched yet."""

    def see(path="/news", **fields) -> Story:
        return services.access_story(
            site_key="near", address=theirs.url + path, origin=theirs.url, title="As the page says", **fields
        )

    return see


def test_first_sight_fetches_nothing(seen, theirs):
    story = seen()
    assert theirs.asked == []
    assert (story.title, story.body) == ("As the page says", "")
    assert story.reading.read_at is None


def test_the_page_is_read_in_the_background(seen, theirs):
    theirs.pages["/news"] = PAGE.format(language="en-GB", head="")
    story = seen(language="ru")
    assert services.read_stories() == [story]
    story.refresh_from_db()
    assert (story.title, story.language, story.lead) == (
        "Ferries to the islands",
        "en-GB",
        "The winter timetable.",
    )
    assert story.body.split("\n\n") == [
        "The two new ferries pay for themselves, the deputy harbour minister said on Monday, at length and in detail.",
        "No crossing has been cancelled since September, and the ministry expects no cancelled crossing this winter.",
    ]
    assert story.reading.read_at is not None
    services.read_stories()
    assert theirs.asked == ["/news"], "once is enough"
    assert "ferries pay" in judging.story_text(story).text, "so off-topic opinions are judged by it"


def test_the_desk_says_that_a_title_is_unconfirmed(seen, theirs, reader, editor, published, client_for):
    story = seen()
    opinion = published(story.thread, reader, "The Sunday crossing matters.")
    desk = client_for(editor)
    services.read_stories()
    page = desk.get(f"/desk/opinions/{opinion.pk}/").content.decode()
    assert "the page has not been read yet. It answered 404." in page
    theirs.pages["/news"] = PAGE.format(language="en", head="")
    services.read_stories(now=timezone.now() + timedelta(minutes=1))
    page = desk.get(f"/desk/opinions/{opinion.pk}/").content.decode()
    assert "the page has not been read yet" not in page
    assert "The two new ferries pay for themselves" in page


def test_an_editors_word_on_the_story_stays(seen, theirs):
    theirs.pages["/news"] = PAGE.format(language="en", head="")
    story = seen()
    register_story(
        site=story.site, url=story.url, title=story.title, language="en", section="harbour", mode="held_first"
    )
    services.read_stories()
    story.refresh_from_db()
    assert (story.section, story.mode, story.title) == ("harbour", "held_first", "Ferries to the islands")


def test_a_canonical_address_of_the_site_confirms_it(seen, theirs):
    theirs.pages["/news?page=2"] = PAGE.format(language="en", head='<link rel="canonical" href="/news">')
    story = seen("/news?page=2")
    assert services.read_stories() == [story]


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="canonical" href="https://elsewhere.example/news">',
        '<meta property="og:url" content="https://elsewhere.example/news">',
        '<link rel="canonical" href="javascript:alert(1)">',
    ],
)
def test_a_page_that_says_it_belongs_elsewhere_is_not_believed(seen, theirs, head):
    theirs.pages["/news"] = PAGE.format(language="en", head=head)
    story = seen()
    assert services.read_stories() == []
    story.refresh_from_db()
    assert (story.title, story.body) == ("As the page says", "")
    assert story.reading.given_up_at is not None
    assert "not one of the site's origins" in story.reading.failure


def test_redirects_are_followed_within_the_site(seen, theirs):
    theirs.pages |= {"/old": "/newer", "/newer": f"{theirs.url}/news"}
    theirs.pages["/news"] = PAGE.format(language="en", head="")
    assert services.read_stories() == []
    story = seen("/old")
    assert services.read_stories() == [story]
    assert theirs.asked == ["/old", "/newer", "/news"]


def test_a_redirect_to_a_private_address_is_refused(seen, theirs):
    inner = TheirServer()
    try:
        inner.pages["/secret"] = PAGE.format(language="en", head="")
        theirs.pages["/news"] = f"{inner.url}/secret"
        story = seen()
        assert services.read_stories() == []
        assert inner.asked == []
        story.reading.refresh_from_db()
        assert "not a public address" in story.reading.failure
        assert story.reading.given_up_at is not None
    finally:
        inner.server.shutdown()
        inner.thread.join()
        inner.server.server_close()


def test_redirects_without_end(seen, theirs):
    theirs.pages["/news"] = "/news"
    seen()
    assert services.read_stories() == []
    assert len(theirs.asked) == 4


def test_it_is_tried_again_less_and_less_often_and_then_no_more(seen, theirs):
    story, now = seen(), timezone.now()
    pauses = []
    for _ in range(20):
        services.read_stories(now=now)
        after = StoryReading.objects.get(story=story)
        if after.given_up_at:
            break
        pauses.append(after.due_at - now)
        services.read_stories(now=after.due_at - timedelta(seconds=1))
        now = after.due_at
    assert pauses[:3] == [timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=4)]
    assert len(theirs.asked) == reading.MOST_ATTEMPTS, "and not a second too early"
    assert after.failure == "It answered 404."
    theirs.pages["/news"] = PAGE.format(language="en", head="")
    services.read_stories(now=now + timedelta(days=9))
    assert len(theirs.asked) == reading.MOST_ATTEMPTS


def test_a_page_that_comes_late_is_read(seen, theirs):
    story, now = seen(), timezone.now()
    services.read_stories(now=now)
    theirs.pages["/news"] = PAGE.format(language="en", head="")
    assert services.read_stories(now=now + timedelta(minutes=1)) == [story]
    assert StoryReading.objects.get().failure == ""


def test_two_workers_do_not_fetch_it_twice(seen, theirs, monkeypatch):
    theirs.pages["/news"] = PAGE.format(language="en", head="")
    seen()
    now = timezone.now()
    [waiting] = reading.selectors.find_due_readings(now, 9)
    assert reading._claim(waiting, now)
    assert not reading._claim(waiting, now)
    assert reading.selectors.find_due_readings(now, 9) == []


def test_what_is_no_page_is_left_alone(seen, theirs):
    theirs.pages["/news"], theirs.kind = "%PDF-1.7", "application/pdf"
    story = seen()
    services.read_stories()
    assert StoryReading.objects.get(story=story).failure == "It is no page of HTML."


def test_too_much_is_refused(seen, theirs, monkeypatch):
    monkeypatch.setattr(reading, "PAGE_BYTES", 300)
    theirs.pages["/news"] = PAGE.format(language="en", head="")
    story = seen()
    services.read_stories()
    assert "more than 300 bytes" in StoryReading.objects.get(story=story).failure


@pytest.mark.parametrize("page", [b"", b"\x00\x01", b"<", b"<!-- -->", b"plain words", b"\xff\xfe" * 9])
def test_no_page_breaks_the_reader(page):
    found = read_page(page)
    assert found is None or isinstance(found.title, str)


def test_what_cannot_be_stored_is_left_out():
    page = PAGE.format(language="en", head="").replace("Monday", "Mon\x00day").encode()
    found = read_page(page)
    assert "\x00" not in found.body + found.title + found.lead
