"""Where a message leads."""

from __future__ import annotations

from bot.taal.bedoeling import KANSEN, PASSEND
from bot.taal.namen import TREFFERS, Naam
from bot.taal.route import HOOGSTENS, REGELINGEN, Gehoord, Route, gehoord_van, leidt_naar
from regelingen.kennisbank import Kennisbank
from tests.taal.bericht import bericht


def test_wat_genoemd_wordt_staat_vooraan(kb: Kennisbank) -> None:
    """Before anything that the words or the theme would bring, with score 1."""
    uit = leidt_naar(kb, Gehoord(genoemd=("zorgtoeslag",), themas={"schulden": 0.9}, passend={"schuldhulpverlening": 0.9}))

    assert uit[0] == ("zorgtoeslag", 1.0)
    assert uit[1][0] == "schuldhulpverlening"


def test_zonder_aanwijzing_in_de_woorden_komt_de_kern_van_het_onderwerp(kb: Kennisbank) -> None:
    """Best first, never more than are kept."""
    uit = leidt_naar(kb, Gehoord(themas={"schulden": 0.9}))

    assert [id_ for id_, _ in uit[:2]] == list(kb.thema("schulden").kern[:2])
    assert len(uit) <= HOOGSTENS
    assert [s for _, s in uit] == sorted((s for _, s in uit), reverse=True)


def test_de_woorden_wegen_binnen_het_onderwerp(kb: Kennisbank) -> None:
    """What the words point at comes before the core, and hardly counts where no theme of it is likely."""
    passend = {"wijkverpleging": 0.5, "zorgtoeslag": 0.6}

    assert leidt_naar(kb, Gehoord(themas={"zorg_thuis": 0.9}, passend=passend))[0][0] == "wijkverpleging"


def test_een_naam_in_de_tekst_weegt_mee(kb: Kennisbank) -> None:
    """Also one that no sentence was learned for."""
    uit = leidt_naar(kb, Gehoord(themas={"vervoer": 0.6}, passend={"regiotaxi": 0.02}, namen=frozenset({"valys"})))

    assert uit[0][0] == "valys"


def test_het_tweede_onderwerp_wordt_niet_weggedrukt(kb: Kennisbank) -> None:
    """A matter that is sure counts, however little the whole message is about it."""
    gehoord = Gehoord(onderwerpen=("huur", "huishouden"), themas={"huur": 0.9, "huishouden": 0.02})
    uit = dict(leidt_naar(kb, gehoord))

    assert kb.thema("huur").kern[0] in uit
    assert kb.thema("huishouden").kern[0] in uit


def test_elke_score_is_een_kans(kb: Kennisbank) -> None:
    """Between nothing and one, however much points the same way."""
    alles = Gehoord(
        themas={"toeslagen": 1.0},
        passend={"huurtoeslag": 1.0},
        namen=frozenset({"huurtoeslag"}),
    )

    assert all(0 < score < 1 for _, score in leidt_naar(kb, alles))


def test_alles_wat_is_gehoord_weegt_mee(kb: Kennisbank) -> None:
    """From the keys that the components before it set."""
    b = bericht("huurtoeslag voor mijn huis", {"thema_toeslagen": 0.7, "ja": 0.1}, ("toeslagen",))
    b.set(PASSEND, [["huurtoeslag", 0.6]])
    b.set(TREFFERS, [(Naam(("huurtoeslag",), ("huurtoeslag",), frozenset({"toeslagen"}), vast=True), 0, 11)])
    gehoord = gehoord_van(b)
    Route({}).verwerk(b)

    assert gehoord.themas == {"toeslagen": 0.7}
    assert gehoord.onderwerpen == ("toeslagen",)
    assert gehoord.namen == {"huurtoeslag"}
    assert b.get(REGELINGEN)[0][0] == "huurtoeslag"


def test_wat_nergens_over_gaat_leidt_nergens_heen(kb: Kennisbank) -> None:
    """An act, and what we do not do."""
    for rang in ({"ja": 0.9}, {"buiten_domein": 0.8, "thema_woning": 0.2}, {"taal": 1.0}):
        b = bericht("zin", rang)
        b.set(KANSEN, [])
        Route({}).verwerk(b)
        assert b.get(REGELINGEN) is None
