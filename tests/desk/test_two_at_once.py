"""Two editors, two workers, two connections: one decision, one letter, one unbroken record.

SQLite lets one writer in at a time, and its tests share one connection: these are for PostgreSQL.
"""

from collections.abc import Callable
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.db import connection
from django.utils import timezone

from fairsay.desk import services
from fairsay.desk.chain import verify
from fairsay.desk.models import AuditEntry, Decision, Letter
from fairsay.desk.refusals import AlreadyDecided
from fairsay.desk.selectors.cases import seen_of
from fairsay.discussion import services as discussion
from fairsay.discussion.models import State

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="needs several connections: --database=postgres"
    ),
]


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Run all acts at the same moment, each with its own connection; what they return or raise."""
    gate, results = Barrier(len(acts)), [None] * len(acts)

    def run(place: int, act: Callable[[], object]) -> None:
        try:
            gate.wait(10)
            results[place] = act()
        except Exception as error:
            results[place] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return results


def test_one_of_two_editors_decides(held, editor, chief):
    for turn in range(5):
        opinion = held(f"A liar on the quay, for the {turn}. time.")
        seen = seen_of(opinion)
        results = at_once(
            lambda: services.approve_opinion(actor=editor, opinion=opinion, seen=seen),  # noqa: B023 - run at once
            lambda: services.reject_opinion(actor=chief, opinion=opinion, ground="abusive", seen=seen),  # noqa: B023
        )
        assert {type(result) for result in results} == {Decision, AlreadyDecided}
        assert Decision.objects.filter(opinion=opinion).count() == 1


def test_many_writers_make_one_chain(held, editor, chief, story, make_reader):
    stories = [
        discussion.register_story(
            site=story.site,
            url=f"http://testserver/{n}/",
            title=story.title,
            language="en",
            section="harbour",
        )
        for n in range(4)
    ]
    opinions = [
        held(f"A liar on quay {n}.", where=one.thread, author=make_reader(f"Author {n}"))
        for n, one in enumerate(stories)
    ]
    before = AuditEntry.objects.count()

    def work(opinion, by):
        for _ in range(5):
            services.approve_opinion(actor=by, opinion=opinion)
            services.delete_opinion_by_desk(actor=by, opinion=opinion, ground="abusive")
            discussion.change_state(opinion=opinion, state=State.PENDING)
        return "done"

    results = at_once(
        *(lambda o=o, by=by: work(o, by) for o, by in zip(opinions, [editor, chief] * 2, strict=True))
    )
    assert results == ["done"] * 4
    assert AuditEntry.objects.count() == before + 40
    assert verify().good


def test_two_workers_send_each_letter_once(held, editor):
    for n in range(6):
        services.reject_opinion(actor=editor, opinion=held(f"A liar on quay {n}, again."), ground="abusive")
    late = timezone.now() + timedelta(hours=1)
    sent = at_once(*(lambda: services.release_letters(now=late) for _ in range(3)))
    assert sum(len(one) for one in sent) == 6
    assert len({message.extra_headers["Message-ID"] for message in mail.outbox}) == len(mail.outbox) == 6
    assert Letter.objects.filter(sent_at=None).count() == 0


def test_two_acts_on_the_same_many_decide_each_once(held, editor, chief, story, make_reader):
    """Acts that take the same opinions in opposite orders, under several stories, while readers write there."""
    threads = [
        discussion.register_story(
            site=story.site, url=f"http://testserver/many/{n}/", title=story.title, language="en"
        ).thread
        for n in range(4)
    ]
    opinions = [
        held(f"A liar on quay {n}, once more.", where=threads[n % 4], author=make_reader(f"Author {n}"))
        for n in range(60)
    ]
    items = [(one.pk, seen_of(one)) for one in opinions]

    def act(by, chosen):
        return services.act_on_many(actor=by, outcome="approve", items=chosen, reason="All good.")

    def write(place):
        return discussion.change_state(opinion=opinions[place], state=State.PENDING, held_for="mode")

    results = at_once(
        lambda: act(editor, items),
        lambda: act(chief, items[::-1]),
        *(lambda place=place: write(place) for place in (0, 21, 59)),
    )
    acts = results[:2]
    assert sum(one.decided for one in acts) == Decision.objects.count() == 60, results
    assert [one.asked for one in acts] == [one.decided + one.refused for one in acts] == [60, 60]
    assert verify().good
