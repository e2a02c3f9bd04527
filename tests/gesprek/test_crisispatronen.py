"""The pattern language: what each sign of it finds, and what it does not."""

from __future__ import annotations

import pytest

from bot.gesprek.crisisletters import MAX_TEKENS, gehoor, kaal, schoon
from bot.gesprek.crisispatronen import PatroonFout, vertaal
from bot.gesprek.crisiszoeker import Zoeker


def raak(patroon: str, tekst: str, *, strikt: bool = True) -> bool:
    """Whether a text holds what a pattern says."""
    zoeker = Zoeker(vertaal(patroon, strikt=strikt))
    return any(zoeker.zoek(zoeker.woordenboek.lees(schoon(tekst))))


@pytest.mark.parametrize(
    ("patroon", "tekst", "verwacht"),
    [
        # words next to each other, with words that say little between
        ("wil dood", "ik wil dood", True),
        ("wil dood", "ik wil echt gewoon nu dood", True),
        ("wil dood", "ik wil niet dood", False),
        ("wil dood", "ik wil een dood paard", True),
        ("wil dood", "dood wil ik", False),
        # one of these, one that may be missing
        ("man/vrouw slaat mij", "mijn vrouw slaat mij", True),
        ("niet (meer) leven", "ik wil niet leven", True),
        ("niet (meer) leven", "ik wil niet meer leven", True),
        ("niet (meer/langer) leven", "ik wil niet langer leven", True),
        # gaps
        ("durf . huis", "ik durf niet naar huis", False),
        ("durf .. huis", "ik durf straks mijn eigen huis", True),
        ("durf .. huis", "ik durf rood blauw geel paars huis", False),
        ("durf ... huis", "ik durf rood blauw geel paars huis", True),
        ("durf .. huis", "ik durf. Jouw eigen huis", False),
        # any order
        ("man + slaat", "mijn man die slaat", True),
        ("man + slaat", "slaat die rare man", True),
        ("man & slaat", "slaat rood blauw geel paars groen man", True),
        ("man + slaat", "slaat rood blauw geel paars groen man", False),
        # beginnings and ends of words
        ("verkracht*", "een verkrachting", True),
        ("*moord", "zelfmoord", True),
        ("*moord", "moordend", False),
        # places
        ("^ ik wil", "ik wil", True),
        ("^ ik wil", "ja ik wil", False),
        ("kan niet meer $", "ik kan niet meer hoor", True),
        ("kan niet meer $", "ik kan niet meer lopen", False),
        ("kan niet meer |", "ik kan niet meer, help", True),
        ("kan niet meer |", "ik kan niet meer 😭 help", True),
        ("kan niet meer |", "ik kan niet meer lopen", False),
        ("| brand |", "help. brand! kom snel", True),
        ("| brand |", "ik heb een brand gehad", False),
        # a group by name
        ("<slaat> mij", "hij sloeg mij", True),
    ],
)
def test_betekenis(patroon: str, tekst: str, verwacht: bool) -> None:
    """Each sign of the language means what its description says."""
    assert raak(patroon, tekst) is verwacht


@pytest.mark.parametrize(
    ("patroon", "tekst"),
    [
        ("niet meer leven", "nie meer leve"), ("niet meer leven", "nimeer leven"), ("niet meer leven", "NIET MEER LEVEN"),
        ("verkracht", "verkragt"), ("verkracht", "verkrcht"), ("zelfmoord", "zelfmord"), ("zelfmoord", "zelf moord"),
        ("afgesloten", "afgeslote"), ("bedreigd", "bedreigt"), ("ik heb geen eten", "kheb gin ete"), ("wil dood", "wíl doooood"),
        ("ik wil dood", "ikwildood"), ("hij slaat mij", "hijslaatmij"), ("dat ik dood was", "da'k dood was"),
        ("ik hoor", "khoor"),        ("mishandeling", "mihsandelnig"), ("wil gewoon dood", "wil gewmon dood"),
        ("ik slaap", "'k slaap"),
    ],
)  # fmt: skip
def test_spelling_vergeven(patroon: str, tekst: str) -> None:
    """Dialect, haste, sound, typing errors and lost or extra spaces are forgiven."""
    assert raak(patroon, tekst)


@pytest.mark.parametrize(
    ("patroon", "tekst"),
    [
        ("=gas", "gast"), ("=gas", "gs"), ("verkracht", "verwacht"), ("geslagen", "opgeslagen"), ("honger", "hoger"),
        ("vechten", "aanvechten"), ("borstenen", "borst en pijn"),
    ],
)  # fmt: skip
def test_gewone_woorden_zijn_geen_tikfout(patroon: str, tekst: str) -> None:
    """An ordinary word, compound or pair of words passes for nothing else."""
    assert not raak(patroon, tekst)


def test_een_uitzondering_reikt_niet_ver() -> None:
    """An exception may hold a negation, but never reaches over a sentence, nor without a gap over a comma."""
    assert raak("niet dood", "ik wil niet dood", strikt=False)
    assert raak("vroeger ... geslagen", "vroeger werd ik niet geslagen", strikt=False)
    assert not raak("vroeger ... geslagen", "vroeger was alles goed. nu ben ik geslagen", strikt=False)
    assert not raak("niet meer dood", "ik wil niet meer, dood wil ik", strikt=False)
    assert not raak("vroeger ... geslagen", "vroeger rood blauw geel paars groen wit geslagen", strikt=False)


@pytest.mark.parametrize(
    "patroon",
    ["", "..", ".. dood", "dood ...", "(dood)", "(dood", "<bestaatniet> dood", "do*", "a + b + c + d + e", "ik/ dood", "!?"],
)
def test_onleesbaar(patroon: str) -> None:
    """A pattern that cannot mean anything is refused with a reason."""
    with pytest.raises(PatroonFout, match=r"'"):
        vertaal(patroon)


def test_schoon_laat_geen_onzichtbare_tekens() -> None:
    """Marks nobody sees are gone before anything is read, and a very long text keeps its head and tail."""
    lang = schoon("begin " + "x" * (3 * MAX_TEKENS) + " eind")

    assert schoon("do\u200bod\x00\u202e") == "dood"
    assert len(lang) <= 2 * MAX_TEKENS + 1
    assert lang.startswith("begin")
    assert lang.endswith("eind")


def test_kaal_en_gehoor() -> None:
    """A word without accents and apostrophes; what sounds alike has one key."""
    assert kaal("Één'") == "een"
    assert gehoor("verkragt") == gehoor("verkracht")
    assert gehoor("zei") == gehoor("sij")


def test_wat_voorbij_is_staat_alleen_in_geen_crisis() -> None:
    """A line with `~` finds what the same line without it finds; as a signal it means nothing, and the editor is told."""
    (patroon,) = vertaal("~ vroeger ... dakloos", strikt=False)

    assert patroon.voorbij
    assert raak("~ vroeger ... dakloos", "vroeger was ik dakloos", strikt=False)
    with pytest.raises(PatroonFout, match=r"'~' hoort alleen in geen_crisis"):
        vertaal("~ vroeger ... dakloos")
