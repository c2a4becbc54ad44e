"""What a signed-in reader does: place, edit and take back opinions, like and report those of others."""

from typing import cast

from django.http import HttpRequest
from django.middleware.csrf import get_token
from ninja import Status
from ninja.decorators import decorate_view

from fairsay.accounts.models import Reader
from fairsay.api import schemas, shown
from fairsay.api.answers import private, told_in_language_of
from fairsay.api.reading import Number
from fairsay.api.router import WRITING, router
from fairsay.discussion import selectors as talk
from fairsay.discussion import services
from fairsay.discussion.folding import marks_of_hidden
from fairsay.discussion.models import Ground, Opinion, Thread, Vote
from fairsay.discussion.views.hiding import set_hidden
from fairsay.errors import Conflict, NotFound

REFUSED = schemas.errors(400, 401, 403, 404, 409, 413, 422, 429)


@router.get(
    "/me",
    response={200: schemas.MeOut} | schemas.errors(401),
    summary="Who is signed in",
    **WRITING,
)
@decorate_view(private)
def get_me(request: HttpRequest) -> schemas.MeOut:
    """The reader's name, and the token for what follows; none to a program that shows its own."""
    reader = _reader(request)
    token = get_token(request) if reader is request.user else None
    return schemas.MeOut(name=reader.name, language=reader.language, token=token)


@router.post(
    "/threads/{thread_id}/opinions",
    response={201: schemas.FateOut, 200: schemas.FateOut} | REFUSED,
    summary="Place an opinion",
    **WRITING,
)
@decorate_view(private)
def place_opinion(
    request: HttpRequest, thread_id: Number, opinion: schemas.OpinionIn
) -> Status[schemas.FateOut]:
    """Judged at once: published, or held with the reasons. 200 where it had been placed before.

    Where the newsroom wants the author told first, 409 `nudged` says what was found and nothing is posted:
    reword it, or send it again with the same `key` and `nudged`.
    """
    reader, thread = _reader(request), talk.get_thread(thread_id)
    with told_in_language_of(thread):
        parent = _parent(reader, thread, opinion.parent)
        posted = services.post_opinion(
            actor=reader,
            thread=thread,
            text=opinion.text,
            parent=parent,
            key=opinion.key,
            nudged=opinion.nudged,
        )
    return Status(200 if posted.again else 201, shown.fate_out(posted.opinion, again=posted.again))


@router.get(
    "/opinions/{opinion_id}/fate",
    response={200: schemas.FateOut} | schemas.errors(400, 401, 404),
    summary="What became of one's own opinion",
    **WRITING,
)
@decorate_view(private)
def get_fate(request: HttpRequest, opinion_id: Number) -> schemas.FateOut:
    """Its state, the reasons why it waits, and whether it can still be edited."""
    return shown.fate_out(talk.access_own_opinion(reader=_reader(request), opinion_id=opinion_id))


@router.patch(
    "/opinions/{opinion_id}",
    response={200: schemas.FateOut} | REFUSED,
    summary="Edit one's own opinion",
    **WRITING,
)
@decorate_view(private)
def edit_opinion(request: HttpRequest, opinion_id: Number, opinion: schemas.TextIn) -> schemas.FateOut:
    """The new text is judged like a new opinion."""
    reader = _reader(request)
    own = talk.access_own_opinion(reader=reader, opinion_id=opinion_id)
    with told_in_language_of(own.thread):
        return shown.fate_out(services.edit_opinion(actor=reader, opinion=own, text=opinion.text))


@router.delete(
    "/opinions/{opinion_id}",
    response={200: schemas.FateOut} | REFUSED,
    summary="Take an opinion back",
    **WRITING,
)
@decorate_view(private)
def delete_opinion(request: HttpRequest, opinion_id: Number) -> schemas.FateOut:
    """It disappears; replies of others stay."""
    reader = _reader(request)
    own = talk.access_own_opinion(reader=reader, opinion_id=opinion_id)
    with told_in_language_of(own.thread):
        return shown.fate_out(services.delete_opinion(actor=reader, opinion=own))


@router.put(
    "/opinions/{opinion_id}/like",
    response={200: schemas.LikedOut} | REFUSED,
    summary="Like an opinion",
    **WRITING,
)
@decorate_view(private)
def like(request: HttpRequest, opinion_id: Number) -> schemas.LikedOut:
    """Twice is once. A dislike gives way to it."""
    return _vote(request, opinion_id, Vote.Kind.LIKE, given=True)


@router.delete(
    "/opinions/{opinion_id}/like",
    response={200: schemas.LikedOut} | REFUSED,
    summary="Like it no longer",
    **WRITING,
)
@decorate_view(private)
def unlike(request: HttpRequest, opinion_id: Number) -> schemas.LikedOut:
    """Nothing happens where it was not liked."""
    return _vote(request, opinion_id, Vote.Kind.LIKE, given=False)


