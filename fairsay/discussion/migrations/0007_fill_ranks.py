"""Ranks for what was placed before there were any. The formula of the day is written out: ours may change."""

from math import log2
from typing import Any

from django.db import migrations

AT_ONCE = 500


def fill(apps: Any, schema_editor: Any) -> None:
    """Rank every opinion, some hundreds at a time; again is the same."""
    opinions = apps.get_model("discussion", "Opinion").objects.using(schema_editor.connection.alias)
    last = 0
    while some := list(
        opinions.filter(pk__gt=last).order_by("pk").only("pk", "likes", "posted_at")[:AT_ONCE]
    ):
        last = some[-1].pk
        for opinion in some:
            opinion.rank = round(1000 * (log2(opinion.likes + 1) + opinion.posted_at.timestamp() / 43200))
        opinions.bulk_update(some, ["rank"])


class Migration(migrations.Migration):
    # Batches of their own: one transaction over a million opinions would keep every writer waiting.
    atomic = False
    dependencies = [("discussion", "0006_orders")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
