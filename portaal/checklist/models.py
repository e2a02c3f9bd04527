"""A talk at the table. It holds no name, and nothing of it stays past its term."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import models


def nieuwe_sleutel() -> str:
    """What stands in the address of a talk: random, so that an address says nothing and cannot be guessed."""
    return secrets.token_urlsafe(12)


class Tafelgesprek(models.Model):
    """One talk of one dorpsondersteuner. Whatever was ticked or written is in `stand`; its parts are named in `stand.py`."""

    sleutel = models.CharField(max_length=20, unique=True, default=nieuwe_sleutel, editable=False)
    maker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tafelgesprekken")
    gemeente = models.CharField(max_length=80)
    team = models.CharField(max_length=80, blank=True)
    wijk = models.CharField(max_length=80)
    #: What the dorpsondersteuner calls the talk. The page asks for no name.
    bijnaam = models.CharField(max_length=40)
    inwoner_erbij = models.BooleanField()
    #: Whom it is about: "zelf" is the one at the table, otherwise a role ("moeder").
    voor = models.CharField(max_length=20, default="zelf")
    stand = models.JSONField(default=dict)
    #: The conversation that belongs to it: of the chat, and the place where a hand-over finds how to reach the resident.
    chat = models.OneToOneField("chat.Gesprek", null=True, on_delete=models.SET_NULL, related_name="tafelgesprek")
    gemaakt = models.DateTimeField()
    laatst = models.DateTimeField(db_index=True)

    class Meta:
        """How it is looked up."""

        verbose_name_plural = "tafelgesprekken"
        ordering = ("-laatst",)
        indexes = (models.Index(fields=("maker", "gemeente", "wijk"), name="tafelgesprek_van"),)

    def __str__(self) -> str:
        return f"tafelgesprek {self.pk}"


class Dorp(models.Model):
    """That somebody works in this wijk or village only, and not in all of their team's. Without rows it is all of them."""

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="dorpen")
    gemeente = models.CharField(max_length=80)
    team = models.CharField(max_length=80)
    wijk = models.CharField(max_length=80)

    class Meta:
        """Once each."""

        verbose_name_plural = "dorpen"
        constraints = (models.UniqueConstraint(fields=("gebruiker", "gemeente", "team", "wijk"), name="een_keer_per_dorp"),)

    def __str__(self) -> str:
        return f"{self.gemeente}/{self.wijk}"
