"""Promises: the count shown is the number of opinions that can be read, and no kept page is ever stale.

Readers and editors act at random (placed, answered, held, approved, rejected, edited, taken back,
liked, picked, erased), with pages of three so that a few dozen opinions fill several. After every
act all pages are read as a stranger reads them, following only links that stand on them; then
everything kept is thrown away, and each page built anew must be the same, byte for byte.

Seen to fail: with the step of `thread.count` left out of `move` for replies (count), with
`pages_showing` returning only the page itself (a page before a new one kept its lack of a link),
and with `drop_snapshots` left out of `touch` (stale).
"""

import random
import re

import pytest
from django.test import Client

from fairsay.discussion import judging, layout, services, snapshots
from fairsay.discussion.models import Opinion, State, Thread
from fairsay.houserules.verdict import Evidence, Finding, Outcome, Rule, Verdict

LINK = re.compile(
    r'href="(/threads/\d+/(?:(?:pages|oldest|replies/\d+)/\d+/|picks/|(?:liked|best)/(?:\d+-\d+/)?)?)["#]'
)
SHOWN = re.compile(r'<article class="said" id="opinion-(\d+)"')
COUNT = re.compile(r'<h2 id="opinions-\d+">([^<]*)</h2>')
ACTS = 45


def read_everything(thread: Thread) -> tuple[dict[str, bytes], set[int], int]:
    """Every page that links lead to, the opinions that stand on any, and the count on the front."""
    client, found = Client(), {}
    waiting = [layout.front_path(thread.pk)]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        answer = client.get(path)
        assert answer.status_code == 200, path
        found[path] = answer.content
        waiting += LINK.findall(answer.content.decode())
    shown = {int(number) for body in found.values() for number in SHOWN.findall(body.decode())}
    title = COUNT.search(found[layout.front_path(thread.pk)].decode()).group(1)
    digits = re.match(r"\d+", title)
    return found, shown, int(digits.group()) if digits else 0


def decide(submission):
    held = submission.text.startswith("Held")
    findings = (Finding(Rule.ABUSIVE, 0.9, Evidence.INSULT, (0, 4), ("Held",)),) if held else ()
    scores = dict.fromkeys(Rule, 0.1)
    return Verdict(Outcome.HOLD if held else Outcome.CLEAR, scores, findings, language="en", rulebook="test")


class Crowd:
    """Does one thing at random, by whoever may."""

    def __init__(self, thread, readers, chance):
        self.thread, self.readers, self.chance, self.said = thread, readers, chance, 0

    def text(self):
        self.said += 1
        return f"{self.chance.choice(['Said', 'Said', 'Said', 'Held'])} as number {self.said}."

    def pick(self, *states):
        return self.chance.choice(list(Opinion.objects.filter(state__in=states)) or [None])

    def place(self):
        parent = self.pick(State.PUBLISHED) if self.chance.random() < 0.6 else None
        reader = self.chance.choice(self.readers)
        services.post_opinion(actor=reader, thread=self.thread, text=self.text(), parent=parent)

    def act(self):
        deeds = ["approve", "reject", "edit", "delete", "like", "pick", "erase"]
        deed = self.chance.choice(["place"] * 6 + deeds)
        published, pending = self.pick(State.PUBLISHED), self.pick(State.PENDING, State.REJECTED)
        if deed == "approve" and pending:
            services.change_state(opinion=pending, state=State.PUBLISHED)
        elif deed == "reject" and published:
            services.change_state(opinion=published, state=State.REJECTED)
        elif deed == "edit" and published and published.author:
            services.edit_opinion(actor=published.author, opinion=published, text=self.text())
        elif deed == "delete" and published and published.author:
            services.delete_opinion(actor=published.author, opinion=published)
        elif deed == "like" and published:
            reader = next(one for one in self.readers if one != published.author)
            services.set_like(actor=reader, opinion=published, liked=self.chance.random() < 0.7)
        elif deed == "pick" and published:
            services.set_picked(opinion=published, picked=not published.picked)
        elif deed == "erase" and self.chance.random() < 0.15:
            reader = self.chance.choice(self.readers)
            services.erase_opinions(reader=reader)
            services.erase_votes(reader=reader)
        else:
            deed = "place"
            self.place()
        return deed


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_count_is_what_can_be_read_and_pages_are_fresh(thread, make_reader, monkeypatch, seed):
    monkeypatch.setenv("FAIRSAY_POSTS_PER_MINUTE", "100000")
    monkeypatch.setattr(judging, "judge", decide)
    for name, size in (("ROOTS_A_PAGE", 3), ("REPLIES_A_PAGE", 3), ("REPLIES_SHOWN", 2), ("FRONT_LEAST", 2)):
        monkeypatch.setattr(layout, name, size)
    crowd = Crowd(thread, [make_reader(f"Reader {number}") for number in range(5)], random.Random(seed))
    deeds = []
    for _ in range(ACTS):
        deeds.append(crowd.act())
        kept, shown, count = read_everything(thread)
        visible = set(Opinion.objects.filter(state=State.PUBLISHED).values_list("pk", flat=True))
        assert shown == visible, deeds[-3:]
        assert count == len(visible) == Thread.objects.get().count, deeds[-3:]
        snapshots.drop_all()
        assert read_everything(thread)[0] == kept, deeds[-3:]
    assert len(kept) > 5, "the thread has grown over several pages"


def test_every_page_is_kept_after_one_read(thread, reader, published, django_assert_num_queries):
    published(thread, reader, "The Sunday crossing matters.")
    client = Client()
    client.get(layout.front_path(thread.pk))
    with django_assert_num_queries(1):
        client.get(layout.front_path(thread.pk))
