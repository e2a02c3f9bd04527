"""A way from the widget to a page of the portal, that works once."""

from __future__ import annotations

from django.db import models


class Inkomst(models.Model):
    """A way in. The code stands only in the address; the token it gives is locked with that code."""

    code_hash = models.CharField(max_length=64, unique=True)
    slot = models.TextField()
    gesprek = models.ForeignKey("chat.Gesprek", on_delete=models.CASCADE, related_name="+")
    tot = models.DateTimeField(db_index=True)

    class Meta:
        """Names."""

        verbose_name_plural = "inkomsten"

    def __str__(self) -> str:
        return f"inkomst {self.pk}"
