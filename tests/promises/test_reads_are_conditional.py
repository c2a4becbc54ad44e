"""Promise: every public read carries an ETag, and is not sent again to whoever has it (RFC 9110 §13.1.2).

Walks the table of addresses: each one that anybody may read is in `READS` or is told here why not, and a new
address fails until it is. Seen to fail: with the ETag taken out of `keep_response`, with `public` taken off one
operation of the interface, and with a new address planted in fairsay/discussion/urls.py.
"""

import re

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver

from fairsay.discussion.services import set_picked

# By the route as it stands in the table; the query that it needs. What is in braces comes from the scene.
READS = {
    "rules/<slug:language>/": "",
    "threads/<number:thread_id>/": "",
    "threads/<number:thread_id>/pages/<number:page>/": "",
    "threads/<number:thread_id>/replies/<number:root_id>/<number:page>/": "",
    "threads/<number:thread_id>/picks/": "",
    "threads/<number:thread_id>/since/<number:arrival>/": "",
    "threads/<number:thread_id>/feed.atom": "",
    "threads/<number:thread_id>/feed.json": "",
    "picks/<slug:site>/<slug:language>.json": "",
    "embed/thread": "site={site}&story={story}",
    "embed/counts": "site={site}&story={story}",
    "embed/thread.html": "site={site}&story={story}",
    "embed/frame": "site={site}&story={story}",
    "embed/opinions/<number:opinion_id>": "",
    "embed/oembed": "url=http://testserver/opinions/{opinion_id}/",
    "embed/words/<slug:language>.json": "",
    "embed/words/<slug:language>/write.json": "",
    "embed/<str:name>": "",
    "api/openapi.json": "",
    "api/v1/threads": "site={site}&story={story}",
    "api/v1/threads/<thread_id>": "",
    "api/v1/threads/<thread_id>/opinions": "",
    "api/v1/opinions/<opinion_id>": "",
    "api/v1/opinions/<opinion_id>/replies": "",
    "api/v1/picks": "language=en",
    "api/v1/counts": "story={story}",
    "api/v1/rules/<language>": "",
    "sitemap.xml": "",
}
# What is no public read: of one reader, of the newsroom, a form, a redirect, a health check, or nothing to GET;
# and what is promised elsewhere (files on disk).
OTHERWISE = re.compile(
    r"(accounts|cms|desk|me|standin|static|media|documents|compose|healthz|readyz|metrics|v1alpha1|robots\.txt)\b"
    r"|threads/<number:thread_id>/(mine|live|changes)"
    r"|opinions/"
    r"|\$discovery|embed/(api|signin|visit|open)\b"
    r"|api/v1/(me|threads/<thread_id>/(opinions|hidden))$"
    r"|api/v1/opinions/<opinion_id>/(like|dislike|hidden|reports|fate)$"
    r"|transparency|notice|unsubscribe|notifications|people|sitemap-|sitemap\.xml$|favicon|$|\^"
    # The news site, whose pages and feeds tests/publication holds to the same.
    r"|api/v1/$|en/"
)


def routes(patterns=None, before=""):
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        else:
            yield route


# A thread in other orders than the newest first, as many as there are.
READS |= {route: "" for route in routes() if re.match(r"threads/<number:thread_id>/(oldest|<liking:)", route)}


@pytest.fixture
def scene(thread, reader, make_reader, published):
    """A thread with an opinion, a reply and a pick."""
    root = published(thread, reader, "The last ferry matters.")
    published(thread, make_reader("Ani"), "It does.", root)
    set_picked(opinion=root, picked=True)
    return {
        "language": "en",
        "site": thread.story.site.key,
        "thread_id": str(thread.pk),
        "root_id": str(root.pk),
        "opinion_id": str(root.pk),
        "page": "1",
        "arrival": "0",
        "order": "liked",
        "value": "9",
        "number": "9",
        "name": "element.js",
        "story": thread.story.url,
    }


def test_every_address_is_told():
    untold = [one for one in routes() if one not in READS and not OTHERWISE.match(one)]
    assert untold == []
    gone = set(READS) - set(routes())
    assert gone == set()


@pytest.mark.parametrize("route", READS)
def test_what_is_known_is_not_sent_again(scene, route):
    path = "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda found: scene[found[1]], route)
    query = READS[route].format(**scene)
    client = Client()
    first = client.get(path, QUERY_STRING=query)
    assert first.status_code == 200, first.content[:200]
    etag = first.headers.get("ETag", "")
    assert re.fullmatch(r'W?/?"[^"]+"', etag), path
    assert "Set-Cookie" not in first.headers
    again = client.get(path, QUERY_STRING=query, headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == etag
    other = client.get(path, QUERY_STRING=query, headers={"If-None-Match": '"another"'})
    assert other.status_code == 200
    assert other.content == first.content
