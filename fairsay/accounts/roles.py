"""The roles of a newsroom's staff: one table, mapped to desk permissions and to Wagtail's groups."""

from django.db import models


class Role(models.TextChoices):
    """What a member of staff is. A reader has none."""

    READER = "", "Reader"
    SECTION_EDITOR = "section_editor", "Section editor"
    EDITOR = "editor", "Editor"
    CHIEF = "chief", "Editor-in-chief"
    AUDITOR = "auditor", "Auditor"
    ADMINISTRATOR = "administrator", "Administrator"
