"""What the embed holds on a reader: where they are signed in on other sites, and how sites know them."""

from fairsay.accounts.models import Reader
from fairsay.accounts.roll import Elsewhere, Holding, Rows, register_elsewhere, register_holding
from fairsay.embed import selectors, services

COVERS = ("embed.Grant.reader", "embed.SignIn.reader")


def register() -> None:
    """Put it on the roll of accounts."""
    register_holding(Holding("sign_ins_elsewhere", _export, _erase, COVERS))
    register_elsewhere(Elsewhere("embed", lambda reader: services.end_sign_ins(reader=reader)))
    known = ("embed.SiteReader.reader",)
    register_holding(Holding("known_at_sites", _export_known, _erase_known, known))


def _export(reader: Reader) -> Rows:
    return [
        {
            "site": one.site.name,
            "origin": one.origin,
            "browser": one.browser,
            "since": one.made_at.isoformat(),
        }
        for one in selectors.find_sign_ins(reader)
    ]


def _erase(reader: Reader) -> None:
    services.end_sign_ins(reader=reader)


def _export_known(reader: Reader) -> Rows:
    return [
        {"site": one.site.name, "known_as": one.subject, "since": one.made_at.isoformat()}
        for one in selectors.find_site_readers(reader)
    ]


def _erase_known(reader: Reader) -> None:
    services.forget_at_sites(reader=reader)
