"""What is asked twice is worked out once, and nobody's facts are kept for it."""

from __future__ import annotations

import gc

from regelingen import onthouden as m
from regelingen.kennisbank import Kennisbank


def test_een_geval_wordt_eens_uitgezocht(kb: Kennisbank) -> None:
    """The same case gives the first outcome, also when that is None; another case is worked out."""
    stand = kb.vast()
    gevraagd: list[str] = []

    def zoek(uit: str | None) -> str | None:
        gevraagd.append(str(uit))
        return uit

    assert [m.onthouden(stand, "leeftijd 71", lambda: zoek(None)) for _ in range(3)] == [None] * 3
    assert m.onthouden(stand, "leeftijd 72", lambda: zoek("b")) == "b"
    assert gevraagd == ["None", "b"]


def test_van_de_feiten_blijft_alleen_een_som(kb: Kennisbank) -> None:
    """Who is wiped leaves nothing here: the case itself is not kept."""
    m.onthouden(kb.vast(), "een heel bijzonder geval", lambda: "x")
    bewaard = m._UITKOMSTEN[kb.vast()]
    assert all(isinstance(sleutel, bytes) and len(sleutel) == 32 for sleutel in bewaard)


def test_het_oudste_gaat_eruit(kb: Kennisbank) -> None:
    """It does not grow, and goes with the version of the knowledge base it belongs to."""

    class Stand:
        pass

    stand = Stand()
    for nummer in range(m.HOOGSTENS + 50):
        m.onthouden(stand, str(nummer), lambda nummer=nummer: nummer)  # type: ignore[arg-type, misc]
    assert len(m._UITKOMSTEN[stand]) == m.HOOGSTENS  # type: ignore[index]
    voor = len(m._UITKOMSTEN)
    del stand
    gc.collect()
    assert len(m._UITKOMSTEN) == voor - 1
