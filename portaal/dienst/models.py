"""The off switch."""

from __future__ import annotations

from django.db import models


class Schakelaar(models.Model):
    """That the chat is switched off: for one municipality, or for all when `gemeente` is empty. No row means on."""

    gemeente = models.CharField(max_length=80, blank=True, unique=True)
    sinds = models.DateTimeField()

    class Meta:
        """Names."""

        verbose_name_plural = "schakelaars"

    def __str__(self) -> str:
        return f"uit: {self.gemeente or 'alles'}"
