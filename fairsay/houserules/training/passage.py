"""One passage to train on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage or sentence with its label.

    `group` (template, frame, document) keeps in one fold what belongs together; `kind` is what it is a case
    of; `row` names the labelled text it was cut from, which has `of` smallest pieces ("" where it was
    written by us).
    """

    text: str
    language: str
    latin: bool
    breach: bool
    weight: float
    group: str
    source: str
    kind: str
    row: str = ""
    of: int = 1
