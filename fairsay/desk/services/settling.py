"""What a decision means for the notices on its opinion: settled with it, opened again with its undoing."""

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.urls import reverse

from fairsay.config import env
from fairsay.config.words import say
from fairsay.desk.models import Decision, LetterKind, Notice, NoticeOutcome, Outcome, Source
from fairsay.desk.services.audit import record
from fairsay.desk.services.letters import write_letter

OUTCOME_FOR = {
    Outcome.APPROVE: NoticeOutcome.KEPT,
    Outcome.REJECT: NoticeOutcome.REMOVED,
    Outcome.DELETE: NoticeOutcome.REMOVED,
}


def settle_notices(decision: Decision, notices: Sequence[Notice], now: datetime) -> None:
    """Settle the open notices on the opinion, which the caller has locked; tell those who gave them.

    The answer to an appeal settles none: whoever gives it has the appeal before them, not the notice.
    """
    outcome = OUTCOME_FOR.get(Outcome(decision.outcome))
    if outcome is None or decision.source == Source.APPEAL:
        return
    for notice in notices:
        notice.decided_at, notice.outcome, notice.decision = now, outcome, decision
        notice.save(update_fields=["decided_at", "outcome", "decision"])
        tell_answered(notice, now)
        record(
            actor=decision.editor,
            action=f"notice.{outcome}",
            about=notice,
            words={"decision": decision.pk, "opinion": decision.opinion_id},
        )


def reopen_notices(decisions: Sequence[Decision]) -> int:
    """These decisions were taken back: their notices wait again. Returns how many."""
    return Notice.objects.filter(decision__in=decisions).update(decided_at=None, outcome="", decision=None)


def tell_received(notice: Notice, now: datetime) -> None:
    """The receipt of Art. 16(4) DSA. Nothing that was typed stands in it: anybody's address can be given."""
    body = [say(notice.language, "letter-notice-received-body")]
    tell_notifier(notice, LetterKind.NOTICE_RECEIVED, "notice-received", body, None, now)


def tell_answered(notice: Notice, now: datetime) -> None:
    """The outcome, whether machines took part, and what can still be done: Art. 16(5) and (6) DSA."""
    language, decision = notice.language, notice.decision
    automated = decision is not None and decision.automated_decision
    body = [
        say(language, f"letter-notice-{notice.outcome}-body"),
        notice.answer,
        say(language, f"statement-deciding-{'automated' if automated else 'people'}"),
        redress_words(notice),
    ]
    body = [part for part in body if part]
    tell_notifier(notice, LetterKind.NOTICE_ANSWERED, "notice-answered", body, decision, now)


def redress_words(notice: Notice) -> str:
    """What whoever gave the notice can still do about the answer."""
    days = env.read("FAIRSAY_APPEAL_DAYS")
    if notice.outcome == NoticeOutcome.REMOVED or not days:
        return say(notice.language, "letter-notice-redress")
    return say(notice.language, "letter-notice-refused-redress", days=days)


def notice_address(notice: Notice) -> str:
    """Where anybody who knows the reference sees how far the notice has come."""
    return str(settings.PUBLIC_URL) + reverse("notice-state", args=[notice.reference])


def tell_notifier(
    notice: Notice, kind: LetterKind, name: str, body: list[str], decision: Decision | None, now: datetime
) -> None:
    """A letter to whoever gave the notice, with its number; its subject is `letter-<name>-subject`."""
    language = notice.language
    address = say(language, "letter-notice-here", reference=notice.reference, url=notice_address(notice))
    write_letter(
        reader=None,
        address=notice.email,
        kind=kind,
        language=language,
        subject=say(language, f"letter-{name}-subject", newsroom=env.read("FAIRSAY_NEWSROOM")),
        body="\n\n".join([*body, address]),
        decision=decision,
        now=now,
    )
