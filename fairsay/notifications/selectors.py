"""Reads: replies to a reader, what a reader wants to be told, what a letter may still say."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Value

from fairsay.accounts.models import Reader
from fairsay.accounts.selectors import find_active_ban, has_proven_address
from fairsay.discussion.models import Hiding, Opinion, Report, State
from fairsay.discussion.selectors import find_hidden_ids
from fairsay.notifications.models import Cadence, Kind, Mailing, Notification, Preference
from fairsay.notifications.moments import DAY

UNREADABLE = tuple(state for state in State.values if state != State.PUBLISHED)
LONGEST_SENDING = timedelta(minutes=5)
"""Far above the mail server's time limit: a letter begun before that was cut off."""


def preference_of(reader: Reader) -> Preference:
    """What the reader wants: the defaults, unsaved, for one who has chosen nothing."""
    return Preference.objects.filter(reader=reader).first() or Preference(reader=reader)


def preferences_of(readers: Iterable[int]) -> dict[int, Preference]:
    """The same for several, by number."""
    numbers = list(readers)
    kept = Preference.objects.in_bulk(numbers)
    return {number: kept.get(number) or Preference(reader_id=number) for number in numbers}


def find_replies(reader: Reader, *, since: datetime | None) -> QuerySet[Opinion]:
    """Published replies to the reader's opinions, newest first, without those of people whom they hide.

    `is_new` on each: whether it came to be read after `since`; all are new where that is None.
    """
    new = ExpressionWrapper(_is_new(reader, since), output_field=BooleanField())
    replies = _replies_to(reader).annotate(is_new=new).order_by("-posted_at", "-pk")
    return replies.select_related("author", "parent", "thread__story")


def count_new_replies(reader: Reader, *, since: datetime | None) -> int:
    """How many of them are new."""
    return _replies_to(reader).filter(_is_new(reader, since)).count()


def _replies_to(reader: Reader) -> QuerySet[Opinion]:
    hidden = Hiding.objects.filter(reader=reader, person=OuterRef("author"), person__is_staff=False)
    # Asked for what is published, SQLite goes through all of it, newest first; asked for what is in no other
    # state, it goes by the reader's own opinions: 2 ms instead of 120 at 100,000 opinions.
    mine = Opinion.objects.filter(author=reader).values("pk")
    replies = Opinion.objects.filter(~Exists(hidden), parent__in=mine, thread__story__hidden_at=None)
    return replies.exclude(author=reader).exclude(state__in=UNREADABLE)


def _is_new(reader: Reader, since: datetime | None) -> Q:
    if since is None:
        return Q(Value(True))
    # One that was held was posted long before it could be read: the note knows when that was.
    noted = Notification.objects.filter(reader=reader, kind=Kind.REPLY, opinion=OuterRef("pk"))
    return Q(posted_at__gt=since) | Q(Exists(noted.filter(made_at__gt=since)))


def find_due_readers(now: datetime, limit: int) -> list[int]:
    """Numbers of readers for whom something is due and in no letter yet."""
    due = Notification.objects.filter(mailing=None, due_at__lte=now)
    return list(due.order_by().values_list("reader_id", flat=True).distinct()[:limit])


def find_due_mailings(now: datetime, limit: int) -> list[Mailing]:
    """Letters that may be sent, those that have waited longest first, with their readers."""
    due = Mailing.objects.filter(started_at=None, sent_at=None, given_up_at=None, due_at__lte=now)
    return list(due.select_related("reader").order_by("due_at", "pk")[:limit])


def last_mailing_of(reader: Reader) -> Mailing | None:
    """The reader's newest letter, whatever became of it."""
    return Mailing.objects.filter(reader=reader).order_by("-made_at").first()


@dataclass(frozen=True, slots=True)
class Standing:
    """How letters fare: numbers of notes that wait and of letters, and why the last one failed."""

    waiting: int
    sent: int
    failing: int
    given_up: int
    unfinished: int
    failure: str


def get_standing(now: datetime) -> Standing:
    """How letters fare at `now`; those sent are of the last day, the others of as long as they are kept."""
    unsent = Mailing.objects.filter(sent_at=None)
    cut_off = Q(started_at__lt=now - LONGEST_SENDING)
    last = unsent.exclude(failure="").order_by("-made_at").first()
    return Standing(
        waiting=Notification.objects.filter(mailing=None, due_at__isnull=False).count(),
        sent=Mailing.objects.filter(sent_at__gt=now - DAY).count(),
        failing=unsent.filter(given_up_at=None, attempts__gt=0, started_at=None).count(),
        given_up=unsent.exclude(given_up_at=None).count(),
        unfinished=unsent.filter(cut_off).count(),
        failure=last.failure if last else "",
    )


def may_be_written_to(reader: Reader, now: datetime) -> bool:
    """Whether letters of this kind reach the reader: by a proven address, and not while they are banned."""
    return reader.is_active and has_proven_address(reader) and find_active_ban(reader, now) is None


@dataclass(frozen=True, slots=True)
class Told:
    """What a letter says about one note. `upheld` is how a report ended."""

    notification: Notification
    opinion: Opinion
    upheld: bool = False


def find_told(mailing: Mailing) -> list[Told]:
    """What the letter may say now, oldest first: nothing that is gone, held, hidden or no longer wanted."""
    reader = mailing.reader
    wishes = preference_of(reader)
    hidden = set(find_hidden_ids(reader))
    notes = mailing.notifications.select_related(
        "opinion__author", "opinion__parent", "opinion__thread__story"
    ).order_by("made_at", "pk")
    ended = dict(
        Report.objects.filter(reader=reader, opinion__in=[note.opinion_id for note in notes])
        .exclude(settled_at=None)
        .values_list("opinion_id", "upheld")
    )
    found = []
    for note in notes:
        opinion = note.opinion
        if wishes.cadence_of(note.kind) == Cadence.NEVER or opinion.thread.story.hidden_at is not None:
            continue
        if note.kind == Kind.REPORT:
            if opinion.pk in ended:
                found.append(Told(note, opinion, upheld=bool(ended[opinion.pk])))
        elif opinion.state == State.PUBLISHED and _is_for(reader, note, opinion, hidden):
            found.append(Told(note, opinion))
    return found


def _is_for(reader: Reader, note: Notification, opinion: Opinion, hidden: set[int]) -> bool:
    if note.kind == Kind.OPINION:
        return opinion.author_id == reader.pk
    answers = opinion.parent is not None and opinion.parent.author_id == reader.pk
    return answers and opinion.author_id not in (None, reader.pk, *hidden)
