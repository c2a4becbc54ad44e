"""The background worker: one thread that does the due chores, in the server or in a process of its own.

The work itself lies in the database (letters and calls whose time has come), claimed row by row, so any
number of workers may run beside each other.
"""

import logging
import threading
from time import monotonic

from django.db import close_old_connections, connection

from fairsay.config.chores import find_chores

log = logging.getLogger(__name__)

TICK_SECONDS = 2.0  # A letter leaves at most this long after its time has come.
PATIENCE_SECONDS = 30.0  # A chore rests after a fault, so that a broken database does not fill the log.

_resting: dict[str, float] = {}  # Until when, by the monotonic clock.
_stopping = threading.Event()
_thread: threading.Thread | None = None


def run_chores() -> int:
    """Every chore once, but for those that rest. Returns how many things were done.

    A chore that fails neither stops nor delays the next.
    """
    done = 0
    for name, chore in find_chores():
        if _resting.get(name, 0.0) > monotonic():
            continue
        try:
            done += chore()
        except Exception:
            log.exception("chore %s failed and will be tried again", name)
            _resting[name] = monotonic() + PATIENCE_SECONDS
    return done


def work() -> None:
    """Do chores until told to stop."""
    try:
        while not _stopping.wait(TICK_SECONDS):
            close_old_connections()
            run_chores()
    finally:
        connection.close()


def start() -> None:
    """Start the thread, once."""
    global _thread
    if _thread is None or not _thread.is_alive():
        _stopping.clear()
        _thread = threading.Thread(target=work, name="fairsay-worker", daemon=True)
        _thread.start()


def stop() -> None:
    """Ask the thread to stop and wait for the chore at hand."""
    _stopping.set()
    if _thread is not None:
        _thread.join(timeout=10)
