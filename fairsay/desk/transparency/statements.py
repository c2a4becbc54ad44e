"""A statement of reasons as the EU's transparency database takes it: one JSON object, nobody's words.

Fields and values are those of the database's own submission form (`StatementStoreRequest` of
digital-services-act/transparency-database). Whether a newsroom owes this is another matter: the comment
section of a newspaper's own news can stay outside the duty (recital 13 of Regulation (EU) 2022/2065), and
small enterprises are exempt. Nothing is sent anywhere: the newsroom sends the file, or does not.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.conf import settings

from fairsay.config.words import say
from fairsay.desk.models import Restriction, Source, StatementOfReasons
from fairsay.discussion.models import Ground

# The category and, where one fits, the keyword of each ground.
CATEGORIES: Mapping[str, tuple[str, str]] = {
    Ground.ABUSIVE: ("STATEMENT_CATEGORY_CYBER_VIOLENCE", "KEYWORD_CYBER_BULLYING_INTIMIDATION"),
    Ground.FILTHY: ("STATEMENT_CATEGORY_OTHER_VIOLATION_TC", ""),
    Ground.OFF_TOPIC: ("STATEMENT_CATEGORY_OTHER_VIOLATION_TC", ""),
    Ground.ADVERTISEMENT: ("STATEMENT_CATEGORY_OTHER_VIOLATION_TC", ""),
    Ground.ILLEGAL: ("STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH", ""),
}
REQUIRED = (
    "decision_ground", "content_type", "category", "content_date", "application_date", "decision_facts",
    "source_type", "automated_detection", "automated_decision", "puid",
)  # fmt: skip
RESTRICTIONS = ("decision_visibility", "decision_monetary", "decision_provision", "decision_account")
LONGEST = {
    "decision_facts": 5000,
    "illegal_content_legal_ground": 500,
    "illegal_content_explanation": 2000,
    "incompatible_content_ground": 500,
    "incompatible_content_explanation": 2000,
    "puid": 500,
}
CHOICES = {
    "decision_ground": {"DECISION_GROUND_ILLEGAL_CONTENT", "DECISION_GROUND_INCOMPATIBLE_CONTENT"},
    "source_type": {
        "SOURCE_VOLUNTARY", "SOURCE_ARTICLE_16", "SOURCE_TYPE_OTHER_NOTIFICATION", "SOURCE_TRUSTED_FLAGGER",
    },
    "automated_detection": {"Yes", "No"},
    "automated_decision": {
        "AUTOMATED_DECISION_FULLY", "AUTOMATED_DECISION_PARTIALLY", "AUTOMATED_DECISION_NOT_AUTOMATED",
    },
    "decision_provision": {"DECISION_PROVISION_PARTIAL_SUSPENSION", "DECISION_PROVISION_TOTAL_SUSPENSION"},
    "decision_account": {"DECISION_ACCOUNT_SUSPENDED", "DECISION_ACCOUNT_TERMINATED"},
    "category": {category for category, _ in CATEGORIES.values()},
}  # fmt: skip
# A report by a reader, who names a house rule, is no notice in the sense of Art. 16.
SOURCES: Mapping[str, str] = {
    Source.NOTICE: "SOURCE_ARTICLE_16",
    Source.REPORT: "SOURCE_TYPE_OTHER_NOTIFICATION",
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PUID = re.compile(r"[a-zA-Z0-9_-]+")


def as_database_entry(statement: StatementOfReasons) -> dict[str, Any]:
    """The statement as one entry, in English, without a word of the reader's or about the reader."""
    decision = statement.decision
    category, keyword = CATEGORIES[statement.ground]
    opinion = decision.opinion
    entry: dict[str, Any] = {
        "content_type": ["CONTENT_TYPE_TEXT"],
        "category": category,
        "content_date": _day(opinion.posted_at if opinion else decision.made_at),
        "application_date": _day(decision.made_at),
        "decision_facts": say("en", f"transparency-facts-{_found_by(decision.source)}"),
        "source_type": SOURCES.get(decision.source, "SOURCE_VOLUNTARY"),
        "automated_detection": "Yes" if statement.automated_detection else "No",
        "automated_decision": "AUTOMATED_DECISION_FULLY"
        if statement.automated_decision
        else "AUTOMATED_DECISION_PARTIALLY"
        if statement.automated_detection
        else "AUTOMATED_DECISION_NOT_AUTOMATED",
        "territorial_scope": [],
        "puid": f"decision-{decision.pk}",
    }
    if keyword:
        entry["category_specification"] = [keyword]
    if len(decision.language) == 2:
        entry["content_language"] = decision.language.upper()
    if statement.restriction == Restriction.SUSPENDED and decision.ban and decision.ban.site:
        # The account goes on elsewhere: a part of the service is withheld, not the account.
        entry["decision_provision"] = "DECISION_PROVISION_PARTIAL_SUSPENSION"
        if statement.ends_at is not None:
            entry["end_date_service_restriction"] = _day(statement.ends_at)
    elif statement.restriction == Restriction.SUSPENDED:
        entry["decision_account"] = "DECISION_ACCOUNT_SUSPENDED"
        if statement.ends_at is not None:
            entry["end_date_account_restriction"] = _day(statement.ends_at)
    elif statement.restriction == Restriction.REMOVED:
        entry["decision_visibility"] = ["DECISION_VISIBILITY_CONTENT_REMOVED"]
    else:
        entry["decision_visibility"] = ["DECISION_VISIBILITY_CONTENT_DISABLED"]
    reason = say("en", f"statement-why-{statement.ground.replace('_', '-')}")
    if statement.ground == Ground.ILLEGAL:
        entry["decision_ground"] = "DECISION_GROUND_ILLEGAL_CONTENT"
        entry["illegal_content_legal_ground"] = say("en", "statement-ground-law")
        entry["illegal_content_explanation"] = reason
    else:
        rule = say("en", f"desk-ground-{statement.ground.replace('_', '-')}")
        entry["decision_ground"] = "DECISION_GROUND_INCOMPATIBLE_CONTENT"
        entry["incompatible_content_ground"] = say("en", "statement-ground-rule", ground=rule)
        entry["incompatible_content_explanation"] = reason
        entry["incompatible_content_illegal"] = "No"
        entry["decision_ground_reference_url"] = f"{settings.PUBLIC_URL}/rules/en/"
    return entry


