"""The ASGI application: finished pages from the store, live arrival; all else to Django, run as WSGI."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from a2wsgi import WSGIMiddleware

from fairsay.edge import live
from fairsay.edge.bodies import (
    LIMIT,
    UPLOAD_LIMIT,
    UPLOAD_PREFIX,
    Receive,
    Scope,
    Send,
    read_body,
    replay,
    send_refusal,
)
from fairsay.edge.negotiation import find_cookie, find_header, has_already, pick_encoding
from fairsay.edge.stores import Page, Store, StoreError
from fairsay.errors import Refusal

log = logging.getLogger(__name__)

SESSION_COOKIE = "sessionid="
NEVER_STORED = ("/static/", "/media/", "/desk/", "/cms/", "/accounts/", "/me/")
STAFF = (
    "SELECT 1 FROM usersessions_usersession seen JOIN accounts_reader reader ON reader.id = seen.user_id "
    "JOIN django_session session ON session.session_key = seen.session_key "
    "WHERE seen.session_key = ? AND reader.is_staff AND reader.is_active "
    "AND session.expire_date > CURRENT_TIMESTAMP"
)
LENGTHS = (b"content-length", b"transfer-encoding")
Chore = Callable[[], Awaitable[None]]


class Edge:
    """Serves `store`'s pages itself and hands the rest to `wsgi`, in at most `threads` threads.

    `events` answers those who wait for new opinions; without it nobody is told of any.
    `on_start` and `on_stop` are run with the server process, such as the background worker's.
    """

    def __init__(
        self,
        *,
        wsgi: Any,
        store: Store,
        threads: int,
        events: live.Live | None = None,
        on_start: tuple[Callable[[], None], ...] = (),
        on_stop: tuple[Callable[[], None], ...] = (),
    ) -> None:
        # Its messages have narrower types of the same shape.
        self.django: Any = WSGIMiddleware(wsgi, workers=threads)
        self.store = store
        self.events = events
        self.on_start = on_start
        self.on_stop = on_stop

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One ASGI connection."""
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.events is not None and scope["method"] == "GET" and live.PATH.fullmatch(scope["path"]):
            await self.events.serve(scope, receive, send)
            return
        if scope["method"] in ("GET", "HEAD") and not scope["query_string"]:
            page = await self._find(scope)
            if page is not None:
                await send_page(scope, send, page)
                return
        try:
            body = await read_body(scope, receive, await self._limit(scope))
        except Refusal as refusal:
            await send_refusal(scope, send, refusal)
            return
        # A name with an underscore would become the same WSGI variable as the real header.
        kept = [pair for pair in scope["headers"] if b"_" not in pair[0] and pair[0] not in LENGTHS]
        # A body sent in chunks declares no length, and Django would read nothing of it.
        scope["headers"] = [*kept, (b"content-length", str(len(body)).encode("latin-1"))]
        await self.django(scope, replay(body), send)

    async def _limit(self, scope: Scope) -> int:
        """How long a body may be: pictures are taken from members of staff only, before they are read."""
        session = find_cookie(scope["headers"], SESSION_COOKIE)
        if scope["path"].startswith(UPLOAD_PREFIX) and scope["method"] == "POST" and session:
            try:
                return UPLOAD_LIMIT if await self.store.rows(STAFF, (session,)) else LIMIT
            except StoreError:
                log.warning("who sends a picture could not be looked up")
        return LIMIT

    async def _find(self, scope: Scope) -> Page | None:
        path: str = scope["path"]
        if path.startswith(NEVER_STORED):
            return None
        page = await self.store.find(path)
        if (
            page is not None
            and page.whole_site
            and SESSION_COOKIE in find_header(scope["headers"], b"cookie")
        ):
            return None
        return page

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                await self.store.start()
                for start in self.on_start:
                    start()
                await send({"type": "lifespan.startup.complete"})
            elif message["type"] == "lifespan.shutdown":
                for stop in self.on_stop:
                    stop()
                await self.store.stop()
                await send({"type": "lifespan.shutdown.complete"})
                return


async def send_page(scope: Scope, send: Send, page: Page) -> None:
    """Send a finished page in the best encoding the client takes, or 304 where it has it already."""
    headers = scope["headers"]
    always = [*page.headers, (b"etag", f'W/"{page.etag}"'.encode("latin-1"))]
    if has_already(find_header(headers, b"if-none-match"), page.etag):
        await send({"type": "http.response.start", "status": 304, "headers": always})
        await send({"type": "http.response.body", "body": b""})
        return
    encoding = pick_encoding(find_header(headers, b"accept-encoding"))
    body = page.bodies[encoding]
    if encoding != "identity":
        always.append((b"content-encoding", encoding.encode("latin-1")))
    always.append((b"content-length", str(len(body)).encode("latin-1")))
    await send({"type": "http.response.start", "status": 200, "headers": always})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})
