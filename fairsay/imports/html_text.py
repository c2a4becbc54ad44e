"""A foreign system's HTML as plain text: paragraphs, line breaks, quotes and links stay readable.

What comes out is never treated as markup again, so this is about reading well, not about safety.
"""

import re
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

PARAGRAPHS = frozenset({
    "p", "div", "blockquote", "ul", "ol", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr",
    "figure", "hr", "section", "article",
})  # fmt: skip
UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "title", "iframe", "object"})
_BLANKS = re.compile(r"[ \t\r\f\v\xa0]+")
_ALL_BLANKS = re.compile(r"[ \t\r\n\f\v\xa0]+")
# What no XML and no database takes, and halves of surrogate pairs, which JSON can hold.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


def html_to_text(html: str, *, keep_lines: bool = False) -> str:
    """The text that a reader of this HTML sees. `keep_lines`: a line end is one (WordPress), not a blank."""
    reader = _Reader(keep_lines=keep_lines)
    reader.feed(clean(html))
    reader.close()
    return reader.text()


def clean(text: str) -> str:
    """Without characters that cannot be stored, and with line ends as one line feed."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


class _Reader(HTMLParser):
    def __init__(self, *, keep_lines: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._blanks = _BLANKS if keep_lines else _ALL_BLANKS
        self._blocks: list[tuple[int, str]] = []
        self._line: list[str] = []
        self._quotes = 0
        self._unseen = 0
        self._link: tuple[str, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag in UNSEEN:
            self._unseen += 1
        elif tag == "br":
            self._line.append("\n")
        elif tag == "a":
            self._link = (real_address(named.get("href") or ""), len(self._line))
        elif tag == "img":
            self._line.append(named.get("alt") or real_address(named.get("src") or ""))
        elif tag in PARAGRAPHS:
            self._end_block()
            self._quotes += tag == "blockquote"

    def handle_endtag(self, tag: str) -> None:
        if tag in UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "a" and self._link:
            self._end_link(*self._link)
        elif tag in PARAGRAPHS:
            self._end_block()
            self._quotes = max(0, self._quotes - (tag == "blockquote"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in UNSEEN:
            self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._line.append(self._blanks.sub(" ", data))

    def _end_link(self, address: str, start: int) -> None:
        """Beside the words of a link its address, unless the words are the address, perhaps cut short."""
        self._link = None
        words = "".join(self._line[start:]).strip()
        bare = re.sub(r"^https?://(www\.)?", "", address).rstrip("/")
        shown = re.sub(r"^https?://(www\.)?", "", words).rstrip("/").removesuffix("…").removesuffix("...")
        if not address.startswith(("http://", "https://")):
            return
        if shown and bare.startswith(shown):
            self._line[start:] = [address]
        else:
            self._line.append(f" ({address})" if words else address)

    def _end_block(self) -> None:
        lines = [_BLANKS.sub(" ", line).strip() for line in "".join(self._line).split("\n")]
        self._line = []
        text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
        if text:
            self._blocks.append((self._quotes, text))

    def text(self) -> str:
        """All blocks, quoted ones with a `>` before each line, as this house writes quotes."""
        self._end_block()
        shown = []
        for quotes, text in self._blocks:
            mark = "> " * quotes
            shown.append("\n".join(f"{mark}{line}".rstrip() for line in text.split("\n")) if quotes else text)
        return "\n\n".join(shown)


def real_address(address: str) -> str:
    """The address behind Disqus's redirect (`disq.us/url?url=ADDRESS:SIGNATURE`); else the same."""
    parts = urlsplit(address) if address.startswith(("http://disq.us", "https://disq.us")) else None
    if parts and parts.path == "/url":
        behind = parse_qs(parts.query).get("url", [""])[0]
        return behind.rpartition(":")[0] if behind.count(":") > 1 else behind or address
    return address
