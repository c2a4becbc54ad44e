from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("discussion", "0012_hidden_stories")]

    operations = [
        migrations.AddIndex(
            model_name="opinion",
            index=models.Index(
                condition=models.Q(("root", None)), fields=["thread", "posted_at"], name="opinion_neighbours"
            ),
        ),
    ]
