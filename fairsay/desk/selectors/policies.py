"""The scopes that may have terms, and which of them have."""

from dataclasses import dataclass

from fairsay.accounts.models import Reader
from fairsay.desk.permissions import sees
from fairsay.discussion.models import Policy, Site, Story
from fairsay.errors import NotFound


@dataclass(frozen=True, slots=True)
class Scope:
    """A site, one of its sections, or a story, with its own terms if it has any."""

    site: Site
    section: str = ""
    story: Story | None = None
    policy: Policy | None = None

    @property
    def query(self) -> dict[str, str]:
        """The scope in an address."""
        if self.story is not None:
            return {"story": str(self.story.pk)}
        return {"site": self.site.key} | ({"section": self.section} if self.section else {})


def find_scopes() -> list[Scope]:
    """Every site, under each its sections and the stories that have terms of their own."""
    policies = {
        (one.site_id, one.section, one.story_id): one for one in Policy.objects.select_related("story")
    }
    scopes = []
    for site in Site.objects.order_by("key"):
        scopes.append(Scope(site, policy=policies.get((site.pk, "", None))))
        sections = Story.objects.filter(site=site).exclude(section="").order_by("section")
        for section in sections.values_list("section", flat=True).distinct():
            scopes.append(Scope(site, section, policy=policies.get((site.pk, section, None))))
        scopes += [
            Scope(site, story=one.story, policy=one)
            for one in policies.values()
            if one.site_id == site.pk and one.story is not None
        ]
    return scopes


def access_scope(*, reader: Reader, site: str, section: str, story: str) -> Scope:
    """The scope that an address names, if it exists and lies in this editor's sections. Else NotFound."""
    if story:
        found = (
            Story.objects.select_related("site").filter(pk=int(story)).first()
            if story.isascii() and story.isdigit() and len(story) < 16
            else None
        )
        if found is None or not sees(reader, found):
            raise NotFound
        return Scope(found.site, story=found, policy=Policy.objects.filter(story=found).first())
    named = Site.objects.filter(key=site).first()
    if named is None or (section and not Story.objects.filter(site=named, section=section).exists()):
        raise NotFound
    policy = Policy.objects.filter(site=named, section=section, story=None).first()
    return Scope(named, section, policy=policy)
