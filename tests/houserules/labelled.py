"""The hand-written cases as labelled rows, for `fairsay evaluate`: `python -m tests.houserules.labelled FOLDER`.

One file a set; those in Latin letters stand in a file of their own. Of the outsider's opinions the half on
which mistakes were mended gets the split "dev" (see test_outsider.py), so that only the other is measured.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
HOLDS = ("filthy", "advertisement", "civil", "fresh")  # under cases/, with the rules that must hold them


def written(case: dict[str, Any], rule: str) -> dict[str, Any]:
    """A case that should or should not be held for one rule."""
    kept = {name: case[name] for name in ("id", "text", "language", "story", "parent") if case.get(name)}
    return {**kept, "labels": {rule: int(case["hold"])}, "group": {"kind": str(case.get("kind", ""))}}


def outsider(case: dict[str, Any]) -> dict[str, Any]:
    """An outsider's opinion; its language stands in `group` and is not told to the judge."""
    mended = hashlib.sha256(case["id"].encode()).digest()[0] % 2 == 0
    return {**case, "split": "dev" if mended else "test"}


def rewritings(case: dict[str, Any]) -> list[dict[str, Any]]:
    """A hostile text and its neutral rewriting; which of the two rules the former breaks is not told."""
    pair = {"language": "ru", "group": {"pair": case["id"]}, "weak": ["abusive"]}
    return [
        {**pair, "id": f"{case['id']}-t", "text": case["toxic"], "labels": {"abusive": 1}},
        {**pair, "id": f"{case['id']}-n", "text": case["neutral"], "labels": {"abusive": 0, "filthy": 0}},
    ]


def labelled() -> dict[str, list[dict[str, Any]]]:
    """Rows by the name of their file."""
    sets: dict[str, list[dict[str, Any]]] = {}
    for name, path, rule in (
        ("cases_abuse", HERE / "cases_abuse.jsonl", "abusive"),
        ("cases_abuse_ru_hy", HERE / "cases" / "abuse_ru_hy.jsonl", "abusive"),
        ("cases_offtopic", HERE / "cases_offtopic.jsonl", "off_topic"),
    ):
        for case in lines(path):
            sets.setdefault(name + "_latin" * bool(case.get("latin")), []).append(written(case, rule))
    for name in HOLDS:
        sets[f"cases_{name}"] = lines(HERE / "cases" / f"{name}.jsonl")
    sets["cases_outsider"] = [outsider(case) for case in lines(HERE / "cases" / "outsider.jsonl")]
    pairs = lines(HERE / "cases" / "rewritings_ru.jsonl")
    sets["cases_rewritings_ru"] = [row for case in pairs for row in rewritings(case)]
    return sets


def lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def write(folder: Path) -> None:
    """Every set as a file in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in labelled().items():
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
