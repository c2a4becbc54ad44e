"""Encodings and entity tags, by RFC 9110."""

import pytest

from fairsay.edge.negotiation import find_header, has_already, pick_encoding

pytestmark = pytest.mark.plain


@pytest.mark.parametrize(
    ("accept", "picked"),
    [
        ("", "identity"),
        ("gzip, deflate, br", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0.2, gzip;q=0.9", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("*", "br"),
        ("*;q=0", "identity"),
        ("identity", "identity"),
        ("br;q=nonsense", "identity"),
        ("GZIP", "gzip"),
        ("zstd", "identity"),
    ],
)
def test_pick_encoding(accept, picked):
    assert pick_encoding(accept) == picked


@pytest.mark.parametrize(
    ("sent", "hit"),
    [
        ('W/"abc"', True),
        ('"abc"', True),
        ('"x", W/"abc"', True),
        ("*", True),
        ('"abcd"', False),
        ("", False),
        ("abc", False),
    ],
)
def test_entity_tags(sent, hit):
    assert has_already(sent, "abc") is hit


def test_repeated_headers_are_joined():
    headers = [(b"cookie", b"a=1"), (b"x", b"y"), (b"cookie", b"sessionid=2")]
    assert find_header(headers, b"cookie") == "a=1, sessionid=2"
