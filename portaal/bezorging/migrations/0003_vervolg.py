# ruff: noqa
"""What happened afterwards becomes a message of its own, in order; when a message first left."""

from __future__ import annotations

from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def vertrokken_als_geprobeerd(apps: Any, schema_editor: Any) -> None:
    rijen = apps.get_model('bezorging', 'UitgaandBericht').objects
    rijen.filter(pogingen__gt=0).update(vertrokken_op=models.F('gemaakt'))
    rijen.filter(staat__in=('bezorgd', 'opgegeven')).update(vertrokken_op=models.F('gemaakt'))


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
        migrations.RunPython(vertrokken_als_geprobeerd, migrations.RunPython.noop),
    ]
