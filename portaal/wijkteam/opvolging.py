"""Some weeks after a hand-over was done: did it help? Asked by mail with a link that works once, or by telephone.

Never where violence was a topic or contact is not safe. Answers are counted per team and topic and hold no link to anybody.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse

from portaal import kennis
from portaal.bezorging.klaarzetten import inwonermail_klaar
from portaal.overdracht.models import Overdracht, Uitkomst
from portaal.wijkteam import post
from portaal.wijkteam.models import Gebeurtenis, Opvolgantwoord, Opvolging
from portaal.wijkteam.toegang import Gebruiker, Team, teams_van

#: How long the link in a mail works.
GELDIG = timedelta(days=21)
#: How long a follow-up stays on the call list before it is closed by itself.
OP_DE_LIJST = timedelta(days=42)
#: Asking somebody who was never reached whether it helped would be hollow.
_NIET_VRAGEN = (Uitkomst.NIET_BEREIKT,)
_NOG_OPEN = (Opvolging.Staat.OPEN, Opvolging.Staat.GEVRAAGD)
#: The three questions, with what may be answered. The words stand in `opvolgvragen.html`.
VRAGEN: Mapping[str, tuple[str, ...]] = {
    "gesproken": tuple(Opvolgantwoord.JaNee.values),
    "geholpen": tuple(Opvolgantwoord.Geholpen.values),
    "nog_iets": tuple(Opvolgantwoord.JaNee.values),
}


class LinkFout(LookupError):
    """The link was used, is past its day, or never was one. The page says the same for all three."""


@dataclass(frozen=True)
class Telling:
    """The answers of one team and topic."""

    team: str
    thema: str
    aantal: int
    gesproken: int
    geholpen: int
    beetje: int
    niet: int
    nog_iets: int


def mag(o: Overdracht) -> bool:
    """Whether this resident may be asked afterwards."""
    return post.bericht_mag(o) and o.uitkomst not in _NIET_VRAGEN


def maak_klaar(nu: datetime) -> int:
    """Puts on the list what was done as long ago as the municipality's profile says. Gives how many. For the worker."""
    gemaakt = 0
    for profiel in kennis.kennisbank().gemeenten():
        grens = nu - timedelta(days=profiel.opvolgen_na_dagen)
        klaar = Overdracht.objects.filter(
            gemeente=profiel.id, staat=Overdracht.Staat.AFGEROND, afgerond_op__lte=grens, opvolging=None
        )
        for o in klaar.iterator():
            if mag(o):
                gemaakt += Opvolging.objects.get_or_create(overdracht=o, defaults={"gemaakt": nu})[1]
    return gemaakt


def sluit_oude(nu: datetime) -> int:
    """Closes what nobody answered in time. Gives how many. For the worker."""
    verlopen = Q(staat=Opvolging.Staat.GEVRAAGD, verloopt__lte=nu)
    blijven_liggen = Q(staat=Opvolging.Staat.OPEN, gemaakt__lte=nu - OP_DE_LIJST)
    sluiten = Opvolging.objects.filter(verlopen | blijven_liggen)
    return sluiten.update(staat=Opvolging.Staat.GESLOTEN, token_hash="", klaar_op=nu)


def lijst(alles: QuerySet[Overdracht]) -> QuerySet[Opvolging]:
    """Whom a team still has to ask, the oldest first. What became unsafe in the meantime is left out by `mag`."""
    afgerond = alles.filter(staat=Overdracht.Staat.AFGEROND)
    open_ = Opvolging.objects.filter(overdracht__in=afgerond, staat__in=_NOG_OPEN)
    return open_.select_related("overdracht").order_by("gemaakt")


def vraag_per_mail(opvolging: Opvolging, basis: str, gebruiker: Gebruiker, nu: datetime) -> bool:
    """Sends the mail with the link that works once.

    Takes:
        basis: the address of the portal, "https://host".

    Gives:
        Whether it was sent: not when somebody did already, without an address, or where no message may go.
    """
    with transaction.atomic():
        vers = Opvolging.objects.select_for_update().select_related("overdracht").get(pk=opvolging.pk)
        o = vers.overdracht
        token = _maak_link(vers, nu) if post.mail_kan(o) else None
        if token is None:
            return False
        tot = nu + GELDIG
        adres = basis + reverse("hoe_gaat_het", args=[token])
        gegevens = {"o": o, "adres": adres, "tot": tot.date(), **post.afzender(o)}
        tekst = render_to_string("portaal/wijkteam/mail/opvolging.txt", gegevens).strip()
        inwonermail_klaar(o, wat="opvolging", naar=o.email, onderwerp=post.ONDERWERP, tekst=tekst, nu=nu)
        _onthoud(o.pk, "Per e-mail gevraagd", gebruiker, nu)
    return True


def open_link(opvolging: Opvolging, nu: datetime) -> str | None:
    """Makes the link with which a resident is asked by another way than mail, and remembers that it was asked.

    Gives:
        What stands at the end of its address; None when it was asked already or may not be asked.
    """
    with transaction.atomic():
        vers = Opvolging.objects.select_for_update().select_related("overdracht").get(pk=opvolging.pk)
        token = _maak_link(vers, nu)
        if token is not None:
            _onthoud(vers.overdracht_id, "Per bericht gevraagd", None, nu)
        return token


def _maak_link(vers: Opvolging, nu: datetime) -> str | None:
    """The token of a link for a follow-up that is locked; None when it was asked already or may not be asked."""
    o = vers.overdracht
    if vers.staat != Opvolging.Staat.OPEN or not mag(o) or o.staat != Overdracht.Staat.AFGEROND:
        return None
    token = secrets.token_urlsafe(32)
    vers.staat, vers.token_hash, vers.verloopt = Opvolging.Staat.GEVRAAGD, _hash(token), nu + GELDIG
    vers.save(update_fields=("staat", "token_hash", "verloopt"))
    return token


