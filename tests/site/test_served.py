"""The real server process, on both databases: a reader's whole way over HTTP, a kill, finished pages kept true.

The client is a plain HTTP one with a cookie jar; it finds forms in pages as a browser without scripts does.
"""

import json
import re
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
import requests

from tests.postgres import Server, find_binaries
from tests.server import FairsayServer
from tests.template import copy_demo

pytestmark = [pytest.mark.plain, pytest.mark.slow, pytest.mark.served]
PATIENCE = 60  # seconds for one answer, on a busy machine
DATABASES = ["sqlite", "postgres"] if find_binaries() else ["sqlite"]


@pytest.fixture(scope="module", params=DATABASES)
def served(request, tmp_path_factory) -> Iterator[FairsayServer]:
    """The demo newsroom on one database or the other. What is killed here is Fairsay, not PostgreSQL."""
    database = Server() if request.param == "postgres" else None
    folder = tmp_path_factory.mktemp(f"served-{request.param}")
    if database is None:
        copy_demo(folder)
    server = FairsayServer(
        folder,
        database_url=database.url() if database else "",
        FAIRSAY_POSTS_PER_MINUTE="1000",
    )
    yield server
    server.stop()
    if database:
        database.stop()


class Reader:
    """A browser without scripts."""

    def __init__(self, server: FairsayServer) -> None:
        self.url = server.url
        self.session = requests.Session()
        self.session.headers["Origin"] = server.url

    def get(self, path: str, **options) -> requests.Response:
        return self.session.get(self.url + path, timeout=PATIENCE, **options)

    def post(self, path: str, fields: dict, **options) -> requests.Response:
        return self.session.post(
            path if path.startswith("http") else self.url + path, data=fields, timeout=PATIENCE, **options
        )

    def sign_in(self, person: str) -> None:
        page = self.get("/accounts/login/")
        action, fields = form_with(page.text, "facebook")
        dialog = self.post(action, fields)
        _, fields = form_with(dialog.text, person, field="person")
        here = self.post(dialog.url, fields)
        assert here.status_code == 200, here.text[:500]
        assert self.session.cookies.get("sessionid")

    def place(self, thread: str, text: str) -> requests.Response:
        """By the scripts-free way: /compose/, then the form with its token and key."""
        composed = self.post("/compose/", {"thread": thread, "text": text})
        action, fields = form_with(composed.text, "csrfmiddlewaretoken", field="text")
        return self.post(action, fields | {"text": text})


def form_with(html: str, word: str, *, field: str = "") -> tuple[str, dict[str, str]]:
    """Address and hidden fields of the first form that holds `word` (and, if given, a field of that name)."""
    for form in re.findall(r"<form\b.*?</form>", html, flags=re.S):
        if word in form and (not field or f'name="{field}"' in form):
            action = re.search(r'action="([^"]*)"', form)
            fields = {}
            for control in re.findall(r"<(?:input|button)\b[^>]*>", form):
                name, value = (re.search(rf'{key}="([^"]*)"', control) for key in ("name", "value"))
                if name and ("hidden" in control or word in control):
                    fields[name[1]] = value[1].replace("&amp;", "&") if value else ""
            return (action[1].replace("&amp;", "&") if action else ""), fields
    raise AssertionError(f"no form with {word!r} in: {html[:2000]}")


def thread_of(reader: Reader, article: str) -> str:
    found = re.search(r'name="thread"\s+value="(\d+)"', reader.get(article).text)
    assert found
    return found[1]


ARTICLE = "/en/transport/last-ferry/"


