"""`fairsay screen`: opinions as JSON Lines in, verdicts as JSON Lines out, one object a line.

In: `id`, `text`, and optionally `language`, `story: {title, text, hosts?}`, `parent`, `seen_elsewhere`.
Out: `id`, `language`, `verdict` ("clear" or "hold"), `scores` of all four rules (null where a rule
does not apply), `findings` (`rule`, `score`, `span`, `evidence`, `explanation`), `rulebook`.
A line that cannot be read gives `{"id": …, "error": {"code", "message"}}` and exit status 1 at the end.
"""

import json
import queue
import re
import sys
import threading
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, TextIO, TypeVar

from fairsay.houserules.explain import LANGUAGES, explain
from fairsay.houserules.judge import Judge
from fairsay.houserules.rulebook import RuleBook, RuleBookError, shipped
from fairsay.houserules.verdict import Rule, StoryText, Submission, Verdict

# A line longer than this is refused unread, so that one endless line cannot fill the memory.
_LONGEST_LINE = 8 * 1024 * 1024
# So many opinions are judged together when they have already arrived.
READ_AHEAD = 16
_SURROGATE = re.compile("[\ud800-\udfff]")
Item = TypeVar("Item")


class BadLineError(ValueError):
    """A line that is no submission: a word code, and what is wrong in a sentence."""

    def __init__(self, code: str, message: str, id: Any = None) -> None:
        """`id` is the line's own, where it could be read."""
        super().__init__(message)
        self.code, self.message, self.id = code, message, id

    def as_dict(self) -> dict[str, Any]:
        """The line to print in place of a verdict."""
        return {"id": self.id, "error": {"code": self.code, "message": self.message}}


@dataclass(frozen=True, slots=True)
class _End:
    """Nothing more comes: all has been read, or reading failed."""

    error: BaseException | None


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


def run(arguments: Namespace) -> int:
    """Judge every line; 0 when all could be read, 1 when one could not, 2 when a file or rule book cannot."""
    try:
        book = RuleBook.load(arguments.rulebook) if arguments.rulebook else shipped()
    except (RuleBookError, OSError) as error:
        sys.stderr.write(f"fairsay screen: {error}\n")
        return 2
    judge = Judge(book, deadline=arguments.deadline)
    good = True
    for name in arguments.files or ["-"]:
        try:
            good &= _screen_file(name, judge, arguments)
        except OSError as error:
            sys.stderr.write(f"fairsay screen: {error}\n")
            return 2
    return 0 if good else 1


def _screen_file(name: str, judge: Judge, arguments: Namespace) -> bool:
    if name == "-":
        return screen(sys.stdin.buffer, sys.stdout, judge, arguments.explain_in, arguments.audience)
    with Path(name).open("rb") as lines:
        return screen(lines, sys.stdout, judge, arguments.explain_in, arguments.audience)


def screen(
    lines: BinaryIO, out: TextIO, judge: Judge, explain_in: str | None = None, audience: Any = "reader"
) -> bool:
    """Judge `lines` and write one object a line to `out` as each is done; True if all could be read."""
    good = True
    for parsed in read_ahead(map(_parsed, _read(lines)), READ_AHEAD):
        verdicts = judge.judge_all([one[1] for one in parsed if not isinstance(one, BadLineError)])
        for one in parsed:
            if isinstance(one, BadLineError):
                good = False
                answer = one.as_dict()
            else:
                answer = report(one[0], one[1], next(verdicts), explain_in, audience)
            # Escaped where a character cannot stand in UTF-8 (a lone surrogate in an id).
            out.write(json.dumps(answer, ensure_ascii=True) + "\n")
            out.flush()
    return good


def read_ahead(items: Iterator[Item], most: int) -> Iterator[list[Item]]:
    """What has already arrived, up to `most` at a time, in order; never waits for a second item.

    A thread reads on while the caller works. What goes wrong in reading is raised here.
    """
    arrived: queue.Queue[Item | _End] = queue.Queue(maxsize=most)

    def read() -> None:
        try:
            for item in items:
                arrived.put(item)
            arrived.put(_End(None))
        except BaseException as error:  # handed to the caller, who raises it
            arrived.put(_End(error))

    threading.Thread(target=read, name="read-ahead", daemon=True).start()
    while True:
        batch: list[Item] = []
        last = arrived.get()
        while not isinstance(last, _End):
            batch.append(last)
            if len(batch) == most:
                break
            try:
                last = arrived.get_nowait()
            except queue.Empty:
                break
        if batch:
            yield batch
        if isinstance(last, _End):
            if last.error is not None:
                raise last.error
            return


