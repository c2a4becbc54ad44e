"""Tells people what a decision means for them where no statement is owed: authors, and those who reported."""

from datetime import datetime

from django.conf import settings

from fairsay.config import env
from fairsay.config.words import say
from fairsay.desk.models import Decision, LetterKind
from fairsay.desk.plain import one_line, quote
from fairsay.desk.services.letters import write_letter
from fairsay.desk.services.statements import language_for, language_for_reader
from fairsay.discussion.models import Report

MOST_TOLD = 100
"""A crowd that reports one opinion is told on the page; thousands of letters would be a burden to all."""


def tell_approved(decision: Decision, now: datetime) -> None:
    """The author of a held opinion hears that everybody can read it."""
    opinion = decision.opinion
    if opinion is None:
        return
    language = language_for(decision)
    write_letter(
        reader=decision.reader,
        kind=LetterKind.APPROVED,
        language=language,
        subject=say(language, "letter-approved-subject", newsroom=env.read("FAIRSAY_NEWSROOM")),
        body=say(
            language,
            "letter-approved-body",
            title=one_line(opinion.thread.story.title),
            url=f"{settings.PUBLIC_URL}/opinions/{opinion.pk}/",
        )
        + "\n\n"
        + quote(opinion.text),
        decision=decision,
        now=now,
    )


def tell_asked_to_reword(decision: Decision, now: datetime) -> None:
    """The author hears what an editor would like to be said otherwise, and where to do it."""
    opinion = decision.opinion
    if opinion is None:
        return
    language = language_for(decision)
    body = [
        say(language, "letter-reword-body", title=one_line(opinion.thread.story.title)),
        decision.explanation,
        say(language, "letter-reword-here", url=f"{settings.PUBLIC_URL}/opinions/{opinion.pk}/edit/"),
        quote(opinion.text),
    ]
    write_letter(
        reader=decision.reader,
        kind=LetterKind.REWORD,
        language=language,
        subject=say(language, "letter-reword-subject", newsroom=env.read("FAIRSAY_NEWSROOM")),
        body="\n\n".join(body),
        decision=decision,
        now=now,
    )


def tell_reporters(decision: Decision, now: datetime) -> None:
    """Readers who reported the opinion hear what came of it; the author and other reporters are not named."""
    opinion = decision.opinion
    if opinion is None:
        return
    story = opinion.thread.story
    reports = (
        Report.objects.filter(pk__in=decision.reports[:MOST_TOLD]).select_related("reader").order_by("pk")
    )
    for report in reports:
        language = language_for_reader(report.reader, story)
        outcome = "upheld" if report.upheld else "refused"
        write_letter(
            reader=report.reader,
            kind=LetterKind.REPORT_SETTLED,
            language=language,
            subject=say(language, "letter-report-subject", newsroom=env.read("FAIRSAY_NEWSROOM")),
            body=say(
                language,
                f"letter-report-{outcome}-body",
                title=one_line(story.title),
                url=f"{settings.PUBLIC_URL}/opinions/{opinion.pk}/",
            ),
            decision=decision,
            now=now,
        )
