"""The background worker: one thread that does the due chores, in the server or in a process of its own.

The work itself lies in the database (letters and calls whose time has come), claimed row by row, so any
number of workers may run beside each other.
"""

import logging
import threading
from collections.abc import Callable

from django.db import close_old_connections, connection
from django.utils import timezone

from fairsay.config.chores import find_chores

log = logging.getLogger(__name__)

TICK_SECONDS = 2.0  # A letter leaves at most this long after its time has come.
PATIENCE_SECONDS = 30.0  # Wait after a fault, so that a broken database does not fill the log.


def _release_letters() -> int:
    from fairsay.desk.services import release_letters

    return len(release_letters(now=timezone.now()))


def _sign_head() -> int:
    from fairsay.desk.services import sign_head_of_day

    return int(sign_head_of_day() is not None)


def _forget() -> int:
    from fairsay.desk.services import forget_what_is_due

    return forget_what_is_due()


def _watch_drift() -> int:
    from fairsay.desk.services import watch_drift

    return watch_drift()


def _shut() -> int:
    from fairsay.discussion.services import shut_due_stories

    return shut_due_stories()


def _judge_again() -> int:
    from fairsay.discussion.services import judge_again

    return judge_again()


def _follow() -> int:
    from fairsay.desk.services.rulebooks import follow_rulebook

    return follow_rulebook()


def _learn() -> int:
    from fairsay.desk.services.rulebooks import learn_what_was_asked

    return learn_what_was_asked()


# What lower floors do; parts beside this one sign `fairsay.config.chores`.
CHORES: tuple[tuple[str, Callable[[], int]], ...] = (
    ("letters", _release_letters),
    ("heads", _sign_head),
    ("clocks", _forget),
    ("drift", _watch_drift),
    ("closing", _shut),
    ("judging", _judge_again),
    ("rulebook", _follow),
    ("learning", _learn),
)

_stopping = threading.Event()
_thread: threading.Thread | None = None


def run_chores() -> int:
    """Every chore once. Returns how many things were done; a failing chore does not stop the next."""
    done = 0
    for name, chore in (*CHORES, *find_chores()):
        try:
            done += chore()
        except Exception:
            log.exception("chore %s failed and will be tried again", name)
            _stopping.wait(PATIENCE_SECONDS)
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
