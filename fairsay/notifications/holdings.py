"""What the notifications hold on a reader: what was chosen, noted and sent."""

from fairsay.accounts.models import Reader
from fairsay.accounts.roll import Holding, Rows, register_holding
from fairsay.notifications.models import Mailing, Notification, Preference
from fairsay.notifications.services import forget_reader


def register() -> None:
    """Put it on the roll of accounts."""
    register_holding(
        Holding(
            "notifications",
            _export,
            _erase,
            (
                "notifications.Preference.reader",
                "notifications.Notification.reader",
                "notifications.Mailing.reader",
            ),
        )
    )


def _export(reader: Reader) -> Rows:
    rows: Rows = [
        {
            "kind": "letters wanted",
            "replies": wish.replies,
            "opinions": wish.opinions,
            "reports": wish.reports,
            "looked_at": wish.looked_at.isoformat() if wish.looked_at else None,
        }
        for wish in Preference.objects.filter(reader=reader)
    ]
    rows += [
        {"kind": note.kind, "opinion": note.opinion_id, "noted_at": note.made_at.isoformat()}
        for note in Notification.objects.filter(reader=reader).order_by("pk")
    ]
    return rows + [
        {"kind": "letter", "sent_at": mailing.sent_at.isoformat() if mailing.sent_at else None}
        for mailing in Mailing.objects.filter(reader=reader).order_by("pk")
    ]


def _erase(reader: Reader) -> None:
    forget_reader(reader=reader)
