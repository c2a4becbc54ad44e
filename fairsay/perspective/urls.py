"""Addresses as the Perspective API has them; the second name of the feedback call is that of its message."""

from django.urls import path

from fairsay.perspective import views

urlpatterns = [
    path("v1alpha1/comments:analyze", views.analyze, name="perspective_analyze"),
    path("v1alpha1/comments:suggestscore", views.suggest_score, name="perspective_suggest_score"),
    path("v1alpha1/comments:suggestcommentscore", views.suggest_score, name="perspective_suggest_alias"),
    path("$discovery/rest", views.discovery, name="perspective_discovery"),
]
