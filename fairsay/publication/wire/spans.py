"""How far a quotation of several paragraphs runs.

Two styles are sure: every paragraph opens anew, or only the first one opens; and only the last one
closes. A mixture of the two, or an end that does not come, is not sure, and the copy stays plain.
"""

from collections import deque

from fairsay.publication.wire.attribution import says
from fairsay.publication.wire.pieces import Reading
from fairsay.publication.wire.sentences import ends_sentence
from fairsay.publication.wire.vocabulary import vocabulary


def quotation_span(waiting: deque[Reading]) -> tuple[int, int]:
    """How many paragraphs the quotation takes that the first one opens and does not close; 1 if unsure.

    With it the number of paragraphs after the first that open anew and cannot end either.
    """
    first = waiting[0]
    if first.marks.open_from is None or first.marks.closing is not None:
        return 1, 0
    reopened: bool | None = None
    for count, reading in enumerate(waiting):
        if count == 0:
            continue
        marks = reading.marks
        if reading.begins_quoted and marks.closing is None:
            if marks.open_from is not None and at_start(reading, marks.open_from[0]):
                if reopened is False:
                    return 1, 0  # a new quotation, and the one before it was never closed
                reopened = True
                continue
            if reopened is not False and not _nameat_start(reading):
                return count + 1, 0
            if reopened is False and _is_complete(reading):
                return 1, 0
            if marks.open_from is None:
                reopened = False
                continue
            return 1, 0
        if marks.closing is not None:
            return count + 1, 0
        if marks.open_from is not None or reopened:
            return 1, count - 1 if reopened else 0
        reopened = False
    return 1, len(waiting) - 1 if reopened else 0


def at_start(reading: Reading, position: int) -> bool:
    """Whether the mark at this position is the one that the paragraph opens with."""
    first = reading.first_opening
    return first is not None and first[0] == position


def _nameat_start(reading: Reading) -> bool:
    """Whether the paragraph only begins with a name in marks: «Меридиан» уже писал об этом."""
    _, inner, close, end = reading.marks.pairs[0]
    inside = reading.text[inner:close]
    following = reading.text[end:].lstrip()
    short = inside.count(" ") < 4 and not ends_sentence(inside) and not inside.endswith(",")
    return short and following[:1].islower() and not says(following[:120], vocabulary(reading.language))


def _is_complete(reading: Reading) -> bool:
    end = reading.marks.pairs[0][3]
    tail = reading.text[end:].strip()
    return not tail.strip(" .,") or (
        says(tail[:160], vocabulary(reading.language)) is not None and not _nameat_start(reading)
    )
