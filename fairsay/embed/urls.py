"""Addresses that other sites' pages ask."""

from django.urls import URLPattern, path

from fairsay.embed import views

urlpatterns: list[URLPattern] = [
    path("embed/thread", views.thread, name="embed_thread"),
    path("embed/counts", views.counts, name="embed_counts"),
    path("embed/open", views.open_thread, name="embed_open"),
    path("embed/words/<slug:language>.json", views.words, name="embed_words"),
    path("embed/<str:name>", views.file, name="embed_file"),
]
