"""What the thread on another site's page does for a signed-in reader: JSON in, JSON out, one door behind.

Every address is `/embed/api/<site>/…`, asked by POST from a page of that site. Who asks is said by the
Authorization header alone: no cookie is read, so no other page can borrow a reader's standing.
"""

import json
import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt

from fairsay.accounts.models import Reader
from fairsay.config.words import say, speakable
from fairsay.discussion import selectors as talk
from fairsay.discussion import services as discussion
from fairsay.discussion.models import Opinion, Site, Thread
from fairsay.discussion.views.asking import in_language
from fairsay.discussion.views.hiding import set_hidden
from fairsay.discussion.views.marks import vote_json
from fairsay.discussion.views.own import own_part
from fairsay.discussion.views.placing import as_json, with_card
from fairsay.embed import markup, selectors, services
from fairsay.embed.models import SignIn
from fairsay.embed.pace import check_pace
from fairsay.embed.refusals import SignInEnded
from fairsay.errors import Conflict, Malformed, NotFound, Refusal, TooLarge, WrongMethod
from fairsay.http import any_origin

Fields = dict[str, Any]
Act = Callable[..., dict[str, Any]]
TRIES_A_MINUTE = 120  # A page that waits for a sign-in asks thirty times a minute; offices share an address.
PREFLIGHT_SECONDS = 7200  # The longest that any browser keeps the answer.
BEARER = "Bearer "


def act(view: Act) -> Callable[..., HttpResponse]:
    """A view that is given the site, the page's origin and the fields, and returns what becomes JSON."""

    @csrf_exempt
    @any_origin  # The caller is proved by its token, and the page by its origin.
    @wraps(view)
    def answer(request: HttpRequest, key: str, **named: Any) -> HttpResponse:
        origin = request.headers.get("Origin", "")
        allowed = "*"  # So that the maker of a page can read why it is refused.
        try:
            site = selectors.get_site(key)
            services.check_page(site, origin)
            allowed = origin
            if request.method == "OPTIONS":
                response = _preflight()
            elif request.method != "POST":
                raise WrongMethod
            else:
                response = JsonResponse(view(request, site, origin, _fields(request), **named))
        except Refusal as refusal:
            response = JsonResponse(refusal.as_dict(), status=refusal.status)
        except RequestDataTooBig:
            response = JsonResponse(TooLarge().as_dict(), status=TooLarge.status)
        except UnreadablePostError:
            response = JsonResponse(Malformed("The request broke off.").as_dict(), status=Malformed.status)
        response["Access-Control-Allow-Origin"] = allowed
        response["Cache-Control"] = "no-store"
        patch_vary_headers(response, ["Origin"])
        return response

    return answer


def for_reader(view: Act) -> Callable[..., HttpResponse]:
    """The same for one who is signed in: the view is given the sign-in instead of the origin."""

    def with_reader(
        request: HttpRequest, site: Site, origin: str, fields: Fields, **named: Any
    ) -> dict[str, Any]:
        return view(_signed_in(request, site, origin), site, fields, **named)

    return act(wraps(view)(with_reader))


def for_opinion(view: Act) -> Callable[..., HttpResponse]:
    """The same, on an opinion of the site that this reader may see; refusals in the thread's language."""

    def with_opinion(sign_in: SignIn, site: Site, fields: Fields, opinion_id: int) -> dict[str, Any]:
        opinion = talk.access_opinion(reader=sign_in.reader, opinion_id=opinion_id)
        selectors.check_opinion(site, opinion)
        try:
            return view(sign_in.reader, opinion, fields)
        except Refusal as refusal:
            raise in_language(refusal, speakable(opinion.thread.story.language)) from refusal

    return for_reader(wraps(view)(with_opinion))


@act
def redeem(request: HttpRequest, site: Site, origin: str, fields: Fields) -> dict[str, Any]:
    """Tokens for a verifier whose reader has said yes; `{"waiting": true}` until then."""
    check_pace(request, "redeem", TRIES_A_MINUTE)
    browser = request.headers.get("User-Agent", "")
    given = services.redeem(site=site, origin=origin, verifier=_text(fields, "verifier"), browser=browser)
    return given.as_dict() if given else {"waiting": True}


@act
def refresh(request: HttpRequest, site: Site, origin: str, fields: Fields) -> dict[str, Any]:
    """New tokens for a refresh token."""
    check_pace(request, "refresh", TRIES_A_MINUTE)
    given = services.refresh(site=site, origin=origin, token=_text(fields, "refresh"))
    if given is None:
        raise SignInEnded
    return given.as_dict()


@act
def sign_on(request: HttpRequest, site: Site, origin: str, fields: Fields) -> dict[str, Any]:
    """Tokens for a token that the site has signed."""
    check_pace(request, "sign-on", TRIES_A_MINUTE)
    browser = request.headers.get("User-Agent", "")
    return services.sign_on(site=site, origin=origin, token=_text(fields, "jwt"), browser=browser).as_dict()


@for_reader
def sign_out(sign_in: SignIn, site: Site, fields: Fields) -> dict[str, Any]:
    """End this sign-in."""
    services.sign_out(signed_in=sign_in)
    return {"signed_out": True}


@for_reader
def visit(sign_in: SignIn, site: Site, fields: Fields) -> dict[str, Any]:
    """A ticket to the reader's own page, empty for one who signs in there by themselves."""
    return {"ticket": services.open_visit(signed_in=sign_in)}


@for_reader
def mine(sign_in: SignIn, site: Site, fields: Fields) -> dict[str, Any]:
    """The reader's own part of a thread, which what everybody is sent leaves out."""
    thread = selectors.get_thread(site, _number(fields, "thread"))
    own = own_part(sign_in.reader, thread)
    own["waiting"] = [_led_home(card) for card in own["waiting"]]
    return own


