"""A thread on another site's page: one script tag on a page of another origin, read by a real browser."""

import re
import urllib.request
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PATIENCE_MS, PHONE
from tests.browser.host import LOADER, ROOM, SEEN, SHIFTS, TAG
from tests.browser.walker import until


@pytest.fixture
def watched(open_page):
    """A page whose console and requests are kept: `page.noted`, `page.asked`."""

    def open_one(**options):
        page = open_page(**options)
        page.noted, page.asked = [], []
        page.on(
            "console",
            lambda line: page.noted.append(line.text) if line.type in ("error", "warning") else None,
        )
        page.on("request", lambda request: page.asked.append(request))
        return page

    return open_one


def test_one_tag_shows_the_thread_and_leaves_nothing_behind(watched, embedded, newsroom, host):
    page = watched()
    page.goto(embedded("/news"))
    page.locator("fairsay-thread .said").first.wait_for()
    expect(page.locator("fairsay-thread [aria-busy]")).to_have_count(0)
    said = page.locator("fairsay-thread .said")
    assert said.count() > 2
    assert said.first.is_visible(), "the page's own styles do not reach it"
    assert page.locator("fairsay-thread .rules").is_visible()
    assert "opinions" in page.locator("fairsay-thread h2").text_content()
    # After its tag, before what stood below.
    order = page.evaluate("[...document.body.children].map((one) => one.localName).join(' ')")
    assert order.endswith("script fairsay-thread p")
    # Nothing kept, nobody else asked, no cookie sent.
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    assert {request.url.split("/")[2] for request in page.asked} == {
        host.url.split("/")[2],
        newsroom.url.split("/")[2],
    }
    assert all("cookie" not in request.all_headers() for request in page.asked)
    assert page.noted == []


@pytest.mark.parametrize("long", [False, True], ids=["empty", "long"])
def test_with_room_kept_for_it_nothing_jumps(watched, host, newsroom, story, long):
    page = watched()
    page.add_init_script(SHIFTS)
    tag = LOADER.format(home=newsroom.url) + "></script>"
    room = ROOM.replace("main", f'main" story="{story}') if long else ROOM
    late = []
    page.route("**/embed/*.css", lambda sheet: late.append(sheet))  # the styles come after the words
    with page.expect_response("**/embed/thread?*"):
        page.goto(host.put(f"/room-{long}", room + tag), wait_until="commit")
    until(lambda: len(late) == 2, "both sheets are asked for", page=page)
    for sheet in late:
        sheet.continue_()
    page.locator("fairsay-thread .said" if long else "fairsay-thread .empty").first.wait_for()
    assert page.locator("#below").is_visible()
    assert page.evaluate(f"{SEEN}.then(() => window.shift)") == 0


def test_a_new_story_begins_empty_and_takes_the_pages_words(watched, host, newsroom):
    page = watched()
    address = host.url + "/first-sight"
    host.put(
        "/first-sight",
        TAG.format(home=newsroom.url, story="", more='data-story-title="Crossings"'),
        language="ru",
    )
    page.goto(f"{address}?utm_source=feed#end")
    page.locator("fairsay-thread .empty").wait_for()
    assert page.locator("fairsay-thread section").get_attribute("lang") == "ru"
    with page.expect_popup() as opened:
        page.locator("fairsay-thread .rules a").click()  # it opens beside
    opened.value.goto(f"{newsroom.url}/embed/open?site=main&story={quote(address, safe='')}")
    assert opened.value.locator("h1").text_content().strip() == "Crossings"
    assert opened.value.locator("h1 a").get_attribute("href") == address
    opened.value.close()


def test_a_page_that_is_not_on_the_list_is_told_so(watched, embedded, host):
    page = watched()
    embedded("/news")
    page.goto(f"{host.other_url}/news")
    page.locator("fairsay-thread .trouble").wait_for()
    assert "its origin is not on the site's list" in page.locator("fairsay-thread .trouble").text_content()
    assert page.locator("fairsay-thread .said").count() == 0


def test_after_trouble_it_can_be_tried_again(watched, embedded):
    page = watched()
    page.route("**/embed/thread?*", lambda route: route.abort())
    page.goto(embedded("/news"))
    again = page.get_by_role("button", name="Try again")
    again.wait_for()
    assert page.get_by_role("alert").text_content().startswith("The opinions could not be loaded.")
    page.unroute("**/embed/thread?*")
    again.click()
    page.locator("fairsay-thread .said").first.wait_for()
    assert not page.get_by_role("alert").count()


def test_without_scripts_a_link_leads_to_our_page(watched, embedded, newsroom):
    page = watched(scripts=False)
    page.goto(embedded("/plain", link=True))
    assert not page.locator("fairsay-thread").count()
    page.get_by_role("link", name="Read the opinions").click()
    page.wait_for_url(f"{newsroom.url}/threads/*/")
    assert page.locator(".said").count() > 2


def test_an_element_of_the_page_is_used_where_it_stands(watched, embedded, host, newsroom, story):
    page = watched()
    tag = LOADER.format(home=newsroom.url) + "></script>"
    page.goto(host.put("/own", f'<fairsay-thread site="main" story="{story}"></fairsay-thread><hr>{tag}'))
    page.locator("fairsay-thread .said").first.wait_for()
    assert page.locator("fairsay-thread").count() == 1


def colours(page) -> tuple[str, str]:
    box = page.locator("fairsay-thread .box")
    return tuple(
        box.evaluate("(box) => [getComputedStyle(box).backgroundColor, getComputedStyle(box).color]")
    )


