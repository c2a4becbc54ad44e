"""Notices of illegal content, Art. 16 DSA: anybody files one, the desk answers it."""

import re
import secrets
from datetime import datetime, timedelta
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.accounts.services import count_try
from fairsay.config.words import speakable
from fairsay.desk.models import Notice, NoticeKind, NoticeOutcome, Outcome
from fairsay.desk.permissions import Permission, is_confined, require
from fairsay.desk.plain import one_line
from fairsay.desk.refusals import AlreadyAnswered
from fairsay.desk.services.audit import record
from fairsay.desk.services.decisions import decide
from fairsay.desk.services.settling import tell_answered, tell_received
from fairsay.desk.services.wording import LONGEST_EXPLANATION, check_words
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, State
from fairsay.discussion.text import check_text
from fairsay.errors import Empty, Invalid, NotFound, TooMany

LONGEST_REASONS = 5000
LONGEST_PLACE = 2000
LONGEST_NAME = 100
MOST_AN_HOUR = 10
"""Notices from one address of the network within an hour."""
MOST_TO_ONE = 5
"""Notices that name one e-mail address within an hour: each sends it a receipt."""
HOUR = timedelta(hours=1)
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # None that is taken for another when read out.

_OURS = re.compile(r"/opinions/([0-9]{1,18})(?:/|$)")
_FRAGMENT = re.compile(r"opinion-([0-9]{1,18})")
_NUMBER = re.compile(r"#?([0-9]{1,18})")


def file_notice(
    *,
    place: str,
    kind: str,
    reasons: str,
    name: str = "",
    email: str = "",
    good_faith: bool,
    language: str,
    client: str = "",
    now: datetime | None = None,
) -> Notice:
    """Take a notice, and send a receipt. `place` is the address or number of an opinion; `client` the address
    of the network from which it comes, for the limit alone, and not kept.

    Name and e-mail may be left out for claims on sexual abuse of children. Raises Empty, Invalid
    and TooLarge with the field, and TooMany.
    """
    now = now or timezone.now()
    if kind not in NoticeKind.values:
        raise Invalid("Choose what the law forbids here.", field="kind")
    place = check_text(place.strip(), limit=LONGEST_PLACE, field="place")
    reasons = check_text(reasons.strip(), limit=LONGEST_REASONS, field="reasons")
    name, email = _check_person(name, email, needed=kind != NoticeKind.CHILD_ABUSE)
    if not good_faith:
        raise Invalid("A notice needs the statement of good faith.", field="good_faith")
    opinion = find_place(place)
    if opinion is None and _parts(place) is None:
        raise Invalid("This is neither an address nor the number of an opinion.", field="place")
    _check_rate(client, email, now)
    with transaction.atomic():
        notice = Notice.objects.create(
            reference=new_reference(),
            opinion=opinion,
            url=place,
            kind=kind,
            reasons=reasons,
            name=name,
            email=email,
            good_faith=True,
            language=speakable(language),
            made_at=now,
        )
        tell_received(notice, now)
        record(
            actor=None,
            action="notice.filed",
            about=notice,
            words={"opinion": notice.opinion_id, "kind": notice.kind},
            text=reasons,
        )
    return notice


def answer_notice(
    *,
    actor: Reader,
    notice: Notice,
    outcome: str,
    ground: str = "",
    explanation: str = "",
    seen: str = "",
    now: datetime | None = None,
) -> Notice:
    """Answer a notice: remove the opinion on a ground, let it stand, or close what leaves nothing to decide.

    The first two are decisions of the desk like any other, and settle every open notice on the opinion.
    Closing needs an `explanation`, which the notifier is told, and is refused while the opinion can be read
    or waits.
    """
    now = now or timezone.now()
    if outcome not in NoticeOutcome.values:
        raise Invalid("Say whether the opinion goes or stays.", field="outcome")
    story = notice.opinion.thread.story if notice.opinion else None
    require(actor, Permission.NOTICE_ANSWER, story)
    if story is None and is_confined(actor):
        raise NotFound
    if outcome == NoticeOutcome.CLOSED:
        return _close(actor, notice, explanation, now)
    if Notice.objects.filter(pk=notice.pk, decided_at=None).first() is None:
        raise AlreadyAnswered
    if notice.opinion is None:
        raise Invalid("This notice leads to no opinion.", field="outcome")
    if outcome == NoticeOutcome.KEPT:
        ruling = Outcome.APPROVE
    else:
        ruling = Outcome.DELETE if notice.opinion.state == State.PUBLISHED else Outcome.REJECT
    decide(
        actor=actor,
        opinion=notice.opinion,
        outcome=ruling,
        ground=ground,
        explanation=explanation,
        seen=seen,
        now=now,
    )
    notice.refresh_from_db()
    return notice


