"""axe-core against WCAG 2.2 A and AA, over a page as it stands: in its own size, and dark on a small phone."""

import json
from typing import TYPE_CHECKING, Any

from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Page

SOURCE = Axe().axe_script
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
OPTIONS = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
# What another size or other colours can change.
LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
LOOK_OPTIONS = {"runOnly": {"type": "rule", "values": LOOKS}, "resultTypes": ["violations"]}
ACROSS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def violations(page: "Page", options: dict[str, Any] = OPTIONS) -> list[str]:
    """What axe has against this page; it looks into open shadow roots, too."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SOURCE)
    found: list[dict[str, Any]] = page.evaluate(
        "(options) => axe.run(options).then((all) => all.violations)", options
    )
    return [
        f"{page.url}: {one['id']}: {node['target']} {node['html'][:160]} {json.dumps(node['any'][:1])[:300]}"
        for one in found
        for node in one["nodes"]
    ]


def examine(page: "Page", state: str = "") -> list[str]:
    """The same for a page that is open in light; then, dark and on a phone of 320 px, what that can change.

    What sticks out there is told as well. Afterwards the page is as it was.
    """
    size = page.viewport_size
    assert size is not None
    found = violations(page)
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {one}" for one in violations(page, LOOK_OPTIONS)]
    if over := page.evaluate(ACROSS):
        found.append(f"{page.url}: {over} px stick out at {PHONE['width']} px")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(size)
    return [f"{state}: {one}" if state else one for one in found]
