"""Bounds for what was liked before anybody could dislike. The formula of the day is written out: ours may change."""

from math import sqrt
from typing import Any

from django.db import migrations

Z = 1.96


def fill(apps: Any, schema_editor: Any) -> None:
    """One statement for each number of likes that there is; again is the same."""
    opinions = apps.get_model("discussion", "Opinion").objects.using(schema_editor.connection.alias)
    for likes in opinions.filter(likes__gt=0).order_by("likes").values_list("likes", flat=True).distinct():
        share = 1 + Z * Z / (2 * likes) - Z * sqrt(Z * Z / (4 * likes)) / sqrt(likes)
        opinions.filter(likes=likes).update(bound=round(1_000_000 * share / (1 + Z * Z / likes)))


class Migration(migrations.Migration):
    # As in 0007: one transaction over a million opinions would keep every writer waiting.
    atomic = False
    dependencies = [("discussion", "0009_nudges_and_dislikes")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
