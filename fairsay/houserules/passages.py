"""An opinion in passages: sentences, joined while they stay short.

The trained detectors judge passages, not whole texts, so that one insult at the end of a long and
reasonable opinion weighs as much as the same insult alone, and so that a finding names its place.
"""

import re

# About three sentences: longer ones blur the pooled vector, shorter ones part a quotation from its reply.
LONGEST_PASSAGE = 240
_SENTENCE_END = re.compile(r"(?:[.!?…]+[”\"»’')\]]*|[։:](?=\s+[Ա-Ֆ])|։)(?=\s)|\n+")
_BLANK = re.compile(r"\s+")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Start and end of each sentence in text[start:end]; an abbreviation may cut one in two."""
    spans: list[tuple[int, int]] = []
    end = len(text) if end is None else end
    for found in _SENTENCE_END.finditer(text, start, end):
        _put(text, start, found.end(), spans)
        start = found.end()
    _put(text, start, end, spans)
    return spans


def passages(text: str, longest: int = LONGEST_PASSAGE) -> list[tuple[int, int]]:
    """Start and end of each passage: whole sentences up to `longest` characters, longer ones cut."""
    joined: list[tuple[int, int]] = []
    for start, end in sentences(text):
        if joined and end - joined[-1][0] <= longest:
            joined[-1] = (joined[-1][0], end)
            continue
        while end - start > longest:
            blank = text.rfind(" ", start + longest // 2, start + longest)
            cut = blank if blank > 0 else start + longest
            _put(text, start, cut, joined)
            start = cut
        _put(text, start, end, joined)
    return joined


def clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of text[start:end] between commas, dashes and the ends of sentences."""
    spans: list[tuple[int, int]] = []
    at = start
    for found in re.compile(r"[,;:.!?…։՝—–\n]+[”\"»’')\]]*(?=\s|$)|\s[-—–](?=\s)").finditer(text, start, end):
        _put(text, at, found.end(), spans)
        at = found.end()
    _put(text, at, end, spans)
    return spans


def _put(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))
