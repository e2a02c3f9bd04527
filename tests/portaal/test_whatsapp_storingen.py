"""kill -9 between storing, answering and sending. `script/meting/whatsapp.py` does the same over 300 conversations."""

from __future__ import annotations

import pytest
from storingen.whatsapp import draai


@pytest.mark.lang
def test_niets_kwijt_en_niets_twee_keer_beantwoord():
    """Nothing that was acknowledged is lost or answered twice; a message goes twice only where Meta's answer was lost."""
    uit = draai(12, ingrepen=3, minuten=8)

    assert (uit.kwijt_binnen, uit.onbeantwoord, uit.beurten_dubbel, uit.antwoorden_kwijt, uit.geweigerd) == (0, 0, 0, 0, 0)
    assert uit.gesprekken_af == 12
    assert sum(uit.gedood.values()) >= 1
    assert uit.antwoorden_dubbel <= sum(uit.gedood.values()) + uit.antwoord_verloren
    assert uit.database_heel
