"""What each role may do at the desk: permissions as words, roles as sets, and the one table of desk routes.

A section editor has the same words as far as they go, and only in their own sections. An auditor
reads and changes nothing.
"""

from collections.abc import Mapping
from enum import StrEnum

from django.db.models import Q

from fairsay.accounts.models import Reader
from fairsay.accounts.roles import Role
from fairsay.discussion.models import Story
from fairsay.errors import NotAllowed, NotFound


class Permission(StrEnum):
    """One thing that somebody may do."""

    VIEW = "desk:view"
    OPINION_APPROVE = "desk:opinion:approve"
    OPINION_REJECT = "desk:opinion:reject"
    OPINION_DELETE = "desk:opinion:delete"
    OPINION_PICK = "desk:opinion:pick"
    OPINION_NOTE = "desk:opinion:note"
    OPINION_BULK = "desk:opinion:bulk"
    OPINION_REVERSE = "desk:opinion:reverse"
    OPINION_ASSIGN = "desk:opinion:assign"
    LISTS_KEEP = "desk:lists:keep"
    LISTS_SHARE = "desk:lists:share"
    READER_VIEW = "desk:reader:view"
    READER_BAN = "desk:reader:ban"
    DECISION_VIEW = "desk:decision:view"
    DECISION_UNDO = "desk:decision:undo"
    APPEAL_VIEW = "desk:appeal:view"
    APPEAL_ANSWER = "desk:appeal:answer"
    NOTICE_VIEW = "desk:notice:view"
    NOTICE_ANSWER = "desk:notice:answer"
    AUDIT_VIEW = "desk:audit:view"
    LETTER_VIEW = "desk:letter:view"
    LETTER_RETRY = "desk:letter:retry"
    TRANSPARENCY_VIEW = "desk:transparency:view"
    POLICY_VIEW = "desk:policy:view"
    POLICY_EDIT = "desk:policy:edit"
    FIGURES_VIEW = "desk:figures:view"
    RULEBOOK_VIEW = "desk:rulebook:view"
    RULEBOOK_EDIT = "desk:rulebook:edit"
    WORDING_VIEW = "desk:wording:view"
    WORDING_EDIT = "desk:wording:edit"
    STAFF_VIEW = "desk:staff:view"
    STAFF_END = "desk:staff:end"


READING = frozenset(
    {
        Permission.VIEW,
        Permission.READER_VIEW,
        Permission.DECISION_VIEW,
        Permission.APPEAL_VIEW,
        Permission.NOTICE_VIEW,
    }
)
DECIDING = frozenset(
    {
        Permission.OPINION_APPROVE,
        Permission.OPINION_REJECT,
        Permission.OPINION_DELETE,
        Permission.OPINION_PICK,
        Permission.OPINION_NOTE,
        Permission.OPINION_BULK,
        Permission.OPINION_ASSIGN,
        Permission.LISTS_KEEP,
        Permission.DECISION_UNDO,
        Permission.NOTICE_ANSWER,
        Permission.READER_BAN,
    }
)
OVERSEEING = frozenset(
    {
        Permission.AUDIT_VIEW,
        Permission.LETTER_VIEW,
        Permission.TRANSPARENCY_VIEW,
        Permission.WORDING_VIEW,
        Permission.POLICY_VIEW,
        Permission.RULEBOOK_VIEW,
        Permission.FIGURES_VIEW,
    }
)

ROLES: Mapping[str, frozenset[Permission]] = {
    Role.READER: frozenset(),
    Role.SECTION_EDITOR: READING | DECIDING,
    Role.EDITOR: READING | DECIDING | {Permission.APPEAL_ANSWER, Permission.LETTER_VIEW},
    Role.CHIEF: frozenset(Permission),
    Role.AUDITOR: READING | OVERSEEING,
    Role.ADMINISTRATOR: frozenset(Permission),
}

