"""Labelled opinions: JSON Lines, plain or in gzip, one object a line, read with a word on every mistake.

`text` is all that must be there, and one kind of label:

- `labels`: an object; each of `abusive`, `filthy`, `advertisement`, `off_topic` is 1 (or true), 0 (or false)
  or null, which means that nobody knows: the row is left out for that rule; or
- `expect` (or `holds`; or `broken`, as an editor's decisions are exported): a list of the rules that should
  hold it. An empty list says that none should; of the rules that a list does not name nothing is known.

Optional: `id`; `language` ("en"; where it is missing the judge tells it); `split` ("train", "test"; test
where it is missing); `story` {title, text}; `parent`; `weak`, a list of rules whose label is a guess;
`spans`, a list of [start, end, rule] that people marked; and `group`, a word or an object of words
(`functionality`, `identity`, `dialect`, `template`, `pair`, `document`, …).
"""

import gzip
import hashlib
import json
import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fairsay.houserules.verdict import Rule, StoryText, Submission

ENDINGS = (".jsonl", ".jsonl.gz")
SPLITS = ("train", "test", "all")
# Names of a list of the rules that should hold a row.
_LISTS = ("expect", "holds", "broken")
# What keeps rows together, the closest tie first: rows of one template err together.
_TIES = ("template", "pair", "document", "story")


class LabelError(ValueError):
    """A row that cannot be used. The message names the file and the line."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        """`line` counts from 1."""
        super().__init__(f"{path}, line {line}: {reason}")


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled opinion. `labels` holds the rules whose label is known, `weak` those that were guessed."""

    id: str
    file: str
    text: str
    language: str | None
    split: str
    labels: Mapping[Rule, bool]
    weak: frozenset[Rule]
    story: StoryText | None
    parent: str | None
    group: Mapping[str, str]
    spans: tuple[tuple[int, int, Rule], ...] = ()

    @property
    def submission(self) -> Submission:
        """What the judge is asked."""
        return Submission(self.text, language=self.language, story=self.story, parent=self.parent)

    @property
    def tie(self) -> str:
        """The cluster that the row belongs to: its template, pair, document or story, else itself."""
        found = next((self.group[name] for name in _TIES if self.group.get(name)), self.id)
        return f"{self.file}:{found}"

    @property
    def civil(self) -> bool:
        """True where the row breaks none of the rules that it is labelled for, abuse among them."""
        return self.labels.get(Rule.ABUSIVE) is False and not any(self.labels.values())


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The files named, and those of the folders named, in the order of their names.

    Raises FileNotFoundError with a sentence where there is nothing to read.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(one for one in path.iterdir() if one.name.endswith(ENDINGS))
            if not inside:
                raise FileNotFoundError(f"{path} holds no {' or '.join(ENDINGS)} file")
            found += inside
        elif path.is_file():
            found.append(path)
        else:
            raise FileNotFoundError(f"there is no {path}")
    return list(dict.fromkeys(found))


