"""What wire copy is made of: the values that `read_wire` gives back.

Every part keeps the numbers of the source lines (from 1) that it was made of, so that an editor can
be shown what was recognised where, and so that nothing can go missing unseen.
"""

from dataclasses import dataclass
from enum import StrEnum

from fairsay.errors import Malformed

TITLE_LENGTH = 100  # characters; a title made of the lead must still fit a list of articles


class WireError(Malformed, ValueError):
    """The copy cannot be read at all: it is empty, has no words, or names a language unknown here."""

    code = "wire_copy_unreadable"


class Reason(StrEnum):
    """Why a line was left out of the article."""

    REPETITION = "repetition"
    BOILERPLATE = "boilerplate"
    SEPARATOR = "separator"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One line, or the end of one, that is in the copy but not in the article."""

    line_number: int
    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where the news was written, by which agency and when. `text` is as written; the others may be empty."""

    text: str
    place: str = ""
    agency: str = ""
    date: str = ""
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A plain paragraph of news."""

    text: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A long quotation with all its paragraphs and its attribution.

    `before` and `attribution` hold, as written, the words that led to the quotation and those that
    follow or interrupt it. Where `plain_attribution` is false they say more than speaker, office,
    `told_to` and `when` do, and a page must show them or it loses news.
    """

    paragraphs: tuple[str, ...]
    speaker: str = ""
    office: str = ""
    told_to: str = ""
    when: str = ""
    verb: str = ""
    before: str = ""
    attribution: str = ""
    as_written: tuple[str, ...] = ()
    plain_attribution: bool = True
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A line that names the source, or a bare address. `name` or `address` may be empty."""

    text: str
    name: str
    address: str
    line_number: int


Block = Paragraph | Quotation


@dataclass(frozen=True, slots=True)
class WireCopy:
    """An agency's text, taken apart. Empty strings and tuples stand for what the copy does not have."""

    source_copy: str
    language: str
    headline: str = ""
    headline_lines: tuple[int, ...] = ()
    byline: str = ""
    byline_lines: tuple[int, ...] = ()
    standfirst: tuple[Paragraph, ...] = ()
    dateline: Dateline | None = None
    lead: str = ""
    lead_lines: tuple[int, ...] = ()
    blocks: tuple[Block, ...] = ()
    short_quotations: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def title(self) -> str:
        """The headline, or where there is none the first words of the copy, at most 100 characters."""
        if self.headline:
            return self.headline
        first = self.blocks[0] if self.blocks else None
        opening = self.lead or (first.text if isinstance(first, Paragraph) else "")
        if isinstance(first, Quotation) and not opening:
            opening = first.paragraphs[0]
        if len(opening) <= TITLE_LENGTH:
            return opening.rstrip(" .։")
        return opening[: TITLE_LENGTH - 1].rsplit(" ", 1)[0].rstrip(" ,.;:։") + "…"
