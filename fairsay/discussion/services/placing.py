"""Placing an opinion: who may, where, how often; judged before it is kept, and kept once."""

import math
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.accounts.selectors import find_active_ban
from fairsay.config import env
from fairsay.discussion import hooks, judging, selectors
from fairsay.discussion.markup import render
from fairsay.discussion.models import Opinion, State, Thread
from fairsay.discussion.policies import Terms, terms_of
from fairsay.discussion.ranking import rank_of
from fairsay.discussion.services.bands import keep_bands
from fairsay.discussion.services.nudging import settle_nudge, tell_first
from fairsay.discussion.services.threads import lock_thread, move, pages_showing, touch
from fairsay.discussion.text import check_text
from fairsay.errors import Banned, Conflict, Invalid, NotSignedIn, ThreadClosed, TooMany, TooSoon
from fairsay.houserules.verdict import Verdict

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Posted:
    """What became of a post. `again` says that the opinion had been placed before: nothing was added."""

    opinion: Opinion
    verdict: Verdict | None
    again: bool = False


def post_opinion(
    *,
    actor: Reader,
    thread: Thread,
    text: str,
    parent: Opinion | None = None,
    key: uuid.UUID | None = None,
    nudged: bool = False,
    now: datetime | None = None,
) -> Posted:
    """Judge the text and place it in the thread, published or held.

    The same words by the same reader in the same place are one opinion, by their `key` for ever and
    without it for ten minutes. A key that was used for other words is not held against the reader,
    who went back in the browser and wrote something else: the new words get a key of their own.
    Where the terms want the author told of a rule before posting, nothing is posted and Nudged is raised,
    unless the author was told and wants it posted all the same: `nudged`.

    Raises Empty, TooLarge, Invalid (text), Banned, ThreadClosed, Conflict (the parent is gone),
    TooMany, Nudged. The judge runs before the transaction, so that no lock is held while it thinks.
    """
    now = now or timezone.now()
    text = check_text(text, limit=env.read("FAIRSAY_OPINION_LENGTH"))
    terms = terms_of(thread.story)
    first = _look(actor, thread, terms, text, parent, key, now)
    if first is not None:
        return _again(first)
    verdict = judging.judge_text(text, thread=thread, parent=parent)
    if not nudged:
        tell_first(actor=actor, thread=thread, terms=terms, verdict=verdict, text=text, key=key, now=now)
    fragment = render(text)
    with transaction.atomic():
        lock_reader(actor)
        thread = lock_thread(thread=thread)
        if parent is not None:
            parent.refresh_from_db(fields=["state"])
        terms = terms_of(thread.story)  # Anew: whoever changes them locks the thread, too.
        first = _look(actor, thread, terms, text, parent, key, now)
        if first is not None:
            return _again(first)
        opinion = Opinion(
            thread=thread,
            author=actor,
            parent=parent,
            root=(parent.root or parent) if parent else None,
            depth=parent.depth + 1 if parent else 0,
            text=text,
            fragment=fragment,
            key=_free_key(actor, key),
            posted_at=now,
            rank=rank_of(0, now),
        )
        judging.take_verdict(opinion, verdict)
        state, opinion.held_for = judging.state_after(verdict, terms, text=text, author=actor)
        move(thread=thread, opinion=opinion, state=state)
        opinion.save(force_insert=True)
        keep_bands([opinion])
        settle_nudge(opinion=opinion, terms=terms, key=key, nudged=nudged)
        if state == State.PUBLISHED:
            touch(thread=thread, pages=pages_showing(opinion))
        # Last: the audit log locks its head, and whoever holds it must not wait for anything else.
        for call in hooks.on_posted:
            call(actor, opinion)
    return Posted(opinion, verdict)


def lock_reader(reader: Reader) -> None:
    """One reader's writes come one after another, so that neither a limit nor a key can be outrun.

    Raises NotSignedIn where the account was closed or erased meanwhile.
    """
    if not Reader.objects.select_for_update(of=("self",), no_key=True).get(pk=reader.pk).is_active:
        raise NotSignedIn


def check_may_write(actor: Reader, thread: Thread, terms: Terms, now: datetime) -> None:
    """Raises ThreadClosed, or Banned where a ban holds everywhere, on this site or in this section."""
    if terms.is_closed(now):
        raise ThreadClosed
    story = thread.story
    if find_active_ban(actor, now, site=story.site.key, section=story.section) is not None:
        raise Banned


def check_slow(actor: Reader, thread: Thread, terms: Terms, now: datetime) -> None:
    """Raises TooSoon where the thread is slow and the reader placed an opinion in it a moment ago."""
    pause = terms.slow_seconds
    last = selectors.last_post_of(actor, thread) if pause else None
    if last is not None and (wait := pause - (now - last).total_seconds()) > 0:
        raise TooSoon(seconds=math.ceil(wait))


def check_pace(actor: Reader, now: datetime) -> None:
    """Raises TooMany where the reader has placed or edited too much within the last minute."""
    if selectors.count_writes_since(actor, now - MINUTE) >= env.read("FAIRSAY_POSTS_PER_MINUTE"):
        raise TooMany


def _look(
    actor: Reader,
    thread: Thread,
    terms: Terms,
    text: str,
    parent: Opinion | None,
    key: uuid.UUID | None,
    now: datetime,
) -> Opinion | None:
    """The same post, if it was placed before; else every reason to refuse a new one."""
    first = Opinion.objects.filter(author=actor, key=key, thread=thread, text=text).first() if key else None
    first = first or selectors.find_same_post(author=actor, thread=thread, parent=parent, text=text, now=now)
    if first is not None:
        return first
    check_may_write(actor, thread, terms, now)
    if parent is not None and parent.thread_id != thread.pk:
        raise Invalid("The opinion that you answer stands in another discussion.", field="parent")
    if parent is not None and parent.state != State.PUBLISHED:
        raise Conflict("The opinion that you answer is no longer there.", field="parent")
    check_slow(actor, thread, terms, now)
    check_pace(actor, now)
    return None


def _again(first: Opinion) -> Posted:
    verdict = Verdict.from_dict(first.verdict) if first.verdict else None
    return Posted(first, verdict, again=True)


def _free_key(actor: Reader, key: uuid.UUID | None) -> uuid.UUID:
    if key is None or Opinion.objects.filter(author=actor, key=key).exists():
        return uuid.uuid4()
    return key
