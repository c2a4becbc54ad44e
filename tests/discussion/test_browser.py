"""The small script in a real browser: drafts, placing, being held, answering, liking, all in place."""

import os
import re
from pathlib import Path

import brotli
import pytest

from fairsay.discussion import layout, services
from fairsay.discussion.models import Nudge, Opinion, State

CHROMIUM = next(
    (path for path in ("/usr/bin/chromium", "/usr/bin/google-chrome") if Path(path).exists()), None
)
WANTED = bool(os.environ.get("FAIRSAY_REQUIRE_BROWSER"))
pytestmark = [
    pytest.mark.browser,
    pytest.mark.usefixtures("committed"),
    pytest.mark.skipif(not CHROMIUM and not WANTED, reason="no Chromium is installed"),
]
WORDS = "The Sunday crossing matters to those who work on the islands."


@pytest.fixture(scope="module")
def chromium():
    from playwright.sync_api import sync_playwright

    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    # Playwright runs an event loop in this thread; the database is used beside it, not in it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def visit(chromium, live_server, client_for, monkeypatch):
    """Open a path as a reader or a guest; the test fails on any error that the browser notes."""
    monkeypatch.setenv("FAIRSAY_LIVE_READERS", "0")  # News comes by the real server alone: see tests/browser.
    noted, contexts = [], []

    def open_page(path, reader=None, **options):
        context = chromium.new_context(**options)
        contexts.append(context)
        if reader is not None:
            session = client_for(reader).cookies["sessionid"].value
            context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("pageerror", lambda error: noted.append(str(error)))
        page.on("console", lambda message: noted.append(message.text) if message.type == "error" else None)
        page.goto(live_server.url + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    # Refusals and the broken network of these tests are noted by the browser too.
    known = ("status of 409", "status of 422", "status of 502")
    assert [one for one in noted if not any(status in one for status in known)] == []


@pytest.fixture
def front(thread):
    return layout.front_path(thread.pk)


def write(page, text, form="form.place"):
    area = page.locator(f"{form} textarea")
    area.click()
    page.get_by_role("button", name="Place the opinion").first.wait_for()
    area.press_sequentially(text)
    return page.locator(f"{form} [type=submit]")


def test_placed_where_it_stands(visit, thread, front, reader):
    page = visit(front, reader)
    write(page, WORDS).click()
    said = page.locator(".roots .said")
    said.wait_for()
    opinion = Opinion.objects.get()
    assert opinion.text == WORDS
    assert page.evaluate("document.activeElement.id") == f"opinion-{opinion.pk}"
    assert page.locator("form.place textarea").input_value() == ""
    assert page.evaluate("localStorage.length") == 0
    assert said.locator("a", has_text="Edit").get_attribute("href") == f"/opinions/{opinion.pk}/edit/"


def test_held_with_rule_passage_and_what_to_do_and_there_again_after_a_reload(visit, front, reader):
    page = visit(front, reader)
    write(page, "You [abusive] man").click()
    page.locator(".fate mark", has_text="[abusive]").wait_for()
    assert "What you can do" in page.locator(".fate").inner_text()
    page.reload()
    page.locator(".fate mark", has_text="[abusive]").wait_for()
    assert page.locator(".fate").count() == 1


def test_a_word_before_posting_keeps_the_text_and_posts_once(visit, story, thread, front, reader):
    services.set_policy(site=story.site, actions={"abusive": "nudge"})
    page = visit(front, reader)
    write(page, "You [abusive] man").click()
    card = page.locator(".nudge")
    card.locator("mark", has_text="[abusive]").wait_for()
    assert page.evaluate("document.activeElement.className") == "fate nudge"
    assert not Opinion.objects.exists()
    page.keyboard.press("Escape")
    area = page.locator("form.place textarea")
    assert area.evaluate("(area) => area.value.slice(area.selectionStart, area.selectionEnd)") == "[abusive]"
    page.keyboard.type("kind")
    write(page, "").click()
    page.locator(".roots .said", has_text="You kind man").wait_for()
    write(page, "You [abusive] woman").click()
    card.get_by_role("button", name="Post it all the same").dblclick()
    page.locator(".roots .said", has_text="You [abusive] woman").wait_for()
    assert Opinion.objects.count() == 2
    assert sorted(Nudge.objects.values_list("outcome", flat=True)) == ["anyway", "reworded"]


def test_a_draft_survives_a_reload_and_a_refusal(visit, front, reader):
    page = visit(front, reader)
    write(page, WORDS)
    page.reload()
    assert page.locator("form.place textarea").input_value() == WORDS
    assert page.locator(".outcome").inner_text() == "This is the draft you left here."
    page.locator("form.place textarea").fill("\u200b")
    write(page, "").click()
    page.locator(".outcome", has_text="nothing to read").wait_for()
    assert page.locator("form.place textarea").input_value() == "\u200b"


def test_a_failed_network_loses_nothing(visit, front, reader):
    page = visit(front, reader)
    send = write(page, WORDS)
    page.route("**/opinions/", lambda route: route.fulfill(status=502, body="bad gateway"))
    send.click()
    page.locator(".outcome", has_text="Your text is kept").wait_for()
    assert page.locator("form.place textarea").input_value() == WORDS
    page.unroute("**/opinions/")
    send.click()
    page.locator(".roots .said").wait_for()
    assert Opinion.objects.count() == 1


def test_answered_beside_what_it_answers(visit, thread, front, reader, other_reader, published):
    root = published(thread, other_reader, WORDS)
    page = visit(front, reader)
    page.locator(f"#opinion-{root.pk} .reply").click()
    assert page.locator("form[data-to] label").inner_text() == "Your reply to Oleg"
    write(page, "I agree.", "form[data-to]").click()
    page.locator(".replies .said", has_text="I agree.").wait_for()
    assert Opinion.objects.get(text="I agree.").parent == root
    assert page.locator("form[data-to]").count() == 0


def test_liked_and_liked_no_longer(visit, thread, front, reader, other_reader, published):
    opinion = published(thread, other_reader, WORDS)
    page = visit(front, reader)
    like = page.locator(f"#opinion-{opinion.pk} .like")
    for pressed, likes in (("true", 1), ("false", 0)):
        like.click()
        page.locator(f'#opinion-{opinion.pk} .like[aria-pressed="{pressed}"]').wait_for()
        opinion.refresh_from_db()
        assert opinion.likes == likes


def test_a_guest_is_sent_to_sign_in_with_the_text_kept(visit, thread, front):
    page = visit(front)
    page.locator("form.place textarea").fill(WORDS)
    page.locator("form.place [type=submit]").click()
    page.wait_for_url(re.compile("/accounts/login/"))
    page.goto(page.url.split("/accounts/")[0] + f"/compose/?thread={thread.pk}")
    assert page.locator("textarea").input_value() == WORDS


def test_without_scripts_all_of_it_works(visit, thread, front, reader):
    page = visit(front, reader, java_script_enabled=False)
    page.locator("form.place textarea").fill("You [filthy] ferry")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Place the opinion").click()
    assert page.locator("mark").inner_text() == "[filthy]"
    page.get_by_role("link", name="Edit").click()
    page.locator("textarea").fill(WORDS)
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="See it in the discussion").click()
    assert WORDS in page.locator(".roots").inner_text()
    assert Opinion.objects.get().state == State.PUBLISHED


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_sticks_out(visit, thread, front, reader, published, width):
    parent = None
    for level in range(6):
        text = f"Level {level} " + "w" * 200 + " https://example.org/" + "long" * 40 + " a" + "\u0301" * 500
        parent = published(thread, reader, text, parent)
    for path in (front, layout.replies_path(thread.pk, Opinion.objects.earliest("pk").pk, 1)):
        page = visit(path, viewport={"width": width, "height": 800})
        sticking = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(sticking) == 0
        page.evaluate("document.documentElement.dir = document.querySelector('.thread').dir = 'rtl'")
        assert page.evaluate(sticking) == 0


def test_the_scripts_stay_small():
    folder = Path(services.__file__).parents[1] / "static/discussion"
    packed = [brotli.compress(path.read_bytes(), quality=11) for path in folder.glob("*.js")]
    assert 2000 < sum(map(len, packed)) <= 8 * 1024
