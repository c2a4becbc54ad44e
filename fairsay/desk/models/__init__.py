"""What the desk keeps. Written only by services."""

from fairsay.desk.models.decisions import (
    Appeal,
    AppealOutcome,
    Decision,
    Outcome,
    Restriction,
    Source,
    StatementOfReasons,
)
from fairsay.desk.models.letters import Letter, LetterKind
from fairsay.desk.models.record import AuditEntry, AuditHead, AuditQuerySet, AuditSalt, SignedHead
from fairsay.desk.models.rulebooks import LearningRun, RuleBookVersion
from fairsay.desk.models.wordings import Wording

__all__ = [
    "Appeal",
    "AppealOutcome",
    "AuditEntry",
    "AuditHead",
    "AuditQuerySet",
    "AuditSalt",
    "Decision",
    "LearningRun",
    "Letter",
    "LetterKind",
    "Outcome",
    "Restriction",
    "RuleBookVersion",
    "SignedHead",
    "Source",
    "StatementOfReasons",
    "Wording",
]
