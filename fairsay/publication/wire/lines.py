"""Wire copy as lines and paragraphs: odd white space folded, hard-wrapped lines joined."""

import itertools
import re
from dataclasses import dataclass

# Everything that editors' programs end a line with: CRLF, CR, LF, vertical tab, form feed, U+2028, U+2029.
_ENDINGS = re.compile("\r\n|[\r\n\v\f\u2028\u2029]")
# Control characters, byte order marks and direction marks say nothing and, like NUL, can break a database.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x9f\ufeff\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufffe\uffff]"
)
_SENTENCE_END = (".", "!", "?", "…", "։", ":", "”", "»", '"', ";")
_WIDEST_WRAP = 110  # characters; teleprinter and e-mail copy is wrapped at 60 to 80
_RAGGED = 0.6  # of the width; a line this long that ends no sentence was broken by the wrapping
_SHORTEST_BROKEN = 30  # a shorter line that ends in the middle of nothing is more likely a title


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: its number from 1, its text with white space folded, and its indent."""

    number: int
    text: str
    indented: bool = False
    after_blank: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the copy: its text, and the numbers of the lines it was made of."""

    text: str
    lines: tuple[int, ...]


def clean(text: str) -> str:
    """White space of every kind folded to single spaces, unseen characters dropped."""
    return " ".join(_UNSEEN.sub("", text).split())


def read_lines(text: str) -> list[Line]:
    """The lines that hold anything, in order."""
    found: list[Line] = []
    blank = True
    rows = _ENDINGS.split(text)
    written = [row for row in rows if row.strip()]
    if written and all(row.lstrip().startswith(">") for row in written):
        rows = [row.lstrip().lstrip(">").removeprefix(" ") for row in rows]  # a forwarded letter
    for number, raw in enumerate(rows, start=1):
        cleaned = clean(raw)
        if cleaned:
            indented = raw[:1] == "\t" or (raw[:2].isspace() and len(raw) > 2)
            found.append(Line(number, cleaned, indented, blank))
        blank = not cleaned
    return found


def _continues(first: Line, second: Line, width: int) -> bool:
    """Whether the second line goes on with the sentence that the first broke off."""
    if second.after_blank or (second.indented and not first.indented):
        return False
    if (
        len(first.text) >= _SHORTEST_BROKEN
        and second.text[0].islower()
        and not first.text.endswith(_SENTENCE_END)
    ):
        return True
    if not width:
        return False
    unfinished = len(first.text) >= _RAGGED * width and not first.text.endswith(_SENTENCE_END)
    return unfinished or width - len(first.text) <= len(second.text.split(" ", 1)[0])


def wrap_width(lines: list[Line]) -> int:
    """The width the copy was wrapped at, or 0 where every line is a paragraph of its own."""
    widest = max((len(line.text) for line in lines), default=0)
    if widest > _WIDEST_WRAP:
        return 0
    broken = sum(
        1
        for first, second in itertools.pairwise(lines)
        if not second.after_blank and second.text[0].islower() and not first.text.endswith(_SENTENCE_END)
    )
    return widest if broken >= 2 else 0


def join_lines(lines: list[Line], *, apart: frozenset[int], width: int) -> list[Passage]:
    """Paragraphs. Lines whose numbers are in `apart` start one and are never joined to the line before."""
    passages: list[Passage] = []
    last: Line | None = None
    gathered: list[Line] = []
    for line in lines:
        if (
            last is not None
            and line.number == last.number + 1
            and line.number not in apart
            and _continues(last, line, width)
        ):
            gathered.append(line)
        else:
            if gathered:
                passages.append(_passage(gathered))
            gathered = [line]
        last = line
    if gathered:
        passages.append(_passage(gathered))
    return passages


def _passage(lines: list[Line]) -> Passage:
    return Passage(" ".join(line.text for line in lines), tuple(line.number for line in lines))
