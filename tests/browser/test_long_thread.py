"""A thread of 33,000 opinions on another site's page: what it costs there, its last page, and news as they come.

One thread for all of it, loaded by the service for bulk; two browsers side by side, and the desk.
"""

import re
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.browser.host import TAG
from tests.browser.walker import ADVERTISEMENT, until

SIZE = 33_000
LOAD = """
import uuid
from datetime import timedelta
from django.utils import timezone
from fairsay.accounts.models import Reader
from fairsay.discussion import services
from fairsay.discussion.services import OpinionRow, get_own_site, register_story

story = register_story(
    site=get_own_site(), url={url!r}, title="A bridge to the islands", language="en",
    body="The bridge to the islands is to be built in four years, the ministry says. A toll is not planned.",
)
crowd = [Reader.objects.create_user(name=f"Islander {{n}}", email="") for n in range(20)]
began, keys = timezone.now() - timedelta(days=30), [uuid.uuid4() for _ in range({size})]
made = services.load_opinions(thread=story.thread, rows=(
    OpinionRow(key=key, author=crowd[n % 20], text=f"Opinion number {{n}}.",
        posted_at=began + timedelta(seconds=n), parent=keys[n - n % 3] if n % 3 else None, picked=n == 100)
    for n, key in enumerate(keys)
))
print(story.thread.pk)
"""
# What the embed needs to read a thread: its scripts, styles and words.
NEEDED = re.compile(r"/embed/([\w-]+\.(?:js|css)|words/\w+\.json)$")
WRITING = {"write.js", "panel.js", "session.js", "talk.js"}
BUDGET = 8 * 1024
PLACE = "(one) => [one.getBoundingClientRect().top, scrollY]"


@pytest.fixture(scope="module")
def long_thread(newsroom, host) -> tuple[int, str]:
    """The thread's number, and the address of its story on the other site."""
    url = f"{host.url}/long"
    tag = TAG.format(home=newsroom.url, story=url, more="")
    host.put("/long", tag)
    host.put("/below", f'<p style="block-size: 300vh">An article of some length.</p>{tag}')
    loaded = newsroom.run("manage", "shell", "--verbosity", "0", "-c", LOAD.format(url=url, size=SIZE))
    assert loaded.returncode == 0, loaded.stderr
    return int(loaded.stdout.split()[-1]), url


@pytest.fixture
def wire(open_page):
    """A page, and the bytes of each body that came to it, as they were sent."""
    page = open_page()
    named: dict[str, str] = {}
    sizes: dict[str, int] = {}
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on(
        "Network.responseReceived", lambda told: named.update({told["requestId"]: told["response"]["url"]})
    )

    def came(told) -> None:
        url = named.get(told["requestId"], "")
        sizes[url] = sizes.get(url, 0) + told["encodedDataLength"]

    session.on("Network.dataReceived", came)
    return page, sizes


def count_of(page) -> int:
    """What stands over the thread."""
    return int(re.sub(r"\D", "", page.locator("h2[id^=opinions-]").text_content()))


def test_it_costs_what_a_short_one_does_and_its_last_page_what_the_first_does(wire, long_thread):
    page, sizes = wire
    page.goto(long_thread[1])
    said = page.locator("fairsay-thread .said")
    said.first.wait_for()
    assert count_of(page) == SIZE
    assert said.first.locator(".words").text_content() == f"Opinion number {SIZE - 3}."
    page.evaluate("new Promise((seen) => requestIdleCallback(seen))")
    until(lambda: any("/live.js" in url for url in sizes), "what comes last", page=page)
    needed = {found[1]: size for url, size in sizes.items() if (found := NEEDED.search(url))}
    assert {"loader.js", "element.js", "live.js", "thread.css", "element.css", "words/en.json"} == set(needed)
    assert 2000 < sum(needed.values()) <= BUDGET, needed
    front = next(size for url, size in sizes.items() if "/embed/thread?" in url)
    assert front < 2 * BUDGET
    # The editors' picks, and back.
    page.get_by_role("link", name="Editors’ picks").click()
    expect(said).to_have_count(1)
    expect(said.locator(".words")).to_have_text("Opinion number 100.")
    expect(page.get_by_role("link", name="Editors’ picks")).to_be_focused()
    # In another order, and what follows in it.
    page.get_by_role("link", name="Oldest").click()
    expect(said.first.locator(".words")).to_have_text("Opinion number 0.")
    with page.expect_response("**/embed/thread?*order=oldest*"):
        page.get_by_role("button", name="Further opinions").click()
    expect(page.locator("fairsay-thread .roots")).to_have_count(2)
    page.get_by_role("link", name="Newest").click()
    expect(said.first.locator(".words")).to_have_text(f"Opinion number {SIZE - 3}.")
    # From the front to the one before it, and then from the end but one to the end.
    older = page.get_by_role("button", name="Older opinions")
    lists = page.locator("fairsay-thread .roots")
    with page.expect_response("**/embed/thread?*page=*"):
        older.click()
    expect(lists).to_have_count(2)
    assert older.count() == 1
    page.locator("fairsay-thread").evaluate("(thread) => { thread.box.lastChild.remove(); thread.more(2); }")
    for number in (2, 1):
        with page.expect_response(f"**/embed/thread?*page={number}"):
            older.click()
        expect(lists).to_have_count(5 - number)
    page.locator("fairsay-thread .words", has_text=re.compile(r"^Opinion number 0\.$")).wait_for()
    assert not older.count(), "there is nothing older"
    later = [size for url, size in sizes.items() if "page=" in url and "order=oldest" not in url]
    assert len(later) == 3
    assert max(later) < 1.5 * min(later) < 3 * BUDGET


