"""What becomes of a reader's words when the reader asks to be forgotten: the words go, the talk stays."""

from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction

from fairsay.accounts.models import Reader
from fairsay.discussion import hooks
from fairsay.discussion.models import Opinion, OpinionRevision, Report, State, Thread, Vote
from fairsay.discussion.services.bands import keep_bands
from fairsay.discussion.services.threads import lock_thread, move, touch
from fairsay.discussion.services.votes import place
from fairsay.errors import Conflict


def erase_opinions(*, reader: Reader) -> int:
    """Erase what this reader wrote, revisions included; replies by others stay. Returns how many opinions."""
    with transaction.atomic():
        by_thread: dict[Thread, list[Opinion]] = defaultdict(list)
        for opinion in (
            Opinion.objects.filter(author=reader).select_related("thread").order_by("thread_id", "pk")
        ):
            by_thread[opinion.thread].append(opinion)
        for found, opinions in by_thread.items():
            thread = lock_thread(thread=found)
            OpinionRevision.objects.filter(opinion__in=opinions).delete()
            for opinion in opinions:
                opinion.refresh_from_db()
                move(thread=thread, opinion=opinion, state=State.ERASED)
                opinion.author = None
                opinion.text = opinion.fragment = opinion.language = opinion.held_for = (
                    opinion.fingerprint
                ) = ""
                opinion.verdict, opinion.score, opinion.picked = None, 0.0, False
                opinion.save()
                keep_bands([opinion])
                for call in hooks.on_erased:
                    call(opinion)
            touch(thread=thread, pages=None)
    return sum(len(opinions) for opinions in by_thread.values())


def forget_text(*, opinion: Opinion) -> Opinion:
    """Empty what an opinion that is shown to nobody said, its former versions, and what the judge quoted.

    Scores, state and numbers stay. Raises Conflict for one that is published or waits for an editor.
    """
    with transaction.atomic():
        lock_thread(thread=opinion.thread)
        opinion.refresh_from_db()
        if opinion.state not in (State.REJECTED, State.DELETED):
            raise Conflict("This opinion is still needed.")
        OpinionRevision.objects.filter(opinion=opinion).delete()
        opinion.text = opinion.fragment = opinion.fingerprint = ""
        kept = opinion.verdict or {}
        findings = [
            finding | {"span": None, "words": [], "plain": ""} for finding in kept.get("findings", ())
        ]
        opinion.verdict = kept | {"findings": findings} if kept else None
        opinion.save(update_fields=["text", "fragment", "fingerprint", "verdict"])
        keep_bands([opinion])
    return opinion


def forget_words(*, reports: Sequence[int]) -> int:
    """Empty what readers wrote in settled reports, given by number. Returns how many."""
    return Report.objects.filter(pk__in=reports).exclude(settled_at=None).update(words="")


def erase_votes(*, reader: Reader) -> int:
    """Take back this reader's likes and dislikes. Returns how many."""
    with transaction.atomic():
        taken = 0
        for found in Thread.objects.filter(opinions__votes__reader=reader).distinct().order_by("pk"):
            thread = lock_thread(thread=found)
            votes = Vote.objects.filter(reader=reader, opinion__thread=thread)
            kinds = dict(votes.values_list("opinion_id", "kind"))
            marked = list(
                Opinion.objects.filter(pk__in=votes.values("opinion")).only(
                    "pk", "likes", "dislikes", "posted_at"
                )
            )
            for opinion in marked:
                opinion.likes -= kinds[opinion.pk] == Vote.Kind.LIKE
                opinion.dislikes -= kinds[opinion.pk] == Vote.Kind.DISLIKE
                place(opinion)
            Opinion.objects.bulk_update(marked, ["likes", "dislikes", "rank", "bound"], batch_size=150)
            taken += votes.delete()[0]
            touch(thread=thread, pages=None)
    return taken


def erase_reports(*, reader: Reader) -> int:
    """Delete this reader's reports. Returns how many."""
    return Report.objects.filter(reader=reader).delete()[0]


def show_new_name(*, reader: Reader) -> None:
    """Make anew the pages that carry this reader's name, after the reader has changed it."""
    with transaction.atomic():
        shown = Thread.objects.filter(opinions__author=reader, opinions__number__isnull=False)
        for found in shown.distinct().order_by("pk"):
            touch(thread=lock_thread(thread=found), pages=None)