def _parsed(line: bytes | BadLineError) -> tuple[Any, Submission] | BadLineError:
    if isinstance(line, BadLineError):
        return line
    try:
        return parse(line)
    except BadLineError as error:
        return error


def _read(lines: BinaryIO) -> Iterator[bytes | BadLineError]:
    """The lines one by one; one that is too long is read past and refused."""
    while line := lines.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := lines.readline(_LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            yield BadLineError("line_too_long", f"a line may have {_LONGEST_LINE} bytes")
        elif line.strip():
            yield line


def parse(line: bytes) -> tuple[Any, Submission]:
    """A line's id and submission. Raises BadLineError with a code and a sentence."""
    try:
        value = json.loads(line.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadLineError("invalid_utf8", f"byte {error.start} of the line is not UTF-8") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise BadLineError("invalid_json", f"not JSON: {getattr(error, 'msg', 'nested too deep')}") from error
    if not isinstance(value, dict):
        raise BadLineError("not_an_object", "a line must be a JSON object")
    id = value.get("id")
    if not isinstance(id, str | int | float) and id is not None:
        raise BadLineError("invalid_id", "id must be a string or a number")
    text = value.get("text")
    if not isinstance(text, str):
        raise BadLineError("invalid_text", "text must be a string", id)
    if _has_surrogates(text):
        raise BadLineError("invalid_text", "text holds half a surrogate pair, which is no character", id)
    return id, Submission(
        text=text,
        language=_optional(value, "language", id),
        story=_story(value.get("story"), id),
        parent=_optional(value, "parent", id),
        seen_elsewhere=_count(value.get("seen_elsewhere", 0), id),
    )


def _optional(value: dict[str, Any], name: str, id: Any, within: str = "") -> str | None:
    given = value.get(name)
    if given is not None and (not isinstance(given, str) or _has_surrogates(given)):
        raise BadLineError(
            f"invalid_{within or name}",
            f"{within + '.' if within else ''}{name} must be a string or null",
            id,
        )
    return given or None


def _count(given: Any, id: Any) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or given < 0:
        raise BadLineError("invalid_seen_elsewhere", "seen_elsewhere must be a whole number from 0", id)
    return given


def _story(given: Any, id: Any) -> StoryText | None:
    if given is None:
        return None
    if not isinstance(given, dict):
        raise BadLineError("invalid_story", "story must be an object with title and text", id)
    title, text = _optional(given, "title", id, "story"), _optional(given, "text", id, "story")
    hosts = given.get("hosts", [])
    if not isinstance(hosts, list) or not all(isinstance(host, str) for host in hosts):
        raise BadLineError("invalid_story", "story.hosts must be a list of strings", id)
    if not title and not text:
        return None
    return StoryText(title or "", text or "", _optional(given, "language", id, "story"), tuple(hosts))


def _has_surrogates(text: str) -> bool:
    return bool(_SURROGATE.search(text))


def report(
    id: Any, submission: Submission, verdict: Verdict, explain_in: str | None = None, audience: Any = "reader"
) -> dict[str, Any]:
    """A verdict as `screen` prints it."""
    language = explain_in or verdict.language
    return {
        "id": id,
        "language": verdict.language,
        "verdict": str(verdict.outcome),
        "scores": {str(rule): _rounded(verdict.scores[rule]) for rule in Rule},
        "findings": [
            {
                "rule": str(finding.rule),
                "score": _rounded(finding.score),
                "span": list(finding.span) if finding.span else None,
                "evidence": str(finding.evidence),
                "explanation": explain(finding, submission.text, language, audience),
            }
            for finding in verdict.findings
        ],
        "rulebook": verdict.rulebook,
    }


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 4)
