"""Where a first message leads."""

from __future__ import annotations

from bot.taal.route import HOOGSTENS, leidt_naar
from regelingen.kennisbank import Kennisbank


def test_wat_genoemd_wordt_staat_vooraan(kb: Kennisbank) -> None:
    """Before anything that the theme would bring, with score 1."""
    uit = leidt_naar(kb, "heb ik recht op zorgtoeslag", ["zorgtoeslag"], ["schulden"], {"schulden": 0.9}, {})

    assert uit[0] == ("zorgtoeslag", 1.0)
    assert len(uit) > 1


def test_daarna_komt_de_kern_van_het_thema(kb: Kennisbank) -> None:
    """Never more than a surface shows, best first, all of them of the theme."""
    uit = leidt_naar(kb, "ik heb schulden", [], ["schulden"], {"schulden": 0.9}, {})

    assert uit[0][0] == "schuldhulpverlening"
    assert len(uit) <= HOOGSTENS
    assert [s for _, s in uit] == sorted((s for _, s in uit), reverse=True)
    assert all("schulden" in kb.regeling(id_).themas for id_, _ in uit)


def test_zonder_zeker_onderwerp_tellen_de_gissingen(kb: Kennisbank) -> None:
    """The likely themes, and none that is no guess worth showing."""
    uit = leidt_naar(kb, "de huur", [], [], {"huur": 0.3, "mantelzorg": 0.01}, {})

    assert uit[0][0] in kb.thema("huur").kern
    assert leidt_naar(kb, "asdf", [], [], {"huur": 0.01}, {}) == []


def test_de_woorden_wegen_binnen_het_thema(kb: Kennisbank) -> None:
    """What the words point at comes before the first of the core, and never from another theme."""
    woorden = {"wijkverpleging": 0.8, "zorgtoeslag": 0.9}

    uit = leidt_naar(kb, "steunkousen", [], ["zorg_thuis"], {"zorg_thuis": 0.9}, woorden)

    assert uit[0][0] == "wijkverpleging"
    assert "zorgtoeslag" not in dict(uit)


def test_twee_onderwerpen_wegen_even_zwaar(kb: Kennisbank) -> None:
    """The second matter of a message is not pushed out by the first."""
    uit = dict(leidt_naar(kb, "x", [], ["huur", "huishouden"], {"huur": 0.9, "huishouden": 0.05}, {}))

    assert kb.thema("huur").kern[0] in uit
    assert kb.thema("huishouden").kern[0] in uit
