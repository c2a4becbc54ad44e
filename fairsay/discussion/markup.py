"""From a text as typed to a safe piece of HTML: paragraphs, line breaks, quotes, emphasis, links.

Everything else is shown as it was typed. The writer's characters are escaped first, and what we
add passes a prebuilt nh3 cleaner as the last gate, so that a mistake here cannot become a script
there. Time grows in proportion to the text's length: each pattern below scans forward once.
"""

import re
from html import escape
from urllib.parse import urlsplit

import nh3

from fairsay.discussion import bidi

REL = "ugc nofollow noopener"
QUOTE_DEPTH = 3  # Deeper quotes are shown as typed: nobody follows a fourth level on a telephone.

GATE = nh3.Cleaner(
    tags={"p", "br", "blockquote", "em", "a", "span"},
    clean_content_tags=set(),
    attributes={"a": {"href"}, "p": {"dir"}},
    allowed_classes={"span": {"host"}},
    url_schemes={"http", "https"},
    url_relative="deny",
    link_rel=REL,
)

# Controls that have no place in HTML; tab and line feed stay.
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
# An address ends at a blank, a quote, a bracket of markup, or an invisible or direction control.
ADDRESS = re.compile(
    'https?://[^\\s<>"\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+', re.IGNORECASE
)
TRAILING = ".,;:!?…'’»”*_"
EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+)(?<=\S)\*(?![\w*])")


def render(text: str) -> str:
    """HTML of the text, safe to stand in a page of ours. Each paragraph finds its own direction."""
    clean = CONTROLS.sub("", text)
    return GATE.clean(_blocks(clean.split("\n"), QUOTE_DEPTH))


def render_name(name: str) -> str:
    """A reader's name, escaped and set apart, so that its letters cannot reorder those around it."""
    return f"<bdi>{escape(bidi.settle(CONTROLS.sub('', name)))}</bdi>"


def tame(text: str) -> str:
    """Somebody's words without control and direction-changing characters; not escaped."""
    return bidi.CONTROL.sub("", CONTROLS.sub("", text))


def _blocks(lines: list[str], depth: int) -> str:
    html: list[str] = []
    held: list[str] = []
    quoted = False

    def put() -> None:
        if held and quoted:
            html.append(f"<blockquote>{_blocks(held, depth - 1)}</blockquote>")
        elif held:
            html.append(f'<p dir="auto">{"<br>".join(_inline(line) for line in held)}</p>')
        held.clear()

    for line in lines:
        is_quote = depth > 0 and line.startswith(">")
        if is_quote != quoted or not line.strip():
            put()
            quoted = is_quote
        if is_quote:
            held.append(line[1:].removeprefix(" "))
        elif line.strip():
            held.append(line)
    put()
    return "".join(html)


def _inline(line: str) -> str:
    line = bidi.settle(line)
    html: list[str] = []
    end = 0
    for match in ADDRESS.finditer(line):
        address = _trimmed(match.group())
        link = _link(address)
        if link:
            html.append(_emphasis(line[end : match.start()]))
            html.append(link)
            end = match.start() + len(address)
    html.append(_emphasis(line[end:]))
    return "".join(html)


def _emphasis(text: str) -> str:
    return EMPHASIS.sub(r"<em>\1</em>", escape(text, quote=True))


def _trimmed(address: str) -> str:
    """The address without the punctuation of the sentence it stands in; balanced brackets stay."""
    surplus = {closing: address.count(closing) - address.count(opening) for opening, closing in ("()", "[]")}
    end = len(address)
    while end:
        last = address[end - 1]
        if surplus.get(last, 0) > 0:
            surplus[last] -= 1
        elif last not in TRAILING:
            break
        end -= 1
    return address[:end]


def _link(address: str) -> str:
    """The link, or "" where the address is none that we would send anybody to.

    An address with a user part (`https://bank.example@elsewhere.example`) shows one host and goes
    to another, so it stays text. A host in other letters than ASCII is shown in its ASCII form too.
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        parts.port  # noqa: B018 - read for its ValueError: a port that is no number
        if not host or "@" in parts.netloc or "." not in host.strip("."):
            return ""
        ascii_host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except ValueError:  # UnicodeError of the idna codec is one too
        return ""
    shown = escape(address, quote=True)
    link = f'<a href="{shown}">{shown}</a>'
    return link if ascii_host == host else f'{link} <span class="host">({escape(ascii_host)})</span>'
