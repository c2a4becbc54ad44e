"""What becomes of a reader's words when the reader asks to be forgotten: the words go, the talk stays."""

from collections import defaultdict

from django.db import transaction
from django.db.models import F

from fairsay.accounts.models import Reader
from fairsay.discussion.models import Opinion, OpinionRevision, Report, State, Vote
from fairsay.discussion.services.threads import lock_thread, move, touch


def erase_opinions(*, reader: Reader) -> int:
    """Erase what this reader wrote, revisions included; replies by others stay. Returns how many opinions."""
    with transaction.atomic():
        by_thread: dict[int, list[Opinion]] = defaultdict(list)
        for opinion in Opinion.objects.filter(author=reader).order_by("thread_id", "pk"):
            by_thread[opinion.thread_id].append(opinion)
        for thread_id, opinions in by_thread.items():
            thread = lock_thread(thread_id)
            OpinionRevision.objects.filter(opinion__in=opinions).delete()
            for opinion in opinions:
                opinion.refresh_from_db()
                move(thread=thread, opinion=opinion, state=State.ERASED)
                opinion.author = None
                opinion.text = opinion.fragment = opinion.language = opinion.held_for = opinion.fingerprint = ""
                opinion.verdict, opinion.score, opinion.picked = None, 0.0, False
                opinion.save()
            touch(thread=thread, pages=None)
    return sum(len(opinions) for opinions in by_thread.values())


def erase_votes(*, reader: Reader) -> int:
    """Take back this reader's likes. Returns how many."""
    with transaction.atomic():
        thread_ids = Vote.objects.filter(reader=reader).values_list("opinion__thread_id", flat=True)
        taken = 0
        for thread_id in sorted(set(thread_ids)):
            thread = lock_thread(thread_id)
            votes = Vote.objects.filter(reader=reader, opinion__thread=thread)
            Opinion.objects.filter(pk__in=votes.values("opinion")).update(likes=F("likes") - 1)
            taken += votes.delete()[0]
            touch(thread=thread, pages=None)
    return taken


def erase_reports(*, reader: Reader) -> int:
    """Delete this reader's reports. Returns how many."""
    return Report.objects.filter(reader=reader).delete()[0]


def show_new_name(*, reader: Reader) -> None:
    """Make anew the pages that carry this reader's name, after the reader has changed it."""
    with transaction.atomic():
        thread_ids = Opinion.objects.filter(author=reader, number__isnull=False).values_list("thread_id", flat=True)
        for thread_id in sorted(set(thread_ids)):
            touch(thread=lock_thread(thread_id), pages=None)
