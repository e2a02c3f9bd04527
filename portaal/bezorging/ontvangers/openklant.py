"""Open Klant: the hand-over as a contactverzoek in the register of the municipality, as KISS and ITA show it.

Contact and task both carry the number of the hand-over, which the register holds unique: whatever is cut off, answered too late
or sent twice, there is one of each. What exists is looked up first, and only what is missing is made.
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime
from typing import Any

from bot.gesprek.samenvatting.weergave import blok
from portaal.bezorging import weergave
from portaal.bezorging.fout import BezorgFout, Soort
from portaal.bezorging.http import Antwoord, Verbinding, geweigerd, verbinding
from portaal.bezorging.instelling import OpenKlant
from portaal.bezorging.models import UitgaandBericht, Vervolg
from portaal.bezorging.ontvangers import openklant_velden as velden
from portaal.overdracht.brief import brief_van


class BestaatAl(Exception):
    """The register has this number already: an earlier attempt arrived after all."""


def bezorg(rij: UitgaandBericht, ontvanger: OpenKlant) -> None:
    """Makes contact, addresses and task, as far as they are not there yet. Raises BezorgFout."""
    o = rij.overdracht
    object_id = ontvanger.actoren.get(o.team)  # type: ignore[call-overload]
    if object_id is None:
        raise BezorgFout(Soort.INSTELLING, "no actor for this team")
    with verbinding(ontvanger.adres, {"Authorization": f"Token {ontvanger.waarde()}"}) as web:
        register = _Register(web, ontvanger.adres)
        actor = register.actor(velden.actor(str(object_id), ontvanger.soort_actor, o.team_naam or o.team))
        if rij.vervolg:
            _bezorg_vervolg(register, rij, ontvanger, actor)
            return
        contact = register.klantcontact(rij.sleutel, velden.klantcontact(o, rij.sleutel, ontvanger))
        betrokkene = _uuid(contact.get("hadBetrokkenen") or [])
        register.adressen(betrokkene, velden.digitale_adressen(o, betrokkene))
        register.taak(contact, velden.internetaak(rij.sleutel, contact["uuid"], actor, _toelichting(rij, ontvanger)))


def _toelichting(rij: UitgaandBericht, ontvanger: OpenKlant) -> str:
    """What the task of the hand-over says: the block as it is now, or only where to read it."""
    return blok(brief_van(rij.overdracht), velden.TOELICHTING) if ontvanger.samenvatting else weergave.link(rij.overdracht)


def _bezorg_vervolg(register: _Register, rij: UitgaandBericht, ontvanger: OpenKlant, actor: str) -> None:
    """What happened afterwards: a contact of its own about the contact of the hand-over, and a task of its own.

    The task is what a team sees: a contact without one stands in nobody's list, and the first task may be done already. After a
    withdrawal there is nothing left to do, so the tasks are closed instead; where the register refuses that, a task says so.
    """
    o = rij.overdracht
    eerste = register.zoek_eigen(o.nummer, velden.klantcontact(o, o.nummer, ontvanger))
    ingetrokken = rij.vervolg == Vervolg.INGETROKKEN
    if ingetrokken and eerste is None:
        return  # it never arrived, or the register has wiped it
    if eerste and rij.vervolg == Vervolg.ANDERS_BEREIKEN:
        betrokkene = _uuid(eerste.get("hadBetrokkenen") or [])
        register.adressen(betrokkene, velden.digitale_adressen(o, betrokkene), vervang=True)
        inhoud = velden.klantcontact(o, o.nummer, ontvanger)["klantcontact"]["inhoud"]
        register.ververs(eerste, inhoud, o.nummer, _toelichting(rij, ontvanger))
    nummer = velden.kenmerk(rij.sleutel)
    contact = register.klantcontact(nummer, velden.vervolgcontact(rij, nummer, ontvanger, eerste["uuid"] if eerste else None))
    if ingetrokken and register.sluit_taken([o.nummer, *_eerdere_kenmerken(rij)]):
        return
    handeling = weergave.vervolg_onderwerp(rij)
    tekst = velden.vervolgtekst(rij, ontvanger)
    register.taak(contact, velden.internetaak(nummer, contact["uuid"], actor, tekst, handeling))


def _eerdere_kenmerken(rij: UitgaandBericht) -> list[str]:
    """The numbers of what this receiver may have about the same hand-over from before."""
    eerder = rij.overdracht.uitgaand.filter(ontvanger=rij.ontvanger, volgnummer__lt=rij.volgnummer, vertrokken_op__isnull=False)
    return [velden.kenmerk(sleutel) for sleutel in eerder.exclude(volgnummer=0).values_list("sleutel", flat=True)]


class _Register:
    """What we ask of the API."""

    def __init__(self, web: Verbinding, basis: str) -> None:
        self._web, self._basis = web, basis

    def actor(self, gewenst: dict[str, Any]) -> str:
        """The uuid of the team's actor; made when the register does not have it, as KISS does."""
        wie = gewenst["actoridentificator"]
        zoek = {f"actoridentificator{naam[0].upper()}{naam[1:]}": waarde for naam, waarde in wie.items()}
        gevonden = self._zoek("actoren", zoek)
        if not gevonden:
            try:
                return str(self._maak("actoren", gewenst)["uuid"])
            except BestaatAl:
                gevonden = self._zoek("actoren", zoek)
        return _uuid(gevonden)

    def klantcontact(self, nummer: str, gewenst: dict[str, Any]) -> dict[str, Any]:
        """The contact with this number, with the ids of what hangs on it."""
        zoek = {"referentienummer": nummer}
        gevonden = self._zoek("klantcontacten", zoek)
        if not gevonden:
            with suppress(BestaatAl):
                self._maak("maak-klantcontact", gewenst)
            gevonden = self._zoek("klantcontacten", zoek)
        _uuid(gevonden)
        return _eigen(gevonden[0], gewenst)

    def zoek_eigen(self, nummer: str, gewenst: dict[str, Any]) -> dict[str, Any] | None:
        """Our contact with this number, or None when the register does not have it."""
        gevonden = self._zoek("klantcontacten", {"referentienummer": nummer})
        if not gevonden:
            return None
        _uuid(gevonden)
        return _eigen(gevonden[0], gewenst)

    def adressen(self, betrokkene: str, gewenst: list[dict[str, Any]], *, vervang: bool = False) -> None:
        """The addresses of the one who sent it, those that are not there yet.

        Takes:
            vervang: others that stand under this contact go: calling an old number may not be safe.
        """
        er_zijn = self._zoek("digitaleadressen", {"verstrektDoorBetrokkene__uuid": betrokkene}) if gewenst or vervang else []
        bekend = {(er["soortDigitaalAdres"], er["adres"]) for er in er_zijn}
        nodig = {(adres["soortDigitaalAdres"], adres["adres"]) for adres in gewenst}
        for er in er_zijn if vervang else []:
            if (er["soortDigitaalAdres"], er["adres"]) not in nodig:
                self._verander("DELETE", f"digitaleadressen/{_uuid([er])}")
        for adres in gewenst:
            if (adres["soortDigitaalAdres"], adres["adres"]) not in bekend:
                self._maak("digitaleadressen", adres)

    def taak(self, contact: dict[str, Any], gewenst: dict[str, Any]) -> None:
        """The task, when the contact has none yet."""
        if not contact.get("leiddeTotInterneTaken"):
            with suppress(BestaatAl):
                self._maak("internetaken", gewenst)

    def ververs(self, contact: dict[str, Any], inhoud: str, nummer: str, toelichting: str) -> None:
        """What was written about a hand-over, as it is now: an old number there may not be safe to call.

        Where the register refuses it, the contact about the change still says so.
        """
        self._verander("PATCH", f"klantcontacten/{_uuid([contact])}", {"inhoud": inhoud})
        for taak in self._zoek("internetaken", {"referentienummer": nummer}):
            self._verander("PATCH", f"internetaken/{_uuid([taak])}", {"toelichting": toelichting})

    def sluit_taken(self, nummers: list[str]) -> bool:
        """Sets the tasks with these numbers to done. Gives False when the register refused that for one of them."""
        taken = [taak for nummer in nummers for taak in self._zoek("internetaken", {"referentienummer": nummer})]
        open_ = [_uuid([taak]) for taak in taken if taak.get("status") != velden.VERWERKT]
        gesloten = [self._verander("PATCH", f"internetaken/{uuid}", {"status": velden.VERWERKT}) for uuid in open_]
        return all(gesloten)

    def _verander(self, methode: str, wat: str, inhoud: dict[str, Any] | None = None) -> bool:
        """Changes what exists. Gives False when the register refuses it; what is gone already is fine."""
        antwoord = self._web.vraag(methode, f"{self._basis}/{wat}", **({"json": inhoud} if inhoud else {}))
        if antwoord.status in (200, 204, 404):
            return True
        if antwoord.status in (400, 403, 405):
            return False
        raise geweigerd(antwoord.status)

    def _zoek(self, wat: str, zoek: dict[str, str]) -> list[dict[str, Any]]:
        antwoord = self._web.vraag("GET", f"{self._basis}/{wat}", params=zoek)
        if antwoord.status != 200:
            # A search that is refused is about our request and not about this hand-over: another may still do.
            raise BezorgFout(Soort.INSTELLING if antwoord.status < 500 else Soort.GEWEIGERD, antwoord.status)
        gelezen = _json(antwoord)
        gevonden = gelezen.get("results")
        if not isinstance(gevonden, list) or not all(isinstance(een, dict) for een in gevonden):
            raise BezorgFout(Soort.GEWEIGERD, "unexpected answer")
        return gevonden

    def _maak(self, wat: str, inhoud: dict[str, Any]) -> dict[str, Any]:
        antwoord = self._web.vraag("POST", f"{self._basis}/{wat}", json=inhoud)
        if antwoord.status == 400 and any(een.get("code") == "unique" for een in _json(antwoord).get("invalidParams", [])):
            raise BestaatAl
        if antwoord.status != 201:
            raise geweigerd(antwoord.status)
        return _json(antwoord)


