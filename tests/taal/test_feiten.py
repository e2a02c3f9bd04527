"""The component that adds facts; what is read from a text is tested in tests/gesprek/test_feiten_in_tekst.py."""

from __future__ import annotations

from rasa.shared.nlu.training_data.message import Message

from bot.taal.basis import voeg_toe
from bot.taal.feiten import Feiten
from regelingen.kennisbank import Kennisbank
from tests.taal.bericht import bericht, entiteiten


def _lees(tekst: str, onderwerpen: tuple[str, ...] = (), naam: str | None = None) -> Message:
    b = bericht(tekst, onderwerpen=onderwerpen)
    if naam is not None:
        voeg_toe(b, "regeling", naam, tekst.index(naam), tekst.index(naam) + len(naam))
    Feiten({}).verwerk(b)
    return b


def test_feiten_en_wie_komen_bij_het_bericht() -> None:
    """Each fact with the id of its question and its value."""
    b = _lees("mijn moeder van 84 woont alleen", ("zorg_thuis",))

    assert {"id": "leeftijd", "waarde": 84} in entiteiten(b, "feit")
    assert entiteiten(b, "wie") == ["moeder"]


def test_wat_al_binnenkomt_is_geen_vraag_naast_een_ander_onderwerp() -> None:
    """ "Ik krijg al zorgtoeslag maar kan de huur niet betalen" is about the rent."""
    b = _lees("ik krijg al zorgtoeslag maar kan de huur niet betalen", ("toeslagen", "huur"), "zorgtoeslag")

    assert entiteiten(b, "regeling") == []
    assert entiteiten(b, "onderwerp") == ["huur"]
    assert {"id": "al_ontvangt", "waarde": ["zorgtoeslag"]} in entiteiten(b, "feit")


def test_te_weinig_van_wat_binnenkomt_gaat_over_geld(kb: Kennisbank) -> None:
    """ "Alleen aow en kom niet rond" is about the money, not about growing old; who asks about the aow keeps that."""
    b = _lees("ik heb alleen aow en kom niet rond", ("pensioen_overlijden", "inkomen"), "aow")
    assert entiteiten(b, "onderwerp") == ["inkomen"]

    b = _lees("ik krijg al aow, wanneer gaat die omhoog", ("pensioen_overlijden",), "aow")
    assert entiteiten(b, "onderwerp") == ["pensioen_overlijden"]


def test_een_ouder_vraagt_als_ouder() -> None:
    """About bringing up their child, and about violence by a partner, people ask for themselves."""
    assert entiteiten(_lees("mijn zoon luistert niet", ("kinderen",)), "wie") == []
    assert entiteiten(_lees("mijn man bepaalt alles", ("veilig_thuis",)), "wie") == []
    assert entiteiten(_lees("mijn zoon drinkt te veel", ("verslaving",)), "wie") == ["zoon"]
