"""Webhooks: noted with the change, called once by the worker, tried again, and never told what is gone."""

import hashlib
import hmac
import json
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from fairsay.config import chores
from fairsay.discussion import services as discussion
from fairsay.discussion.models import State
from fairsay.discussion.services.sites import register_site
from fairsay.errors import Invalid, NotFound
from fairsay.fetch import AddressRefused
from fairsay.integrations import commands, services
from fairsay.integrations.models import Delivery, Event, Webhook
from fairsay.integrations.services import deliveries
from fairsay.ops import worker
from fairsay.site.cli import make_parser

WORDS = "The Sunday crossing matters to those who work on the islands."


@pytest.fixture
def webhook(thread, receiver):
    """Our own site's, for placed opinions alone."""
    return services.add_webhook(site_key="main", url=receiver.url, events=["opinion.posted"])


def waiting() -> list[Delivery]:
    return list(Delivery.objects.filter(delivered_at=None, given_up_at=None).order_by("pk"))


def bodies(receiver) -> list[dict]:
    return [json.loads(body) for _headers, body in receiver.calls]


def test_a_placed_opinion_is_told_with_a_signature(webhook, receiver, thread, reader, published):
    opinion = published(thread, reader, WORDS)
    assert [one.event for one in services.send_deliveries()] == ["opinion.posted"]
    headers, body = receiver.calls[0]
    told = json.loads(body)
    assert told["opinion"] | {"id": opinion.pk, "author": "Mariam", "text": WORDS} == told["opinion"]
    assert told["story"]["url"] == thread.story.url
    assert told["thread"]["count"] == 1
    assert (told["event"], told["site"]) == ("opinion.posted", "main")
    assert headers["X-Fairsay-Delivery"] == told["id"]
    assert headers["Content-Type"] == "application/json"
    # As the documentation tells a receiver to check it.
    stamp, signature = (part.split("=", 1)[1] for part in headers["X-Fairsay-Signature"].split(","))
    made = hmac.new(webhook.secret.encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    assert hmac.compare_digest(made, signature)
    assert abs(int(stamp) - timezone.now().timestamp()) < 60


def test_it_is_told_once(webhook, receiver, thread, reader, published):
    published(thread, reader, WORDS)
    assert len(services.send_deliveries()) == 1
    assert services.send_deliveries() == []
    assert len(receiver.calls) == 1


def test_a_change_that_is_taken_back_takes_its_note_along(webhook, thread, reader):
    with transaction.atomic():
        discussion.post_opinion(actor=reader, thread=thread, text=WORDS)
        assert len(waiting()) == 1
        transaction.set_rollback(True)
    assert waiting() == []


def test_only_what_was_asked_for_and_only_of_that_site(receiver, thread, reader, other_reader, published):
    other = discussion.register_story(
        site=register_site(key="other"), url="https://o.example/", title="O", language="en"
    )
    mine = services.add_webhook(site_key="main", url=receiver.url)
    theirs = services.add_webhook(site_key="other", url=receiver.url, events=["opinion.reported"])
    opinion = published(thread, reader, WORDS)
    discussion.edit_opinion(actor=reader, opinion=opinion, text=WORDS + " So I think.")
    discussion.report_opinion(
        actor=other_reader, opinion=opinion, ground="abusive", words="He is rude to me."
    )
    discussion.delete_opinion(actor=reader, opinion=opinion)
    published(other.thread, reader, "Another site, another discussion.")
    noted = [(one.webhook_id, one.event) for one in waiting()]
    decided = {Event.OPINION_APPROVED, Event.OPINION_REJECTED}  # nothing was
    assert set(noted) == {(mine.pk, event) for event in Event.values if event not in decided}
    assert theirs.pk not in dict(noted)
    reported = next(one for one in waiting() if one.event == Event.OPINION_REPORTED)
    assert reported.facts["ground"] == "abusive"
    assert "rude" not in str(reported.facts)


def test_changes_of_a_thread_wait_together(receiver, thread, reader, published, monkeypatch):
    monkeypatch.setenv("FAIRSAY_UNDO_SECONDS", "10")
    services.add_webhook(site_key="main", url=receiver.url, events=["thread.changed"])
    for number in range(3):
        published(thread, reader, f"{WORDS} And that is {number}.")
    assert len(waiting()) == 1
    assert services.send_deliveries() == [], "an editor may still take the decision back"
    later = timezone.now() + timedelta(seconds=11)
    assert len(services.send_deliveries(now=later)) == 1
    assert bodies(receiver)[0]["thread"]["count"] == 3
    published(thread, reader, "One more opinion on the ferries.")
    assert len(waiting()) == 1, "a change after the call is a new call"


def test_what_was_erased_meanwhile_does_not_leave(webhook, receiver, thread, reader, published):
    published(thread, reader, WORDS)
    discussion.erase_opinions(reader=reader)
    services.send_deliveries()
    told = bodies(receiver)[0]["opinion"]
    assert (told["state"], told["text"], told["author"]) == ("erased", None, None)
    assert WORDS.encode() not in receiver.calls[0][1]


def test_a_held_opinion_says_so(webhook, receiver, thread, reader):
    thread.story.mode = "held_first"
    thread.story.save()
    discussion.post_opinion(actor=reader, thread=thread, text=WORDS)
    services.send_deliveries()
    told = bodies(receiver)[0]
    assert told["facts"]["state"] == told["opinion"]["state"] == State.PENDING


def test_a_failed_call_is_made_again_ever_more_rarely(webhook, receiver, thread, reader, published):
    receiver.statuses[:] = [500]
    published(thread, reader, WORDS)
    now = timezone.now()
    pauses = []
    for _ in range(deliveries.MOST_ATTEMPTS):
        services.send_deliveries(now=now)
        delivery = Delivery.objects.get()
        pauses.append((delivery.due_at - now).total_seconds())
        assert services.send_deliveries(now=delivery.due_at - timedelta(seconds=1)) == []
        now = delivery.due_at
    assert pauses == [30 * 2**attempt for attempt in range(deliveries.MOST_ATTEMPTS)]
    assert len(receiver.calls) == deliveries.MOST_ATTEMPTS
    assert delivery.given_up_at
    assert delivery.failure == "It answered 500."
    assert len({headers["X-Fairsay-Delivery"] for headers, _ in receiver.calls}) == 1
    assert services.send_deliveries(now=now + timedelta(days=2)) == []


def test_after_a_failure_it_arrives(webhook, receiver, thread, reader, published):
    receiver.statuses[:] = [503, 200]
    published(thread, reader, WORDS)
    now = timezone.now()
    assert services.send_deliveries(now=now) == []
    assert len(services.send_deliveries(now=now + timedelta(seconds=31))) == 1
    delivery = Delivery.objects.get()
    assert (delivery.attempts, delivery.failure) == (2, "")


def test_gone_is_believed_at_once(webhook, receiver, thread, reader, published):
    receiver.statuses[:] = [410]
    published(thread, reader, WORDS)
    services.send_deliveries()
    assert Delivery.objects.get().given_up_at


def test_a_dead_receiver_costs_the_others_one_call(webhook, receiver, thread, reader, published, monkeypatch):
    dead = services.add_webhook(site_key="main", url=receiver.url, events=["opinion.posted"])
    Webhook.objects.filter(pk=dead.pk).update(url="http://127.0.0.1:1/")
    for number in range(3):
        published(thread, reader, f"{WORDS} And that is {number}.")
    assert len(services.send_deliveries()) == 3
    tried = Delivery.objects.filter(webhook=dead).order_by("pk").values_list("attempts", flat=True)
    assert list(tried) == [1, 0, 0]


def test_one_in_another_workers_hands_is_left(webhook, receiver, thread, reader, published):
    published(thread, reader, WORDS)
    now = timezone.now()
    Delivery.objects.update(claimed_until=now + deliveries.CLAIM)
    assert services.send_deliveries(now=now) == []
    assert len(services.send_deliveries(now=now + deliveries.CLAIM)) == 1, "that worker has died"


def test_private_addresses_are_not_called(webhook, receiver, thread, reader, published, monkeypatch):
    published(thread, reader, WORDS)
    monkeypatch.setenv("FAIRSAY_FETCH_ALLOW", "")
    assert services.send_deliveries() == []
    assert "not a public address" in Delivery.objects.get().failure
    assert receiver.calls == []


def test_old_calls_are_forgotten(webhook, receiver, thread, reader, published):
    published(thread, reader, WORDS)
    now = timezone.now()
    services.send_deliveries(now=now)
    published(thread, reader, WORDS + " Once more.")
    services.send_deliveries(now=now + deliveries.KEPT)
    assert Delivery.objects.get().delivered_at == now + deliveries.KEPT


def test_the_worker_sends_them(webhook, receiver, thread, reader, published):
    published(thread, reader, WORDS)
    assert "webhooks" in dict(chores.find_chores())
    worker.run_chores()
    assert len(receiver.calls) == 1


@pytest.mark.parametrize(
    ("refused", "named"),
    [
        (Invalid, {"url": "http://hooks.example/"}),
        (Invalid, {"url": "https://hooks.example/", "events": ["opinion.liked"]}),
        (AddressRefused, {"url": "mailto:desk@news.example"}),
        (NotFound, {"url": "https://hooks.example/", "site_key": "nobody"}),
    ],
)
def test_what_cannot_be_a_webhook(thread, refused, named):
    with pytest.raises(refused):
        services.add_webhook(**({"site_key": "main"} | named))
    assert not Webhook.objects.exists()


def run(*words: str) -> int:
    args = make_parser(commands.COMMANDS).parse_args(["webhook", *words])
    return args.command.run(args)


def test_commands(thread, receiver, reader, published, capsys):
    assert run("add", receiver.url, "--event", "opinion.posted") == 0
    webhook = Webhook.objects.get()
    assert webhook.secret in capsys.readouterr().out
    assert len(bytes.fromhex(webhook.secret)) == 32
    receiver.statuses[:] = [500]
    published(thread, reader, WORDS)
    services.send_deliveries()
    run("list")
    listed = capsys.readouterr().out
    assert f"{webhook.pk}\tmain\t{receiver.url}\topinion.posted" in listed
    assert "1 waiting, 0 delivered, 0 given up" in listed
    assert "last failure: It answered 500." in listed
    assert webhook.secret not in listed
    assert run("remove", str(webhook.pk)) == 0
    published(thread, reader, WORDS + " Once more.")
    assert not Delivery.objects.exists()
    capsys.readouterr()
    run("list")
    assert capsys.readouterr().out == ""
    with pytest.raises(NotFound):
        run("remove", str(webhook.pk))
