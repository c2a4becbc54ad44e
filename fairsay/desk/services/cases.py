"""What a ruling needs to know of each case, read once for all of them and locked until it is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fairsay.desk.models import Decision, Notice
from fairsay.desk.selectors.acts import find_latest_rulings
from fairsay.desk.selectors.cases import seen_word
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, Report


@dataclass(slots=True)
class Case:
    """An opinion, locked with its thread; its last ruling that holds, open reports and open notices."""

    opinion: Opinion
    ruling: int = 0
    reports: list[int] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    @property
    def seen(self) -> str:
        """How it stands, as in `selectors.cases.seen_of`."""
        return seen_word(self.opinion, self.ruling)

    def last_ruling(self) -> Decision | None:
        """The ruling itself with its editor, for whoever is refused because of it."""
        return Decision.objects.select_related("editor").filter(pk=self.ruling).first()


def lock_cases(threads: Mapping[int, int]) -> dict[int, Case]:
    """Cases by the opinion's id; `threads` has the thread of each. What is gone is left out.

    Threads first, as posting does: two transactions that take the same rows in one order cannot wait for
    each other. Opinions of one thread share its object.
    """
    locked = discussion.lock_threads(threads=set(threads.values()))
    rows = Opinion.objects.select_for_update(of=("self",)).select_related("author")
    cases: dict[int, Case] = {}
    for opinion in rows.filter(pk__in=threads).order_by("pk"):
        opinion.thread = locked[opinion.thread_id]
        cases[opinion.pk] = Case(opinion)
    ids = list(cases)
    for pk, ruling in find_latest_rulings(ids).items():
        cases[pk].ruling = ruling
    reports = Report.objects.filter(opinion__in=ids, settled_at=None).order_by("pk")
    for pk, report in reports.values_list("opinion", "pk"):
        cases[pk].reports.append(report)
    notices = Notice.objects.select_for_update().filter(opinion__in=ids, decided_at=None).order_by("pk")
    for notice in notices:
        cases[notice.opinion_id or 0].notices.append(notice)
    return cases
