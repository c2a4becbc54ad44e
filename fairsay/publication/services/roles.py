"""The newsroom's roles as Wagtail's groups: one table, filled after every migration.

Nobody is put into a group by hand: a reader's role decides, whenever it is saved.
"""

from collections.abc import Iterable

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from fairsay.accounts.models import Reader
from fairsay.accounts.roles import Role
from fairsay.publication.models import SectionPage

PREFIX = "Fairsay: "
PAGE_ALL = ("add", "change", "publish", "lock", "unlock")
PICTURES = (
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
    "wagtaildocs.choose_document",
)
ACCESS = ("wagtailadmin.access_admin",)
CHOICE = ("publication.change_editorschoice", "publication.view_editorschoice")
ADMINISTER = (
    "wagtailredirects.add_redirect",
    "wagtailredirects.change_redirect",
    "wagtailredirects.delete_redirect",
    "wagtailcore.change_site",
    "wagtailcore.change_collection",
    "wagtailcore.add_collection",
    "simple_translation.submit_translation",
)
TRANSLATE = ("simple_translation.submit_translation",)

# Per role: permissions everywhere, permissions on all pages, whether pictures may be kept.
TABLE: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    Role.SECTION_EDITOR: (ACCESS + TRANSLATE, (), PICTURES),
    Role.EDITOR: (ACCESS + CHOICE + TRANSLATE, ("add", "change", "publish"), PICTURES),
    Role.CHIEF: (ACCESS + CHOICE + TRANSLATE, PAGE_ALL, PICTURES),
    Role.ADMINISTRATOR: (ACCESS + CHOICE + ADMINISTER, (*PAGE_ALL, "bulk_delete"), PICTURES),
}
SECTION_PAGE = ("add", "change", "publish")
_APPS = (
    "wagtailcore",
    "wagtailadmin",
    "wagtailimages",
    "wagtaildocs",
    "wagtailredirects",
    "simple_translation",
    "publication",
)


@transaction.atomic
def set_up_roles() -> list[Group]:
    """Make or mend the groups of every role and of every section. May be called at any time."""
    for label in _APPS:
        # After a first migration the permissions of applications further down the list are not there yet.
        create_permissions(apps.get_app_config(label), verbosity=0)
    root = Page.get_first_root_node()
    collection = Collection.get_first_root_node()
    groups = []
    for role, (everywhere, pages, pictures) in TABLE.items():
        group = _group(role)
        group.permissions.set(_permissions(everywhere))
        if root is not None:
            _set_pages(group, [root], pages)
        if collection is not None:
            for permission in _permissions(pictures):
                GroupCollectionPermission.objects.get_or_create(
                    group=group, collection=collection, permission=permission
                )
        groups.append(group)
    for slug in set(SectionPage.objects.values_list("slug", flat=True)):
        group = _group(f"{Role.SECTION_EDITOR} {slug}")
        _set_pages(group, SectionPage.objects.filter(slug=slug), SECTION_PAGE)
        groups.append(group)
    return groups


def join_groups(reader: Reader) -> None:
    """Put a reader into the groups of their role, and out of all other groups of ours."""
    names = set()
    if reader.is_active and reader.is_staff and reader.role in TABLE:
        names.add(_name(reader.role))
        if reader.role == Role.SECTION_EDITOR:
            names |= {_name(f"{Role.SECTION_EDITOR} {slug}") for slug in reader.sections}
    ours = reader.groups.filter(name__startswith=PREFIX)
    if set(ours.values_list("name", flat=True)) == names:
        return
    reader.groups.remove(*ours.exclude(name__in=names))
    reader.groups.add(*(Group.objects.get_or_create(name=name)[0] for name in names))


def _name(what: str) -> str:
    return PREFIX + what.replace("_", " ")


def _group(what: str) -> Group:
    return Group.objects.get_or_create(name=_name(what))[0]


def _permissions(names: Iterable[str]) -> list[Permission]:
    found = []
    for name in names:
        label, codename = name.split(".")
        found.append(Permission.objects.get(content_type__app_label=label, codename=codename))
    return found


def _set_pages(group: Group, pages: Iterable[Page], kinds: Iterable[str]) -> None:
    for page in pages:
        for kind in kinds:
            permission = Permission.objects.get(
                content_type__app_label="wagtailcore", content_type__model="page", codename=f"{kind}_page"
            )
            GroupPagePermission.objects.get_or_create(group=group, page_id=page.pk, permission=permission)
