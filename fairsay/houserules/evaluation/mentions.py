"""Which identities and dialects a text names or shows, by the words of `mentions.txt`."""

import re
from functools import cache
from pathlib import Path

from fairsay.houserules.evaluation.rows import Row

IDENTITY, DIALECT = "identity", "dialect"
# How public sets write that a row is about nobody in particular.
_NOBODY = frozenset(("None", "none", "['none']", "[]"))
_FILE = Path(__file__).with_name("mentions.txt")


@cache
def patterns(kind: str, language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(name, pattern of its words) of a kind in a language, in the order of the file."""
    made = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            its_kind, its_language, name, words = (part.strip() for part in line.split("|"))
            if (its_kind, its_language) == (kind, language):
                alternatives = "|".join(
                    re.escape(word.strip()).replace(r"\*", r"\w*") for word in words.split(",")
                )
                made.append((name, re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)))
    return tuple(made)


def mentioned(row: Row, kind: str, language: str) -> tuple[str, ...]:
    """What the row's group says of the kind ("identity", "dialect"), or every name whose words it holds."""
    if given := row.group.get(kind):
        return () if given in _NOBODY else (given,)
    text = row.text.replace("’", "'")
    return tuple(name for name, pattern in patterns(kind, language) if pattern.search(text))
