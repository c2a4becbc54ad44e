"""Writing an opinion without scripts or with them, and what became of it."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairsay.accounts.models import Reader
from fairsay.config.words import speakable
from fairsay.discussion import drafts, layout, pages, reasons, selectors, services
from fairsay.discussion.models import Opinion, State, Thread
from fairsay.discussion.nudges import Nudged
from fairsay.discussion.policies import terms_of
from fairsay.discussion.views.asking import (
    SeeOther,
    hinted,
    in_language,
    number,
    optional_number,
    page_context,
    require_reader,
    send_to_sign_in,
    signed_in,
    uncached,
)
from fairsay.errors import Conflict, Malformed, NotFound, NotSignedIn, Refusal
from fairsay.http import read_form, wants_json


@csrf_exempt  # It changes nothing: cached pages hold no token, so their form comes here to get one.
@require_http_methods(["GET", "HEAD", "POST"])
def compose(request: HttpRequest) -> HttpResponse:
    """The page to write on, with the text that was sent and a fresh token and key.

    A guest's text waits in the session while they sign in, and stands here again afterwards.
    """
    form = read_form(request) if request.method == "POST" else request.GET
    thread = selectors.get_thread(number(form, "thread"))
    parent_id = optional_number(form, "parent")
    parent = _find_parent(request, thread, parent_id)
    if request.method != "POST":
        text = drafts.find(request.session, thread_id=thread.pk, parent_id=parent_id)
        return _compose_page(request, thread, parent, text)
    text = form.get("text", "")
    if signed_in(request) is None and not terms_of(thread.story).is_closed():
        drafts.keep(request.session, thread_id=thread.pk, parent_id=parent_id, text=text)
        return send_to_sign_in(_compose_path(thread, parent_id))
    # Who goes back to reword keeps the key: whatever is posted then is the same post.
    return _compose_page(request, thread, parent, text, key=_key(form.get("key", "")))


@require_POST
def place(request: HttpRequest) -> HttpResponse:
    """Place an opinion. To a script: 201 (200 if it had been placed before) and what became of it."""
    form = read_form(request)
    thread = selectors.get_thread(number(form, "thread"))
    parent_id = optional_number(form, "parent")
    text, key = form.get("text", ""), _key(form.get("key", ""))
    reader = signed_in(request)
    if reader is None and not wants_json(request):
        drafts.keep(request.session, thread_id=thread.pk, parent_id=parent_id, text=text)
        return send_to_sign_in(_compose_path(thread, parent_id))
    parent = _find_parent(request, thread, parent_id)
    try:
        if reader is None:
            raise NotSignedIn
        if parent_id and parent is None:
            raise Conflict(field="parent")
        posted = services.post_opinion(
            actor=reader,
            thread=thread,
            text=text,
            parent=parent,
            key=key,
            nudged=form.get("nudged") == "yes",
        )
    except Refusal as refusal:
        told = in_language(refusal, speakable(thread.story.language))
        if wants_json(request):
            raise with_card(told, thread) from refusal
        if isinstance(told, Nudged):
            context = page_context(thread, parent=parent, nudge=told, in_page=True)
            page = render(request, "discussion/nudge.html", context, status=told.status)
            return uncached(hinted(page, request))
        return _compose_page(request, thread, parent, text, refusal=told, key=key)
    drafts.drop(request.session)
    opinion = posted.opinion
    if wants_json(request):
        status = 200 if posted.again else 201
        return uncached(JsonResponse(as_json(opinion, again=posted.again), status=status))
    return SeeOther(f"{layout.permalink(opinion.pk)}placed/?{'again' if posted.again else 'fresh'}=yes")


@require_safe
def placed(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """What became of one's own opinion."""
    opinion = selectors.access_own_opinion(reader=require_reader(request), opinion_id=opinion_id)
    marks = {name: request.GET.get(name) == "yes" for name in ("again", "fresh")}
    context = page_context(opinion.thread, **marks, **outcome_context(opinion))
    return uncached(hinted(render(request, "discussion/placed.html", context), request))


def outcome_context(opinion: Opinion) -> dict[str, Any]:
    """What the words on an opinion's fate need."""
    language = speakable(opinion.thread.story.language)
    held = opinion.state == State.PENDING
    kind = reasons.held_kind(opinion)
    return {
        "opinion": opinion,
        "held": kind if held else "",
        "reasons": reasons.reasons_for(opinion, language) if held and kind == "rule" else [],
        "said": reasons.marked_text(opinion) if held and kind == "rule" else "",
        "may_edit": services.may_edit(opinion, timezone.now()),
        "permalink": layout.permalink(opinion.pk),
    }


def as_json(opinion: Opinion, *, again: bool = False) -> dict[str, Any]:
    """An opinion's fate for the small script: published, as it stands in the thread; else as a card."""
    answer = {"id": opinion.pk, "state": opinion.state, "parent": opinion.parent_id, "again": again}
    if opinion.state == State.PUBLISHED:
        html = pages.scribe_for(opinion.thread).opinion(selectors.get_line(opinion.pk))
    else:
        context = page_context(opinion.thread, **outcome_context(opinion))
        html = render_to_string("discussion/outcome.html", context)
    return answer | {"html": html}


def with_card(refusal: Refusal, thread: Thread) -> Refusal:
    """A refusal for a script; the judge's word before posting with the card that says it."""
    if isinstance(refusal, Nudged):
        refusal.html = render_to_string("discussion/nudge_card.html", page_context(thread, nudge=refusal))
    return refusal


def _find_parent(request: HttpRequest, thread: Thread, parent_id: int | None) -> Opinion | None:
    """The opinion to be answered, if it stands in this thread and can be seen."""
    if parent_id is None:
        return None
    try:
        parent = selectors.access_opinion(reader=signed_in(request), opinion_id=parent_id)
    except NotFound:
        return None
    return parent if parent.thread_id == thread.pk else None


def _key(text: str) -> uuid.UUID | None:
    if not text:
        return None
    try:
        return uuid.UUID(text)
    except ValueError as error:
        raise Malformed("`key` is not a UUID.", field="key") from error


def _compose_path(thread: Thread, parent_id: int | None) -> str:
    values = {"thread": thread.pk} | ({"parent": parent_id} if parent_id else {})
    return f"/compose/?{urlencode(values)}"


def _compose_page(
    request: HttpRequest,
    thread: Thread,
    parent: Opinion | None,
    text: str,
    *,
    refusal: Refusal | None = None,
    key: uuid.UUID | None = None,
) -> HttpResponse:
    reader: Reader | None = signed_in(request)
    context = page_context(
        thread,
        parent=parent,
        text=text.replace("\x00", ""),
        refusal=refusal,
        reader=reader,
        key=key or uuid.uuid4(),
        closed=terms_of(thread.story).is_closed(),
        action="/opinions/" if reader else "/compose/",
    )
    status = refusal.status if refusal else 200
    return uncached(hinted(render(request, "discussion/compose.html", context, status=status), request))
