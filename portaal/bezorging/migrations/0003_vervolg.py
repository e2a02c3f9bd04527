# ruff: noqa
"""What happened afterwards becomes a message of its own, in order; and it is kept when a message first left."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bezorging', '0002_sleutel'),
        ('overdracht', '0005_versie'),
    ]

    operations = [
        migrations.AddField(
            model_name='uitgaandbericht',
            name='aanvulling',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='overdracht.aanvulling'),
        ),
        migrations.AddField(
            model_name='uitgaandbericht',
            name='vertrokken_op',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='uitgaandbericht',
            name='vervolg',
            field=models.CharField(blank=True, choices=[('aangevuld', 'Aangevuld'), ('gewijzigd', 'Gewijzigd'), ('anders_bereiken', 'Anders Bereiken'), ('ingetrokken', 'Ingetrokken')], max_length=20),
        ),
        migrations.AddField(
            model_name='uitgaandbericht',
            name='volgnummer',
            field=models.PositiveSmallIntegerField(default=0),
        ),
    ]
