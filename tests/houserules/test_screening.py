"""`fairsay screen`: JSON Lines in and out, with an answer for every line."""

import io
import json
import subprocess
import sys
import threading
import time

import pytest

from fairsay.houserules.ahead import read_ahead
from fairsay.houserules.judge import Judge
from fairsay.houserules.screening import Progress, screen

pytestmark = pytest.mark.plain


def answers(*lines, **options):
    out = io.StringIO()
    good = screen(io.BytesIO(b"\n".join(lines)), out, Judge(), **options)
    return good, [json.loads(line) for line in out.getvalue().splitlines()]


def as_line(**values):
    return json.dumps(values).encode()


def test_a_line_is_answered_with_verdict_scores_and_findings():
    text = "Earn $900 a day from home, DM me at t.me/easy_example"
    good, (answer,) = answers(as_line(id="a1", text=text))
    assert good
    assert list(answer) == ["id", "language", "verdict", "scores", "findings", "rulebook"]
    assert (answer["id"], answer["language"], answer["verdict"]) == ("a1", "en", "hold")
    assert list(answer["scores"]) == ["off_topic", "advertisement", "abusive", "filthy"]
    assert answer["scores"]["off_topic"] is None
    link = next(finding for finding in answer["findings"] if finding["evidence"] == "link")
    assert list(link) == ["rule", "score", "span", "evidence", "explanation"]
    assert text[link["span"][0] : link["span"][1]] == "t.me/easy_example"
    assert "t.me/easy_example" in link["explanation"]


def test_explanations_come_in_the_language_asked_for():
    line = as_line(id=1, text="Earn $900 a day from home, DM me at t.me/easy_example")
    for language, word in (("ru", "Реклама"), ("hy", "Գովազդ")):
        _, (answer,) = answers(line, explain_in=language)
        assert answer["findings"][0]["explanation"].startswith(word)


@pytest.mark.parametrize(
    ("line", "id", "code"),
    [
        (b"{", None, "invalid_json"),
        (b"[1]", None, "not_an_object"),
        (b'{"id": 7}', 7, "invalid_text"),
        (b'{"id": 7, "text": 5}', 7, "invalid_text"),
        (b'{"id": 7, "text": "\\ud800"}', 7, "invalid_text"),
        (b'{"id": [1], "text": "x"}', None, "invalid_id"),
        (b'{"id": 7, "text": "x", "language": 4}', 7, "invalid_language"),
        (b'{"id": 7, "text": "x", "story": "title"}', 7, "invalid_story"),
        (b'{"id": 7, "text": "x", "story": {"title": 3}}', 7, "invalid_story"),
        (b'{"id": 7, "text": "x", "story": {"title": "a", "hosts": "b"}}', 7, "invalid_story"),
        (b'{"id": 7, "text": "x", "seen_elsewhere": -1}', 7, "invalid_seen_elsewhere"),
        (b'{"id": 7, "text": "\xff"}', None, "invalid_utf8"),
        (b"[" * 100_000, None, "invalid_json"),
    ],
)
def test_a_bad_line_is_answered_and_the_next_is_judged(line, id, code):
    good, (bad, fine) = answers(line, as_line(id=8, text="The bridge is late."))
    assert not good
    assert bad["id"] == id
    assert bad["error"]["code"] == code
    assert bad["error"]["message"]
    assert fine["verdict"] == "clear"


def test_an_endless_line_is_refused_and_read_past(monkeypatch):
    monkeypatch.setattr("fairsay.houserules.screening._LONGEST_LINE", 1000)
    good, (bad, fine) = answers(as_line(id=1, text="word " * 2000), as_line(id=2, text="The bridge is late."))
    assert not good
    assert bad["error"]["code"] == "line_too_long"
    assert fine["id"] == 2


def test_blank_lines_and_a_byte_order_mark_are_passed_over():
    good, found = answers(
        b"\xef\xbb\xbf" + as_line(id=1, text="Late."), b"", b"   ", as_line(id=2, text="Later.")
    )
    assert good
    assert [one["id"] for one in found] == [1, 2]


@pytest.mark.slow
def test_the_command_streams_and_ends_with_its_status():
    command = [sys.executable, "-m", "fairsay.houserules", "screen", "--quiet"]
    lines = as_line(id=1, text="The bridge is late.") + b"\nnonsense\n"
    ended = subprocess.run(command, input=lines, capture_output=True, check=False, timeout=120)
    assert ended.returncode == 1
    first, second = ended.stdout.decode().splitlines()
    assert json.loads(first)["verdict"] == "clear"
    assert json.loads(second)["error"]["code"] == "invalid_json"


@pytest.mark.slow
def test_the_judge_says_what_it_is_made_of():
    command = [sys.executable, "-m", "fairsay.houserules", "judge", "about", "--json"]
    ended = subprocess.run(command, capture_output=True, check=True, timeout=120)
    facts = json.loads(ended.stdout)
    assert facts["rulebook"]
    advertising = next(one for one in facts["weights"] if one["name"] == "advertising")
    assert advertising["bytes"] > 0
    assert len(advertising["data"]) >= 16


