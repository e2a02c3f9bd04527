"""Regelingen that are asked for by name."""

from __future__ import annotations

from rasa.shared.nlu.training_data.message import Message

from bot.taal.bedoeling import PASSEND
from bot.taal.namen import TREFFERS, Naam
from bot.taal.regelingen import RegelingHerkenner, telt
from tests.taal.bericht import bedoeling, bericht, entiteiten

TOESLAG = Naam(("huurtoeslag",), ("huurtoeslag",), frozenset({"toeslagen", "huur"}), vast=True)
POETSVROUW = Naam(("poetsvrouw",), ("huishoudelijke-hulp",), frozenset({"huishouden"}), vast=False)
DEURWAARDER = Naam(("deurwaarder",), ("schuldhulpverlening",), frozenset({"schulden", "huur"}), vast=False)


def _herken(
    tekst: str, naam: Naam, rang: dict[str, float], onderwerpen: tuple[str, ...] = (), beste: str = "iets-anders"
) -> Message:
    b = bericht(tekst, rang, onderwerpen)
    b.set(TREFFERS, [(naam, 0, 5)])
    b.set(PASSEND, [[beste, 0.9]])
    RegelingHerkenner({}).verwerk(b)
    return b


def test_een_eigen_naam_telt_als_de_woorden_er_het_best_bij_passen() -> None:
    """Who says in passing that there is one, asks for something else."""
    vraag = "hoe zit het nou met die huurtoeslag van mijn zus haar flat"
    terloops = "ik kom niet rond en de huurtoeslag gaat elke maand naar de huur"

    assert entiteiten(_herken(vraag, TOESLAG, {"thema_werk": 0.9}, beste="huurtoeslag"), "regeling") == ["huurtoeslag"]
    assert entiteiten(_herken(terloops, TOESLAG, {"thema_huur": 0.9}, beste="bijstand"), "regeling") == []


def test_een_nieuwe_naam_hoeft_niet_geleerd_te_zijn() -> None:
    """Asked for in so many words, or in a message that is hardly longer: then it needs nothing that was learned."""
    vraag = "huurtoeslag aanvragen voor mijn zus die net op zichzelf woont, kan dat bij jullie"

    assert entiteiten(_herken(vraag, TOESLAG, {"thema_werk": 0.9}), "regeling") == ["huurtoeslag"]
    assert telt(POETSVROUW, 2, set(), "een poetsvrouw", "")


def test_een_synoniem_telt_als_het_bericht_erom_vraagt() -> None:
    """And is about one of its themes, and its words fit that regeling best."""
    vraag = "kan ik via de gemeente ook een poetsvrouw krijgen"
    hulp = "huishoudelijke-hulp"

    assert entiteiten(_herken(vraag, POETSVROUW, {"thema_huishouden": 0.8}, beste=hulp), "regeling") == [hulp]
    assert entiteiten(_herken(vraag, POETSVROUW, {"thema_huishouden": 0.8}), "regeling") == []
    assert entiteiten(_herken(vraag, POETSVROUW, {"thema_werk": 0.8}, beste=hulp), "regeling") == []


def test_een_deurwaarder_in_een_verhaal_is_geen_vraag_om_schuldhulp() -> None:
    """The theme leads there by itself; the name would put a second matter on the agenda."""
    brief = "er ligt een brief van de deurwaarder over de huur"
    b = _herken(brief, DEURWAARDER, {"thema_huur": 0.8}, beste="schuldhulpverlening")

    assert entiteiten(b, "regeling") == []


def test_recht_op_een_regeling_gaat_over_die_regeling() -> None:
    """ "Heb ik recht op huurtoeslag" is no dispute about a decision."""
    b = _herken("heb ik recht op huurtoeslag", TOESLAG, {"thema_recht": 0.6}, onderwerpen=("recht",))

    assert entiteiten(b, "onderwerp") == []
    assert entiteiten(b, "regeling") == ["huurtoeslag"]


def test_wie_een_regeling_noemt_vraagt_niets_buiten_het_domein() -> None:
    """The knowledge base knows it, so we do it: a synonym unless the classifier is sure of something else."""
    buiten = {"buiten_domein": 0.7, "thema_huur": 0.1, "thema_toeslagen": 0.2}

    assert bedoeling(_herken("huurtoeslag aanvragen", TOESLAG, buiten))[0] == "thema_toeslagen"
    assert bedoeling(_herken("poetsvrouw", POETSVROUW, buiten))[0] == "thema_huishouden"
    assert bedoeling(_herken("poetsvrouw", POETSVROUW, {"buiten_domein": 0.9}))[0] == "buiten_domein"
