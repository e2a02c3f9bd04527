"""kill -9 between storing, answering and sending. `script/meting/whatsapp.py` does the same over 300 conversations."""

from __future__ import annotations

import pytest
from storingen.database import eigen_postgres
from storingen.whatsapp import Uitslag, draai


def _niets_kwijt_en_op_volgorde(uit: Uitslag, aantal: int) -> None:
    """Nothing acknowledged is lost, twice a turn or out of order; a message goes twice only where nobody could know better."""
    kwijt = (uit.kwijt_binnen, uit.onbeantwoord, uit.beurten_dubbel, uit.antwoorden_kwijt, uit.geweigerd)
    assert (*kwijt, uit.volgorde_fout, uit.dubbel_vermijdbaar) == (0,) * 7
    assert uit.gesprekken_af == aantal
    assert sum(uit.gedood.values()) >= 1
    assert uit.dubbel_onvermijdelijk <= uit.status_laat
    assert uit.database_heel


@pytest.mark.lang
def test_niets_kwijt_en_niets_twee_keer_beantwoord():
    """On SQLite."""
    _niets_kwijt_en_op_volgorde(draai(12, ingrepen=3, minuten=8), 12)


@pytest.mark.lang
def test_niets_kwijt_op_postgresql(postgres_url):
    """On PostgreSQL, where several workers may take rows at once."""
    with eigen_postgres(postgres_url) as url:
        _niets_kwijt_en_op_volgorde(draai(12, ingrepen=3, minuten=8, database=url), 12)
