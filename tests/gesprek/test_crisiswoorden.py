"""The words behind the patterns: no ordinary word may pass for a typing error of a word of danger."""

from __future__ import annotations

import pytest

from bot.gesprek import crisiswoordenboek
from bot.gesprek.crisis import NIVEAUS
from bot.gesprek.crisisgewoon import GEWOON
from bot.gesprek.crisisletters import gehoor, kaal
from bot.gesprek.crisispatronen import vertaal
from bot.gesprek.crisiswoorden import GROEPEN, ONTKENNINGEN, SPELLING, VULWOORDEN
from bot.gesprek.crisiswoordenboek import Woordenboek
from tests.gesprek.test_crisis_tabel import tabel

wordfreq = pytest.importorskip("wordfreq", reason="wordfreq belongs to the tools of a developer: run script/setup")

#: The most frequent Dutch words that are compared. Rarer ones would need a whole pattern around them to do harm.
VEEL = 20_000


def woordenboek() -> Woordenboek:
    """All words of the table."""
    return Woordenboek(
        atoom
        for signaal in tabel().crisis()
        for niveau in (*NIVEAUS, None)
        for tekst in (signaal.geen_crisis if niveau is None else signaal.patronen[niveau])
        for patroon in vertaal(tekst, strikt=niveau is not None)
        for plek in patroon.plekken
        for atoom in plek.atomen
    )


def verbuiging(woord: str, van: str) -> bool:
    """Whether one is the other with an ending, or sounds the same: then it may count as that word."""
    lang, kort = sorted((woord, van), key=len, reverse=True)
    return gehoor(woord) == gehoor(van) or (lang.startswith(kort) and len(lang) - len(kort) <= 2)


def test_gewone_woorden_staan_erbij(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every frequent Dutch word that is one letter away from a word of the patterns is listed in GEWOON."""
    monkeypatch.setattr(crisiswoordenboek, "GEWOON", frozenset())
    boek = woordenboek()
    mist = set()
    for woord in map(kaal, wordfreq.top_n_list("nl", VEEL)):
        if not (woord.isascii() and woord.isalpha()) or woord in SPELLING or woord in GEWOON or boek.vast(woord):
            continue
        lijkt = boek.tikfout(woord)
        if lijkt and not all(verbuiging(woord, ander) for ander in lijkt):
            mist.add(woord)

    assert sorted(mist) == [], "add these to GEWOON in bot/gesprek/crisisgewoon.py"


def test_geen_woord_in_twee_rollen() -> None:
    """A word is either ordinary, or a spelling of another; what says little never turns a sentence round."""
    assert frozenset() == GEWOON & SPELLING.keys()
    assert frozenset() == VULWOORDEN & ONTKENNINGEN


def test_spelling_leidt_in_een_stap() -> None:
    """What a spelling leads to is itself written right."""
    lus = {fout: goed for fout, goed in SPELLING.items() if any(SPELLING.get(deel, deel) != deel for deel in goed.split())}

    assert lus == {}


@pytest.mark.parametrize("naam", sorted(GROEPEN))
def test_groepen_zijn_leesbaar(naam: str) -> None:
    """Every group by name can stand in a pattern."""
    assert vertaal(f"<{naam}> dood")[0].plekken[0].atomen
