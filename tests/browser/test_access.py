"""Everybody can use it: a keyboard is enough, and axe finds nothing on the desk.

axe goes over all that readers see in `test_states`. It is only a net: some of the rest is walked here by
keyboard, and in `test_visitor` on a small phone and in print.
"""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.walker import ADVERTISEMENT, FERRY, Walker

if TYPE_CHECKING:
    from playwright.sync_api import Page

EDITOR = "tamsin.ordway"


def look(walker: Walker, *paths: str) -> list[str]:
    """Visit and examine."""
    found = []
    for path in paths:
        walker.page.goto(path)
        found += violations(walker.page)
    return found


both = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


@both
def test_the_desk(walker, dark):
    editor = walker(editor="ingrid.hallowell", dark=dark, size=PHONE if dark else DESKTOP)
    found = look(
        editor,
        "/desk/",
        "/desk/decisions/",
        "/desk/appeals/",
        "/desk/audit/",
        "/desk/letters/",
        "/desk/?text=nothing",
    )
    editor.goto("/desk/")
    editor.follow(editor.page.locator(".waiting-link").first)
    found += violations(editor.page)
    expect(editor.page.locator(".case-text")).to_be_visible()
    editor.page.locator(".actions summary").last.click()
    found += violations(editor.page)
    editor.follow(editor.page.locator("a.case-author"))
    found += violations(editor.page)
    editor.goto("/desk/acts/")
    found += violations(editor.page)
    editor.goto("/desk/")
    editor.page.locator(".views summary").click()
    editor.page.locator("input[name=tick]").first.check()
    found += violations(editor.page)
    editor.follow(editor.page.locator("button[name=outcome][value=reject]"))
    editor.page.wait_for_selector(".confirm")
    found += violations(editor.page)
    editor.goto("/desk/appeals/")
    editor.follow(editor.page.locator(".waiting-link").first)
    found += violations(editor.page)
    assert found == []


def focused(page: "Page", selector: str) -> bool:
    return bool(page.evaluate("(what) => document.activeElement.matches(what)", selector))


def tab_to(page: "Page", selector: str, *, most: int = 120) -> None:
    """Press Tab until the focus is there, and see that it shows."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if focused(page, selector):
            shown = page.evaluate(
                "() => { const s = getComputedStyle(document.activeElement);"
                " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; }"
            )
            assert shown, f"the focus cannot be seen on {selector}"
            expect(page.locator(":focus")).to_be_in_viewport()
            return
    raise AssertionError(f"Tab never reached {selector}")


def test_the_skip_link_leads_past_the_menu(walker):
    visitor = walker()
    visitor.goto(FERRY)
    page = visitor.page
    page.keyboard.press("Tab")
    assert focused(page, "a.skip")
    expect(page.locator("a.skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert focused(page, "main")
    page.keyboard.press("Tab")
    assert focused(page, "main *")


def test_an_opinion_is_placed_by_keyboard_alone(walker):
    reader = walker(reader="Bastian Loft")
    reader.goto(FERRY)
    page = reader.page
    text = "Typed and sent without a mouse: the last boat should wait for the last train."
    tab_to(page, "form.place textarea")
    page.keyboard.type(text)
    expect(page.locator("form.place .help")).to_be_hidden()
    tab_to(page, "form.place [type=submit]", most=2)
    page.keyboard.press("Enter")
    expect(page.locator(".said", has_text=text)).to_be_focused()


def test_a_case_is_decided_by_keyboard_alone(walker):
    text = ADVERTISEMENT.format(word="keyboard")
    number = walker(reader="Bastian Loft").hold(FERRY, text)
    editor = walker(editor=EDITOR)
    page = editor.page
    # Without the single keys, since not everybody can use them: by Tab and Enter.
    editor.open_case(number)
    tab_to(page, "form.reject button[value=advertisement]")
    page.keyboard.press("Enter")
    expect(page.locator(".note.undo")).to_contain_text("Rejected")
    tab_to(page, ".note.undo button")
    page.keyboard.press("Enter")
    expect(page.locator(".note.good")).to_contain_text("taken back")
    # With them: one stroke.
    page.keyboard.press("a")
    expect(page.locator(".note.undo")).to_contain_text("Approved")
    walker().sees(FERRY, text[:40])


@pytest.mark.parametrize("path", ["/desk/", "/desk/decisions/", "/desk/letters/", "/desk/audit/"])
def test_pages_of_ones_own_fit_a_small_phone(walker, path):
    chief = walker(editor="ingrid.hallowell", size=PHONE)
    chief.goto(path)
    assert chief.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_case_fits_a_small_phone(walker):
    chief = walker(editor="ingrid.hallowell", size=PHONE)
    chief.goto("/desk/")
    chief.follow(chief.page.locator(".waiting-link").first)
    expect(chief.page.locator(".case-text")).to_be_visible()
    assert chief.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
