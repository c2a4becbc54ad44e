"""Who is noted when somebody writes or an editor rules: in the same transaction, once, and taken back with it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from fairsay.config.env import SettingError
from fairsay.desk import services as desk
from fairsay.desk.models import Letter
from fairsay.discussion import services as discussion
from fairsay.discussion.models import State
from fairsay.notifications.models import Cadence, Kind, Notification
from fairsay.notifications.moments import due_after
from fairsay.notifications.services import note_reply, set_preference

ADVERTISEMENT = "Cheap ferry tickets, 70% off today only! Order at https://ferry-deals.example/buy or call +1 555 010 0199."


def noted() -> list[tuple[str, str]]:
    found = Notification.objects.order_by("pk").select_related("reader")
    return [(note.reader.name, note.kind) for note in found]


@pytest.fixture
def hold(thread, boris, root):
    """A reply that an editor has to look at first."""

    def place(text="Nobody asked for it, and everybody pays."):
        opinion = discussion.post_opinion(actor=boris, thread=thread, text=text, parent=root).opinion
        Notification.objects.filter(opinion=opinion).delete()
        return discussion.change_state(opinion=opinion, state=State.PENDING, held_for="abusive")

    return place


def test_a_published_reply_is_noted_for_whom_it_answers_and_for_nobody_else(
    published, thread, ani, boris, root
):
    reply = published(thread, boris, "It does, for those who work on Saturdays.", root)
    published(thread, ani, "Just so, and for their children.", reply)
    assert noted() == [("Ani", "reply"), ("Boris", "reply")]


def test_nobody_is_told_of_their_own_reply(published, thread, ani, root):
    published(thread, ani, "And I forgot: in winter, too.", root)
    assert noted() == []


def test_what_stands_under_an_erased_opinion_is_noted_for_nobody(published, thread, ani, boris, root):
    discussion.erase_opinions(reader=ani)
    root.refresh_from_db()
    reply = published(thread, boris, "A word by itself.")
    reply.parent = root
    reply.save(update_fields=["parent"])
    assert note_reply(opinion=reply) is None


def test_a_held_reply_is_noted_when_an_editor_publishes_it(hold, editor):
    reply = hold()
    assert noted() == []
    desk.approve_opinion(actor=editor, opinion=reply)
    assert noted() == [("Boris", "opinion"), ("Ani", "reply")]


def test_a_ruling_that_is_taken_back_takes_its_notes_with_it(hold, editor):
    decision = desk.approve_opinion(actor=editor, opinion=hold())
    assert not Notification.objects.filter(due_at__lt=decision.made_at + timedelta(seconds=10)).exists()
    desk.undo_decision(actor=editor, decision=decision)
    assert noted() == []


def test_a_reply_is_told_once_however_often_it_comes_back(hold, editor, boris):
    reply = hold()
    desk.approve_opinion(actor=editor, opinion=reply)
    note_reply(opinion=reply)
    desk.delete_opinion_by_desk(actor=editor, opinion=reply, ground="abusive")
    reply.refresh_from_db()
    desk.approve_opinion(actor=editor, opinion=reply)
    assert noted().count(("Ani", "reply")) == 1


def test_a_reply_that_is_published_after_an_edit_is_noted(thread, boris, root):
    reply = discussion.post_opinion(actor=boris, thread=thread, text=ADVERTISEMENT, parent=root).opinion
    assert reply.state == State.PENDING
    assert noted() == []
    discussion.edit_opinion(actor=boris, opinion=reply, text="I would rather see lower fares first.")
    assert noted() == [("Ani", "reply")]


@pytest.mark.parametrize("ruling", ["approve", "delete"])
def test_who_reported_hears_what_came_of_it(published, thread, ani, boris, root, editor, ruling):
    discussion.report_opinion(actor=boris, opinion=root, ground="off_topic")
    if ruling == "approve":
        desk.approve_opinion(actor=editor, opinion=root)
    else:
        desk.delete_opinion_by_desk(actor=editor, opinion=root, ground="off_topic")
    assert noted() == [("Boris", "report")]
    statements = list(Letter.objects.values_list("reader__name", flat=True))
    assert statements == ([] if ruling == "approve" else ["Ani"]), (
        "whom a restriction hits is owed a statement"
    )


def test_the_answer_to_an_appeal_is_told_once(hold, editor, chief, boris):
    reply = hold()
    decision = desk.reject_opinion(actor=editor, opinion=reply, ground="abusive")
    appeal = desk.appeal_decision(actor=boris, decision=decision, words="It is not.")
    desk.answer_appeal(actor=chief, appeal=appeal, outcome="overturned", answer="It is not.")
    assert noted() == [("Ani", "reply")], "Boris has a letter with the answer"


MONDAY = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cadence", "moment", "due"),
    [
        (Cadence.AT_ONCE, MONDAY, MONDAY),
        (Cadence.NEVER, MONDAY, None),
        (Cadence.DAILY, MONDAY, datetime(2026, 11, 24, 3, 0, tzinfo=UTC)),
        (Cadence.DAILY, datetime(2026, 11, 24, 2, 59, tzinfo=UTC), datetime(2026, 11, 24, 3, 0, tzinfo=UTC)),
        (Cadence.DAILY, datetime(2026, 11, 24, 3, 0, tzinfo=UTC), datetime(2026, 11, 25, 3, 0, tzinfo=UTC)),
        (Cadence.WEEKLY, MONDAY, datetime(2026, 11, 30, 3, 0, tzinfo=UTC)),
        # Sunday evening in London is Monday in Yerevan, and its letter has still to leave.
        (Cadence.WEEKLY, datetime(2026, 11, 29, 22, 0, tzinfo=UTC), datetime(2026, 11, 30, 3, 0, tzinfo=UTC)),
    ],
)
def test_letters_leave_in_the_newsrooms_morning(settings, cadence, moment, due):
    settings.TIME_ZONE = "Asia/Yerevan"  # Seven o'clock there is three by Greenwich.
    assert due_after(cadence, moment) == due


def test_the_morning_stays_the_morning_when_clocks_change(settings):
    settings.TIME_ZONE = "Europe/Berlin"
    before = datetime(2026, 10, 24, 12, 0, tzinfo=UTC)  # Summer time ends in the night that follows.
    assert due_after(Cadence.DAILY, before) == datetime(2026, 10, 25, 6, 0, tzinfo=UTC)


def test_the_hour_is_one_of_the_day(monkeypatch):
    monkeypatch.setenv("FAIRSAY_DIGEST_HOUR", "0")
    assert due_after(Cadence.DAILY, MONDAY) == datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
    for wrong in ("24", "-1", "7:30", ""):
        monkeypatch.setenv("FAIRSAY_DIGEST_HOUR", wrong)
        with pytest.raises(SettingError, match="FAIRSAY_DIGEST_HOUR"):
            due_after(Cadence.DAILY, MONDAY)


def test_a_new_choice_holds_for_what_waits(published, thread, ani, boris, root):
    published(thread, boris, "It does, for those who work on Saturdays.", root)
    note = Notification.objects.get()
    assert note.due_at > timezone.now(), "once a day, unless one chooses"
    now = timezone.now()
    set_preference(actor=ani, replies="at_once", opinions="at_once", reports="never", now=now)
    note.refresh_from_db()
    assert note.due_at == now
    set_preference(actor=ani, replies="never", opinions="at_once", reports="never")
    note.refresh_from_db()
    assert note.due_at is None
    set_preference(actor=ani, replies="at_once", opinions="at_once", reports="never")
    note.refresh_from_db()
    assert note.due_at is None, "what was not wanted then does not come later"


def test_a_crowd_of_reports_is_told_on_the_page(known, root, editor, monkeypatch):
    monkeypatch.setattr("fairsay.notifications.services.noting.MOST_TOLD", 2)
    for number in range(4):
        discussion.report_opinion(actor=known(f"Reader {number}"), opinion=root, ground="off_topic")
    desk.approve_opinion(actor=editor, opinion=root)
    assert Notification.objects.filter(kind=Kind.REPORT).count() == 2
