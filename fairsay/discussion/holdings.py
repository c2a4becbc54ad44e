"""What `accounts` calls the roll for: what we hold on a reader, and a panel of their own page."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.accounts.roll import Holding, Panel, Rows, register_holding, register_panel
from fairsay.config.words import say, speakable
from fairsay.discussion import layout, selectors, services
from fairsay.discussion.dates import moment
from fairsay.discussion.models import Opinion, State

SHOWN = 50


def register() -> None:
    """Put the discussion on both rolls."""
    opinions = ("discussion.Opinion.author",)
    register_holding(Holding("opinions", _export_opinions, _erase_opinions, opinions))
    register_holding(Holding("likes", _export_votes, _erase_votes, ("discussion.Vote.reader",)))
    register_holding(Holding("reports", _export_reports, _erase_reports, ("discussion.Report.reader",)))
    register_panel(Panel("opinions", 30, render_panel))


def render_panel(request: HttpRequest, reader: Reader) -> str:
    """The newest opinions of the reader, with their fate and what can still be done."""
    language = speakable(reader.language or None)
    rows = [_row(opinion, language) for opinion in selectors.find_opinions_of(reader, SHOWN)]
    return render_to_string("discussion/panel.html", {"rows": rows, "language": language})


def _row(opinion: Opinion, language: str) -> dict[str, Any]:
    return {
        "opinion": opinion,
        "permalink": layout.permalink(opinion.pk),
        "when": moment(language, opinion.posted_at),
        "state": say(language, f"opinion-state-{opinion.state}"),
        "may_edit": services.may_edit(opinion, timezone.now()),
        "may_delete": opinion.state in (State.PUBLISHED, State.PENDING),
    }


def _export_opinions(reader: Reader) -> Rows:
    return [
        {
            "id": opinion.pk,
            "story": opinion.thread.story.url,
            "text": opinion.text,
            "state": opinion.state,
            "posted_at": opinion.posted_at.isoformat(),
            "edited_at": opinion.edited_at.isoformat() if opinion.edited_at else None,
            "earlier_texts": [revision.text for revision in opinion.revisions.all()],
            "verdict": opinion.verdict,
        }
        for opinion in selectors.find_everything_of(reader)
    ]


def _export_votes(reader: Reader) -> Rows:
    return [{"opinion": vote.opinion_id, "at": vote.made_at.isoformat()} for vote in reader.votes.all()]


def _export_reports(reader: Reader) -> Rows:
    return [
        {
            "opinion": report.opinion_id,
            "ground": report.ground,
            "words": report.words,
            "at": report.made_at.isoformat(),
            "upheld": report.upheld,
        }
        for report in reader.reports.all()
    ]


def _erase_opinions(reader: Reader) -> None:
    services.erase_opinions(reader=reader)


def _erase_votes(reader: Reader) -> None:
    services.erase_votes(reader=reader)


def _erase_reports(reader: Reader) -> None:
    services.erase_reports(reader=reader)
