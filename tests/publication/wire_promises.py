"""What must hold for every copy: the promises of `read_wire`, as checks that fail with the culprit."""

import re

from fairsay.publication.wire import Quotation, WireCopy
from fairsay.publication.wire.lines import read_lines

_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text, marks and spaces aside."""
    return _WORD.findall(text)


def placed_parts(wire: WireCopy) -> list[tuple[tuple[int, ...], str]]:
    """Every part of the copy with the lines it came from, in the order of an article."""
    parts: list[tuple[tuple[int, ...], str]] = []
    if wire.headline:
        parts.append((wire.headline_lines, wire.headline))
    if wire.byline:
        parts.append((wire.byline_lines, wire.byline))
    parts += [(part.lines, part.text) for part in wire.standfirst]
    if wire.dateline:
        parts.append((wire.dateline.lines, wire.dateline.text))
    if wire.lead:
        parts.append((wire.lead_lines, wire.lead))
    for block in wire.blocks:
        parts.append(
            (block.lines, " ".join(block.as_written) if isinstance(block, Quotation) else block.text)
        )
    parts += [((source.line_number,), source.text) for source in wire.sources]
    parts += [((line.line_number,), line.text) for line in wire.left_out]
    return parts


def check_every_line_is_placed(wire: WireCopy) -> None:
    """Every line that is not blank is part of something or listed as left out."""
    numbers = {number for lines, _ in placed_parts(wire) for number in lines}
    missing = [line for line in read_lines(wire.source_copy) if line.number not in numbers]
    assert not missing, missing


def check_no_word_is_lost(wire: WireCopy) -> None:
    """Every word of the copy stands, in order, in one part or in a line (or a line's end) left out."""
    left = {line.line_number: words(line.text) for line in wire.left_out}
    assert len(left) == len(wire.left_out)
    given: list[str] = []
    for line in read_lines(wire.source_copy):
        here, out = words(line.text), left.get(line.number, [])
        assert here[len(here) - len(out) :] == out
        given += here[: len(here) - len(out)]
    placed = placed_parts(wire)[: -len(wire.left_out) or None]
    kept = [word for _, text in sorted(placed, key=lambda part: part[0][0]) for word in words(text)]
    assert kept == given


def check_quotations_hold_their_words(wire: WireCopy) -> None:
    """A quotation's paragraphs, introduction and attribution hold the words of its source paragraphs."""
    for block in wire.blocks:
        if isinstance(block, Quotation):
            taken = words(" ".join((*block.paragraphs, block.before, block.attribution)))
            assert sorted(taken) == sorted(words(" ".join(block.as_written))), block


def check_promises(wire: WireCopy) -> None:
    """All of them."""
    check_every_line_is_placed(wire)
    check_no_word_is_lost(wire)
    check_quotations_hold_their_words(wire)
