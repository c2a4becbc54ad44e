"""`fairsay evaluate`: measure the judge on labelled opinions.

Reads JSON Lines (plain or in gzip) with a `text` and `labels` a line: {"text": …, "labels":
{"abusive": 1, "filthy": 0}}. A label that is null or missing is unknown, and the row is left out for that
rule. Prints, for every rule, language and file: precision, recall, F1, macro F1, balanced accuracy, AUC and
the share held, with 95 % intervals; calibration; false holds by identity and dialect; what survives when the
caught passages are disguised; civil opinions held by the four rules together; speed; and packages that
could be installed instead.

Exit status: 0 measured; 1 a row could not be used or judged, or nothing was left to measure; 2 a file or the
rule book could not be read.
"""

import sys
import time
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from fairsay.houserules import operating
from fairsay.houserules.evaluation import card, fairness, quality, rows
from fairsay.houserules.evaluation.explanations import explanations
from fairsay.houserules.evaluation.judging import judge_rows, resident_mebibytes
from fairsay.houserules.evaluation.report import Report, curves, facts, mistakes, operating_tables
from fairsay.houserules.evaluation.rivals import rivals
from fairsay.houserules.evaluation.run import Run
from fairsay.houserules.evaluation.survival import survival
from fairsay.houserules.rulebook import RuleBook, RuleBookError, shipped
from fairsay.houserules.verdict import Rule


