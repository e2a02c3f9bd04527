"""The plan on paper: one A4 however many topics there are, or all of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from portaal.chat.meenemen.pdf import Blad
from portaal.checklist.models import Tafelgesprek
from portaal.checklist.planblad import in_het_kort, planblad
from portaal.checklist.planmaat import Meter
from portaal.checklist.planpdf import past, pdf
from portaal.checklist.stand import omgeving
from portaal.checklist.suggesties import Suggestie, suggesties

pytestmark = pytest.mark.django_db
#: Those whose plans are longest first.
THEMAS = (
    "mantelzorg", "inkomen", "zorg_thuis", "kinderen", "papieren", "huur", "schulden", "woning", "huishouden", "eenzaam",
    "vervoer", "toeslagen",
)  # fmt: skip


def plannen(aantal: int) -> list[Suggestie]:
    """What fits a talk about so many topics."""
    velden = {f"o.{thema}": "zelf" for thema in THEMAS[:aantal]} | {"f.zelf.leeftijd": "vanaf_67"}
    talk = Tafelgesprek(gemeente="voorbeeld", team="oost", wijk="Havenbuurt", voor="zelf", stand={"velden": velden})
    return suggesties(talk, omgeving("voorbeeld"))


def bladen(bestand: bytes) -> int:
    """How many pages a file has."""
    return bestand.count(b"/Type /Page\n")


@pytest.mark.parametrize("aantal", [1, 3, 4, 6, 12])
def test_hoeveel_onderwerpen_ook_een_a4(kb: Any, aantal: int) -> None:
    """One A4 names every topic; everything, in ordinary and in large letters, leaves nothing out."""
    gevonden, omg, nu = plannen(aantal), omgeving("voorbeeld"), timezone.localtime()
    blad, maat = past(gevonden, nu, [])
    assert bladen(pdf(gevonden, omg.gemeente, nu, [])) == 1
    assert len(blad.plannen or blad.kort) == aantal
    assert maat >= 0.8
    assert not planblad(gevonden).korter
    assert bladen(pdf(gevonden, omg.gemeente, nu, [], "groot")) >= bladen(pdf(gevonden, omg.gemeente, nu, [], "alles"))


def test_in_het_kort_staat_niets_twee_keer(kb: Any) -> None:
    """A step that two topics share stands with the first of them, and every topic has one of its own or names what may fit."""
    kort = in_het_kort(plannen(8)).kort
    stappen = [woorden for een in kort for _, woorden in een.stappen]
    assert len(stappen) == len(set(stappen))
    assert all(een.stappen or een.kaarten for een in kort)


def test_er_staat_niets_op_dat_niet_in_het_plan_staat(kb: Any) -> None:
    """What is on the short sheet is in the whole plan."""
    gevonden = plannen(6)
    alles = str(planblad(gevonden))
    for een in in_het_kort(gevonden).kort:
        assert all(naam in alles for naam in een.kaarten)
        assert all(woorden.split(" (")[0] in alles for _, woorden in een.stappen)


WOORDEN = st.lists(st.text(alphabet="abcdeëlmnoprst-.,0123456789", min_size=1, max_size=90), min_size=1, max_size=60).map(
    " ".join
)


@given(teksten=st.lists(WOORDEN, max_size=4), schaal=st.sampled_from([0.8, 0.9, 1.0]), vet=st.booleans())
@settings(max_examples=40, deadline=None)
def test_de_maat_is_die_van_het_papier(teksten: list[str], schaal: float, vet: bool) -> None:
    """What is only summed up comes as far down the page as what is drawn."""
    meter, blad = Meter(schaal), Blad("", schaal)
    blad.set_auto_page_break(False)
    blad.add_page()
    boven = blad.get_y()
    for papier in (meter, blad):
        papier.kop("Uw plan", 0)
        for tekst in teksten:
            papier.tekst(tekst, vet=vet)
        papier.punten(teksten)
    blad.sluit()
    assert meter.y == pytest.approx(blad.get_y() - boven, abs=0.01)
