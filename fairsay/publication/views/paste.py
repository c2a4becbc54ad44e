"""Paste wire copy: see what was recognised, correct it, save it as a draft or publish it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from fairsay.accounts.models import Reader
from fairsay.config.words import say
from fairsay.errors import Refusal
from fairsay.publication.content import Words
from fairsay.publication.forms import (
    ArticleForm,
    BackForms,
    PartForms,
    PasteForm,
    article_initial,
    forms_left_out,
    part_initials,
)
from fairsay.publication.models import ArticlePage, SectionPage
from fairsay.publication.selectors import find_writable_sections
from fairsay.publication.services import left_out_record, publish_article
from fairsay.publication.wire import WireCopy, WireError, read_wire

TEMPLATES = "publication/cms/"


@require_http_methods(["GET", "HEAD", "POST"])
def paste_wire(request: HttpRequest) -> HttpResponse:
    """The copy is pasted (GET), taken apart (POST `read`), and saved (POST `draft` or `publish`)."""
    sections = find_writable_sections(request.user)
    if not sections:
        raise PermissionDenied(say(get_language(), "cms-wire-nowhere"))
    if request.method != "POST" or "again" in request.POST:
        first = {"text": request.POST.get("text", ""), "section": request.POST.get("section", "")}
        return _show_paste(request, PasteForm(initial=first, sections=sections))
    if "draft" in request.POST or "publish" in request.POST:
        return _save(request, sections)
    form = PasteForm(request.POST, sections=sections)
    copy = _read(form) if form.is_valid() else None
    if copy is None:
        return _show_paste(request, form)
    return _show_check(
        request,
        copy,
        ArticleForm(initial=article_initial(copy, form.cleaned_data["section"]), sections=sections),
        PartForms(initial=part_initials(copy.blocks), prefix="part"),
        BackForms(initial=[{} for _ in copy.left_out], prefix="back"),
    )


def _read(form: PasteForm) -> WireCopy | None:
    """The copy taken apart, or None with the reason said on the form."""
    section: SectionPage = form.cleaned_data["section"]
    try:
        return read_wire(form.cleaned_data["text"], language=section.language)
    except WireError as error:
        form.add_error("text", say(get_language(), "cms-wire-unreadable", why=str(error)))
        return None


def _save(request: HttpRequest, sections: list[SectionPage]) -> HttpResponse:
    form = ArticleForm(request.POST, sections=sections)
    parts = PartForms(request.POST, prefix="part")
    backs = BackForms(request.POST, prefix="back")
    # All three are asked, so that all mistakes are shown at once.
    valid = all([form.is_valid(), parts.is_valid(), backs.is_valid()])
    if "section" not in form.cleaned_data or "text" not in form.cleaned_data:
        return _show_paste(request, PasteForm(request.POST, sections=sections))
    copy = _read(form)
    if copy is None:
        return _show_paste(request, PasteForm(request.POST, sections=sections))
    if not valid:
        return _show_check(request, copy, form, parts, backs)
    try:
        article = _publish(request, copy, form, parts, backs)
    except Refusal as refusal:
        form.add_error(None, refusal.text)
        return _show_check(request, copy, form, parts, backs)
    key = "cms-wire-saved" if "draft" in request.POST else "cms-wire-published"
    messages.success(request, say(get_language(), key, headline=article.title))
    return redirect("wagtailadmin_pages:edit", article.pk)


def _publish(request: HttpRequest, copy: WireCopy, form: ArticleForm, parts: Any, backs: Any) -> ArticlePage:
    data = form.cleaned_data
    assert isinstance(request.user, Reader)  # noqa: S101 - Wagtail let no stranger in; tells the type checker
    ticked = [bool(back.cleaned_data.get("back")) for back in backs]
    record = left_out_record(copy)
    ticked += [False] * (len(record) - len(ticked))
    body = [part for part_form in parts for part in part_form.parts()]
    body += [Words(line["text"]) for line, back in zip(record, ticked, strict=False) if back]
    kept_out = [line for line, back in zip(record, ticked, strict=False) if not back]
    return publish_article(
        actor=request.user,
        section=data["section"],
        headline=data["headline"],
        standfirst=data["standfirst"],
        place=data["place"],
        agency=data["agency"],
        date_line=data["date_line"],
        lead=data["lead"],
        body=body,
        authors=form.author_names(),
        sources=form.source_pairs(),
        source_copy=copy.source_copy,
        left_out=kept_out + forms_left_out(parts),
        draft="draft" in request.POST,
    )


def _show_paste(request: HttpRequest, form: PasteForm) -> HttpResponse:
    context = {"form": form, "page_title": say(get_language(), "cms-wire"), "header_icon": "clipboard-list"}
    status = 422 if form.is_bound and form.errors else 200
    return render(request, TEMPLATES + "paste.html", context, status=status)


def _show_check(
    request: HttpRequest, copy: WireCopy, form: ArticleForm, parts: Any, backs: Any
) -> HttpResponse:
    context = {
        "form": form,
        "parts": parts,
        "backs": backs,
        "copy": copy,
        "left": list(zip(backs, copy.left_out, strict=False)),
        "page_title": say(get_language(), "cms-wire-check"),
        "header_icon": "clipboard-list",
    }
    status = 422 if form.is_bound and (form.errors or not parts.is_valid()) else 200
    return render(request, TEMPLATES + "check.html", context, status=status)
