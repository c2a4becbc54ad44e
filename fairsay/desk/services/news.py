"""Tells an author what an editor asks for. What else readers would like to hear of a decision is told by
whoever listens to `desk.hooks.on_decided`, as each of them has chosen.
"""

from datetime import datetime

from django.conf import settings

from fairsay.config import env
from fairsay.config.words import say
from fairsay.desk.models import Decision, LetterKind
from fairsay.desk.plain import one_line, quote
from fairsay.desk.services.letters import write_letter
from fairsay.desk.services.statements import language_for


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
