"""A hand-over in the fields of the klantinteracties API. Pure.

Fields and limits: OpenAPI of klantinteracties 0.9.0 (Open Klant 2.18.0, src/openklant/components/klantinteracties/openapi.yaml).
Fixed values as KISS writes a contactverzoek: docs/decision-record/contactverzoeken.md of KISS-frontend.
"""

from __future__ import annotations

from typing import Any

from portaal.bezorging import weergave
from portaal.bezorging.instelling import OpenKlant
from portaal.klok import dag_in_woorden
from portaal.nummers import groepeer
from portaal.overdracht.models import Overdracht, VeiligBellen

INHOUD = 1000
TOELICHTING = 1000
ONDERWERP = 200
ADRES = 80
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
    return {
        "klantcontact": {
            "referentienummer": nummer,
            "kanaal": ontvanger.kanaal[:50],
            "onderwerp": onderwerp([str(een["naam"]) for een in o.onderwerpen]),
            "inhoud": weergave.hele_regels(kop, INHOUD),
            "indicatieContactGelukt": True,
            "taal": TALEN.get(o.taal, "nld"),
            "vertrouwelijk": ontvanger.vertrouwelijk,
            "plaatsgevondenOp": o.gemaakt.isoformat(),
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


def internetaak(nummer: str, contact: str, actor: str, toelichting: str) -> dict[str, Any]:
    """The task for the team, with what it must know in `toelichting`."""
    return {
        "referentienummer": nummer,
        "gevraagdeHandeling": "Contact opnemen met betrokkene",
        "aanleidinggevendKlantcontact": {"uuid": contact},
        "toegewezenAanActoren": [{"uuid": actor}],
        "toelichting": weergave.hele_regels(toelichting, TOELICHTING),
        "status": "te_verwerken",
    }
