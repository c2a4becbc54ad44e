"""What a story's own page says of itself: canonical address, title, language, lead, text. No network here.

The text is found by trafilatura, which leaves menus, adverts and the like behind.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree, html
from trafilatura import bare_extraction
from trafilatura.settings import Document

LONGEST_TITLE, LONGEST_LEAD, LONGEST_BODY = 500, 2000, 100_000
MOST_HOSTS = 100
# Given to the extraction as the address of the page, so that a page without one of its own is known by it.
NOWHERE = "https://nowhere.invalid/"
HTML = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class PageText:
    """What was found; empty strings for what was not. `body` has paragraphs parted by blank lines."""

    canonical: str
    title: str
    language: str
    lead: str
    body: str
    hosts: tuple[str, ...] = ()
    """Hosts to which the text itself links, not its menus: without `www.`, in order of the alphabet."""


def read_page(page: bytes) -> PageText | None:
    """The page's parts, or None where nothing in it can be read."""
    tree = _tree(page)
    if tree is None:
        return None
    extracted = bare_extraction(page, include_comments=False, with_metadata=True, url=NOWHERE)
    found = extracted if isinstance(extracted, Document) else Document()
    title = found.title or _first(tree, "//title/text()")
    return PageText(
        canonical=_first(tree, "//link[@rel='canonical']/@href")
        or _first(tree, "//meta[@property='og:url']/@content"),
        title=_line(title)[:LONGEST_TITLE],
        language=_first(tree, "/html/@lang"),
        lead=_line(found.description or "")[:LONGEST_LEAD],
        body=_paragraphs(found.text or "", title)[:LONGEST_BODY],
        hosts=_hosts(page),
    )


def _hosts(page: bytes) -> tuple[str, ...]:
    """Where the links lead that stand in the text."""
    found = bare_extraction(page, include_comments=False, include_links=True, url=NOWHERE)
    if not isinstance(found, Document) or found.body is None:
        return ()
    hosts = (_host(str(link.get("target") or "")) for link in found.body.iter("ref"))
    return tuple(sorted({host for host in hosts if host and host != _host(NOWHERE)}))[:MOST_HOSTS]


def _host(address: str) -> str:
    try:
        parts = urlsplit(address)
        return (parts.hostname or "").removeprefix("www.") if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""


def is_html(content_type: str) -> bool:
    """Whether an answer with this Content-Type is a page."""
    return content_type.partition(";")[0].strip().lower() in HTML


def _tree(page: bytes) -> html.HtmlElement | None:
    try:
        return html.document_fromstring(page)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _first(tree: html.HtmlElement, path: str) -> str:
    found = tree.xpath(path)
    return str(found[0]).strip() if isinstance(found, list) and found else ""


def _line(text: str) -> str:
    return " ".join(text.replace("\x00", "").split())


def _paragraphs(text: str, title: str) -> str:
    """One line a paragraph, parted by blank lines; the headline, where it is repeated first, is left out."""
    lines = [_line(line) for line in text.split("\n")]
    kept = [line for line in lines if line]
    if kept and kept[0] == _line(title):
        kept = kept[1:]
    return "\n\n".join(kept)
