"""A crowd is like what the services would have made: counts, numbers and the record hold, and it grows once."""

import pytest
from django.utils import timezone

from fairsay.demo.crowd import grow
from fairsay.demo.reading import read_newsroom
from fairsay.desk import chain, services
from fairsay.desk.models import Decision, StatementOfReasons
from fairsay.desk.selectors.queue import Filters, find_queue
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, State, Thread
from fairsay.errors import Conflict

SIZE = 3000


@pytest.fixture
def newsroom():
    return read_newsroom(timezone.now())


def test_a_crowd_holds_together(newsroom, editor, client_for, reader):
    made = grow(newsroom=newsroom, size=SIZE)
    assert made["opinions"] == SIZE == Opinion.objects.count()
    for thread in Thread.objects.all():
        shown = thread.opinions.filter(state=State.PUBLISHED)
        assert thread.count == shown.count()
        assert not discussion.rebuild_thread(thread=thread), "counts or fragments were wrong"
        numbers = sorted(shown.filter(root=None).values_list("number", flat=True))
        assert numbers == list(range(1, thread.roots + 1))
    waiting = find_queue(reader=editor, filters=Filters(kind="held"), now=timezone.now())
    assert 30 <= waiting.count() <= 120
    rejected = Opinion.objects.filter(state=State.REJECTED)
    assert (
        rejected.count()
        == StatementOfReasons.objects.count()
        == Decision.objects.filter(outcome="reject").count()
        > 20
    )
    assert chain.verify().good

    # Work goes on from there: ids, the record's head and a thread's numbers follow on.
    decision = services.approve_opinion(actor=editor, opinion=waiting[0])
    assert decision.pk > made["decisions"]
    thread = Thread.objects.order_by("-count").first()
    posted = discussion.post_opinion(actor=reader, thread=thread, text="And what do the islands say to it?")
    assert posted.opinion.pk > SIZE
    assert chain.verify().good
    assert client_for(editor).get("/desk/").status_code == 200


def test_it_grows_once(newsroom, editor):
    grow(newsroom=newsroom, size=200)
    texts = list(Opinion.objects.order_by("pk").values_list("text", "state"))
    assert grow(newsroom=newsroom, size=200) == {}
    assert grow(newsroom=newsroom, size=250)["opinions"] == 50
    assert list(Opinion.objects.order_by("pk").values_list("text", "state")[:200]) == texts


def test_the_same_seed_makes_the_same_crowd(newsroom, editor):
    import random

    from fairsay.demo import crowd

    def drawn(seed):
        return [share for _, share in crowd._plan(random.Random(seed), [Thread() for _ in range(9)], 1000)]

    assert drawn(1) == drawn(1) != drawn(2)
    assert sum(drawn(3)) == 1000


def test_somebody_must_have_decided(newsroom):
    with pytest.raises(Conflict):
        grow(newsroom=newsroom, size=10)
