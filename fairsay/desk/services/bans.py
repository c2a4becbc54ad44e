"""Bans a reader from the desk, and lifts a ban: with reason and end, record, statement and letter."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from fairsay.accounts import services as accounts
from fairsay.accounts.models import Ban, Reader
from fairsay.config import env
from fairsay.config.words import say
from fairsay.desk.models import Decision, LetterKind, Outcome, Source
from fairsay.desk.permissions import Permission, ban_sections_of, may, require
from fairsay.desk.refusals import EndMissing, GroundMissing, OtherScope, StaffNotBanned
from fairsay.desk.scopes import EVERYWHERE, BanScope, is_known, scope_of
from fairsay.desk.services.decisions import record_decision
from fairsay.desk.services.letters import write_letter
from fairsay.desk.services.statements import language_for, write_statement
from fairsay.desk.services.wording import LONGEST_EXPLANATION, check_words
from fairsay.discussion.models import Ground, Opinion
from fairsay.errors import Conflict, Invalid

LONGEST_BAN = timedelta(days=3653)


def ban_reader_from_desk(
    *,
    actor: Reader,
    reader: Reader,
    ground: str,
    reason: str,
    ends_at: datetime,
    opinion: Opinion | None = None,
    scope: BanScope = EVERYWHERE,
    now: datetime | None = None,
) -> Decision:
    """Exclude a reader from placing opinions until `ends_at`. `reason` is told to the reader.

    `opinion`, where given, is the one that gave cause; `scope` is where the ban holds. A section editor
    bans in their own sections alone. Raises for a missing ground, reason or end, for a scope that is
    not theirs, and for a member of staff.
    """
    require(actor, Permission.READER_BAN)
    now = now or timezone.now()
    if ground not in Ground.values:
        raise GroundMissing(field="ground")
    reason = check_words(reason, limit=LONGEST_EXPLANATION, field="reason", needed=True)
    if not now < ends_at <= now + LONGEST_BAN:
        raise EndMissing(field="ends_at")
    if reader.is_staff:
        raise StaffNotBanned
    _check_scope(actor, scope)
    with transaction.atomic():
        ban = accounts.ban_reader(
            actor=actor,
            reader=reader,
            ground=ground,
            reason=reason,
            ends_at=ends_at,
            site=scope.site,
            section=scope.section,
        )
        decision = Decision.objects.create(
            opinion=opinion,
            reader=reader,
            editor=actor,
            outcome=Outcome.BAN,
            ground=ground,
            explanation=reason,
            verdict=opinion.verdict if opinion else None,
            rulebook=(opinion.verdict or {}).get("rulebook", "") if opinion else "",
            language=opinion.language if opinion else "",
            state_before=opinion.state if opinion else "",
            state_after=opinion.state if opinion else "",
            ban=ban,
            made_at=now,
        )
        record_decision(decision)
        write_statement(decision=decision, now=now)
    return decision


def lift_ban_from_desk(
    *,
    actor: Reader,
    ban: Ban,
    words: str = "",
    source: Source = Source.INITIATIVE,
    now: datetime | None = None,
) -> Decision:
    """End a ban before its time. Tells the reader, unless the answer to an appeal does (`source`).

    A section editor lifts those that hold in one of their own sections.
    """
    _check_scope(actor, scope_of(ban))
    now = now or timezone.now()
    words = check_words(words, limit=LONGEST_EXPLANATION, field="words", needed=False)
    with transaction.atomic():
        ban = Ban.objects.select_for_update().select_related("reader").get(pk=ban.pk)
        if ban.lifted_at is not None or ban.ends_at <= now:
            raise Conflict("This ban has already ended.")
        accounts.lift_ban(actor=actor, ban=ban)
        decision = Decision.objects.create(
            reader=ban.reader,
            editor=actor,
            outcome=Outcome.LIFT,
            explanation=words,
            source=source,
            ban=ban,
            made_at=now,
        )
        record_decision(decision)
        if source != Source.APPEAL:
            language = language_for(decision)
            write_letter(
                reader=ban.reader,
                kind=LetterKind.BAN_LIFTED,
                language=language,
                subject=say(language, "letter-lifted-subject", newsroom=env.read("FAIRSAY_NEWSROOM")),
                body=say(language, "letter-lifted-body"),
                decision=decision,
                now=now,
            )
    return decision


def may_lift(*, actor: Reader, ban: Ban) -> bool:
    """Whether the form is offered."""
    sections = ban_sections_of(actor)
    return may(actor, Permission.READER_BAN) and (sections is None or ban.section in sections)


def _check_scope(actor: Reader, scope: BanScope) -> None:
    require(actor, Permission.READER_BAN)
    sections = ban_sections_of(actor)
    if sections is not None and scope.section not in sections:
        raise OtherScope
    if not is_known(scope):
        raise Invalid("There is no such site.", field="scope")
