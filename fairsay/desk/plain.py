"""Plain text that is safe to mail: what people wrote, quoted so that no link in it can be followed."""

import re
import unicodedata

LONGEST_QUOTATION = 600
"""Characters of somebody's words that a letter repeats; the page has the whole text."""

# Schemes and bare hosts, which mail programs turn into links by themselves.
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+-]{1,11}):(?=\S)")
_HOST = re.compile(r"(?<=\w)\.(?=\w)")
_AT = re.compile(r"(?<=\w)@(?=\w)")
_KEPT_CONTROLS = "\n\t"


def clean(text: str) -> str:
    """Without control and direction-changing characters, which make a letter read otherwise than it is."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        char
        for char in lines
        if char in _KEPT_CONTROLS or unicodedata.category(char) not in ("Cc", "Cf", "Co", "Cs")
    )


def one_line(text: str, longest: int = 120) -> str:
    """A text on one line, shortened: for subjects and titles."""
    line = " ".join(clean(text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def defang(text: str) -> str:
    """Every dot, at-sign and scheme that could make a link is put in brackets: `news[.]example`."""
    return _AT.sub("[@]", _HOST.sub("[.]", _SCHEME.sub(r"\1[:]", text)))


def quote(text: str, longest: int = LONGEST_QUOTATION) -> str:
    """Somebody's words as lines that begin with `> `, shortened, with no link that could be followed."""
    body = clean(text).strip()
    if len(body) > longest:
        body = body[: longest - 1].rstrip() + "…"
    return "\n".join(f"> {line}".rstrip() for line in defang(body).split("\n"))
