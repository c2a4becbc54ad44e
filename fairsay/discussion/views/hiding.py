"""Hiding the person who wrote an opinion, for oneself, and showing them again."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fairsay.accounts.models import Reader
from fairsay.discussion import layout, selectors, services
from fairsay.discussion.authorship import mark_of
from fairsay.discussion.folding import FOR_ME
from fairsay.discussion.models import Opinion
from fairsay.discussion.views.asking import SeeOther, page_context, send_to_sign_in, signed_in, uncached
from fairsay.errors import NotFound, NotSignedIn
from fairsay.http import read_form, wants_json


@require_http_methods(["GET", "HEAD", "POST"])
def hide(request: HttpRequest, opinion_id: int) -> HttpResponse:
    """Hide the author (`hidden` is yes or no): a small form without scripts."""
    reader = signed_in(request)
    opinion = selectors.access_opinion(reader=reader, opinion_id=opinion_id)
    if reader is None:
        if wants_json(request) or request.method == "POST":
            raise NotSignedIn
        return send_to_sign_in(request.path)
    if request.method != "POST":
        person = author_of(opinion)
        context = page_context(
            opinion.thread,
            opinion=opinion,
            permalink=layout.permalink(opinion.pk),
            hidden=selectors.hides(reader, person),
            staff=person.is_staff,
        )
        return uncached(render(request, "discussion/hide.html", context))
    told = set_hidden(reader, opinion, hidden=read_form(request).get("hidden", "yes") != "no")
    if wants_json(request):
        return uncached(JsonResponse(told))
    return SeeOther(f"{layout.place_of(opinion)}?{FOR_ME}#{layout.anchor(opinion.pk)}")


def set_hidden(reader: Reader, opinion: Opinion, *, hidden: bool) -> dict[str, object]:
    """Hide or show the author of an opinion; the answer names their mark in the thread.

    Raises NotFound where there is no author any more, and what `hide_person` raises.
    """
    person = author_of(opinion)
    if hidden:
        services.hide_person(actor=reader, person=person)
    else:
        services.show_person(actor=reader, person=person)
    return {"id": opinion.pk, "by": mark_of(opinion.thread_id, person.pk), "hidden": hidden}


def author_of(opinion: Opinion) -> Reader:
    """Who wrote it. Raises NotFound for somebody who has left."""
    if opinion.author is None:
        raise NotFound
    return opinion.author
