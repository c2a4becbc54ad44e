"""The labelled data folder: JSON Lines in gzip, one schema, read in the order of the files' names."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# GPL-3.0: evaluation only, never trained on.
EVALUATION_ONLY = frozenset(("ru_spam_telegram_gpl",))


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled text. `labels[rule]` is 1, 0 or None (nobody knows); `weak` rules have a guess."""

    id: str
    file: str
    text: str
    language: str
    split: str
    labels: dict[str, int | None]
    weak: frozenset[str]
    spans: tuple[tuple[int, int, str], ...]
    story: tuple[str, str] | None
    group: dict[str, Any]


def rows(folder: Path, *names: str) -> Iterator[Row]:
    """The rows of the named files (without their ending), or of every file that may be trained on."""
    chosen = names or tuple(
        path.name.removesuffix(".jsonl.gz")
        for path in sorted(folder.glob("*.jsonl.gz"))
        if path.name.removesuffix(".jsonl.gz") not in EVALUATION_ONLY
    )
    for name in chosen:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                yield _row(name, json.loads(line))


def _row(name: str, value: dict[str, Any]) -> Row:
    story = value.get("story")
    return Row(
        id=value["id"],
        file=name,
        text=value["text"],
        language={"hyw": "hy"}.get(value["language"], value["language"]),
        split=value["split"],
        labels=value["labels"],
        weak=frozenset(value.get("weak", ())),
        spans=tuple((int(start), int(end), str(rule)) for start, end, rule in value.get("spans", ())),
        story=(story["title"], story["text"]) if story else None,
        group=value.get("group") or {},
    )


def fingerprint(folder: Path) -> str:
    """SHA-256 over the names and bytes of every data file: what the weights were trained from."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.jsonl.gz")):
        digest.update(path.name.encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
