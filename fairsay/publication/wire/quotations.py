"""Paragraphs in, paragraphs and quotations out.

A quotation becomes a block of its own where it runs over several paragraphs, or is long, and its
bounds are beyond doubt: it opens a paragraph or follows an introduction, and every mark is closed.
All else stays a plain paragraph.
"""

import re
from collections import deque
from dataclasses import dataclass
from itertools import islice

from fairsay.publication.wire.attribution import Attribution, Cast, read_attribution, says
from fairsay.publication.wire.lines import Passage
from fairsay.publication.wire.parts import Block, Paragraph, Quotation
from fairsay.publication.wire.persons import find_persons
from fairsay.publication.wire.pieces import Piece, Reading, join_quoted
from fairsay.publication.wire.sentences import count_sentences, sentence_ends
from fairsay.publication.wire.spans import at_start, quotation_span
from fairsay.publication.wire.vocabulary import Vocabulary, vocabulary

LONG_WORDS = 25  # a single paragraph of this many quoted words is a long quotation
LONG_SENTENCES = 2  # or of this many sentences
_FEWEST_WORDS = 8  # two sentences of "Never. Ever." are not one
_LEAD_WORDS = 25  # a lead is turned into a quotation only when long by words
_PLAIN_INTRODUCTION = 16  # words; a longer one is a paragraph of news in its own right
_LONGEST_ATTRIBUTION = 60  # words
_LEADING_WORDS = 8  # of an Armenian sentence such as «Քաղաքապետը նշել է.» that leads to a quotation
_LINK = re.compile(r"^[\s,.:։;–—-]+")


@dataclass(slots=True)
class Quoted:
    """A quotation found, before it is known who said it."""

    paragraphs: list[str]
    before: str
    around: list[str]
    rest: str
    as_written: list[str]
    lines: list[int]
    rest_lines: tuple[int, ...]


def read_blocks(passages: list[Passage], language: str, taken: frozenset[int] = frozenset()) -> list[Block]:
    """The blocks that the paragraphs make, in order. Time is linear in the length of the text.

    `taken` are lines that were taken out of the copy before, such as a bare address: no quotation is
    put together over one, since its words would change their order.
    """
    known = vocabulary(language)
    waiting = deque(Reading(passage, language) for passage in passages)
    blocks: list[Block] = []
    cast = Cast(language)
    leading = True
    hopeless = 0  # paragraphs already read through in search of an end that does not come
    while waiting:
        span, hopeless = (1, hopeless - 1) if hopeless else quotation_span(waiting)
        quoted = None
        if span > 1 and not _interrupted(waiting, span, taken):
            quoted = _several(list(islice(waiting, span)), known)
        if quoted is None:
            span = 1
            quoted = _single(waiting[0], known, leading=leading)
        readings = [waiting.popleft() for _ in range(span)]
        leading = False
        if quoted is None:
            passage = readings[0].passage
            blocks.append(Paragraph(passage.text, passage.lines))
            cast.add(find_persons(passage.text, known, quoted=readings[0].marks.pairs))
            continue
        _place(quoted, blocks, cast, known)
        if quoted.rest:
            waiting.appendleft(Reading(Passage(quoted.rest, quoted.rest_lines), language))
    return blocks


def _interrupted(waiting: deque[Reading], span: int, taken: frozenset[int]) -> bool:
    """Whether a line was taken out between the first and the last of these paragraphs."""
    first, last = waiting[0].passage.lines[-1], waiting[span - 1].passage.lines[0]
    return any(first < line < last for line in taken)


def _several(readings: list[Reading], known: Vocabulary) -> Quoted | None:
    first, last = readings[0], readings[-1]
    opening = first.pieces()
    head = _head(opening, first, known)
    if head is None:
        return None
    before, started = head
    if any(not piece.quoted and not says(piece.text, known) for piece in started):
        return None
    paragraphs = [join_quoted(started)]
    around = [piece.text for piece in started if not piece.quoted]
    for reading in readings[1:-1]:
        text = reading.text
        opened = reading.marks.open_from
        if reading.begins_quoted and opened is not None and at_start(reading, opened[0]):
            text = text[opened[1] :]
        pieces = reading.without_insets(text, 0, len(text))
        paragraphs.append(join_quoted(pieces))
        around += [piece.text for piece in pieces if not piece.quoted]
    closing = last.pieces(inside=last.marks.closing is not None)
    quoted, tail, rest = _finish(closing, last, known)
    paragraphs.append(join_quoted(quoted))
    around += tail
    lines = [number for reading in readings for number in reading.passage.lines]
    written = [reading.text for reading in readings]
    if rest:
        written[-1] = written[-1][: len(written[-1]) - len(rest)].rstrip()
    return Quoted(
        [text for text in paragraphs if text], before, around, rest, written, lines, last.passage.lines
    )


def _head(pieces: list[Piece], reading: Reading, known: Vocabulary) -> tuple[str, list[Piece]] | None:
    """The introduction before the first quoted piece, and the pieces from there on; None if it is none."""
    if pieces and pieces[0].quoted:
        return "", pieces
    if len(pieces) < 2:
        return None
    if not pieces[0].text.strip("–—-… •*"):
        return "", pieces[1:]
    for number, piece in enumerate(pieces[1:], start=1):
        lead_in = pieces[number - 1]
        if piece.quoted and not lead_in.quoted and _introduces(lead_in.text.rstrip(), piece.text, known):
            return reading.text[: piece.start].strip(), pieces[number:]
    return None


