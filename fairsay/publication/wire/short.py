"""Short quotations: words quoted inside a sentence, told apart from names in quotation marks."""

import re

from fairsay.publication.wire.lines import Passage
from fairsay.publication.wire.parts import Block, Paragraph
from fairsay.publication.wire.pieces import Reading
from fairsay.publication.wire.quotations import LONG_WORDS
from fairsay.publication.wire.vocabulary import Vocabulary, fold, vocabulary

_LAST_WORD = re.compile(r"([\w-]+)\W*$")
_NEXT_WORD = re.compile(r"^(?:-\w+)?\s*([\w-]+)")


def short_quotations(lead: list[Paragraph], blocks: list[Block], language: str) -> tuple[str, ...]:
    """The words quoted in lead and paragraphs, without marks, in order, each once."""
    known = vocabulary(language)
    found: list[str] = []
    for block in [*lead, *blocks]:
        if not isinstance(block, Paragraph):
            continue
        reading = Reading(Passage(block.text, block.lines), language)
        for _, start, end, after in reading.marks.pairs:
            words = reading.text[start:end].strip()
            before = reading.text[max(0, start - 60) : start - 1]
            if (
                words
                and words.count(" ") < 2 * LONG_WORDS
                and not _is_name(words, before, reading.text[after : after + 60], known)
            ):
                found.append(words.rstrip(" ,.;։"))
    return tuple(dict.fromkeys(found))


def _is_name(words: str, before: str, after: str, known: Vocabulary) -> bool:
    """Whether marks hold the name of a ship, a paper, a party: capitalised, few words, no speech."""
    last = _LAST_WORD.search(fold(before))
    following = _NEXT_WORD.search(fold(after))
    kinds = known.company_words | known.outlet_kinds
    if last and not before.rstrip().endswith((":", ",")) and last.group(1) in known.company_words:
        return True
    if known.language == "hy" and following and following.group(1) in kinds:
        return True
    if not words[:1].isupper() and not words[:1].isdigit():
        return False
    tokens = words.split()
    if (
        len(tokens) > 5
        or words.endswith((".", "!", "?", "…", ",", "։"))
        or before.rstrip().endswith((":", ","))
    ):
        return False
    if known.language == "en":
        return all(token[:1].isupper() or len(token) <= 3 for token in tokens)
    return not (following and known.saying.search(fold(after)[:40]) and re.match(r"\s*,\s*[—–-]", after))
