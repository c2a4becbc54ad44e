"""Bans begin, end and are lifted."""

from datetime import timedelta

import pytest
from django.utils import timezone

from fairsay.accounts.selectors import find_active_ban, find_bans
from fairsay.accounts.services import ban_reader, lift_ban
from fairsay.errors import Conflict, Invalid

DAY = timedelta(days=1)


def ban(editor, reader, days=7, reason="Twice in a week."):
    return ban_reader(
        actor=editor, reader=reader, ground="abusive", reason=reason, ends_at=timezone.now() + days * DAY
    )


def test_a_ban_holds_until_its_end(editor, reader, other_reader):
    made = ban(editor, reader)
    now = timezone.now()
    assert find_active_ban(reader, now) == made
    assert find_active_ban(reader, now + 6 * DAY) == made
    assert find_active_ban(reader, now + 8 * DAY) is None
    assert find_active_ban(other_reader, now) is None


def test_of_several_the_one_that_lasts_decides(editor, reader):
    long = ban(editor, reader, days=30)
    ban(editor, reader, days=1)
    assert find_active_ban(reader, timezone.now()) == long
    assert len(find_bans(reader)) == 2


def test_lifting_ends_it_once(editor, reader):
    made = ban(editor, reader)
    assert lift_ban(actor=editor, ban=made).lifted_at is not None
    assert find_active_ban(reader, timezone.now()) is None
    with pytest.raises(Conflict):
        lift_ban(actor=editor, ban=made)


@pytest.mark.parametrize(("days", "reason", "field"), [(-1, "Why not.", "ends_at"), (7, "  ", "reason")])
def test_what_makes_no_sense_is_refused(editor, reader, days, reason, field):
    with pytest.raises(Invalid) as refusal:
        ban(editor, reader, days=days, reason=reason)
    assert refusal.value.field == field


def test_staff_and_oneself_are_not_banned(editor, chief, reader):
    for actor, target in ((editor, chief), (reader, reader)):
        with pytest.raises(Invalid):
            ban(actor, target)
