"""One paragraph cut into what is quoted and what is told, in order."""

import re
from dataclasses import dataclass
from functools import cache, partial

from fairsay.publication.wire.lines import Passage
from fairsay.publication.wire.marks import Marks, read_marks
from fairsay.publication.wire.sentences import ends_sentence
from fairsay.publication.wire.vocabulary import fold, vocabulary

_OPENING = re.compile(r"[\s–—…•*-]*$")
_LEADS_TO_WORDS = re.compile(r"[:,.!?…։՝`–—-]\s*$")
_NAME_WORDS = 4
_NEAR = 24  # characters around a mark that show what it belongs to
_LONGEST_INSET = 160  # characters of "— said the minister. —" inside one pair of marks


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph: quoted words, or those around them, without the marks.

    `start` and `end` are offsets in the paragraph, the marks included.
    """

    text: str
    quoted: bool
    start: int = 0
    end: int = 0


@cache
def closes_all(language: str) -> re.Pattern[str]:
    """What after a closing mark shows that the whole quotation has ended: a comma, dash or verb of saying."""
    saying = vocabulary(language).saying.pattern
    if language == "en":
        return re.compile(rf"\s*,?\s*(?:\w+\s+){{0,4}}{saying}")
    return re.compile(rf"\s*[,.]?\s*[–—-]+\s*(?:[\w«»-]+\s+){{0,4}}?{saying}")


def _ends_all(language: str, text: str, position: int) -> bool:
    return closes_all(language).match(fold(text[position : position + _LONGEST_INSET])) is not None


@cache
def _inset(language: str) -> re.Pattern[str]:
    """A clause of saying between dashes within one pair of marks: «…, — сказал он. — …»."""
    saying = vocabulary(language).saying.pattern
    return re.compile(
        rf"[,.!?…։]\s*[–—-]\s*((?=[^«»“”]{{0,60}}?{saying})[^«»“”–—]{{3,{_LONGEST_INSET}}}?)[,.։:]\s*[–—-]\s+"
    )


class Reading:
    """A paragraph with its marks read once."""

    def __init__(self, passage: Passage, language: str) -> None:
        self.passage = passage
        self.text = passage.text
        self.language = language
        self.marks: Marks = read_marks(self.text, ends_all=partial(_ends_all, language))

    @property
    def begins_quoted(self) -> bool:
        """Whether the first mark that opens stands at the very start, dashes and dots aside."""
        first = self.first_opening
        return first is not None and bool(_OPENING.match(self.text[: first[0]]))

    @property
    def first_opening(self) -> tuple[int, int] | None:
        """The outermost opening mark that comes first, closed or not."""
        starts = [pair[:2] for pair in self.marks.pairs[:1]]
        if self.marks.open_from is not None:
            starts.append(self.marks.open_from)
        return min(starts, default=None)

    def pieces(self, *, inside: bool = False) -> list[Piece]:
        """The paragraph's pieces. With `inside`, it starts quoted, up to the first closing mark."""
        text = self.text
        found: list[Piece] = []
        at = 0
        if inside:
            close_start, at = self.marks.closing or (len(text), len(text))
            found += self.without_insets(text[:close_start], 0, at)
        pairs = list(self.marks.pairs)
        if self.marks.open_from is not None:
            pairs.append((*self.marks.open_from, len(text), len(text)))
        for open_start, open_end, close_start, close_end in pairs:
            if open_start < at:
                continue
            lead_in = text[max(at, open_start - _NEAR) : open_start]
            if lead_in.strip() and not _LEADS_TO_WORDS.search(lead_in):
                continue  # a name in marks, or words quoted inside a sentence
            bare_link = bool(found) and open_start - at < _NEAR and not any(map(str.isalnum, lead_in))
            name = text[open_end:close_start].count(" ") < _NAME_WORDS
            if bare_link and name and text[close_end : close_end + _NEAR].strip(" .։:"):
                continue  # «…»,- «Name»-ի հետ զրույցում ասել է …: the attribution begins with a name in marks
            if lead_in.strip():
                found.append(Piece(text[at:open_start], False, at, open_start))
            found += self.without_insets(text[open_end:close_start], open_start, close_end)
            at = close_end
        if text[at:].strip():
            found.append(Piece(text[at:], False, at, len(text)))
        return found

    def without_insets(self, quoted: str, start: int, end: int) -> list[Piece]:
        """Quoted words cut at the clauses of saying inside them; `start` and `end` are those of the whole."""
        found: list[Piece] = []
        at = 0
        folded = fold(quoted)
        if len(folded) == len(quoted):
            for inset in _inset(self.language).finditer(folded):
                if inset.start() < at:
                    continue
                found.append(Piece(quoted[at : inset.start() + 1], True, start, end))
                found.append(Piece(quoted[inset.start() + 1 : inset.end()], False, start, end))
                at = inset.end()
        found.append(Piece(quoted[at:], True, start, end))
        return [piece for piece in found if piece.text.strip()]


def join_quoted(pieces: list[Piece]) -> str:
    """The quoted pieces of one paragraph as one text.

    A comma that only led to "she said" is dropped, or becomes the stop it stood for.
    """
    joined: list[str] = []
    following = ""
    between = ""
    for piece in reversed(pieces):
        words = piece.text.strip()
        if not piece.quoted:
            between = words
            continue
        if between and words.endswith(","):
            if not following:
                words = words[:-1]
            elif ends_sentence(between[-_NEAR:].rstrip(" –—-")) and following[:1].isupper():
                words = words[:-1] + "."
        joined.append(words)
        following, between = words, ""
    return " ".join(reversed(joined)).strip()
