from django.db import migrations, models
from django.utils import timezone


class Migration(migrations.Migration):

    dependencies = [
        ('whatsapp', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='lijn',
            name='uitgesteld',
            field=models.TextField(blank=True, default=''),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='lijn',
            name='vraagt_later',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='binnengekomen',
            name='geschreven',
            field=models.DateTimeField(default=timezone.now),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='nummerstand',
            name='uit_sinds',
            field=models.DateTimeField(null=True),
        ),
    ]
