"""What every step may look at: knowledge base, words, date, municipality."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.gesprek.personen import Persoon, persoon
from bot.gesprek.toestand import Gesprek, Onderwerp
from bot.gesprek.woorden import Woorden
from regelingen.kennisbank import Lezen
from regelingen.model import Gemeente


@dataclass(frozen=True)
class Omgeving:
    """The world outside the conversation, handed in so that a test can hand in another one."""

    kb: Lezen
    woorden: Woorden
    datum: date
    gemeente: Gemeente

    def zeg(self, sleutel: str, gesprek: Gesprek | None = None, onderwerp: Onderwerp | None = None, **waarden: Any) -> str:
        """Renders one line about the matter at hand (or about `onderwerp`), with the person it concerns filled in.

        Every line may use: `wie`, `Wie`, `bezit` ("uw", "haar"), `gemeente`, `telefoon`, `open`.
        """
        over = onderwerp or (gesprek.onderwerp if gesprek else None)
        wie: Persoon = persoon(over.wie if over else "zelf")
        return self.woorden(
            sleutel,
            ander=wie.ander,
            wie=wie.wie,
            Wie=wie.Wie,
            bezit=wie.bezit,
            gemeente=self.gemeente.naam,
            telefoon=self.gemeente.telefoon or self.woorden("algemeen.geen_telefoon"),
            open=self.gemeente.open or self.woorden("algemeen.open_onbekend"),
            **waarden,
        )