def find_faults(entry: Mapping[str, Any]) -> list[str]:
    """What the database would refuse in an entry: one sentence a fault, empty where all is well."""
    faults = [f"{name} is missing" for name in REQUIRED if not entry.get(name)]
    if not any(entry.get(name) for name in RESTRICTIONS):
        faults.append("no restriction is named")
    needed = {
        "DECISION_GROUND_ILLEGAL_CONTENT": "illegal_content",
        "DECISION_GROUND_INCOMPATIBLE_CONTENT": "incompatible_content",
    }.get(str(entry.get("decision_ground")))
    if needed:
        ground = "illegal_content_legal_ground" if needed == "illegal_content" else f"{needed}_ground"
        faults += [f"{name} is missing" for name in (ground, f"{needed}_explanation") if not entry.get(name)]
    for name, longest in LONGEST.items():
        if len(str(entry.get(name, ""))) > longest:
            faults.append(f"{name} is longer than {longest} characters")
    for name, choices in CHOICES.items():
        if entry.get(name) and entry[name] not in choices:
            faults.append(f"{name} is not one of the words allowed")
    for name, value in entry.items():
        if (name.endswith("_date") or name.startswith("end_date")) and not _DAY.fullmatch(str(value)):
            faults.append(f"{name} is not a day such as 2026-11-24")
    if entry.get("puid") and not _PUID.fullmatch(str(entry["puid"])):
        faults.append("puid holds something else than letters, digits, - and _")
    return faults


def find_statements(start: datetime, end: datetime) -> Iterator[StatementOfReasons]:
    """The statements given in [start, end) whose decisions stand, the oldest first."""
    given = StatementOfReasons.objects.filter(
        made_at__gte=start, made_at__lt=end, decision__undone_at=None
    ).select_related("decision__opinion", "decision__ban")
    return given.order_by("pk").iterator(chunk_size=500)


def _found_by(source: str) -> str:
    return source if source in (Source.JUDGE, Source.REPORT, Source.NOTICE) else Source.INITIATIVE


def _day(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d")
