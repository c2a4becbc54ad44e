"""Records into the database, through the services of discussion and accounts, as often as you like.

The same record is the same opinion for ever: its key here is made from the system, our site and its
identifier there. What is here is never changed nor deleted, whatever became of it since.
"""

import time
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from fairsay.accounts.models import Reader
from fairsay.accounts.services import find_strangers, register_strangers
from fairsay.discussion.addresses import page_of, tidy, variants
from fairsay.discussion.models import Mode, Site, State, Story
from fairsay.discussion.models import Opinion as StoredOpinion
from fairsay.discussion.services import OpinionRow, load_opinions, register_story
from fairsay.imports import records
from fairsay.imports.planning import Plan, make_plan
from fairsay.imports.records import LeftOut, Note, Opinion, Record, Standing
from fairsay.imports.report import Report
from fairsay.imports.spool import Spool

NAMESPACE = uuid.UUID("6a0b1f5e-6a0c-4c55-9a37-0a6f6b1f6d0e")
SYSTEM_NAMES = {"facebook": "Facebook", "disqus": "Disqus", "wordpress": "WordPress"}
NO_ADDRESS = "its page has no address"
NO_STORY = "its discussion is not in the file"
TWICE = "stands twice in the file"
LIKES = "likes were counted there; who gave them is not in the file, so they are not carried over"
_BATCH = 500
_TITLE = 500  # Story.title's length.
_SECONDS = 5.0  # Between two words of progress.


@dataclass
class Page:
    """One page with all the discussions that name it."""

    url: str
    keys: list[str] = field(default_factory=list)
    title: str = ""
    language: str = ""
    published_at: datetime | None = None
    closed: bool = True

    def take(self, story: records.Story) -> None:
        """Bring in one more discussion: it fills what is missing; one that is open keeps the page open."""
        self.keys.append(story.key)
        self.title = self.title or story.title
        self.language = self.language or story.language
        self.published_at = self.published_at or story.published_at
        self.closed = self.closed and story.closed


