"""Counts from the opinions themselves: after loading in bulk, or when somebody doubts them."""

from django.db import transaction
from django.db.models import Count, Q

from fairsay.discussion.markup import render
from fairsay.discussion.models import Opinion, State, Thread, Vote
from fairsay.discussion.services.threads import lock_thread, touch
from fairsay.discussion.services.votes import place

MADE = ["fragment", "likes", "dislikes", "rank", "bound"]


def count_anew(thread: Thread) -> bool:
    """Set the thread's count (not saved) and its branches' counts; True if any was wrong."""
    shown = thread.opinions.filter(state=State.PUBLISHED).count()
    wrong = thread.count != shown
    thread.count = shown
    seen = Count("branch", filter=Q(branch__state=State.PUBLISHED))
    branches = Opinion.objects.filter(thread=thread, root=None).annotate(seen=seen).only("pk", "branch_count")
    stale = [root for root in branches if root.branch_count != root.seen]
    for root in stale:
        root.branch_count = root.seen
    Opinion.objects.bulk_update(stale, ["branch_count"], batch_size=500)
    return wrong or bool(stale)


def rebuild_thread(*, thread: Thread) -> bool:
    """Make the thread's fragments, counts, likes and ranks anew; True if anything was wrong."""
    with transaction.atomic():
        thread = lock_thread(thread=thread)
        wrong = count_anew(thread)
        stale = []
        counted = thread.opinions.annotate(
            likes_seen=Count("votes", filter=Q(votes__kind=Vote.Kind.LIKE)),
            dislikes_seen=Count("votes", filter=Q(votes__kind=Vote.Kind.DISLIKE)),
        )
        for opinion in counted.iterator(chunk_size=500):
            before = [getattr(opinion, name) for name in MADE]
            opinion.fragment = render(opinion.text)
            opinion.likes, opinion.dislikes = opinion.likes_seen, opinion.dislikes_seen
            place(opinion)
            if before != [getattr(opinion, name) for name in MADE]:
                stale.append(opinion)
        Opinion.objects.bulk_update(stale, MADE, batch_size=150)
        touch(thread=thread, pages=None)
    return wrong or bool(stale)
