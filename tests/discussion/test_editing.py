"""Editing one's own opinion, and taking it back."""

from datetime import UTC, datetime, timedelta

import pytest

from fairsay.discussion import services
from fairsay.discussion.models import OpinionRevision, State
from fairsay.errors import Conflict, Empty, NotAllowed, TooLate

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def opinion(thread, reader, place):
    return place(thread, reader, "The fares are too high.", now=NOON)


def test_an_edit_in_time_is_shown_and_what_was_said_before_is_kept(thread, reader, opinion):
    services.edit_opinion(
        actor=reader, opinion=opinion, text="The fares are fair.", now=NOON + timedelta(minutes=14)
    )
    opinion.refresh_from_db()
    assert (opinion.text, opinion.state) == ("The fares are fair.", State.PUBLISHED)
    assert opinion.fragment == '<p dir="auto">The fares are fair.</p>'
    assert opinion.edited_at == NOON + timedelta(minutes=14)
    assert OpinionRevision.objects.get().text == "The fares are too high."
    thread.refresh_from_db()
    assert (thread.count, thread.version) == (1, 2)


def test_an_edit_that_breaks_a_rule_leaves_the_page_until_it_is_mended_or_approved(thread, reader, opinion):
    services.edit_opinion(actor=reader, opinion=opinion, text="You [abusive]!", now=NOON)
    thread.refresh_from_db()
    assert (opinion.state, opinion.held_for, opinion.number, thread.count) == (State.PENDING, "abusive", 1, 0)
    services.edit_opinion(
        actor=reader, opinion=opinion, text="You are mistaken.", now=NOON + timedelta(days=1)
    )
    thread.refresh_from_db()
    assert (opinion.state, opinion.number, thread.count) == (State.PUBLISHED, 1, 1)


@pytest.mark.parametrize("held_for", ["reported", "mode"])
def test_what_an_editor_or_the_mode_holds_is_not_published_by_an_edit(reader, opinion, held_for):
    services.change_state(opinion=opinion, state=State.PENDING, held_for=held_for)
    services.edit_opinion(actor=reader, opinion=opinion, text="Quite harmless.", now=NOON)
    assert (opinion.state, opinion.held_for) == (State.PENDING, held_for)


def test_too_late_not_ones_own_and_empty(reader, other_reader, opinion):
    with pytest.raises(TooLate):
        services.edit_opinion(actor=reader, opinion=opinion, text="Later.", now=NOON + timedelta(minutes=15))
    with pytest.raises(NotAllowed):
        services.edit_opinion(actor=other_reader, opinion=opinion, text="Mine.", now=NOON)
    with pytest.raises(Empty):
        services.edit_opinion(actor=reader, opinion=opinion, text="\u200b", now=NOON)


def test_the_same_text_is_no_edit(reader, opinion):
    services.edit_opinion(actor=reader, opinion=opinion, text=opinion.text, now=NOON)
    assert not OpinionRevision.objects.exists()
    assert opinion.edited_at is None


def test_taking_back_leaves_the_replies_and_counts_one_less(thread, reader, other_reader, opinion, place):
    place(thread, other_reader, "They are not.", opinion)
    thread.refresh_from_db()
    assert thread.count == 2
    services.delete_opinion(actor=reader, opinion=opinion)
    services.delete_opinion(actor=reader, opinion=opinion)
    thread.refresh_from_db()
    opinion.refresh_from_db()
    assert (thread.count, opinion.state, opinion.branch_count) == (1, State.DELETED, 1)


def test_only_ones_own_and_not_what_the_editors_removed(reader, other_reader, opinion):
    with pytest.raises(NotAllowed):
        services.delete_opinion(actor=other_reader, opinion=opinion)
    services.change_state(opinion=opinion, state=State.REJECTED)
    with pytest.raises(Conflict):
        services.delete_opinion(actor=reader, opinion=opinion)
    with pytest.raises(Conflict):
        services.edit_opinion(actor=reader, opinion=opinion, text="Again.", now=NOON)
