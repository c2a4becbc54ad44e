"""What the news site adds to Wagtail's screens: the Editor's choice, and pasting wire copy."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.functional import lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from fairsay.publication.forms import label
from fairsay.publication.models import EditorsChoice
from fairsay.publication.selectors import find_writable_sections
from fairsay.publication.views.paste import paste_wire


class EditorsChoiceViewSet(SnippetViewSet):
    """One list per language, straight in the menu; articles are dragged, or moved by the buttons beside."""

    model = EditorsChoice
    icon = "pick"
    menu_label = label("article-editors-choice")
    menu_name = "editors-choice"
    menu_order = 150
    add_to_admin_menu = True
    list_display: ClassVar = ["locale"]
    inspect_view_enabled = False


class WireMenuItem(MenuItem):
    """Shown to those who may write in some section."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether there is such a section."""
        return bool(find_writable_sections(request.user))


register_snippet(EditorsChoiceViewSet)


@hooks.register("register_admin_urls")
def wire_urls() -> list[URLPattern]:
    """The address of "Paste wire copy"."""
    return [path("wire/", paste_wire, name="publication_paste_wire")]


@hooks.register("register_admin_menu_item")
def wire_menu_item() -> MenuItem:
    """Its place in the menu."""
    where = lazy(lambda: reverse("publication_paste_wire"), str)()
    return WireMenuItem(label("cms-wire"), where, name="wire", icon_name="clipboard-list", order=140)


@hooks.register("register_admin_menu_item")
def desk_menu_item() -> MenuItem:
    """The way back to the desk, where opinions are decided."""
    return MenuItem(label("front-desk"), "/desk/", name="desk", icon_name="comment", order=90)


@hooks.register("construct_settings_menu")
def hide_users(request: HttpRequest, items: list[Any]) -> None:
    """Who is who comes from the table of roles and `fairsay create-editor`, not from these screens."""
    items[:] = [item for item in items if item.name not in ("users", "groups")]
