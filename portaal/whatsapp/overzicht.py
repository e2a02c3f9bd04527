"""What the administrator sees of the channel: per number the queue, the failures and the last webhook; trying once more, and the
off switch."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Min, QuerySet
from django.template.loader import render_to_string

from portaal import kennis, klok
from portaal.whatsapp import codes, instelling
from portaal.whatsapp.codes import Doe
from portaal.whatsapp.models import Binnengekomen, Lijn, Nummerstand, Uitgaand

#: Quiet for so long is odd for a number that is in use.
STIL = timedelta(days=2)
_WEEK = timedelta(days=7)
_HELPT_NIET = frozenset({Doe.NOOIT.value, Doe.SJABLOON.value, "buiten_venster"})


@dataclass(frozen=True)
class Nummeroverzicht:
    """One number. `wacht_in` and `wacht_uit` count what waits, `oudste` is since when; `stil`: no webhook for long.

    `aan` is what the file says, `uit_sinds` what an administrator did.
    """

    nummer_id: str
    plaats: str
    aan: bool
    uit_sinds: datetime | None
    laatste_webhook: datetime | None
    stil: bool
    alarm: str
    alarm_op: datetime | None
    mensen: int
    wacht_in: int
    wacht_uit: int
    oudste: datetime | None
    opgegeven_in: int
    verstuurd: int
    aangekomen: int
    opgegeven_uit: int


def nummers(gemeenten: Collection[str]) -> list[Nummeroverzicht]:
    """The numbers of these municipalities."""
    nu = klok.nu()
    return [_nummer(n, nu) for n in instelling.nummers().nummers if n.gemeente in gemeenten]


def opgegeven(gemeenten: Collection[str]) -> QuerySet[Uitgaand]:
    """What was given up, the newest first. What still has its text can be tried again."""
    rijen = Uitgaand.objects.filter(staat=Uitgaand.Staat.OPGEGEVEN, lijn__gemeente__in=gemeenten)
    return rijen.select_related("lijn").order_by("-pk")


def opnieuw(rij: Uitgaand) -> bool:
    """Gives a message all its attempts again. Gives False when that is no longer possible."""
    velden = {"staat": Uitgaand.Staat.WACHT, "pogingen": 0, "niet_voor": klok.nu(), "lease_tot": None, "vertrokken_op": None}
    rijen = Uitgaand.objects.filter(pk=rij.pk, staat=Uitgaand.Staat.OPGEGEVEN).exclude(inhoud=None)
    return bool(rijen.update(**velden, fout=""))


def is_aan(nummer: instelling.Nummer) -> bool:
    """Whether a number answers: not when the file or an administrator says no."""
    return nummer.aan and not Nummerstand.objects.filter(nummer_id=nummer.nummer_id, uit_sinds__isnull=False).exists()


def schakel(nummer_id: str, gemeenten: Collection[str], *, aan: bool) -> str:
    """Switches a number on or off. Gives whose number it is; "" when it is none of these municipalities. Twice is fine."""
    nummer = instelling.nummers().met_id(nummer_id)
    if nummer is None or nummer.gemeente not in gemeenten:
        return ""
    uit_sinds = None if aan else klok.nu()
    rij, nieuw = Nummerstand.objects.get_or_create(nummer_id=nummer_id, defaults={"uit_sinds": uit_sinds})
    if not nieuw and aan is (rij.uit_sinds is not None):
        Nummerstand.objects.filter(pk=rij.pk).update(uit_sinds=uit_sinds)
    return str(nummer.gemeente)


def helpt_opnieuw(rij: Uitgaand) -> bool:
    """Whether it makes sense to send this again: its text is there still, and what was wrong can have passed."""
    return rij.inhoud is not None and _doe(rij.fout) not in _HELPT_NIET


def alles_opnieuw(gemeenten: Collection[str]) -> int:
    """Gives every message for which it makes sense all its attempts again. Gives how many."""
    return sum(opnieuw(rij) for rij in opgegeven(gemeenten).exclude(inhoud=None) if helpt_opnieuw(rij))


def uitleg(fout: str) -> str:
    """What a failure means and what to do about it, in words for staff."""
    inhoud = {"doe": _doe(fout), "detail": fout.partition(" ")[2]}
    return render_to_string("portaal/wijkteam/whatsapp_fout.txt", inhoud).strip()


def _doe(fout: str) -> str:
    """What the table of codes does with a failure; a kind of failure of our own is its own name."""
    soort, _, detail = fout.partition(" ")
    code = int(detail) if detail.isdecimal() else None
    if soort == "meta":
        return codes.beleid(code, 0).value
    if soort == "http":
        return codes.beleid(None, code or 0).value
    return Doe.NOG_EENS.value if soort == "geen_antwoord" else soort


def _nummer(n: instelling.Nummer, nu: datetime) -> Nummeroverzicht:
    stand = Nummerstand.objects.filter(nummer_id=n.nummer_id).first() or Nummerstand(nummer_id=n.nummer_id)
    binnen = Binnengekomen.objects.filter(lijn__nummer_id=n.nummer_id)
    uit = Uitgaand.objects.filter(lijn__nummer_id=n.nummer_id)
    wacht_in, wacht_uit = binnen.filter(staat=Uitgaand.Staat.WACHT), uit.filter(staat=Uitgaand.Staat.WACHT)
    oudste = [r["m"] for r in (wacht_in.aggregate(m=Min("gemaakt")), wacht_uit.aggregate(m=Min("gemaakt"))) if r["m"]]
    week = uit.filter(gemaakt__gt=nu - _WEEK)
    profiel = kennis.gemeente(n.gemeente)
    return Nummeroverzicht(
        nummer_id=n.nummer_id,
        plaats=kennis.plaats(profiel) if profiel else n.gemeente,
        aan=n.aan,
        uit_sinds=stand.uit_sinds,
        laatste_webhook=stand.laatste_webhook,
        stil=stand.laatste_webhook is None or nu - stand.laatste_webhook > STIL,
        alarm=stand.alarm,
        alarm_op=stand.alarm_op,
        mensen=Lijn.objects.filter(nummer_id=n.nummer_id, laatste_in__gt=nu - _WEEK).count(),
        wacht_in=wacht_in.count(),
        wacht_uit=wacht_uit.count(),
        oudste=min(oudste, default=None),
        opgegeven_in=binnen.filter(staat=Uitgaand.Staat.OPGEGEVEN).count(),
        verstuurd=week.filter(staat=Uitgaand.Staat.BEZORGD).count(),
        aangekomen=week.filter(stand__in=(Uitgaand.Stand.AFGELEVERD, Uitgaand.Stand.GELEZEN)).count(),
        opgegeven_uit=week.filter(staat=Uitgaand.Staat.OPGEGEVEN).count(),
    )
