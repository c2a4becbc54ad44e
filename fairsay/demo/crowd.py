"""A crowd for the demo: as many opinions as wished, with states, decisions, reports and appeals, fast.

Made of the newsroom's own texts, drawn by a seeded generator: the same size and seed make the same crowd.
Rows go in by the thousand, with their numbers and counts as the services would have given them; texts that
break a rule carry the verdict that the judge gives on them. Copies are not looked for among these.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Max, Model
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.demo.crowd_record import Act, write_record
from fairsay.demo.reading import Newsroom
from fairsay.desk.models import Appeal, Decision
from fairsay.discussion.markup import render
from fairsay.discussion.models import Opinion, Report, Site, State, Story, Thread
from fairsay.discussion.ranking import rank_of
from fairsay.errors import Conflict
from fairsay.houserules.judge import judge
from fairsay.houserules.verdict import StoryText, Submission

SITE = "archive"
SPAN = timedelta(days=365)
A_STORY = 400
"""Opinions under one story on average; a few have thousands, most some dozens."""
READERS = 12
"""One reader writes so many opinions on average."""
QUEUE = 2000
"""How many wait at most; a newsroom with more has another trouble than its software."""
DECIDED = 0.03
ANSWERS = 0.4
BATCH = 1000
CHUNK = 20_000
MOST_REPORTED = 400
MOST_TALKED = 300
"""The weight of the busiest story at most, where the lightest has 1; else one now and then takes half."""


@dataclass(frozen=True, slots=True)
class Words:
    """One text of the pool, ready to be used many times."""

    text: str
    fragment: str
    verdict: dict[str, Any] | None = None
    rule: str = ""
    score: float = 0.0


@dataclass(slots=True)
class Crowd:
    """Who writes, what, and how much of it waits. `acts` are what the desk will have done."""

    dice: random.Random
    fine: dict[str, list[Words]]
    held: dict[str, list[Words]]
    readers: list[Reader]
    editors: list[Reader]
    waiting: float
    now: datetime
    acts: list[Act] = field(default_factory=list)

    def speak(self, thread: Thread, count: int, number: int) -> list[Opinion]:
        """So many opinions under a story in the order of time, with ids from `number` on."""
        dice, story = self.dice, thread.story
        length = min(timedelta(days=4), self.now - story.published_at)
        roots: list[Opinion] = []
        made: list[Opinion] = []
        for pk, at in enumerate(sorted(dice.random() for _ in range(count)), number):
            root = dice.choice(roots[-200:]) if roots and dice.random() < ANSWERS else None
            opinion = self._opinion(pk, thread, root, story.published_at + length * at)
            if opinion.state == State.PUBLISHED:
                _number(thread, opinion, root)
                if root is None:
                    roots.append(opinion)
            made.append(opinion)
        return made

    def _opinion(self, pk: int, thread: Thread, root: Opinion | None, at: datetime) -> Opinion:
        dice, luck, language = self.dice, self.dice.random(), thread.story.language
        foul = luck < self.waiting + DECIDED
        pool = self.held.get(language) or next(iter(self.held.values())) if foul else self.fine[language]
        words = dice.choice(pool)
        opinion = Opinion(
            pk=pk,
            thread=thread,
            author=dice.choice(self.readers),
            parent=root,
            root=root,
            depth=1 if root else 0,
            text=words.text,
            fragment=words.fragment,
            language=language,
            state=State.PUBLISHED,
            verdict=words.verdict,
            held_for=words.rule,
            score=words.score or dice.random() * 0.3,
            posted_at=at,
        )
        if luck < self.waiting:
            opinion.state = State.PENDING
            opinion.posted_at = self.now - timedelta(days=2) * dice.random()
            self.acts.append(Act(opinion, None, "", opinion.posted_at))
        elif foul:
            opinion.state = State.REJECTED if dice.random() < 0.7 else State.PUBLISHED
            wait = timedelta(minutes=dice.expovariate(1 / 40))
            self.acts.append(Act(opinion, dice.choice(self.editors), words.rule, min(self.now, at + wait)))
        opinion.rank = rank_of(0, opinion.posted_at)
        return opinion


def _number(thread: Thread, opinion: Opinion, root: Opinion | None) -> None:
    """Number and counts, as the services give them when an opinion is published."""
    thread.count += 1
    if root is None:
        thread.roots += 1
        opinion.number = thread.roots
    else:
        root.branch_count += 1
        opinion.number = root.branch_count


def grow(*, newsroom: Newsroom, size: int, seed: int = 1, now: datetime | None = None) -> Counter[str]:
    """Add opinions until there are `size`; returns how many rows of each kind were made.

    What is there already stays; a smaller size adds nothing. Raises Conflict without any editor.
    """
    now, made = now or timezone.now(), Counter[str]()
    missing = size - Opinion.objects.count()
    if missing <= 0:
        return made
    dice = random.Random(seed)  # noqa: S311 - a crowd, not a secret
    editors = list(Reader.objects.filter(is_staff=True).order_by("pk"))
    if not editors:
        raise Conflict("There is nobody at the desk yet who could have decided.")
    readers = _add_readers(dice, newsroom, max(50, missing // READERS), now)
    waiting = min(QUEUE, missing // 50) / missing
    crowd = Crowd(dice, *_pools(newsroom), readers, editors, waiting, now)
    plan = _plan(dice, _add_stories(dice, newsroom, missing, now), missing)
    rows = _speak(crowd, plan)
    while batch := list(islice(rows, CHUNK)):
        with transaction.atomic():
            Opinion.objects.bulk_create(batch, batch_size=BATCH)
        made["opinions"] += len(batch)
    _restart_numbers(Opinion)
    with transaction.atomic():
        Thread.objects.bulk_update([thread for thread, _ in plan], ["count", "roots"], batch_size=500)
        reports = _add_reports(dice, readers, now)
        decisions = write_record(crowd.acts)
        appeals = _add_appeals(dice, decisions, now)
    return made + Counter(
        decisions=len(decisions), reports=reports, appeals=appeals, readers=len(readers), stories=len(plan)
    )


def _speak(crowd: Crowd, plan: list[tuple[Thread, int]]) -> Iterator[Opinion]:
    number = (Opinion.objects.aggregate(last=Max("pk"))["last"] or 0) + 1
    for thread, count in plan:
        yield from crowd.speak(thread, count, number)
        number += count


def _pools(newsroom: Newsroom) -> tuple[dict[str, list[Words]], dict[str, list[Words]]]:
    """Texts by language: those that nobody minds, and those that the judge holds, with its verdict."""
    fine: dict[str, list[Words]] = {}
    held: dict[str, list[Words]] = {}
    for slug, rows in newsroom.threads.items():
        article = newsroom.articles[slug]
        language = article["language"]
        story = StoryText(title=article["headline"], text="", language=language)
        for row in rows:
            text = row["text"]
            if not row.get("breaks"):
                fine.setdefault(language, []).append(Words(text, render(text)))
                continue
            verdict = judge(Submission(text=text, story=story, parent=None, seen_elsewhere=0))
            rules = [finding.rule for finding in verdict.findings if not finding.failed]
            if verdict.outcome == "hold" and rules:
                score = max((score for score in verdict.scores.values() if score is not None), default=0.0)
                words = Words(text, render(text), verdict.as_dict(), str(rules[0]), score)
                held.setdefault(language, []).append(words)
    return fine, held


def _add_readers(dice: random.Random, newsroom: Newsroom, count: int, now: datetime) -> list[Reader]:
    names = [row["name"] for row in newsroom.paper["readers"]]
    first = [name.split()[0] for name in names]
    start = Reader.objects.count()
    readers = [
        Reader(
            name=f"{dice.choice(first)} {start + n}",
            username=f"crowd-{start + n}",
            password="!",  # noqa: S106 - Django's mark of a password that nobody can use
            joined_at=now - SPAN * dice.random(),
        )
        for n in range(count)
    ]
    Reader.objects.bulk_create(readers, batch_size=BATCH)
    return readers


def _add_stories(dice: random.Random, newsroom: Newsroom, size: int, now: datetime) -> list[Thread]:
    site, _ = Site.objects.get_or_create(key=SITE, defaults={"name": "The archive"})
    articles = [newsroom.articles[slug] for slug in sorted(newsroom.threads)]
    start, stories = Story.objects.count(), []
    for n in range(start, start + max(3, size // A_STORY)):
        article = dice.choice(articles)
        stories.append(
            Story(
                site=site,
                url=f"https://archive.example/{article['language']}/{n}/",
                title=f"{article['headline']} ({n})",
                language=article["language"],
                section=article.get("section", ""),
                published_at=now - SPAN * dice.random() ** 3,
            )
        )
    Story.objects.bulk_create(stories, batch_size=BATCH)
    threads = [Thread(story=story, version=1) for story in stories]
    return Thread.objects.bulk_create(threads, batch_size=BATCH)


def _plan(dice: random.Random, threads: list[Thread], size: int) -> list[tuple[Thread, int]]:
    """How many opinions each story gets: weights that fall as in a real week, a few far ahead."""
    weights = [min(MOST_TALKED, dice.paretovariate(1.2)) for _ in threads]
    whole, given = sum(weights), 0
    plan = []
    for thread, weight in zip(threads, weights, strict=True):
        share = int(size * weight / whole)
        plan.append((thread, share))
        given += share
    plan[0] = (plan[0][0], plan[0][1] + size - given)
    return plan


def _add_reports(dice: random.Random, readers: list[Reader], now: datetime) -> int:
    """Open reports on opinions of the last days, by up to four readers each."""
    recent = Opinion.objects.filter(state=State.PUBLISHED, thread__story__site__key=SITE)
    chosen = list(recent.order_by("-posted_at").values_list("pk", "author_id")[: MOST_REPORTED * 5])
    dice.shuffle(chosen)
    grounds = ("abusive", "abusive", "off_topic", "filthy", "advertisement", "illegal")
    known = set(Report.objects.values_list("opinion_id", flat=True))
    reports = [
        Report(opinion_id=pk, reader=reader, ground=dice.choice(grounds), made_at=now)
        for pk, author in chosen[:MOST_REPORTED]
        if pk not in known
        for reader in dice.sample(readers, dice.choice((1, 1, 1, 1, 2, 3)))
        if reader.pk != author
    ]
    Report.objects.bulk_create(reports, batch_size=BATCH)
    return len(reports)


def _add_appeals(dice: random.Random, decisions: list[Decision], now: datetime) -> int:
    """Two in a hundred authors of the last half year object; half of them wait for an answer."""
    since = now - timedelta(days=180)
    restricted = [one for one in decisions if one.outcome == "reject" and one.made_at > since]
    appeals = []
    for decision in dice.sample(restricted, len(restricted) // 50):
        made_at = min(now, decision.made_at + timedelta(hours=dice.expovariate(1 / 8)))
        appeal = Appeal(decision=decision, reader_id=decision.reader_id, words="I meant it otherwise.")
        appeal.made_at = made_at
        if dice.random() < 0.5:
            appeal.outcome, appeal.answer = "upheld", "Read the house rules again, please."
            appeal.answered_by, appeal.answered_at = decision.editor, min(now, made_at + timedelta(days=1))
        appeals.append(appeal)
    Appeal.objects.bulk_create(appeals, batch_size=BATCH)
    return len(appeals)


def _restart_numbers(model: type[Model]) -> None:
    """Rows came with their numbers: PostgreSQL must be told where to go on; SQLite sees it."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [model]):
            cursor.execute(statement)
