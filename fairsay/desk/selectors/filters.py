"""What an editor wants to see of the queue, as it stands in an address."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.http import QueryDict

from fairsay.accounts.models import Reader
from fairsay.desk.models import Assignment, Watch
from fairsay.discussion.models import Ground, Opinion, Report

KINDS = ("all", "held", "reported", "noticed", "appealed", "reword", "new")
AGES = ("hour", "day", "over-hour", "over-day", "over-week")
WHOSE = ("mine", "nobody", "watched")
SPANS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(days=7)}


@dataclass(frozen=True, slots=True)
class Filters:
    """What an editor wants to see of the queue. `least` and `most` are scores in whole per cent."""

    kind: str = "all"
    rule: str = ""
    site: str = ""
    language: str = ""
    section: str = ""
    story: str = ""
    reader: str = ""
    least: str = ""
    most: str = ""
    age: str = ""
    whose: str = ""
    text: str = ""

    @classmethod
    def read(cls, query: QueryDict) -> "Filters":
        """From an address; whatever cannot be a filter is left out."""
        return cls(
            kind=_one_of(query, "kind", KINDS) or "all",
            rule=_one_of(query, "rule", Ground.values),
            site=query.get("site", "").replace("\0", "")[:40],
            language=query.get("language", "").replace("\0", "")[:12],
            section=query.get("section", "").replace("\0", "")[:120],
            story=_number(query, "story"),
            reader=_number(query, "reader"),
            least=_percent(query, "least"),
            most=_percent(query, "most"),
            age=_one_of(query, "age", AGES),
            whose=_one_of(query, "whose", WHOSE),
            text=query.get("text", "").replace("\0", "")[:200].strip(),
        )

    def as_query(self) -> str:
        """For an address: only what differs from the default."""
        return urlencode({name: value for name, value in asdict(self).items() if value and value != "all"})

    @property
    def any(self) -> bool:
        """Whether anything is narrowed."""
        return self != Filters()


def narrow(
    *, waiting: QuerySet[Opinion], filters: Filters, reader: Reader, reports: QuerySet[Report], now: datetime
) -> QuerySet[Opinion]:
    """Those of the waiting that fit. `reports` are the open ones."""
    if filters.rule:
        said = reports.filter(ground=filters.rule).values("opinion")
        waiting = waiting.filter(Q(held_for=filters.rule) | Q(pk__in=said))
    wanted = {
        "thread__story__site__key": filters.site,
        "thread__story__language": filters.language,
        "thread__story__section": filters.section,
        "thread__story": filters.story,
        "author": filters.reader,
    }
    waiting = waiting.filter(**{name: value for name, value in wanted.items() if value})
    if filters.least:
        waiting = waiting.filter(score__gte=int(filters.least) / 100)
    if filters.most:
        waiting = waiting.filter(score__lte=int(filters.most) / 100)
    if filters.age:
        over, span = filters.age.startswith("over-"), SPANS[filters.age.removeprefix("over-")]
        waiting = waiting.filter(**{"posted_at__lt" if over else "posted_at__gte": now - span})
    if filters.whose:
        waiting = waiting.filter(_whose(filters.whose, reader))
    if filters.text:
        text = filters.text
        waiting = waiting.filter(
            Q(text__icontains=text)
            | Q(author__name__icontains=text)
            | Q(thread__story__title__icontains=text)
        )
    return waiting


def _whose(whose: str, reader: Reader) -> Q:
    # Fetched first, as numbers: an editor has few of them, and the database then begins with those.
    if whose == "mine":
        return Q(pk__in=list(Assignment.objects.filter(editor=reader).values_list("opinion", flat=True)))
    if whose == "nobody":
        return Q(assignment=None)
    return Q(thread__story__in=list(Watch.objects.filter(editor=reader).values_list("story", flat=True)))


def _one_of(query: QueryDict, name: str, values: tuple[str, ...] | list[str]) -> str:
    value = query.get(name, "")
    return value if value in values else ""


def _number(query: QueryDict, name: str) -> str:
    value = query.get(name, "")
    return value if value.isascii() and value.isdigit() and len(value) < 16 else ""


def _percent(query: QueryDict, name: str) -> str:
    value = _number(query, name)
    return str(int(value)) if value and int(value) <= 100 else ""
