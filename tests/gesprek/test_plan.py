"""A plan to hold on to: concrete steps, rights in every route, and the words of the municipality's own entrance."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.gesprek.globaal import woorden
from bot.gesprek.plan import maak_plan
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.wat_nu import wat_nu
from regelingen.model import FeitWaarde
from tests.gesprek.loper import VANDAAG, Loper, omgeving

OMG = omgeving()


def _plan(thema: str, wie: str = "zelf", antwoorden: dict[str, str] | None = None, **feiten: FeitWaarde) -> dict[str, Any]:
    onderwerp = Onderwerp(thema=thema, wie=wie, antwoorden=antwoorden or {})
    return maak_plan(Gesprek(gemeente="voorbeeld", onderwerpen=(onderwerp,), feiten={wie: feiten}), onderwerp, OMG)


def _stappen(plan: dict[str, Any], kolom: str) -> list[dict[str, Any]]:
    stappen: list[dict[str, Any]] = next(k for k in plan["kolommen"] if k["id"] == kolom)["stappen"]
    return stappen


def _kaarten(plan: dict[str, Any]) -> list[str]:
    return [kaart["id"] for kolom in plan["kolommen"] for kaart in kolom["kaarten"]]


@pytest.mark.parametrize("thema", [t.id for t in OMG.kb.themas()])
def test_een_plan_zegt_wie_waar_wat_wanneer_en_welk_nummer(thema: str) -> None:
    """In every theme the column of the municipality says who asks, where, what to bring and what number to call."""
    stappen = _stappen(_plan(thema), "gemeente")
    assert any(s["wie"] for s in stappen)
    assert any(s["telefoon"] == OMG.gemeente.telefoon for s in stappen)
    alle = [s for k in ("zelf", "omgeving", "gemeente") for s in _stappen(_plan(thema), k)]
    assert any(s["waar"] for s in alle)
    getoond = [OMG.kb.regeling(k["id"], "voorbeeld") for kol in _plan(thema)["kolommen"] for k in kol["kaarten"]]
    assert any(s["meenemen"] for s in alle) == any(r.aanvragen.meenemen for r in getoond)


def test_bij_haast_is_de_eerste_stap_vandaag() -> None:
    """With a threatening eviction the first step and the call are for today, with the ground in law."""
    plan = _plan("huur", ontruiming_datum=True, schulden=True, betalingsachterstand=["huur"])
    assert _stappen(plan, "zelf")[0]["uiterlijk"] == VANDAAG.isoformat()
    assert _stappen(plan, "gemeente")[0]["bron"] == "Wgs art. 4 lid 2"
    assert _stappen(plan, "gemeente")[0]["uiterlijk"] == VANDAAG.isoformat()


def test_zonder_haast_is_er_een_week_en_nooit_een_weekend() -> None:
    """The day by which the first step is done is a weekday within a week."""
    dag = date.fromisoformat(_stappen(_plan("papieren"), "zelf")[0]["uiterlijk"])
    assert 0 < (dag - VANDAAG).days <= 7
    assert dag.weekday() < 5


def test_wie_niemand_wil_vragen_wordt_niet_gevraagd_iemand_te_vragen() -> None:
    """What the resident answered about asking is what the plan says."""
    zelf, samen, niet = (
        _stappen(_plan("papieren", antwoorden={"omgeving": "mijn zus", "mag_vragen": keuze}), "omgeving")[0]["tekst"]
        for keuze in ("zelf", "samen", "niet")
    )
    assert len({zelf, samen, niet}) == 3
    assert all("mijn zus" in zin for zin in (zelf, samen, niet))


def test_een_plan_voor_een_ander_spreekt_over_die_ander() -> None:
    """The questions, the headings and the rights are about the other, who decides."""
    plan = _plan("huishouden", wie="moeder")
    assert "uw moeder" in plan["titel"]
    assert sum("uw moeder" in recht.lower() for recht in plan["rechten"]) >= 2


def test_de_wmo_noemt_de_kosten_en_het_eigen_plan() -> None:
    """Wmo 2015 art. 2.3.2: the melding, the own plan within seven days, and what it costs; elsewhere none of it."""
    wmo, schuld = _plan("huishouden"), _plan("schulden")
    assert len(wmo["rechten"]) == len(schuld["rechten"]) + 2
    assert any("21,80" in s["tekst"] for s in _stappen(wmo, "gemeente"))
    assert not any("21,80" in s["tekst"] for s in _stappen(schuld, "gemeente"))


def test_is_de_zorg_te_zwaar_dan_staat_er_steun_voor_de_helper() -> None:
    """Wmo 2015 art. 2.3.2 lid 4 d: the carer's own support comes into the plan of the one who is cared for."""
    kaarten = _kaarten(_plan("zorg_thuis", wie="moeder", mantelzorger_overbelast=True))
    zonder = _kaarten(_plan("zorg_thuis", wie="moeder"))
    assert {"mantelzorgondersteuning", "respijtzorg-logeeropvang"} & set(kaarten)
    assert kaarten != zonder


@pytest.mark.parametrize(
    ("gemeente", "woord"),
    [("huizen", "Wmo-consulent"), ("oirschot", "Regionale toegang"), ("hengelo", "Dit loket is van Wijkracht")],
)
def test_de_ingang_van_de_gemeente_staat_in_het_plan(gemeente: str, woord: str) -> None:
    """Who asks, who runs it, who comes after and how things go here are the profile's."""
    omg = omgeving(gemeente)
    onderwerp = Onderwerp(thema="huishouden")
    plan = maak_plan(Gesprek(gemeente=gemeente, onderwerpen=(onderwerp,)), onderwerp, omg)
    alles = " ".join(f"{s['tekst']} {s['wie'] or ''}" for s in _stappen(plan, "gemeente"))
    assert woord in alles
    assert omg.gemeente.bijzonder[0].tekst in alles


def test_een_mens_heeft_een_naam_van_de_plek() -> None:
    """ "Mens" tells who will be at the other end."""
    loper = Loper(omg=omgeving("huizen"))
    assert "Wmo-consulent" in woorden.mens(loper.gesprek, loper.omg).berichten[0]["tekst"]


def test_aan_het_eind_staat_wat_er_nu_gebeurt() -> None:
    """Who sends nothing leaves with at most three steps, the last of them whom to call."""
    loper = Loper(Onderwerp(thema="schulden"), omg=OMG)
    while loper.gesprek.stap != "overdracht":
        loper.tik(next(o for o in ("goed", "liever_niet", "weet_niet", "niet") if o in loper.opties))
    loper.tik("nee")
    stappen = wat_nu(loper.gesprek, OMG)
    assert 2 <= len(stappen) <= 3
    assert str(OMG.gemeente.telefoon) in stappen[-1]
    assert all(stap in loper.tekst for stap in stappen)
    loper.zeg("tja")
    assert not any(stappen[0] in b["tekst"] for b in loper.berichten)


def test_het_plan_staat_er_een_keer() -> None:
    """A question about a card repeats the question and not the plan; "herhaal" shows it again."""
    from bot.gesprek.uit import Uit

    loper = Loper(Onderwerp(thema="schulden"), omg=OMG)
    while loper.gesprek.stap != "plan":
        loper.tik(next(o for o in ("liever_niet", "weet_niet", "niet") if o in loper.opties))
    assert [b["soort"] for b in loper.berichten] == ["plan", "vraag"]
    loper.tik("meenemen")
    assert "plan" not in [b["soort"] for b in loper.berichten]
    loper.doe(Uit(loper.gesprek, herhaal=True))
    assert [b["soort"] for b in loper.berichten] == ["plan", "vraag"]
