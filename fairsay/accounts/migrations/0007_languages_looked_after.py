from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0006_staff_by_name")]

    operations = [
        migrations.AddField(
            model_name="reader",
            name="languages",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="Languages a section editor looks after; none: all of these sections.",
            ),
        ),
    ]
