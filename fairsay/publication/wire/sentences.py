"""Where sentences end, in three languages, abbreviations and initials excepted."""

import re

from fairsay.publication.wire.vocabulary import anywhere, fold

_END = re.compile(r"[.!?…։:]+[”»\"“)]*(?=\s+(?:[–—-]\s+)?[«“„\"(]?[A-ZÀ-ÖØ-ÞА-ЯЁԱ-Ֆ0-9])")
_LAST = re.compile(r"[.!?…։]+[”»\"“)]*\s*$")
_WORD_BEFORE = re.compile(r"([\w.’'-]+)$")


def sentence_ends(text: str, language: str) -> list[int]:
    """The offsets just after each sentence that another one follows; a colon ends one in Armenian only."""
    ends: list[int] = []
    for found in _END.finditer(text):
        if ":" in found.group() and language != "hy":
            continue
        word = _WORD_BEFORE.search(text[max(0, found.start() - 24) : found.start()])
        before = word.group(1) if word else ""
        if found.group().startswith(".") and (
            fold(before) in anywhere("abbreviations") or (len(before) == 1 and before.isupper())
        ):
            continue
        ends.append(found.end())
    return ends


def count_sentences(text: str, language: str) -> int:
    """How many sentences a text holds; a last one without its stop counts."""
    return len(sentence_ends(text, language)) + (1 if text.strip() else 0)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_LAST.search(text))
