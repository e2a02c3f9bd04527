"""Whether a domain is empty is asked once."""

from __future__ import annotations

import pytest
from rasa.shared.core.domain import Domain

from bot.motor import leegte


@pytest.mark.parametrize("intents", [[], ["groet"]])
def test_het_antwoord_is_dat_van_rasa(intents: list[str]) -> None:
    """Of an empty domain and of one that is not."""
    domein = Domain.from_dict({"intents": intents})

    assert leegte.is_leeg(domein) == leegte._vraag(domein) == (not intents)


def test_het_wordt_een_keer_uitgezocht(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second message costs nothing."""
    gevraagd: list[Domain] = []
    monkeypatch.setattr(leegte, "_vraag", lambda domein: gevraagd.append(domein) is not None)
    domein = Domain.empty()

    assert [leegte.is_leeg(domein), leegte.is_leeg(domein)] == [False, False]
    assert gevraagd == [domein]
