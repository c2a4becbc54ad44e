"""Every state a reader sees, under axe: light on a desk, dark on a phone of 320 px, in English and in Arabic.

axe is only a net: it sees about a third of what the guidelines ask. What it cannot see is walked by keyboard in
`test_access`, and read on paper and in large letters here.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import ACROSS, examine, violations
from tests.browser.conftest import DESKTOP
from tests.browser.host import LOADER, ROOM, SEEN, SHIFTS
from tests.browser.scene import TEXTS, plant
from tests.browser.test_embed_writing import Thread
from tests.browser.walker import FERRY
from tests.server import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.browser.host import Host
    from tests.server import FairsayServer

Scene = dict[str, Any]
STRANGERS = (
    "/en/city/", FERRY, "/hy/transport/verjin-lastanav/", "/accounts/login/", "/accounts/login/code/",
    "/accounts/signup/", "/accounts/staff/", "/accounts/password/reset/", "/en/no-such-page/",
)  # fmt: skip
THREADS = ("long", "quiet", "closed", "frozen")
# Those of the embed's own, by what they are pressed for.
REPORT, REPLY, EDIT, DELETE = "a.report", "a.reply", "a[href$='/edit/']", "a[href$='/delete/']"

# What is a reader's own is waited for a moment only, so that a slow answer holds nobody up: here, until it comes.
UNHURRIED = """
const hurried = setTimeout;
setTimeout = (call, wait, ...more) => hurried(call, wait === 1500 ? 600_000 : wait, ...more);
"""

both = pytest.mark.parametrize("language", ["en", "ar"])


@pytest.fixture(scope="module")
def scenes(newsroom: "FairsayServer", host: "Host") -> dict[str, Scene]:
    """What is planted, by language."""
    return {code: plant(newsroom, code, texts, site="main", home=host.url) for code, texts in TEXTS.items()}


@pytest.fixture
def before(
    open_page: Callable[..., "Page"], newsroom: "FairsayServer", scenes: dict[str, Scene]
) -> Iterator[Callable[..., "Page"]]:
    """A page of somebody from the scene: `before("en", who="ada")`, signed in already."""

    def open_one(language: str, *, who: str = "ada", **options: Any) -> "Page":
        page = open_page(locale=language, **options)
        cookies = {"sessionid": scenes[language][who], "fairsay_signed_in": "1", "django_language": language}
        page.context.add_cookies(
            [{"name": name, "value": value, "url": newsroom.url} for name, value in cookies.items()]
        )
        return page

    return open_one


def pages_of_a_reader(language: str, scene: Scene) -> dict[str, str]:
    """Addresses by what is seen there."""
    opinion = {
        name: f"/opinions/{scene[name]}" for name in ("root", "mine", "deep", "held", "reword", "spam")
    }
    return {
        "front": f"/{language}/",
        "rules": f"/rules/{language}/",
        "replies": f"/threads/{scene['long']}/replies/{scene['root']}/1/",
        "a page": f"/threads/{scene['long']}/pages/1/",
        "most liked": f"/threads/{scene['long']}/liked/",
        "reply": f"/compose/?thread={scene['long']}&parent={scene['root']}",
        "too late": f"/compose/?thread={scene['closed']}",
        "published": f"{opinion['mine']}/placed/",
        "held": f"{opinion['held']}/placed/",
        "held with reasons": f"{opinion['spam']}/placed/",
        "to be reworded": f"{opinion['reword']}/placed/",
        "edit": f"{opinion['reword']}/edit/",
        "delete": f"{opinion['mine']}/delete/",
        "like": f"{opinion['root']}/like/",
        "report": f"{opinion['deep']}/report/",
        "reported": f"{opinion['root']}/report/",
        "own page": "/me/",
        "statement": f"/me/decisions/{scene['statement']}/",
        "appealed": f"/me/decisions/{scene['appealed']}/",
        "replies to me": "/me/replies/",
        "reports of mine": "/me/reports/",
        "people I hide": "/me/people/",
        "notices of mine": "/me/notices/",
        "no letters": scene["unsubscribe"],
        "erase": "/accounts/erase/",
        "signed in where": "/accounts/sessions/",
        "notice": f"/notices/?language={language}",
        "notice waits": f"/notices/{scene['notice']}/",
        "notice answered": f"/notices/{scene['answered']}/",
        "transparency": f"/transparency/?in={language}",
        "quoted": f"/embed/opinions/{scene['mine']}",
        "missing": f"/{language}/nothing-here/",
        "refused": "/desk/",
    }


def test_pages_of_strangers(open_page: Callable[..., "Page"]) -> None:
    page = open_page()
    found = []
    for path in STRANGERS:
        page.goto(path)
        found += examine(page)
    page.set_content((ROOT / "fairsay/site/templates/500.html").read_text(encoding="utf-8"))
    assert found + examine(page, "500") == []


@both
def test_pages_of_a_reader(before: Callable[..., "Page"], scenes: dict[str, Scene], language: str) -> None:
    page = before(language)
    found = []
    for state, path in pages_of_a_reader(language, scenes[language]).items():
        page.goto(path)
        found += examine(page, state)
        html = page.locator("html")
        assert html.get_attribute("lang") == language, state
        assert html.evaluate("one => getComputedStyle(one).direction") == (
            "rtl" if language == "ar" else "ltr"
        )
    # Whoever sent a notice objects to its answer.
    page.goto(f"/notices/{scenes[language]['answered']}/")
    objection = page.locator("#complaint")
    objection.locator("textarea").fill(TEXTS[language]["appeal"])
    with page.expect_navigation():
        objection.locator("button").click()
    expect(objection.locator(".chip.held")).to_be_visible()
    expect(objection.locator("form")).to_have_count(0)
    found += examine(page, "objected")
    page.goto(scenes[language]["unsubscribe"])
    with page.expect_navigation():
        page.locator("main form button").click()
    found += examine(page, "no letters any more")
    banned = before(language, who="cyd")
    banned.goto("/me/")
    assert found + examine(banned, "banned") == []


@both
def test_threads_of_ours_under_a_readers_hands(
    before: Callable[..., "Page"], scenes: dict[str, Scene], language: str
) -> None:
    scene, found = scenes[language], []
    page = before(language)
    for thread in THREADS:
        page.goto(f"/threads/{scene[thread]}/")
        found += examine(page, thread)
    # Deep, with what is one's own: the form that answers, and where the keyboard goes.
    page.goto(f"/threads/{scene['long']}/")
    expect(page.locator(f"#opinion-{scene['mine']} .acts a[href$='/edit/']")).to_be_visible()
    reply = page.locator(f"#opinion-{scene['root']} .acts a.reply")
    reply.click()
    area = page.locator(f"form[data-to='{scene['root']}'] textarea")
    expect(area).to_be_focused()
    found += examine(page, "reply in place")
    page.locator(f"form[data-to='{scene['root']}'] button.quiet").click()
    expect(reply).to_be_focused()
    # No connection, then a place in which one must wait: said where it is read aloud, with the text kept.
    form, text = page.locator("form.place"), TEXTS[language]["third"]
    told = form.get_by_role("status")
    page.route("**/opinions/", lambda route: route.abort())
    form.locator("textarea").fill(text)
    form.locator("[type=submit]").click()
    expect(told).not_to_be_empty()
    expect(form.locator("textarea")).to_have_value(text)
    found += examine(page, "no connection")
    page.goto(f"/threads/{scene['slow']}/")
    page.unroute("**/opinions/")
    expect(form.locator(".help")).to_be_hidden()
    form.locator("textarea").fill(text)
    with page.expect_response("**/opinions/") as answer:
        form.locator("[type=submit]").click()
    assert answer.value.status == 429
    expect(told).to_have_text(answer.value.json()["error"]["message"])
    found += examine(page, "slow")
    page.goto(f"/threads/{scene['gentle']}/")
    expect(form.locator(".help")).to_be_hidden()
    form.locator("textarea").fill(TEXTS[language]["advertisement"])
    form.locator("[type=submit]").click()
    expect(page.locator(".nudge")).to_be_focused()
    assert found + examine(page, "a word before posting") == []


@both
def test_threads_elsewhere(
    browser: "Browser",
    open_page: Callable[..., "Page"],
    newsroom: "FairsayServer",
    host: "Host",
    scenes: dict[str, Scene],
    language: str,
) -> None:
    page = open_page()
    found = []
    tag = LOADER.format(home=newsroom.url) + 'data-site="main"></script>'
    for state in (*THREADS, "never seen"):
        # The page of the story itself.
        path = f"/{language}/{state.replace(' ', '-')}"
        page.goto(host.put(path, tag, language=language, dir="rtl" if language == "ar" else "ltr"))
        section = page.locator("fairsay-thread section.thread")
        section.wait_for()
        assert section.get_attribute("lang") == language
        found += examine(page, state)
    page.route("**/embed/thread?*", lambda route: route.abort())
    page.reload()
    page.locator("fairsay-thread [role=alert]").wait_for()
    found += examine(page, "no connection")
    # The page inside a frame; axe itself would break its content policy, which `open_page` holds against a page.
    framed = browser.new_page()
    framed.goto(f"{newsroom.url}/embed/frame?site=main&story={host.url}/{language}/long")
    framed.locator("fairsay-thread .said").first.wait_for()
    found += examine(framed, "framed")
    framed.close()
    assert found == []


def test_the_demos_neighbour_shows_its_discussion(open_page: Callable[..., "Page"]) -> None:
    """A site of its own to the browser; `open_page` holds its content policy against it."""
    page = open_page()
    page.goto("/neighbour/")
    assert page.url.startswith("http://localhost:")
    expect(page.locator("fairsay-thread .said")).to_have_count(2)


@both
def test_writing_elsewhere(
    before: Callable[..., "Page"],
    newsroom: "FairsayServer",
    host: "Host",
    scenes: dict[str, Scene],
    language: str,
) -> None:
    page, texts, found = before(language), TEXTS[language], []
    tag = LOADER.format(home=newsroom.url) + 'data-site="main"></script>'
    way = "rtl" if language == "ar" else "ltr"
    one = Thread(page)
    page.add_init_script(SHIFTS + UNHURRIED)
    one.goto(host.put(f"/{language}/gentle", ROOM + tag, language=language, dir=way))
    one.area.fill(texts["third"])
    with page.expect_popup() as opened:
        one.send.click()
    popup = opened.value
    popup.wait_for_url("**/embed/signin/ask")
    assert popup.locator("html").get_attribute("dir") == way
    found += examine(popup, "pop-up") + examine(page, "signing in")
    page.evaluate("window.shift = 0")
    popup.locator("main form button").click()
    own = one.said(texts["third"])
    expect(own).to_be_focused()
    assert page.evaluate(f"{SEEN}.then(() => window.shift)") == 0, "nobody pressed anything on this page"
    found += examine(page, "published")
    one.place(texts["advertisement"])
    expect(one.all.locator(".nudge")).to_be_focused()
    found += examine(page, "a word before posting")
    one.goto(host.put(f"/{language}/quiet", ROOM + tag, language=language, dir=way))
    expect(one.all.locator(".fate[data-state=pending]")).to_be_visible()  # signed in still
    expect(one.help).to_contain_text(texts["names"][0])
    assert page.evaluate(f"{SEEN}.then(() => window.shift)") == 0, "what is one's own came with the rest"
    found += examine(page, "held")
    one.goto(host.put(f"/{language}/long", tag, language=language, dir=way))
    one.place(texts["third"])
    expect(own).to_be_focused()
    other = one.all.locator(f".said:has({REPORT})").first
    panel = one.all.locator("form.panel")
    for act in (REPORT, REPLY):
        other.locator(act).click()
    panel.wait_for()
    one.all.locator("form.place[data-to]").wait_for()
    found += examine(page, "report and reply")
    own.locator(EDIT).click()
    panel.locator("textarea[required]").wait_for()
    found += examine(page, "edit")
    own.locator(DELETE).click()
    panel.get_by_role("button").first.click()
    deleted = one.all.locator(".fate[data-state=deleted]")
    expect(deleted).to_be_focused()
    assert found + examine(page, "deleted") == []


@both
def test_letters_twice_as_large_fit(
    before: Callable[..., "Page"], scenes: dict[str, Scene], language: str
) -> None:
    page, scene = before(language, size={"width": 640, "height": 800}), scenes[language]
    for path in ("/me/", f"/threads/{scene['long']}/", f"/opinions/{scene['deep']}/report/", "/notices/"):
        page.goto(path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate(ACROSS) == 0, path


def test_on_paper(before: Callable[..., "Page"], scenes: dict[str, Scene]) -> None:
    """What was said and decided, and nothing to press."""
    page, scene = before("en"), scenes["en"]
    for path, shown in (
        (f"/threads/{scene['long']}/", ".said .words"),
        (f"/me/decisions/{scene['appealed']}/", ".statement dd"),
    ):
        page.goto(path)
        page.emulate_media(media="print", color_scheme="light")
        expect(page.locator(shown).first).to_be_visible()
        for one in page.locator("form, button, .acts, .skip").all():
            expect(one).to_be_hidden()


def test_the_net_is_not_torn(open_page: Callable[..., "Page"]) -> None:
    """Faults put on a page are found, under the same strict content policy, in each of the two looks."""
    page = open_page(size=DESKTOP)
    page.goto(FERRY)
    page.evaluate(
        """() => {
          const main = document.querySelector("main");
          main.insertAdjacentHTML("afterbegin", "<p id=pale>pale words</p><img src=/favicon.ico><input>");
          document.getElementById("pale").style.color = "#ddd";
        }"""
    )
    found = " ".join(violations(page))
    for rule in ("color-contrast", "image-alt", "label"):
        assert f": {rule}: " in found
    page.evaluate(
        """() => {
          document.getElementById("pale").style.color = "#222";
          document.getElementById("pale").style.width = "400px";
        }"""
    )
    found = " ".join(examine(page))
    assert "dark: " in found
    assert "px stick out" in found
