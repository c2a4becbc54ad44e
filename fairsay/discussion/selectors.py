"""Reads. `get_*` may raise NotFound, `access_*` also checks the reader, `find_*` returns a list."""

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.discussion.layout import Order
from fairsay.discussion.models import (
    Band,
    Hiding,
    Opinion,
    OpinionRevision,
    Report,
    Site,
    State,
    Thread,
    Vote,
)
from fairsay.errors import NotFound
from fairsay.houserules import likeness

SAME_POST = timedelta(minutes=10)
GONE = (State.DELETED, State.ERASED)
REMEMBERED = timedelta(days=30)
"""How long a text counts as having been placed before."""
COMPARED = 400
"""Bands looked at for one text; a text that stands more often is known well enough."""
BY_LIKES = {Order.LIKED: "likes", Order.BEST: "rank"}
"""The column that each order by likes goes by."""


def column_of(order: Order, *, dislikes: bool) -> str:
    """The same, by whether readers may dislike, too: then best is the bound of the share of likes."""
    return "bound" if dislikes and order == Order.BEST else BY_LIKES[order]


def get_thread(thread_id: int) -> Thread:
    """The thread with its story and site, for the public. Raises NotFound, also where the story is hidden."""
    thread = Thread.objects.select_related("story__site").filter(pk=thread_id).first()
    if thread is None or thread.story.hidden_at is not None:
        raise NotFound
    return thread


def get_opinion(opinion_id: int) -> Opinion:
    """The opinion, whatever its state, with author, thread and story: for the desk and for services."""
    opinion = Opinion.objects.select_related("author", "thread__story__site", "parent__author", "root")
    found = opinion.filter(pk=opinion_id).first()
    if found is None:
        raise NotFound
    return found


def access_opinion(*, reader: Reader | None, opinion_id: int) -> Opinion:
    """The opinion if this reader may see it: published under a story that the public can see, or their own
    and not erased. Else NotFound.
    """
    opinion = get_opinion(opinion_id)
    own = reader is not None and reader.pk is not None and opinion.author_id == reader.pk
    if (opinion.state == State.PUBLISHED and opinion.thread.story.hidden_at is None) or (
        own and opinion.state != State.ERASED
    ):
        return opinion
    raise NotFound


def access_own_opinion(*, reader: Reader, opinion_id: int) -> Opinion:
    """The opinion if this reader wrote it. Else NotFound."""
    opinion = access_opinion(reader=reader, opinion_id=opinion_id)
    if opinion.author_id != reader.pk:
        raise NotFound
    return opinion


def find_visible(thread: Thread, limit: int) -> list[Opinion]:
    """The newest opinions that everybody can see, with authors: for feeds and schema.org's Comment."""
    shown = thread.opinions.filter(state=State.PUBLISHED).select_related("author", "parent")
    return list(shown.order_by("-posted_at", "-pk")[:limit])


def find_site(key: str) -> Site | None:
    """The site with this key."""
    return Site.objects.filter(key=key).first()


def find_picks(site: Site, language: str, limit: int) -> list[Opinion]:
    """The newest editors' picks of a site, of stories in one language (`ru` has those of `ru-RU`)."""
    stories = Q(thread__story__language=language) | Q(thread__story__language__startswith=f"{language}-")
    picked = Opinion.objects.filter(
        stories, picked=True, state=State.PUBLISHED, thread__story__site=site, thread__story__hidden_at=None
    )
    return list(
        picked.select_related("author", "parent", "thread__story").order_by("-posted_at", "-pk")[:limit]
    )


def find_everything_of(reader: Reader) -> list[Opinion]:
    """All of a reader's opinions with their earlier texts, oldest first: for the reader's own copy."""
    own = Opinion.objects.filter(author=reader).select_related("thread__story").prefetch_related("revisions")
    return list(own.order_by("pk"))


def find_same_post(
    *, author: Reader, thread: Thread, parent: Opinion | None, text: str, now: datetime
) -> Opinion | None:
    """The same words by the same reader in the same place within ten minutes, unless taken back since."""
    return (
        Opinion.objects.filter(
            author=author, thread=thread, parent=parent, text=text, posted_at__gt=now - SAME_POST
        )
        .exclude(state__in=GONE)
        .first()
    )


