"""The thin paths: finished pages without Django, everything else with it, and a gate for bodies."""

import asyncio
import json

import pytest

from fairsay.edge import bodies
from fairsay.edge.app import Edge
from fairsay.edge.stores import Page, StoreError

pytestmark = pytest.mark.plain

PAGE = Page(
    etag="e1",
    headers=((b"content-type", b"text/html; charset=utf-8"), (b"vary", b"Accept-Encoding")),
    bodies={"identity": b"<p>plain</p>", "gzip": b"gz", "br": b"b"},
    whole_site=False,
)
SITE_PAGE = Page(etag="e2", headers=PAGE.headers, bodies=PAGE.bodies, whole_site=True)


class Shelf:
    """A store that holds two pages and counts how often it is asked."""

    def __init__(self):
        self.asked = []

    async def start(self): ...

    async def stop(self): ...

    async def find(self, path):
        self.asked.append(path)
        return {"/threads/1/pages/1/": PAGE, "/en/": SITE_PAGE}.get(path)

    async def rows(self, query, values):
        return [(1,)] if values == ("editor",) else []


def wsgi(environ, start_response):
    body = environ["wsgi.input"].read()
    start_response("200 OK", [("Content-Type", "application/json"), ("X-From", "django")])
    seen = {key: value for key, value in environ.items() if key.startswith("HTTP_")}
    return [json.dumps({"path": environ["PATH_INFO"], "length": len(body), "headers": seen}).encode()]


def ask(path, *, method="GET", query=b"", headers=(), body=(b"",), edge=None):
    """One request through the application: (status, headers, body)."""
    chunks = list(body)
    sent = []

    async def receive():
        chunk = chunks.pop(0)
        if chunk is None:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": chunk, "more_body": bool(chunks)}

    async def send(message):
        sent.append(message)

    async def run():
        app = edge or Edge(wsgi=wsgi, store=Shelf(), threads=1)
        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "query_string": query,
            "headers": [(name.encode(), value.encode()) for name, value in headers],
            "http_version": "1.1",
            "scheme": "http",
            "server": ("127.0.0.1", 8000),
            "client": ("127.0.0.1", 5),
            "root_path": "",
        }
        await app(scope, receive, send)
        app.django.executor.shutdown()

    asyncio.run(run())
    return sent[0]["status"], dict(sent[0]["headers"]), b"".join(m.get("body", b"") for m in sent[1:])


@pytest.mark.parametrize(("accept", "body"), [("gzip, br", b"b"), ("gzip", b"gz"), ("", b"<p>plain</p>")])
def test_finished_page_in_the_encoding_that_is_taken(accept, body):
    status, headers, got = ask("/threads/1/pages/1/", headers=[("accept-encoding", accept)])
    assert (status, got) == (200, body)
    assert headers[b"etag"] == b'W/"e1"'
    assert headers[b"content-length"] == str(len(body)).encode()
    assert b"x-from" not in headers


def test_head_has_no_body():
    status, headers, body = ask("/threads/1/pages/1/", method="HEAD")
    assert (status, body, headers[b"content-length"]) == (200, b"", b"12")


def test_304_for_a_page_the_client_has():
    status, headers, body = ask("/threads/1/pages/1/", headers=[("if-none-match", 'W/"e1"')])
    assert (status, body, headers[b"etag"]) == (304, b"", b'W/"e1"')


def test_site_pages_are_djangos_for_signed_in_readers():
    assert b"x-from" in ask("/en/", headers=[("cookie", "a=1; sessionid=abc")])[1]
    assert b"x-from" not in ask("/en/", headers=[("cookie", "a=1")])[1]


def test_thread_pages_are_the_same_for_everybody():
    assert b"x-from" not in ask("/threads/1/pages/1/", headers=[("cookie", "sessionid=abc")])[1]


