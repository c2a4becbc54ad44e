"""The tree of pages that a newsroom needs before its first article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Collection, Locale, Page, Site

from fairsay.config.words import say
from fairsay.publication.models import EditorsChoice, FrontPage, SectionPage
from fairsay.publication.selectors import DEFAULT_SECTION, has_front
from fairsay.publication.services.roles import set_up_roles
from fairsay.publication.services.stories import forget_pages


@dataclass(frozen=True, slots=True)
class Department:
    """A section to be: its slug, the same in every language, and its name in each."""

    slug: str
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """What the front pages say, by language. What is missing comes from the settings."""

    names: Mapping[str, str] = field(default_factory=dict)
    taglines: Mapping[str, str] = field(default_factory=dict)
    abouts: Mapping[str, str] = field(default_factory=dict)
    sections: Sequence[Department] = ()


@transaction.atomic
def found_newsroom(*, plan: Plan | None = None) -> dict[str, FrontPage]:
    """A front page for each language of the settings, with its sections and an empty Editor's choice.

    What exists is left as it is, so it may be called again: after a migration, before a first
    article, when a language is added. A language in which no section is planned or there gets `news`.
    """
    plan = plan or Plan()
    root = _root()
    fronts: dict[str, FrontPage] = {}
    for language, _name in settings.SITE_LANGUAGES:
        locale, _ = Locale.objects.get_or_create(language_code=language)
        EditorsChoice.objects.get_or_create(locale=locale)
        first = next(iter(fronts.values()), None)
        fronts[language] = _front(root, locale, plan, first)
    _point_site_at(next(iter(fronts.values())))
    for language, front in fronts.items():
        bare = not SectionPage.objects.child_of(front).exists()
        for department in plan.sections or ((_news(),) if bare else ()):
            _section(front, language, department)
    set_up_roles()
    forget_pages()
    return fronts


def keep_newsroom() -> None:
    """Found the newsroom where a language of the settings has no front page yet; else nothing is touched."""
    if not all(has_front(language) for language, _name in settings.SITE_LANGUAGES):
        found_newsroom()


def _root() -> Page:
    """The root of the tree. Wagtail's own migrations make it; a flushed database has lost it."""
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    root: Page | None = Page.get_first_root_node()
    if root is not None:
        return root
    Locale.objects.get_or_create(language_code=settings.SITE_LANGUAGES[0][0])
    made: Page = Page.add_root(title="Root", slug="root", locale=Locale.get_default())
    return made


def _front(root: Page, locale: Locale, plan: Plan, first: FrontPage | None) -> FrontPage:
    language = locale.language_code
    front: FrontPage | None = FrontPage.objects.filter(locale=locale).first()
    if front is not None:
        return front
    front = FrontPage(
        title=plan.names.get(language) or settings.WAGTAIL_SITE_NAME,
        slug=f"front-{language}",
        locale=locale,
        tagline=plan.taglines.get(language, ""),
        about=plan.abouts.get(language, "").strip(),
    )
    if first is not None:
        front.translation_key = first.translation_key
    # Read anew: treebeard counts children on the object it is given.
    Page.objects.get(pk=root.pk).add_child(instance=front)
    front.save_revision().publish()
    return front


def _section(front: FrontPage, language: str, department: Department) -> SectionPage:
    section: SectionPage | None = SectionPage.objects.child_of(front).filter(slug=department.slug).first()
    if section is not None:
        return section
    section = SectionPage(
        title=department.names.get(language) or department.slug, slug=department.slug, locale=front.locale
    )
    elsewhere = SectionPage.objects.filter(slug=department.slug).exclude(locale=front.locale).first()
    if elsewhere is not None:
        section.translation_key = elsewhere.translation_key
    FrontPage.objects.get(pk=front.pk).add_child(instance=section)
    section.save_revision().publish()
    return section


def _news() -> Department:
    names = {language: say(language, "section-news") for language, _name in settings.SITE_LANGUAGES}
    return Department(DEFAULT_SECTION, names)


def _point_site_at(front: FrontPage) -> None:
    address = urlsplit(settings.PUBLIC_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        site = Site(is_default_site=True)
    elif isinstance(site.root_page.specific, FrontPage):
        return
    site.hostname, site.port, site.site_name = (
        address.hostname or "localhost",
        port,
        settings.WAGTAIL_SITE_NAME,
    )
    site.root_page = front
    site.save()
    _clear_welcome()


def _clear_welcome() -> None:
    """Take away the "Welcome" page that Wagtail's migrations leave behind."""
    for page in Page.objects.filter(depth=2, slug="home"):
        if page.specific_class is Page and not page.numchild:
            page.delete()
