"""The real model, in every kind of state: words of danger stop it, and the question that was open comes back."""

from __future__ import annotations

from typing import Any

import pytest

from actions.basis import GEDAAN
from bot.gesprek.toestand import naar_json
from bot.gesprek.vragen import STAPPEN
from tests.gesprek.standen import ZINNEN, standen
from tests.gesprekken.partner import Partner

#: In the normal run: one sentence of each level, in a few states.
_KORT = (("suicidaliteit", "acuut"), ("geen-slaapplek", "dringend"), ("suicidaliteit", "zwak"))


async def _zet(partner: Partner, stap: str) -> None:
    """Puts the conversation where that question is open, as a tracker keeps it."""
    from rasa.shared.core.events import SlotSet

    tracker = await partner.agent.tracker_store.retrieve(partner.sleutel)
    tracker.update(SlotSet("gesprek", naar_json(standen()[stap])))
    voor = True
    for naam in STAPPEN:
        voor = voor and naam != stap
        tracker.update(SlotSet(naam, GEDAAN if voor else None))
    tracker.update(SlotSet("requested_slot", stap))
    await partner.agent.tracker_store.save(tracker)


async def _probeer(agent: Any, stap: str, soort: tuple[str, str]) -> None:
    stand = standen()[stap]
    partner = await Partner(agent).begin()
    await _zet(partner, stap)
    await partner.zeg(ZINNEN[soort])
    bericht = partner.berichten[0]

    assert bericht["soort"] == "crisis", (stap, soort)
    assert (bericht["crisis"]["signaal"], bericht["crisis"]["niveau"]) == soort, stap
    assert {o.thema for o in stand.onderwerpen} <= {o.thema for o in partner.toestand.onderwerpen}
    if partner.toestand.stap == "crisis_zwak":
        await partner.kies("nee")
    if partner.toestand.stap == "crisis_veilig":
        await partner.kies("ja")
    if partner.toestand.stap == "crisis_vervolg":
        await partner.zeg("verder")
    assert not partner.toestand.stap.startswith("crisis"), (stap, soort)
    assert {o.thema for o in stand.onderwerpen} <= {o.thema for o in partner.toestand.onderwerpen}


@pytest.mark.rasa
@pytest.mark.parametrize("stap", ["hulpvraag", "feitvraag", "samenvatting", "klaar"])
async def test_in_enkele_standen(agent: Any, stap: str) -> None:
    """At the opening, in a question, at the summary and after the hand-over."""
    for soort in _KORT:
        await _probeer(agent, stap, soort)


@pytest.mark.rasa
@pytest.mark.lang
@pytest.mark.parametrize("stap", sorted(STAPPEN))
async def test_in_elke_stand(agent: Any, stap: str) -> None:
    """Every category and level at every step."""
    for soort in ZINNEN:
        await _probeer(agent, stap, soort)
