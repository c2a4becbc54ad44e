"""Writing in the thread on another site's page, by a real browser that blocks the cookies of third parties."""

import json
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import jwt
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import DESKTOP, FLAGS, PATIENCE_MS, PHONE
from tests.browser.people import GENTLE
from tests.browser.walker import ADVERTISEMENT, FERRY, until

# As a reader's own settings do it; the browser's switches for it come and go.
BLOCKING = {"profile": {"block_third_party_cookies": True, "cookie_controls_mode": 1}}
KEPT = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)].join(' ')"


@pytest.fixture
def profile(browser, chromium, tmp_path) -> Iterator[Callable[..., BrowserContext]]:
    """A browser profile of its own, with third-party cookies blocked."""
    opened: list[BrowserContext] = []
    faults: list[str] = []

    def open_one(size: dict[str, int] = DESKTOP, **options) -> BrowserContext:
        folder = tmp_path / f"profile{len(opened)}"
        (folder / "Default").mkdir(parents=True)
        Path(folder, "Default", "Preferences").write_text(json.dumps(BLOCKING))
        context = browser.browser_type.launch_persistent_context(
            folder, executable_path=chromium, args=FLAGS, viewport=size, reduced_motion="reduce", **options
        )
        context.set_default_timeout(PATIENCE_MS)
        context.on("weberror", lambda error: faults.append(str(error.error)))
        opened.append(context)
        return context

    yield open_one
    for context in opened:
        context.close()
    assert faults == []


