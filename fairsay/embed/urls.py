"""Addresses that other sites' pages ask, and the pages of ours that belong to them."""

from django.urls import URLPattern, path

import fairsay.discussion.urls  # noqa: F401 - it registers the converter <number:…>
from fairsay.embed.views import api, parts, reading, signin

ON_SITE = "embed/api/<slug:key>/"
ON_OPINION = f"{ON_SITE}opinions/<number:opinion_id>/"

urlpatterns: list[URLPattern] = [
    path("embed/thread", reading.thread, name="embed_thread"),
    path("embed/counts", reading.counts, name="embed_counts"),
    path("embed/open", reading.open_thread, name="embed_open"),
    path("embed/thread.html", parts.fragment, name="embed_fragment"),
    path("embed/frame", parts.frame, name="embed_frame"),
    path("embed/oembed", parts.oembed, name="embed_oembed"),
    path("embed/opinions/<number:opinion_id>", parts.quote, name="embed_quote"),
    path("embed/words/<slug:language>.json", reading.words, name="embed_words"),
    path("embed/words/<slug:language>/write.json", reading.write_words, name="embed_write_words"),
    path("embed/signin", signin.begin, name="embed_signin_begin"),
    path("embed/signin/ask", signin.ask, name="embed_signin_ask"),
    path("embed/signin/confirm", signin.confirm, name="embed_signin_confirm"),
    path("embed/signin/end", signin.end, name="embed_end"),
    path("embed/visit", signin.visit, name="embed_visit"),
    path(f"{ON_SITE}redeem", api.redeem, name="embed_redeem"),
    path(f"{ON_SITE}refresh", api.refresh, name="embed_refresh"),
    path(f"{ON_SITE}sso", api.sign_on, name="embed_sign_on"),
    path(f"{ON_SITE}sign-out", api.sign_out, name="embed_sign_out"),
    path(f"{ON_SITE}visit", api.visit, name="embed_open_visit"),
    path(f"{ON_SITE}mine", api.mine, name="embed_mine"),
    path(f"{ON_SITE}opinions", api.place, name="embed_place"),
    path(f"{ON_OPINION}text", api.text, name="embed_text"),
    path(f"{ON_OPINION}edit", api.edit, name="embed_edit"),
    path(f"{ON_OPINION}delete", api.delete, name="embed_delete"),
    path(f"{ON_OPINION}like", api.like, name="embed_like"),
    path(f"{ON_OPINION}dislike", api.dislike, name="embed_dislike"),
    path(f"{ON_OPINION}hide", api.hide, name="embed_hide"),
    path(f"{ON_OPINION}report", api.report, name="embed_report"),
    path("embed/<str:name>", reading.file, name="embed_file"),
]
