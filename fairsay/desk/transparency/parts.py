"""A report in the Commission's template: ten CSV files with its headings, categories and indicators.

What a cell asks and Fairsay does not know is empty, with a word beside it where the template has room for
one: never a nought. Orders of authorities, disputes before certified bodies and trusted flaggers are for the
newsroom to fill in.
"""

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence

from fairsay.config import env
from fairsay.desk.models import NoticeKind, Restriction
from fairsay.desk.transparency import template
from fairsay.desk.transparency.report import Challenges, Measures, TransparencyReport
from fairsay.desk.transparency.statements import CATEGORIES
from fairsay.discussion.models import Ground

Cell = str | int | float | None
Cells = Sequence[Cell]

HOURS = "in hours"
NOT_RECORDED = "not recorded by Fairsay"
BANS_APART = "bans are not told apart by whether their ground was manifest"
# What a notice claims, in the template's words; without a keyword of its own it is another of its category.
KINDS: Mapping[str, tuple[str, str]] = {
    NoticeKind.HATE: ("STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH", "KEYWORD_HATE_SPEECH"),
    NoticeKind.THREAT: ("STATEMENT_CATEGORY_CYBER_VIOLENCE", "KEYWORD_CYBER_BULLYING_INTIMIDATION"),
    NoticeKind.DEFAMATION: ("STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH", "KEYWORD_DEFAMATION"),
    NoticeKind.PRIVACY: ("STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS", template.OTHER),
    NoticeKind.COPYRIGHT: (
        "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS",
        "KEYWORD_COPYRIGHT_INFRINGEMENT",
    ),
    NoticeKind.FRAUD: ("STATEMENT_CATEGORY_SCAMS_AND_FRAUD", template.OTHER),
    NoticeKind.CHILD_ABUSE: (
        "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
        "KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL",
    ),
    NoticeKind.OTHER: (template.NOT_SPECIFIED_NOTICE, ""),
}
SAID = {
    NoticeKind.PRIVACY: "private life or personal data",
    NoticeKind.FRAUD: "fraud or forbidden goods",
    Ground.FILTHY: "filthy language",
    Ground.OFF_TOPIC: "off topic",
    Ground.ADVERTISEMENT: "advertisement",
    Ground.ILLEGAL: "not told apart by Fairsay",
}
"""What stands beside a keyword that says only that it is another one."""


def as_csv_parts(report: TransparencyReport) -> Mapping[str, str]:
    """File name → CSV text (RFC 4180, UTF-8), in the order and with the numbers of the template."""
    illegal = [one for one in report.measures if one.ground == Ground.ILLEGAL]
    house = [one for one in report.measures if one.ground != Ground.ILLEGAL]
    return {
        "01_report_identification.csv": _csv(_identification(report)),
        "03_member_states_orders.csv": _csv(_orders(report)),
        "04_notices.csv": _csv(_notices(report)),
        "05_own_initiative_illegal.csv": _csv(_measures(report, illegal, template.CATEGORY, template.LAW)),
        "06_own_initiative_TC.csv": _csv(
            _measures(report, house, template.CATEGORY_OF_TERMS, template.TERMS)
        ),
        "07_appeals_and_recidivism.csv": _csv(_complaints(report)),
        "08_automated_means.csv": _csv(_means(report)),
        "09_human_resources.csv": _csv(_people(report)),
        "10_AMAR.csv": _csv(_recipients(report)),
        "11_qualitative.csv": _csv(_qualitative(report)),
    }


