"""Not sure enough."""

from __future__ import annotations

from bot.taal.terugval import Terugval
from tests.taal.bericht import bedoeling, bericht


def test_onder_de_drempel_is_het_niet_begrepen_en_blijven_de_gissingen() -> None:
    """The first guess stands right behind the fallback."""
    b = bericht("da ding", {"thema_woning": 0.2, "thema_huur": 0.18})

    Terugval({"drempel": 0.3}).verwerk(b)

    assert bedoeling(b)[0] == "nlu_fallback"
    assert b.get("intent_ranking")[1]["name"] == "thema_woning"


def test_boven_de_drempel_blijft_de_bedoeling() -> None:
    """Sure enough is sure enough."""
    b = bericht("doe maar niet", {"nee": 0.5})

    Terugval({"drempel": 0.3}).verwerk(b)

    assert bedoeling(b) == ("nee", 0.5)


def test_een_thema_zonder_onderwerp_is_een_gissing() -> None:
    """What was not sure enough to be a matter is offered, not acted upon."""
    b = bericht("iets met huis", {"thema_woning": 0.38})

    Terugval({"drempel": 0.3}).verwerk(b)

    assert bedoeling(b) == ("nlu_fallback", 0.38)


def test_een_onderwerp_is_genoeg_om_verder_te_gaan() -> None:
    """A matter in a part of the message counts although the whole is unclear."""
    b = bericht("lang verhaal", {"thema_huur": 0.2}, onderwerpen=("huur",))

    Terugval({"drempel": 0.3}).verwerk(b)

    assert bedoeling(b) == ("thema_huur", 0.2)


def test_zonder_enige_bedoeling_is_het_niet_begrepen() -> None:
    """A message always has an intent, so that it always has an answer."""
    b = bericht("?")

    Terugval({}).verwerk(b)

    assert bedoeling(b)[0] == "nlu_fallback"
