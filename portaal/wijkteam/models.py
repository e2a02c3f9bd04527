"""Who belongs to which team, and the trace of what was done."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models


class Teamlid(models.Model):
    """That somebody works for a team of a municipality. An empty team means: what has no team there yet."""

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="teams")
    gemeente = models.CharField(max_length=80)
    team = models.CharField(max_length=80, blank=True)

    class Meta:
        """Once each."""

        verbose_name_plural = "teamleden"
        constraints = (models.UniqueConstraint(fields=("gebruiker", "gemeente", "team"), name="een_keer_per_team"),)

    def __str__(self) -> str:
        return f"{self.gemeente}/{self.team or '(geen team)'}"


class Logregel(models.Model):
    """A row of the audit trail: the six fields of BIO2 8.15.01. Written once, never changed."""

    actie = models.CharField(max_length=40)
    object = models.CharField(max_length=80, blank=True)
    resultaat = models.CharField(max_length=40)
    oorsprong = models.CharField(max_length=64)
    actor = models.CharField(max_length=150)
    tijdstip = models.DateTimeField(db_index=True)

    class Meta:
        """How it is looked up."""

        verbose_name_plural = "logregels"
        indexes = (models.Index(fields=("object", "tijdstip"), name="logregel_object"),)

    def __str__(self) -> str:
        return f"{self.actie} {self.object}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Stores a new row. Raises TypeError for one that exists: a trace is never rewritten."""
        if self.pk is not None:
            raise TypeError("an audit row is written once")
        super().save(*args, **kwargs)
