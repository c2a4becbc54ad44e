"""Webhooks hear what the desk decides, without the editor and without the editor's words."""

import pytest

from fairsay.desk import services
from fairsay.discussion.services import get_own_site
from fairsay.integrations.models import Delivery
from fairsay.integrations.services import add_webhook


@pytest.fixture
def heard(receiver):
    add_webhook(
        site_key=get_own_site().key, url=receiver.url, events=["opinion.approved", "opinion.rejected"]
    )
    return Delivery.objects.order_by("pk")


def test_a_rejection_tells_its_ground_and_its_undoing_the_state_before(
    heard, published, thread, reader, editor
):
    opinion = published(thread, reader, "The Sunday crossing matters more than fares.")
    decision = services.delete_opinion_by_desk(
        actor=editor, opinion=opinion, ground="off_topic", explanation="Words for the author."
    )
    services.undo_decision(actor=editor, decision=decision)
    first, second = heard
    assert (first.event, first.facts["ground"]) == ("opinion.rejected", "off_topic")
    assert first.facts["state"] == "rejected"
    assert (second.facts["state"], second.facts["undone"]) == ("published", 1)
    assert "Words" not in str(first.facts)


def test_a_note_is_nobodys_business(heard, published, thread, reader, editor):
    services.note_opinion(
        actor=editor, opinion=published(thread, reader, "The Sunday crossing matters more."), words="Look."
    )
    assert not heard.exists()
