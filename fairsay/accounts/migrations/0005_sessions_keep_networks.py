"""Of the address of a session its network is kept from now on; those noted before are shortened."""

from django.db import migrations

from fairsay.accounts.address import network_of


def shorten(apps, schema_editor):
    for session in apps.get_model("usersessions", "UserSession").objects.all():
        session.ip = network_of(session.ip)
        session.save(update_fields=["ip"])


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0004_ban_scope"),
        ("usersessions", "0001_initial"),
    ]

    operations = [migrations.RunPython(shorten, migrations.RunPython.noop)]
