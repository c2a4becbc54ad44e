"""The roll that the desk calls inside the transaction of each decision; parts above fill it at the start."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fairsay.desk.models import Decision

# Called with (decision), also when it is taken back, which `undone_at` tells.
on_decided: list["Callable[[Decision], None]"] = []
