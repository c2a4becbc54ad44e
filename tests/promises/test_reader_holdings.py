"""Promise: every foreign key to a reader is exported and erased.

All models of all installed apps are walked. A key of ours must be named in the `covers` of a holding
on the roll; those of libraries are covered as a whole by accounts' holding, which finds them by
itself. Seen to fail: with a model planted in `desk` that had a key to Reader and no holding, and with
`discussion.Vote.reader` taken out of discussion's holding.
"""

from fairsay.accounts import roll
from fairsay.accounts.models import Reader
from fairsay.accounts.services.holdings import find_keys


def covered() -> list[str]:
    return [label for holding in roll.find_holdings() for label in holding.covers]


def test_every_key_is_on_the_roll():
    keys = {label for label, _field in find_keys()}
    assert {"accounts.Ban.reader", "account.EmailAddress.user", "wagtailcore.Page.owner"} <= keys
    assert keys - set(covered()) == set()


def test_the_roll_names_no_key_twice_and_none_that_is_gone():
    keys = {label for label, _field in find_keys()}
    assert sorted(covered()) == sorted(set(covered()))
    assert set(covered()) - keys == set()


def test_keys_by_other_ways_are_known():
    """Many-to-many tables have keys of their own and are walked; generic relations there are none."""
    labels = {label for label, _field in find_keys()}
    through = {
        f"{field.remote_field.through._meta.label}.{field.m2m_field_name()}"
        for field in Reader._meta.many_to_many
    }
    assert through <= labels
    assert not Reader._meta.private_fields


def test_every_holding_answers_for_a_plain_reader(reader):
    for holding in roll.find_holdings():
        assert isinstance(holding.export(reader), list), holding.name
        holding.erase(reader)
