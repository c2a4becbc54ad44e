"""The words that the reading of wire copy depends on, per language, loaded once from `words/*.json`."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "ru", "hy")
FOLDER = Path(__file__).parent / "words"

_FOLDED = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "ё": "е", "․": ".", "\xa0": " ", "՛": None, "՜": None}
)


def fold(text: str) -> str:
    """Lower case, one apostrophe, one Armenian `և`, no `ё`: the form in which words are compared.

    Armenian stress and exclamation marks stand inside words and are dropped.
    """
    return text.lower().translate(_FOLDED).replace("եւ", "և")


def one_of(words: Iterable[str]) -> str:
    """A regular expression for any of these words, longest first, spaces matching any run of space."""
    ordered = sorted({fold(word) for word in words}, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) or r"(?!)"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language's words. All of them are folded (see `fold`)."""

    language: str
    saying: re.Pattern[str]
    offices: frozenset[str]
    office_forms: dict[str, str]
    roles: frozenset[str]
    subjects: frozenset[str]
    feminine: frozenset[str]
    masculine: frozenset[str]
    fillers: frozenset[str]
    general_roles: frozenset[str]
    men: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    stops: frozenset[str]
    company_words: frozenset[str]
    outlet_leads: tuple[str, ...]
    outlet_kinds: frozenset[str]
    weekdays: tuple[str, ...]
    days: tuple[str, ...]
    months: tuple[str, ...]


@cache
def _stored(language: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return loaded


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of one of `LANGUAGES`."""
    stored = _stored(language)

    def words(key: str) -> frozenset[str]:
        return frozenset(fold(word) for word in stored[key])

    return Vocabulary(
        language=language,
        saying=re.compile(rf"(?<!\w)(?:{one_of(stored['saying'])})(?!\w)"),
        offices=words("offices"),
        office_forms={fold(form): base for form, base in stored.get("office_forms", {}).items()},
        roles=words("roles"),
        subjects=words("subjects"),
        feminine=words("feminine"),
        masculine=words("masculine"),
        fillers=words("fillers"),
        general_roles=words("general_roles"),
        men=words("men"),
        titles=words("titles"),
        particles=words("particles"),
        stops=words("stops"),
        company_words=words("company_words"),
        outlet_leads=tuple(fold(word) for word in stored["outlet_leads"]),
        outlet_kinds=words("outlet_kinds"),
        weekdays=tuple(stored["weekdays"]),
        days=tuple(stored["days"]),
        months=tuple(stored["months"]),
    )


@cache
def anywhere(*path: str) -> frozenset[str]:
    """The same as a set, to ask whether one word is among them."""
    return frozenset(everywhere(*path))


@cache
def everywhere(*path: str) -> tuple[str, ...]:
    """The words under one key, such as ("boilerplate", "lines"), of all languages together, folded."""
    gathered: list[str] = []
    for language in LANGUAGES:
        found: Any = _stored(language)
        for key in path:
            found = found[key]
        gathered.extend(fold(word) for word in found)
    return tuple(dict.fromkeys(gathered))