def find_place(place: str) -> Opinion | None:
    """The opinion that a place leads to: number, lasting address, or its article's with `#opinion-…`."""
    number = _NUMBER.fullmatch(place)
    parts = _parts(place)
    story_url = ""
    if number is None and parts is not None:
        if parts.netloc == urlsplit(settings.PUBLIC_URL).netloc:
            number = _OURS.search(parts.path) or _FRAGMENT.fullmatch(parts.fragment)
        else:
            number = _FRAGMENT.fullmatch(parts.fragment)
            story_url = place.partition("#")[0].partition("?")[0]
    if number is None:
        return None
    found = Opinion.objects.select_related("thread__story").filter(pk=int(number[1])).first()
    if found is None or (story_url and found.thread.story.url.partition("?")[0] != story_url):
        return None
    return found


def new_reference() -> str:
    """Twenty letters in four groups, 99 bits: long enough that nobody finds one by trying."""
    word = "".join(secrets.choice(LETTERS) for _ in range(20))
    return "-".join(word[start : start + 5] for start in range(0, 20, 5))


def _parts(place: str) -> SplitResult | None:
    try:
        parts = urlsplit(place)
    except ValueError:
        return None
    return parts if parts.scheme in ("http", "https") and parts.netloc else None


def _close(actor: Reader, notice: Notice, explanation: str, now: datetime) -> Notice:
    answer = check_words(explanation, limit=LONGEST_EXPLANATION, field="explanation", needed=True)
    with transaction.atomic():
        if notice.opinion is not None:
            discussion.lock_thread(thread=notice.opinion.thread)  # First, as deciding does.
        notice = Notice.objects.select_for_update(of=("self",)).select_related("opinion").get(pk=notice.pk)
        if notice.decided_at is not None:
            raise AlreadyAnswered
        if notice.opinion is not None and notice.opinion.state in (State.PUBLISHED, State.PENDING):
            raise Invalid("The opinion can still be decided on.", field="outcome")
        notice.decided_at, notice.outcome, notice.answer = now, NoticeOutcome.CLOSED, answer
        notice.closed_by = actor
        notice.save(update_fields=["decided_at", "outcome", "answer", "closed_by"])
        tell_answered(notice, now)
        record(
            actor=actor,
            action="notice.closed",
            about=notice,
            words={"opinion": notice.opinion_id},
            text=answer,
        )
    return notice


def _check_person(name: str, email: str, *, needed: bool) -> tuple[str, str]:
    """Name and address as they are kept: each on one line, so that neither becomes a header of a letter."""
    email = email.strip()
    for field, value in (("name", name.strip()), ("email", email)):
        if not value and needed:
            raise Empty(field=field)
        if value:
            check_text(value, limit=254 if field == "email" else LONGEST_NAME, field=field)
    if email:
        try:
            validate_email(email)
        except ValidationError as error:
            raise Invalid("This is no e-mail address.", field="email") from error
    return one_line(name, LONGEST_NAME), email


def _check_rate(client: str, email: str, now: datetime) -> None:
    if email and Notice.objects.filter(email__iexact=email, made_at__gt=now - HOUR).count() >= MOST_TO_ONE:
        raise TooMany
    if client and count_try(f"notices-{client}", HOUR.total_seconds()) > MOST_AN_HOUR:
        raise TooMany
