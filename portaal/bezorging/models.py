"""The outbox."""

from __future__ import annotations

from django.db import models

from portaal.bezorging.rij import Rij


class Vervolg(models.TextChoices):
    """What a resident did with a hand-over after it was sent."""

    AANGEVULD = "aangevuld"
    #: A line was corrected.
    GEWIJZIGD = "gewijzigd"
    ANDERS_BEREIKEN = "anders_bereiken"
    INGETROKKEN = "ingetrokken"


class UitgaandBericht(Rij):
    """A row of the outbox: one message for one receiver. Written in the transaction that stores what it tells about.

    `sleutel` is what makes a repeat recognisable at the receiver: the ten digits of the hand-over, for another message about the
    same hand-over with a word behind it ("4819073625-kopie"), for what happened afterwards with its serial ("4819073625-2").
    """

    overdracht = models.ForeignKey("overdracht.Overdracht", on_delete=models.CASCADE, related_name="uitgaand")
    #: The receiver's id: a built-in one, or one of the file that WEGWIJZER_ONTVANGERS names.
    ontvanger = models.CharField(max_length=40)
    sleutel = models.CharField(max_length=60)
    #: The order of what one receiver gets about one hand-over: 0 is the hand-over itself, what happened afterwards counts on.
    volgnummer = models.PositiveSmallIntegerField(default=0)
    #: What happened afterwards; empty for the hand-over itself and for a mail to the resident.
    vervolg = models.CharField(max_length=20, choices=Vervolg.choices, blank=True)
    #: The words that were added or corrected. Gone with them when the resident withdraws.
    aanvulling = models.ForeignKey("overdracht.Aanvulling", null=True, on_delete=models.SET_NULL, related_name="+")
    #: What the hand-over itself does not hold, such as the text of a mail. Emptied once delivered.
    inhoud = models.JSONField(null=True)

    class Meta:
        """Once per receiver."""

        verbose_name_plural = "uitgaande berichten"
        constraints = (models.UniqueConstraint(fields=("ontvanger", "sleutel"), name="een_keer_bij_ontvanger"),)
        indexes = (models.Index(fields=("staat", "niet_voor"), name="uitgaand_wacht"),)

    def __str__(self) -> str:
        return f"uitgaand {self.pk} ({self.staat})"