def _introduces(text: str, quoted: str, known: Vocabulary) -> bool:
    if text.endswith((":", "՝", "`", "․", "—", "–")) or (known.language == "hy" and text.endswith(".")):
        return says(text, known) is not None or text.endswith(":")
    return (
        known.language == "en"
        and text.endswith(",")
        and says(text[-80:], known) is not None
        and quoted[:1].isupper()
    )


def _finish(pieces: list[Piece], reading: Reading, known: Vocabulary) -> tuple[list[Piece], list[str], str]:
    """The pieces of a last paragraph, the words of its attribution, and what follows as news."""
    quoted: list[Piece] = []
    around: list[str] = []
    for index, piece in enumerate(pieces):
        if piece.quoted:
            quoted.append(piece)
            continue
        told, cut = _split_tail(piece.text, known)
        if told:
            around.append(told)
            quoted.append(Piece(told, False))
        if cut < len(piece.text):
            return quoted, around, reading.text[piece.start + cut :].strip()
        if told and index + 1 < len(pieces) and not _goes_on(piece.text, known):
            return quoted, around, reading.text[piece.end :].strip()
    return quoted, around, ""


def _goes_on(text: str, known: Vocabulary) -> bool:
    """Whether words between two quoted pieces only say who speaks."""
    return says(text, known) is not None and len(sentence_ends(text.strip(" –—-"), known.language)) == 0


def _split_tail(text: str, known: Vocabulary) -> tuple[str, int]:
    """An attribution's own sentence, and the offset at which news follows it (the length where none does)."""
    stripped = _LINK.sub("", text)
    linked = len(text) - len(stripped)
    if not stripped.strip():
        return "", len(text)
    ends = sentence_ends(stripped.rstrip(" –—-"), known.language)
    first = stripped[: ends[0]] if ends else stripped
    if not says(first, known) and ("." in text[:linked] or stripped[:1].isupper()):
        return "", linked
    return (first.strip(), linked + ends[0]) if ends else (stripped.strip(), len(text))


def _single(reading: Reading, known: Vocabulary, *, leading: bool) -> Quoted | None:
    if not reading.marks.pairs or reading.marks.open_from is not None or reading.marks.closing is not None:
        return None
    head = _head(reading.pieces(), reading, known)
    if head is None:
        return None
    before, pieces = head
    quoted, around, rest = _finish(pieces, reading, known)
    words = join_quoted(quoted)
    length = words.count(" ") + 1
    enough = length >= LONG_WORDS or (
        length >= _FEWEST_WORDS and count_sentences(words, known.language) >= LONG_SENTENCES
    )
    if leading and not before:
        enough = length >= _LEAD_WORDS
    if not enough:
        return None
    if not all(says(told, known) and told.count(" ") < _LONGEST_ATTRIBUTION for told in around):
        return None
    if rest and rest[:1].islower():
        return None
    written = reading.text[: len(reading.text) - len(rest)].rstrip() if rest else reading.text
    return Quoted(
        [words], before, around, rest, [written], list(reading.passage.lines), reading.passage.lines
    )


def _place(quoted: Quoted, blocks: list[Block], cast: Cast, known: Vocabulary) -> None:
    """Adds the quotation to the blocks; a long introduction goes before it as a paragraph of its own."""
    lines = tuple(dict.fromkeys(quoted.lines))
    before = quoted.before
    ends = sentence_ends(before, known.language)
    own = before[ends[-1] :].strip() if ends else before
    ahead = before[: ends[-1]].strip() if ends else ""
    if own.count(" ") >= _PLAIN_INTRODUCTION:
        ahead, own = before, ""
    written = list(quoted.as_written)
    if ahead:
        blocks.append(
            Paragraph(ahead, quoted.rest_lines if len(lines) == len(quoted.rest_lines) else lines[:1])
        )
        written[0] = written[0][len(ahead) :].strip()
        cast.add(find_persons(ahead, known))
    led = read_attribution(before, known, cast) if before else Attribution()
    told = " ".join(_LINK.sub("", text).strip(" –—-") for text in quoted.around).strip()
    after = read_attribution(told, known, cast) if told else Attribution()
    if not told and not before and blocks and isinstance(blocks[-1], Paragraph):
        led = _carried_on(blocks[-1], cast, known)
    speaker, office = (after.speaker, after.office) if after.speaker else (led.speaker, led.office)
    blocks.append(
        Quotation(
            paragraphs=tuple(quoted.paragraphs),
            speaker=speaker,
            office=office,
            told_to=after.told_to or led.told_to,
            when=after.when or led.when,
            verb=after.verb or led.verb,
            before=own,
            attribution=told,
            as_written=tuple(written),
            plain_attribution=after.plain and (led.plain or not own),
            lines=lines,
        )
    )
    for text in (before, told):
        cast.add(find_persons(text, known))


def _carried_on(before: Paragraph, cast: Cast, known: Vocabulary) -> Attribution:
    """Whose a quotation without attribution is, by the paragraph before it.

    That paragraph either leads to it ("The minister noted:"), or reports the words of one person only.
    """
    if before.text.endswith((":", "՝", "․", "։", ".")) and (
        says(before.text, known) or before.text.endswith(":")
    ):
        ends = sentence_ends(before.text, known.language)
        last = before.text[ends[-1] :] if ends else before.text
        if before.text.endswith(":") or (known.language == "hy" and last.count(" ") < _LEADING_WORDS):
            return read_attribution(last, known, cast)
    names = {cast.known(person).name: cast.known(person) for person in find_persons(before.text, known)}
    if len(names) == 1 and says(before.text, known):
        person = next(iter(names.values()))
        return Attribution(person.name, person.office)
    return Attribution()
