"""Writes the statement of reasons owed to an author, and the letter that carries it.

The points are those of Art. 17(3) DSA: (a) the restriction, its territory and duration; (b) facts
and circumstances; (c) automated means in detecting and in deciding; (d) and (e) the ground, legal or
of the house rules, and why it applies; (f) redress. Nobody who reported is named.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.conf import settings
from django.urls import reverse

from fairsay.accounts.models import Reader
from fairsay.config import env
from fairsay.config.words import say, speakable
from fairsay.desk.models import Decision, Letter, LetterKind, Outcome, Restriction, Source, StatementOfReasons
from fairsay.desk.moments import day, when
from fairsay.desk.plain import defang, one_line, quote
from fairsay.desk.scopes import EVERYWHERE, scope_of, site_name
from fairsay.desk.selectors.wordings import find_own_words, statement_words
from fairsay.desk.services.letters import draft_letter
from fairsay.discussion.models import Ground, State, Story

PARTS = ("restriction", "territory", "duration", "facts", "ground", "automation", "redress")
"""The headings of a statement, in their order; words `statement-<part>`."""


def language_for_reader(reader: Reader | None, story: Story | None) -> str:
    """The language in which a reader is written to: their own, else the story's."""
    if reader is not None and reader.language:
        return speakable(reader.language)
    return speakable(story.language if story else None)


def language_for(decision: Decision) -> str:
    """The language in which the reader is told of this decision."""
    return language_for_reader(decision.reader, decision.opinion.thread.story if decision.opinion else None)


def write_statement(*, decision: Decision, now: datetime) -> StatementOfReasons | None:
    """Write the statement and its letter. None where the author is no longer known to us."""
    return next(iter(write_statements([decision], now)), None)


def write_statements(decisions: Sequence[Decision], now: datetime) -> list[StatementOfReasons]:
    """Write a statement and its letter for each decision whose author is still known to us."""
    own = {language: find_own_words(language) for language in {language_for(one) for one in decisions}}
    made = []
    for decision in decisions:
        if decision.reader is not None:
            language = language_for(decision)
            made.append(_statement(decision, decision.reader, language, own[language], now))
    StatementOfReasons.objects.bulk_create(made)
    letters = [_letter(statement, now) for statement in made]
    Letter.objects.bulk_create(letter for letter in letters if letter is not None)
    return made


def _statement(
    decision: Decision, reader: Reader, language: str, own: Mapping[str, str], now: datetime
) -> StatementOfReasons:
    restriction = _restriction(decision)
    points = {
        "restriction": _restricted(decision, restriction, language),
        "territory": say(language, "statement-territory-everywhere"),
        "duration": _duration(decision, language),
        "facts": _facts(decision, language),
        "ground": _ground(decision, language, own),
        "automation": _automation(decision, language),
        "redress": _redress(language, own),
    }
    return StatementOfReasons(
        decision=decision,
        reader=reader,
        language=language,
        restriction=restriction,
        restriction_text=points["restriction"],
        territory=points["territory"],
        duration=points["duration"],
        ends_at=decision.ban.ends_at if decision.ban else None,
        facts=points["facts"],
        ground=decision.ground,
        ground_text=points["ground"],
        automated_detection=decision.automated_detection,
        automated_decision=decision.automated_decision,
        automation_text=points["automation"],
        redress=points["redress"],
        text=_as_letter(decision, language, own, points),
        made_at=now,
    )


def _letter(statement: StatementOfReasons, now: datetime) -> Letter | None:
    language, restriction = statement.language, statement.restriction.replace("_", "-")
    return draft_letter(
        reader=statement.reader,
        kind=LetterKind.STATEMENT,
        language=language,
        subject=say(language, f"letter-statement-subject-{restriction}", newsroom=_newsroom()),
        body=statement.text,
        decision=statement.decision,
        now=now,
    )