def test_what_has_arrived_is_read_together_and_nothing_is_waited_for():
    gate = threading.Event()

    def items():
        yield from "ab"
        gate.wait(10)
        yield from "cde"

    batches = read_ahead(items(), 2)
    first = next(batches)
    assert first == ["a", "b"] or first + next(batches) == ["a", "b"]
    gate.set()
    assert "".join(one for batch in batches for one in batch) == "cde"


def test_what_goes_wrong_in_reading_is_raised_after_what_was_read():
    def items():
        yield "a"
        raise OSError("the disk is gone")

    batches = read_ahead(items(), 4)
    assert next(batches) == ["a"]
    with pytest.raises(OSError, match="the disk is gone"):
        list(batches)


def test_opinions_read_together_get_the_verdicts_they_get_alone():
    story = {"title": "Ferry fares will not rise", "text": "The two new ferries pay for themselves."}
    texts = [
        "The pier is ice in winter.",
        "My cat refuses dry food.",
        "Паром опять опоздал.",
        "You are an idiot.",
    ]
    lines = [as_line(id=number, text=text, story=story) for number, text in enumerate(texts)]
    _, together = answers(*lines)
    alone = [answers(line)[1][0] for line in lines]
    for one, other in zip(together, alone, strict=True):
        assert one["verdict"] == other["verdict"]
        assert one["scores"] == pytest.approx(other["scores"], abs=2e-3)


@pytest.mark.parametrize("text", ["a" * 1_000_000, "f*" * 500_000, "х*й " * 250_000, "e\u0301" * 500_000])
def test_a_megabyte_is_held_at_once(text):
    started = time.process_time()
    _, (answer,) = answers(as_line(id=1, text=text))
    assert answer["verdict"] == "hold"
    assert time.process_time() - started < 1


def test_many_heavy_lines_wait_in_bounds():
    """However fast lines come, those that wait weigh no more than a bound; a heavier one waits alone."""
    taken = threading.Event()
    made = 0

    def items():
        nonlocal made
        for number in range(40):
            made += 1
            yield b"x" * (1000 if number else 9000)

    batches = read_ahead(items(), 100, weigh=len, heaviest=5000)
    first = next(batches)
    assert [len(one) for one in first] == [9000]
    deadline = time.monotonic() + 5
    # Five may wait, and one more is in the reader's hand.
    while made < 7 and time.monotonic() < deadline:
        taken.wait(0.01)
    assert made <= 7
    rest = list(batches)
    assert all(sum(map(len, batch)) <= 5000 for batch in rest)
    assert sum(map(len, rest)) == 39


def test_a_caller_who_leaves_early_lets_the_reader_go():
    ended = threading.Event()

    def items():
        try:
            yield from range(1_000_000)
        finally:
            ended.set()

    batches = read_ahead(items(), 4)
    next(batches)
    batches.close()
    # The reader notices at its next item; the generator it read from is closed with it.
    assert ended.wait(5)


def test_order_is_kept_over_many_batches_with_bad_lines_among_them():
    lines = [
        b"nonsense" if number % 7 == 3 else as_line(id=number, text=f"Bridge number {number} is late.")
        for number in range(150)
    ]
    good, found = answers(*lines)
    assert not good
    assert len(found) == 150
    for number, answer in enumerate(found):
        assert ("error" in answer) == (number % 7 == 3)
        assert answer["id"] == (None if "error" in answer else number)


def test_a_long_run_says_how_far_it_is_and_a_short_one_nothing():
    quiet, told = io.StringIO(), io.StringIO()
    for out, every in ((quiet, 60.0), (told, 0.0)):
        progress = Progress(out, every)
        lines = io.BytesIO(
            b"\n".join([as_line(id=1, text="Late."), b"nonsense", as_line(id=2, text="Later.")])
        )
        screen(lines, io.StringIO(), Judge(), progress=progress)
        progress.end()
    assert quiet.getvalue() == ""
    last = told.getvalue().splitlines()[-1]
    assert last.startswith("fairsay screen: 2 opinions judged, ")
    assert last.endswith("1 lines could not be read")


@pytest.mark.slow
def test_a_reader_of_the_verdicts_who_goes_away_ends_the_run_quietly():
    command = [sys.executable, "-m", "fairsay.houserules", "screen", "--quiet"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        running.stdin.write(as_line(id=1, text="Late.") + b"\n")
        running.stdin.flush()
        assert json.loads(running.stdout.readline())["id"] == 1
        running.stdout.close()
        running.stdin.write(b"".join(as_line(id=n, text="Late.") + b"\n" for n in range(64)))
        running.stdin.close()
        assert running.wait(60) == 1
        assert running.stderr.read() == b""
