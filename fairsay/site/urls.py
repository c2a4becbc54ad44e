"""Every address of Fairsay, by part. The news site comes last: it answers for all that is left."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from fairsay.demo.neighbour import PATH, show_neighbour
from fairsay.publication.urls import localised

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("fairsay.ops.urls")),
    path("", include("fairsay.perspective.urls")),
    path("", include("fairsay.embed.urls")),
    path("", include("fairsay.api.urls")),
    path("", include("fairsay.accounts.urls")),
    path("", include("fairsay.discussion.urls")),
    path("", include("fairsay.desk.urls")),
    path("", include("fairsay.notifications.urls")),
    path("", include("fairsay.publication.urls")),
    *i18n_patterns(*localised, prefix_default_language=True),
]
if settings.DEMO:
    urlpatterns.insert(0, path(PATH, show_neighbour, name="neighbour"))
