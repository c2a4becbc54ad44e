"""The site that an import is for."""

from fairsay.discussion.models import Site
from fairsay.discussion.services import get_own_site
from fairsay.errors import NotFound


def get_site(key: str | None) -> Site:
    """The site with this key, our own news site where none is named. Raises NotFound."""
    if not key:
        return get_own_site()
    site = Site.objects.filter(key=key).first()
    if site is None:
        known = ", ".join(Site.objects.order_by("key").values_list("key", flat=True))
        raise NotFound(f"There is no site {key!r}. There are: {known or 'none yet'}.")
    return site
