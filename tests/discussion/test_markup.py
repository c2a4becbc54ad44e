"""From what was typed to what is shown: nothing runs, nothing is lost, nothing takes long."""

import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairsay.discussion.bidi import settle
from fairsay.discussion.markup import render, render_name

pytestmark = pytest.mark.plain

ALLOWED = {
    "p": {"dir"},
    "br": set(),
    "blockquote": set(),
    "em": set(),
    "a": {"href", "rel"},
    "span": {"class"},
}


class Seen(HTMLParser):
    """Collects tags, and the text as a reader sees it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words += data


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        '"><script>alert(1)</script>',
        "<a href='javascript:alert(1)'>x</a>",
        "javascript:alert(1)",
        "[x](javascript:alert(1))",
        "https://example.org/\"onmouseover='alert(1)",
        "*<b onclick=alert(1)>*",
        "> <iframe src=//evil.example>",
        "<!--><script>alert(1)</script>",
        '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src onerror=alert(1)&gt;">',
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
)
def test_markup_of_the_writer_is_shown_as_typed(text):
    seen = Seen(render(text))
    for tag, attributes in seen.tags:
        assert set(attributes) <= ALLOWED[tag]
        assert attributes.get("href", "https://").startswith(("http://", "https://"))
    typed = text.removeprefix("> ").strip("*")
    assert typed in seen.words


@given(
    st.text(
        alphabet=st.sampled_from("<>\"'&;=/:()[]*_~`> \n\tabhtps.javscriptonerror\x00\u202e\u200b\u0301é我"),
        max_size=200,
    )
)
@settings(max_examples=300, deadline=None)
def test_whatever_is_typed_only_harmless_tags_come_out(text):
    for tag, attributes in Seen(render(text)).tags:
        assert tag in ALLOWED
        assert set(attributes) <= ALLOWED[tag]
        assert re.match("https?://", attributes.get("href", "https://"), re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.\nTwo.\n\nThree.", '<p dir="auto">One.<br>Two.</p><p dir="auto">Three.</p>'),
        ("> said\nno", '<blockquote><p dir="auto">said</p></blockquote><p dir="auto">no</p>'),
        (
            "> > a\n> b",
            '<blockquote><blockquote><p dir="auto">a</p></blockquote><p dir="auto">b</p></blockquote>',
        ),
        ("a *b c* d", '<p dir="auto">a <em>b c</em> d</p>'),
        ("2*3*4 and *", '<p dir="auto">2*3*4 and *</p>'),
        ("a\u202ebc\u202cd", '<p dir="auto">abcd</p>'),
    ],
)
def test_the_few_marks(text, html):
    assert render(text) == html


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("See https://example.org/a?b=1&c=2.", "https://example.org/a?b=1&c=2"),
        ("(https://example.org/a_(b))", "https://example.org/a_(b)"),
        ("HTTP://EXAMPLE.ORG/", "HTTP://EXAMPLE.ORG/"),
        ("https://bank.example@elsewhere.example/", None),
        ("https://localhost/", None),
        ("http://[::1", None),
        ("ftp://example.org/", None),
        ("data:text/html,x", None),
    ],
)
def test_links(text, href):
    links = [attributes for tag, attributes in Seen(render(text)).tags if tag == "a"]
    assert links == ([{"href": href, "rel": "ugc nofollow noopener"}] if href else [])


def test_a_host_in_foreign_letters_shows_its_plain_form():
    assert '<span class="host">(xn--80ak6aa92e.com)</span>' in render("https://аррӏе.com/")


@pytest.mark.parametrize(
    "text",
    [
        "*a " * 20_000,
        "*" * 60_000,
        ">" * 60_000,
        "> > > > > a\n" * 5_000,
        "http://a.b" * 10_000,
        "https://a.b/" + "(" * 50_000 + ")" * 50_000,
        "https://a.b/" + ")" * 50_000,
        "\u202e" * 60_000,
        "\u2066" * 30_000 + "\u2069" * 30_000,
        "a" + "\u0301" * 60_000,
    ],
)
def test_time_grows_with_length_alone(text):
    """Sixty thousand characters, twelve times the longest opinion, in well under a second."""
    started = time.perf_counter()
    render(text)
    assert time.perf_counter() - started < 1.0


def test_names_are_escaped_and_set_apart():
    assert render_name('<img src=x onerror=1>"\u202e') == "<bdi>&lt;img src=x onerror=1&gt;&quot;</bdi>"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("photo_\u202egpj.exe", "photo_gpj.exe"),
        ("\u202bשלום\u202c ok", "\u202bשלום\u202c ok"),
        ("\u202bשלום ok", "שלום ok"),
        ("ok\u202c ok\u2069", "ok ok"),
        ("\u2067a\u2066b\u2069", "a\u2066b\u2069"),
        ("\u200fכן\u200e", "\u200fכן\u200e"),
    ],
)
def test_direction_controls_stay_only_in_pairs(line, shown):
    assert settle(line) == shown
