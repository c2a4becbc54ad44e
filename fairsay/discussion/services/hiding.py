"""Hiding a person for oneself: their opinions are collapsed wherever this reader is signed in."""

from django.db import transaction

from fairsay.accounts.models import Reader
from fairsay.discussion.models import Hiding
from fairsay.discussion.services.placing import lock_reader
from fairsay.errors import NotAllowed, TooMany

MOST_HIDDEN = 1000


def hide_person(*, actor: Reader, person: Reader) -> Hiding:
    """Hide a person from this reader. Twice is once; the person is not told, and no count changes.

    The newsroom's own people cannot be hidden: under its badge stand corrections, answers and the word
    that ends a quarrel, and a reader who missed them would be wronged. Raises NotAllowed for them and for
    oneself, TooMany past a thousand.
    """
    if person.pk == actor.pk:
        raise NotAllowed("You cannot hide yourself.")
    if person.is_staff:
        raise NotAllowed("The newsroom's own people cannot be hidden.")
    with transaction.atomic():
        lock_reader(actor)
        known = Hiding.objects.filter(reader=actor, person=person).first()
        if known is not None:
            return known
        if Hiding.objects.filter(reader=actor).count() >= MOST_HIDDEN:
            raise TooMany(f"At most {MOST_HIDDEN} people can be hidden.")
        return Hiding.objects.create(reader=actor, person=person)


def show_person(*, actor: Reader, person: Reader) -> Reader:
    """Show a person to this reader again. Where they were not hidden nothing happens."""
    Hiding.objects.filter(reader=actor, person=person).delete()
    return person


def forget_hidings(*, reader: Reader) -> None:
    """Whom this reader hides, and who hides this reader."""
    Hiding.objects.filter(reader=reader).delete()
    Hiding.objects.filter(person=reader).delete()