# Every address under /desk/ by its name, and what it takes to use it. `urls.py` and a test hold to it.
ROUTES: Mapping[str, Permission] = {
    "desk-queue": Permission.VIEW,
    "desk-case": Permission.VIEW,
    "desk-approve": Permission.OPINION_APPROVE,
    "desk-reject": Permission.OPINION_REJECT,
    "desk-delete": Permission.OPINION_DELETE,
    "desk-reword": Permission.OPINION_REJECT,
    "desk-pick": Permission.OPINION_PICK,
    "desk-unpick": Permission.OPINION_PICK,
    "desk-note": Permission.OPINION_NOTE,
    "desk-lease": Permission.OPINION_ASSIGN,
    "desk-assign": Permission.OPINION_ASSIGN,
    "desk-numbers": Permission.VIEW,
    "desk-view-keep": Permission.LISTS_KEEP,
    "desk-view-drop": Permission.LISTS_KEEP,
    "desk-watch": Permission.LISTS_KEEP,
    "desk-acts": Permission.DECISION_VIEW,
    "desk-act": Permission.DECISION_VIEW,
    "desk-act-plan": Permission.OPINION_BULK,
    "desk-act-do": Permission.OPINION_BULK,
    "desk-act-undo": Permission.OPINION_BULK,
    "desk-reader": Permission.READER_VIEW,
    "desk-ban": Permission.READER_BAN,
    "desk-lift": Permission.READER_BAN,
    "desk-decisions": Permission.DECISION_VIEW,
    "desk-undo": Permission.DECISION_UNDO,
    "desk-appeals": Permission.APPEAL_VIEW,
    "desk-appeal": Permission.APPEAL_VIEW,
    "desk-answer": Permission.APPEAL_ANSWER,
    "desk-notices": Permission.NOTICE_VIEW,
    "desk-notice": Permission.NOTICE_VIEW,
    "desk-notice-answer": Permission.NOTICE_ANSWER,
    "desk-complaints": Permission.APPEAL_VIEW,
    "desk-complaint": Permission.APPEAL_VIEW,
    "desk-complaint-answer": Permission.APPEAL_ANSWER,
    "desk-audit": Permission.AUDIT_VIEW,
    "desk-letters": Permission.LETTER_VIEW,
    "desk-retry": Permission.LETTER_RETRY,
    "desk-figures": Permission.FIGURES_VIEW,
    "desk-drift-seen": Permission.RULEBOOK_EDIT,
    "desk-rulebook": Permission.RULEBOOK_VIEW,
    "desk-rehearsal": Permission.RULEBOOK_VIEW,
    "desk-rulebook-version": Permission.RULEBOOK_VIEW,
    "desk-threshold": Permission.RULEBOOK_EDIT,
    "desk-learn": Permission.RULEBOOK_EDIT,
    "desk-rulebook-back": Permission.RULEBOOK_EDIT,
    "desk-adopt": Permission.RULEBOOK_EDIT,
    "desk-policies": Permission.POLICY_VIEW,
    "desk-policy": Permission.POLICY_EDIT,
    "desk-wordings": Permission.WORDING_VIEW,
    "desk-wording": Permission.WORDING_EDIT,
    "desk-staff": Permission.STAFF_VIEW,
    "desk-staff-end": Permission.STAFF_END,
    "desk-transparency": Permission.TRANSPARENCY_VIEW,
    "desk-transparency-report": Permission.TRANSPARENCY_VIEW,
    "desk-transparency-statements": Permission.TRANSPARENCY_VIEW,
}


def permissions_of(reader: Reader) -> frozenset[Permission]:
    """What this person may do. Nothing, unless an active member of staff."""
    if not (reader.is_active and reader.is_staff):
        return frozenset()
    return ROLES.get(reader.role, frozenset())


def may(reader: Reader, permission: Permission) -> bool:
    """Whether this person may do this somewhere."""
    return permission in permissions_of(reader)


def is_confined(reader: Reader) -> bool:
    """Whether this person sees only what lies in their sections and is in their languages."""
    return reader.role == Role.SECTION_EDITOR


def sees(reader: Reader, story: Story) -> bool:
    """Whether the story lies in this person's sections and is in their languages.

    Where only sections or only languages are given, these decide; where neither is, nothing is theirs.
    """
    if not is_confined(reader):
        return True
    if not (reader.sections or reader.languages):
        return False
    fits = not reader.sections or story.section in reader.sections
    return fits and (not reader.languages or story.language in reader.languages)


def own(reader: Reader, story: str = "") -> Q:
    """The same as a condition; `story` is the way to the story, such as `opinion__thread__story__`."""
    if not is_confined(reader):
        return Q()
    if not (reader.sections or reader.languages):
        return Q(pk__in=[])
    fits = Q(**{f"{story}section__in": reader.sections}) if reader.sections else Q()
    return fits & Q(**{f"{story}language__in": reader.languages}) if reader.languages else fits


def ban_sections_of(reader: Reader) -> tuple[str, ...] | None:
    """The sections in which this person may ban, or None for everywhere.

    Nowhere for whoever looks after languages: a ban holds in a place, whatever is spoken there.
    """
    if not is_confined(reader):
        return None
    return () if reader.languages else tuple(reader.sections)


def require(reader: Reader, permission: Permission, story: Story | None = None) -> None:
    """Raise NotAllowed without the permission, and NotFound for a story of somebody else's."""
    if not may(reader, permission):
        raise NotAllowed
    if story is not None and not sees(reader, story):
        raise NotFound
