"""What is kept of a conversation: masked, at most seven days, and gone at once on request."""

from __future__ import annotations

import hashlib
import secrets

from django.db import models


def nieuwe_sleutel() -> str:
    """A conversation key or a token: 256 random bits."""
    return secrets.token_urlsafe(32)


def hash_van(token: str) -> str:
    """What is stored of a token. A plain hash is enough: the token is 256 random bits, so there is nothing to guess."""
    return hashlib.sha256(token.encode()).hexdigest()


class Gesprek(models.Model):
    """A conversation. `sleutel` is what Rasa knows it by and never leaves the portal; the token that opens it is only hashed."""

    class Staat(models.TextChoices):
        """How far it came."""

        OPEN = "open"
        OVERGEDRAGEN = "overgedragen"

    sleutel = models.CharField(max_length=64, unique=True, default=nieuwe_sleutel, editable=False)
    token_hash = models.CharField(max_length=64, unique=True)
    gemeente = models.CharField(max_length=80)
    kanaal = models.CharField(max_length=20, default="web")
    staat = models.CharField(max_length=20, choices=Staat.choices, default=Staat.OPEN)
    direct_weg = models.BooleanField(default=False)
    gemaakt = models.DateTimeField()
    laatst = models.DateTimeField(db_index=True)

    class Meta:
        """Names."""

        verbose_name_plural = "gesprekken"

    def __str__(self) -> str:
        return f"gesprek {self.pk} ({self.gemeente})"


class Bericht(models.Model):
    """A turn: what came in (masked) under the client's id, and the answer to it, so that the same id gives the same answer."""

    class Staat(models.TextChoices):
        """Where the turn is. A turn that is `bezig` beyond its lease was lost with its process and may be run again."""

        BEZIG = "bezig"
        KLAAR = "klaar"
        MISLUKT = "mislukt"

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="berichten")
    client_id = models.CharField(max_length=64)
    tekst = models.TextField(blank=True)
    #: What the resident sees as their own words: the title of a button instead of its value.
    getoond = models.TextField(blank=True)
    gemaskeerd = models.JSONField(default=list)
    antwoord = models.JSONField(null=True)
    overdracht = models.ForeignKey("overdracht.Overdracht", null=True, on_delete=models.SET_NULL, related_name="+")
    staat = models.CharField(max_length=10, choices=Staat.choices, default=Staat.BEZIG)
    pogingen = models.PositiveSmallIntegerField(default=1)
    lease_tot = models.DateTimeField()
    gemaakt = models.DateTimeField()

    class Meta:
        """Order and the one rule that makes a turn happen once."""

        ordering = ("pk",)
        verbose_name_plural = "berichten"
        constraints = (models.UniqueConstraint(fields=("gesprek", "client_id"), name="een_beurt_per_id"),)
        indexes = (models.Index(fields=("gesprek", "gemaakt"), name="bericht_tempo"),)

    def __str__(self) -> str:
        return f"bericht {self.pk} ({self.staat})"


class Verdercode(models.Model):
    """A code to go on with a conversation later or elsewhere. Only a keyed hash of it is kept; it goes with its conversation."""

    gesprek = models.OneToOneField(Gesprek, on_delete=models.CASCADE, related_name="verdercode")
    hash = models.CharField(max_length=64, unique=True)
    tot = models.DateTimeField()

    class Meta:
        """Names."""

        verbose_name_plural = "verdercodes"

    def __str__(self) -> str:
        return f"verdercode {self.pk}"


class Codepoging(models.Model):
    """That somebody typed a code that opens nothing. `spoor` is a keyed hash that changes every day; the worker wipes it."""

    spoor = models.CharField(max_length=64)
    moment = models.DateTimeField(db_index=True)

    class Meta:
        """Names."""

        verbose_name_plural = "codepogingen"

    def __str__(self) -> str:
        return f"codepoging {self.pk}"


class TeWissen(models.Model):
    """A conversation that is gone here and must still go at Rasa. Stays until Rasa has said so."""

    sleutel = models.CharField(max_length=64, unique=True)
    sinds = models.DateTimeField()
    niet_voor = models.DateTimeField()
    pogingen = models.PositiveIntegerField(default=0)

    class Meta:
        """Names."""

        verbose_name_plural = "te wissen"

    def __str__(self) -> str:
        return f"te wissen {self.pk}"


class Aanmelding(models.Model):
    """That an address started a conversation. `spoor` is a keyed hash that changes every day; the worker wipes it."""

    spoor = models.CharField(max_length=64)
    moment = models.DateTimeField()

    class Meta:
        """How it is looked up."""

        verbose_name_plural = "aanmeldingen"
        indexes = (models.Index(fields=("spoor", "moment"), name="aanmelding_tempo"),)

    def __str__(self) -> str:
        return f"aanmelding {self.pk}"
