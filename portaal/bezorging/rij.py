"""What every row has that a worker must see to: where it is, how often it was tried, when it is due, and who holds it."""

from __future__ import annotations

from django.db import models


class Rij(models.Model):
    """A row that one worker at a time takes under a lease (`portaal.bezorging.uitbox`)."""

    class Staat(models.TextChoices):
        """Where it is. `opgegeven` is the list that staff must see; `vervallen` is no longer wanted."""

        WACHT = "wacht"
        BEZORGD = "bezorgd"
        OPGEGEVEN = "opgegeven"
        VERVALLEN = "vervallen"

    staat = models.CharField(max_length=10, choices=Staat.choices, default=Staat.WACHT)
    pogingen = models.PositiveSmallIntegerField(default=0)
    niet_voor = models.DateTimeField()
    #: Until then one worker holds this row; another may take it afterwards.
    lease_tot = models.DateTimeField(null=True)
    #: When a worker first took it. From then on it may have arrived, whatever the receiver answered.
    vertrokken_op = models.DateTimeField(null=True)
    bezorgd_op = models.DateTimeField(null=True)
    #: The kind of failure. Never a text that came from outside.
    fout = models.CharField(max_length=200, blank=True)
    gemaakt = models.DateTimeField()

    class Meta:
        """No table of its own."""

        abstract = True
