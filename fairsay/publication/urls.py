"""Addresses of the news site: Wagtail's screens, pictures and feeds; `localised` go under /<language>/."""

from django.urls import URLPattern, URLResolver, include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

urlpatterns: list[URLPattern | URLResolver] = [
    path("cms/", include(wagtailadmin_urls)),
]
localised: list[URLPattern | URLResolver] = [
    path("", include(wagtail_urls)),
]
