"""Writes a letter of notifications: by story, as plain text and as simple HTML, with nothing to follow
anybody by. What people wrote is quoted so that no link in it can be followed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from fairsay.config import env
from fairsay.config.words import say, speakable
from fairsay.desk.plain import clean, defang, one_line
from fairsay.discussion.layout import permalink
from fairsay.notifications.links import unsubscribe_url
from fairsay.notifications.models import Kind, Mailing
from fairsay.notifications.selectors import Told

MOST_SHOWN = 20
"""Things in one letter; the page has the others."""
LONGEST_QUOTATION = 400
LONGEST_REMINDER = 90
"""Characters of the reader's own opinion, to know which one was answered."""
FIRST_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
LIST = "opinions"


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing in a letter. `lead` and `html_lead` differ in what keeps a name's letters together.

    `url` is empty where there is nothing left to read.
    """

    lead: str
    html_lead: str
    lines: Sequence[str]
    url: str


@dataclass(slots=True)
class Chapter:
    """What is told of one story."""

    title: str
    pieces: list[Piece] = field(default_factory=list)


def write(mailing: Mailing, told: Sequence[Told]) -> EmailMultiAlternatives:
    """The letter, ready to be sent.

    Its headers: RFC 2369 and 8058 for leaving, 2919 for its list, 3834 for being made by a program.
    """
    reader = mailing.reader
    language = speakable(reader.language or told[0].opinion.thread.story.language)
    leave = unsubscribe_url(reader)
    context = {
        "language": language,
        "newsroom": env.read("FAIRSAY_NEWSROOM"),
        "name": one_line(reader.name, 80),
        "chapters": _chapters(language, told[:MOST_SHOWN]),
        "more": max(0, len(told) - MOST_SHOWN),
        "page": f"{settings.PUBLIC_URL}{reverse('me')}",
        "choose": f"{settings.PUBLIC_URL}{reverse('me')}#letters",
        "leave": leave,
    }
    host = settings.PUBLIC_URL.split("//", 1)[-1].split("/")[0].split(":")[0]
    message = EmailMultiAlternatives(
        subject=_subject(language, told),
        body=render_to_string("notifications/letter.txt", context).strip() + "\n",
        to=[reader.email],
        headers={
            "Message-ID": f"<notifications-{mailing.key}@{host}>",
            "Auto-Submitted": "auto-generated",
            "Content-Language": language,
            "List-Id": f"<{LIST}.{host}>",
            "List-Unsubscribe": f"<{leave}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )
    message.attach_alternative(render_to_string("notifications/letter.html", context), "text/html")
    return message


def _subject(language: str, told: Sequence[Told]) -> str:
    kinds = {one.notification.kind for one in told}
    key = f"notification-subject-{kinds.pop()}" if len(kinds) == 1 else "notification-subject-several"
    return one_line(say(language, key, newsroom=env.read("FAIRSAY_NEWSROOM"), count=len(told)), 190)


def _chapters(language: str, told: Sequence[Told]) -> list[Chapter]:
    chapters: dict[int, Chapter] = {}
    for one in told:
        thread = one.opinion.thread
        title = defang(one_line(thread.story.title))
        chapters.setdefault(thread.pk, Chapter(title)).pieces.append(_piece(language, one))
    return list(chapters.values())


def _piece(language: str, one: Told) -> Piece:
    opinion, kind = one.opinion, one.notification.kind
    url = f"{settings.PUBLIC_URL}{permalink(opinion.pk)}"
    if kind == Kind.REPLY:
        name = defang(one_line(opinion.author.name if opinion.author else "", 80))
        yours = defang(one_line(opinion.parent.text if opinion.parent else "", LONGEST_REMINDER))
        said = [
            say(language, "notification-reply", name=_set_apart(name, mark), yours=_set_apart(yours, mark))
            for mark in (False, True)
        ]
        return Piece(said[0], said[1], _quoted(opinion.text), url)
    if kind == Kind.OPINION:
        lead = say(language, "notification-opinion")
        return Piece(lead, lead, _quoted(opinion.text), url)
    lead = say(language, f"notification-report-{'upheld' if one.upheld else 'refused'}")
    return Piece(lead, lead, (), "" if one.upheld else url)


def _set_apart(text: str, mark: bool) -> str:
    """The text, in HTML between marks that keep its letters from turning those around it (UAX #9)."""
    return f"{FIRST_ISOLATE}{text}{POP_ISOLATE}" if mark else text


def _quoted(text: str) -> list[str]:
    body = clean(text).strip()
    if len(body) > LONGEST_QUOTATION:
        body = body[: LONGEST_QUOTATION - 1].rstrip() + "…"
    return defang(body).split("\n")