def test_a_published_opinion_shows_at_once_on_kept_pages(served):
    stranger, reader = Reader(served), Reader(served)
    thread = thread_of(stranger, ARTICLE)
    first = stranger.get(ARTICLE)
    again = stranger.get(ARTICLE, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    reader.sign_in("standin-mariam")
    words = "The last boat should wait for the hospital shift; twenty minutes would be enough on weekdays."
    assert reader.place(thread, words).status_code == 200
    after = stranger.get(ARTICLE, headers={"If-None-Match": first.headers["ETag"]})
    assert after.status_code == 200
    assert words in after.text
    assert words in stranger.get(f"/threads/{thread}/").text


def test_acknowledged_opinions_survive_a_kill(served: FairsayServer):
    reader = Reader(served)
    reader.sign_in("standin-pavel")
    thread = thread_of(reader, ARTICLE)
    placed = []
    for number in range(10):
        words = f"Timetable remark number {number}: the ferry at 22:10 carries the evening shift of the hospital home."
        if reader.place(thread, words).status_code == 200:
            placed.append(words)
    served.kill()
    served.restart()
    kept = served.run("manage", "shell", "-c", KEPT).stdout
    assert len(placed) == 10
    assert [words for words in placed if words not in kept] == []


KEPT = "from fairsay.discussion.models import Opinion\nfor o in Opinion.objects.all(): print(o.text)"


def test_loading_the_demo_again_changes_nothing(served: FairsayServer):
    def counts() -> str:
        return served.run("manage", "shell", "-c", COUNTS).stdout.strip().splitlines()[-1]

    before = counts()
    done = served.run("demo", "--load-only")
    assert done.returncode == 0, done.stderr
    assert counts() == before


COUNTS = """
from django.apps import apps
names = ("accounts.Reader", "discussion.Opinion", "discussion.Vote", "discussion.Report", "desk.Decision",
         "desk.AuditEntry", "publication.ArticlePage", "wagtailimages.Image")
print([apps.get_model(name).objects.count() for name in names])
"""


def test_the_audit_log_of_the_demo_is_whole(served: FairsayServer):
    done = served.run("audit", "verify")
    assert done.returncode == 0, done.stdout + done.stderr


def test_one_megabyte_is_refused_by_the_server_itself(served: FairsayServer):
    """By its announced length, before any of it is sent."""
    with closing(HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)) as line:
        line.putrequest("POST", "/opinions/")
        line.putheader("Accept", "application/json")
        line.putheader("Content-Type", "application/x-www-form-urlencoded")
        line.putheader("Content-Length", "1048576")
        line.endheaders()
        answer = line.getresponse()
        assert answer.status == 413
        assert json.load(answer)["error"]["code"] == "too_large"


def test_more_connections_than_the_servers_default(served: FairsayServer):
    """1,100 at once, all kept open: the server's own default hangs the 1,025th."""
    import resource
    import socket

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, max(soft, 8192)), hard))
    request = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n\r\n"
    sockets = [socket.create_connection(("127.0.0.1", served.port), timeout=PATIENCE) for _ in range(1100)]
    try:
        for one in sockets:
            one.sendall(request)
        answers = [one.recv(64) for one in sockets]
    finally:
        for one in sockets:
            one.close()
    assert all(answer.startswith(b"HTTP/1.1 200") for answer in answers)


def test_publish_prints_the_address_last(served: FairsayServer):
    sample = Path(__file__).resolve().parents[1] / "publication" / "wire" / "en-armenpress.txt"
    text = sample.read_text(encoding="utf-8")
    done = served.run("publish", "-", "--language", "en", stdin=text)
    assert done.returncode == 0, done.stderr
    address = done.stdout.strip().splitlines()[-1]
    assert requests.get(address, timeout=PATIENCE).status_code == 200


def test_news_come_along_a_line_that_ends_in_good_order_with_the_server(served: FairsayServer):
    reader = Reader(served)
    reader.sign_in("standin-mariam")
    thread = thread_of(reader, ARTICLE)
    seen = re.search(r'data-arrived="(\d+)"', reader.get(f"/threads/{thread}/").text)[1]
    line = requests.get(f"{served.url}/threads/{thread}/live?after={seen}", stream=True, timeout=PATIENCE)
    said = line.iter_lines(decode_unicode=True)
    news = (json.loads(one.removeprefix("data: ")) for one in said if one.startswith("data: "))
    assert next(news) == [0]
    held = "Cheap tickets, 70% off today only! Order at https://deals.example/buy or call +1 555 010 0199."
    assert "waiting for an editor" in reader.place(thread, held).text
    words = "A later boat would cost little beside a taxi over the long bridge."
    assert reader.place(thread, words).status_code == 200
    assert next(news)[0] == 1
    since = reader.get(f"/threads/{thread}/since/{seen}/").text
    assert words in since
    assert held not in since
    served.stop()
    assert served.process.returncode >= 0, "it was not killed: it did not wait for those who wait"
    assert list(news) == [], "the line was ended, not cut"
    served.restart()
