"""A real browser before a real server: Debian's Chromium, found by its path, and the demo newsroom."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.host import embedded, host, story  # noqa: F401 - fixtures are found by their names
from tests.browser.people import register_readers
from tests.browser.walker import Walker
from tests.server import FairsayServer
from tests.template import copy_demo

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = next(
    filter(None, (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))), None
)
# The browser looks for updates and the like at every start; a test machine may have no way out.
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars",
]  # fmt: skip
PHONE = {"width": 320, "height": 640}
DESKTOP = {"width": 1280, "height": 900}
PATIENCE_MS = 60_000  # What must come comes at once on an idle machine; a busy one is given its time.


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "/tests/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.plain)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser; without one the browser tests are skipped, except where CI demands them."""
    if CHROMIUM is None:
        if os.environ.get("FAIRSAY_REQUIRE_BROWSER"):
            pytest.fail("FAIRSAY_REQUIRE_BROWSER is set and no Chromium was found: run `make browser`")
        pytest.skip("no Chromium on this machine: `make browser` installs Debian's")
    return CHROMIUM


@pytest.fixture(scope="session")
def newsroom(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FairsayServer]:
    """The demo newsroom, served by `fairsay demo` in a process of its own.

    No walk has to hurry to take a decision back; `end_undo` ends the time for it.
    """
    folder = tmp_path_factory.mktemp("newsroom")
    copy_demo(folder)
    server = FairsayServer(folder, FAIRSAY_UNDO_SECONDS="3600", FAIRSAY_POSTS_PER_MINUTE="600")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def crowd(newsroom: FairsayServer) -> FairsayServer:
    """The newsroom with more readers than the demo has: the stand-in for Facebook offers them by name."""
    register_readers(newsroom)
    return newsroom


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator["Browser"]:
    """One for each file: as long as it is open its event loop runs in this thread, which other tests need."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: "Browser", newsroom: FairsayServer) -> Iterator[Callable[..., "Page"]]:
    """Open a page in a fresh profile: `open_page(scripts=False, size=PHONE, dark=True, locale="ru")`."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_one(
        *, scripts: bool = True, size: dict[str, int] = DESKTOP, dark: bool = False, locale: str = "en"
    ) -> "Page":
        context = browser.new_context(
            base_url=newsroom.url,
            viewport=size,
            java_script_enabled=scripts,
            locale=locale,
            reduced_motion="reduce",  # smooth scrolling makes every click wait
            color_scheme="dark" if dark else "light",
        )
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        # A refused script or style would only be a line in the console; a dialog means that foreign code ran.
        page.on(
            "console",
            lambda message: faults.append(message.text) if "Content Security" in message.text else None,
        )
        page.on("dialog", lambda dialog: (faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Everything a reader or an editor does is walked twice."""
    return bool(request.param)


@pytest.fixture(scope="session")
def cookies() -> dict[str, list[Any]]:
    """Cookies of those who have signed in once, by name: who comes again is still signed in."""
    return {}


@pytest.fixture
def walker(
    open_page: Callable[..., "Page"], crowd: FairsayServer, cookies: dict[str, list[Any]]
) -> Callable[..., Walker]:
    """Somebody at a browser: a stranger, `walker(reader="Una Croft")` or `walker(editor="tamsin.ordway")`."""

    def walk(*, reader: str = "", editor: str = "", **options: Any) -> Walker:
        one = Walker(open_page(**options), scripts=options.get("scripts", True))
        who = reader or editor
        if who in cookies:
            one.page.context.add_cookies(cookies[who])
        elif who:
            one.sign_in(reader) if reader else one.sign_in_as_staff(editor)
            cookies[who] = one.page.context.cookies()
        return one

    return walk
