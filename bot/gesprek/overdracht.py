"""The directive that asks the portal to store and deliver a hand-over."""

from __future__ import annotations

from dataclasses import asdict

from bot.gesprek.bericht import Directief
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.samenvatting import TEKST_VERSIE, besproken_regelingen, regels, team
from bot.gesprek.spoed import spoed_van_gesprek
from bot.gesprek.toestand import Gesprek


def overdracht(gesprek: Gesprek, omg: Omgeving) -> Directief:
    """The whole hand-over as `contract.schema.json` describes it: exactly the lines the resident left standing.

    Struck lines take what they rest on along: without the line about urgency none is sent, without the line of
    discussed regelingen the list is empty.
    """
    blijft = [r for r in regels(gesprek, omg) if r.id not in gesprek.geschrapt]
    ids = {r.id for r in blijft}
    spoed = spoed_van_gesprek(gesprek, omg) if "spoed" in ids else None
    gekozen = team(gesprek, omg)
    gevraagd = next((r.tekst for r in blijft if r.id == "gevraagd"), omg.woorden("samenvatting.gevraagd", wensen=[]))
    return {
        "soort": "overdracht",
        "overdracht": {
            "team": gekozen.id if gekozen else None,
            "gemeente": omg.gemeente.id,
            "gevraagd": gevraagd,
            "spoed": asdict(spoed) if spoed else None,
            "regels": [{"kop": r.kop, "tekst": r.tekst} for r in blijft],
            "onderwerpen": [
                {"thema": o.thema, "naam": omg.kb.thema(o.thema).naam} for o in gesprek.onderwerpen if not o.verstuurd
            ],
            "regelingen": besproken_regelingen(gesprek, omg) if "besproken" in ids else [],
            "kennisbank": omg.kb.versie,
            "wie": "inwoner",
            "voor": "ander" if any(o.voor_ander for o in gesprek.onderwerpen) else "zelf",
            "taal": gesprek.taal,
            "tekst_versie": TEKST_VERSIE,
        },
    }
