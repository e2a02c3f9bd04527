"""Somebody who walks through the conversation without Rasa: the pure functions, and the states that a tracker would keep."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.gesprek.bericht import Bericht
from bot.gesprek.beurt import beantwoord, rond_af
from bot.gesprek.globaal import herstel, woorden
from bot.gesprek.invoer import Invoer
from bot.gesprek.omgeving import Omgeving
from bot.gesprek.route import met_volgende
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.uit import Uit
from bot.gesprek.vragen import STAPPEN
from bot.gesprek.woorden import laad_woorden
from regelingen.kennisbank import Kennisbank

VANDAAG = date(2026, 11, 22)


def omgeving(gemeente: str = "voorbeeld") -> Omgeving:
    """The built knowledge base, on the day of the fact base."""
    kb = Kennisbank.open().vast()
    return Omgeving(kb=kb, woorden=laad_woorden(), datum=VANDAAG, gemeente=kb.gemeente(gemeente))


class Loper:
    """One conversation; `berichten` are those of the last turn, the open question included."""

    def __init__(self, *onderwerpen: Onderwerp, omg: Omgeving | None = None) -> None:
        self.omg = omg or omgeving()
        gesprek = Gesprek(gemeente=self.omg.gemeente.id, onderwerpen=onderwerpen, bevestigd=bool(onderwerpen))
        self.eerdere: dict[int, Gesprek] = {}
        self._neem(Uit(met_volgende(gesprek, self.omg)))

    def tik(self, optie: str, stap: str | None = None) -> Gesprek:
        """Taps an option of the open step (or of the step that is named)."""
        return self._beurt(Invoer(tekst="", bedoeling="knop", zekerheid=1.0, knop=(stap or self.gesprek.stap, optie)))

    def zeg(self, tekst: str, bedoeling: str = "nlu_fallback", zekerheid: float = 1.0, **invoer: Any) -> Gesprek:
        """Types a text, with what the understanding would make of it."""
        return self._beurt(Invoer(tekst=tekst, bedoeling=bedoeling, zekerheid=zekerheid, **invoer))

    def terug(self) -> Gesprek:
        """Types "terug"."""
        return self._neem(woorden.terug(self.gesprek, self.eerdere, self.omg))

    def doe(self, uit: Uit) -> Gesprek:
        """What a rule's action gives."""
        return self._neem(rond_af(self.gesprek, uit, self.omg))

    @property
    def opties(self) -> list[str]:
        """The options shown with the open question."""
        return [k["waarde"].split(":", 1)[1] for k in self.berichten[-1]["knoppen"]]

    @property
    def tekst(self) -> str:
        """Everything that the last turn says."""
        return "\n".join(b["tekst"] for b in self.berichten)

    def _beurt(self, invoer: Invoer) -> Gesprek:
        uit = beantwoord(self.gesprek, invoer, self.omg)
        if uit is None:
            gemist = herstel.oude_knop(self.gesprek, self.omg) if invoer.knop else None
            uit = rond_af(self.gesprek, gemist or herstel.niet_begrepen(self.gesprek, invoer, self.omg), self.omg)
        return self._neem(uit)

    def _neem(self, uit: Uit) -> Gesprek:
        self.gesprek = uit.gesprek
        self.eerdere[self.gesprek.nummer] = self.gesprek
        self.uit = uit
        self.berichten: list[Bericht] = [*uit.berichten, *STAPPEN[self.gesprek.stap].stel(self.gesprek, self.omg)]
        return self.gesprek
