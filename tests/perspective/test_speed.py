"""An answer comes in time for Coral, which waits 800 ms and asks for one attribute, without an article."""

import time

import pytest

from fairsay.houserules import judge

pytestmark = [pytest.mark.plain, pytest.mark.slow]

TEXT = "the ferry to the islands is late again and you idiots at the harbour office sell loans instead"
WORDS = TEXT.split()


def test_answers_in_under_800_milliseconds(analyze):
    judge.warm()
    taken = []
    for number in range(100):
        start = number % len(WORDS)
        text = " ".join((WORDS * 20)[start : start + 5 + number])
        began = time.perf_counter()
        analyze(text, "HOUSE_RULES", languages=["en"], doNotStore=True)
        taken.append(time.perf_counter() - began)
    assert sorted(taken)[98] < 0.8, f"p99 {sorted(taken)[98] * 1000:.0f} ms"
