"""Addresses of the desk and of the reader's own page."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
