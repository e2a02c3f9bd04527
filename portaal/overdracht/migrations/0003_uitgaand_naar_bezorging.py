# ruff: noqa
"""The outbox moves to the app `bezorging`, with what is in it."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('overdracht', '0002_hand_over_fields'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.AlterModelTable('UitgaandBericht', 'bezorging_uitgaandbericht')],
            state_operations=[migrations.DeleteModel('UitgaandBericht')],
        ),
    ]
