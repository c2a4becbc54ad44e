"""`fairsay screen`: opinions as JSON Lines in, verdicts as JSON Lines out, one object a line, in order.

In: `id`, `text`, and optionally `language`, `story: {title, text, hosts?}`, `parent`, `seen_elsewhere`.
Out: `id`, `language`, `verdict` ("clear" or "hold"), `scores` of all four rules (null where a rule
does not apply), `findings` (`rule`, `score`, `span`, `evidence`, `explanation`), `rulebook`.
A line that cannot be read gives `{"id": …, "error": {"code", "message"}}` and exit status 1 at the end;
the lines after it are judged. A run that takes longer says on standard error how far it is.
"""

import contextlib
import json
import os
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from fairsay.houserules.ahead import read_ahead
from fairsay.houserules.explain import LANGUAGES
from fairsay.houserules.judge import Judge
from fairsay.houserules.rulebook import RuleBook, RuleBookError, shipped
from fairsay.houserules.submissions import BadLineError, parse, report
from fairsay.houserules.verdict import Submission

# A line longer than this is refused unread, so that one endless line cannot fill the memory.
_LONGEST_LINE = 8 * 1024 * 1024
# So many opinions are judged together when they have already arrived.
READ_AHEAD = 32
# Lines of so many bytes wait at most, whatever their number.
_WAITING_BYTES = 8 * 1024 * 1024
# Seconds between two words on how far a run is, and before the first.
_TOLD_EVERY = 5.0


def configure(parser: ArgumentParser) -> None:
    """Add the arguments of `screen`."""
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="JSON Lines files; standard input where none is named"
    )
    parser.add_argument("--rulebook", type=Path, help="a rule book as JSON (default: the shipped one)")
    parser.add_argument(
        "--explain-in", choices=LANGUAGES, help="language of the explanations (default: that of the opinion)"
    )
    parser.add_argument(
        "--audience", choices=("reader", "editor"), default="reader", help="whom explanations address"
    )
    parser.add_argument(
        "--deadline",
        type=float,
        default=2.0,
        metavar="SECONDS",
        help="time a rule may take before it holds (default: 2)",
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing of how far the run is")


def run(arguments: Namespace) -> int:
    """Judge every line; 0 when all could be read, 1 when one could not, 2 when a file or rule book cannot."""
    try:
        book = RuleBook.load(arguments.rulebook) if arguments.rulebook else shipped()
    except RuleBookError as error:
        sys.stderr.write(f"fairsay screen: {error}\n")
        return 2
    judge = Judge(book, deadline=arguments.deadline)
    # A rule that cannot be loaded fails on each opinion, which is held and says so.
    with contextlib.suppress(Exception):
        judge.warm()
    progress = None if arguments.quiet else Progress(sys.stderr)
    good = True
    for name in arguments.files or ["-"]:
        try:
            good &= _screen_file(name, judge, arguments, progress)
        except BrokenPipeError:
            # Whoever reads the verdicts has gone: nothing more is wanted, the last flush included.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        except OSError as error:
            sys.stderr.write(f"fairsay screen: {error}\n")
            return 2
    if progress:
        progress.end()
    return 0 if good else 1


class Progress:
    """How many lines are judged, told now and then to whoever waits."""

    def __init__(self, out: TextIO, every: float = _TOLD_EVERY) -> None:
        """Nothing is written before `every` seconds have passed."""
        self.out, self.every = out, every
        self.started = self.told = time.monotonic()
        self.judged = self.unread = 0

    def count(self, *, read: bool) -> None:
        """One line more; a word about all of them when it is time."""
        self.judged += read
        self.unread += not read
        now = time.monotonic()
        if now - self.told >= self.every:
            self.told = now
            self._tell(now)

    def end(self) -> None:
        """The last word, if there has been a first."""
        if self.told != self.started:
            self._tell(time.monotonic())

    def _tell(self, now: float) -> None:
        rate = self.judged / max(1e-9, now - self.started)
        unread = f", {self.unread:,} lines could not be read" if self.unread else ""
        self.out.write(f"fairsay screen: {self.judged:,} opinions judged, {rate:,.0f} a second{unread}\n")
        self.out.flush()


def _screen_file(name: str, judge: Judge, arguments: Namespace, progress: Progress | None) -> bool:
    options: tuple[Any, ...] = (arguments.explain_in, arguments.audience, progress)
    if name == "-":
        return screen(sys.stdin.buffer, sys.stdout, judge, *options)
    with Path(name).open("rb") as lines:
        return screen(lines, sys.stdout, judge, *options)


def screen(
    lines: BinaryIO,
    out: TextIO,
    judge: Judge,
    explain_in: str | None = None,
    audience: Any = "reader",
    progress: Progress | None = None,
) -> bool:
    """Judge `lines` and write one object a line to `out` as each is done; True if all could be read."""
    good = True
    arriving = read_ahead(_read(lines), READ_AHEAD, weigh=len, heaviest=_WAITING_BYTES)
    for arrived in arriving:
        parsed = [_parsed(line) for line in arrived]
        verdicts = judge.judge_all([one[1] for one in parsed if not isinstance(one, BadLineError)])
        for one in parsed:
            if isinstance(one, BadLineError):
                good = False
                answer = one.as_dict()
            else:
                answer = report(one[0], one[1], next(verdicts), explain_in, audience)
            # Escaped where a character cannot stand in UTF-8 (a lone surrogate in an id).
            out.write(json.dumps(answer, ensure_ascii=True) + "\n")
            if progress:
                progress.count(read=not isinstance(one, BadLineError))
        out.flush()
    return good


def _parsed(line: bytes) -> tuple[Any, Submission] | BadLineError:
    if len(line) > _LONGEST_LINE:
        return BadLineError("line_too_long", f"a line may have {_LONGEST_LINE:,} bytes")
    try:
        return parse(line)
    except BadLineError as error:
        return error


def _read(lines: BinaryIO) -> Iterator[bytes]:
    """The lines one by one, without blank ones; of one that is too long only the beginning."""
    while line := lines.readline(_LONGEST_LINE + 1):
        if len(line) > _LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := lines.readline(_LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
        if line.strip():
            yield line
