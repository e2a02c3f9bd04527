# ruff: noqa
"""A key of its own for each row, so that more than one message about a hand-over can go to one receiver."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models


def sleutel_is_nummer(apps: Any, schema_editor: Any) -> None:
    rijen = apps.get_model('bezorging', 'UitgaandBericht')
    for rij in rijen.objects.select_related('overdracht').iterator():
        rij.sleutel = rij.overdracht.nummer
        rij.save(update_fields=['sleutel'])


class Migration(migrations.Migration):

    dependencies = [
        ('bezorging', '0001_initial'),
    ]

    operations = [
        migrations.AddField('uitgaandbericht', 'sleutel', models.CharField(default='', max_length=60), preserve_default=False),
        migrations.AddField('uitgaandbericht', 'inhoud', models.JSONField(null=True)),
        migrations.AlterField('uitgaandbericht', 'staat', models.CharField(choices=[('wacht', 'Wacht'), ('bezorgd', 'Bezorgd'), ('opgegeven', 'Opgegeven'), ('vervallen', 'Vervallen')], default='wacht', max_length=10)),
        migrations.RunPython(sleutel_is_nummer, migrations.RunPython.noop),
        migrations.RemoveConstraint('uitgaandbericht', 'een_keer_per_ontvanger'),
        migrations.AddConstraint('uitgaandbericht', models.UniqueConstraint(fields=('ontvanger', 'sleutel'), name='een_keer_bij_ontvanger')),
    ]
