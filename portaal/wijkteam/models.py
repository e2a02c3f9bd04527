"""Who belongs to which team, what was done with a hand-over, the follow-up, and the trace of who did what."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models

from portaal.wijkteam.beleid import Rol

#: As the team of a membership: every team of the municipality, also what has no team yet.
ALLE_TEAMS = "*"


class Teamlid(models.Model):
    """That somebody works for a team of a municipality, as what. An empty team means: what has no team there yet."""

    class Bron(models.TextChoices):
        """Where the membership comes from. Those of the identity provider are replaced at every login."""

        LOKAAL = "lokaal", "Hier ingesteld"
        OIDC = "oidc", "Van de inlogdienst"

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="teams")
    gemeente = models.CharField(max_length=80)
    team = models.CharField(max_length=80, blank=True)
    rol = models.CharField(max_length=20, choices=Rol.choices, default=Rol.MEDEWERKER)
    bron = models.CharField(max_length=10, choices=Bron.choices, default=Bron.LOKAAL)

    class Meta:
        """Once each."""

        verbose_name_plural = "teamleden"
        constraints = (models.UniqueConstraint(fields=("gebruiker", "gemeente", "team"), name="een_keer_per_team"),)

    def __str__(self) -> str:
        return f"{self.gemeente}/{self.team or '(geen team)'}"


class Account(models.Model):
    """What an account of the staff pages has next to Django's own: who it is at the identity provider, a password to replace."""

    gebruiker = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="account")
    #: Issuer and subject: the only pair of claims that never changes hands. Empty for a local account.
    uitgever = models.CharField(max_length=200, blank=True)
    sub = models.CharField(max_length=255, blank=True)
    #: The password was made by an administrator: it is replaced before anything else.
    nieuw_wachtwoord = models.BooleanField(default=False)

    class Meta:
        """One account per person at the identity provider."""

        constraints = (
            models.UniqueConstraint(fields=("uitgever", "sub"), condition=~models.Q(sub=""), name="een_account_per_sub"),
        )

    def __str__(self) -> str:
        return f"account {self.pk}"


class Gebeurtenis(models.Model):
    """One step with a hand-over, as the team reads it back: what, who, when, and what was written with it."""

    class Soort(models.TextChoices):
        """What was done."""

        GELEZEN = "gelezen", "Gelezen"
        GENOMEN = "genomen", "Opgepakt"
        LOSGELATEN = "losgelaten", "Weer vrij"
        TOEGEWEZEN = "toegewezen", "Toegewezen"
        DOORGEZET = "doorgezet", "Doorgezet"
        NOTITIE = "notitie", "Notitie"
        GEPLAND = "gepland", "Gepland"
        NIET_BEREIKT = "niet_bereikt", "Gebeld, niet bereikt"
        WACHT = "wacht", "Wacht op inwoner"
        MAIL = "mail", "E-mail gestuurd"
        AFGEROND = "afgerond", "Afgerond"
        HEROPEND = "heropend", "Weer geopend"
        OPVOLGING = "opvolging", "Opvolging"

    overdracht = models.ForeignKey("overdracht.Overdracht", on_delete=models.CASCADE, related_name="gebeurtenissen")
    soort = models.CharField(max_length=20, choices=Soort.choices)
    #: Empty when the portal did it, or when whoever did it no longer has an account.
    wie = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    tekst = models.TextField(blank=True)
    gemaakt = models.DateTimeField()

    class Meta:
        """The latest first."""

        ordering = ("-pk",)
        verbose_name_plural = "gebeurtenissen"

    def __str__(self) -> str:
        return f"{self.soort} {self.pk}"


class Kijker(models.Model):
    """That somebody has the page of a hand-over open, so that a colleague sees it. Not a lock: locks get in the way."""

    overdracht = models.ForeignKey("overdracht.Overdracht", on_delete=models.CASCADE, related_name="kijkers")
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    laatst = models.DateTimeField()

    class Meta:
        """Once per person."""

        verbose_name_plural = "kijkers"
        constraints = (models.UniqueConstraint(fields=("overdracht", "gebruiker"), name="een_keer_per_kijker"),)

    def __str__(self) -> str:
        return f"kijker {self.pk}"


