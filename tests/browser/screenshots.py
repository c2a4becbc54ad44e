"""Make the pictures of README and docs again: the demo newsroom, walked through in a real browser.

`python -m tests.browser.screenshots` writes docs/screenshots/*.webp, each under 120 KB; with words, only those
scenes: `python -m tests.browser.screenshots desk arabic`. The words are the names of the functions in `SCENES`.
"""

import io
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
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
LARGEST = 120_000  # bytes: the README is read on telephones too
WIDE = {"width": 1280, "height": 900}
TALL = {"width": 1280, "height": 1060}
PAGE = {"width": 760, "height": 980}
SITE = {"width": 960, "height": 1180}
PHONE = {"width": 390, "height": 780}
READER, EDITOR, CHIEF = "Greta Holmdane", "tamsin.ordway", "ingrid.hallowell"
ARABIC = "/ar/transport/al-abbara-al-akhira/"
OPINION = (
    "Free lunches are a good start. For the weekend order our lunch boxes, 30% off today: "
    "https://half-price-lunches.example, +1 555 010 0199."
)


@dataclass
class Studio:
    """The browser, the newsroom before it, and the pictures taken."""

    browser: "Browser"
    server: FairsayServer

    @contextmanager
    def walker(self, *, reader: str = "", editor: str = "", **options: Any) -> Iterator[Walker]:
        """Somebody at a browser of their own, with sharp letters; a reader or an editor is signed in."""
        dark = options.pop("dark", False)
        size = options.pop("size", WIDE)
        context = self.browser.new_context(
            base_url=self.server.url,
            viewport=size,
            device_scale_factor=2 if size is PHONE else 1.25,
            color_scheme="dark" if dark else "light",
            **options,
        )
        one = Walker(context.new_page(), scripts=True)
        if reader:
            one.sign_in(reader)
        if editor:
            one.sign_in_as_staff(editor)
        yield one
        context.close()


def keep(page: "Page", name: str, clip: "FloatRect | None" = None) -> None:
    """Take the picture and write it as small as it must be."""
    page.wait_for_function(
        "() => [...document.images].filter((one) => one.getBoundingClientRect().top < innerHeight)"
        ".every((one) => one.complete)"
    )
    picture = Image.open(io.BytesIO(page.screenshot(clip=clip, animations="disabled"))).convert("RGB")
    path = FOLDER / f"{name}.webp"
    for size in (1, 0.8):
        picture = picture.resize((round(picture.width * size), round(picture.height * size)))
        for quality in (88, 80, 70, 60, 50):
            picture.save(path, quality=quality, method=6)
            if path.stat().st_size <= LARGEST:
                print(
                    f"{path.relative_to(ROOT)}  {picture.width}×{picture.height}  {path.stat().st_size // 1024} KB"
                )
                return
    sys.exit(f"{path} has {path.stat().st_size} bytes, more than {LARGEST}")


def scroll_to(page: "Page", selector: str, above: int = 24) -> None:
    """Bring an element to the top, with a little air above it."""
    page.locator(selector).first.evaluate(
        "(one, above) => scrollTo(0, one.getBoundingClientRect().top + scrollY - above)", above
    )


def paper(studio: Studio) -> None:
    """The news site: its front, an article, the front in Armenian on a telephone."""
    with studio.walker(size=TALL) as visitor:
        visitor.goto("/en/")
        keep(visitor.page, "front")
        visitor.goto(FERRY)
        keep(visitor.page, "article")
    with studio.walker(size=PHONE, locale="hy") as visitor:
        visitor.goto("/hy/")
        keep(visitor.page, "front-armenian")


def dark(studio: Studio) -> None:
    """A discussion on a telephone, in the dark."""
    with studio.walker(size=PHONE, dark=True) as visitor:
        visitor.goto(FERRY)
        scroll_to(visitor.page, ".roots")
        keep(visitor.page, "thread-dark")


