"""What the desk holds on a reader: for a copy of everything. Erasure is in `services.erasure`."""

from datetime import datetime

from fairsay.accounts.models import Reader
from fairsay.accounts.roll import Holding, Rows, register_holding
from fairsay.desk.models import (
    Appeal,
    Assignment,
    BulkAct,
    Complaint,
    Decision,
    Lease,
    Letter,
    Notice,
    SavedView,
    StatementOfReasons,
    Watch,
)
from fairsay.desk.services import erasure, sharing


def register() -> None:
    """Put the desk's holdings on the roll."""
    register_holding(
        Holding(
            "decisions",
            _export_decisions,
            erasure.erase_decisions,
            ("desk.Decision.reader", "desk.Decision.editor"),
        )
    )
    register_holding(
        Holding(
            "desk work",
            _export_work,
            sharing.forget_person,
            (
                "desk.BulkAct.actor",
                "desk.Lease.editor",
                "desk.Assignment.editor",
                "desk.Assignment.by",
                "desk.SavedView.owner",
                "desk.Watch.editor",
            ),
        )
    )
    register_holding(
        Holding(
            "statements", _export_statements, erasure.erase_statements, ("desk.StatementOfReasons.reader",)
        )
    )
    register_holding(
        Holding(
            "appeals",
            _export_appeals,
            erasure.erase_appeals,
            ("desk.Appeal.reader", "desk.Appeal.answered_by"),
        )
    )
    register_holding(
        Holding(
            "answers to notices",
            _export_answers,
            erasure.erase_answers,
            ("desk.Notice.closed_by", "desk.Complaint.answered_by"),
        )
    )
    register_holding(Holding("letters", _export_letters, erasure.erase_letters, ("desk.Letter.reader",)))


def _at(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _export_decisions(reader: Reader) -> Rows:
    about: Rows = [
        {
            "kind": "decision on me",
            "number": decision.pk,
            "outcome": decision.outcome,
            "opinion": decision.opinion_id,
            "ground": decision.ground,
            "explanation": decision.explanation,
            "passage": decision.passage,
            "made_at": _at(decision.made_at),
            "undone_at": _at(decision.undone_at),
        }
        for decision in Decision.objects.filter(reader=reader)
    ]
    # Whom an editor decided about is that person's data: the editor gets numbers and times.
    made = Decision.objects.filter(editor=reader).values_list("pk", "outcome", "made_at")
    return about + [
        {"kind": "decision by me", "number": pk, "outcome": outcome, "made_at": _at(at)}
        for pk, outcome, at in made
    ]


def _export_work(reader: Reader) -> Rows:
    """How an editor arranged the work: cases given to them, views, stories they follow, acts on many."""
    rows: Rows = [
        {
            "kind": "view",
            "name": view.name,
            "query": view.query,
            "shared": view.shared,
            "made_at": _at(view.made_at),
        }
        for view in SavedView.objects.filter(owner=reader)
    ]
    rows += [
        {"kind": "watched story", "url": watch.story.url, "made_at": _at(watch.made_at)}
        for watch in Watch.objects.filter(editor=reader).select_related("story")
    ]
    rows += [
        {"kind": "case of mine", "opinion": one.opinion_id, "made_at": _at(one.made_at)}
        for one in Assignment.objects.filter(editor=reader)
    ]
    rows += [
        {"kind": "case given by me", "opinion": one.opinion_id, "made_at": _at(one.made_at)}
        for one in Assignment.objects.filter(by=reader)
    ]
    rows += [
        {"kind": "case open", "opinion": one.opinion_id, "until": _at(one.until)}
        for one in Lease.objects.filter(editor=reader)
    ]
    acts = BulkAct.objects.filter(actor=reader)
    return rows + [
        {
            "kind": "act on many",
            "number": act.pk,
            "outcome": act.outcome,
            "reason": act.reason,
            "made_at": _at(act.made_at),
        }
        for act in acts
    ]


def _export_statements(reader: Reader) -> Rows:
    return [
        {
            "decision": statement.decision_id,
            "text": statement.text,
            "made_at": _at(statement.made_at),
            "seen_at": _at(statement.seen_at),
        }
        for statement in StatementOfReasons.objects.filter(reader=reader)
    ]


def _export_appeals(reader: Reader) -> Rows:
    mine: Rows = [
        {
            "kind": "my appeal",
            "decision": appeal.decision_id,
            "words": appeal.words,
            "made_at": _at(appeal.made_at),
            "outcome": appeal.outcome,
            "answer": appeal.answer,
            "answered_at": _at(appeal.answered_at),
        }
        for appeal in Appeal.objects.filter(reader=reader)
    ]
    answered = Appeal.objects.filter(answered_by=reader).values_list("pk", "outcome", "answered_at")
    return mine + [
        {"kind": "appeal answered by me", "number": pk, "outcome": outcome, "answered_at": _at(at)}
        for pk, outcome, at in answered
    ]


def _export_answers(reader: Reader) -> Rows:
    """Whose notices an editor answered is those people's data: the editor gets numbers and times."""
    closed = Notice.objects.filter(closed_by=reader).values_list("pk", "outcome", "decided_at")
    answered = Complaint.objects.filter(answered_by=reader).values_list("pk", "outcome", "answered_at")
    return [
        {"kind": kind, "number": pk, "outcome": outcome, "answered_at": _at(at)}
        for kind, rows in (("notice closed by me", closed), ("complaint answered by me", answered))
        for pk, outcome, at in rows
    ]


def _export_letters(reader: Reader) -> Rows:
    return [
        {
            "subject": letter.subject,
            "body": letter.body,
            "made_at": _at(letter.made_at),
            "sent_at": _at(letter.sent_at),
        }
        for letter in Letter.objects.filter(reader=reader)
    ]