class Opvolging(models.Model):
    """Asking, some weeks after it was done, whether it helped. Made by the worker when its day has come."""

    class Staat(models.TextChoices):
        """How far it is."""

        OPEN = "open", "Nog vragen"
        GEVRAAGD = "gevraagd", "Gevraagd per e-mail"
        BEANTWOORD = "beantwoord", "Beantwoord"
        GESLOTEN = "gesloten", "Gesloten zonder antwoord"

    overdracht = models.OneToOneField("overdracht.Overdracht", on_delete=models.CASCADE, related_name="opvolging")
    staat = models.CharField(max_length=12, choices=Staat.choices, default=Staat.OPEN)
    #: Hash of the one-time link; empty when there is none, or when it was used.
    token_hash = models.CharField(max_length=64, blank=True, db_index=True)
    verloopt = models.DateTimeField(null=True)
    gemaakt = models.DateTimeField()
    klaar_op = models.DateTimeField(null=True)

    class Meta:
        """Names."""

        verbose_name_plural = "opvolgingen"

    def __str__(self) -> str:
        return f"opvolging {self.pk} ({self.staat})"


class Opvolgantwoord(models.Model):
    """The answers of one follow-up for one topic. Holds no link to a hand-over: it is only counted."""

    class JaNee(models.TextChoices):
        """Yes or no."""

        JA = "ja", "Ja"
        NEE = "nee", "Nee"

    class Geholpen(models.TextChoices):
        """Whether it helped."""

        JA = "ja", "Ja"
        BEETJE = "beetje", "Een beetje"
        NEE = "nee", "Nee"

    gemeente = models.CharField(max_length=80)
    team = models.CharField(max_length=80, blank=True)
    thema = models.CharField(max_length=80)
    thema_naam = models.CharField(max_length=200)
    gesproken = models.CharField(max_length=10, choices=JaNee.choices)
    geholpen = models.CharField(max_length=10, choices=Geholpen.choices)
    nog_iets = models.CharField(max_length=10, choices=JaNee.choices)
    #: The first day of the month: a day would point to somebody in a small team.
    maand = models.DateField()

    class Meta:
        """How it is counted."""

        verbose_name_plural = "opvolgantwoorden"
        indexes = (models.Index(fields=("gemeente", "team", "thema"), name="opvolgantwoord_tel"),)

    def __str__(self) -> str:
        return f"antwoord {self.pk}"


class SpoorFout(TypeError):
    """Somebody tried to change the audit trail."""


class Spoor(models.QuerySet["Logregel"]):
    """Rows of the audit trail: to read. The database refuses as well (`spoorslot.py`)."""

    def update(self, **velden: Any) -> int:
        """Raises SpoorFout, always."""
        raise SpoorFout("an audit row is written once")

    def bulk_update(self, *args: Any, **opties: Any) -> int:
        """Raises SpoorFout, always."""
        raise SpoorFout("an audit row is written once")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Raises SpoorFout, always: `portaal.wijkteam.spoorslot.wis_tot` is the only way out."""
        raise SpoorFout("audit rows go at the end of their term, by the retention job")


class Logregel(models.Model):
    """A row of the audit trail: the six fields of BIO2 8.15.01. Written once, never changed."""

    actie = models.CharField(max_length=40)
    object = models.CharField(max_length=80, blank=True)
    resultaat = models.CharField(max_length=40)
    oorsprong = models.CharField(max_length=64)
    actor = models.CharField(max_length=150)
    tijdstip = models.DateTimeField(db_index=True)
    #: Whose trail it is, so that a coordinator can read it when the hand-over itself is gone. Empty: of no municipality.
    gemeente = models.CharField(max_length=80, blank=True)

    objects = Spoor.as_manager()

    class Meta:
        """How it is looked up."""

        verbose_name_plural = "logregels"
        indexes = (models.Index(fields=("object", "tijdstip"), name="logregel_object"),)

    def __str__(self) -> str:
        return f"{self.actie} {self.object}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Stores a new row. Raises SpoorFout for one that exists: a trace is never rewritten."""
        if self.pk is not None:
            raise SpoorFout("an audit row is written once")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Raises SpoorFout, always."""
        raise SpoorFout("audit rows go at the end of their term, by the retention job")


class Bewaarronde(models.Model):
    """A round of the retention job over the audit trail. Only while such a row stands does the database let old rows go."""

    grens = models.DateTimeField()

    class Meta:
        """Names."""

        verbose_name_plural = "bewaarrondes"

    def __str__(self) -> str:
        return f"bewaarronde {self.pk}"
