"""What authors may still do with what they wrote: edit it for a while, take it back."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.config import env
from fairsay.discussion import hooks, judging
from fairsay.discussion.markup import render
from fairsay.discussion.models import Opinion, OpinionRevision, State
from fairsay.discussion.policies import Terms, terms_of
from fairsay.discussion.services.bands import keep_bands
from fairsay.discussion.services.placing import check_may_write, check_pace, lock_reader
from fairsay.discussion.services.threads import lock_thread, move, pages_showing, touch
from fairsay.discussion.text import check_text
from fairsay.errors import Conflict, NotAllowed, TooLate
from fairsay.houserules.verdict import Rule

TAKEN_BACK = (State.DELETED, State.ERASED)


def may_edit(opinion: Opinion, now: datetime) -> bool:
    """Whether its author may edit it: within the window, and as long as it waits for an editor."""
    if opinion.state == State.PENDING:
        return True
    window = timedelta(minutes=env.read("FAIRSAY_EDIT_MINUTES"))
    return opinion.state == State.PUBLISHED and now - opinion.posted_at < window


def edit_opinion(*, actor: Reader, opinion: Opinion, text: str, now: datetime | None = None) -> Opinion:
    """Give one's own opinion a new text, judged anew; what it said before is kept for the desk.

    A published opinion that now breaks a rule leaves the page until an editor decides. One that the
    judge held and that now breaks none is published, unless something else still holds it: an editor who
    asked for other words reads them.
    Raises NotAllowed, TooLate, and what `post_opinion` raises of text, ban, thread and pace.
    """
    now = now or timezone.now()
    text = check_text(text, limit=env.read("FAIRSAY_OPINION_LENGTH"))
    _check_edit(actor, opinion, terms_of(opinion.thread.story), now)
    if text == opinion.text:
        return opinion
    check_pace(actor, now)
    verdict = judging.judge_text(text, thread=opinion.thread, parent=opinion.parent, own=opinion)
    fragment = render(text)
    with transaction.atomic():
        lock_reader(actor)
        thread = lock_thread(thread=opinion.thread)
        opinion.refresh_from_db()
        terms = terms_of(thread.story)
        _check_edit(actor, opinion, terms, now)
        check_pace(actor, now)
        before = State(opinion.state)
        OpinionRevision.objects.create(
            opinion=opinion, text=opinion.text, verdict=opinion.verdict, replaced_at=now
        )
        opinion.text, opinion.fragment, opinion.edited_at = text, fragment, now
        judging.take_verdict(opinion, verdict)
        state, held_for = judging.state_after(verdict, terms, text=text, author=actor)
        if before == State.PENDING and state == State.PUBLISHED and not _held_by_judge(opinion):
            asked = opinion.held_for == judging.ASKED_TO_REWORD
            state, held_for = State.PENDING, judging.REWORDED if asked else opinion.held_for
        opinion.held_for = held_for
        move(thread=thread, opinion=opinion, state=state)
        opinion.save()
        keep_bands([opinion])
        if State.PUBLISHED in (before, state):
            touch(thread=thread, pages=pages_showing(opinion))
        for call in hooks.on_edited:
            call(actor, opinion)
    return opinion


def delete_opinion(*, actor: Reader, opinion: Opinion) -> Opinion:
    """Take one's own opinion back. Replies to it stay; it leaves a mark only where they hang on it.

    Raises NotAllowed for another's, Conflict for one that the desk has removed. Twice is once.
    """
    if opinion.author_id != actor.pk:
        raise NotAllowed
    with transaction.atomic():
        thread = lock_thread(thread=opinion.thread)
        opinion.refresh_from_db()
        before = State(opinion.state)
        if before in TAKEN_BACK:
            return opinion
        if before == State.REJECTED:
            raise Conflict("The editors have already removed this opinion.")
        move(thread=thread, opinion=opinion, state=State.DELETED)
        opinion.save(update_fields=["state"])
        if opinion.number is not None:
            touch(thread=thread, pages=pages_showing(opinion))
        for call in hooks.on_deleted:
            call(actor, opinion)
    return opinion


def _check_edit(actor: Reader, opinion: Opinion, terms: Terms, now: datetime) -> None:
    if opinion.author_id != actor.pk:
        raise NotAllowed
    check_may_write(actor, opinion.thread, terms, now)
    if opinion.state in (*TAKEN_BACK, State.REJECTED):
        raise Conflict("This opinion has been removed.")
    if not may_edit(opinion, now):
        raise TooLate


def _held_by_judge(opinion: Opinion) -> bool:
    return opinion.held_for in (*Rule, judging.HELD_BY_FAILURE)