def _csv(rows: Sequence[Cells]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows([["" if cell is None else cell for cell in row] for row in rows])
    return text.getvalue()


def _opening(report: TransparencyReport, applies: str) -> tuple[str, str, str]:
    return applies, env.read("FAIRSAY_PUBLIC_URL"), f"{report.first_day}/{report.last_day}"


def _identification(report: TransparencyReport) -> list[Cells]:
    values = {
        "Name of the service provider": env.read("FAIRSAY_NEWSROOM"),
        "Date of the publication of the report": None,
        "Date of the publication of the latest previous report": None,
        "Starting date of reporting period": f"{report.first_day}",
        "Ending date of reporting period": f"{report.last_day}",
    }
    service = env.read("FAIRSAY_PUBLIC_URL")
    rows: list[Cells] = [("Applicability", "Service", "Indicator", "Value")]
    return rows + [(template.ALL, service, name, value) for name, value in values.items()]


def _lines(
    categories: Mapping[str, tuple[str, ...]], told: Sequence[tuple[str, str, str]], last: str = ""
) -> list[tuple[str, str, str]]:
    """(category, keyword or "", description) of each line: the template's, and others that were counted."""
    lines = [("TOTAL", "", "")]
    for category, keywords in categories.items():
        lines.append((category, "", ""))
        for keyword in keywords:
            said = sorted(text for one, other, text in told if (one, other) == (category, keyword) and text)
            lines += [(category, keyword, text) for text in said or [""]]
    return [*lines, (last, "", "")] if last else lines


def _orders(report: TransparencyReport) -> list[Cells]:
    head = (
        *template.OPENING, template.CATEGORY, template.DESCRIPTION, "Scope",
        *template.ORDERS, *template.ORDERS_CONTEXT,
    )  # fmt: skip
    rows: list[Cells] = [head]
    for category, keyword, text in _lines(template.LAW, [], template.NOT_SPECIFIED_ORDER):
        word = NOT_RECORDED if category == "TOTAL" else None
        cells = [None] * len(template.ORDERS) + [word] * len(template.ORDERS_CONTEXT)
        rows.append((*_opening(report, template.ALL), keyword or category, text, "TOTAL", *cells))
    return rows


def _notices(report: TransparencyReport) -> list[Cells]:
    counted = {(*KINDS[one.kind], SAID.get(NoticeKind(one.kind), "")): one for one in report.notices_by_kind}
    head = (
        *template.OPENING, template.CATEGORY, template.DESCRIPTION,
        *template.NOTICES, *template.NOTICES_CONTEXT,
    )  # fmt: skip
    rows: list[Cells] = [head]
    for category, keyword, text in _lines(template.LAW, list(counted), template.NOT_SPECIFIED_NOTICE):
        fit = [
            one
            for (one_category, one_keyword, one_text), one in counted.items()
            if category == "TOTAL"
            or (category == one_category and (not keyword or (keyword, text) == (one_keyword, one_text)))
        ]
        made = sum(one.made for one in fit)
        # A median of medians would be none: a line of several kinds has it only where one kind has any.
        median = (
            report.notices_acted_hours if category == "TOTAL" else _only([one.median_hours for one in fit])
        )
        law, terms = sum(one.by_law for one in fit), sum(one.by_terms for one in fit)
        numbers = [made, None, made, None, median, None, law, None, terms, None]
        context: list[Cell] = [None, NOT_RECORDED, None, NOT_RECORDED, HOURS, *[NOT_RECORDED, None] * 2]
        words = [*context, NOT_RECORDED] if category == "TOTAL" else [None] * len(template.NOTICES_CONTEXT)
        rows.append((*_opening(report, template.HOSTING), keyword or category, text, *numbers, *words))
    return rows


def _only(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return known[0] if len(known) == 1 else None


def _measures(
    report: TransparencyReport,
    measures: Sequence[Measures],
    heading: str,
    categories: Mapping[str, tuple[str, ...]],
) -> list[Cells]:
    counted: Counter[tuple[tuple[str, str, str], str]] = Counter()
    detected: Counter[tuple[str, str, str]] = Counter()
    for one in measures:
        if one.noticed:
            continue
        category, keyword = CATEGORIES[one.ground]
        place = category, keyword or template.OTHER, "" if keyword else SAID[Ground(one.ground)]
        counted[place, one.restriction] += one.count
        detected[place] += one.count if one.detected else 0
    told = sorted({place for place, _ in counted})
    head = (
        *template.OPENING, heading, template.DESCRIPTION, *template.MEASURES, *template.MEASURES_CONTEXT
    )  # fmt: skip
    rows: list[Cells] = [head]
    for category, keyword, text in _lines(categories, told):
        fit = [
            place
            for place in told
            if category == "TOTAL" or (place[0] == category and (not keyword or place[1:] == (keyword, text)))
        ]
        by = {kind: sum(counted[place, kind] for place in fit) for kind in Restriction}
        shown = [
            by[Restriction.REMOVED],
            by[Restriction.NOT_PUBLISHED],
            *[0] * 10,
            by[Restriction.SUSPENDED],
            0,
        ]
        numbers = [sum(by.values()), sum(detected[place] for place in fit), *shown]
        words = [None] * len(template.MEASURES_CONTEXT)
        rows.append((*_opening(report, template.ALL), keyword or category, text, *numbers, *words))
    return rows


def _challenged(told: Challenges) -> list[tuple[str, Cell]]:
    return [
        (template.TOTAL, told.made),
        (template.UPHELD, told.upheld),
        (template.PARTLY, 0),
        (template.REVERSED, told.overturned),
        (template.MEDIAN, told.median_hours),
    ]


def _complaints(report: TransparencyReport) -> list[Cells]:
    nothing = Challenges(made=0, upheld=0, overturned=0, waiting=0, median_hours=None)
    unknown: list[tuple[str, Cell]] = [(scope, None) for scope, _ in _challenged(nothing)]
    blocks: list[tuple[str, str, list[tuple[str, Cell]]]] = [
        (
            template.COMPLAINTS,
            template.SUBMITTED,
            [*_challenged(report.all_challenges), (template.OMITTED, None)],
        ),
        (template.COMPLAINTS, template.IMPOSED, [(template.TOTAL, report.imposed)]),
        (template.COMPLAINTS, template.ABOUT_REMOVAL, _challenged(report.challenges_of_removals)),
        (template.COMPLAINTS, template.ABOUT_SERVICE, _challenged(nothing)),
        (template.COMPLAINTS, template.ABOUT_ACCOUNT, _challenged(report.challenges_of_bans)),
        (template.COMPLAINTS, template.ABOUT_MONEY, _challenged(nothing)),
        (template.COMPLAINTS, template.ABOUT_NOTICE, _challenged(report.complaints)),
        (template.COMPLAINTS, template.ABOUT_FLAGGER, unknown),
        (
            template.DISPUTES,
            template.DISPUTED,
            [*unknown, (template.OMITTED, None), (template.IMPLEMENTED, None)],
        ),
    ]
    blocks += [(template.SUSPENSIONS, one, [(template.TOTAL, None)]) for one in template.SUSPENDED]
    rows: list[Cells] = [template.INDICATORS]
    for section, indicator, values in blocks:
        for scope, value in values:
            first = (indicator, scope) == (template.SUBMITTED, template.TOTAL)
            word = HOURS if scope == template.MEDIAN and value is not None else None
            if value is None and scope != template.MEDIAN:
                word = BANS_APART if indicator == template.SUSPENDED[0] else NOT_RECORDED
            opening = _opening(report, template.ALL if first else template.PLATFORMS)
            rows.append((*opening, section, indicator, scope, value, word))
    return rows


def _means(report: TransparencyReport) -> list[Cells]:
    means, notices = report.automation, report.notices
    own = [one for one in report.measures if not one.noticed]
    precision = None if means.error_rate is None else round(1 - means.error_rate, 4)
    rows: list[Cells] = [template.INDICATORS]
    for scope, some in ((template.TOTAL, report.measures), ("Own-initiative", own)):
        alone = sum(one.count for one in some if one.alone)
        rest = sum(one.count for one in some if not one.alone)
        # Bans are of people, whom no judge holds.
        opinions = [one for one in some if one.restriction != Restriction.SUSPENDED and not one.alone]
        made = sum(one.count for one in opinions)
        recall = round(sum(one.count for one in opinions if one.detected) / made, 4) if made else None
        shares: list[tuple[Cell, str]] = [
            (None, "what nobody held or reported is not decided on"),
            (precision, "of what was held, the share that a person then restricted"),
            (recall, "of what a person restricted, the share that had been held"),
        ]
        rows += [
            (*_opening(report, template.ALL), template.MEANS, name, scope, value, word)
            for name, (value, word) in zip(
                (template.SOLELY, template.NOT_SOLELY, *template.ACCURACY),
                [(alone, ""), (rest, ""), *shares],
                strict=True,
            )
        ]
    answered = notices.made - notices.waiting
    for applies, scope, values in (
        (template.HOSTING, "NAM Total", (notices.automated, answered - notices.automated)),
        (template.PLATFORMS, "NAM Trusted Flagger", (None, None)),
    ):
        names = (template.NOTICES_SOLELY, template.NOTICES_NOT_SOLELY, *template.ACCURACY)
        for name, value in zip(names, (*values, None, None, None), strict=True):
            word = NOT_RECORDED if value is None else None
            rows.append((*_opening(report, applies), template.MEANS, name, scope, value, word))
    return rows


def _people(report: TransparencyReport) -> list[Cells]:
    opening = _opening(report, template.LARGE)
    rows: list[Cells] = [(*template.INDICATORS[:-1], "Contextual information")]
    return rows + [
        (*opening, template.PEOPLE, one, template.TOTAL, None, None) for one in template.MODERATORS
    ]


def _recipients(report: TransparencyReport) -> list[Cells]:
    opening = _opening(report, template.LARGE_OR_SEARCH)
    return [template.INDICATORS[:-1], (*opening, "AMAR", template.RECIPIENTS, "TOTAL", None)]


def _qualitative(report: TransparencyReport) -> list[Cells]:
    alone = "It holds, and by the newsroom's wish it rejects where the terms say so."
    answers = (
        "Opinions are judged before publication by four house rules; what may break one waits for an editor.",
        "Editors read what is held, what readers report and what notices name. They publish it, or restrict "
        "it on a stated ground; a reader who goes on can be kept from writing for a time.",
        "A judge on the newsroom's own server gives each opinion four scores. "
        + (alone if report.automation.decided_alone else "It holds, and does not reject."),
        "Precision is the share of held opinions that a person then restricted, recall the share of what "
        "people restricted that had been held.",
        "To have a person read an opinion before the public does where it is likely to break a house rule.",
        "Each restriction is explained to its author, with the passage; an appeal is answered by another "
        "editor; every decision is in a record chained by hashes.",
    )
    opening = _opening(report, template.ALL)
    rows: list[Cells] = [(*template.OPENING, "Indicator", "Value")]
    return rows + [(*opening, one, text) for one, text in zip(template.QUESTIONS, answers, strict=True)]
