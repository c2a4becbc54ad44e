"""`fairsay judge about`: which rule book, lists and weights are in force, from which data they come."""

import json
import sys
from argparse import ArgumentParser, Namespace
from typing import Any

from fairsay.houserules.rulebook import RuleBook, shipped
from fairsay.houserules.verdict import Rule


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of `judge`."""
    parser.add_argument(
        "topic", nargs="?", choices=("about",), default="about", help="what the judge is made of"
    )
    parser.add_argument("--json", action="store_true", help="as one JSON object")


def run(arguments: Namespace) -> int:
    """Print what the shipped judge is made of."""
    facts = about(shipped())
    lines = [json.dumps(facts, ensure_ascii=False)] if arguments.json else _said(facts)
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _said(facts: dict[str, Any]) -> list[str]:
    lines = [f"rule book {facts['rulebook']}"]
    for rule, values in facts["thresholds"].items():
        held = ", ".join(f"{language} {value:.2f}" for language, value in values.items())
        lines.append(f"  {rule:14s} holds from {held}")
    lines += [f"  {rule:14s} {size} listed terms" for rule, size in facts["listed_terms"].items()]
    for one in facts["weights"]:
        lines.append(
            f"  weights {one['name']}: {one['bytes']} bytes, recipe {one['recipe']}, data {one['data']}"
        )
    return [*lines, f"  lists {facts['list_bytes']} bytes"]


def about(book: RuleBook) -> dict[str, Any]:
    """Version, thresholds, sizes in bytes, and the hash of the data that the weights were trained from."""
    weights = []
    for path in sorted((book.folder / "weights").glob("*.npz")):
        arrays = book.weights(path.stem)
        weights.append(
            {
                "name": path.stem,
                "bytes": path.stat().st_size,
                "recipe": _word(arrays.get("recipe")),
                "data": _word(arrays.get("data")),
            }
        )
    return {
        "rulebook": book.version,
        "thresholds": {str(rule): dict(book.thresholds[rule]) for rule in Rule},
        "listed_terms": {str(rule): book.index(rule).size for rule in Rule if book.lists.get(rule)},
        "list_bytes": sum(path.stat().st_size for path in (book.folder / "lists").glob("*.txt")),
        "weights": weights,
    }


def _word(value: Any) -> str:
    return "unknown" if value is None else str(value.item() if hasattr(value, "item") else value)
