"""Make the pictures of the README again: the demo newsroom, walked through in a real browser.

`python -m tests.browser.screenshots` writes docs/screenshots/*.webp, each under 200 KB.
"""

import io
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image
from playwright.sync_api import expect, sync_playwright

from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.walker import FERRY, LUNCHES, Walker
from tests.server import ROOT, FairsayServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FloatRect, Page

FOLDER = ROOT / "docs" / "screenshots"
LARGEST = 200_000  # bytes: the README is read on telephones too
WIDE = {"width": 1280, "height": 900}
TALL = {"width": 1280, "height": 1060}
PAGE = {"width": 760, "height": 980}
PHONE = {"width": 390, "height": 780}
READER, EDITOR = "Greta Holmdane", "tamsin.ordway"
OPINION = (
    "Free lunches are a good start. For the weekend order our lunch boxes, 30% off today: "
    "https://half-price-lunches.example, +1 555 010 0199."
)


def keep(page: "Page", name: str, clip: "FloatRect | None" = None) -> None:
    """Take the picture and write it as small as it must be."""
    picture = Image.open(io.BytesIO(page.screenshot(clip=clip, animations="disabled"))).convert("RGB")
    path = FOLDER / f"{name}.webp"
    for quality in (88, 80, 70, 60):
        picture.save(path, quality=quality, method=6)
        if path.stat().st_size <= LARGEST:
            break
    else:
        sys.exit(f"{path} has {path.stat().st_size} bytes, more than {LARGEST}")
    print(f"{path.relative_to(ROOT)}  {picture.width}×{picture.height}  {path.stat().st_size // 1024} KB")


@contextmanager
def walker(browser: "Browser", server: FairsayServer, **options: Any) -> Iterator[Walker]:
    """Somebody at a browser of their own, with sharp letters."""
    dark = options.pop("dark", False)
    size = options.pop("size", WIDE)
    context = browser.new_context(
        base_url=server.url,
        viewport=size,
        device_scale_factor=2 if size is PHONE else 1.5,
        color_scheme="dark" if dark else "light",
        **options,
    )
    yield Walker(context.new_page(), scripts=True)
    context.close()


def scroll_to(page: "Page", selector: str, above: int = 24) -> None:
    """Bring an element to the top, with a little air above it."""
    page.locator(selector).first.evaluate(
        "(one, above) => scrollTo(0, one.getBoundingClientRect().top + scrollY - above)", above
    )


def settle(page: "Page") -> None:
    """Wait for every picture that can be seen."""
    page.wait_for_function(
        "() => [...document.images].filter((one) => one.getBoundingClientRect().top < innerHeight)"
        ".every((one) => one.complete)"
    )


def take(browser: "Browser", server: FairsayServer) -> None:
    """Everything the README shows."""
    with walker(browser, server, size=TALL) as visitor:
        visitor.goto("/en/")
        settle(visitor.page)
        keep(visitor.page, "front")
        visitor.goto(FERRY)
        settle(visitor.page)
        keep(visitor.page, "article")
    with walker(browser, server, size=PHONE, locale="hy") as visitor:
        visitor.goto("/hy/")
        settle(visitor.page)
        keep(visitor.page, "front-armenian")
    with walker(browser, server, size=PHONE, dark=True) as visitor:
        visitor.goto(FERRY)
        scroll_to(visitor.page, ".roots")
        keep(visitor.page, "thread-dark")
    with walker(browser, server, size=PHONE) as reader, walker(browser, server) as editor:
        reader.sign_in(READER)
        number = reader.place(LUNCHES, OPINION)
        expect(reader.held()).to_be_visible()
        scroll_to(reader.page, ".fate", above=10)
        keep(reader.page, "held")
        editor.sign_in_as_staff(EDITOR)
        # The queue of this one rule: the README is no place for the others' words.
        editor.goto(f"/desk/opinions/{number}/?rule=advertisement")
        keep(editor.page, "desk")
        editor.page.locator("form.reject button[value=advertisement]").click()
        expect(editor.page.locator(".note.undo")).to_be_visible()
    with walker(browser, server, size=PAGE) as reader:
        reader.sign_in(READER)
        reader.page.locator("#decisions a").first.click()
        keep(reader.page, "statement")


def main() -> int:
    """Start the demo, take the pictures, stop it."""
    if CHROMIUM is None:
        sys.exit("no Chromium on this machine: `make browser` installs Debian's")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = FairsayServer(Path(folder))
        try:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            take(browser, server)
            browser.close()
        finally:
            server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
