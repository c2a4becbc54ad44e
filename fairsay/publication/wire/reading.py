"""The whole reading: lines sorted out, headline, dateline, lead, blocks."""

import re
from collections.abc import Sequence

from fairsay.publication.wire.boilerplate import address_in, sort_out
from fairsay.publication.wire.dateline import Opening, read_dateline
from fairsay.publication.wire.headline import (
    agency_suffix,
    best_of,
    may_be_headline,
    repeats,
    without_hanging_dash,
)
from fairsay.publication.wire.lines import Line, Passage, join_lines, read_lines, wrap_width
from fairsay.publication.wire.parts import (
    Block,
    LeftOut,
    Paragraph,
    Reason,
    Source,
    WireCopy,
    WireError,
)
from fairsay.publication.wire.quotations import read_blocks
from fairsay.publication.wire.sentences import ends_sentence
from fairsay.publication.wire.short import short_quotations
from fairsay.publication.wire.vocabulary import LANGUAGES, everywhere, fold, one_of

_LETTERS = {"hy": re.compile("[Ա-և]"), "ru": re.compile("[А-яЁё]"), "en": re.compile("[A-Za-z]")}
_OPENING_LINES = 8  # a dateline or a second headline stands within the first few paragraphs
_STANDFIRST_WORDS = 60


def detect_language(text: str) -> str:
    """The language by its script: the most frequent of Armenian, Cyrillic and Latin letters."""
    counts = {language: len(pattern.findall(text)) for language, pattern in _LETTERS.items()}
    best = max(counts, key=lambda language: counts[language])
    if not counts[best]:
        raise WireError("There are no words in this copy that can be read as English, Russian or Armenian.")
    return best


def read_wire(text: str, *, language: str | None = None) -> WireCopy:
    """Takes an agency's plain text apart into the parts of an article.

    `language` is "en", "ru" or "hy", found by the script where not given. Every line that is not blank
    is placed or listed in `left_out`; no word is lost or changed. WireError where there is nothing to read.
    """
    if language is not None and language not in LANGUAGES:
        raise WireError(f"Wire copy is read in {', '.join(LANGUAGES)}, not in {language!r}.")
    lines = read_lines(text)
    if not lines:
        raise WireError("There is no text here.")
    spoken = language or detect_language(text)
    if not any(character.isalpha() for character in text):
        raise WireError("There are no words in this copy.")
    news, left_out = sort_out(lines)
    news, sources = _take_sources(news)
    openings = {
        line.number: opening for line in news[:_OPENING_LINES] if (opening := read_dateline(line.text))
    }
    width = wrap_width(news)
    apart = (
        frozenset(openings)
        | _headline_end(news, width)
        | {line.number for line in news if _is_byline(line.text)}
    )
    passages = join_lines(news, apart=apart, width=width)
    return _Desk(text, lines, spoken, passages, sources, left_out).copy()


def _headline_end(news: Sequence[Line], width: int) -> frozenset[int]:
    """The second line, where the first is a headline that stands alone though no blank line follows."""
    if len(news) < 2 or news[1].after_blank or news[1].text[0].islower() or not may_be_headline(news[0].text):
        return frozenset()
    return frozenset() if width and not repeats(news[0].text, news[1].text) else frozenset({news[1].number})


_SOURCE = re.compile(rf"[\W_]*(?:{one_of(everywhere('sources'))})\s*[:՝`–—-]\s*(?P<name>\S.*)")
_BYLINE_LABEL = re.compile(rf"(?:{one_of(everywhere('bylines'))})\s*[:՝`]\s*\S.*")
_BYLINE = re.compile(r"(?:By|BY|by)\s+(?:[A-Z][\w.’'-]*(?:\s+|,\s*|\s+and\s+|$)){2,10}")


def _take_sources(lines: list[Line]) -> tuple[list[Line], tuple[Source, ...]]:
    kept: list[Line] = []
    sources: list[Source] = []
    for line in lines:
        address = address_in(line.text)
        named = _SOURCE.fullmatch(fold(line.text)) if line.text.count(" ") < 20 else None
        if named and len(fold(line.text)) == len(line.text):
            name = line.text[named.start("name") :].replace(address, "").strip(" ()-–—,.;|")
            sources.append(Source(line.text, name, address, line.number))
        elif address and line.text.strip("<>()[] ") == address:
            sources.append(Source(line.text, "", address, line.number))
        else:
            kept.append(line)
    return (kept, tuple(sources)) if kept else (lines, ())


