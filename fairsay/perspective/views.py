"""comments:analyze, comments:suggestscore, and the document that describes them."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from fairsay.errors import NotFound, Refusal
from fairsay.http import any_origin
from fairsay.perspective.answers import answer_analysis, answer_suggestion
from fairsay.perspective.calls import Body, read_analysis, read_body, read_suggestion
from fairsay.perspective.discovery import VERSION, describe
from fairsay.perspective.faults import CommentTooLong, WrongVerb, as_wire
from fairsay.perspective.keys import check_key
from fairsay.perspective.scoring import Judged


def _on_the_wire(method: Callable[[Body], dict[str, Any]]) -> Callable[[HttpRequest], HttpResponse]:
    """A method of the wire as a view: key, body, answer or fault. Its key stands in for token and origin."""

    @wraps(method)
    def view(request: HttpRequest) -> HttpResponse:
        try:
            if request.method != "POST":
                raise WrongVerb
            check_key(request)
            response = JsonResponse(method(read_body(_body(request))))
        except Refusal as refusal:
            response = JsonResponse(as_wire(refusal), status=refusal.status)
            if refusal.status == WrongVerb.status:
                response["Allow"] = "POST"
        response["Cache-Control"] = "no-store"
        return response

    return csrf_exempt(any_origin(view))


def _body(request: HttpRequest) -> bytes:
    try:
        return request.body
    except RequestDataTooBig as error:
        raise CommentTooLong("Request payload size exceeds the limit.") from error


@_on_the_wire
def analyze(body: Body) -> dict[str, Any]:
    """Score a text. Nothing of it is stored or logged, whatever `doNotStore` says."""
    call = read_analysis(body)
    return answer_analysis(call, Judged(call.submission))


@csrf_exempt
@any_origin
def suggest_score(request: HttpRequest) -> HttpResponse:
    """Take what the caller's editors decided: checked and acknowledged. Not kept, and a header says so."""
    response = _acknowledge(request)
    if response.status_code == 200:
        response["Fairsay-Feedback"] = "checked, not kept"
    return response


@_on_the_wire
def _acknowledge(body: Body) -> dict[str, Any]:
    return answer_suggestion(read_suggestion(body))


def discovery(request: HttpRequest) -> HttpResponse:
    """The description from which client libraries build themselves, with our own address in it."""
    if request.GET.get("version", VERSION) != VERSION:
        raise NotFound(f"Only the version {VERSION} is served.")
    return JsonResponse(describe(request.build_absolute_uri("/")))
