"""The roll that `discussion` calls inside its transactions; parts above fill it when the app starts.

Each function runs inside the transaction of the change, so that the change, its record and its
letter are kept or lost together; only `on_dropped` waits for the commit.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fairsay.accounts.models import Reader
    from fairsay.discussion.models import Opinion, Report, Thread


# Called with (actor, opinion). `actor` is None where the system acted.
on_posted: list["Callable[[Reader | None, Opinion], None]"] = []
on_edited: list["Callable[[Reader | None, Opinion], None]"] = []
on_deleted: list["Callable[[Reader | None, Opinion], None]"] = []
# Called with (opinion) when its words are erased because its author asks to be forgotten.
on_erased: list["Callable[[Opinion], None]"] = []
# Asked with (opinion) whether the system may hold what is published: not what an editor has decided on.
may_hold: list["Callable[[Opinion], bool]"] = []
# Called with (opinion) when the system holds what was published.
on_held: list["Callable[[Opinion], None]"] = []
# Called with (actor, report).
on_reported: list["Callable[[Reader, Report], None]"] = []
# Called with (thread) whenever something that readers see of it has changed.
on_thread_changed: list["Callable[[Thread], None]"] = []
# Called with (keys) once a change is committed that has dropped these finished pages (none named: all),
# on PostgreSQL alone: for what this process keeps in memory. The others hear of it by NOTIFY.
on_dropped: list["Callable[[list[str]], None]"] = []
