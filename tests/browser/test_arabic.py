"""The Arabic edition of the demo newspaper: what is the news site's own, from right to left.

What readers of any Arabic page see and do is walked in `test_states`.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import examine
from tests.browser.conftest import DESKTOP, PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Page

FERRY = "/ar/transport/al-abbara-al-akhira/"
MONTHS = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
# What readers wrote, and names: not ours to translate.
THEIRS = ".words, bdi, .text, .of-story, script, .bar-name"


@pytest.mark.parametrize("path", ["/ar/", "/ar/culture/", FERRY])
def test_pages_of_the_paper_begin_at_the_right(open_page: Callable[..., "Page"], path: str) -> None:
    page = open_page(locale="ar")
    page.goto(path)
    html = page.locator("html")
    assert (html.get_attribute("dir"), html.get_attribute("lang")) == ("rtl", "ar")
    for size in (PHONE, DESKTOP):
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        left, right = page.locator("h1:not(.visually-hidden), h2").first.evaluate(
            "one => { const range = document.createRange(); range.selectNodeContents(one);"
            " const text = range.getBoundingClientRect(), all = one.getBoundingClientRect();"
            " return [text.left - all.left, all.right - text.right]; }"
        )
        assert left >= right - 1, path
    assert examine(page) == []


def test_words_of_ours_are_arabic(open_page: Callable[..., "Page"]) -> None:
    """No English of ours is left on the page of a discussion, on which an English reader speaks, too."""
    page = open_page(locale="ar")
    page.goto(FERRY)
    page.goto(f"/threads/{page.locator('section.thread').get_attribute('data-thread')}/")
    words = page.locator("body").evaluate(
        "(one, theirs) => { const copy = one.cloneNode(true);"
        " copy.querySelectorAll(theirs).forEach(each => each.remove()); return copy.textContent; }",
        THEIRS,
    )
    latin = {word for word in words.split() if word.isascii() and word.isalpha() and len(word) > 1}
    assert latin <= {"Fairsay"}, latin
    assert "7 آراء" in words  # three to ten: CLDR's `few`
    assert any(month in words for month in MONTHS)
