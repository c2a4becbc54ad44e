"""Addresses of the stand-in, under /standin/facebook/; included in demo and test alone."""

from django.urls import path

from fairsay.accounts.standin import views

urlpatterns = [
    path("dialog/oauth", views.dialog, name="standin_dialog"),
    path("graph/oauth/access_token", views.access_token, name="standin_access_token"),
    path("graph/me", views.me, name="standin_me"),
    path("graph/debug_token", views.debug_token, name="standin_debug_token"),
]
