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
    """That somebody works in this wijk or village. Without rows in a municipality it is all those of their teams there."""

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


class Briefje(models.Model):
    """A request or an offer of help on the board of a village. No name, no words: kind, place and times.

    Who wants to act on it goes by way of whoever hung it up. `talk` is only for that somebody, and goes with the talk.
    """

    class Soort(models.TextChoices):
        """Which way the help goes."""

        VRAAG = "vraag", "Hulp gevraagd"
        AANBOD = "aanbod", "Hulp aangeboden"

    class Staat(models.TextChoices):
        """Where it is."""

        OPEN = "open", "Open"
        GEKOPPELD = "gekoppeld", "Gekoppeld"
        KLAAR = "klaar", "Klaar"

    soort = models.CharField(max_length=10, choices=Soort.choices)
    hulp = models.CharField(max_length=20)
    gemeente = models.CharField(max_length=80)
    team = models.CharField(max_length=80, blank=True)
    wijken = models.JSONField()
    dagen = models.JSONField()
    dagdelen = models.JSONField()
    maker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="briefjes")
    talk = models.ForeignKey(Tafelgesprek, null=True, on_delete=models.SET_NULL, related_name="briefjes")
    staat = models.CharField(max_length=10, choices=Staat.choices, default=Staat.OPEN)
    #: The note on the other side of a match.
    bij = models.OneToOneField("self", null=True, on_delete=models.SET_NULL, related_name="+")
    gemaakt = models.DateTimeField()
    laatst = models.DateTimeField(db_index=True)

    class Meta:
        """The oldest first: who waits longest is seen first."""

        verbose_name_plural = "briefjes"
        ordering = ("gemaakt", "pk")

    def __str__(self) -> str:
        return f"briefje {self.pk}"


class Opvolgpunt(models.Model):
    """Something that is open after a talk: with whom, and until when. Its words go with the talk; what stays points to nobody."""

    class Bij(models.TextChoices):
        """With whom it is. Kinds, never names."""

        ZELF = "zelf", "Ik zelf"
        INWONER = "inwoner", "De inwoner"
        OMGEVING = "omgeving", "Familie of buren"
        VRIJWILLIGER = "vrijwilliger", "Een vrijwilliger"
        ORGANISATIE = "organisatie", "Een organisatie"
        TEAM = "team", "Het wijkteam of de gemeente"

    maker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="opvolgpunten")
    gemeente = models.CharField(max_length=80)
    team = models.CharField(max_length=80, blank=True)
    wijk = models.CharField(max_length=80)
    talk = models.ForeignKey(Tafelgesprek, null=True, on_delete=models.SET_NULL, related_name="opvolgpunten")
    thema = models.CharField(max_length=80, blank=True)
    wat = models.CharField(max_length=140, blank=True)
    bij = models.CharField(max_length=20, choices=Bij.choices)
    uiterlijk = models.DateField()
    gemaakt = models.DateTimeField()

    class Meta:
        """What must happen first stands first."""

        verbose_name_plural = "opvolgpunten"
        ordering = ("uiterlijk", "pk")

    def __str__(self) -> str:
        return f"opvolgpunt {self.pk}"


class Telling(models.Model):
    """That a need came up once more in a village in a month. Holds no link to a talk or to who counted: it is only counted."""

    gemeente = models.CharField(max_length=80)
    team = models.CharField(max_length=80, blank=True)
    wijk = models.CharField(max_length=80)
    thema = models.CharField(max_length=80)
    #: The first day of the month: a day would point to a talk.
    maand = models.DateField()

    class Meta:
        """How it is counted."""

        verbose_name_plural = "tellingen"
        indexes = (models.Index(fields=("gemeente", "wijk", "maand"), name="telling_tel"),)

    def __str__(self) -> str:
        return f"telling {self.pk}"
