"""A site of somebody else's: a server of its own on another host and port, whose pages carry our script tag."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

import pytest

PAGE = """<!doctype html><html lang="{language}" dir="{dir}"><meta charset="utf-8">
<title>Ferries to the islands</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"><style>a {{ color: lime }} .said {{ display: none }}</style>
<h1>A page of another site</h1>
{markup}
<p id="below">What stands below the discussion.</p></html>"""

LOADER = '<script type="module" src="{home}/embed/loader.js" '
TAG = LOADER + 'data-site="main" data-story="{story}" {more}></script>'
LINK = '<noscript><a href="{home}/embed/open?site=main&amp;story={quoted}">Read the opinions</a></noscript>'
# The element with the room that the documentation asks for, and what counts everything that then moves by itself.
ROOM = (
    '<fairsay-thread site="main" style="display: block; min-block-size: max(46rem, 100vh)"></fairsay-thread>'
)
SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shift += one.value;
}).observe({ type: "layout-shift", buffered: true });
"""
SEEN = "new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))"


class Host:
    """A site of somebody else's: `pages` by path, and what browsers asked of it."""

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}
        host = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                page = host.pages.get(self.path.split("?")[0])
                body = (page or "nothing here").encode()
                self.send_response(200 if page else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *words: object) -> None:
                """Nothing on the screen."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://localhost:{self.server.server_port}"
        self.other_url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05})
        self.thread.start()

    def put(self, path: str, markup: str, *, language: str = "en", dir: str = "ltr") -> str:
        self.pages[path] = PAGE.format(markup=markup, language=language, dir=dir)
        return self.url + path

    def stop(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture(scope="module")
def host(newsroom) -> Iterator[Host]:
    """The other site, known to our server: its pages may show the demo newsroom's threads."""
    host = Host()
    done = newsroom.run("site", "add", "main", "--origin", host.url)
    assert done.returncode == 0, done.stderr
    yield host
    host.stop()


@pytest.fixture(scope="module")
def story(newsroom, browser) -> str:
    """The address of a demo article with opinions under it."""
    page = browser.new_page()
    page.goto(f"{newsroom.url}/en/")
    for link in page.eval_on_selector_all("main a", "links => links.map((link) => link.href)"):
        page.goto(link)
        if page.locator("section.thread .said").count() > 2:
            page.close()
            return link.split("#")[0]
    pytest.fail("no demo article has opinions")


@pytest.fixture
def embedded(host, newsroom, story):
    """Put a page with our script tag on the other site: its address comes back."""

    def put(path: str, *, at: str = "", more: str = "", link: bool = False, **page: str) -> str:
        named = {
            "home": newsroom.url,
            "story": at or story,
            "more": more,
            "quoted": quote(at or story, safe=""),
        }
        return host.put(path, (TAG + (LINK if link else "")).format(**named), **page)

    return put