@pytest.mark.parametrize(
    ("path", "method", "query"),
    [("/threads/1/pages/1/", "GET", b"x=1"), ("/threads/1/pages/1/", "POST", b""), ("/nowhere/", "GET", b"")],
)
def test_the_rest_is_djangos(path, method, query):
    status, headers, _ = ask(path, method=method, query=query)
    assert status == 200
    assert headers[b"x-from"] == b"django"


def test_desk_is_never_looked_up():
    shelf = Shelf()
    ask("/desk/", edge=Edge(wsgi=wsgi, store=shelf, threads=1))
    assert shelf.asked == []


def test_body_arrives_whole():
    body = ask("/opinions/", method="POST", body=[b"a" * 10, b"b" * 5])[2]
    assert json.loads(body)["length"] == 15


def test_declared_megabyte_is_refused_unread():
    status, headers, body = ask(
        "/opinions/", method="POST", headers=[("content-length", "1048576")], body=[None]
    )
    assert status == 413
    assert json.loads(body)["error"]["code"] == "too_large"
    assert headers[b"cache-control"] == b"no-store"


def test_undeclared_megabyte_is_refused_at_the_limit():
    status, _, body = ask("/opinions/", method="POST", body=[b"x" * (bodies.LIMIT // 2)] * 3)
    assert (status, json.loads(body)["error"]["code"]) == (413, "too_large")


def test_people_get_words_not_json():
    status, headers, body = ask(
        "/opinions/",
        method="POST",
        headers=[("content-length", "9999999"), ("accept", "text/html")],
        body=[None],
    )
    assert status == 413
    assert headers[b"content-type"].startswith(b"text/html")
    assert b"still has what you wrote" in body


def test_broken_off_request_is_malformed():
    status, _, body = ask("/opinions/", method="POST", body=[b"a", None])
    assert (status, json.loads(body)["error"]["code"]) == (400, "malformed")


@pytest.mark.parametrize(
    ("path", "cookie", "status"),
    [
        ("/cms/images/add/", "a=1; sessionid=editor; b=2", 200),
        ("/cms/images/add/", "sessionid=reader", 413),
        ("/cms/images/add/", "xsessionid=editor", 413),
        ("/cms/images/add/", "", 413),
        ("/opinions/", "sessionid=editor", 413),
    ],
)
def test_pictures_may_be_larger_from_staff_in_the_newsrooms_own_screens(path, cookie, status):
    headers = [("cookie", cookie)] if cookie else []
    assert ask(path, method="POST", headers=headers, body=[b"x" * (bodies.LIMIT + 1)])[0] == status


def test_where_nobody_can_be_looked_up_nothing_large_is_read():
    class Dark(Shelf):
        async def rows(self, query, values):
            raise StoreError("gone")

    edge = Edge(wsgi=wsgi, store=Dark(), threads=1)
    sent = ask(
        "/cms/x/",
        method="POST",
        headers=[("cookie", "sessionid=editor")],
        body=[b"x" * (bodies.LIMIT + 1)],
        edge=edge,
    )
    assert sent[0] == 413


def test_underscore_headers_cannot_pose_as_real_ones():
    headers = [("x_forwarded_for", "6.6.6.6"), ("x-forwarded-for", "1.1.1.1")]
    seen = json.loads(ask("/nowhere/", headers=headers)[2])["headers"]
    assert seen["HTTP_X_FORWARDED_FOR"] == "1.1.1.1"


def test_a_body_without_a_declared_length_arrives_whole_too():
    """As chunks it has no length, and Django would read nothing of it."""
    headers = [("transfer-encoding", "chunked"), ("content-type", "text/plain")]

    def told(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [f"{environ['CONTENT_LENGTH']} {'HTTP_TRANSFER_ENCODING' in environ}".encode()]

    edge = Edge(wsgi=told, store=Shelf(), threads=1)
    body = ask("/opinions/", method="POST", headers=headers, body=[b"a" * 10, b"b" * 5], edge=edge)[2]
    assert body == b"15 False"
