"""Who can sign in at the stand-in: readers who came by Facebook, and two who have never been here."""

from dataclasses import dataclass

from allauth.socialaccount.models import SocialAccount

MOST = 40  # The dialog is one page; the demo has fewer.


@dataclass(frozen=True, slots=True)
class Person:
    """A profile as Facebook would give it. `email` may be empty."""

    uid: str
    name: str
    email: str = ""


NEWCOMERS = (
    Person("standin-mariam", "Mariam Aghvanyan", "mariam@example.org"),
    Person("standin-pavel", "Павел Речной"),
)


def find_people() -> list[Person]:
    """Everybody whom the dialog offers, newcomers first."""
    known = SocialAccount.objects.filter(provider="facebook").order_by("pk")[:MOST]
    people = {person.uid: person for person in NEWCOMERS}
    for account in known:
        said = account.extra_data
        people.setdefault(account.uid, Person(account.uid, said.get("name", ""), said.get("email", "")))
    return list(people.values())


def find_person(uid: str) -> Person | None:
    """The person with this ID, if the dialog offers one."""
    return next((person for person in find_people() if person.uid == uid), None)
