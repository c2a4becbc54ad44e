"""What the desk did with a crowd: decisions, statements of reasons and the audit log's chain, in bulk."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from fairsay.accounts.models import Reader
from fairsay.config import env
from fairsay.config.words import say
from fairsay.desk.chain import START, commit_to, hash_of
from fairsay.desk.models import (
    AuditEntry,
    AuditHead,
    AuditSalt,
    Decision,
    Outcome,
    Restriction,
    Source,
    StatementOfReasons,
)
from fairsay.desk.services.decisions import words_of
from fairsay.discussion.models import Opinion, State

BATCH = 1000


@dataclass(frozen=True, slots=True)
class Act:
    """An opinion was held, and at `at` decided by `editor`; without a ground it waits still."""

    opinion: Opinion
    editor: Reader | None
    ground: str
    at: datetime


def write_record(acts: list[Act]) -> list[Decision]:
    """Write the decisions with their statements, and the record of all, as if it had been kept all along.

    No letter is written: nobody would read the crowd's mail.
    """
    decided = sorted((act for act in acts if act.ground), key=lambda act: act.at)
    decisions = [_decision(act) for act in decided]
    Decision.objects.bulk_create(decisions, batch_size=BATCH)
    statements = [_statement(one, act.opinion) for one, act in zip(decisions, decided, strict=True)]
    StatementOfReasons.objects.bulk_create([one for one in statements if one], batch_size=BATCH)
    _write_entries(acts, decisions)
    return decisions


def _decision(act: Act) -> Decision:
    opinion = act.opinion
    rejected = opinion.state == State.REJECTED
    return Decision(
        opinion_id=opinion.pk,
        reader_id=opinion.author_id,
        editor=act.editor,
        outcome=Outcome.REJECT if rejected else Outcome.APPROVE,
        ground=act.ground if rejected else "",
        verdict=opinion.verdict,
        rulebook=(opinion.verdict or {}).get("rulebook", ""),
        language=opinion.language,
        source=Source.JUDGE,
        automated_detection=True,
        state_before=State.PENDING,
        state_after=opinion.state,
        held_for=opinion.held_for,
        made_at=act.at,
    )


def _statement(decision: Decision, opinion: Opinion) -> StatementOfReasons | None:
    if decision.outcome != Outcome.REJECT:
        return None
    language, ground = opinion.language, decision.ground.replace("_", "-")
    key = (language, ground)
    if key not in _POINTS:
        rule = say(language, f"desk-ground-{ground}")
        detection, deciding = "statement-detection-automated", "statement-deciding-people"
        _POINTS[key] = {
            "restriction_text": say(language, "statement-restriction-not-published"),
            "territory": say(language, "statement-territory-everywhere"),
            "duration": say(language, "statement-duration-lasting"),
            "facts": say(language, "statement-facts-judge"),
            "ground_text": f"{say(language, 'statement-ground-rule', ground=rule)}\n"
            + say(language, f"statement-why-{ground}"),
            "automation_text": f"{say(language, detection)} {say(language, deciding)}",
            "redress": say(language, "statement-redress-text", days=env.read("FAIRSAY_APPEAL_DAYS")),
        }
    points = _POINTS[key]
    return StatementOfReasons(
        decision=decision,
        reader_id=decision.reader_id,
        language=language,
        restriction=Restriction.NOT_PUBLISHED,
        ground=decision.ground,
        automated_detection=True,
        automated_decision=False,
        text="\n\n".join(points.values()),
        made_at=decision.made_at,
        **points,
    )


_POINTS: dict[tuple[str, str], dict[str, str]] = {}


def _write_entries(acts: list[Act], decisions: list[Decision]) -> None:
    """One entry for each holding and each decision, in the order of time, chained to what is there."""
    AuditHead.objects.get_or_create(pk=1)
    head = AuditHead.objects.select_for_update().get(pk=1)
    events = [(act.opinion.posted_at, _held(act)) for act in acts]
    events += [(one.made_at, _decided(one)) for one in decisions]
    entries, salts = [], []
    number, previous = head.number, head.hash or START
    for at, (entry, text) in sorted(events, key=lambda event: event[0]):
        number += 1
        entry.number, entry.at, entry.previous = number, at, previous
        if text:
            salt = secrets.token_bytes(32)
            entry.commitment = commit_to(text, salt)
            salts.append(AuditSalt(entry_id=number, salt=salt))
        entry.hash = previous = hash_of(entry)
        entries.append(entry)
    AuditEntry.objects.bulk_create(entries, batch_size=BATCH)
    AuditSalt.objects.bulk_create(salts, batch_size=BATCH)
    head.number, head.hash = number, previous
    head.save(update_fields=["number", "hash"])


def _held(act: Act) -> tuple[AuditEntry, str]:
    opinion = act.opinion
    words = {
        "thread": opinion.thread_id,
        "author": opinion.author_id,
        "held_for": opinion.held_for,
        "rulebook": (opinion.verdict or {}).get("rulebook", ""),
    }
    entry = AuditEntry(actor_id=None, action="opinion.held", object_type="opinion", words=words)
    entry.object_id = str(opinion.pk)
    return entry, opinion.text


def _decided(decision: Decision) -> tuple[AuditEntry, str]:
    action = f"decision.{decision.outcome}"
    entry = AuditEntry(
        actor_id=decision.editor_id, action=action, object_type="decision", words=words_of(decision)
    )
    entry.object_id = str(decision.pk)
    return entry, ""
