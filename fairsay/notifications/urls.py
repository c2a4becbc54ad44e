"""Addresses of the notifications: on the reader's own page, and the way out of letters."""

from django.urls import URLPattern, path

from fairsay.notifications import views

urlpatterns: list[URLPattern] = [
    path("me/replies/", views.show_replies, name="me-replies"),
    path("me/letters/", views.keep_letters, name="me-letters"),
    path("unsubscribe/<str:token>/", views.leave, name="unsubscribe"),
]
