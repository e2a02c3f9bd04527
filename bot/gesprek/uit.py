"""What a step or a global word gives back."""

from __future__ import annotations

from dataclasses import dataclass

from bot.gesprek.bericht import Bericht, Directief
from bot.gesprek.toestand import Gesprek


@dataclass(frozen=True)
class Uit:
    """The new state, what is said before the next question, and what the portal must carry out."""

    gesprek: Gesprek
    berichten: tuple[Bericht, ...] = ()
    directieven: tuple[Directief, ...] = ()
    #: The state is an earlier one that was put back, with its own number.
    teruggezet: bool = False
    #: Asked for again: the long message of the step is shown once more.
    herhaal: bool = False
