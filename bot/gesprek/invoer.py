"""What the understanding made of one message, as plain data: policy needs to know nothing of Rasa."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from regelingen.model import FeitWaarde

#: Below this the first theme is too unsure to act upon; it is then offered as one of a few choices.
THEMA_ZEKER = 0.45
#: An act that would leave the open question must be at least this sure, or it is taken as an answer to that question.
ONDERBREEK_ZEKER = 0.75


@dataclass(frozen=True)
class Invoer:
    """One message of a resident.

    `themas` is the ranking for the whole text, `onderwerpen` what its separate parts are about, in order.
    `passend` are the ids of the regelingen that the message leads to, best first (`bot.taal.route`); `woorden` what was said
    about each of several themes.
    `knop` is (step, option) when a button was tapped. `wie` is the word used for somebody else, or None.
    """

    tekst: str
    bedoeling: str = ""
    zekerheid: float = 0.0
    themas: tuple[tuple[str, float], ...] = ()
    onderwerpen: tuple[str, ...] = ()
    regelingen: tuple[str, ...] = ()
    passend: tuple[str, ...] = ()
    woorden: Mapping[str, str] = field(default_factory=dict)
    feiten: Mapping[str, FeitWaarde] = field(default_factory=dict)
    wie: str | None = None
    knop: tuple[str, str] | None = None
    taal: str = "nl"

    @property
    def thema(self) -> str | None:
        """The theme of the message when it is sure enough."""
        if self.themas and self.themas[0][1] >= THEMA_ZEKER and self.bedoeling == f"thema_{self.themas[0][0]}":
            return self.themas[0][0]
        return None