class _Desk:
    """The copy while it is being taken apart."""

    def __init__(
        self,
        source: str,
        lines: list[Line],
        language: str,
        passages: list[Passage],
        sources: tuple[Source, ...],
        left_out: list[LeftOut],
    ) -> None:
        self.source = source
        self.lines = {line.number: line.text for line in lines}
        self.language = language
        self.passages = passages
        self.sources = sources
        self.left_out = left_out

    def copy(self) -> WireCopy:
        """The finished copy."""
        opening_at, opening = self._dateline()
        head, body = self.passages[:opening_at], self.passages[opening_at:]
        if opening is None:
            head, body = self._head_without_dateline()
        byline = next((passage for passage in head if _is_byline(passage.text)), None)
        head = [passage for passage in head if passage is not byline]
        agency = opening.dateline.agency if opening else ""
        headline, headline_lines, head = self._headline(head, agency)
        if headline:
            body = self._without_repeats(headline, body)
        dateline = None
        if opening is not None:
            dateline = opening.dateline
            dateline_lines = body[0].lines
            dateline = type(dateline)(
                dateline.text, dateline.place, dateline.agency, dateline.date, dateline_lines
            )
            body = [Passage(opening.rest, body[0].lines), *body[1:]] if opening.rest else body[1:]
            if not byline and not opening.rest and body and _is_byline(body[0].text):
                byline, body = body[0], body[1:]
        blocks = read_blocks(body, self.language, frozenset(source.line_number for source in self.sources))
        lead = blocks[0] if blocks and isinstance(blocks[0], Paragraph) else None
        rest: list[Block] = blocks[1:] if lead else blocks
        return WireCopy(
            source_copy=self.source,
            language=self.language,
            headline=headline,
            headline_lines=headline_lines,
            byline=byline.text if byline else "",
            byline_lines=byline.lines if byline else (),
            standfirst=tuple(Paragraph(passage.text, passage.lines) for passage in head),
            dateline=dateline,
            lead=lead.text if lead else "",
            lead_lines=lead.lines if lead else (),
            blocks=tuple(rest),
            short_quotations=short_quotations([lead] if lead else [], rest, self.language),
            sources=self.sources,
            left_out=tuple(sorted(self.left_out, key=lambda line: line.line_number)),
        )

    def _is_headline_with_dash(self, opening: Opening) -> bool:
        """Whether the first line only looks like a dateline: "Deputies (Reform) - …"."""
        first = self.passages[0].text
        if len(self.passages) < 2 or not may_be_headline(first):
            return False
        return not opening.sure or (bool(opening.rest) and not ends_sentence(first))

    def _dateline(self) -> tuple[int, Opening | None]:
        """The paragraph that the dateline opens; those before it must be able to be headlines."""
        for index, passage in enumerate(self.passages[:_OPENING_LINES]):
            opening = read_dateline(passage.text)
            if opening is not None and (index or not self._is_headline_with_dash(opening)):
                return index, opening
            if passage.text.count(" ") >= _STANDFIRST_WORDS:
                break
        return 0, None

    def _head_without_dateline(self) -> tuple[list[Passage], list[Passage]]:
        """The headline, what repeats it and a byline, before the first paragraph of prose."""
        passages = self.passages
        if len(passages) < 2 or not may_be_headline(passages[0].text):
            return [], passages
        end = 1
        while end < len(passages) - 1 and (
            repeats(passages[0].text, passages[end].text) or _is_byline(passages[end].text)
        ):
            end += 1
        return passages[:end], passages[end:]

    def _headline(self, head: list[Passage], agency: str) -> tuple[str, tuple[int, ...], list[Passage]]:
        if not head or not may_be_headline(head[0].text):
            return "", (), head
        same = [passage for passage in head if passage is head[0] or repeats(head[0].text, passage.text)]
        kept = same[best_of([passage.text for passage in same])]
        for passage in same:
            if passage is not kept:
                self._leave(passage)
        headline = without_hanging_dash(kept.text)
        cut = agency_suffix(headline, agency)
        if cut < len(headline):
            self.left_out.append(LeftOut(kept.lines[-1], headline[cut:].strip(), Reason.REPETITION))
            headline = headline[:cut].strip()
        said = {passage.lines for passage in same}
        return headline, kept.lines, [passage for passage in head if passage.lines not in said]

    def _without_repeats(self, headline: str, body: list[Passage]) -> list[Passage]:
        kept: list[Passage] = []
        for index, passage in enumerate(body):
            if (
                index
                and len(body) > 1
                and not ends_sentence(passage.text)
                and repeats(headline, passage.text)
            ):
                self._leave(passage)
            else:
                kept.append(passage)
        return kept

    def _leave(self, passage: Passage) -> None:
        # A repeated headline wrapped over two lines is listed line by line, as it stands in the copy.
        self.left_out += [LeftOut(number, self.lines[number], Reason.REPETITION) for number in passage.lines]


def _is_byline(text: str) -> bool:
    if text.count(" ") > 14:
        return False
    return bool(_BYLINE.fullmatch(text)) or bool(_BYLINE_LABEL.fullmatch(fold(text)))
