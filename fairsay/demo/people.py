"""The demo's readers and editors."""

from fairsay.accounts import services
from fairsay.accounts.models import Reader
from fairsay.accounts.selectors import find_facebook_account, find_reader_by_email
from fairsay.demo.reading import Newsroom

PASSWORD = "the-evening-ferry"  # noqa: S105 - open to all, on loopback, in the demo alone

People = dict[str, Reader]


def load_people(newsroom: Newsroom) -> People:
    """Readers and editors by their keys; those who are there already are left as they are."""
    people: People = {}
    for row in newsroom.paper["editors"]:
        people[row["key"]] = find_reader_by_email(row["email"]) or services.create_editor(
            email=row["email"],
            name=row["name"],
            role=row["role"],
            password=PASSWORD,
            sections=row.get("sections", ()),
            language=row["language"],
        )
    for row in newsroom.paper["readers"]:
        people[row["key"]] = _find(row) or services.register_reader(
            name=row["name"],
            email=row.get("email", ""),
            language=row["language"],
            provider=row["via"] if row["via"] != "email" else "",
            uid=_uid(row),
        )
    return people


def _uid(row: dict[str, str]) -> str:
    return f"demo-{row['key']}" if row["via"] != "email" else ""


def _find(row: dict[str, str]) -> Reader | None:
    if row["via"] == "facebook":
        account = find_facebook_account(_uid(row))
        return account.user if account else None
    return find_reader_by_email(row["email"])
