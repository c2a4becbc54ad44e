"""A process that has just begun: seconds to its first verdict, then its memory after many opinions (Linux)."""

import time
from pathlib import Path

from benchmarks.opinions import read_opinions
from fairsay.houserules.decided import read_cases
from fairsay.houserules.judge import shipped_judge
from fairsay.houserules.pinned import PINNED


def main() -> None:
    """Judge the first opinion against the clock, then the rest, and the pinned cases: 280 in all."""
    opinions = read_opinions()
    shipped_judge().judge(opinions[0])
    # Since the process's birth: imports count too. Of the processor, as all other figures here.
    first = time.process_time()
    for one in (*opinions, *(case.submission for case in read_cases(PINNED))):
        shipped_judge().judge(one)
    print(f"{first:.3f} {_most_memory():.1f}")


def _most_memory() -> float:
    """The most that was resident, in MiB. (getrusage would count what the parent had before this began.)"""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    main()
