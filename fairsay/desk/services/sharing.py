"""Leases, assignments, saved views, watch-lists: who has what open, whose it is, what somebody follows."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from fairsay.accounts.models import Reader
from fairsay.desk.models import Assignment, Lease, SavedView, Watch
from fairsay.desk.permissions import Permission, may, require, sees
from fairsay.desk.services.audit import record
from fairsay.discussion.models import Opinion, Story
from fairsay.errors import Conflict, Invalid, NotFound

LEASE = timedelta(minutes=2)
"""How long a case counts as open after it was last heard of."""
RENEWED = timedelta(seconds=30)
"""How old a lease may grow before it is written anew: an open page asks every few seconds."""
LONGEST_NAME = 60
LONGEST_QUERY = 600
MOST_VIEWS = 50


def take_lease(*, actor: Reader, opinion: Opinion, now: datetime | None = None) -> Lease:
    """Open a case, or keep it open. Returns the lease in force, which may be a colleague's: theirs stays."""
    require(actor, Permission.OPINION_ASSIGN, opinion.thread.story)
    now = now or timezone.now()
    until = now + LEASE
    fresh = Lease.objects.filter(opinion=opinion, editor=actor, until__gt=until - RENEWED).first()
    if fresh is not None:
        return fresh
    free = Q(until__lte=now) | Q(editor=actor)
    if not Lease.objects.filter(free, opinion=opinion).update(editor=actor, until=until):
        drop_stale_leases(now=now)
        try:
            with transaction.atomic():
                return Lease.objects.get_or_create(
                    opinion=opinion, defaults={"editor": actor, "until": until}
                )[0]
        except IntegrityError:
            pass  # A colleague opened it in this very moment: theirs is the lease.
    return Lease.objects.select_related("editor").get(opinion=opinion)


def release_lease(*, actor: Reader, opinion: Opinion) -> bool:
    """Close a case that one has open. True where there was something to close."""
    return bool(Lease.objects.filter(opinion=opinion, editor=actor).delete()[0])


def drop_stale_leases(*, now: datetime | None = None) -> int:
    """Delete leases that are long over: they count for nothing already. Returns how many."""
    return Lease.objects.filter(until__lt=(now or timezone.now()) - LEASE).delete()[0]


def assign_opinion(*, actor: Reader, opinion: Opinion, editor: Reader | None) -> Assignment | None:
    """Make the case one's own, or a colleague's who sees it; None makes it everybody's again."""
    require(actor, Permission.OPINION_ASSIGN, opinion.thread.story)
    if editor is not None and not (
        may(editor, Permission.OPINION_ASSIGN) and sees(editor, opinion.thread.story)
    ):
        raise Invalid("This colleague cannot decide this case.", field="editor")
    with transaction.atomic():
        Assignment.objects.filter(opinion=opinion).delete()
        assignment = None
        if editor is not None:
            assignment = Assignment.objects.create(opinion=opinion, editor=editor, by=actor)
        record(
            actor=actor,
            action="opinion.assigned",
            about=opinion,
            words={"editor": editor.pk if editor else None},
        )
    return assignment


def keep_view(*, actor: Reader, name: str, query: str, shared: bool = False) -> SavedView:
    """Keep a choice of the queue under a name; the same name again is the same view with another choice."""
    require(actor, Permission.LISTS_SHARE if shared else Permission.LISTS_KEEP)
    name = " ".join(name.replace("\0", "").split())
    if not name or len(name) > LONGEST_NAME:
        raise Invalid(f"A name of up to {LONGEST_NAME} characters.", field="name")
    if len(query) > LONGEST_QUERY:
        raise Invalid("This choice is too long to be kept.", field="query")
    known = SavedView.objects.filter(owner=actor)
    if known.exclude(name=name).count() >= MOST_VIEWS:
        raise Conflict(f"{MOST_VIEWS} views at most: drop one first.")
    return SavedView.objects.update_or_create(
        owner=actor, name=name, defaults={"query": query, "shared": shared}
    )[0]


def drop_view(*, actor: Reader, view_id: int) -> SavedView:
    """Drop one's own view; whoever may share may also drop a shared one."""
    require(actor, Permission.LISTS_KEEP)
    view = SavedView.objects.filter(Q(owner=actor) | Q(shared=True), pk=view_id).first()
    if view is None:
        raise NotFound
    if view.owner_id != actor.pk:
        require(actor, Permission.LISTS_SHARE)
    view.delete()
    return view


def watch_story(*, actor: Reader, story: Story, watched: bool) -> Story:
    """Put a story on one's watch-list, or take it off."""
    require(actor, Permission.LISTS_KEEP, story)
    if watched:
        Watch.objects.get_or_create(editor=actor, story=story)
    else:
        Watch.objects.filter(editor=actor, story=story).delete()
    return story


def forget_person(reader: Reader) -> None:
    """What a person who asks to be forgotten leaves behind here: nothing, but that acts were made."""
    Lease.objects.filter(editor=reader).delete()
    Assignment.objects.filter(editor=reader).delete()
    Assignment.objects.filter(by=reader).update(by=None)
    SavedView.objects.filter(owner=reader).delete()
    Watch.objects.filter(editor=reader).delete()
    reader.bulk_acts.update(actor=None)
