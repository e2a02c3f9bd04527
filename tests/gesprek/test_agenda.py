"""From one message to an agenda: whom it is about, in what order, and how to get to another matter."""

from __future__ import annotations

from typing import Any

import pytest

from bot.gesprek.agenda import nieuw_onderwerp, onderwerpen_uit
from bot.gesprek.invoer import Invoer
from bot.gesprek.toestand import Gesprek, Onderwerp
from tests.gesprek.loper import Loper, omgeving

OMG = omgeving()


def _invoer(zin: str, *themas: str, wie: str | None = None, **meer: Any) -> Invoer:
    meer = {"themas": ((themas[0], 1.0),), **meer}
    return Invoer(tekst=zin, bedoeling=f"thema_{themas[0]}", zekerheid=1.0, onderwerpen=themas, wie=wie, **meer)


@pytest.mark.parametrize(
    ("zin", "themas", "rol", "wie"),
    [
        ("mijn client heeft schulden en drinkt te veel", ("schulden", "verslaving"), "ander", ["ander", "ander"]),
        ("mijn moeder heeft schulden en het huishouden lukt niet", ("schulden", "huishouden"), "moeder", ["moeder", "moeder"]),
        ("ik heb schulden en mijn moeder heeft hulp nodig", ("schulden", "huishouden"), "moeder", ["zelf", "moeder"]),
        ("kan de huur niet betalen en me moeder heeft hulp nodig", ("huur", "huishouden"), "moeder", ["zelf", "moeder"]),
        ("mijn moeder heeft hulp nodig en ik heb zelf schulden", ("schulden", "huishouden"), "moeder", ["zelf", "moeder"]),
        ("mijn vader kan niet rondkomen en de huur niet betalen, ik weet niet wat er kan", ("huur", "inkomen"), "vader",
         ["vader", "vader"]),
    ],
)  # fmt: skip
def test_over_wie_elk_onderwerp_gaat(zin: str, themas: tuple[str, ...], rol: str, wie: list[str]) -> None:
    """Money is one's own only where the message says something of the one who types."""
    assert [o.wie for o in onderwerpen_uit(_invoer(zin, *themas, wie=rol), OMG)] == wie


def test_een_genoemde_wens_wordt_niet_gevraagd() -> None:
    """The wish in the first sentence is the answer to the first question."""
    (onderwerp,) = onderwerpen_uit(_invoer("mijn moeder wil graag thuis blijven wonen", "zorg_thuis", wie="moeder"), OMG)
    loper = Loper(onderwerp, omg=OMG)
    while loper.gesprek.stap == "feitvraag":
        loper.tik("weet_niet")
    assert loper.gesprek.stap == "zelf"


def test_en_dan_nu_mijn_moeder() -> None:
    """Naming a matter that waits turns to it; what was answered about the other one stays."""
    loper = Loper(Onderwerp(thema="papieren"), Onderwerp(thema="huishouden", wie="moeder"), omg=OMG)
    loper.zeg("een brief begrijpen")
    loper.zeg("en me moeder", wie="moeder")
    assert [o.thema for o in loper.gesprek.onderwerpen] == ["huishouden", "papieren"]
    assert loper.gesprek.onderwerpen[1].antwoorden == {"wens": "Een brief begrijpen"}
    loper.terug()
    assert [o.thema for o in loper.gesprek.onderwerpen] == ["papieren", "huishouden"]


def test_na_het_plan_volgt_het_volgende_onderwerp_met_een_zin() -> None:
    """ "En dan nu": the resident knows that it is about something, and somebody, else now."""
    loper = Loper(Onderwerp(thema="papieren"), Onderwerp(thema="huishouden", wie="moeder"), omg=OMG)
    while loper.gesprek.stap != "plan":
        loper.tik(next(o for o in ("liever_niet", "weet_niet", "niet") if o in loper.opties))
    loper.tik("goed")
    assert loper.gesprek.onderwerp is not None
    assert loper.gesprek.onderwerp.wie == "moeder"
    assert "uw moeder" in loper.berichten[0]["tekst"]


def test_ook_nog_iets_midden_in_een_vraag() -> None:
    """Another matter in the middle of a question is no answer to it: it goes on the agenda and the question comes back."""
    loper = Loper(Onderwerp(thema="papieren"), omg=OMG)
    loper.zeg("en ik heb ook schulden", bedoeling="thema_schulden", onderwerpen=("schulden",))
    assert [o.thema for o in loper.gesprek.onderwerpen] == ["papieren", "schulden"]
    assert loper.gesprek.stap == "wens"
    assert not loper.gesprek.onderwerpen[0].antwoorden


def test_iemand_noemen_is_geen_nieuw_onderwerp() -> None:
    """ "En mijn moeder" about somebody who is being talked about adds nothing."""
    gesprek = Loper(Onderwerp(thema="huishouden", wie="moeder"), omg=OMG).gesprek
    assert nieuw_onderwerp(gesprek, _invoer("en me moeder", "mantelzorg", wie="moeder"), OMG) is None


def test_hulp_nodig_is_geen_vraag_over_de_wmo() -> None:
    """ "Ik heb hulp nodig" asks what it is about; naming the Wmo does not."""
    loper = Loper(omg=OMG)
    loper.zeg("ik heb hulp nodig", bedoeling="thema_wmo", onderwerpen=("wmo",))
    assert loper.gesprek.onderwerpen == ()
    loper.zeg("hoe vraag ik de wmo aan", bedoeling="thema_wmo", onderwerpen=("wmo",))
    assert [o.thema for o in loper.gesprek.onderwerpen] == ["wmo"]


@pytest.mark.parametrize(
    ("zin", "zekerheid", "erbij"),
    [
        ("ik kan ook de huur niet betalen", 0.99, True),
        ("ik ga elke dag langs", 0.42, False),
        ("dat ze veilig is", 0.94, False),
        ("om rust te krijgen van de schulden", 0.94, False),
    ],
)
def test_alleen_wat_zeker_is_komt_er_midden_in_een_vraag_bij(zin: str, zekerheid: float, erbij: bool) -> None:
    """An answer is no new matter, and a guess is asked again instead of put on the agenda."""
    gesprek = Gesprek(gemeente="voorbeeld", onderwerpen=(Onderwerp(thema="zorg_thuis"),), bevestigd=True, stap="feitvraag")
    uit = nieuw_onderwerp(gesprek, _invoer(zin, "huur", themas=(("huur", zekerheid),)), omgeving())

    assert (uit is not None and len(uit.gesprek.onderwerpen) == 2) is erbij
