"""Hand-overs, and how to reach the resident."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from portaal import nummers


class ContactDraft(models.Model):
    """How to reach somebody, before there is a hand-over. Joined to it when it comes, wiped otherwise."""

    gesprek = models.OneToOneField("chat.Gesprek", on_delete=models.CASCADE, related_name="contact")
    telefoon = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    tijden = models.JSONField(default=list)
    inspreken = models.BooleanField()
    veilig_bellen = models.CharField(max_length=10, blank=True)
    erbij = models.CharField(max_length=10, blank=True)
    taal = models.CharField(max_length=20, blank=True)
    kopie_mail = models.BooleanField(default=False)
    gemaakt = models.DateTimeField()

    def __str__(self) -> str:
        return f"contact {self.pk}"


class VeiligBellen(models.TextChoices):
    """Whether the telephone is safe, in the resident's own judgement. Empty: not asked."""

    JA = "ja", "Ja"
    OP_TIJDEN = "op_tijden", "Alleen op de gekozen tijden"
    NEE = "nee", "Nee: niet bellen"


class Erbij(models.TextChoices):
    """Who may be present at the talk. Never a name. Empty: not asked."""

    ALLEEN = "alleen", "Alleen met de inwoner zelf praten"
    SAMEN = "samen", "De inwoner neemt iemand mee"
    MAAKT_NIET_UIT = "iedereen", "Maakt niet uit"


class Soort(models.TextChoices):
    """What a topic of a hand-over is before the law. Terms begin with it."""

    TERUGBELVERZOEK = "terugbelverzoek", "Terugbelverzoek"
    WMO_MELDING = "wmo_melding", "Wmo-melding"
    HULPVRAAG_SCHULDEN = "hulpvraag_schulden", "Hulpvraag schulden"
    ADVIES_BIJSTAND = "advies_bijstand", "Terugbelverzoek, met het advies zich meteen te melden voor bijstand"


class Uitkomst(models.TextChoices):
    """How a hand-over ended."""

    GEHOLPEN = "geholpen", "Geholpen"
    DOORVERWEZEN = "doorverwezen", "Doorverwezen"
    NIET_BEREIKT = "niet_bereikt", "Niet bereikt"
    ANDERS = "anders", "Anders"


class Overdracht(models.Model):
    """What a resident sent to a team. `regels` is exactly what they read and left standing. There is no score."""

    class Staat(models.TextChoices):
        """Where the team is with it."""

        NIEUW = "nieuw", "Nieuw"
        GELEZEN = "gelezen", "Gelezen"
        IN_BEHANDELING = "in_behandeling", "In behandeling"
        WACHT = "wacht", "Wacht op inwoner"
        AFGEROND = "afgerond", "Afgerond"
        #: Withdrawn by the resident: what was said and how to reach them is gone; number, days and states remain.
        INGETROKKEN = "ingetrokken", "Ingetrokken"

    nummer = models.CharField(max_length=10, unique=True)
    code_zout = models.CharField(max_length=32)
    gesprek = models.ForeignKey("chat.Gesprek", null=True, on_delete=models.SET_NULL, related_name="overdrachten")
    gemeente = models.CharField(max_length=80)
    #: Empty when the profile names no team yet.
    team = models.CharField(max_length=80, blank=True)
    team_naam = models.CharField(max_length=200, blank=True)
    staat = models.CharField(max_length=20, choices=Staat.choices, default=Staat.NIEUW)
    gevraagd = models.TextField()
    spoed = models.JSONField(null=True)
    regels = models.JSONField()
    #: Per topic {"thema", "naam", "wet", "soort"} and, where a law sets one, "termijn": {"grond", "uiterlijk": "2026-12-20"}.
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
    veilig_bellen = models.CharField(max_length=10, choices=VeiligBellen.choices, blank=True)
    erbij = models.CharField(max_length=10, choices=Erbij.choices, blank=True)
    #: What the one who filled it in for somebody else is to them ("dorpsondersteuner"); empty for residents themselves.
    rol = models.CharField(max_length=60, blank=True)
    #: How a resident agreed when somebody else sent it for them ("erbij, gelezen, akkoord"); empty when they sent it themselves.
    akkoord_via = models.CharField(max_length=100, blank=True)
    #: No message to the resident and no follow-up, ever: violence was a topic, or contact is not safe.
    geen_nacontact = models.BooleanField(default=False)
    #: The resident lets the municipality read this talk to improve the program.
    verbeteren = models.BooleanField(default=False)
    belt_uiterlijk = models.DateField()
    #: The earliest day that a law sets for any topic.
    wettelijk_uiterlijk = models.DateField(null=True)
    gemaakt = models.DateTimeField()
    #: When the resident last added or corrected something; the team sees it as news.
    aangevuld_op = models.DateTimeField(null=True)
    behandelaar = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    #: The day for which the team planned its call; the resident can see it.
    gepland_op = models.DateField(null=True)
    wacht_tot = models.DateField(null=True)
    #: How often somebody tried to reach the resident in vain.
    belpogingen = models.PositiveSmallIntegerField(default=0)
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices, blank=True)
    gelezen_op = models.DateTimeField(null=True)
    gelezen_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    afgerond_op = models.DateTimeField(null=True)
    afgerond_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    ingetrokken_op = models.DateTimeField(null=True)
    #: Goes up with every step of the team, so that a page that is out of date is noticed.
    versie = models.PositiveIntegerField(default=0)

    class Meta:
        """How lists are looked up."""

        verbose_name_plural = "overdrachten"
        indexes = (models.Index(fields=("gemeente", "team", "staat"), name="overdracht_lijst"),)

    def __str__(self) -> str:
        return f"overdracht {self.pk}"

    def code(self) -> str:
        """The resident's four digits. Derived, so stored nowhere."""
        return nummers.code_van(self.nummer, self.code_zout, settings.CODE_SLEUTEL)


class Aanvulling(models.Model):
    """What a resident added to a hand-over afterwards, in their own words, or a line they corrected."""

    class Soort(models.TextChoices):
        """Why it was written."""

        AANVULLING = "aanvulling", "Aanvulling"
        CORRECTIE = "correctie", "Correctie"

    overdracht = models.ForeignKey(Overdracht, on_delete=models.CASCADE, related_name="aanvullingen")
    soort = models.CharField(max_length=12, choices=Soort.choices)
    tekst = models.TextField()
    gemaakt = models.DateTimeField()

    class Meta:
        """In the order in which they came."""

        ordering = ("pk",)
        verbose_name_plural = "aanvullingen"

    def __str__(self) -> str:
        return f"aanvulling {self.pk}"


class Toegangspoging(models.Model):
    """That a wrong number or code was typed. `spoor` is a keyed hash of the number or of the address; the worker wipes it."""

    spoor = models.CharField(max_length=64)
    moment = models.DateTimeField()

    class Meta:
        """How it is looked up."""

        verbose_name_plural = "toegangspogingen"
        indexes = (models.Index(fields=("spoor", "moment"), name="toegangspoging"),)

    def __str__(self) -> str:
        return f"toegangspoging {self.pk}"
