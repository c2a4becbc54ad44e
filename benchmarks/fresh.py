"""A process that has just begun: seconds to its first verdict, then its memory after all opinions (Linux)."""

import os
import time
from pathlib import Path

from benchmarks.opinions import read_opinions
from fairsay.houserules.judge import shipped_judge


def main() -> None:
    """Judge the first opinion against the clock, then the rest."""
    opinions = read_opinions()
    shipped_judge().judge(opinions[0])
    # From the process's birth: imports count too.
    first = time.time() - _born()
    for one in opinions:
        shipped_judge().judge(one)
    print(f"{first:.3f} {_most_memory():.1f}")


def _most_memory() -> float:
    """The most that was resident, in MiB. (getrusage would count what the parent had before this began.)"""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def _born() -> float:
    """When this process began, in seconds since the epoch (Linux's /proc)."""
    ticks = int(Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()[19])
    uptime = float(Path("/proc/uptime").read_text().split()[0])
    return time.time() - uptime + ticks / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
