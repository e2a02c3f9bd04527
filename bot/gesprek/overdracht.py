"""The directive that asks the portal to store and deliver a hand-over."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bot.gesprek.bericht import Directief
from bot.gesprek.checklist.kanaal import KANAAL, ROL
from bot.gesprek.meesturen import gaat_mee
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.samenvatting import TEKST_VERSIE, besproken_regelingen, regels, team
from bot.gesprek.samenvatting.regels import met_wie
from bot.gesprek.soorten import soort_van, termijn_van
from bot.gesprek.spoed import spoed_van_gesprek
from bot.gesprek.toestand import Gesprek, Onderwerp


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
            "regels": [{"deel": r.deel, "kop": r.kop, "tekst": r.tekst} for r in blijft],
            "onderwerpen": [_onderwerp(gesprek, o, omg, met_spoed="spoed" in ids) for o in gaat_mee(gesprek)],
            "regelingen": besproken_regelingen(gesprek, omg) if "besproken" in ids else [],
            "kennisbank": omg.kb.versie,
            "wie": "helper" if gesprek.kanaal == KANAAL else "inwoner",
            "rol": ROL if gesprek.kanaal == KANAAL else "",
            "voor": "ander" if any(o.voor_ander for o in gaat_mee(gesprek)) else "zelf",
            "taal": gesprek.taal,
            "tekst_versie": TEKST_VERSIE,
            "geen_nacontact": _geweld(gesprek),
        },
    }


#: Where violence is a topic, a message afterwards may be read by the one who uses it.
_GEWELD = "veilig_thuis"
_GEWELD_SIGNALEN = frozenset(
    {"huiselijk-geweld", "kindermishandeling", "acuut-gevaar", "bedreiging-stalking", "mensenhandel", "seksueel-geweld"}
)


def _geweld(gesprek: Gesprek) -> bool:
    return any(o.thema == _GEWELD for o in gesprek.onderwerpen) or not _GEWELD_SIGNALEN.isdisjoint(gesprek.signalen)


def _onderwerp(gesprek: Gesprek, onderwerp: Onderwerp, omg: Omgeving, met_spoed: bool) -> dict[str, Any]:
    """One topic with what it is before the law, and the term that begins."""
    thema = omg.kb.thema(onderwerp.thema)
    termijn = termijn_van(gesprek, onderwerp, omg, met_spoed)
    return {
        "thema": thema.id,
        "naam": met_wie(thema.naam, onderwerp.wie, omg),
        "wet": thema.wet,
        "soort": soort_van(onderwerp, omg),
        "termijn": asdict(termijn) if termijn else None,
    }
