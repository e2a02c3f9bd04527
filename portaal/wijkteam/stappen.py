"""What a team does with a hand-over. Each step: from which states, what changes, and what is remembered of it.

Words of a step stand in `templates/portaal/wijkteam/`; who may take one is decided in `beleid.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from portaal import klok
from portaal.bezorging.klaarzetten import overdracht_klaar
from portaal.overdracht.models import Overdracht, Uitkomst
from portaal.wijkteam import toegang
from portaal.wijkteam.models import Gebeurtenis
from portaal.wijkteam.toegang import Gebruiker

Staat = Overdracht.Staat
Soort = Gebeurtenis.Soort
DICHT = frozenset({Staat.AFGEROND, Staat.INGETROKKEN})
OPEN = frozenset(Staat) - DICHT
MAX_TEKST = 4_000
#: A date beyond this is a typing mistake, and would hide somebody.
VERSTE_DAG = 366
#: What a step may change. The rest of a hand-over belongs to the resident.
VELDEN = (
    "staat", "team", "team_naam", "behandelaar", "gepland_op", "wacht_tot", "belpogingen", "uitkomst",
    "gelezen_op", "gelezen_door", "afgerond_op", "afgerond_door", "versie",
)  # fmt: skip


class Verouderd(RuntimeError):
    """Somebody changed the hand-over after the page was opened. What was typed is kept by the page."""


class KanNiet(RuntimeError):
    """This step does not fit the state any more; `staat` says where it is now."""

    def __init__(self, staat: str) -> None:
        super().__init__(staat)
        self.staat = staat


class Invoerfout(ValueError):
    """A field of a step that cannot be used. `veld` and `code` name a sentence in `stapfouten.html`."""

    def __init__(self, veld: str, code: str) -> None:
        super().__init__(f"{veld}: {code}")
        self.veld, self.code = veld, code


@dataclass(frozen=True)
class Stap:
    """A step. `doe` changes the hand-over and gives the words to remember."""

    soort: Gebeurtenis.Soort
    van: frozenset[Staat]
    doe: Callable[[Overdracht, Mapping[str, str], Any, datetime], str]
    #: A step that only adds something cannot undo a colleague's work, so it needs no fresh page.
    voegt_toe: bool = False


def stempel(o: Overdracht) -> str:
    """What a page keeps to notice that it is out of date: it changes with every step, and when the resident writes something."""
    geschreven = int(o.aangevuld_op.timestamp() * 1_000_000) if o.aangevuld_op else 0
    return f"{o.versie}-{geschreven}"


def neem(overdracht: Overdracht, naam: str, invoer: Mapping[str, str], gebruiker: Gebruiker, gezien: str) -> Gebeurtenis:
    """Takes a step, and remembers it.

    Takes:
        naam: a key of STAPPEN.
        invoer: the fields of the form, as typed.
        gezien: the `stempel` of the page; does not count for a step that only adds.

    Raises:
        KeyError: for an unknown step.
        Verouderd: when a colleague or the resident changed it meanwhile. KanNiet: when the step does not fit the state any more.
        Invoerfout: for a field that cannot be used. Nothing is changed then.
    """
    stap = STAPPEN[naam]
    nu = klok.nu()
    with transaction.atomic():
        vers = Overdracht.objects.select_for_update().get(pk=overdracht.pk)
        if vers.staat not in stap.van:
            raise KanNiet(vers.staat)
        if not stap.voegt_toe and gezien != stempel(vers):
            raise Verouderd
        tekst = stap.doe(vers, invoer, gebruiker, nu)
        if vers.gelezen_op is None:
            vers.gelezen_op, vers.gelezen_door_id = nu, gebruiker.pk
            if vers.staat == Staat.NIEUW and stap.soort != Soort.DOORGEZET:
                vers.staat = Staat.GELEZEN
        vers.versie += 1
        vers.save(update_fields=VELDEN)
        return Gebeurtenis.objects.create(
            overdracht=vers, soort=stap.soort, wie_id=gebruiker.pk, tekst=tekst, gemaakt=nu
        )


def _gelezen(o: Overdracht, invoer: Mapping[str, str], wie: Any, nu: datetime) -> str:
    o.staat = Staat.GELEZEN
    return ""


def _neem_op(o: Overdracht, invoer: Mapping[str, str], wie: Any, nu: datetime) -> str:
    vorige = o.behandelaar
    o.behandelaar, o.staat, o.wacht_tot = wie, Staat.IN_BEHANDELING, None
    return f"Over van {vorige.get_username()}" if vorige is not None and vorige.pk != wie.pk else ""


def _laat_los(o: Overdracht, invoer: Mapping[str, str], wie: Any, nu: datetime) -> str:
    o.behandelaar, o.staat = None, Staat.GELEZEN
    return lees_tekst(invoer)


def _wijs_toe(o: Overdracht, invoer: Mapping[str, str], wie: Any, nu: datetime) -> str:
    collega = next((c for c in toegang.collegas(o.gemeente, o.team) if str(c.pk) == invoer.get("collega")), None)
    if collega is None:
        raise Invoerfout("collega", "kies")
    o.behandelaar, o.staat, o.wacht_tot = collega, Staat.IN_BEHANDELING, None  # type: ignore[assignment]
    return _met(f"Aan {collega.get_username()}", lees_tekst(invoer))


def _naar_team(o: Overdracht, invoer: Mapping[str, str], wie: Any, nu: datetime) -> str:
    doel = next((t for t in toegang.teams_van(o.gemeente) if t.id and t.id == invoer.get("team") and t.id != o.team), None)
    if doel is None:
        raise Invoerfout("team", "kies")
    tekst = _met(f"Van {o.team_naam or 'nog geen team'} naar {doel.naam}", lees_tekst(invoer))
    o.team, o.team_naam, o.behandelaar, o.staat, o.wacht_tot = doel.id, doel.naam, None, Staat.NIEUW, None
    overdracht_klaar(o, nu)
    return tekst


def _naar_organisatie(o: Overdracht, invoer: Mapping[str, str], wie: Any, nu: datetime) -> str:
    naar = " ".join(invoer.get("organisatie", "").split())[:200]
    if not naar:
        raise Invoerfout("organisatie", "leeg")
    _sluit(o, Uitkomst.DOORVERWEZEN, wie, nu)
    return _met(f"Naar {naar}", lees_tekst(invoer))


def _notitie(o: Overdracht, invoer: Mapping[str, str], wie: Any, nu: datetime) -> str:
    return lees_tekst(invoer, verplicht=True)


def _plan(o: Overdracht, invoer: Mapping[str, str], wie: Any, nu: datetime) -> str:
    o.gepland_op = lees_dag(invoer, nu.date())
    _in_handen(o, wie)
    return _met(klok.dag_in_woorden(o.gepland_op), lees_tekst(invoer))


def _niet_bereikt(o: Overdracht, invoer: Mapping[str, str], wie: Any, nu: datetime) -> str:
    o.belpogingen += 1
    _in_handen(o, wie)
    return _met(f"Poging {o.belpogingen}", lees_tekst(invoer))


def _wacht(o: Overdracht, invoer: Mapping[str, str], wie: Any, nu: datetime) -> str:
    o.wacht_tot = lees_dag(invoer, nu.date())
    _in_handen(o, wie)
    o.staat = Staat.WACHT
    return _met(f"Tot {klok.dag_in_woorden(o.wacht_tot)}", lees_tekst(invoer))


def _rond_af(o: Overdracht, invoer: Mapping[str, str], wie: Any, nu: datetime) -> str:
    uitkomst = invoer.get("uitkomst", "")
    if uitkomst not in Uitkomst.values:
        raise Invoerfout("uitkomst", "kies")
    _sluit(o, Uitkomst(uitkomst), wie, nu)
    return _met(Uitkomst(uitkomst).label, lees_tekst(invoer))


def _heropen(o: Overdracht, invoer: Mapping[str, str], wie: Any, nu: datetime) -> str:
    o.staat = Staat.IN_BEHANDELING if o.behandelaar_id else Staat.GELEZEN
    o.uitkomst, o.afgerond_op, o.afgerond_door = "", None, None
    return lees_tekst(invoer)


def _sluit(o: Overdracht, uitkomst: Uitkomst, wie: Any, nu: datetime) -> None:
    o.staat, o.uitkomst, o.afgerond_op, o.afgerond_door, o.wacht_tot = Staat.AFGEROND, uitkomst, nu, wie, None


def _in_handen(o: Overdracht, wie: Any) -> None:
    """Whoever plans or calls has it in hand; a colleague's hand-over stays the colleague's."""
    o.behandelaar = o.behandelaar or wie
    o.staat, o.wacht_tot = Staat.IN_BEHANDELING, o.wacht_tot if o.staat != Staat.WACHT else None


def _met(begin: str, tekst: str) -> str:
    return f"{begin}. {tekst}" if tekst else begin


def lees_tekst(invoer: Mapping[str, str], *, verplicht: bool = False) -> str:
    """The free text of a step, without blanks around it. Raises Invoerfout when it is too long, or empty where it is needed."""
    tekst = invoer.get("tekst", "").replace("\r\n", "\n").replace("\x00", "").strip()
    if verplicht and not tekst:
        raise Invoerfout("tekst", "leeg")
    if len(tekst) > MAX_TEKST:
        raise Invoerfout("tekst", "te_lang")
    return tekst


def lees_dag(invoer: Mapping[str, str], vandaag: date) -> date:
    """The day of a step, typed by the browser as 2026-11-30 or by hand as 30-11-2026.

    Raises:
        Invoerfout: when it is no date, lies in the past, or more than a year ahead.
    """
    getypt = invoer.get("dag", "").strip()
    if not getypt:
        raise Invoerfout("dag", "leeg")
    for vorm in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            dag = datetime.strptime(getypt, vorm).date()
        except ValueError:
            continue
        if dag < vandaag:
            raise Invoerfout("dag", "voorbij")
        if (dag - vandaag).days > VERSTE_DAG:
            raise Invoerfout("dag", "te_ver")
        return dag
    raise Invoerfout("dag", "geen_datum")


STAPPEN: dict[str, Stap] = {
    "gelezen": Stap(Soort.GELEZEN, frozenset({Staat.NIEUW}), _gelezen),
    "neem": Stap(Soort.GENOMEN, OPEN, _neem_op),
    "laat_los": Stap(Soort.LOSGELATEN, frozenset({Staat.IN_BEHANDELING, Staat.WACHT}), _laat_los),
    "wijs_toe": Stap(Soort.TOEGEWEZEN, OPEN, _wijs_toe),
    "naar_team": Stap(Soort.DOORGEZET, OPEN, _naar_team),
    "naar_organisatie": Stap(Soort.DOORGEZET, OPEN, _naar_organisatie),
    "notitie": Stap(Soort.NOTITIE, OPEN | {Staat.AFGEROND}, _notitie, voegt_toe=True),
    "plan": Stap(Soort.GEPLAND, OPEN, _plan),
    "niet_bereikt": Stap(Soort.NIET_BEREIKT, OPEN, _niet_bereikt, voegt_toe=True),
    "wacht": Stap(Soort.WACHT, OPEN, _wacht),
    "rond_af": Stap(Soort.AFGEROND, OPEN, _rond_af),
    "heropen": Stap(Soort.HEROPEND, frozenset({Staat.AFGEROND}), _heropen),
}


def wek(nu: datetime) -> int:
    """Opens again what waited long enough, or whose resident wrote. Gives how many. For the worker."""
    gewekt = 0
    wachtend = Overdracht.objects.filter(staat=Staat.WACHT)
    for o in list(wachtend):
        sinds = o.gebeurtenissen.filter(soort=Soort.WACHT).values_list("gemaakt", flat=True).first()
        schreef = bool(o.aangevuld_op and sinds and o.aangevuld_op > sinds)
        if not schreef and (o.wacht_tot is None or o.wacht_tot > nu.date()):
            continue
        with transaction.atomic():
            vers = Overdracht.objects.select_for_update().filter(pk=o.pk, staat=Staat.WACHT).first()
            if vers is None:
                continue
            vers.staat = Staat.IN_BEHANDELING if vers.behandelaar_id else Staat.GELEZEN
            vers.wacht_tot, vers.versie = None, vers.versie + 1
            vers.save(update_fields=("staat", "wacht_tot", "versie"))
            tekst = "De inwoner vulde iets aan" if schreef else "De dag waarop u wilde kijken is er"
            Gebeurtenis.objects.create(overdracht=vers, soort=Soort.HEROPEND, tekst=tekst, gemaakt=nu)
        gewekt += 1
    return gewekt