class Loader:
    """One import of one system's records into one site."""

    def __init__(
        self,
        *,
        system: str,
        site: Site,
        language: str,
        languages: Sequence[str] = (),
        dry_run: bool = False,
        tell: Callable[[str], None] = lambda words: None,
    ) -> None:
        """`language` is for stories that name none of `languages`; `tell` hears of progress."""
        self.system, self.site, self.dry_run, self.tell = system, site, dry_run, tell
        self.language, self.languages = language, languages
        self.report = Report()
        self._unknown: set[str] = set()
        self._told_at = time.monotonic()

    def load(self, found: Iterable[Record]) -> Report:
        """Read all, then load page by page, each page whole or not at all. Raises what the reader raises."""
        with Spool() as spool:
            self._read(found, spool)
            spool.ready()
            pages = self._pages(spool)
            for number, page in enumerate(pages, 1):
                opinions = spool.opinions(page.keys)
                if opinions:
                    self._load_page(page, opinions)
                done = "counted" if self.dry_run else "loaded"
                self._progress(f"{number} of {len(pages)} pages, {self.report.created} opinions {done}")
        return self.report

    def _read(self, found: Iterable[Record], spool: Spool) -> None:
        for record in found:
            if isinstance(record, records.Story):
                self.report.stories_read += spool.add_story(record)
            elif isinstance(record, Note):
                self.report.notes.append(record.words)
            else:
                self.report.read += 1
                if isinstance(record, LeftOut):
                    self.report.left_out[record.reason] += 1
                elif not spool.add_opinion(record):
                    self.report.left_out[TWICE] += 1
            self._progress(f"{self.report.read} opinions read")

    def _pages(self, spool: Spool) -> list[Page]:
        """The pages of all discussions; opinions that no page can be found for are left out."""
        pages: dict[str, Page] = {}
        placed: dict[str, str] = {}
        for story in spool.stories():
            url = placed[story.key] = tidy(story.url)
            if url:
                pages.setdefault(page_of(url), Page(url)).take(story)
        for key in spool.stories_named():
            if not placed.get(key):
                reason = NO_ADDRESS if key in placed else NO_STORY
                self.report.left_out[reason] += len(spool.opinions([key]))
        return list(pages.values())

    def _load_page(self, page: Page, opinions: list[Opinion]) -> None:
        keys = {self._key(opinion.key): opinion.key for opinion in opinions}
        story = self._find_story(page)
        known = self._known(keys)
        here = [keys[key] for key, thread in known.items() if story and thread == story.thread.pk]
        plan = make_plan(opinions, known=[keys[key] for key in known], here=here)
        self._count(plan)
        coming = len(plan.opinions) + len(plan.placeholders)
        if not coming:
            return
        self.report.stories_created += story is None
        names = self._names(page, plan.opinions)
        if self.dry_run:
            self._unknown |= names.keys() - find_strangers(names).keys()
            self.report.readers_created = len(self._unknown)
            return
        with transaction.atomic():
            story = story or self._register(page, opinions)
            people, made = register_strangers(names=names)
            self.report.readers_created += made
            rows = [self._row(one, plan, people, page) for one in plan.opinions]
            rows += [self._placeholder(one, plan) for one in plan.placeholders]
            load_opinions(thread=story.thread, rows=rows)

    def _count(self, plan: Plan) -> None:
        self.report.created += len(plan.opinions) + len(plan.placeholders)
        self.report.placeholders += len(plan.placeholders)
        self.report.already += plan.already
        self.report.left_out += plan.left_out
        self.report.remarks += plan.remarks
        likes = sum(max(0, opinion.likes) for opinion in plan.opinions)
        if likes:
            self.report.remarks[LIKES] += likes

    def _find_story(self, page: Page) -> Story | None:
        """The story that is registered for this page, under whichever of its addresses."""
        addresses = variants(page.url)
        found = Story.objects.filter(site=self.site, url__in=addresses).select_related("thread")
        return min(found, key=lambda story: addresses.index(story.url), default=None)

    def _register(self, page: Page, opinions: Sequence[Opinion]) -> Story:
        language = page.language if page.language in self.languages else self.language
        return register_story(
            site=self.site,
            url=page.url,
            title=(page.title or page.url)[:_TITLE],
            language=language,
            published_at=page.published_at or min(opinion.posted_at for opinion in opinions),
            mode=Mode.CLOSED if page.closed else None,
        )

    def _known(self, keys: Iterable[uuid.UUID]) -> dict[uuid.UUID, int]:
        """Those of the keys that are there already, in whichever thread, each with its thread's number."""
        wanted = list(keys)
        known: dict[uuid.UUID, int] = {}
        for start in range(0, len(wanted), _BATCH):
            found = StoredOpinion.objects.filter(key__in=wanted[start : start + _BATCH])
            known |= dict(found.values_list("key", "thread_id"))
        return known

    def _key(self, key: str) -> uuid.UUID:
        return uuid.uuid5(NAMESPACE, f"{self.system}\n{self.site.key}\n{key}")

    def _names(self, page: Page, opinions: Iterable[Opinion]) -> dict[str, tuple[str, str]]:
        """Every author's key with the name to show, and one to show where that is none."""
        names: dict[str, tuple[str, str]] = {}
        for opinion in opinions:
            key = self._person(page, opinion)
            mark = f"{self._key(key).int % 0x10000:04X}"
            names.setdefault(key, (opinion.author.name, f"{SYSTEM_NAMES[self.system]} reader {mark}"))
        return names

    def _person(self, page: Page, opinion: Opinion) -> str:
        """Who wrote it. A name alone is one person on one page only; without a name nobody wrote two."""
        who = opinion.author.key
        if not who and opinion.author.name:
            who = f"name:{page_of(page.url)}:{opinion.author.name}"
        return f"{self.system}\n{self.site.key}\n{who or f'opinion:{opinion.key}'}"

    def _row(self, opinion: Opinion, plan: Plan, people: dict[str, Reader], page: Page) -> OpinionRow:
        pending = opinion.standing is Standing.PENDING
        return OpinionRow(
            key=self._key(opinion.key),
            author=people[self._person(page, opinion)],
            text=opinion.text,
            posted_at=opinion.posted_at,
            parent=self._parent(opinion, plan),
            state=State.PENDING if pending else State.PUBLISHED,
            # Waiting there for somebody to look at it, as here where every opinion waits.
            held_for="mode" if pending else "",
        )

    def _placeholder(self, opinion: Opinion, plan: Plan) -> OpinionRow:
        """The place of an opinion that was removed: whoever removed its words there meant it."""
        state = State.REJECTED if opinion.standing is Standing.SPAM else State.DELETED
        return OpinionRow(
            key=self._key(opinion.key),
            author=None,
            text="",
            posted_at=opinion.posted_at,
            parent=self._parent(opinion, plan),
            state=state,
        )

    def _parent(self, opinion: Opinion, plan: Plan) -> uuid.UUID | None:
        parent = plan.parents[opinion.key]
        return self._key(parent) if parent else None

    def _progress(self, words: str) -> None:
        if time.monotonic() - self._told_at >= _SECONDS:
            self._told_at = time.monotonic()
            self.tell(words)