def van_link(token: str, nu: datetime) -> Opvolging:
    """The follow-up that a link opens.

    Raises:
        LinkFout: when it was used, is past its day, is no longer wanted, or never was a link.
    """
    gevonden = Opvolging.objects.filter(token_hash=_hash(token), staat=Opvolging.Staat.GEVRAAGD, verloopt__gt=nu)
    opvolging = gevonden.select_related("overdracht").first() if token else None
    if opvolging is None or not mag(opvolging.overdracht):
        raise LinkFout
    return opvolging


def lees_antwoorden(velden: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The answers of the form, and which questions have none yet."""
    antwoorden = {vraag: velden.get(vraag, "") for vraag, mogelijk in VRAGEN.items() if velden.get(vraag, "") in mogelijk}
    return antwoorden, [vraag for vraag in VRAGEN if vraag not in antwoorden]


def beantwoord(opvolging: Opvolging, antwoorden: Mapping[str, str], nu: datetime, gebruiker: Gebruiker | None = None) -> bool:
    """Counts the answers and closes the follow-up. "Ja" on "nog iets nodig" opens the hand-over again for the team.

    Takes:
        gebruiker: who asked by telephone; None when the resident used the link.

    Gives:
        Whether they were counted: not when somebody was first.
    """
    with transaction.atomic():
        vers = Opvolging.objects.select_for_update().select_related("overdracht").get(pk=opvolging.pk)
        if vers.staat not in _NOG_OPEN:
            return False
        o = Overdracht.objects.select_for_update().get(pk=vers.overdracht_id)
        maand = nu.date().replace(day=1)
        Opvolgantwoord.objects.bulk_create(
            Opvolgantwoord(gemeente=o.gemeente, team=o.team, thema=t["thema"], thema_naam=t["naam"], maand=maand, **antwoorden)
            for t in o.onderwerpen
        )
        vers.staat, vers.token_hash, vers.klaar_op = Opvolging.Staat.BEANTWOORD, "", nu
        vers.save(update_fields=("staat", "token_hash", "klaar_op"))
        nog_iets = antwoorden["nog_iets"] == Opvolgantwoord.JaNee.JA
        if nog_iets and o.staat == Overdracht.Staat.AFGEROND:
            _open_weer(o)
        tekst = "De inwoner heeft nog iets nodig: bel terug" if nog_iets else "Beantwoord; er is nu niets meer nodig"
        _onthoud(o.pk, tekst, gebruiker, nu)
    return True


def sluit(opvolging: Opvolging, gebruiker: Gebruiker, nu: datetime) -> bool:
    """Takes somebody off the list without an answer: did not want to, was not reached. Gives whether something changed."""
    with transaction.atomic():
        open_ = Opvolging.objects.filter(pk=opvolging.pk, staat__in=_NOG_OPEN)
        if not open_.update(staat=Opvolging.Staat.GESLOTEN, token_hash="", klaar_op=nu):
            return False
        _onthoud(opvolging.overdracht_id, "Gesloten zonder antwoord", gebruiker, nu)
    return True


def telling(regel: Q) -> list[Telling]:
    """The answers per team and topic, by name. A team and topic with fewer than the smallest number is not shown at all.

    Takes:
        regel: the condition on municipality and team, as `toegang.regel_voor` gives it.
    """
    groepen: dict[tuple[str, str, str], list[Opvolgantwoord]] = {}
    for antwoord in Opvolgantwoord.objects.filter(regel):
        groepen.setdefault((antwoord.gemeente, antwoord.team, antwoord.thema), []).append(antwoord)
    namen = {(t.gemeente, t.id): t.naam for t in _teams({gemeente for gemeente, _, _ in groepen})}
    uit = [
        Telling(
            team=namen.get((gemeente, team), team),
            thema=rijen[-1].thema_naam,
            aantal=len(rijen),
            gesproken=sum(r.gesproken == "ja" for r in rijen),
            geholpen=sum(r.geholpen == "ja" for r in rijen),
            beetje=sum(r.geholpen == "beetje" for r in rijen),
            niet=sum(r.geholpen == "nee" for r in rijen),
            nog_iets=sum(r.nog_iets == "ja" for r in rijen),
        )
        for (gemeente, team, _), rijen in groepen.items()
        if len(rijen) >= settings.KLEINSTE_TELLING
    ]
    return sorted(uit, key=lambda t: (t.team, t.thema))


def _open_weer(o: Overdracht) -> None:
    o.staat = Overdracht.Staat.IN_BEHANDELING if o.behandelaar_id else Overdracht.Staat.GELEZEN
    o.uitkomst, o.afgerond_op, o.afgerond_door, o.versie = "", None, None, o.versie + 1
    o.save(update_fields=("staat", "uitkomst", "afgerond_op", "afgerond_door", "versie"))


def _onthoud(overdracht_id: int, tekst: str, gebruiker: Gebruiker | None, nu: datetime) -> None:
    """Remembers it with the hand-over; without a person it was the resident."""
    Gebeurtenis.objects.create(
        overdracht_id=overdracht_id,
        soort=Gebeurtenis.Soort.OPVOLGING,
        wie_id=gebruiker.pk if gebruiker else None,
        tekst=tekst,
        gemaakt=nu,
    )


def _teams(gemeenten: set[str]) -> list[Team]:
    return [team for gemeente in gemeenten for team in teams_van(gemeente)]


def _hash(token: str) -> str:
    """What is stored of a link. A plain hash is enough: the token is 256 random bits, so there is nothing to guess."""
    return hashlib.sha256(token.encode()).hexdigest()
