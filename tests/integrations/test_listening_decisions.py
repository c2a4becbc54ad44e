"""Webhooks hear what the desk decides, without the editor and without the editor's words."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.selectors.cases import seen_of
from fairsay.discussion import services as discussion
from fairsay.discussion.services import get_own_site
from fairsay.integrations.models import Delivery
from fairsay.integrations.services import add_webhook, send_deliveries


@pytest.fixture
def heard(receiver):
    add_webhook(
        site_key=get_own_site().key, url=receiver.url, events=["opinion.approved", "opinion.rejected"]
    )
    return Delivery.objects.order_by("pk")


@pytest.fixture
def opinions(published, thread, reader, other_reader):
    return [
        published(thread, author, text)
        for author, text in (
            (reader, "The Sunday crossing matters more than fares."),
            (other_reader, "Fares should follow the price of fuel, and no more."),
        )
    ]


@pytest.fixture
def told_of_threads(receiver):
    add_webhook(site_key=get_own_site().key, url=receiver.url, events=["thread.changed"])
    return Delivery.objects.order_by("pk")


def act_on(editor, opinions):
    items = [(opinion.pk, seen_of(opinion)) for opinion in opinions]
    return services.act_on_many(
        actor=editor, outcome="reject", ground="off_topic", items=items, reason="A mistake."
    )


def after(seconds):
    return timezone.now() + timedelta(seconds=seconds)


def test_a_rejection_tells_its_ground_once_it_stands(heard, opinions, editor):
    services.delete_opinion_by_desk(
        actor=editor, opinion=opinions[0], ground="off_topic", explanation="Words for the author."
    )
    (call,) = heard
    assert (call.event, call.facts["ground"], call.facts["state"]) == (
        "opinion.rejected",
        "off_topic",
        "rejected",
    )
    assert "Words" not in str(call.facts)
    assert send_deliveries() == [], "it can still be taken back"
    assert send_deliveries(now=after(11)) == [call]


def test_what_was_taken_back_in_time_was_never_told(heard, opinions, editor):
    decision = services.delete_opinion_by_desk(actor=editor, opinion=opinions[0], ground="off_topic")
    services.undo_decision(actor=editor, decision=decision)
    assert not heard.exists()


def test_where_a_call_has_left_all_the_same_its_receiver_hears_of_the_undoing(heard, opinions, editor):
    decision = services.delete_opinion_by_desk(actor=editor, opinion=opinions[0], ground="off_topic")
    heard.update(claimed_until=after(60))
    services.undo_decision(actor=editor, decision=decision)
    assert [one.facts.get("undone") for one in heard] == [None, 1]
    assert heard[1].facts["state"] == "published"


def test_an_act_on_many_is_told_when_it_can_no_longer_be_taken_back(
    heard, opinions, editor, receiver, monkeypatch
):
    monkeypatch.setenv("FAIRSAY_BULK_UNDO_SECONDS", "600")
    add_webhook(site_key=get_own_site().key, url=receiver.url, events=["thread.changed"])
    act_on(editor, opinions)
    assert send_deliveries(now=after(11)) == [], "ten seconds are for one decision, not for hundreds"
    sent = send_deliveries(now=after(601))
    assert sorted(one.event for one in sent) == ["opinion.rejected", "opinion.rejected", "thread.changed"]
    bodies = [json.loads(body) for _, body in receiver.calls]
    assert {} in [body["facts"] for body in bodies], "what a call waited for is nobody's business"


def test_of_an_act_that_is_taken_back_nothing_leaves(heard, told_of_threads, opinions, editor):
    Delivery.objects.all().delete()  # what told of the opinions themselves
    act = act_on(editor, opinions)
    assert Delivery.objects.count() == 3
    services.undo_act(actor=editor, act=act)
    assert not Delivery.objects.exists()


def test_of_an_act_half_taken_back_the_other_half_is_told(heard, told_of_threads, opinions, editor):
    Delivery.objects.all().delete()
    act = act_on(editor, opinions)
    services.undo_decision(actor=editor, decision=act.decisions.get(opinion=opinions[0]))
    assert sorted(one.event for one in Delivery.objects.all()) == ["opinion.rejected", "thread.changed"]


def test_a_readers_change_does_not_wait_for_an_act_nor_go_with_its_undoing(
    told_of_threads, opinions, thread, other_reader, editor, monkeypatch
):
    monkeypatch.setenv("FAIRSAY_BULK_UNDO_SECONDS", "600")
    Delivery.objects.all().delete()
    act = act_on(editor, opinions[:1])
    discussion.post_opinion(actor=other_reader, thread=thread, text="And what of the night boat, I wonder?")
    assert len(send_deliveries(now=after(11))) == 1
    services.undo_act(actor=editor, act=act)
    assert told_of_threads.filter(delivered_at=None).count() == 0


def test_one_decision_taken_back_leaves_what_others_changed(told_of_threads, opinions, editor):
    (call,) = told_of_threads
    assert call.facts == {"others": 1}
    decision = services.delete_opinion_by_desk(actor=editor, opinion=opinions[0], ground="off_topic")
    services.undo_decision(actor=editor, decision=decision)
    (call,) = told_of_threads.all()
    assert call.facts == {"others": 1, "opinions": []}


def test_a_thread_that_was_told_of_is_told_of_again_when_the_decision_is_taken_back(
    told_of_threads, opinions, editor
):
    Delivery.objects.all().delete()
    decision = services.delete_opinion_by_desk(actor=editor, opinion=opinions[0], ground="off_topic")
    told_of_threads.update(claimed_until=after(60))
    services.undo_decision(actor=editor, decision=decision)
    assert told_of_threads.count() == 2


def test_a_note_is_nobodys_business(heard, published, thread, reader, editor):
    services.note_opinion(
        actor=editor, opinion=published(thread, reader, "The Sunday crossing matters more."), words="Look."
    )
    assert not heard.exists()
