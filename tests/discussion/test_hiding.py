"""Hiding a person for oneself."""

import pytest

from fairsay.accounts.services import erase_reader, export_reader
from fairsay.discussion import selectors, services
from fairsay.discussion.models import Hiding
from fairsay.discussion.services import hiding
from fairsay.errors import NotAllowed, TooMany


def test_hidden_once_and_shown_again(reader, other_reader):
    first = services.hide_person(actor=reader, person=other_reader)
    assert services.hide_person(actor=reader, person=other_reader) == first
    assert [one.person for one in selectors.find_hidings(reader)] == [other_reader]
    assert selectors.hides(reader, other_reader)
    assert not selectors.hides(other_reader, reader), "it is one reader's affair"
    services.show_person(actor=reader, person=other_reader)
    services.show_person(actor=reader, person=other_reader)
    assert selectors.find_hidings(reader) == []


def test_neither_oneself_nor_the_newsroom(reader, editor):
    for person in (reader, editor):
        with pytest.raises(NotAllowed):
            services.hide_person(actor=reader, person=person)


def test_who_joins_the_newsroom_is_shown(reader, other_reader):
    services.hide_person(actor=reader, person=other_reader)
    assert selectors.find_hidden_ids(reader) == [other_reader.pk]
    other_reader.is_staff = True
    other_reader.save()
    assert selectors.find_hidden_ids(reader) == []


def test_there_is_an_end_to_it(reader, make_reader, monkeypatch):
    monkeypatch.setattr(hiding, "MOST_HIDDEN", 2)
    people = [make_reader(f"Person {number}") for number in range(3)]
    for person in people[:2]:
        services.hide_person(actor=reader, person=person)
    with pytest.raises(TooMany):
        services.hide_person(actor=reader, person=people[2])
    assert services.hide_person(actor=reader, person=people[0]), "what was hidden before stays so"


def test_a_copy_names_whom_one_hides_and_never_by_whom_one_is_hidden(reader, other_reader):
    services.hide_person(actor=reader, person=other_reader)
    assert [one["person"] for one in export_reader(reader)["people_hidden"]] == [other_reader.name]
    assert export_reader(other_reader)["people_hidden"] == []


def test_erasing_either_forgets_it(reader, other_reader, make_reader):
    third = make_reader("Third")
    services.hide_person(actor=reader, person=other_reader)
    services.hide_person(actor=other_reader, person=third)
    erase_reader(actor=other_reader, reader=other_reader)
    assert not Hiding.objects.exists()
