"""Judging: one opinion of about 300 characters under an article already seen, and opinions in a row."""

import resource
import statistics
import time

from fairsay.houserules.judge import judge, warm
from fairsay.houserules.verdict import StoryText, Submission

STORY = StoryText(
    title="Ferry fares will not rise before spring",
    text="The two new ferries to the islands pay for themselves, the deputy harbour minister said on Monday. "
    "The winter timetable is being discussed with the islands, most of which ask for a Sunday crossing. "
    "Fares after March will depend on the price of fuel.",
    language="en",
)
# Sentences of an ordinary reader; the number makes each text a new one.
TEXT = (
    "I take this ferry four times a week and the fare was never the trouble. The trouble is the last boat: whoever "
    "works in the hospital until nine has to run, and in winter the pier is ice. Let the ministry publish what the "
    "crossing really costs, number {n}, and then we can talk about fares and timetables again."
)
ROUNDS = 300


def run() -> None:
    """Print milliseconds of the first verdict, of the median and of the slowest in a hundred, and memory."""
    began = time.perf_counter()
    warm()
    first = time.perf_counter() - began
    times = []
    for number in range(ROUNDS):
        began = time.perf_counter()
        judge(Submission(text=TEXT.format(n=number), language="en", story=STORY))
        times.append((time.perf_counter() - began) * 1000)
    times.sort()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"warm after            {first:8.2f} s")
    print(f"one opinion, median   {statistics.median(times):8.2f} ms   ({len(TEXT)} characters)")
    print(f"one opinion, p99      {times[int(ROUNDS * 0.99)]:8.2f} ms")
    print(f"in a row              {1000 / statistics.mean(times):8.0f} a second on one core")
    print(f"resident memory       {memory:8.0f} MiB")