class Thread:
    """The thread on another site's page, and a reader before it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.all = page.locator("fairsay-thread")
        self.form = self.all.locator("form.place").first
        self.area = self.form.locator("textarea")
        self.send = self.form.locator("[type=submit]")
        self.help = self.form.locator(".help")

    def goto(self, address: str) -> None:
        self.page.goto(address)
        self.all.locator("form.place").wait_for()

    def said(self, text: str) -> Locator:
        return self.all.locator(".said", has=self.page.locator(".words", has_text=text))

    def sign_in(self, name: str, press: Locator) -> Page:
        """Press what leads to the pop-up, and be this person in it; the pop-up comes back, asking.

        The scripts for it are here before: browsers open a pop-up only within seconds of a press.
        """
        self.page.wait_for_function("document.querySelector('fairsay-thread').writer")
        with self.page.expect_popup() as opened:
            press.click()
        popup = opened.value
        with popup.expect_navigation():
            popup.locator("button.facebook").click()
        popup.locator("ul.people button", has_text=name).click()
        popup.wait_for_url("**/embed/signin/ask")
        assert name in popup.locator("main").text_content()
        return popup

    def place(self, text: str) -> None:
        self.area.fill(text)
        self.send.click()

    def focused(self) -> str:
        return self.page.evaluate(
            "document.querySelector('fairsay-thread').shadowRoot.activeElement?.innerText ?? ''"
        )


@pytest.fixture
def thread(profile, crowd, embedded) -> Callable[..., Thread]:
    """Somebody before the page of the other site; `name` has signed in and stands before their own first opinion."""

    def open_one(path: str, *, name: str = "", said: str = "", at: str = "", **options) -> Thread:
        one = Thread(profile(**options).new_page())
        one.goto(embedded(path, at=at or crowd.url + FERRY))
        if name:
            one.area.fill(said)
            one.sign_in(name, one.send).locator("main form button").click()
            expect(one.said(said)).to_be_visible()
        return one

    return open_one


def test_cookies_of_third_parties_are_blocked_here(profile, embedded, newsroom):
    """Otherwise all that follows would prove nothing."""
    page = profile().new_page()
    page.goto(f"{newsroom.url}/accounts/login/")
    assert page.context.cookies()
    page.goto(embedded("/news"))
    asked = f"fetch('{newsroom.url}/compose/?thread=1', {{ credentials: 'include', mode: 'no-cors' }})"
    with page.expect_request("**/compose/**") as sent:
        page.evaluate(asked + ".then(() => true)")
    assert "cookie" not in sent.value.all_headers()


def test_from_the_first_word_to_an_opinion(thread, newsroom):
    one = thread("/write")
    asked = []
    one.page.on("request", lambda request: asked.append(request.url))
    assert one.page.evaluate(KEPT) == ""
    assert not any("write.js" in url for url in asked)
    one.area.press_sequentially("Night")
    expect(one.send).to_be_enabled()
    one.page.wait_for_function(f"{KEPT}.includes('fairsay-draft-')")
    assert any("write.js" in url for url in asked)
    text = "Night nurses take the last ferry, so it must stay."
    one.area.fill(text)
    popup = one.sign_in("Adele Quarry", one.send)
    assert one.area.input_value() == text
    assert newsroom.url in popup.url
    popup.locator("main form button").click()
    expect(one.said(text)).to_be_visible()
    expect(one.form.get_by_role("status")).to_have_text("Your opinion is published.")
    assert text in one.focused(), "the keyboard goes on at the new opinion"
    until(popup.is_closed, "the pop-up has gone away", page=one.page)
    expect(one.area).to_have_value("")
    assert one.page.evaluate(KEPT) == "fairsay-session-main", "the draft has arrived"
    one.page.reload()
    expect(one.help).to_contain_text("It will be signed: Adele Quarry")
    expect(one.said(text).get_by_role("link", name="Edit")).to_be_visible()
    assert text in one.page.context.request.get(newsroom.url + FERRY).text(), "everybody is sent it"


def test_edited_taken_back_liked_reported(thread):
    said = "The ferry at nine is late in any weather."
    one = thread("/own", name="Bastian Loft", said=said)
    one.said(said).get_by_role("link", name="Edit").press("Enter")
    panel = one.all.locator("form.panel")
    expect(panel.locator("textarea")).to_be_focused()
    one.page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(one.said(said).get_by_role("link", name="Edit")).to_be_focused()
    one.said(said).get_by_role("link", name="Edit").click()
    panel.locator("textarea").fill("The ferry at nine is late when the weather is bad.")
    panel.get_by_role("button", name="Save").click()
    changed = one.said("late when the weather is bad")
    expect(changed.locator(".edited")).to_be_visible()
    expect(one.said(said)).to_have_count(0)

    other = one.all.locator(".said:has(a.report)").first
    other.locator("a.like").click()
    expect(other.locator("a.like")).to_have_attribute("aria-pressed", "true")
    other.locator("a.like").click()
    expect(other.locator("a.like")).to_have_attribute("aria-pressed", "false")
    fold = other.locator("details.folded")
    other.locator("a.hide").click()
    expect(fold.locator("summary")).to_be_focused()
    one.page.reload()
    expect(fold.locator("summary")).to_have_text("Hidden by you · show")
    expect(other.locator(".words")).to_be_hidden()
    fold.locator("summary").press("Enter")
    other.locator("a.hide").press("Enter")
    expect(fold).to_have_count(0)
    expect(other.locator("a.hide")).to_be_focused()
    other.locator("a.report").click()
    panel.get_by_label("It is off-topic").check()
    panel.locator("textarea").fill("This is about another ferry.")
    panel.get_by_role("button", name="Send to the editors").click()
    expect(one.all.locator(".told")).to_have_text("Thank you. An editor will look at it.")

    other.locator("a.reply").click()
    answer = one.all.locator("form.place[data-to]")
    expect(answer.locator("textarea")).to_be_focused()
    answer.locator("textarea").fill("In the fog even a short crossing takes an hour.")
    answer.locator("[type=submit]").click()
    expect(one.said("even a short crossing")).to_be_visible()

    changed.get_by_role("link", name="Delete").click()
    panel.get_by_role("button", name="Take it back").click()
    expect(one.all.locator(".fate[data-state=deleted]")).to_be_visible()
    expect(changed).to_have_count(0)


def test_what_is_held_says_why_and_can_be_mended(thread):
    one = thread("/held", name="Corin Weir", said="A winter timetable needs a ferry in the morning.")
    one.place(ADVERTISEMENT.format(word="ferry"))
    card = one.all.locator(".fate[data-state=pending]")
    expect(card).to_be_visible()
    assert card.locator("[data-rule=advertisement]").count()
    assert card.locator("mark").count()
    one.page.reload()
    expect(card).to_be_visible()
    card.get_by_role("link", name="Edit").click()
    panel = one.all.locator("form.panel")
    panel.locator("textarea").fill("The ferry costs more than it did, and the timetable has not improved.")
    panel.get_by_role("button", name="Save").click()
    expect(one.said("costs more than it did")).to_be_visible()
    expect(card).to_have_count(0)


def test_a_word_before_posting_is_answered_by_other_words_or_by_the_same(thread):
    one = thread("/gentle", name="Piers Hollow", said="A gentle word for a start.", at=GENTLE)
    offer = ADVERTISEMENT.format(word="pier")
    one.place(offer)
    card = one.all.locator(".nudge")
    expect(card).to_be_focused()
    expect(card).to_contain_text("Nothing is sold here: no offers")
    passage = card.locator("mark").first.text_content()
    assert passage in offer
    assert violations(one.page) == []
    card.press("Escape")
    expect(card).to_have_count(0)
    expect(one.area).to_be_focused()
    selected = one.area.evaluate("(area) => area.value.slice(area.selectionStart, area.selectionEnd)")
    assert selected == passage
    one.send.click()
    card.get_by_role("button", name="Reword it").click()
    one.area.press("End")
    one.send.click()
    expect(card).to_be_focused()
    one.area.press_sequentially("!")
    expect(card).to_have_count(0)
    one.send.click()
    card.get_by_role("button", name="Post it all the same").press("Enter")
    expect(one.said("pier tickets")).to_be_visible()
    expect(one.area).to_have_value("")


def test_nothing_typed_is_lost(thread):
    text = "The pier is dark in the evening, and that keeps people from the last ferry."
    one = thread("/lost")
    one.area.fill(text)
    one.page.wait_for_function(f"{KEPT}.includes('fairsay-draft-')")
    one.page.reload()
    expect(one.area).to_have_value(text)
    # A sign-in that is given up, and one that goes on after the page was loaded anew.
    popup = one.sign_in("Vera Blackwood", one.send)
    one.all.get_by_role("button", name="Not now").click()
    expect(one.area).to_have_value(text)
    popup.close()
    with one.page.expect_popup() as opened:
        one.send.click()
    opened.value.wait_for_url("**/embed/signin/ask")
    one.page.reload()
    expect(one.area).to_have_value(text)
    opened.value.locator("main form button").click()
    expect(one.help).to_contain_text("Vera Blackwood")
    # A request that fails.
    one.page.route("**/embed/api/main/opinions", lambda route: route.abort())
    one.send.click()
    expect(one.form.get_by_role("status")).to_contain_text("Your text is kept")
    expect(one.area).to_have_value(text)
    one.page.unroute("**/embed/api/main/opinions")
    one.send.click()
    expect(one.said(text)).to_have_count(1)


def test_where_pop_ups_fail_the_page_itself_goes_and_comes_back(thread, host):
    text = "Whoever misses the last ferry sleeps on a bench."
    one = thread("/nopopup")
    one.page.add_init_script("window.open = () => null")
    one.page.reload()
    one.area.fill(text)
    one.send.click()
    one.page.locator("button.facebook").click()
    one.page.locator("ul.people button", has_text="Emil Sander").click()
    one.page.wait_for_url("**/embed/signin/ask")
    one.page.locator("main form button").click()
    one.page.wait_for_url(f"{host.url}/nopopup*")
    expect(one.help).to_contain_text("Emil Sander")
    expect(one.area).to_have_value(text)
    one.send.click()
    expect(one.said(text)).to_be_visible()


def test_without_word_from_the_pop_up_it_works_as_well(thread):
    """Providers cut the pop-up off from the page that opened it: then our server alone is asked."""
    text = "Bicycles should travel free on the last ferry."
    one = thread("/severed")
    one.page.context.add_init_script("Object.defineProperty(window, 'opener', { get: () => null })")
    one.area.fill(text)
    popup = one.sign_in("Flora Penhale", one.send)
    popup.locator("main form button").click()
    expect(one.said(text)).to_be_visible()


def test_signing_out_here_and_on_ones_own_page(thread, newsroom):
    one = thread("/out", name="Gideon Marsh", said="Tickets on board would be faster than at the pier.")
    beside = one.page.context.new_page()
    beside.goto(f"{newsroom.url}/me/")
    with beside.expect_navigation():
        beside.get_by_role("button", name="Sign out there").click()
    one.page.bring_to_front()
    like = one.all.locator(".said:has(a.report) a.like").first
    with one.page.context.expect_page() as opened:
        like.click()
    opened.value.wait_for_url("**/embed/signin/ask")
    opened.value.locator("main form button").click()
    expect(like).to_have_attribute("aria-pressed", "true")
    one.form.get_by_role("button", name="Sign out").click()
    expect(one.send).to_have_text("Sign in and place it")
    one.page.wait_for_function(f"!{KEPT}.includes('session')")


def test_whom_the_site_signs_on_comes_to_their_own_page(profile, crowd, embedded):
    """They have no sign-in of ours: the site's word takes them there, past no form."""
    secret = crowd.run("site", "sso", "main", "--secret").stdout.strip()
    now = int(time.time())
    said = {"iss": "main", "aud": crowd.url, "sub": "7", "name": "Ida Landing", "iat": now, "exp": now + 300}
    token = jwt.encode(said | {"jti": uuid.uuid4().hex}, secret, algorithm="HS256")
    one = Thread(profile().new_page())
    one.goto(embedded("/known", at=crowd.url + FERRY, more=f'data-sso="{token}"'))
    one.area.focus()
    expect(one.help).to_contain_text("It will be signed: Ida Landing")
    one.place(ADVERTISEMENT.format(word="landing"))
    expect(one.all.locator(".fate[data-state=pending]")).to_be_visible()
    with one.page.expect_popup() as opened:
        one.help.get_by_role("link", name="My page").click()
    opened.value.wait_for_url(f"{crowd.url}/me/")
    expect(opened.value.locator("main")).to_contain_text("landing tickets")


def test_on_a_telephone_from_right_to_left(thread):
    one = thread("/phone", size=PHONE)
    one.page.evaluate("document.documentElement.dir = 'rtl'")
    one.all.locator("section").evaluate("(section) => { section.dir = 'rtl'; }")
    one.all.locator(".said a.report").first.click()
    one.all.locator("form.panel, .fate").first.wait_for()
    assert one.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