@for_reader
def place(sign_in: SignIn, site: Site, fields: Fields) -> dict[str, Any]:
    """Place an opinion, and say what became of it."""
    thread = selectors.get_thread(site, _number(fields, "thread"))
    text, key = _text(fields, "text"), _key(fields)
    try:
        parent = _parent(sign_in.reader, thread, fields)
        posted = discussion.post_opinion(
            actor=sign_in.reader,
            thread=thread,
            text=text,
            parent=parent,
            key=key,
            nudged=fields.get("nudged") in (True, "yes"),
        )
    except Refusal as refusal:
        raise with_card(in_language(refusal, speakable(thread.story.language)), thread) from refusal
    return _fate(posted.opinion, again=posted.again)


@for_opinion
def text(reader: Reader, opinion: Opinion, fields: Fields) -> dict[str, Any]:
    """One's own opinion as it was typed, to be edited."""
    own = talk.access_own_opinion(reader=reader, opinion_id=opinion.pk)
    return {"id": own.pk, "text": own.text}


@for_opinion
def edit(reader: Reader, opinion: Opinion, fields: Fields) -> dict[str, Any]:
    """Give one's own opinion a new text."""
    return _fate(discussion.edit_opinion(actor=reader, opinion=opinion, text=_text(fields, "text")))


@for_opinion
def delete(reader: Reader, opinion: Opinion, fields: Fields) -> dict[str, Any]:
    """Take one's own opinion back."""
    return _fate(discussion.delete_opinion(actor=reader, opinion=opinion))


@for_opinion
def like(reader: Reader, opinion: Opinion, fields: Fields) -> dict[str, Any]:
    """Like an opinion, or like it no longer."""
    liked = fields.get("liked", True)
    if not isinstance(liked, bool):
        raise Malformed("`liked` is true or false.", field="liked")
    return vote_json(reader, discussion.set_like(actor=reader, opinion=opinion, liked=liked))


@for_opinion
def dislike(reader: Reader, opinion: Opinion, fields: Fields) -> dict[str, Any]:
    """Dislike an opinion, where the terms let readers, or dislike it no longer."""
    disliked = fields.get("disliked", True)
    if not isinstance(disliked, bool):
        raise Malformed("`disliked` is true or false.", field="disliked")
    return vote_json(reader, discussion.set_dislike(actor=reader, opinion=opinion, disliked=disliked))


@for_opinion
def hide(reader: Reader, opinion: Opinion, fields: Fields) -> dict[str, Any]:
    """Hide whoever wrote an opinion from oneself, or show them again."""
    hidden = fields.get("hidden", True)
    if not isinstance(hidden, bool):
        raise Malformed("`hidden` is true or false.", field="hidden")
    return set_hidden(reader, opinion, hidden=hidden)


@for_opinion
def report(reader: Reader, opinion: Opinion, fields: Fields) -> dict[str, Any]:
    """Report an opinion to the editors: which rule, and a few words."""
    ground, words = _text(fields, "ground"), _text(fields, "words", "")
    made = discussion.report_opinion(actor=reader, opinion=opinion, ground=ground, words=words)
    return {"id": opinion.pk, "ground": made.ground}


def _fate(opinion: Opinion, *, again: bool = False) -> dict[str, Any]:
    """What became of an opinion, and what now stands over the thread."""
    thread = talk.get_thread(opinion.thread_id)
    title = say(speakable(thread.story.language), "thread-title", count=thread.count)
    return {**_led_home(as_json(opinion, again=again)), "count": thread.count, "title": title}


def _led_home(card: dict[str, Any]) -> dict[str, Any]:
    return {**card, "html": markup.lead_home(card["html"])}


def _signed_in(request: HttpRequest, site: Site, origin: str) -> SignIn:
    said = request.headers.get("Authorization", "")
    if not said.startswith(BEARER):
        raise SignInEnded
    return services.access_sign_in(site=site, origin=origin, token=said.removeprefix(BEARER))


def _parent(reader: Reader, thread: Thread, fields: Fields) -> Opinion | None:
    if fields.get("parent") in (None, ""):
        return None
    try:
        parent = talk.access_opinion(reader=reader, opinion_id=_number(fields, "parent"))
    except NotFound as missing:
        raise Conflict(field="parent") from missing
    if parent.thread_id != thread.pk:
        raise Conflict(field="parent")
    return parent


def _preflight() -> HttpResponse:
    response = HttpResponse(status=204)
    response["Access-Control-Allow-Methods"] = "POST"
    response["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
    response["Access-Control-Max-Age"] = str(PREFLIGHT_SECONDS)
    return response


def _fields(request: HttpRequest) -> Fields:
    # A page of any kind can send text/plain without being asked first; JSON needs the preflight.
    if request.content_type != "application/json":
        raise Malformed("Send JSON.")
    if len(request.body) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        raise TooLarge
    try:
        fields = json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise Malformed from error
    if not isinstance(fields, dict):
        raise Malformed
    return fields


def _text(fields: Fields, name: str, default: str | None = None) -> str:
    value = fields.get(name, default)
    if not isinstance(value, str):
        raise Malformed(f"`{name}` is missing.", field=name)
    return value


def _number(fields: Fields, name: str) -> int:
    value = fields.get(name)
    text = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
    # Eighteen digits fit into any database key.
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise Malformed(f"`{name}` is not a number.", field=name)
    return int(text)


def _key(fields: Fields) -> uuid.UUID | None:
    value = _text(fields, "key", "")
    try:
        return uuid.UUID(value) if value else None
    except ValueError as error:
        raise Malformed("`key` is not a UUID.", field="key") from error
