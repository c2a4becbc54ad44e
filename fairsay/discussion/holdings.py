"""What the discussion holds on a reader: opinions with their revisions, likes, reports, people hidden."""

from fairsay.accounts.models import Reader
from fairsay.accounts.roll import Holding, Rows, register_holding
from fairsay.discussion import selectors, services


def register() -> None:
    """Put it on the roll of accounts."""
    opinions = ("discussion.Opinion.author",)
    register_holding(Holding("opinions", _export_opinions, _erase_opinions, opinions))
    register_holding(Holding("likes", _export_votes, _erase_votes, ("discussion.Vote.reader",)))
    register_holding(Holding("reports", _export_reports, _erase_reports, ("discussion.Report.reader",)))
    hiding = ("discussion.Hiding.reader", "discussion.Hiding.person")
    register_holding(Holding("people_hidden", _export_hidings, _erase_hidings, hiding))


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
    return [
        {"opinion": vote.opinion_id, "kind": vote.kind, "at": vote.made_at.isoformat()}
        for vote in reader.votes.all()
    ]


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


def _export_hidings(reader: Reader) -> Rows:
    """Whom the reader hides. Who hides the reader is those people's own affair, and is told to nobody."""
    return [
        {"person": one.person.name, "since": one.made_at.isoformat()}
        for one in selectors.find_hidings(reader)
    ]


def _erase_opinions(reader: Reader) -> None:
    services.erase_opinions(reader=reader)


def _erase_votes(reader: Reader) -> None:
    services.erase_votes(reader=reader)


def _erase_reports(reader: Reader) -> None:
    services.erase_reports(reader=reader)


def _erase_hidings(reader: Reader) -> None:
    services.forget_hidings(reader=reader)
