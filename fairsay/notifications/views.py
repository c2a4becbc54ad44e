"""The pages of the notifications: all replies to me, my choice of letters, and the way out of them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from fairsay.config.words import say, speakable
from fairsay.desk.access import own_view
from fairsay.desk.views.own import section_page
from fairsay.desk.views.pages import language_of, the_reader
from fairsay.http import any_origin, read_form
from fairsay.notifications.links import reader_of
from fairsay.notifications.panels import replies_html
from fairsay.notifications.services import set_preference, unsubscribe


@own_view()
def show_replies(request: HttpRequest) -> HttpResponse:
    """Every reply to me, page by page."""
    return section_page(request, "notification-replies", replies_html(request, the_reader(request)))


@own_view("POST")
def keep_letters(request: HttpRequest) -> HttpResponse:
    """Keep how often I want which letters."""
    form = read_form(request)
    set_preference(
        actor=the_reader(request),
        replies=form.get("replies", ""),
        opinions=form.get("opinions", ""),
        reports=form.get("reports", ""),
    )
    messages.success(request, say(language_of(request), "notification-letters-kept"))
    return HttpResponseRedirect(reverse("me") + "#letters")


@csrf_exempt
@any_origin
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """End letters to one reader, who need not be signed in. GET asks; only POST does it (RFC 8058).

    The token proves that whoever asks holds a letter; neither a session nor a form of ours is needed, so
    that a mail program's button works. Programs that follow every link in a letter change nothing.
    """
    reader = reader_of(token)
    if request.method == "POST" and reader is not None:
        unsubscribe(reader=reader)
    language = speakable((reader.language if reader else "") or get_language())
    context = {"language": language, "left": request.method == "POST"}
    response = render(request, "notifications/unsubscribe.html", context)
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    response["Referrer-Policy"] = "no-referrer"
    return response
