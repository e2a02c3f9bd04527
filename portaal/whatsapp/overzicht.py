"""What the administrator sees of the channel: per number the queue, the failures and the last webhook; and trying once more."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min, QuerySet
from django.template.loader import render_to_string

from portaal import klok
from portaal.whatsapp import codes, instelling
from portaal.whatsapp.codes import Doe
from portaal.whatsapp.models import Binnengekomen, Lijn, Nummerstand, Uitgaand

#: Quiet for so long is odd for a number that is in use.
STIL = timedelta(days=2)


@dataclass(frozen=True)
class Nummeroverzicht:
    """One number. `wacht_in` and `wacht_uit` count what waits, `oudste` is since when; `stil`: no webhook for long."""

    nummer_id: str
    gemeente: str
    aan: bool
    laatste_webhook: datetime | None
    stil: bool
    alarm: str
    alarm_op: datetime | None
    mensen: int
    wacht_in: int
    wacht_uit: int
    oudste: datetime | None
    opgegeven_in: int
    standen: dict[str, int]


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


def uitleg(fout: str) -> str:
    """What a failure means and what to do about it, in words for staff."""
    soort, _, detail = fout.partition(" ")
    doe = soort
    if soort in ("meta", "http"):
        code = int(detail) if detail.isdecimal() else None
        doe = (codes.beleid(code, 0) if soort == "meta" else codes.beleid(None, code or 0)).value
    elif soort == "geen_antwoord":
        doe = Doe.NOG_EENS.value
    return render_to_string("portaal/wijkteam/whatsapp_fout.txt", {"doe": doe, "detail": detail}).strip()


def _nummer(n: instelling.Nummer, nu: datetime) -> Nummeroverzicht:
    stand = Nummerstand.objects.filter(nummer_id=n.nummer_id).first() or Nummerstand(nummer_id=n.nummer_id)
    binnen = Binnengekomen.objects.filter(lijn__nummer_id=n.nummer_id)
    uit = Uitgaand.objects.filter(lijn__nummer_id=n.nummer_id)
    wacht_in, wacht_uit = binnen.filter(staat=Uitgaand.Staat.WACHT), uit.filter(staat=Uitgaand.Staat.WACHT)
    oudste = [r["m"] for r in (wacht_in.aggregate(m=Min("gemaakt")), wacht_uit.aggregate(m=Min("gemaakt"))) if r["m"]]
    per_stand = uit.filter(gemaakt__gt=nu - timedelta(days=7)).exclude(stand="").values_list("stand").annotate(Count("pk"))
    return Nummeroverzicht(
        nummer_id=n.nummer_id,
        gemeente=n.gemeente,
        aan=n.aan,
        laatste_webhook=stand.laatste_webhook,
        stil=stand.laatste_webhook is None or nu - stand.laatste_webhook > STIL,
        alarm=stand.alarm,
        alarm_op=stand.alarm_op,
        mensen=Lijn.objects.filter(nummer_id=n.nummer_id, laatste_in__gt=nu - timedelta(days=7)).count(),
        wacht_in=wacht_in.count(),
        wacht_uit=wacht_uit.count(),
        oudste=min(oudste, default=None),
        opgegeven_in=binnen.filter(staat=Uitgaand.Staat.OPGEGEVEN).count(),
        standen=dict(per_stand),
    )
