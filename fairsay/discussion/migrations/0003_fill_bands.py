"""Fingerprints and bands for what was placed before there were any: about 2,000 opinions a second."""

from typing import Any

from django.db import migrations, transaction

from fairsay.houserules import likeness, normalise

AT_ONCE = 500


def fill(apps: Any, schema_editor: Any) -> None:
    """Print every opinion that still has its text, some hundreds at a time; again is the same."""
    opinions = apps.get_model("discussion", "Opinion").objects.using(schema_editor.connection.alias)
    bands = apps.get_model("discussion", "Band")
    last = 0
    while some := list(opinions.filter(pk__gt=last).order_by("pk").only("pk", "text")[:AT_ONCE]):
        last = some[-1].pk
        marks = []
        for opinion in some:
            printed = likeness.fingerprint(normalise.fold(opinion.text).text)
            opinion.fingerprint = printed.hex()
            marks += [bands(opinion_id=opinion.pk, value=value) for value in likeness.bands(printed)]
        with transaction.atomic(using=schema_editor.connection.alias):
            kept = bands.objects.using(schema_editor.connection.alias)
            kept.filter(opinion__in=some).delete()
            kept.bulk_create(marks, batch_size=2000)
            opinions.bulk_update(some, ["fingerprint"], batch_size=AT_ONCE)


class Migration(migrations.Migration):
    # Batches of their own: one transaction over a million opinions would keep every writer waiting.
    atomic = False
    dependencies = [("discussion", "0002_bands")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
