"""Addresses of the news site: Wagtail's screens, pictures and feeds; `localised` go under /<language>/."""

from django.urls import URLPattern, URLResolver, include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.utils.urlpatterns import decorate_urlpatterns

from fairsay.accounts.views import staff_password_reset, staff_sign_in
from fairsay.publication.views import feeds, ways
from fairsay.publication.views.frame import close, looser_policy

urlpatterns: list[URLPattern | URLResolver] = [
    path("", ways.show_root, name="root"),
    path("robots.txt", ways.show_robots, name="robots"),
    path("sitemap.xml", ways.show_sitemap, name="sitemap"),
    path("sitemap-<int:number>.xml", ways.show_sitemap, name="sitemap_part"),
    path("media/<path:path>", ways.show_media, name="media"),
    path("documents/", include(wagtaildocs_urls)),
    # One way in for staff: Wagtail's own sign-in and reset never answer.
    path("cms/login/", staff_sign_in),
    re_path(r"^cms/password_reset/", staff_password_reset),
    # Who is who comes from the table of roles; Wagtail's own screens for it would get round it.
    re_path(r"^cms/(?:users|groups|bulk/accounts)/", close),
    path("cms/", include(decorate_urlpatterns(wagtailadmin_urls.urlpatterns, looser_policy))),
]
localised: list[URLPattern | URLResolver] = [
    re_path(r"^feed\.(?P<kind>atom|rss)$", feeds.show_feed, name="feed"),
    re_path(r"^(?P<section>[\w-]+)/feed\.(?P<kind>atom|rss)$", feeds.show_feed, name="section_feed"),
    path("_util/login/", staff_sign_in),
    path("", include(wagtail_urls)),
]
