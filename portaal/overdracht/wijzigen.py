"""What a resident changes afterwards: add, correct a line, be reached in another way, withdraw."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from portaal import klok
from portaal.bezorging.klaarzetten import intrekking_klaar, vervolg_klaar
from portaal.bezorging.models import Vervolg
from portaal.chat.invoer import schoon
from portaal.fouten import PortaalFout
from portaal.maskeren import maskeer_met_soorten
from portaal.overdracht.contactgegevens import Contactgegevens
from portaal.overdracht.models import Aanvulling, Overdracht
from portaal.overdracht.stand import stand_van

LANGSTE = 1000
#: So many additions one hand-over holds; after that a telephone call is better for everybody.
MEESTE = 20


def vul_aan(overdracht: Overdracht, ruw: object) -> Aanvulling:
    """Adds what the resident still wants to say; numbers that point to a person are masked.

    Raises:
        PortaalFout: "leeg", "te_lang_aanvulling", "te_veel_aanvullingen", "al_dicht".
    """
    return _schrijf(overdracht, Aanvulling.Soort.AANVULLING, _tekst(ruw))


def verbeter_regel(overdracht: Overdracht, nr: object, ruw: object) -> Aanvulling:
    """Replaces a line (1 is the first) by new words, and keeps that this was done. What was wrong is gone.

    Raises:
        PortaalFout: as `vul_aan`, and "regel_onbekend".
    """
    tekst = _tekst(ruw)
    with transaction.atomic():
        vers = _open(overdracht)
        if not isinstance(nr, str) or not nr.isdecimal() or len(nr) > 4 or not 1 <= int(nr) <= len(vers.regels):
            raise PortaalFout("regel_onbekend")
        regel = vers.regels[int(nr) - 1]
        oud = {**regel}
        vers.regels[int(nr) - 1] = {**regel, "tekst": tekst}
        if oud["deel"] == "gevraagd" and oud["tekst"] == vers.gevraagd:
            vers.gevraagd = tekst
        vers.save(update_fields=["regels", "gevraagd"])
        return _schrijf(vers, Aanvulling.Soort.CORRECTIE, f"{oud['kop']}: {tekst}")


def bereik_anders(overdracht: Overdracht, gegevens: Contactgegevens) -> None:
    """Replaces how to reach the resident. Raises PortaalFout "al_dicht", or "te_veel_aanvullingen" after that many times."""
    nu = klok.nu()
    with transaction.atomic():
        vers = _open(overdracht)
        if vers.uitgaand.filter(vervolg=Vervolg.ANDERS_BEREIKEN).values("volgnummer").distinct().count() >= MEESTE:
            raise PortaalFout("te_veel_aanvullingen")
        vers.telefoon, vers.email, vers.tijden = gegevens.telefoon, gegevens.email, list(gegevens.tijden)
        vers.inspreken, vers.veilig_bellen, vers.erbij = gegevens.inspreken, gegevens.veilig_bellen, gegevens.erbij
        vers.taal = gegevens.taal or vers.taal
        vers.geen_nacontact = vers.geen_nacontact or gegevens.belt_zelf
        vers.aangevuld_op = nu
        vers.save()
        vervolg_klaar(vers, Vervolg.ANDERS_BEREIKEN, nu)


def trek_in(overdracht: Overdracht, nu: datetime) -> int:
    """Wipes what was said and how to reach the resident; number, days and states remain.

    Gives:
        How many messages were stopped before they left. What another system has already received stays there, and the
        resident is told so; that system is told that it was withdrawn.

    Raises:
        PortaalFout: "al_dicht" when the team is done or it was withdrawn before.
    """
    with transaction.atomic():
        vers = _open(overdracht)
        for veld, leeg in LEEG.items():
            setattr(vers, veld, leeg)
        vers.staat, vers.ingetrokken_op = Overdracht.Staat.INGETROKKEN, nu
        vers.geen_nacontact = True
        vers.save()
        vers.aanvullingen.all().delete()
        return intrekking_klaar(vers, nu)


#: What is left of the fields that hold what the resident said.
LEEG: dict[str, object] = {
    "gevraagd": "", "spoed": None, "regels": [], "onderwerpen": [], "regelingen": [], "telefoon": "", "email": "",
    "tijden": [], "inspreken": None, "veilig_bellen": "", "erbij": "", "taal": "", "rol": "", "verbeteren": False,
}  # fmt: skip


def _tekst(ruw: object) -> str:
    tekst = schoon(ruw) if isinstance(ruw, str) else ""
    if not tekst:
        raise PortaalFout("leeg")
    if len(tekst) > LANGSTE:
        raise PortaalFout("te_lang_aanvulling")
    return maskeer_met_soorten(tekst).tekst


def _open(overdracht: Overdracht) -> Overdracht:
    """The row, locked, as it is now. Raises PortaalFout "al_dicht" when nothing can change any more."""
    vers = Overdracht.objects.select_for_update().get(pk=overdracht.pk)
    if not stand_van(vers, klok.nu().date()).kan_wijzigen:
        raise PortaalFout("al_dicht")
    return vers


def _schrijf(overdracht: Overdracht, soort: Aanvulling.Soort, tekst: str) -> Aanvulling:
    nu = klok.nu()
    with transaction.atomic():
        vers = _open(overdracht)
        if vers.aanvullingen.count() >= MEESTE:
            raise PortaalFout("te_veel_aanvullingen")
        Overdracht.objects.filter(pk=vers.pk).update(aangevuld_op=nu)
        aanvulling = Aanvulling.objects.create(overdracht=vers, soort=soort, tekst=tekst, gemaakt=nu)
        vervolg_klaar(vers, _VERVOLG[soort], nu, aanvulling)
        return aanvulling


_VERVOLG = {Aanvulling.Soort.AANVULLING: Vervolg.AANGEVULD, Aanvulling.Soort.CORRECTIE: Vervolg.GEWIJZIGD}
