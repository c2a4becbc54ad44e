"""Civil twins of hostile Russian posts: the same subject and register without the insult.

The data folder has no civil Russian in the register of its abuse, so that a model trained on it learns
that talk of politics, names and neighbours is abuse. A post is therefore written again: clauses that
threaten, humiliate or send away are dropped, single insults and obscene words are cut out or replaced by
a civil word (`rewriting_ru.txt`), and what is left counts as civil if nothing hostile stands in it. The
label is a guess (nobody read the twins), so they are given little weight. Neither posts nor twins ship.
"""

import gzip
import json
import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fairsay.houserules import lexicon
from fairsay.houserules.detectors import filth
from fairsay.houserules.reading import Reading
from fairsay.houserules.rulebook import shipped
from fairsay.houserules.scoped import CATEGORIES, bits_of
from fairsay.houserules.transliteration import skeleton
from fairsay.houserules.verdict import Submission

_TABLE = Path(__file__).parent / "rewriting_ru.txt"
_WORD = re.compile(r"[а-яё]+", re.IGNORECASE)
_CLAUSES = re.compile(r"[^.,!?…;:()\n]+[.,!?…;:()\n]*")
_BLANKS = re.compile(r"\s+(?=[\s,.!?…;:)])|^[\s,.!?…;:)-]+|[\s,;:(-]+$")
# Words that may be cut out of a clause; words that spoil it.
_CUT = bits_of(("insult", "slur"))
_SPOILT = bits_of(("kill", "die", "beast", "hate", "dismiss"))
# A twin has at least so many words, and so much of the post.
LEAST_WORDS = 3
LEAST_SHARE = 0.3
# Ends of a Russian noun, longest first, and a civil noun in that case and number.
_PEOPLE = (
    ("ами", "людьми"), ("ями", "людьми"), ("ов", "людей"), ("ев", "людей"), ("ей", "людей"),
    ("ам", "людям"), ("ям", "людям"), ("ах", "людях"), ("ом", "человеком"), ("ой", "человеком"),
    ("ы", "люди"), ("и", "люди"), ("у", "человека"), ("ю", "человека"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Words:
    """Whole words and beginnings with what stands for them."""

    exact: dict[str, str]
    begins: dict[str, str]

    def find(self, word: str) -> str | None:
        if word in self.exact:
            return self.exact[word]
        for end in range(len(word), 1, -1):
            if word[:end] in self.begins:
                return self.begins[word[:end]]
        return None


class Rewriter:
    """Rewrites posts. `obscene` holds inflected obscene words, lower case."""

    def __init__(self, obscene: frozenset[str]) -> None:
        """Read the table; `obscene` adds to what the shipped lists know."""
        self._obscene = obscene
        self._instead, self._spoilt = _tables()
        self._lexicon = lexicon.read("scope", "ru", CATEGORIES)

    def twin(self, post: str, seed: int, name: str) -> str | None:
        """A civil text made of `post`; None where too little or something hostile is left, or nothing was.

        The same for the same `seed` and `name` (the post's id).
        """
        rng = random.Random(f"{seed}:{name}")  # noqa: S311 - variety, not secrets
        clauses = [found.group() for found in _CLAUSES.finditer(post)]
        kept = [text for clause in clauses if (text := self._clause(clause, rng))]
        twin = _BLANKS.sub("", re.sub(r"\s+", " ", "".join(kept)))
        words = _WORD.findall(twin)
        before = _WORD.findall(post)
        if words == before or len(words) < max(LEAST_WORDS, LEAST_SHARE * len(before)):
            return None
        return None if self.is_hostile(twin) else twin

    def is_hostile(self, text: str) -> bool:
        """True where a word of `text` is obscene, insulting or threatening."""
        if any(self._kind(word) for word in _WORD.findall(text)):
            return True
        return (filth.detect(Reading(Submission(text, language="ru")), shipped()).score or 0.0) >= 0.3

    def _clause(self, clause: str, rng: random.Random) -> str:
        """The clause without its insults; empty where it is spoilt or nothing is left."""
        cut = 0
        parts: list[str] = []
        at = 0
        for found in _WORD.finditer(clause):
            parts.append(clause[at : found.start()])
            at = found.end()
            word = found.group()
            kind = self._kind(word)
            if kind == "spoilt":
                return ""
            if not kind:
                parts.append(word)
                continue
            cut += 1
            parts.append(self._other(word.lower(), rng))
        parts.append(clause[at:])
        text = "".join(parts)
        left = len(_WORD.findall(text))
        # "You fool" leaves a bare "you"; half of a clause of insults says nothing either.
        return "" if cut and left < max(2, 2 * cut) else text

    def _kind(self, word: str) -> str:
        """'cut', 'spoilt', or empty for a civil word."""
        word = word.lower()
        bits = self._lexicon.bits(skeleton(word, "ru")[0])
        if self._instead.find(word) is not None:
            return "cut"
        if self._spoilt.find(word) is not None or bits & _SPOILT:
            return "spoilt"
        return "cut" if bits & _CUT or word in self._obscene else ""

    def _other(self, word: str, rng: random.Random) -> str:
        other = self._instead.find(word)
        if other is not None:
            return other
        if word in self._obscene or rng.random() < 0.5:
            return ""
        return next((noun for end, noun in _PEOPLE if word.endswith(end)), "человек")


@cache
def _tables() -> tuple[_Words, _Words]:
    instead, spoilt = _Words({}, {}), _Words({}, {})
    section = ""
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            section = line[2:]
        elif line.strip() and not line.startswith("##"):
            entries = [line.split(" ", 1)] if section == "instead" else [[word] for word in line.split()]
            table = instead if section == "instead" else spoilt
            for word, *other in entries:
                where = table.begins if word.endswith("*") else table.exact
                where.setdefault(word.rstrip("*"), other[0] if other else "")
    return instead, spoilt


def obscene_words(folder: Path) -> frozenset[str]:
    """The inflected obscene words of the data folder's list (`lists/inflections_ru.jsonl.gz`)."""
    with gzip.open(folder / "lists" / "inflections_ru.jsonl.gz", "rt", encoding="utf-8") as lines:
        return frozenset(json.loads(line)["term"] for line in lines)
