"""What the desk keeps. Written only by services."""

from fairsay.desk.models.acts import BulkAct
from fairsay.desk.models.complaints import Complaint
from fairsay.desk.models.decisions import (
    Appeal,
    AppealOutcome,
    Decision,
    Outcome,
    Restriction,
    Source,
    StatementOfReasons,
)
from fairsay.desk.models.drift import DriftAlert, DriftCheck, Measure
from fairsay.desk.models.letters import Letter, LetterKind
from fairsay.desk.models.notices import Notice, NoticeKind, NoticeOutcome
from fairsay.desk.models.record import AuditEntry, AuditHead, AuditQuerySet, AuditSalt, SignedHead
from fairsay.desk.models.rulebooks import LearningRun, RuleBookVersion
from fairsay.desk.models.sharing import Assignment, Lease, SavedView, Watch
from fairsay.desk.models.wordings import Wording

__all__ = [
    "Appeal",
    "AppealOutcome",
    "Assignment",
    "AuditEntry",
    "AuditHead",
    "AuditQuerySet",
    "AuditSalt",
    "BulkAct",
    "Complaint",
    "Decision",
    "DriftAlert",
    "DriftCheck",
    "LearningRun",
    "Lease",
    "Letter",
    "LetterKind",
    "Measure",
    "Notice",
    "NoticeKind",
    "NoticeOutcome",
    "Outcome",
    "Restriction",
    "RuleBookVersion",
    "SavedView",
    "SignedHead",
    "Source",
    "StatementOfReasons",
    "Watch",
    "Wording",
]
