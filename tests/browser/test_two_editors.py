"""Two editors in two browsers over one queue; an act on many by keyboard, and its undoing."""

import re

from playwright.sync_api import expect

from tests.browser.walker import ADVERTISEMENT, BRIDGE, GAUGE, LUNCHES, until

EDITOR = "tamsin.ordway"
CHIEF = "ingrid.hallowell"


def test_the_second_editor_is_told_who_has_the_case_and_what_was_decided(walker):
    number = walker(reader="Silas Verity").hold(LUNCHES, ADVERTISEMENT.format(word="leases"))
    first, second = walker(editor=EDITOR), walker(editor=CHIEF)
    first.open_case(number)
    expect(first.page.locator("[data-lease]")).to_be_hidden()
    second.open_case(number)
    expect(second.page.locator("[data-lease]")).to_contain_text("Tamsin Ordway has this open")
    second.page.keyboard.press("a")
    expect(second.page.locator("[role=alert]:visible")).to_contain_text("Decide all the same?")
    second.page.keyboard.press("a")
    expect(second.page.locator(".note.undo")).to_contain_text("Approved")
    # The first looks on, and is told without a key or a reload; the number in the bar follows.
    expect(first.page.locator("[data-lease]")).to_contain_text(
        "Ingrid Hallowell has just decided this: Approved"
    )
    expect(first.page.locator("[data-number=queue]")).to_have_text(
        second.page.locator("[data-number=queue]").inner_text()
    )
    first.page.keyboard.press("a")
    expect(first.page.locator("[role=alert]:visible")).to_contain_text(
        "Ingrid Hallowell has already decided this"
    )
    first.goto("/desk/")  # leaves the case, which is then free


def test_many_are_decided_and_taken_back_by_keyboard(walker):
    author = walker(reader="Milo Thorne")
    for n, story in enumerate((GAUGE, LUNCHES, BRIDGE)):
        author.hold(story, ADVERTISEMENT.format(word=f"many{n}"))
    editor = walker(editor=EDITOR)
    editor.goto("/desk/?text=many")
    page = editor.page
    rows = page.locator("[data-row]")
    expect(rows).to_have_count(3)
    page.keyboard.press("j")
    expect(rows.nth(0).locator(".waiting-link")).to_be_focused()
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Shift+X")
    expect(page.locator("input[name=tick]:checked")).to_have_count(3)
    page.keyboard.press("k")
    page.keyboard.press("x")
    expect(page.locator("input[name=tick]:checked")).to_have_count(2)
    page.keyboard.press("x")
    page.locator("button[value=reject]").click()
    expect(page.locator("main")).to_contain_text("3 held opinions are rejected")
    page.locator("#ground").select_option("advertisement")
    page.locator("#reason").fill("One advertisement three times.")
    editor.decide(page.locator(".confirm button"))
    expect(page.locator("main [role=status]:visible").first).to_contain_text("Decided: 3.")
    author.goto("/me/")
    expect(author.page.locator("#opinions .chip.rejected")).to_have_count(3)
    editor.decide(page.get_by_role("button", name="Take the whole act back"))
    expect(page.locator("main [role=status]:visible").first).to_contain_text("Restored: 3.")
    author.goto("/me/")
    expect(author.page.locator("#opinions .chip.rejected")).to_have_count(0)
    page.keyboard.press("g")
    page.keyboard.press("d")
    expect(page).to_have_url(re.compile(r"/desk/decisions/$"))


def test_the_numbers_in_the_bar_follow(walker):
    editor = walker(editor=EDITOR)
    editor.goto("/desk/decisions/")
    number = editor.page.locator("[data-number=queue]")
    before = int(number.inner_text())
    walker(reader="Una Croft").hold(LUNCHES, ADVERTISEMENT.format(word="numbers"))
    editor.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    until(lambda: int(number.inner_text()) == before + 1, "the number in the bar")
