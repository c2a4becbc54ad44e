"""The rule book: which lists, weights and thresholds are in force, under one version.

A rule book is a small JSON document beside `lists/` and `weights/`. A newsroom derives its own with
`RuleBook.derived`: other thresholds, words of its own, a version of its own.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from fairsay.houserules.terms import NEWSROOM, Kind, Term, TermIndex, TermList, load_list
from fairsay.houserules.verdict import Rule

HERE = Path(__file__).parent
_VERSION = re.compile(r"\d{4}\.\d{1,2}\.\d+(?:\+[A-Za-z0-9.-]+)?")
_ANY = "*"


class RuleBookError(ValueError):
    """A rule book that cannot be used; the message names the field."""


@dataclass(frozen=True)
class RuleBook:
    """Lists, weights and thresholds in force.

    `thresholds[rule][language]` is the probability from which the rule holds; the key "*" stands
    for every language without its own. `lists[rule]` are file names in `folder/lists`.
    `words[rule]` are a newsroom's own: term → strength 1–3, looked for as whole words or phrases.
    """

    version: str
    thresholds: Mapping[Rule, Mapping[str, float]]
    lists: Mapping[Rule, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[Rule, Mapping[str, int]] = field(default_factory=dict)
    trusted_hosts: tuple[str, ...] = ()
    folder: Path = HERE

    def __post_init__(self) -> None:
        """Check every value; raises RuleBookError."""
        if not _VERSION.fullmatch(self.version):
            raise RuleBookError(
                f"version: {self.version!r} does not look like 2026.11.1 or 2026.11.1+newsroom"
            )
        for rule in Rule:
            if _ANY not in self.thresholds.get(rule, {}):
                raise RuleBookError(
                    f"thresholds.{rule}: needs a threshold for every language, under the key '*'"
                )
            for language, value in self.thresholds[rule].items():
                if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value <= 1:
                    raise RuleBookError(f"thresholds.{rule}.{language}: {value!r} is not a number in (0, 1]")
        for rule, words in self.words.items():
            for word, strength in words.items():
                if strength not in (1, 2, 3):
                    raise RuleBookError(f"words.{rule}.{word}: strength {strength!r} is not 1, 2 or 3")
        for rule, names in self.lists.items():
            for name in names:
                if not (self.folder / "lists" / name).is_file():
                    raise RuleBookError(f"lists.{rule}: there is no list {name!r}")

    def threshold(self, rule: Rule, language: str) -> float:
        """The probability from which `rule` holds an opinion written in `language`."""
        chosen = self.thresholds[rule]
        return float(chosen.get(language, chosen[_ANY]))

    def derived(
        self,
        *,
        version: str,
        thresholds: Mapping[Rule, Mapping[str, float]] | None = None,
        words: Mapping[Rule, Mapping[str, int]] | None = None,
        trusted_hosts: tuple[str, ...] | None = None,
    ) -> "RuleBook":
        """A rule book with some values replaced; what is not named stays as it is here."""
        merged = {rule: {**self.thresholds[rule], **(thresholds or {}).get(rule, {})} for rule in Rule}
        return replace(
            self,
            version=version,
            thresholds=merged,
            words=self.words if words is None else words,
            trusted_hosts=self.trusted_hosts if trusted_hosts is None else trusted_hosts,
        )

    def index(self, rule: Rule) -> TermIndex:
        """The listed terms of one rule, built once a rule book."""
        return self._indexes.setdefault(rule, None) or self._build(rule)

    def weights(self, name: str) -> Mapping[str, Any]:
        """The arrays of `weights/NAME.npz`; raises FileNotFoundError where they do not exist."""
        return _load_weights(self.folder / "weights" / f"{name}.npz")

    @cached_property
    def _indexes(self) -> dict[Rule, TermIndex | None]:
        return {}

    def _build(self, rule: Rule) -> TermIndex:
        lists = [load_list(self.folder / "lists" / name) for name in self.lists.get(rule, ())]
        own = tuple(
            Term(word.lower(), "und", Kind.PHRASE if " " in word else Kind.WORD, strength, NEWSROOM)
            for word, strength in self.words.get(rule, {}).items()
        )
        index = TermIndex([*lists, TermList(own)])
        self._indexes[rule] = index
        return index

    def as_dict(self) -> dict[str, Any]:
        """The rule book as JSON-ready values; `RuleBook.from_dict` reads it back."""
        return {
            "version": self.version,
            "thresholds": {str(rule): dict(values) for rule, values in self.thresholds.items()},
            "lists": {str(rule): list(names) for rule, names in self.lists.items()},
            "words": {str(rule): dict(words) for rule, words in self.words.items()},
            "trusted_hosts": list(self.trusted_hosts),
        }

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any], folder: Path = HERE) -> "RuleBook":
        """Read a rule book back. Raises RuleBookError that names the field at fault."""
        known = {"version", "thresholds", "lists", "words", "trusted_hosts"}
        if unknown := sorted(set(stored) - known):
            raise RuleBookError(f"{unknown[0]}: no such field")
        if not isinstance(stored.get("version"), str):
            raise RuleBookError("version: missing")
        by_rule: dict[str, dict[Rule, Any]] = {}
        for name in ("thresholds", "lists", "words"):
            values = stored.get(name, {})
            if not isinstance(values, Mapping):
                raise RuleBookError(f"{name}: not an object")
            for rule in values:
                if rule not in set(Rule):
                    raise RuleBookError(f"{name}.{rule}: no such rule")
            by_rule[name] = {Rule(rule): value for rule, value in values.items()}
        return cls(
            version=stored["version"],
            thresholds=by_rule["thresholds"],
            lists={rule: tuple(names) for rule, names in by_rule["lists"].items()},
            words=by_rule["words"],
            trusted_hosts=tuple(stored.get("trusted_hosts", ())),
            folder=folder,
        )

    def dump(self, path: Path) -> None:
        """Write the rule book as JSON."""
        path.write_text(json.dumps(self.as_dict(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path, folder: Path = HERE) -> "RuleBook":
        """Read a rule book from a JSON file whose lists and weights stand in `folder`."""
        try:
            stored = json.loads(path.read_text(encoding="utf-8"))
        except json.JSONDecodeError as error:
            raise RuleBookError(f"{path.name}: not JSON ({error})") from error
        if not isinstance(stored, dict):
            raise RuleBookError(f"{path.name}: not an object")
        return cls.from_dict(stored, folder)


@lru_cache(maxsize=1)
def shipped() -> RuleBook:
    """The rule book that comes with Fairsay."""
    return RuleBook.load(HERE / "rulebook.json")


@lru_cache(maxsize=16)
def _load_weights(path: Path) -> Mapping[str, Any]:
    import numpy

    with numpy.load(path, allow_pickle=False) as stored:
        return {name: stored[name] for name in stored.files}
