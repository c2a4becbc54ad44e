"""An answer comes in time for a client that waits 800 ms, Coral above all."""

import time

import pytest

from fairsay.houserules import judge
from fairsay.perspective.attributes import ATTRIBUTES

pytestmark = pytest.mark.plain

TEXT = "the ferry to the islands is late again and you idiots at the harbour office sell loans instead"
WORDS = TEXT.split()
ARTICLE = "Ferry fares will not rise\n" + "The winter timetable is being discussed with the islands. " * 60


@pytest.mark.slow
def test_answers_in_under_800_milliseconds(analyze):
    judge.warm()
    context = {
        "articleAndParentComment": {"article": {"text": ARTICLE}, "parentComment": {"text": "They sank."}}
    }
    taken = []
    for number in range(100):
        start = number % len(WORDS)
        text = " ".join((WORDS * 20)[start : start + 5 + number])
        began = time.perf_counter()
        analyze(text, *ATTRIBUTES, context=context, spanAnnotations=True)
        taken.append(time.perf_counter() - began)
    assert sorted(taken)[98] < 0.8, f"p99 {sorted(taken)[98] * 1000:.0f} ms"