def fingerprint(files: Iterable[Path]) -> str:
    """SHA-256 over the names and bytes of the files, in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted(files, key=lambda path: path.name):
        digest.update(path.name.encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def read(path: Path) -> Iterator[Row]:
    """The rows of one file. Raises LabelError at the first that cannot be used."""
    name = path.name
    for ending in reversed(ENDINGS):
        name = name.removesuffix(ending)
    number = 0
    try:
        with gzip.open(path, "rb") if path.name.endswith(".gz") else path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _row(path, number, name, line)
    except (EOFError, gzip.BadGzipFile) as error:
        raise LabelError(path, number + 1, f"the gzip ends or breaks here ({error})") from error


def chosen(
    files: Iterable[Path],
    *,
    split: str = "test",
    rules: frozenset[Rule] = frozenset(Rule),
    languages: frozenset[str] = frozenset(),
    limit: int | None = None,
    seed: int = 20261124,
) -> list[Row]:
    """The rows to judge: of `split`, labelled for one of `rules`, in one of `languages` (empty: any).

    With a `limit`, a seeded sample of so many from each file, in the file's order.
    """
    rows: list[Row] = []
    for path in files:
        mine = [
            row
            for row in read(path)
            if split in ("all", row.split)
            and not rules.isdisjoint(row.labels)
            and (not languages or row.language in languages)
        ]
        if limit is not None and len(mine) > limit:
            # By the file's own name, so that another file beside it changes nothing.
            places = random.Random(f"{seed}:{path.name}").sample(range(len(mine)), limit)  # noqa: S311 - a sample
            mine = [mine[place] for place in sorted(places)]
        rows += mine
    return rows


def _row(path: Path, number: int, file: str, line: bytes) -> Row:
    def wrong(reason: str) -> LabelError:
        return LabelError(path, number, reason)

    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise wrong(f"byte {error.start} is not UTF-8") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise wrong(f"not JSON ({error})") from error
    if not isinstance(value, dict):
        raise wrong("not an object")
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        raise wrong("text must be a string that says something")
    for name in ("language", "parent", "split"):
        if not isinstance(value.get(name), str | None):
            raise wrong(f"{name} must be a string or null")
    language = (value.get("language") or "").split("-")[0].lower()
    return Row(
        id=str(value.get("id", f"{file}:{number}")),
        file=file,
        text=text,
        # Western Armenian is read as Armenian.
        language={"hyw": "hy", "": None, "und": None}.get(language, language),
        split=value.get("split") or "test",
        labels=_labels(value, wrong),
        weak=frozenset(_rules(value.get("weak") or [], "weak", wrong)),
        story=_story(value.get("story"), wrong),
        parent=value.get("parent") or None,
        group=_group(value.get("group"), wrong),
        spans=_spans(value.get("spans") or [], len(text), wrong),
    )


def _labels(value: dict[str, Any], wrong: Any) -> dict[Rule, bool]:
    if name := next((name for name in _LISTS if name in value), None):
        expected = _rules(value[name], name, wrong)
        return dict.fromkeys(expected, True) if expected else dict.fromkeys(Rule, False)
    given = value.get("labels")
    if not isinstance(given, dict):
        raise wrong("labels must be an object (or expect a list of rules)")
    for rule, label in given.items():
        if rule not in set(Rule):
            raise wrong(f"labels.{rule}: there is no such rule; the rules are {', '.join(Rule)}")
        if label not in (0, 1, None):
            raise wrong(f"labels.{rule}: {label!r} is neither 1, 0 nor null")
    return {Rule(rule): bool(label) for rule, label in given.items() if label is not None}


def _rules(given: Any, name: str, wrong: Any) -> list[Rule]:
    if not isinstance(given, list) or not all(rule in set(Rule) for rule in given):
        raise wrong(f"{name} must be a list of rules ({', '.join(Rule)})")
    return [Rule(rule) for rule in given]


def _story(given: Any, wrong: Any) -> StoryText | None:
    if given is None:
        return None
    if not isinstance(given, dict) or not all(
        isinstance(given.get(name), str | None) for name in ("title", "text", "language")
    ):
        raise wrong("story must be an object with title and text")
    title, text = given.get("title") or "", given.get("text") or ""
    return StoryText(title, text, given.get("language")) if title or text else None


def _spans(given: Any, length: int, wrong: Any) -> tuple[tuple[int, int, Rule], ...]:
    try:
        spans = tuple((int(start), int(end), Rule(rule)) for start, end, rule in given)
    except (TypeError, ValueError) as error:
        raise wrong("spans must be a list of [start, end, rule]") from error
    if any(not 0 <= start < end <= length for start, end, _ in spans):
        raise wrong("spans must lie within the text, their end after their start")
    return spans


def _group(given: Any, wrong: Any) -> dict[str, str]:
    if given is None:
        return {}
    if isinstance(given, str):
        return {"group": given}
    if not isinstance(given, dict):
        raise wrong("group must be a word or an object of words")
    return {str(name): str(word) for name, word in given.items() if word is not None}