def test_news_come_to_two_browsers_and_move_nothing(open_page, walker, long_thread):
    thread, url = long_thread
    elsewhere = open_page()
    asked = []
    elsewhere.on("request", lambda request: asked.append(request.url))
    elsewhere.goto(url.replace("/long", "/below"))
    elsewhere.locator("fairsay-thread .said").first.wait_for()
    elsewhere.evaluate("new Promise((seen) => requestIdleCallback(seen))")
    assert not [one for one in asked if "/live?" in one], "nobody has come to the thread yet"
    with elsewhere.expect_request("**/live?after=*"):
        elsewhere.locator("fairsay-thread h2").scroll_into_view_if_needed()
    before = count_of(elsewhere)
    reading = elsewhere.locator("fairsay-thread .said").nth(4)
    reading.scroll_into_view_if_needed()
    stood = reading.evaluate(PLACE)
    news = elsewhere.get_by_role("status").get_by_role("button")

    writer = walker(reader="Vera Blackwood")
    writer.goto(f"/threads/{thread}/")
    writer.page.locator("form.place textarea").fill(ADVERTISEMENT.format(word="bridge"))
    writer.send()
    assert writer.state == "pending"
    writer.page.locator("form.place textarea").fill("Four years is a long time for a bridge.")
    root = writer.send()
    assert writer.state == "published"
    # The one that is held is not spoken of, here or there.
    expect(news).to_have_text("Show 1 new opinion")
    assert reading.evaluate(PLACE) == stood, "what is read stays where it is"
    news.click()
    first = elsewhere.locator("fairsay-thread .roots .said").first
    expect(first.locator(".words")).to_have_text("Four years is a long time for a bridge.")
    expect(first).to_be_focused()
    expect(news).to_have_count(0)
    assert count_of(elsewhere) == before + 1

    # A reader of our own page answers; the writer is told there, and what is the writer's own is no news.
    other = walker(reader="Wendell Ash")
    other.goto(f"/threads/{thread}/")
    other.page.locator(f"#opinion-{root} .reply").click()
    form = other.page.locator(f"[data-to='{root}']")
    form.locator("textarea").fill("The tunnel took nine.")
    expect(form.locator(".help")).to_be_hidden()  # the script knows the reader now
    form.locator("[type=submit]").click()
    told = writer.page.get_by_role("status").get_by_role("button")
    expect(told).to_have_text("Show 1 new opinion")
    told.press("Enter")
    answer = writer.page.locator(".replies .said", has_text="The tunnel took nine.")
    expect(answer).to_be_focused()
    expect(answer.locator("xpath=ancestor::li//*[@data-opinion]").first).to_have_attribute(
        "data-opinion", str(root)
    )


def test_a_removed_parent_is_not_counted_and_its_replies_are(open_page, walker, newsroom, long_thread):
    url = long_thread[1]
    page = open_page()
    page.goto(url)
    parent = page.locator("fairsay-thread .roots > li", has=page.locator(".replies")).nth(2)
    number = int(parent.locator(".said").first.get_attribute("data-opinion"))
    seen, count = page.locator("fairsay-thread .said[data-opinion]").count(), count_of(page)
    replies = parent.locator(".replies .said[data-opinion]").count()
    assert replies > 0
    editor = walker(editor="tamsin.ordway")
    editor.open_case(number)
    editor.page.locator("form.reject button[value=off_topic]").click()
    expect(editor.page.locator(".note.undo")).to_contain_text("Deleted")
    page.reload()
    page.locator(f"fairsay-thread #opinion-{number}.gone").wait_for()
    here = page.locator("fairsay-thread .roots > li", has=page.locator(f"#opinion-{number}"))
    assert here.locator(".replies .said[data-opinion]").count() == replies
    assert page.locator("fairsay-thread .said[data-opinion]").count() == seen - 1
    assert count_of(page) == count - 1
    with urllib.request.urlopen(f"{newsroom.url}/embed/counts?site=main&story={url}") as answer:
        assert f": {count - 1}" in answer.read().decode()
