"""Likes and, where the terms let readers, dislikes: one of the two by each reader on each opinion."""

from django.db import transaction
from django.db.models import F

from fairsay.accounts.models import Reader
from fairsay.accounts.services.limits import count_try
from fairsay.discussion import layout
from fairsay.discussion.models import Opinion, State, Vote
from fairsay.discussion.policies import terms_of
from fairsay.discussion.ranking import bound_of, rank_of
from fairsay.discussion.schema_org import FIRST_OPINIONS
from fairsay.discussion.selectors import find_visible
from fairsay.discussion.services.threads import lock_thread, pages_showing, touch
from fairsay.errors import Conflict, NotAllowed, ThreadClosed, TooMany

VOTES_A_MINUTE = 60  # More is a program: each vote makes a page anew.


def set_like(*, actor: Reader, opinion: Opinion, liked: bool) -> Opinion:
    """Like a published opinion, or like it no longer. Twice is once; a dislike gives way to a like.

    Raises NotAllowed for one's own, Conflict where it has gone, ThreadClosed where nothing can be changed,
    TooMany.
    """
    return _set_vote(actor, opinion, Vote.Kind.LIKE, liked)


def set_dislike(*, actor: Reader, opinion: Opinion, disliked: bool) -> Opinion:
    """The same with a dislike. Raises NotAllowed, too, where the terms know none to give."""
    return _set_vote(actor, opinion, Vote.Kind.DISLIKE, disliked)


def _set_vote(actor: Reader, opinion: Opinion, kind: Vote.Kind, given: bool) -> Opinion:
    if opinion.author_id == actor.pk:
        raise NotAllowed(f"Your own opinion is not yours to {kind}.")
    if count_try(f"votes-{actor.pk}", 60) > VOTES_A_MINUTE:
        raise TooMany
    with transaction.atomic():
        thread = lock_thread(thread=opinion.thread)
        opinion.refresh_from_db()
        if opinion.state != State.PUBLISHED:
            raise Conflict("This opinion is no longer there.")
        terms = terms_of(thread.story)
        if terms.is_read_only:
            raise ThreadClosed
        if given and kind == Vote.Kind.DISLIKE and not terms.dislikes:
            raise NotAllowed("Dislikes are not counted in this discussion.")
        before, after = _replace(actor, opinion, kind, given)
        if before != after:
            count(opinion, {before: -1, after: 1})
            pages = pages_showing(opinion)
            # Likes come oftener than words: the whole article is made anew only if it shows this opinion,
            # in its list or among the newest that it tells search engines of.
            first_shown, _ = layout.front_pages(thread.roots)
            front = max(pages) >= first_shown or opinion in find_visible(thread, FIRST_OPINIONS)
            touch(thread=thread, pages=pages, front=front)
    return opinion


def _replace(actor: Reader, opinion: Opinion, kind: Vote.Kind, given: bool) -> tuple[str, str]:
    """The reader's vote before and after; empty for none. Changed is only what has to be."""
    mine = Vote.objects.filter(opinion=opinion, reader=actor)
    before = mine.values_list("kind", flat=True).first() or ""
    after = kind if given else ("" if before == kind else before)
    if before == after:
        return before, after
    if not after:
        mine.delete()
    elif before:
        mine.update(kind=after)
    else:
        Vote.objects.create(opinion=opinion, reader=actor, kind=after)
    return before, after


def count(opinion: Opinion, steps: dict[str, int]) -> None:
    """Move the counts of an opinion, and with them its places among the best."""
    likes, dislikes = steps.get(Vote.Kind.LIKE, 0), steps.get(Vote.Kind.DISLIKE, 0)
    Opinion.objects.filter(pk=opinion.pk).update(likes=F("likes") + likes, dislikes=F("dislikes") + dislikes)
    opinion.refresh_from_db(fields=["likes", "dislikes"])
    place(opinion)
    opinion.save(update_fields=["rank", "bound"])


def place(opinion: Opinion) -> None:
    """Give an opinion its places among the best, by its counts (not saved)."""
    opinion.rank = rank_of(opinion.likes, opinion.posted_at)
    opinion.bound = bound_of(opinion.likes, opinion.dislikes)
