"""A hand-over in the fields of the klantinteracties API. Pure.

Fields and limits: OpenAPI of klantinteracties 0.9.0 (Open Klant 2.18.0, src/openklant/components/klantinteracties/openapi.yaml).
Fixed values as KISS writes a contactverzoek: docs/decision-record/contactverzoeken.md of KISS-frontend.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

from portaal.bezorging import weergave
from portaal.bezorging.instelling import OpenKlant
from portaal.bezorging.models import UitgaandBericht
from portaal.klok import dag_in_woorden
from portaal.nummers import groepeer
from portaal.overdracht.models import Overdracht, VeiligBellen

INHOUD = 1000
TOELICHTING = 1000
ONDERWERP = 200
ADRES = 80
VERWERKT = "verwerkt"
_REST = "De hele tekst staat in de Wegwijzer."
#: ISO 639-2/B of the languages in which residents talk; everything else is written down in Dutch.
TALEN = {"nl": "nld", "en": "eng", "ar": "ara", "tr": "tur", "pl": "pol", "uk": "ukr", "ti": "tir", "de": "deu", "fr": "fra"}


def actor(object_id: str, soort: str, naam: str) -> dict[str, Any]:
    """The team as actor; `soort` is afd, grp or mdw."""
    identificator = {"objectId": object_id, "codeObjecttype": soort, "codeRegister": "obj", "codeSoortObjectId": "idf"}
    wat = "medewerker" if soort == "mdw" else "organisatorische_eenheid"
    return {"naam": naam[:200], "soortActor": wat, "indicatieActief": True, "actoridentificator": identificator}


def klantcontact(o: Overdracht, nummer: str, ontvanger: OpenKlant) -> dict[str, Any]:
    """`maak-klantcontact`: the contact with the one who sent it, in one call. No name: a name is never asked."""
    bellen = "Niet bellen: de inwoner belt zelf" if o.veilig_bellen == VeiligBellen.NEE else f"Bel uiterlijk {_dag(o)}"
    kop = f"Hulpvraag via de Wegwijzer, nummer {groepeer(o.nummer)}. {bellen}."
    namen = [str(een["naam"]) for een in o.onderwerpen]
    return _contact(o, nummer, ontvanger, onderwerp(namen), kop, o.gemaakt)


def vervolgcontact(rij: UitgaandBericht, nummer: str, ontvanger: OpenKlant, eerste: str | None) -> dict[str, Any]:
    """`maak-klantcontact` for what happened afterwards.

    Takes:
        nummer: the number of this contact itself, as `kenmerk` gives it.
        eerste: the uuid of the contact of the hand-over, which this contact is about; None when the register no longer has it.
    """
    o = rij.overdracht
    tekst = vervolgtekst(rij, ontvanger)
    contact = _contact(o, nummer, ontvanger, weergave.vervolg_onderwerp(rij)[:ONDERWERP], tekst, rij.gemaakt)
    over = {"onderwerpobject": {"wasKlantcontact": {"uuid": eerste}}} if eerste else {}
    return {**contact, **over}


def vervolgtekst(rij: UitgaandBericht, ontvanger: OpenKlant) -> str:
    """What happened afterwards, for contact and task: the words themselves only where the municipality chose so."""
    bellen = "Niet bellen: de inwoner belt zelf." if rij.overdracht.veilig_bellen == VeiligBellen.NEE else ""
    kop = "\n".join(regel for regel in (weergave.vervolg_zin(rij), bellen) if regel)
    tekst = weergave.vervolg_tekst(rij) if ontvanger.samenvatting else weergave.link(rij.overdracht)
    if not tekst or len(kop) + len(tekst) + 1 <= INHOUD:
        return f"{kop}\n{tekst}".strip()
    ruimte = INHOUD - len(kop) - len(_REST) - 2
    return f"{kop}\n{weergave.hele_regels(' '.join(tekst.split()), ruimte)}\n{_REST}"


def kenmerk(sleutel: str) -> str:
    """The number of a further contact and its task: ten digits that follow from the key ("4819073625-2"), so the same each time.

    The register holds numbers unique and takes ten digits at most, so number and serial themselves do not fit.
    """
    som = int.from_bytes(hashlib.sha256(f"vervolg {sleutel}".encode()).digest(), "big")
    return str(10**9 + som % (9 * 10**9))


def _contact(o: Overdracht, nummer: str, ontvanger: OpenKlant, waarover: str, inhoud: str, moment: datetime) -> dict[str, Any]:
    return {
        "klantcontact": {
            "referentienummer": nummer,
            "kanaal": ontvanger.kanaal[:50],
            "onderwerp": waarover,
            "inhoud": weergave.hele_regels(inhoud, INHOUD),
            "indicatieContactGelukt": True,
            "taal": TALEN.get(o.taal, "nld"),
            "vertrouwelijk": ontvanger.vertrouwelijk,
            "plaatsgevondenOp": moment.isoformat(),
        },
        "betrokkene": {"rol": "vertegenwoordiger" if o.wie == "helper" else "klant", "initiator": True},
    }


def _dag(o: Overdracht) -> str:
    return dag_in_woorden(o.belt_uiterlijk)


def onderwerp(namen: list[str]) -> str:
    """The topics in one line of at most 200 characters: as many whole names as fit."""
    kop = "Hulpvraag"
    gekozen = ""
    for naam in namen:
        langer = f"{gekozen}, {naam}" if gekozen else f"{kop}: {naam}"
        if len(langer) > ONDERWERP:
            break
        gekozen = langer
    return gekozen or kop


def digitale_adressen(o: Overdracht, betrokkene: str) -> list[dict[str, Any]]:
    """How to reach the resident. No telephone number where they said that calling is not safe: nobody then calls by habit.

    Numbers are stored as E.164, which the register takes. An address of more than 80 characters does not fit and is left out; it
    stands in the inbox.
    """
    bellen = o.telefoon if o.veilig_bellen != VeiligBellen.NEE else ""
    adressen = (("telefoonnummer", bellen, "telefoonnummer"), ("email", o.email, "e-mailadres"))
    return [
        {
            "verstrektDoorBetrokkene": {"uuid": betrokkene},
            "verstrektDoorPartij": None,
            "soortDigitaalAdres": soort,
            "adres": adres,
            "omschrijving": omschrijving,
        }
        for soort, adres, omschrijving in adressen
        if adres and len(adres) <= ADRES
    ]


def internetaak(
    nummer: str, contact: str, actor: str, toelichting: str, handeling: str = "Contact opnemen met betrokkene"
) -> dict[str, Any]:
    """The task for the team, with what it must know in `toelichting`."""
    return {
        "referentienummer": nummer,
        "gevraagdeHandeling": handeling[:200],
        "aanleidinggevendKlantcontact": {"uuid": contact},
        "toegewezenAanActoren": [{"uuid": actor}],
        "toelichting": weergave.hele_regels(toelichting, TOELICHTING),
        "status": "te_verwerken",
    }
