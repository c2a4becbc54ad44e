"""Where a ban holds: everywhere, on one site, or in one section of a site; and the word for it in a form."""

from dataclasses import dataclass
from urllib.parse import quote, unquote

from fairsay.accounts.models import Ban, Reader
from fairsay.config.words import say
from fairsay.desk.permissions import ban_sections_of
from fairsay.discussion.markup import tame
from fairsay.discussion.models import Opinion, Site, Story


@dataclass(frozen=True, slots=True)
class BanScope:
    """The key of a site, and a section of it; both empty for everywhere."""

    site: str = ""
    section: str = ""

    @property
    def word(self) -> str:
        """As it stands in a form: nothing, `site` or `site/section`, the section as in an address."""
        return f"{self.site}/{quote(self.section, safe='')}" if self.section else self.site

    @classmethod
    def read(cls, word: str) -> "BanScope":
        """From a form."""
        site, _, section = word.partition("/")
        return cls(site.replace("\0", "")[:40], unquote(section).replace("\0", "")[:120])


EVERYWHERE = BanScope()


def scope_of(ban: Ban) -> BanScope:
    """Where this ban holds."""
    return BanScope(ban.site, ban.section)


def is_known(scope: BanScope) -> bool:
    """Whether there is such a site; a section may be one that has no story any more."""
    return not scope.site or Site.objects.filter(key=scope.site).exists()


def site_name(scope: BanScope) -> str:
    """What readers know the site by; its key where the site is there no more."""
    return Site.objects.filter(key=scope.site).values_list("name", flat=True).first() or scope.site


def say_scope(language: str | None, scope: BanScope) -> str:
    """Where, in words: `everywhere`, `on The Ferry Post`, `in the section “culture” of The Ferry Post`."""
    if not scope.site:
        return say(language, "me-scope-everywhere")
    if not scope.section:
        return say(language, "me-scope-site", site=site_name(scope))
    return say(language, "me-scope-section", site=site_name(scope), section=tame(scope.section))


def find_scopes(*, editor: Reader, person: Reader, opinion: Opinion | None) -> list[BanScope]:
    """The scopes that a form offers: where the person has written, as far as the editor may ban there.

    For a case those of its own story come first, so that a section editor's own is the choice at hand.
    """
    own = ban_sections_of(editor)
    written = Story.objects.filter(thread__opinions__author=person).exclude(section="")
    places = sorted(set(written.values_list("site__key", "section")))
    if opinion is not None:
        story = opinion.thread.story
        places.insert(0, (story.site.key, story.section))
    scopes = [BanScope(site, section) for site, section in places if section]
    if own is not None:
        return list(dict.fromkeys(scope for scope in scopes if scope.section in own))
    sites = [BanScope(key) for key in Site.objects.order_by("name").values_list("key", flat=True)]
    return list(dict.fromkeys([EVERYWHERE, *sites, *scopes]))
