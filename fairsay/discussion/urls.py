"""Addresses of threads and opinions."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
