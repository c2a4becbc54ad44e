"""Addresses for those who watch over an installation."""

from django.urls import path

from fairsay.ops import health

urlpatterns = [
    path("healthz", health.healthz),
    path("readyz", health.readyz),
]
