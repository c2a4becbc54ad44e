"""What readers see of their own in a thread, and what they may still do with what they wrote."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from fairsay.accounts.models import Reader
from fairsay.config.words import speakable
from fairsay.discussion import layout, selectors, services
from fairsay.discussion.folding import marks_of_hidden
from fairsay.discussion.models import Opinion, Thread, Vote
from fairsay.discussion.views.asking import (
    HINT,
    SeeOther,
    hinted,
    in_language,
    page_context,
    send_to_sign_in,
    signed_in,
    uncached,
)
from fairsay.discussion.views.placing import as_json
from fairsay.errors import NotSignedIn, Refusal
from fairsay.http import read_form, wants_json


@require_safe
def mine(request: HttpRequest, thread_id: int) -> HttpResponse:
    """The reader's own part of a thread, which the pages that everybody is sent leave out.

    Name, token, ids of liked and of own opinions, which of those may be edited, and the own
    opinions that wait or were removed, as finished cards.
    """
    thread = selectors.get_thread(thread_id)
    reader = signed_in(request)
    if reader is None:
        response = JsonResponse({"name": None, "token": get_token(request)})
        response.delete_cookie(HINT)
        return uncached(response)
    response = JsonResponse({"token": get_token(request), **own_part(reader, thread)})
    return uncached(hinted(response, request))


def own_part(reader: Reader, thread: Thread) -> dict[str, Any]:
    """Name, ids of liked, disliked, own opinions, which of those may be edited, and cards of what waits."""
    now = timezone.now()
    own = selectors.find_own_published(reader, thread)
    votes = selectors.find_votes(reader, thread)
    return {
        "name": reader.name,
        "likes": [opinion_id for opinion_id, kind in votes if kind == Vote.Kind.LIKE],
        "dislikes": [opinion_id for opinion_id, kind in votes if kind == Vote.Kind.DISLIKE],
        "own": [opinion.pk for opinion in own],
        "hidden": marks_of_hidden(reader, thread),
        "may_edit": [opinion.pk for opinion in own if services.may_edit(opinion, now)],
        "waiting": [as_json(opinion) for opinion in selectors.find_unpublished_of(reader, thread)],
    }


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Edit one's own opinion: a form, and what it does."""
    reader = _reader(request)
    if reader is None:
        return send_to_sign_in(request.path)
    opinion = selectors.access_own_opinion(reader=reader, opinion_id=opinion_id)
    if request.method != "POST":
        return _edit_page(request, opinion, opinion.text)
    text = read_form(request).get("text", "")
    try:
        opinion = services.edit_opinion(actor=reader, opinion=opinion, text=text)
    except Refusal as refusal:
        told = in_language(refusal, speakable(opinion.thread.story.language))
        if wants_json(request):
            raise told from refusal
        return _edit_page(request, opinion, text, refusal=told)
    return _done(request, opinion)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Take one's own opinion back: asked first, without scripts."""
    reader = _reader(request)
    if reader is None:
        return send_to_sign_in(request.path)
    opinion = selectors.access_own_opinion(reader=reader, opinion_id=opinion_id)
    if request.method != "POST":
        context = page_context(opinion.thread, opinion=opinion, permalink=layout.permalink(opinion.pk))
        return uncached(render(request, "discussion/delete.html", context))
    return _done(request, services.delete_opinion(actor=reader, opinion=opinion))


def _reader(request: HttpRequest) -> Reader | None:
    """The reader who asks; None for a guest who is to sign in first. A form or a script gets NotSignedIn."""
    reader = signed_in(request)
    if reader is None and (wants_json(request) or request.method == "POST"):
        raise NotSignedIn
    return reader


def _done(request: HttpRequest, opinion: Opinion) -> HttpResponse:
    if wants_json(request):
        return uncached(JsonResponse(as_json(opinion)))
    return SeeOther(f"{layout.permalink(opinion.pk)}placed/")


def _edit_page(
    request: HttpRequest, opinion: Opinion, text: str, *, refusal: Refusal | None = None
) -> HttpResponse:
    context = page_context(opinion.thread, opinion=opinion, text=text.replace("\x00", ""), refusal=refusal)
    status = refusal.status if refusal else 200
    return uncached(render(request, "discussion/edit.html", context, status=status))
