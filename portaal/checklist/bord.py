"""The board of a village: hanging up a note, linking two, closing, and who sees which."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from django.db import transaction

from bot.gesprek.checklist.velden import HULPSOORTEN
from portaal import klok
from portaal.checklist.models import Briefje, Tafelgesprek
from portaal.checklist.passen import DAGDELEN, DAGEN, past
from portaal.checklist.toegang import Werkgebied, werkgebieden
from portaal.wijkteam.toegang import Gebruiker


class Bordfout(ValueError):
    """A field of a note that must be filled in first; the message is its name. "paar": these two do not fit each other."""


def zichtbaar(gebruiker: Gebruiker, gebieden: Sequence[Werkgebied] | None = None) -> list[Briefje]:
    """The notes in somebody's own wijken that are not done, the oldest first."""
    eigen = werkgebieden(gebruiker) if gebieden is None else gebieden
    per_team: dict[tuple[str, str], set[str]] = {}
    for een in eigen:
        per_team.setdefault((een.gemeente, een.team), set()).add(een.wijk)
    rijen = Briefje.objects.exclude(staat=Briefje.Staat.KLAAR).select_related("maker", "bij", "talk")
    rijen = rijen.filter(gemeente__in={gemeente for gemeente, _ in per_team})
    return [een for een in rijen if per_team.get((een.gemeente, een.team), set()) & set(een.wijken)]


def open_aanbod(talk: Tafelgesprek) -> list[Briefje]:
    """The open offers in the wijk of a talk."""
    rijen = Briefje.objects.filter(soort=Briefje.Soort.AANBOD, staat=Briefje.Staat.OPEN, gemeente=talk.gemeente, team=talk.team)
    return [een for een in rijen.select_related("maker") if talk.wijk in een.wijken]


def hang_op(
    gebruiker: Gebruiker,
    *,
    soort: str,
    hulp: str,
    gebieden: Collection[str],
    dagen: Collection[str],
    dagdelen: Collection[str],
    talk: Tafelgesprek | None = None,
) -> Briefje:
    """Hangs up a note.

    Takes:
        gebieden: values of `Werkgebied` of this dorpsondersteuner, of one team; a request has one.

    Raises:
        Bordfout: "soort", "hulp", "gebied", "dagen" or "dagdelen".
    """
    hier = [g for g in werkgebieden(gebruiker) if g.waarde in gebieden]
    if soort not in Briefje.Soort.values:
        raise Bordfout("soort")
    if hulp not in HULPSOORTEN:
        raise Bordfout("hulp")
    if not hier or len({(g.gemeente, g.team) for g in hier}) > 1 or (soort == Briefje.Soort.VRAAG and len(hier) > 1):
        raise Bordfout("gebied")
    op_dagen = [dag for dag in DAGEN if dag in dagen]
    in_delen = [deel for deel in DAGDELEN if deel in dagdelen]
    if not op_dagen:
        raise Bordfout("dagen")
    if not in_delen:
        raise Bordfout("dagdelen")
    nu = klok.nu()
    return Briefje.objects.create(
        soort=soort,
        hulp=hulp,
        gemeente=hier[0].gemeente,
        team=hier[0].team,
        wijken=[g.wijk for g in hier],
        dagen=op_dagen,
        dagdelen=in_delen,
        maker_id=int(gebruiker.pk or 0),
        talk=talk,
        gemaakt=nu,
        laatst=nu,
    )


def koppel(een: Briefje, ander: Briefje) -> None:
    """Links a request and an offer that are both open and fit each other. Raises Bordfout "paar" for any other two."""
    with transaction.atomic():
        rijen = {b.pk: b for b in Briefje.objects.select_for_update().filter(pk__in=(een.pk, ander.pk))}
        een, ander = rijen[een.pk], rijen[ander.pk]
        if {een.soort, ander.soort} != set(Briefje.Soort.values) or not past(een, ander):
            raise Bordfout("paar")
        if een.staat != Briefje.Staat.OPEN or ander.staat != Briefje.Staat.OPEN:
            raise Bordfout("paar")
        for dit, dat in ((een, ander), (ander, een)):
            dit.bij, dit.staat, dit.laatst = dat, Briefje.Staat.GEKOPPELD, klok.nu()
            dit.save(update_fields=["bij", "staat", "laatst"])


def maak_los(een: Briefje) -> None:
    """Makes both notes of a match open again."""
    with transaction.atomic():
        for pk in (een.pk, een.bij_id):
            Briefje.objects.filter(pk=pk or 0).update(bij=None, staat=Briefje.Staat.OPEN, laatst=klok.nu())


def klaar(een: Briefje) -> None:
    """Takes a note off the board, with the one it was matched with: the help was given."""
    with transaction.atomic():
        Briefje.objects.filter(pk__in=[pk for pk in (een.pk, een.bij_id) if pk]).delete()


def ruim_op(grens: datetime) -> int:
    """Takes off what nobody touched since `grens`. Gives how many."""
    return Briefje.objects.filter(laatst__lt=grens).delete()[0]