def _eigen(gevonden: dict[str, Any], gewenst: dict[str, Any]) -> dict[str, Any]:
    """The contact that was found, when it is ours. Raises BezorgFout when another system uses its number."""
    if not _van_ons(gevonden, gewenst["klantcontact"]):
        raise BezorgFout(Soort.INHOUD_GEWEIGERD, "number in use", blijvend=True)
    return gevonden


def _van_ons(gevonden: dict[str, Any], gewenst: dict[str, Any]) -> bool:
    """Whether a contact with our number is ours: another system may have drawn the same ten digits."""
    try:
        zelfde_moment = datetime.fromisoformat(gevonden["plaatsgevondenOp"].replace("Z", "+00:00")) == datetime.fromisoformat(
            gewenst["plaatsgevondenOp"]
        )
    except (KeyError, ValueError, AttributeError, TypeError):
        return False
    return zelfde_moment and gevonden.get("kanaal") == gewenst["kanaal"]


def _uuid(gevonden: list[dict[str, Any]]) -> str:
    if not gevonden or not isinstance(gevonden[0].get("uuid"), str):
        raise BezorgFout(Soort.GEWEIGERD, "unexpected answer")
    return str(gevonden[0]["uuid"])


def _json(antwoord: Antwoord) -> dict[str, Any]:
    try:
        gelezen = json.loads(antwoord.inhoud)
    except ValueError:
        raise BezorgFout(Soort.GEWEIGERD, "unexpected answer") from None
    if not isinstance(gelezen, dict):
        raise BezorgFout(Soort.GEWEIGERD, "unexpected answer")
    return gelezen