def count_writes_since(author: Reader, moment: datetime) -> int:
    """How many opinions the reader has placed or edited since then."""
    placed = Opinion.objects.filter(author=author, posted_at__gt=moment).count()
    edited = OpinionRevision.objects.filter(opinion__author=author, replaced_at__gt=moment).count()
    return placed + edited


def last_post_of(author: Reader, thread: Thread) -> datetime | None:
    """When the reader last placed an opinion in this thread, whatever became of it."""
    mine = Opinion.objects.filter(author=author, thread=thread).order_by("-posted_at")
    return mine.values_list("posted_at", flat=True).first()


def has_published(author: Reader) -> bool:
    """Whether any opinion of the reader's stands published."""
    return Opinion.objects.filter(author=author, state=State.PUBLISHED).exists()


def count_copies(fingerprint: str, *, thread: Thread, besides: Opinion | None = None) -> int:
    """How often nearly the same text stands: once for each other story, and every time in `thread`.

    Of the last month, and of the newest few hundred texts that come into question.
    """
    since = timezone.now() - REMEMBERED
    alike = [one for one in _alike(fingerprint, besides, since=since) if one.state not in GONE]
    elsewhere = {one.thread_id for one in alike} - {thread.pk}
    return len(elsewhere) + sum(1 for one in alike if one.thread_id == thread.pk)


def find_near_duplicates(opinion: Opinion, limit: int = 10) -> list[Opinion]:
    """Other opinions with nearly the same text, newest first, with their authors and stories."""
    alike = [one.pk for one in _alike(opinion.fingerprint, opinion)][:limit]
    found = Opinion.objects.filter(pk__in=alike).select_related("author", "thread__story")
    return list(found.order_by("-posted_at"))


class _Alike(NamedTuple):
    pk: int
    thread_id: int
    state: str
    fingerprint: str


def _alike(fingerprint: str, besides: Opinion | None, *, since: datetime | None = None) -> list[_Alike]:
    """Opinions that share a band of the fingerprint and enough of the rest, newest first: two queries."""
    printed = bytes.fromhex(fingerprint)
    shared = Band.objects.filter(value__in=likeness.bands(printed)).order_by("-opinion")
    if besides is not None:
        shared = shared.exclude(opinion=besides)
    candidates = set(shared.values_list("opinion_id", flat=True)[:COMPARED])
    if not candidates:
        return []
    opinions = Opinion.objects.filter(pk__in=candidates)
    if since is not None:
        opinions = opinions.filter(posted_at__gte=since)
    rows = opinions.order_by("-pk").values_list("pk", "thread_id", "state", "fingerprint")
    found = (_Alike(*row) for row in rows)
    return [
        one for one in found if likeness.likeness(printed, bytes.fromhex(one.fingerprint)) >= likeness.ALIKE
    ]


def find_unpublished_of(reader: Reader, thread: Thread) -> list[Opinion]:
    """The reader's opinions in this thread that others cannot see for now, oldest first."""
    own = thread.opinions.filter(author=reader, state__in=(State.PENDING, State.REJECTED))
    return list(own.select_related("author", "thread__story__site").order_by("posted_at")[:50])


def find_votes(reader: Reader, thread: Thread) -> list[tuple[int, str]]:
    """Ids of the opinions in this thread that the reader likes or dislikes, each with which of the two."""
    votes = Vote.objects.filter(reader=reader, opinion__thread=thread)
    return list(votes.values_list("opinion_id", "kind")[:1000])


def find_own_published(reader: Reader, thread: Thread) -> list[Opinion]:
    """The reader's published opinions in this thread, newest first."""
    own = thread.opinions.filter(author=reader, state=State.PUBLISHED)
    return list(own.only("pk", "state", "posted_at").order_by("-posted_at")[:200])


def vote_of(reader: Reader, opinion: Opinion) -> str:
    """Whether the reader likes or dislikes this opinion: the vote's kind, empty for neither."""
    return Vote.objects.filter(reader=reader, opinion=opinion).values_list("kind", flat=True).first() or ""


def has_reported(reader: Reader, opinion: Opinion) -> bool:
    """Whether the reader has reported this opinion."""
    return Report.objects.filter(reader=reader, opinion=opinion).exists()


def find_hidings(reader: Reader) -> list[Hiding]:
    """Whom the reader hides, the newest first, with the people themselves."""
    return list(Hiding.objects.filter(reader=reader).select_related("person").order_by("-made_at", "-pk"))