def test_light_and_dark_by_the_page_or_by_its_word(watched, embedded):
    found = {}
    for dark in (False, True):
        for scheme in ("", 'data-scheme="light"', 'data-scheme="dark"'):
            page = watched(dark=dark)
            page.goto(embedded("/scheme", more=scheme))
            page.locator("fairsay-thread .said").first.wait_for()
            found[dark, scheme] = colours(page)
    light, night = found[False, ""], found[True, ""]
    assert light != night
    assert {found[dark, 'data-scheme="light"'] for dark in (False, True)} == {light}
    assert {found[dark, 'data-scheme="dark"'] for dark in (False, True)} == {night}


def test_on_a_page_from_right_to_left_on_a_telephone(watched, embedded):
    page = watched(size=PHONE)
    page.goto(embedded("/rtl", language="ar", dir="rtl"))
    page.locator("fairsay-thread .said").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    # The thread's own language decides inside; replies are set in from the side where its lines begin.
    section = page.locator("fairsay-thread section")
    section.evaluate("(section) => { section.dir = 'rtl'; }")
    replies = page.locator("fairsay-thread .replies").first
    style = replies.evaluate(
        "(list) => [getComputedStyle(list).paddingRight, getComputedStyle(list).paddingLeft]"
    )
    assert style[0] != "0px"
    assert style[1] == "0px"
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_older_opinions_come_below_and_trouble_with_them_is_told(watched, embedded):
    page = watched()
    broken = []

    def answer(route):
        """The server's own answers, but the front says that page 1 is older than what it shows."""
        if "page=" not in route.request.url:
            came = route.fetch()
            route.fulfill(response=came, json=came.json() | {"next": 1})
        elif not broken:
            broken.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    page.route("**/embed/thread?*", answer)
    page.goto(embedded("/news"))
    older = page.get_by_role("button", name="Older opinions")
    older.wait_for()
    front = page.locator("fairsay-thread .said").count()
    older.click()
    page.get_by_role("alert").wait_for()
    assert page.locator("fairsay-thread .said").count() == front, "what is here stays"
    page.get_by_role("button", name="Try again").click()
    page.locator("fairsay-thread .roots").nth(1).wait_for()
    assert page.locator("fairsay-thread .said").count() == 2 * front
    assert not page.get_by_role("alert").count()
    assert not older.count()
    focused = "document.querySelector('fairsay-thread').shadowRoot.activeElement.className"
    page.wait_for_function(f"{focused} === 'said'")  # the keyboard goes on where the older ones begin


def test_counts_of_a_whole_page_by_one_request(watched, host, newsroom, story):
    page = watched()
    tag = f'<script type="module" src="{newsroom.url}/embed/count.js" data-site="main"></script>'
    links = f'<a href="{story}">Hum: <fairsay-count></fairsay-count></a>'
    links += f'<fairsay-count site="main" story="{host.url}/never-seen"></fairsay-count>' + links
    page.goto(host.put("/front", links + tag))
    counts = page.locator("fairsay-count")
    for number in range(3):
        expect(counts.nth(number)).to_have_text(re.compile(r"^\d+$"))
    assert int(counts.nth(0).text_content()) > 2
    assert counts.nth(1).text_content() == "0"
    assert counts.nth(2).text_content() == counts.nth(0).text_content()
    assert len([request for request in page.asked if "/embed/counts" in request.url]) == 1


def test_in_a_frame_it_is_as_high_as_it_needs(watched, embedded, host):
    page = watched()
    page.goto(embedded("/framed", more='data-mode="frame"'))
    frame = page.frame_locator("fairsay-thread iframe")
    frame.locator("fairsay-thread .said").first.wait_for()
    high = "document.querySelector('fairsay-thread iframe').getBoundingClientRect().height"
    page.wait_for_function(f"{high} > 900")
    inner = "(body) => body.getBoundingClientRect().height"
    until(
        lambda: abs(page.evaluate(high) - frame.locator("body").evaluate(inner)) < 2,
        "the frame as high as what is in it",
        page=page,
    )
    assert page.noted == []


def test_a_frame_stands_on_no_page_of_others(browser, embedded, host):
    embedded("/framed", more='data-mode="frame"')
    page = browser.new_page()
    with page.expect_console_message(lambda line: "frame-ancestors" in line.text, timeout=PATIENCE_MS):
        page.goto(f"{host.other_url}/framed")
    assert not page.frame_locator("fairsay-thread iframe").locator("fairsay-thread").count()
    page.close()


def test_the_servers_own_html_gives_way_to_the_element(watched, host, newsroom, story):
    asked = f"{newsroom.url}/embed/thread.html?site=main&story={quote(story, safe='')}"
    with urllib.request.urlopen(asked) as answer:
        inside = answer.read().decode()
    tag = LOADER.format(home=newsroom.url) + "></script>"
    markup = f'<fairsay-thread site="main" story="{story}">{inside}</fairsay-thread>{tag}'
    host.put("/included", markup)
    plain = watched(scripts=False)
    plain.goto(f"{host.url}/included")
    assert plain.locator("fairsay-thread section.fairsay h2").is_visible(), (
        "read before any script, and without"
    )
    page = watched()
    page.goto(f"{host.url}/included")
    page.locator("fairsay-thread form.place").wait_for()
    assert not page.locator("section.fairsay").is_visible()
