"""The outbox."""

from __future__ import annotations

from django.db import models


class UitgaandBericht(models.Model):
    """A row of the outbox: one message for one receiver. Written in the transaction that stores what it tells about.

    `sleutel` is what makes a repeat recognisable at the receiver: the ten digits of the hand-over, for another message about the
    same hand-over with a word behind it ("4819073625-kopie").
    """

    class Staat(models.TextChoices):
        """Where the delivery is. `opgegeven` is the list that staff must see; `vervallen` was withdrawn before it left."""

        WACHT = "wacht"
        BEZORGD = "bezorgd"
        OPGEGEVEN = "opgegeven"
        VERVALLEN = "vervallen"

    overdracht = models.ForeignKey("overdracht.Overdracht", on_delete=models.CASCADE, related_name="uitgaand")
    #: The receiver's id: a built-in one, or one of the file that WEGWIJZER_ONTVANGERS names.
    ontvanger = models.CharField(max_length=40)
    sleutel = models.CharField(max_length=60)
    #: What the hand-over itself does not hold, such as the text of a mail. Emptied once delivered.
    inhoud = models.JSONField(null=True)
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
        constraints = (models.UniqueConstraint(fields=("ontvanger", "sleutel"), name="een_keer_bij_ontvanger"),)
        indexes = (models.Index(fields=("staat", "niet_voor"), name="uitgaand_wacht"),)

    def __str__(self) -> str:
        return f"uitgaand {self.pk} ({self.staat})"