def find_hidden_ids(reader: Reader) -> list[int]:
    """Numbers of the people whom the reader hides; those who have joined the newsroom since are shown."""
    hidden = Hiding.objects.filter(reader=reader, person__is_staff=False)
    return list(hidden.values_list("person_id", flat=True))


def hides(reader: Reader, person: Reader) -> bool:
    """Whether the reader hides this person."""
    return Hiding.objects.filter(reader=reader, person=person).exists()


class Line(NamedTuple):
    """What a page shows of one opinion: plain values, fetched without making model objects."""

    id: int
    thread_id: int
    root_id: int | None
    parent_id: int | None
    number: int
    depth: int
    state: str
    fragment: str
    likes: int
    dislikes: int
    rank: int
    bound: int
    picked: bool
    branch_count: int
    posted_at: datetime
    edited_at: datetime | None
    author_id: int | None
    name: str | None
    is_staff: bool | None
    parent_name: str | None
    parent_state: str | None


_LINE = (
    "pk",
    "thread_id",
    "root_id",
    "parent_id",
    "number",
    "depth",
    "state",
    "fragment",
    "likes",
    "dislikes",
    "rank",
    "bound",
    "picked",
    "branch_count",
    "posted_at",
    "edited_at",
    "author_id",
    "author__name",
    "author__is_staff",
    "parent__author__name",
    "parent__state",
)


def _lines(opinions: QuerySet[Opinion]) -> list[Line]:
    return [Line(*row) for row in opinions.values_list(*_LINE)]


def get_line(opinion_id: int) -> Line:
    """One opinion as pages show it."""
    found = _lines(Opinion.objects.filter(pk=opinion_id))
    if not found:
        raise NotFound
    return found[0]


def find_roots(thread: Thread, first: int, last: int) -> list[Line]:
    """Numbered roots first to last, newest first, those that have since been taken away included."""
    roots = Opinion.objects.filter(thread=thread, root=None, number__range=(first, last))
    return _lines(roots.order_by("-number"))


def find_roots_by(
    thread: Thread,
    order: Order,
    limit: int,
    after: tuple[int, int] | None = None,
    *,
    dislikes: bool = False,
) -> list[Line]:
    """Numbered roots in an order by likes, of those after `after` (value and number) where it is given."""
    by = column_of(order, dislikes=dislikes)
    roots = Opinion.objects.filter(thread=thread, root=None, number__isnull=False)
    found: list[Line] = []
    if after is not None:
        # Two look-ups in the index, the ones alike first: a comparison of pairs is not one on SQLite.
        value, number = after
        alike = roots.filter(**{by: value, "number__lt": number})
        found = _lines(alike.order_by("-number")[:limit])
        roots = roots.filter(**{f"{by}__lt": value})
    if len(found) < limit:
        found += _lines(roots.order_by(f"-{by}", "-number")[: limit - len(found)])
    return found


def find_arrivals(thread: Thread, after: int, limit: int) -> list[Line]:
    """The newest opinions that arrived after the numbered one and can be seen, newest first."""
    arrived = Opinion.objects.filter(thread=thread, arrival__gt=after, state=State.PUBLISHED)
    return _lines(arrived.order_by("-arrival")[:limit])


def find_picked(thread: Thread, limit: int) -> list[Line]:
    """The thread's editors' picks that can be seen, newest first."""
    picked = Opinion.objects.filter(thread=thread, picked=True, state=State.PUBLISHED)
    return _lines(picked.order_by("-posted_at", "-pk")[:limit])


def has_picks(thread: Thread) -> bool:
    """Whether the editors have picked anything here that can be seen."""
    return Opinion.objects.filter(thread=thread, picked=True, state=State.PUBLISHED).exists()


def find_first_replies(root_ids: list[int], upto: int) -> list[Line]:
    """The replies numbered 1 to `upto` under each of these roots, oldest first."""
    replies = Opinion.objects.filter(root__in=root_ids, number__lte=upto)
    return _lines(replies.order_by("root_id", "number"))


def find_branch(root_id: int, first: int, last: int) -> list[Line]:
    """A root and its replies numbered first to last, the root first."""
    branch = Opinion.objects.filter(Q(pk=root_id) | Q(root=root_id, number__range=(first, last)))
    return sorted(_lines(branch), key=lambda line: (line.root_id is not None, line.number))
