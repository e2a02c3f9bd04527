"""A state of every kind a conversation can be in, and one plain sentence for every category and level of danger."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import lru_cache

from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.vragen import STAPPEN
from tests.gesprek.loper import Loper, omgeving

#: Fresh sentences: not among those of `crisis/`, nor learned from. A level without patterns has none.
ZINNEN: dict[tuple[str, str], str] = {
    ("suicidaliteit", "acuut"): "ik ga mezelf vanavond van kant maken",
    ("suicidaliteit", "zwak"): "voor mij hoeft het allemaal echt niet meer zo",
    ("huiselijk-geweld", "acuut"): "mijn vriend heeft mij net nog in elkaar geslagen",
    ("huiselijk-geweld", "dringend"): "mijn man heeft mijn telefoon en mijn paspoort afgepakt",
    ("huiselijk-geweld", "zwak"): "ik loop hier thuis al maanden op eieren",
    ("kindermishandeling", "acuut"): "mijn stiefvader slaat mijn kleine zusje met een riem",
    ("kindermishandeling", "dringend"): "mijn neefje van zes zit onder de blauwe plekken",
    ("acuut-gevaar", "acuut"): "er is brand in de keuken",
    ("acuut-gevaar", "dringend"): "er sluipt iemand door de tuin",
    ("geen-slaapplek", "dringend"): "ik weet niet waar ik vannacht moet slapen",
    ("afsluiting", "dringend"): "morgen sluiten ze hier de stroom af",
    ("verward-gedrag", "dringend"): "de buurman loopt naakt over straat en praat tegen bomen",
    ("medische-nood", "acuut"): "mijn man ligt bewusteloos op de bank",
    ("medische-nood", "dringend"): "de baby heeft hoge koorts en drinkt niet",
    ("bedreiging-stalking", "dringend"): "mijn ex achtervolgt mij al weken",
    ("mensenhandel", "dringend"): "mijn baas heeft mijn paspoort en ik mag niet weg",
    ("geen-eten-geld", "dringend"): "wij hebben niks te eten en geen geld meer",
    ("seksueel-geweld", "acuut"): "ik ben gisteren verkracht door een kennis",
    ("seksueel-geweld", "dringend"): "hij dreigt mijn naaktfoto's online te zetten",
}
_HOOGSTENS = 400  # walks until every step was met
_LANGSTE = 40  # turns of one walk
_BEGIN = (
    (),
    (Onderwerp("schulden", woorden="ik heb schulden"),),
    (Onderwerp("zorg_thuis", wie="moeder", woorden="mijn moeder valt"), Onderwerp("huur", woorden="en de huur")),
    (Onderwerp("mantelzorg", wie="man", woorden="ik zorg voor mijn man"), Onderwerp("huishouden")),
)


@lru_cache(maxsize=1)
def standen() -> dict[str, Gesprek]:
    """By the name of its open question, a state of every kind, with as much known as a walk leaves behind."""
    dobbel = random.Random(8)
    omg = omgeving()
    gevonden: dict[str, Gesprek] = {}
    for nummer in range(_HOOGSTENS):
        loper = Loper(*_BEGIN[nummer % len(_BEGIN)], omg=omg)
        if not nummer:
            gevonden["hulpvraag"] = loper.gesprek
            themas = ("schulden", "zorg_thuis")
            loper.zeg("ik heb schulden en mijn moeder valt", "thema_schulden", themas=(("schulden", 0.9),), onderwerpen=themas)
        for _ in range(_LANGSTE):
            gevonden.setdefault(loper.gesprek.stap, loper.gesprek)
            if loper.gesprek.stap == "contact":
                loper.tik("gegeven")
            elif loper.gesprek.stap in ("gestopt", "klaar") or not loper.opties:
                break
            else:
                loper.tik(dobbel.choice(loper.opties))
        midden = gevonden.get("feitvraag")
        if midden is not None and gevonden.keys() | {"terugkeer"} >= STAPPEN.keys() - _ERTUSSEN:
            erbij = {naam: replace(midden, onderbreking=naam, stap=naam, signaal=_signaal(naam)) for naam in _ERTUSSEN}
            return {**erbij, **gevonden}
    raise AssertionError(f"never met: {sorted(STAPPEN.keys() - gevonden.keys())}")


#: Steps that stand before the route for a moment: put before a question that is open.
_ERTUSSEN = {"gestopt", "terugkeer", "wis_zeker", "corrigeren", "crisis_vervolg", "crisis_veilig", "crisis_zwak"}


def _signaal(stap: str) -> str | None:
    return "suicidaliteit" if stap.startswith("crisis") else None
