"""Names fit to be shown."""

import pytest

from fairsay.accounts.names import clean_name
from fairsay.errors import Invalid

pytestmark = pytest.mark.plain

KEPT = [
    "Mariam",
    "Հասմիկ Ծաղկունցյան",
    "ليلى الصقّار",
    "Νεφέλη Κ.",
    "O'Brien-Smith",
    "Nguyễn Thị Ánh",
    "3rd Floor",
]
CHANGED = [
    ("  Mariam \n Petrosyan ", "Mariam Petrosyan"),
    ("Mari\u202eam", "Mariam"),
    ("\u2066Mariam\u2069", "Mariam"),
    ("Mar\u200biam\ufeff", "Mariam"),
    ("Mar\x00iam\x1b", "Mariam"),
    ("Cafe\u0301", "Café"),
    ("Z" + "\u0335" * 50, "Z" + "\u0335" * 4),
]
REFUSED = ["", " ", "\u202e\u200b", "...", "\u0301\u0301", "x" * 81, "\U0001f600"]


@pytest.mark.parametrize("name", KEPT)
def test_names_of_people_are_kept(name):
    assert clean_name(name) == name


@pytest.mark.parametrize(("typed", "shown"), CHANGED)
def test_what_cannot_be_seen_or_turns_the_text_is_taken_out(typed, shown):
    assert clean_name(typed) == shown


@pytest.mark.parametrize("name", REFUSED)
def test_names_that_are_none(name):
    with pytest.raises(Invalid) as refusal:
        clean_name(name)
    assert refusal.value.field == "name"
