# ruff: noqa
"""What was tried before may have arrived. Apart from 0003: PostgreSQL makes no index in a transaction that changed the rows."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models


def vertrokken_als_geprobeerd(apps: Any, schema_editor: Any) -> None:
    rijen = apps.get_model('bezorging', 'UitgaandBericht').objects
    rijen.filter(pogingen__gt=0).update(vertrokken_op=models.F('gemaakt'))
    rijen.filter(staat__in=('bezorgd', 'opgegeven')).update(vertrokken_op=models.F('gemaakt'))


class Migration(migrations.Migration):

    dependencies = [
        ('bezorging', '0003_vervolg'),
    ]

    operations = [
        migrations.RunPython(vertrokken_als_geprobeerd, migrations.RunPython.noop),
    ]
