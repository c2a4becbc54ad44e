"""`fairsay judge about`: rule book, lists and weights in force, the data behind them, what they reach.

The figures are those of `card.json`, which `fairsay evaluate DIR --card fairsay/houserules/card.json` writes.
"""

import hashlib
import json
import sys
from argparse import ArgumentParser, Namespace
from typing import Any

from fairsay.houserules import operating
from fairsay.houserules.rulebook import RuleBook, shipped
from fairsay.houserules.verdict import Rule


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of `judge about`."""
    parser.add_argument(
        "--table",
        action="store_true",
        help="the measured figures as a Markdown table, as the model card has it",
    )
    parser.add_argument("--json", action="store_true", help="as one JSON object")


def run(arguments: Namespace) -> int:
    """Print what the shipped judge is made of."""
    facts = about(shipped())
    if arguments.table:
        lines = table(facts["card"]) if facts["card"] else []
    else:
        lines = [json.dumps(facts, ensure_ascii=False)] if arguments.json else said(facts)
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def said(facts: dict[str, Any]) -> list[str]:
    """The facts in lines, for a terminal."""
    lines = [f"rule book {facts['rulebook']}"]
    for rule, values in facts["thresholds"].items():
        held = ", ".join(f"{language} {value:.2f}" for language, value in values.items())
        lines.append(f"  {rule:14s} holds from {held}")
        for language, one in facts["reached"].get(rule, {}).items():
            if one["precision"] is not None:
                lines.append(
                    f"    {language}: of those held {one['precision']:.0%} break the rule, "
                    f"{one['caught']:.0%} of breaches are held, {one['held']:.1%} of all opinions"
                )
    lines += [f"  {rule:14s} {size} listed terms" for rule, size in facts["listed_terms"].items()]
    for one in facts["weights"]:
        lines.append(
            f"  weights {one['name']}: {one['bytes']} bytes, recipe {one['recipe']}, data {one['data']}"
        )
    lines.append(f"  lists {facts['list_bytes']} bytes")
    card = facts["card"]
    if card is None:
        return lines
    measured = card["measured"]
    lines += ["", f"measured on data {measured['data']['sha256']}, rule book {measured['rule book']}"]
    if not facts["card_is_of_these_weights"]:
        lines.append("these figures were measured on OTHER weights than those in force")
    width = max(len(one["figure"]) for one in card["figures"])
    for one in card["figures"]:
        lines.append(f"  {one['figure']:{width}s}  {one['written']}  {_aim(one['reach'])}".rstrip())
    return lines


def table(card: dict[str, Any]) -> list[str]:
    """The card's figures as the lines of a Markdown table."""
    rows = [f"| {one['figure']} | {one['reach']} | {one['written']} |" for one in card["figures"]]
    return ["| figure | to reach | reached |", "| --- | --- | --- |", *rows]


def _aim(reach: str) -> str:
    return f"(to reach: {reach})" if reach else ""


def about(book: RuleBook) -> dict[str, Any]:
    """Version, thresholds, sizes in bytes, the hash of the data trained from, the model card's figures."""
    weights = []
    for path in sorted((book.folder / "weights").glob("*.npz")):
        arrays = book.weights(path.stem)
        weights.append(
            {
                "name": path.stem,
                "bytes": path.stat().st_size,
                "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
                "recipe": _word(arrays.get("recipe")),
                "data": _word(arrays.get("data")),
            }
        )
    card = _card(book)
    return {
        "rulebook": book.version,
        "thresholds": {
            str(rule): {language: book.threshold(rule, language) for language in book.thresholds[rule]}
            for rule in Rule
        },
        "reached": _reached(book),
        "listed_terms": {str(rule): book.index(rule).size for rule in Rule if book.lists.get(rule)},
        "list_bytes": sum(path.stat().st_size for path in (book.folder / "lists").glob("*.txt")),
        "weights": weights,
        "card": card,
        "card_is_of_these_weights": card is not None
        and card["measured"]["weights"] == {one["name"]: one["sha256"] for one in weights},
    }


def _card(book: RuleBook) -> dict[str, Any] | None:
    """The model card's figures, where they have been measured."""
    path = book.folder / "card.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def _reached(book: RuleBook) -> dict[str, dict[str, Any]]:
    """What each threshold reached on held-out rows, at one breach in ten opinions; nothing without tables."""
    try:
        tables = operating.load(book.folder / "weights" / "operating.json")
    except operating.TargetError:
        return {}
    reached: dict[str, dict[str, Any]] = {}
    for rule in Rule:
        for language in book.thresholds[rule]:
            found = operating.at(tables, rule, language, book.threshold(rule, language))
            if found is not None:
                reached.setdefault(str(rule), {})[language] = dict(found)
    return reached


def _word(value: Any) -> str:
    return "unknown" if value is None else str(value.item() if hasattr(value, "item") else value)
