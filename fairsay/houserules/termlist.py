"""List files: the terms that a rule looks for, as plain text (format: lists/README.md)."""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from fairsay.houserules import normalise


class Kind(StrEnum):
    """How a listed term is looked for; see lists/README.md."""

    WORD = "word"
    LOWER = "lower"
    OWN = "own"
    STEM = "stem"
    AFFIXED = "affixed"
    ROOT = "root"
    PHRASE = "phrase"
    LATIN = "latin"
    LATIN_PHRASE = "latin phrase"
    INNOCENT = "innocent"
    INNOCENT_WORD = "innocent word"
    INNOCENT_PHRASE = "phrase innocent"


@dataclass(frozen=True, slots=True)
class Term:
    """One listed term, folded as texts are. `strength`: 3 plain, 2 coarse, 1 mild."""

    text: str
    language: str
    kind: Kind
    strength: int = 3
    source: str = ""


@dataclass(frozen=True, slots=True)
class TermList:
    """The terms of one file, and the prefixes that its affixed stems may take."""

    terms: tuple[Term, ...]
    prefixes: tuple[str, ...] = ()


# Languages in which a starred word is guessed at, and whose terms count in any text: the three that
# newsrooms here publish in, and Ukrainian.
OWN_LANGUAGES = frozenset({"en", "ru", "hy", "uk", "und"})
# The source of terms that a newsroom adds to its own rule book.
NEWSROOM = "newsroom"

_HEADER = re.compile(r"#\s*(language|rule|source|licence):\s*(.+)")
_SECTION = re.compile(r"\[(?P<kind>[a-z ]+?)(?:\s+(?P<strength>[1-3]))?\]")


class ListError(ValueError):
    """A list file that cannot be read; the message names file and line."""


def load_list(path: Path) -> TermList:
    """Read one list file. Raises ListError with file and line where it is malformed."""
    language, source, kind, strength = "und", "", "", 3
    terms: list[Term] = []
    prefixes: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if header := _HEADER.fullmatch(line):
            language = header[2] if header[1] == "language" else language
            source = header[2] if header[1] == "source" else source
        elif section := _SECTION.fullmatch(line):
            kind, strength = section["kind"], int(section["strength"] or 3)
            if kind != "prefixes" and kind not in set(Kind):
                raise ListError(f"{path.name}, line {number}: unknown kind {kind!r}")
        elif line and not line.startswith("#"):
            if not kind:
                raise ListError(f"{path.name}, line {number}: a term before any [kind]")
            folded = normalise.plain(line).text.strip()
            if kind == "prefixes":
                prefixes.extend(folded.split())
            elif folded:
                terms.append(Term(folded, language, Kind(kind), strength, source))
    return TermList(tuple(terms), tuple(prefixes))