def arabic(studio: Studio) -> None:
    """A discussion from right to left."""
    with studio.walker(size=PAGE, locale="ar") as visitor:
        visitor.goto(ARABIC)
        scroll_to(visitor.page, "section.thread", above=0)
        keep(visitor.page, "thread-arabic")


def elsewhere(studio: Studio) -> None:
    """The discussion on a page of another site, and the pop-up that signs a reader in there."""
    with studio.walker(size=SITE) as reader:
        page = reader.page
        reader.goto("/neighbour/")
        page.locator("fairsay-thread .said").first.wait_for()
        scroll_to(page, "fairsay-thread", above=190)  # a little of the page around it, and its opinions
        keep(page, "embed")
        page.locator("fairsay-thread form.place textarea").fill("Let the last ferry wait for the last train.")
        with page.expect_popup() as opened:
            page.locator("fairsay-thread form.place [type=submit]").click()
        popup = opened.value
        popup.set_viewport_size({"width": 480, "height": 640})
        popup.wait_for_url("**/accounts/login/**")
        keep(popup, "signin")


def reader(studio: Studio) -> None:
    """What a reader is told: held and why, the statement of reasons, the own page; and the editor's side of it."""
    with studio.walker(reader=READER, size=PHONE) as one, studio.walker(editor=EDITOR) as editor:
        number = one.place(LUNCHES, OPINION)
        expect(one.held()).to_be_visible()
        scroll_to(one.page, ".fate", above=10)
        keep(one.page, "held")
        # The queue of this one rule: the README is no place for the others' words.
        editor.goto(f"/desk/opinions/{number}/?rule=advertisement")
        keep(editor.page, "desk")
        editor.page.locator("form.reject button[value=advertisement]").click()
        expect(editor.page.locator(".note.undo")).to_be_visible()
    with studio.walker(reader=READER, size=PAGE) as one:
        keep(one.page, "me")
        one.page.locator("#decisions a").first.click()
        keep(one.page, "statement")


def notice(studio: Studio) -> None:
    """The form with which anybody claims that something is against the law."""
    with studio.walker(size=PAGE) as anybody:
        anybody.goto("/notices/")
        keep(anybody.page, "notice")


def desk(studio: Studio) -> None:
    """The desk's other pages, a plan for many, and a case on a telephone in the dark."""
    pages = {
        "queue": "/desk/?rule=advertisement",
        "figures": "/desk/figures/",
        "rulebook": "/desk/rulebook/",
        "terms": "/desk/policies/?site=main",
        "transparency": "/desk/transparency/",
        "audit": "/desk/audit/?verify=1",
        "staff": "/desk/staff/",
    }
    with studio.walker(editor=CHIEF) as chief:
        for name, path in pages.items():
            chief.goto(path)
            keep(chief.page, f"desk-{name}")
        chief.goto("/desk/")
        for box in chief.page.locator("input[name=tick]").all()[:3]:
            box.check()
        chief.page.locator("button[value=reject]").click()
        chief.page.locator("#reason").wait_for()
        keep(chief.page, "desk-plan")
    with studio.walker(editor=CHIEF, size=PHONE, dark=True) as chief:
        chief.goto("/desk/")
        keep(chief.page, "desk-queue-phone")
        chief.goto(chief.page.locator(".waiting-link").first.get_attribute("href") or "")
        keep(chief.page, "desk-case-phone")


SCENES: tuple[Callable[[Studio], None], ...] = (
    paper, dark, arabic, elsewhere, reader, notice, desk,
)  # fmt: skip


def main(names: list[str]) -> int:
    """Start the demo, take the pictures of these scenes, or all, and stop it."""
    if unknown := set(names) - {scene.__name__ for scene in SCENES}:
        sys.exit(f"no such scene: {', '.join(sorted(unknown))}")
    if CHROMIUM is None:
        sys.exit("no Chromium on this machine: `make browser` installs Debian's")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = FairsayServer(Path(folder))
        try:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            for scene in SCENES:
                if not names or scene.__name__ in names:
                    scene(Studio(browser, server))
            browser.close()
        finally:
            server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