def mark_seen(*, statement: StatementOfReasons, now: datetime) -> StatementOfReasons:
    """Note when the reader first opened the statement."""
    if statement.seen_at is None:
        statement.seen_at = now
        statement.save(update_fields=["seen_at"])
    return statement


def statement_address(decision: Decision) -> str:
    """Where the reader finds the statement, as an absolute address."""
    return str(settings.PUBLIC_URL) + reverse("me-decision", args=[decision.pk])


def _newsroom() -> str:
    return str(env.read("FAIRSAY_NEWSROOM"))


def _restriction(decision: Decision) -> Restriction:
    if decision.outcome == Outcome.BAN:
        return Restriction.SUSPENDED
    return Restriction.REMOVED if decision.state_before == State.PUBLISHED else Restriction.NOT_PUBLISHED


def _restricted(decision: Decision, restriction: Restriction, language: str) -> str:
    key = f"statement-restriction-{restriction.replace('_', '-')}"
    scope = scope_of(decision.ban) if decision.ban else EVERYWHERE
    if not scope.site:
        return say(language, key)
    site = site_name(scope)
    if not scope.section:
        return say(language, f"{key}-site", site=site)
    return say(language, f"{key}-section", site=site, section=one_line(scope.section, 120))


def _duration(decision: Decision, language: str) -> str:
    if decision.ban:
        return say(language, "statement-duration-until", end=when(language, decision.ban.ends_at))
    return say(language, "statement-duration-lasting")


def _facts(decision: Decision, language: str) -> str:
    opinion = decision.opinion
    sentences = []
    if opinion is not None:
        story = opinion.thread.story
        sentences.append(
            say(
                language,
                "statement-facts-opinion",
                day=day(language, opinion.posted_at),
                title=one_line(story.title),
            )
        )
        if decision.passage:
            sentences.append(
                say(language, "statement-facts-passage", passage=defang(one_line(decision.passage, 200)))
            )
    source = decision.source if decision.source != Source.APPEAL else Source.INITIATIVE
    sentences.append(say(language, f"statement-facts-{source}"))
    return " ".join(sentences)


def _ground(decision: Decision, language: str, own: Mapping[str, str]) -> str:
    kind = "law" if decision.ground == Ground.ILLEGAL else "rule"
    ground = say(language, f"desk-ground-{decision.ground.replace('_', '-')}")
    basis = say(language, f"statement-ground-{kind}", ground=ground)
    why = statement_words(own, language, f"statement-why-{decision.ground.replace('_', '-')}")
    own_words = decision.explanation.strip()
    return "\n".join(
        [basis, why] + ([say(language, "statement-editor-words", words=own_words)] if own_words else [])
    )


def _automation(decision: Decision, language: str) -> str:
    detection = "automated" if decision.automated_detection else "people"
    deciding = "automated" if decision.automated_decision else "people"
    return " ".join(
        [say(language, f"statement-detection-{detection}"), say(language, f"statement-deciding-{deciding}")]
    )


def _redress(language: str, own: Mapping[str, str]) -> str:
    """What the author can do; where the newsroom takes no appeals, what is left."""
    days = env.read("FAIRSAY_APPEAL_DAYS")
    if not days:
        return say(language, "statement-redress-elsewhere")
    return statement_words(own, language, "statement-redress-text", days=days)


def _as_letter(decision: Decision, language: str, own: Mapping[str, str], points: Mapping[str, str]) -> str:
    opening = statement_words(own, language, "statement-opening", newsroom=_newsroom())
    parts = [opening] + [f"{say(language, f'statement-{part}').upper()}\n{points[part]}" for part in PARTS]
    here = "statement-appeal-here" if env.read("FAIRSAY_APPEAL_DAYS") else "statement-here"
    parts.append(say(language, here, url=statement_address(decision)))
    if decision.opinion is not None:
        parts.append(say(language, "statement-your-words") + "\n" + quote(decision.opinion.text))
    return "\n\n".join(parts)
