"""Hand-overs, how to reach the resident, and the outbox that delivers."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from portaal import nummers


class ContactDraft(models.Model):
    """How to reach somebody, before there is a hand-over. Joined to it when it comes, wiped otherwise."""

    gesprek = models.OneToOneField("chat.Gesprek", on_delete=models.CASCADE, related_name="contact")
    telefoon = models.CharField(max_length=20)
    email = models.EmailField(blank=True)
    tijden = models.JSONField(default=list)
    inspreken = models.BooleanField()
    gemaakt = models.DateTimeField()

    def __str__(self) -> str:
        return f"contact {self.pk}"


class Overdracht(models.Model):
    """What a resident sent to a team. `regels` is exactly what they read and left standing. There is no score."""

    class Staat(models.TextChoices):
        """Where the team is with it."""

        NIEUW = "nieuw", "Nieuw"
        GELEZEN = "gelezen", "Gelezen"
        AFGEROND = "afgerond", "Afgerond"

    nummer = models.CharField(max_length=10, unique=True)
    code_zout = models.CharField(max_length=32)
    gesprek = models.ForeignKey("chat.Gesprek", null=True, on_delete=models.SET_NULL, related_name="overdrachten")
    gemeente = models.CharField(max_length=80)
    #: Empty when the profile names no team yet.
    team = models.CharField(max_length=80, blank=True)
    team_naam = models.CharField(max_length=200, blank=True)
    staat = models.CharField(max_length=10, choices=Staat.choices, default=Staat.NIEUW)
    gevraagd = models.TextField()
    spoed = models.JSONField(null=True)
    regels = models.JSONField()
    onderwerpen = models.JSONField()
    regelingen = models.JSONField()
    kennisbank = models.CharField(max_length=100)
    wie = models.CharField(max_length=20)
    voor = models.CharField(max_length=20)
    taal = models.CharField(max_length=20)
    tekst_versie = models.CharField(max_length=100)
    telefoon = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    tijden = models.JSONField(default=list)
    inspreken = models.BooleanField(null=True)
    belt_uiterlijk = models.DateField()
    gemaakt = models.DateTimeField()
    gelezen_op = models.DateTimeField(null=True)
    gelezen_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    afgerond_op = models.DateTimeField(null=True)
    afgerond_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        """How lists are looked up."""

        verbose_name_plural = "overdrachten"
        indexes = (models.Index(fields=("gemeente", "team", "staat"), name="overdracht_lijst"),)

    def __str__(self) -> str:
        return f"overdracht {self.pk}"

    def code(self) -> str:
        """The resident's four digits. Derived, so stored nowhere."""
        return nummers.code_van(self.nummer, self.code_zout, settings.CODE_SLEUTEL)


class UitgaandBericht(models.Model):
    """A row of the outbox: deliver this hand-over to this receiver. Written in the transaction that stores the hand-over."""

    class Staat(models.TextChoices):
        """Where the delivery is. `opgegeven` is the list that staff must see."""

        WACHT = "wacht"
        BEZORGD = "bezorgd"
        OPGEGEVEN = "opgegeven"

    overdracht = models.ForeignKey(Overdracht, on_delete=models.CASCADE, related_name="uitgaand")
    ontvanger = models.CharField(max_length=40)
    staat = models.CharField(max_length=10, choices=Staat.choices, default=Staat.WACHT)
    pogingen = models.PositiveSmallIntegerField(default=0)
    niet_voor = models.DateTimeField()
    #: Until then one worker holds this row; another may take it afterwards.
    lease_tot = models.DateTimeField(null=True)
    bezorgd_op = models.DateTimeField(null=True)
    #: The kind of failure. Never a text that came from outside.
    fout = models.CharField(max_length=200, blank=True)
    gemaakt = models.DateTimeField()

    class Meta:
        """Once per receiver."""

        verbose_name_plural = "uitgaande berichten"
        constraints = (models.UniqueConstraint(fields=("overdracht", "ontvanger"), name="een_keer_per_ontvanger"),)
        indexes = (models.Index(fields=("staat", "niet_voor"), name="uitgaand_wacht"),)

    def __str__(self) -> str:
        return f"uitgaand {self.pk} ({self.staat})"
