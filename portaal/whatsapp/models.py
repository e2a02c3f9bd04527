"""What is kept of the channel. No telephone number and no id of Meta stands here in the open: only keyed hashes, and what is
locked with a key of the portal (`slot.py`)."""

from __future__ import annotations

from django.db import models

from portaal.bezorging.rij import Rij


class Lijn(models.Model):
    """Somebody on WhatsApp who talks with one of our numbers. `sleutel` is a keyed hash of number and person."""

    sleutel = models.CharField(max_length=64, unique=True)
    nummer_id = models.CharField(max_length=40)
    gemeente = models.CharField(max_length=80)
    gesprek = models.OneToOneField("chat.Gesprek", null=True, on_delete=models.SET_NULL, related_name="whatsapp")
    #: When this person last wrote, by Meta's clock: from then on we may write freely for 24 hours.
    laatste_in = models.DateTimeField(null=True)
    #: Since when this person wants to hear from us outside those 24 hours; empty: not.
    toestemming_op = models.DateTimeField(null=True)
    #: The question about that was the last thing we said: a typed yes or no answers it.
    vraagt_later = models.BooleanField(default=False)
    #: Since when this person wants nothing of the kind, not even the question.
    gestopt_op = models.DateTimeField(null=True)
    #: What was filled in so far, where a municipality lets contact details be given here (locked).
    formulier = models.TextField(blank=True)
    #: What was written by somebody who was away, until the word to go on (locked).
    uitgesteld = models.TextField(blank=True)
    #: The last kind answer to something that cannot be read, and when: an album of ten photos gets one.
    uitleg = models.CharField(max_length=30, blank=True)
    uitleg_op = models.DateTimeField(null=True)
    #: Goes as soon as nothing waits to be sent any more: the resident wiped everything.
    wissen = models.BooleanField(default=False)
    gemaakt = models.DateTimeField()

    class Meta:
        """Names."""

        verbose_name_plural = "lijnen"

    def __str__(self) -> str:
        return f"lijn {self.pk} ({self.gemeente})"


class Antwoordadres(models.Model):
    """Where an answer goes, and until when we know it."""

    class Soort(models.TextChoices):
        """What kind of address: `to` or `recipient` of a message."""

        NUMMER = "nummer"
        GEBRUIKER = "gebruiker"

    lijn = models.OneToOneField(Lijn, on_delete=models.CASCADE, related_name="adres")
    soort = models.CharField(max_length=10, choices=Soort.choices)
    slot = models.TextField()
    tot = models.DateTimeField(db_index=True)

    class Meta:
        """Names."""

        verbose_name_plural = "antwoordadressen"

    def __str__(self) -> str:
        return f"adres {self.pk}"


class Binnengekomen(Rij):
    """A message of a resident. Stays longer than Meta repeats it, so that it is answered once; what it said goes when it is
    answered."""

    #: A keyed hash of Meta's id: the id itself holds the telephone number.
    kenmerk = models.CharField(max_length=64, unique=True)
    lijn = models.ForeignKey(Lijn, null=True, on_delete=models.SET_NULL, related_name="binnen")
    soort = models.CharField(max_length=30)
    #: When it was written, by Meta's clock: webhooks come in any order, answers go in this one.
    geschreven = models.DateTimeField()
    slot = models.TextField(blank=True)

    class Meta:
        """How it is looked up."""

        verbose_name_plural = "binnengekomen"
        indexes = (
            models.Index(fields=("staat", "niet_voor"), name="whatsapp_in_wacht"),
            models.Index(fields=("lijn", "staat"), name="whatsapp_in_lijn"),
        )

    def __str__(self) -> str:
        return f"binnen {self.pk} ({self.staat})"


class Uitgaand(Rij):
    """A message to a resident: the body for Meta without the address. `sleutel` makes it once; it comes back in the statuses."""

    class Stand(models.TextChoices):
        """What Meta said of it afterwards."""

        VERZONDEN = "sent"
        AFGELEVERD = "delivered"
        GELEZEN = "read"
        MISLUKT = "failed"

    lijn = models.ForeignKey(Lijn, on_delete=models.CASCADE, related_name="uit")
    sleutel = models.CharField(max_length=64, unique=True)
    #: Emptied once it was delivered, a day after it was sent at the latest: until then Meta may still fail.
    inhoud = models.JSONField(null=True)
    #: What to send instead once 24 hours have passed: the name of a template of ours with its values. Empty: nothing.
    sjabloon = models.JSONField(null=True)
    #: A keyed hash of Meta's id.
    kenmerk = models.CharField(max_length=64, blank=True, db_index=True)
    stand = models.CharField(max_length=10, choices=Stand.choices, blank=True)
    stand_op = models.DateTimeField(null=True)

    class Meta:
        """How it is looked up."""

        verbose_name_plural = "uitgaand"
        indexes = (
            models.Index(fields=("staat", "niet_voor"), name="whatsapp_uit_wacht"),
            models.Index(fields=("lijn", "staat"), name="whatsapp_uit_lijn"),
            models.Index(fields=("bezorgd_op",), name="whatsapp_uit_tempo"),
        )

    def __str__(self) -> str:
        return f"uit {self.pk} ({self.staat})"


class Gevolgd(models.Model):
    """Which hand-over came from which line, so that a resident who wants so hears from us later. Goes with either of them."""

    overdracht = models.OneToOneField("overdracht.Overdracht", on_delete=models.CASCADE, related_name="whatsapp")
    lijn = models.ForeignKey(Lijn, on_delete=models.CASCADE, related_name="overdrachten")

    class Meta:
        """Names."""

        verbose_name_plural = "gevolgd"

    def __str__(self) -> str:
        return f"gevolgd {self.pk}"


class Weblink(models.Model):
    """A way from WhatsApp to a page with the same conversation, that works once. Only a hash of the code is kept."""

    code_hash = models.CharField(max_length=64, unique=True)
    gesprek = models.ForeignKey("chat.Gesprek", on_delete=models.CASCADE, related_name="+")
    naar = models.CharField(max_length=20)
    tot = models.DateTimeField(db_index=True)

    class Meta:
        """Names."""

        verbose_name_plural = "weblinks"

    def __str__(self) -> str:
        return f"weblink {self.pk}"


class Nummerstand(models.Model):
    """How one of our numbers is doing: the last webhook, and what Meta refused since."""

    nummer_id = models.CharField(max_length=40, unique=True)
    laatste_webhook = models.DateTimeField(null=True)
    #: Since when an administrator switched it off; empty: not.
    uit_sinds = models.DateTimeField(null=True)
    #: Meta's code of a refusal that somebody must see to; empty when all is well.
    alarm = models.CharField(max_length=20, blank=True)
    alarm_op = models.DateTimeField(null=True)

    class Meta:
        """Names."""

        verbose_name_plural = "nummerstanden"

    def __str__(self) -> str:
        return f"nummer {self.nummer_id}"
