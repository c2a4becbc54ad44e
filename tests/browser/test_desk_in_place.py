"""The desk changes in place: a hundred decisions by keyboard without a reload, and everything around them."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.server import FairsayServer

CHIEF = "ingrid.hallowell"
QUEUE = 2000
DECIDED = 100
PLENTY = """
from django.utils import timezone
from fairsay.discussion.models import Opinion, Site
from fairsay.discussion.services import register_story
from fairsay.accounts.models import Reader
site, _ = Site.objects.get_or_create(key="plenty", defaults={{"name": "Plenty"}})
story = register_story(site=site, url="https://plenty.example/", title="Plenty", language="en", section="city")
model = Opinion.objects.filter(state="pending", verdict__isnull=False).order_by("pk").first()
authors, now = list(Reader.objects.filter(is_staff=False)[:40]), timezone.now()
Opinion.objects.bulk_create(
    [
        Opinion(
            thread=story.thread, author=authors[n % len(authors)], text=model.text, fragment=model.fragment,
            verdict=model.verdict, held_for=model.held_for, score=0.5 + n / {count} / 2, state="pending",
            language="en", posted_at=now, rank=0,
        )
        for n in range({count})
    ]
)
"""
ARRIVED = "before => location.href !== before && document.activeElement.matches('main h1')"
# What nobody decided goes again: other walks count what waits.
NO_PLENTY = """
from fairsay.discussion.models import Opinion
Opinion.objects.filter(thread__story__site__key="plenty", decisions=None).delete()
"""


def manage(server: FairsayServer, script: str) -> None:
    done = server.run("manage", "shell", "--verbosity", "0", "-c", script)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def plenty(crowd: FairsayServer) -> Iterator[str]:
    """A queue of two thousand, and the address that shows it."""
    manage(crowd, PLENTY.format(count=QUEUE))
    yield "/desk/?site=plenty"
    manage(crowd, NO_PLENTY)


def test_a_hundred_in_a_row_by_keyboard(walker, plenty):
    editor = walker(editor=CHIEF)
    page = editor.page
    editor.goto(plenty)
    opened: list[str] = []
    page.on("request", lambda one: opened.append(one.url) if one.is_navigation_request() else None)
    times: list[float] = []

    def look(answer) -> None:
        if answer.request.method == "POST" and "/lease/" not in answer.url:
            times.append(float(answer.headers["server-timing"].partition("dur=")[2]))

    page.on("response", look)
    heading, case = page.locator("main h1"), page.locator(".case-text")
    expect(heading).to_contain_text(re.compile(r"2.?000"))

    # Paging and filters, and back.
    page.get_by_role("link", name="Next").click()
    expect(page).to_have_url(re.compile(r"page=2"))
    expect(heading).to_be_focused()
    page.go_back()
    expect(page).to_have_url(re.compile(r"/desk/\?site=plenty$"))
    expect(page.locator(".pages a[rel=prev]")).to_have_count(0)
    page.locator("select[name=kind]").select_option("held")
    page.locator("form.filters button").click()
    expect(page).to_have_url(re.compile("kind=held"))

    # A plan for many is a step of its own: back from it lies the queue.
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.locator("button[value=approve]").click()
    expect(heading).to_be_focused()
    expect(page.locator("#reason")).to_be_visible()
    page.go_back()
    expect(page.locator("[data-row]").first).to_be_visible()
    expect(heading).to_be_focused()

    # A hundred, by turns approved and rejected; a key each, or two.
    page.keyboard.press("n")
    expect(case).to_be_visible()
    expect(heading).to_be_focused()  # the page has arrived, and its forms are sent in place
    for number in range(DECIDED):
        before = page.evaluate("location.href")
        if number % 2:
            page.keyboard.press("a")
        else:
            page.keyboard.press("r")
            page.keyboard.press("2")
        page.wait_for_function(ARRIVED, arg=before, polling=20)
    expect(page.locator(".note.undo")).to_contain_text("Approved")
    expect(page.locator("#spoken")).to_contain_text("Approved")
    expect(heading).to_be_focused()
    assert len(times) >= DECIDED, "each answer tells its server time"

    # The last one is taken back by key, and stands as it was.
    page.keyboard.press("u")
    expect(page.locator(".note.good")).to_contain_text("taken back")
    expect(page.locator(".case-head .chip.pending")).to_have_text("Held")

    # A server that does not answer changes nothing and says so; the same key works when it is there again.
    page.context.set_offline(True)
    page.keyboard.press("a")
    expect(page.locator("[data-unreachable]")).to_be_visible()
    page.context.set_offline(False)
    page.keyboard.press("a")
    expect(page.locator(".note.undo")).to_contain_text("Approved")
    assert opened == [], "nothing of all this opened a page"