def _whole(least: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise ArgumentTypeError(f"{text!r} is no whole number from {least}")
        return int(text)

    return read


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 < value < 1:
        raise ArgumentTypeError(f"{text!r} is no share between 0 and 1")
    return value


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of `evaluate`."""
    parser.add_argument(
        "data", nargs="+", type=Path, metavar="DIR", help="folders of .jsonl and .jsonl.gz files, or files"
    )
    which = parser.add_argument_group("which rows")
    which.add_argument(
        "--split", choices=rows.SPLITS, default="test", help="rows of this split (default: test)"
    )
    which.add_argument(
        "--rule",
        action="append",
        choices=[str(rule) for rule in Rule],
        help="only this rule; may be repeated",
    )
    which.add_argument(
        "--language", action="append", metavar="CODE", help="only rows in this language; may be repeated"
    )
    which.add_argument(
        "--limit", type=_whole(1), metavar="N", help="a seeded sample of at most N rows of each file"
    )
    how = parser.add_argument_group("how it is measured")
    how.add_argument(
        "--rulebook", type=Path, metavar="FILE", help="a rule book as JSON (default: the shipped one)"
    )
    how.add_argument(
        "--processes", type=_whole(1), default=1, metavar="N", help="judge in N processes (default: 1)"
    )
    how.add_argument(
        "--prior", type=_share, default=0.1, metavar="P",
        help="share of breaches on the page that the scores are meant for (default: 0.1)",
    )  # fmt: skip
    how.add_argument(
        "--reference", default="en_offtopic_news_debate", metavar="NAME",
        help="file whose civil rows say what one opinion in twenty flagged is (default: %(default)s)",
    )  # fmt: skip
    how.add_argument(
        "--attacked", type=_whole(0), default=200, metavar="N",
        help="caught breaches of each rule and language to disguise and to cut; 0: none (default: 200)",
    )  # fmt: skip
    how.add_argument(
        "--rivals", type=_whole(0), default=200, metavar="N",
        help="rows of each rule, language and file that rivals judge too; 0: none (default: 200)",
    )  # fmt: skip
    out = parser.add_argument_group("where it goes, beside standard output")
    out.add_argument("--json", type=Path, metavar="FILE", help="every figure as one JSON object")
    out.add_argument(
        "--html", type=Path, metavar="FILE", help="one page with tables and plots, no script needed"
    )
    out.add_argument(
        "--plots",
        type=Path,
        metavar="FOLDER",
        help="the plots alone, as SVG files (docs/judge is made with it)",
    )
    out.add_argument(
        "--operating", type=Path, metavar="FILE",
        help="what every threshold means (fairsay/houserules/weights/operating.json is made with it)",
    )  # fmt: skip
    out.add_argument(
        "--mistakes", type=Path, metavar="FILE", help="rows judged wrongly, as JSON Lines, the surest first"
    )
    out.add_argument(
        "--card", type=Path, metavar="FILE",
        help="key figures for the model card (fairsay/houserules/card.json is made with it)",
    )  # fmt: skip


def run(arguments: Namespace) -> int:
    """Measure and print; the exit status as the module says."""
    try:
        book = RuleBook.load(arguments.rulebook) if arguments.rulebook else shipped()
        files = rows.find_files(arguments.data)
    except (RuleBookError, OSError) as error:
        return _sorry(str(error), 2)
    try:
        report = evaluate(book, files, arguments)
    except rows.LabelError as error:
        return _sorry(str(error), 1)
    except OSError as error:
        return _sorry(str(error), 2)
    if report is None:
        return _sorry("no row is left to measure: see --split, --rule and --language", 1)
    sys.stdout.write(report.as_text())
    try:
        _write(report, arguments)
    except OSError as error:
        return _sorry(str(error), 2)
    if failed := report.facts["rows without a judgment"]:
        return _sorry(f"a rule failed on {failed} rows, which count as held", 1)
    return 0


def _sorry(message: str, status: int) -> int:
    sys.stderr.write(f"fairsay evaluate: {message}\n")
    return status


def evaluate(book: RuleBook, files: list[Path], arguments: Namespace) -> Report | None:
    """Judge the chosen rows and make every table; None where no row was chosen."""
    rules = tuple(rule for rule in Rule if not arguments.rule or str(rule) in arguments.rule)
    those = rows.chosen(
        files,
        split=arguments.split,
        rules=frozenset(rules),
        languages=frozenset(arguments.language or ()),
        limit=arguments.limit,
    )
    if not those:
        return None
    judge = partial(judge_rows, book, processes=arguments.processes)
    began = time.monotonic()
    answers = judge([row.submission for row in those])
    seconds = time.monotonic() - began
    memory = resident_mebibytes()
    done = Run(book, those, answers, rules, seconds)
    tables = [quality.quality(done), quality.calibration(done, arguments.prior)]
    tables += [quality.caught_at(done, arguments.reference, 0.05), quality.combined(done)]
    if Rule.ABUSIVE in rules or Rule.FILTHY in rules:
        tables += [
            quality.hostile(done),
            fairness.functionalities(done),
            fairness.identities(done),
            fairness.dialects(done),
        ]
    if arguments.attacked:
        tables.append(survival(done, partial(judge, what="judged disguised"), arguments.attacked))
        tables.append(explanations(done, partial(judge, what="judged cut"), arguments.attacked))
    tables.append(quality.speed(done, arguments.processes, memory))
    if arguments.rivals:
        tables.append(rivals(done, arguments.rivals))
    options = {
        "split": arguments.split, "prior": arguments.prior, "limit": arguments.limit or "none",
        "attacked": arguments.attacked, "rivals": arguments.rivals,
    }  # fmt: skip
    shown = [table for table in tables if table.rows or table.findings]
    report = Report(facts(book, files, done, options), shown, curves(done, arguments.prior))
    if arguments.operating:
        operating.dump(operating_tables(done, arguments.prior), arguments.operating)
    if arguments.mistakes:
        arguments.mistakes.write_text(mistakes(done), encoding="utf-8")
    key = card.key_figures(report)
    return replace(report, tables=[key, *shown]) if key.rows else report


def _write(report: Report, arguments: Namespace) -> None:
    from fairsay.houserules.evaluation import page, plots

    if arguments.json:
        arguments.json.write_text(report.as_json(), encoding="utf-8")
    if arguments.html:
        arguments.html.write_text(page.page(report), encoding="utf-8")
    if arguments.plots:
        arguments.plots.mkdir(parents=True, exist_ok=True)
        for plot in plots.plots(report):
            (arguments.plots / f"{plot.name}.svg").write_text(plot.alone(), encoding="utf-8")
    if arguments.card:
        arguments.card.write_text(card.as_json(card.card(report)), encoding="utf-8")
