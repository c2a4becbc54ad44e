"""`fairsay judge about` and `fairsay judge learn`: what the judge is made of, and what decisions teach it."""

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from fairsay.houserules import about
from fairsay.houserules.decided import Case, read_cases, scored
from fairsay.houserules.judge import Judge
from fairsay.houserules.learning import MARGIN, learn
from fairsay.houserules.learning_report import Quality, Report
from fairsay.houserules.rulebook import RuleBook, RuleBookError, shipped
from fairsay.houserules.submissions import BadLineError

LEARN = """The next rule book from decided opinions.

EXAMPLES are JSON Lines as `fairsay screen` reads them, each with `broken`: the rules that the editor cited,
[] where the opinion was approved. Give approved ones too, ordinary ones among them, or the judge will think
that every opinion is like those that needed a decision. New words, a head and thresholds are taken only where
they save wrong outcomes on examples that they were not learned from, and where the pinned cases are kept.
Exit status: 0 a rule book was written, 1 nothing was gained and none was written, 2 a file cannot be used."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `judge`: those of `about`, and the subcommands."""
    about.configure(parser)
    topics = parser.add_subparsers(dest="topic", metavar="{about,learn}")
    about.configure(topics.add_parser("about", help="what the judge is made of", description=about.__doc__))
    own = topics.add_parser(
        "learn",
        help="make the next rule book from decided opinions",
        description=LEARN,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    own.add_argument(
        "examples", nargs="+", type=Path, metavar="EXAMPLES", help="decided opinions, JSON Lines"
    )
    own.add_argument("--out", type=Path, required=True, metavar="BOOK", help="where to write the rule book")
    own.add_argument("--report", type=Path, metavar="FILE", help="where to write the report, as JSON")
    own.add_argument(
        "--rulebook",
        type=Path,
        help="the rule book in force, which the next is compared with (default: shipped)",
    )
    own.add_argument(
        "--version", help="version of the next rule book (default: the present one's, counted on)"
    )
    own.add_argument(
        "--missed-costs",
        type=_positive,
        default=1.0,
        metavar="HOLDS",
        help="how many needless holds a missed breach is worth to you (default: 1)",
    )
    own.add_argument(
        "--margin",
        type=_share,
        default=MARGIN,
        metavar="SHARE",
        help=f"share of the pinned cases that may be judged worse (default: {MARGIN})",
    )


def run(arguments: argparse.Namespace) -> int:
    """What the topic asks for; `about` where none is named."""
    return _learn(arguments) if arguments.topic == "learn" else about.run(arguments)


def next_version(book: RuleBook) -> str:
    """The version after a rule book's: `2026.11.2` → `2026.11.2+newsroom.1` → `2026.11.2+newsroom.2`."""
    shipped_version, _, own = book.version.partition("+")
    counted = re.fullmatch(r"(.+\.)(\d+)", own)
    if counted:
        return f"{shipped_version}+{counted[1]}{int(counted[2]) + 1}"
    return f"{shipped_version}+{own or 'newsroom'}.1"


def _learn(arguments: argparse.Namespace) -> int:
    try:
        book = RuleBook.load(arguments.rulebook) if arguments.rulebook else shipped()
        cases = [case for path in arguments.examples for case in _cases(path)]
        version = arguments.version or next_version(book)
        following, report = learn(
            book,
            scored(cases, Judge(book)),
            version=version,
            missed_costs=arguments.missed_costs,
            margin=arguments.margin,
        )
        if arguments.report:
            told = json.dumps(report.as_dict(), ensure_ascii=False, indent=1)
            arguments.report.write_text(told + "\n", encoding="utf-8")
        if following is not book:
            following.dump(arguments.out)
    except (RuleBookError, BadLineError, OSError) as error:
        sys.stderr.write(f"fairsay judge learn: {error}\n")
        return 2
    sys.stdout.write("\n".join(_said(report)) + "\n")
    return 1 if following is book else 0


def _cases(path: Path) -> list[Case]:
    try:
        return read_cases(path)
    except BadLineError as error:
        raise BadLineError(error.code, f"{path}: {error.message}", error.id) from error


def _said(report: Report) -> Iterator[str]:
    if report.refused:
        yield f"{report.examples} examples; nothing was learned, and rule book {report.parent} stays in force"
    else:
        yield f"rule book {report.version} after {report.parent}, from {report.examples} examples"
    for part in report.parts:
        yield f"  {part.rule}: {part.taken}; {part.reason}"
    for one in report.rules:
        if one.language != "*" and one.breaches:
            yield (
                f"  {one.rule} in {one.language}: {one.examples} examples, {one.breaches} breaches; "
                f"threshold {one.threshold_before:.3f} → {one.threshold_after:.3f}; "
                f"held out: {_figures(one.before)} → {_figures(one.after)}"
            )
    for word in report.words:
        done = "new word" if word.kept else "not taken"
        yield (
            f"  {done} for {word.rule}: {word.word} ({word.breaches} of {word.examples} broke the rule, "
            f"surely {word.surely:.0%}; {word.reason})"
        )
    held = sum(flip.held_after for flip in report.flips)
    yield f"  of the examples {held} more would be held, {len(report.flips) - held} no longer"
    pinned = report.pinned
    yield f"  pinned cases judged right: {pinned.right_before} → {pinned.right_after} of {pinned.cases}"
    yield from (f"    lost: {lost}" for lost in pinned.lost)


def _figures(quality: Quality) -> str:
    figures = (("precision", quality.precision), ("recall", quality.recall))
    return ", ".join(f"{name} {'–' if value is None else f'{value:.2f}'}" for name, value in figures)


def _number(good: Callable[[float], bool]) -> Callable[[str], float]:
    def number(text: str) -> float:
        value = float(text)
        if not good(value):
            raise ValueError(text)
        return value

    return number


_positive = _number(lambda value: 0 < value < 1e6)
_share = _number(lambda value: 0 <= value <= 1)