@router.put(
    "/opinions/{opinion_id}/dislike",
    response={200: schemas.LikedOut} | REFUSED,
    summary="Dislike an opinion",
    **WRITING,
)
@decorate_view(private)
def dislike(request: HttpRequest, opinion_id: Number) -> schemas.LikedOut:
    """Where the thread's `dislikes` says that readers may. Twice is once; a like gives way to it."""
    return _vote(request, opinion_id, Vote.Kind.DISLIKE, given=True)


@router.delete(
    "/opinions/{opinion_id}/dislike",
    response={200: schemas.LikedOut} | REFUSED,
    summary="Dislike it no longer",
    **WRITING,
)
@decorate_view(private)
def undislike(request: HttpRequest, opinion_id: Number) -> schemas.LikedOut:
    """Nothing happens where it was not disliked."""
    return _vote(request, opinion_id, Vote.Kind.DISLIKE, given=False)


@router.get(
    "/threads/{thread_id}/hidden",
    response={200: schemas.HiddenMarks} | schemas.errors(400, 401, 404),
    summary="Whom one hides, in a thread",
    **WRITING,
)
@decorate_view(private)
def find_hidden(request: HttpRequest, thread_id: Number) -> schemas.HiddenMarks:
    """An opinion whose author has one of these marks is to be shown folded up, if at all."""
    return schemas.HiddenMarks(marks=marks_of_hidden(_reader(request), talk.get_thread(thread_id)))


@router.put(
    "/opinions/{opinion_id}/hidden",
    response={200: schemas.HiddenOut} | REFUSED,
    summary="Hide whoever wrote an opinion",
    **WRITING,
)
@decorate_view(private)
def hide(request: HttpRequest, opinion_id: Number) -> schemas.HiddenOut:
    """For oneself, everywhere. Twice is once; nobody is told, and no count changes."""
    return _set_hidden(request, opinion_id, hidden=True)


@router.delete(
    "/opinions/{opinion_id}/hidden",
    response={200: schemas.HiddenOut} | REFUSED,
    summary="Show them again",
    **WRITING,
)
@decorate_view(private)
def show(request: HttpRequest, opinion_id: Number) -> schemas.HiddenOut:
    """Nothing happens where they were not hidden."""
    return _set_hidden(request, opinion_id, hidden=False)


@router.post(
    "/opinions/{opinion_id}/reports",
    response={201: schemas.ReportOut} | REFUSED,
    summary="Report an opinion",
    **WRITING,
)
@decorate_view(private)
def report(request: HttpRequest, opinion_id: Number, said: schemas.ReportIn) -> Status[schemas.ReportOut]:
    """Tell the editors which rule it breaks. A reader's second report is the first."""
    reader = _reader(request)
    opinion = talk.access_opinion(reader=reader, opinion_id=opinion_id)
    with told_in_language_of(opinion.thread):
        made = services.report_opinion(actor=reader, opinion=opinion, ground=said.ground, words=said.words)
    return Status(201, schemas.ReportOut(id=opinion.pk, ground=Ground(made.ground)))


def _vote(request: HttpRequest, opinion_id: int, kind: Vote.Kind, *, given: bool) -> schemas.LikedOut:
    reader = _reader(request)
    opinion = talk.access_opinion(reader=reader, opinion_id=opinion_id)
    with told_in_language_of(opinion.thread):
        if kind == Vote.Kind.LIKE:
            opinion = services.set_like(actor=reader, opinion=opinion, liked=given)
        else:
            opinion = services.set_dislike(actor=reader, opinion=opinion, disliked=given)
    vote = talk.vote_of(reader, opinion)
    return schemas.LikedOut(
        id=opinion.pk,
        liked=vote == Vote.Kind.LIKE,
        likes=opinion.likes,
        disliked=vote == Vote.Kind.DISLIKE,
        dislikes=opinion.dislikes,
    )


def _set_hidden(request: HttpRequest, opinion_id: int, *, hidden: bool) -> schemas.HiddenOut:
    reader = _reader(request)
    opinion = talk.access_opinion(reader=reader, opinion_id=opinion_id)
    told = set_hidden(reader, opinion, hidden=hidden)
    return schemas.HiddenOut(id=opinion.pk, mark=str(told["by"]), hidden=hidden)


def _parent(reader: Reader, thread: Thread, parent_id: int | None) -> Opinion | None:
    """The opinion to be answered, where it stands in this thread and can be seen. Raises Conflict."""
    if parent_id is None:
        return None
    try:
        parent = talk.access_opinion(reader=reader, opinion_id=parent_id)
    except NotFound as missing:
        raise Conflict(field="parent") from missing
    if parent.thread_id != thread.pk:
        raise Conflict(field="parent")
    return parent


def _reader(request: HttpRequest) -> Reader:
    return cast(Reader, request.auth)  # type: ignore[attr-defined] # django-ninja's: who was let in
