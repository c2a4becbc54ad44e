"""An article as plain text: what the judge compares opinions with, and what feeds summarise."""

import html
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from wagtail.blocks import StructValue

from fairsay.publication.models import ArticlePage

_BREAK = re.compile(r"</(?:p|h2|h3|li)>|<br\s*/?>", re.IGNORECASE)
_BLANK = re.compile(r"\n[^\S\n]*\n")
_TAG = re.compile(r"<[^>]+>")
_HREF = re.compile(r"""href=["']([^"']+)["']""", re.IGNORECASE)


def plain(markup: str) -> str:
    """The words of Wagtail's rich text, paragraphs parted by blank lines."""
    return "\n\n".join(split(html.unescape(_TAG.sub("", _BREAK.sub("\n\n", markup)))))


def split(text: str) -> list[str]:
    """Plain text at its blank lines, empty paragraphs left out."""
    return [part for part in (piece.strip() for piece in _BLANK.split(text)) if part]


def body_text(article: ArticlePage) -> str:
    """The body in order, paragraphs parted by blank lines; captions and attributions included."""
    return "\n\n".join(text for text in _passages(article) if text)


def _passages(article: ArticlePage) -> Iterator[str]:
    for block in article.body:
        value = block.value
        if block.block_type == "paragraph":
            yield plain(value.source)
        elif block.block_type == "picture":
            yield str(value["caption"] or "")
        elif block.block_type == "quotation":
            yield str(value["before"] or "")
            yield from (str(paragraph) for paragraph in value["paragraphs"])
            said_by = ", ".join(part for part in (value["speaker"], value["office"]) if part)
            yield str(value["attribution"] or said_by)


def linked_hosts(article: ArticlePage) -> list[str]:
    """Hosts that the article itself links to, in its sources or its text: no advertising in an opinion."""
    links = [source.url for source in article.sources.all() if source.url]
    for block in article.body:
        if block.block_type == "paragraph":
            links += [html.unescape(link) for link in _HREF.findall(block.value.source)]
    hosts = (urlsplit(link).hostname for link in links)
    return sorted({host.removeprefix("www.") for host in hosts if host})


def summary(article: ArticlePage, length: int = 300) -> str:
    """A sentence or two: the lead, else the beginning of the body, cut between words."""
    text = " ".join((article.lead or article.standfirst or body_text(article)).split())
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def lead_picture(article: ArticlePage) -> StructValue | None:
    """The first picture of the body: the one shown on front pages and where the article is shared."""
    for block in article.body:
        if block.block_type == "picture" and block.value["image"] is not None:
            return block.value
    return None


def dateline(article: ArticlePage) -> str:
    """`Yerevan /Agency/.` as it stands before the lead; an Armenian one ends with ։ as sentences do."""
    place = ", ".join(part for part in (article.dateline_place, article.dateline_date) if part)
    agency = f"/{article.dateline_agency}/" if article.dateline_agency else ""
    text = " ".join(part for part in (place, agency) if part)
    if not text or text[-1] in ".։:—–-":
        return text
    return text + ("։" if article.language.split("-")[0] == "hy" else ".")
