"""The rule book: which lists, weights and thresholds are in force, under one version.

A rule book is a small JSON document beside `lists/` and `weights/`. A newsroom derives its own with
`RuleBook.derived`: other thresholds, words of its own, a version of its own. What its decisions have taught
(`learning`) stands in the same document, in words and numbers that anyone can read. Going back is loading the
former.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from fairsay.houserules import normalise, operating
from fairsay.houserules.head import RuleHead
from fairsay.houserules.termlist import NEWSROOM, Kind, Term, TermList, load_list
from fairsay.houserules.terms import TermIndex
from fairsay.houserules.verdict import Rule

HERE = Path(__file__).parent
_VERSION = re.compile(r"\d{4}\.\d{1,2}\.\d+(?:\+[A-Za-z0-9.-]+)?")
_ANY = "*"
# A probability, or one of operating.TARGETS with a share.
Threshold = float | Mapping[str, float]


class RuleBookError(ValueError):
    """A rule book that cannot be used; the message names the field."""


@dataclass(frozen=True)
class RuleBook:
    """Lists, weights and thresholds in force.

    `thresholds[rule][language]` is the probability from which the rule holds, or a target (`{"precision":
    0.9}`, `{"share_held": 0.02}`) that the tables of `operating` turn into one; the key "*" stands for every
    language without its own. `lists[rule]` are file names in `folder/lists`. `words[rule]` are a newsroom's
    own: term → strength 1–3, looked for as whole words or phrases, or as beginnings of words where they end
    in a star. `taught` and `head` are what `learning` made of decisions, `parent` the version they were added
    to.
    """

    version: str
    thresholds: Mapping[Rule, Mapping[str, Threshold]]
    lists: Mapping[Rule, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[Rule, Mapping[str, int]] = field(default_factory=dict)
    trusted_hosts: tuple[str, ...] = ()
    parent: str = ""
    taught: Mapping[Rule, Mapping[str, int]] = field(default_factory=dict)
    head: Mapping[Rule, RuleHead] = field(default_factory=dict)
    folder: Path = HERE

    def __post_init__(self) -> None:
        """Check every value; raises RuleBookError."""
        if not _VERSION.fullmatch(self.version):
            raise RuleBookError(
                f"version: {self.version!r} does not look like 2026.11.1 or 2026.11.1+newsroom"
            )
        self._check_thresholds()
        for name in ("words", "taught"):
            for rule, words in getattr(self, name).items():
                self._check_words(f"{name}.{rule}", rule, words)
        for rule, names in self.lists.items():
            for name in names:
                if not (self.folder / "lists" / name).is_file():
                    raise RuleBookError(f"lists.{rule}: there is no list {name!r}")

    def _check_thresholds(self) -> None:
        for rule in Rule:
            chosen = self.thresholds.get(rule, {})
            if not isinstance(chosen, Mapping) or _ANY not in chosen:
                raise RuleBookError(
                    f"thresholds.{rule}: needs a threshold for every language, under the key '*'"
                )
            for language, value in chosen.items():
                where = f"thresholds.{rule}.{language}"
                if isinstance(value, Mapping):
                    try:
                        self._resolved[rule, language] = self._resolve(rule, language, value)
                    except operating.TargetError as error:
                        raise RuleBookError(f"{where}: {error}") from error
                elif not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value <= 1:
                    raise RuleBookError(f"{where}: {value!r} is not a number in (0, 1]")
                else:
                    self._resolved[rule, language] = float(value)

    def _check_words(self, where: str, rule: Rule, words: Any) -> None:
        if rule is Rule.OFF_TOPIC:
            raise RuleBookError(f"{where}: no word is off topic by itself")
        if not isinstance(words, Mapping):
            raise RuleBookError(f"{where}: not an object of words and strengths")
        for word, strength in words.items():
            if strength not in (1, 2, 3) or isinstance(strength, bool):
                raise RuleBookError(f"{where}.{word}: strength {strength!r} is not 1, 2 or 3")
            if not normalise.plain(word).text.strip():
                raise RuleBookError(f"{where}: {word!r} holds no letters")

    def _resolve(self, rule: Rule, language: str, target: Mapping[str, float]) -> float:
        tables = operating.load(self.folder / "weights" / "operating.json")
        return operating.threshold_for(tables, rule, language, target)

    @cached_property
    def _resolved(self) -> dict[tuple[Rule, str], float]:
        return {}

    def threshold(self, rule: Rule, language: str) -> float:
        """The probability from which `rule` holds an opinion written in `language`."""
        found = self._resolved.get((rule, language))
        return self._resolved[rule, _ANY] if found is None else found

    def derived(
        self,
        *,
        version: str,
        thresholds: Mapping[Rule, Mapping[str, Threshold]] | None = None,
        words: Mapping[Rule, Mapping[str, int]] | None = None,
        trusted_hosts: tuple[str, ...] | None = None,
        taught: Mapping[Rule, Mapping[str, int]] | None = None,
        head: Mapping[Rule, RuleHead] | None = None,
    ) -> "RuleBook":
        """A rule book with some values replaced; what is not named stays as it is here."""
        merged = {rule: {**self.thresholds[rule], **(thresholds or {}).get(rule, {})} for rule in Rule}
        return replace(
            self,
            version=version,
            parent=self.version,
            thresholds=merged,
            words=self.words if words is None else words,
            trusted_hosts=self.trusted_hosts if trusted_hosts is None else trusted_hosts,
            taught=self.taught if taught is None else taught,
            head=self.head if head is None else head,
        )

    def untaught(self) -> "RuleBook":
        """This rule book without what decisions taught it: lists, weights and the newsroom's own words."""
        return replace(self, taught={}, head={}) if self.taught or self.head else self

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
        own = {**self.taught.get(rule, {}), **self.words.get(rule, {})}
        terms = tuple(_own_term(word, strength) for word, strength in own.items())
        index = TermIndex([*lists, TermList(terms)])
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
            "parent": self.parent,
            "taught": {str(rule): dict(words) for rule, words in self.taught.items()},
            "head": {str(rule): head.as_dict() for rule, head in self.head.items()},
        }

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any], folder: Path = HERE) -> "RuleBook":
        """Read a rule book back. Raises RuleBookError that names the field at fault."""
        if unknown := sorted(set(stored) - _FIELDS):
            raise RuleBookError(f"{unknown[0]}: no such field")
        if not isinstance(stored.get("version"), str):
            raise RuleBookError("version: missing")
        if not isinstance(stored.get("parent", ""), str):
            raise RuleBookError("parent: not a version")
        by_rule = {
            name: _by_rule(name, stored) for name in ("thresholds", "lists", "words", "taught", "head")
        }
        head = {}
        for rule, part in by_rule["head"].items():
            try:
                head[rule] = RuleHead.from_dict(part)
            except ValueError as error:
                raise RuleBookError(f"head.{rule}: {error}") from error
        return cls(
            version=stored["version"],
            thresholds=by_rule["thresholds"],
            lists={rule: _names(f"lists.{rule}", names) for rule, names in by_rule["lists"].items()},
            words=by_rule["words"],
            trusted_hosts=_names("trusted_hosts", stored.get("trusted_hosts", [])),
            parent=stored.get("parent", ""),
            taught=by_rule["taught"],
            head=head,
            folder=folder,
        )

    def dump(self, path: Path) -> None:
        """Write the rule book as JSON."""
        path.write_text(json.dumps(self.as_dict(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path, folder: Path = HERE) -> "RuleBook":
        """Read a rule book from JSON; its lists and weights stand in `folder`. Raises RuleBookError."""
        try:
            stored = json.loads(path.read_text(encoding="utf-8"))
        except (ValueError, RecursionError) as error:
            raise RuleBookError(f"{path.name}: not JSON ({error})") from error
        except OSError as error:
            raise RuleBookError(f"{path}: {error.strerror}") from error
        if not isinstance(stored, dict):
            raise RuleBookError(f"{path.name}: not an object")
        return cls.from_dict(stored, folder)


_FIELDS = {"version", "thresholds", "lists", "words", "trusted_hosts", "parent", "taught", "head"}


def _by_rule(name: str, stored: Mapping[str, Any]) -> dict[Rule, Any]:
    values = stored.get(name, {})
    if not isinstance(values, Mapping):
        raise RuleBookError(f"{name}: not an object")
    for rule in values:
        if rule not in set(Rule):
            raise RuleBookError(f"{name}.{rule}: no such rule")
    return {Rule(rule): value for rule, value in values.items()}


def _names(where: str, values: Any) -> tuple[str, ...]:
    if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
        raise RuleBookError(f"{where}: not a list of names")
    return tuple(values)


def _own_term(word: str, strength: int) -> Term:
    """A newsroom's word as a term. Its script tells the language, so that Latin spelling is found too."""
    text = normalise.plain(word.removesuffix("*")).text.strip()
    kind = Kind.PHRASE if " " in text else Kind.STEM if word.endswith("*") else Kind.WORD
    language = "ru" if re.search("[а-я]", text) else "hy" if re.search("[ա-և]", text) else "und"
    return Term(text, language, kind, strength, NEWSROOM)


@lru_cache(maxsize=1)
def shipped() -> RuleBook:
    """The rule book that comes with Fairsay."""
    return RuleBook.load(HERE / "rulebook.json")


@lru_cache(maxsize=16)
def _load_weights(path: Path) -> Mapping[str, Any]:
    import numpy

    with numpy.load(path, allow_pickle=False) as stored:
        return {name: stored[name] for name in stored.files}
