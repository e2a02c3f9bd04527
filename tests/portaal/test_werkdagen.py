"""Working days over Dutch holidays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portaal.klok import dag_in_woorden
from portaal.overdracht.maken import belt_uiterlijk
from portaal.werkdagen import is_werkdag, na_werkdagen


@pytest.mark.parametrize(
    ("vanaf", "aantal", "verwacht"),
    [
        (date(2026, 11, 22), 2, date(2026, 11, 24)),  # a Sunday
        (date(2026, 11, 20), 3, date(2026, 11, 25)),  # a Friday
        (date(2026, 12, 23), 3, date(2026, 12, 29)),  # Christmas, and a weekend
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # Good Friday and Easter Monday
        (date(2027, 4, 26), 1, date(2027, 4, 28)),  # King's Day
        (date(2027, 5, 4), 1, date(2027, 5, 7)),  # the fifth of May and Ascension Day
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
    ],
)
def test_na_werkdagen(vanaf, aantal, verwacht):
    """Weekends and the holidays of the Algemene termijnenwet do not count, nor does the day itself."""
    assert verwacht == na_werkdagen(vanaf, aantal)


@given(st.dates(date(2024, 1, 1), date(2040, 1, 1)), st.integers(1, 40))
def test_precies_zoveel_werkdagen_ertussen(vanaf, aantal):
    """The day found is a working day, with exactly so many working days up to and including it."""
    dag = na_werkdagen(vanaf, aantal)

    assert is_werkdag(dag)
    assert aantal == sum(is_werkdag(vanaf + timedelta(days=n)) for n in range(1, (dag - vanaf).days + 1))


def test_niet_in_het_verleden():
    """A term below zero is refused."""
    with pytest.raises(ValueError, match="past"):
        na_werkdagen(date(2026, 1, 1), -1)


@pytest.mark.parametrize(
    ("eigen", "spoed", "verwacht"),
    [
        (5, None, date(2026, 11, 27)),
        (5, {"uiterlijk_werkdagen": 3}, date(2026, 11, 25)),
        (2, {"uiterlijk_werkdagen": 3}, date(2026, 11, 24)),
        (5, {"uiterlijk_werkdagen": None}, date(2026, 11, 23)),
        (None, None, date(2026, 11, 27)),
        (None, {"uiterlijk_werkdagen": 0}, date(2026, 11, 22)),
    ],
)
def test_belt_uiterlijk(kb, eigen, spoed, verwacht):
    """The promised day is the municipality's own term or the legal one, whichever is earlier."""
    profiel = kb.verander("voorbeeld", terugbel_werkdagen=eigen)

    assert verwacht == belt_uiterlijk(profiel, spoed, date(2026, 11, 22))


def test_dag_in_woorden():
    """A date is told as people say it."""
    assert dag_in_woorden(date(2026, 11, 24)) == "dinsdag 24 november"
