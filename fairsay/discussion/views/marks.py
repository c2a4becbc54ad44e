"""Liking, disliking and reporting the opinions of others."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fairsay.accounts.models import Reader
from fairsay.config.words import say, speakable
from fairsay.discussion import layout, selectors, services
from fairsay.discussion.models import Ground, Opinion, Vote
from fairsay.discussion.views.asking import (
    SeeOther,
    in_language,
    page_context,
    send_to_sign_in,
    signed_in,
    uncached,
)
from fairsay.errors import NotSignedIn, Refusal
from fairsay.http import read_form, wants_json

GIVEN = {"yes": True, "no": False}


@require_http_methods(["GET", "HEAD", "POST"])
def like(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Like an opinion, or like it no longer (`liked` is yes or no): a small form without scripts."""
    return _vote(request, opinion_id, Vote.Kind.LIKE)


@require_http_methods(["GET", "HEAD", "POST"])
def dislike(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """The same with a dislike (`disliked`), where the terms let readers."""
    return _vote(request, opinion_id, Vote.Kind.DISLIKE)


def _vote(request: HttpRequest, opinion_id: int, kind: Vote.Kind) -> HttpResponse:
    reader = signed_in(request)
    opinion = selectors.access_opinion(reader=reader, opinion_id=opinion_id)
    if reader is None:
        return _sign_in_first(request)
    if request.method != "POST":
        given = selectors.vote_of(reader, opinion) == kind
        return _page(request, "discussion/vote.html", opinion, kind=kind.value, given=given)
    given = GIVEN.get(read_form(request).get(f"{kind}d", "yes"), True)
    if kind == Vote.Kind.LIKE:
        opinion = services.set_like(actor=reader, opinion=opinion, liked=given)
    else:
        opinion = services.set_dislike(actor=reader, opinion=opinion, disliked=given)
    if wants_json(request):
        return uncached(JsonResponse(vote_json(reader, opinion)))
    return SeeOther(layout.permalink(opinion.pk))


def vote_json(reader: Reader, opinion: Opinion) -> dict[str, int | bool]:
    """How the reader stands to an opinion, and how many do, for scripts."""
    vote = selectors.vote_of(reader, opinion)
    return {
        "id": opinion.pk,
        "liked": vote == Vote.Kind.LIKE,
        "likes": opinion.likes,
        "disliked": vote == Vote.Kind.DISLIKE,
        "dislikes": opinion.dislikes,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Report an opinion to the editors: which rule, and a few words."""
    reader = signed_in(request)
    opinion = selectors.access_opinion(reader=reader, opinion_id=opinion_id)
    if reader is None:
        return _sign_in_first(request)
    if request.method != "POST":
        return _page(request, "discussion/report.html", opinion, seen=selectors.has_reported(reader, opinion))
    form = read_form(request)
    ground, words = form.get("ground", ""), form.get("words", "")
    try:
        made = services.report_opinion(actor=reader, opinion=opinion, ground=ground, words=words)
    except Refusal as refusal:
        told = in_language(refusal, speakable(opinion.thread.story.language))
        if wants_json(request):
            raise told from refusal
        return _page(request, "discussion/report.html", opinion, refusal=told, ground=ground, words=words)
    if wants_json(request):
        return uncached(JsonResponse({"id": opinion.pk, "ground": made.ground}, status=201))
    return _page(request, "discussion/report.html", opinion, sent=True)


def _sign_in_first(request: HttpRequest) -> HttpResponse:
    if wants_json(request) or request.method == "POST":
        raise NotSignedIn
    return send_to_sign_in(request.path)


def _page(request: HttpRequest, template: str, opinion: Opinion, **more: object) -> HttpResponse:
    refusal = more.get("refusal")
    status = refusal.status if isinstance(refusal, Refusal) else 200
    language = speakable(opinion.thread.story.language)
    grounds = [(value, say(language, f"rules-ground-{value}")) for value in Ground.values]
    permalink = layout.permalink(opinion.pk)
    context = page_context(opinion.thread, opinion=opinion, permalink=permalink, grounds=grounds, **more)
    return uncached(render(request, template, context, status=status))
