from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0005_sessions_keep_networks")]

    operations = [
        migrations.AddIndex(
            model_name="reader",
            index=models.Index(condition=models.Q(("is_staff", True)), fields=["name"], name="reader_staff"),
        ),
    ]
