"""HTML as people read it, and the many addresses of one page."""

import pytest

from fairsay.discussion.addresses import page_of, tidy, variants
from fairsay.imports.html_text import html_to_text
from fairsay.imports.times import read_time

pytestmark = pytest.mark.plain

TEXTS = [
    ("plain", "plain"),
    ("<p>One</p>\n<p>Two</p>", "One\n\nTwo"),
    ("a<br>b<br/>c", "a\nb\nc"),
    ("a\n  b <i> c</i>", "a b c"),
    ("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2"),
    ("I <3 ferries, 2 < 3", "I <3 ferries, 2 < 3"),
    ("<script>x</script><style>y</style>seen", "seen"),
    (
        "<blockquote><p>They said</p><blockquote>first</blockquote></blockquote><p>No.</p>",
        "> They said\n\n> > first\n\nNo.",
    ),
    ('<a href="https://a.example/x">here</a>', "here (https://a.example/x)"),
    ('<a href="https://www.a.example/long/path">a.example/long…</a>', "https://www.a.example/long/path"),
    ('<a href="javascript:alert(1)">here</a>', "here"),
    (
        '<a href="https://a.example/"><img src="https://a.example/p.jpg"></a>',
        "https://a.example/p.jpg (https://a.example/)",
    ),
    ('<img src="x.png" alt="a smile">', "a smile"),
    ("<b>unclosed <i>tags", "unclosed tags"),
    ("<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"),
    ("half \ud83d pair, nul \x00", "half pair, nul"),
    ("", ""),
]


@pytest.mark.parametrize(("html", "text"), TEXTS)
def test_html_to_text(html, text):
    assert html_to_text(html) == text


def test_line_ends_are_kept_where_they_mean_something():
    assert html_to_text("one\r\ntwo\n\n\n\nthree", keep_lines=True) == "one\ntwo\n\nthree"


PAGE = "https://ferry.example/harbour/fares"


@pytest.mark.parametrize(
    "address",
    [
        PAGE, PAGE + "/", PAGE + "#top", "http://www.ferry.example/harbour/fares/", PAGE + "?utm_source=a",
        PAGE + "?fbclid=1", "HTTPS://Ferry.Example:443/harbour/fares",
    ],
)  # fmt: skip
def test_addresses_of_one_page(address):
    assert page_of(tidy(address)) == page_of(tidy(PAGE))


@pytest.mark.parametrize(
    "address", [PAGE + "?p=2", PAGE + "/more", "https://ferry.example:8443/harbour/fares"]
)
def test_addresses_of_other_pages(address):
    assert page_of(tidy(address)) != page_of(tidy(PAGE))


@pytest.mark.parametrize(
    "address",
    ["", "ferry.example/x", "javascript:1", "http://", "http://[", "https://a.example/" + "x" * 1000],
)
def test_no_addresses(address):
    assert tidy(address) == ""


def test_variants_begin_with_the_address_and_hold_the_rest():
    found = variants(PAGE + "?p=2")
    assert found[0] == PAGE + "?p=2"
    assert "http://www.ferry.example/harbour/fares/?p=2" in found
    assert len(found) == len(set(found)) == 8


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2019-03-04T06:00:00Z", "2019-03-04T06:00:00+00:00"),
        ("2015-11-02T09:00:00+0000", "2015-11-02T09:00:00+00:00"),
        ("2016-05-02 06:00:00", "2016-05-02T06:00:00+00:00"),
        ("0000-00-00 00:00:00", None),
        ("", None),
        ("yesterday", None),
    ],
)
def test_times(text, time):
    found = read_time(text)
    assert (found.isoformat() if found else None) == time
