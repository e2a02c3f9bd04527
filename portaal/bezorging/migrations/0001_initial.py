# ruff: noqa
"""The outbox as it came from the app `overdracht`."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('overdracht', '0003_uitgaand_naar_bezorging'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='UitgaandBericht',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('ontvanger', models.CharField(max_length=40)),
                        ('staat', models.CharField(choices=[('wacht', 'Wacht'), ('bezorgd', 'Bezorgd'), ('opgegeven', 'Opgegeven')], default='wacht', max_length=10)),
                        ('pogingen', models.PositiveSmallIntegerField(default=0)),
                        ('niet_voor', models.DateTimeField()),
                        ('lease_tot', models.DateTimeField(null=True)),
                        ('bezorgd_op', models.DateTimeField(null=True)),
                        ('fout', models.CharField(blank=True, max_length=200)),
                        ('gemaakt', models.DateTimeField()),
                        ('overdracht', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='uitgaand', to='overdracht.overdracht')),
                    ],
                    options={
                        'verbose_name_plural': 'uitgaande berichten',
                        'indexes': [models.Index(fields=['staat', 'niet_voor'], name='uitgaand_wacht')],
                        'constraints': [models.UniqueConstraint(fields=('overdracht', 'ontvanger'), name='een_keer_per_ontvanger')],
                    },
                ),
            ],
        ),
    ]
