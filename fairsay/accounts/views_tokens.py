"""Tokens for a reader's programs: made, shown once, revoked."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from fairsay.accounts.models import AccessToken, Reader
from fairsay.accounts.selectors import find_tokens, find_tokens_like
from fairsay.accounts.services import make_token, revoke_token
from fairsay.accounts.services.tokens import DAYS, NAME_LENGTH
from fairsay.errors import Conflict, Invalid, NotSignedIn, Refusal


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def tokens(request: HttpRequest) -> HttpResponse:
    """The reader's tokens and the form for a new one, which is shown once. Administrators find anybody's."""
    reader = _reader(request)
    if request.method != "POST":
        like = request.GET.get("like", "")[:100] if reader.is_superuser else ""
        return _page(request, reader, like=like, found=find_tokens_like(like.strip()))
    form = request.POST
    days = form.get("days", "")
    try:
        made = make_token(
            actor=reader,
            name=form.get("name", ""),
            scope=form.get("scope", ""),
            days=int(days) if days in map(str, DAYS) else 0,
        )
    except (Invalid, Conflict) as refusal:
        return _page(request, reader, refusal=refusal, typed=form)
    return _page(request, reader, made=made)


@never_cache
@login_required
@require_POST
def revoke(request: HttpRequest, token_id: int) -> HttpResponse:
    """End one's own token, or, for administrators, anybody's."""
    revoke_token(actor=_reader(request), token_id=token_id)
    return HttpResponseRedirect(reverse("fairsay_tokens"))


def _page(
    request: HttpRequest, reader: Reader, *, refusal: Refusal | None = None, **more: Any
) -> HttpResponse:
    context = {
        "tokens": find_tokens(reader),
        "now": timezone.now(),
        "scopes": AccessToken.Scope.values,
        "all_days": DAYS,
        "name_length": NAME_LENGTH,
        "refusal": refusal,
        **more,
    }
    return render(request, "accounts/tokens.html", context, status=refusal.status if refusal else 200)


def _reader(request: HttpRequest) -> Reader:
    if not isinstance(request.user, Reader):
        raise NotSignedIn
    return request.user
