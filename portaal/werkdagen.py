"""Working days. Pure.

Holidays are those of the Algemene termijnenwet, article 3: the recognised holidays, the fifth of May of every year, and Good
Friday, which counts as one.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from holidays import country_holidays
from holidays.constants import OPTIONAL, PUBLIC


@lru_cache(maxsize=16)
def _feestdagen(jaar: int) -> frozenset[date]:
    return frozenset(country_holidays("NL", years=jaar, categories=(PUBLIC, OPTIONAL)))


def is_werkdag(dag: date) -> bool:
    """Whether a municipality works on `dag`: Monday to Friday and no holiday."""
    return dag.weekday() < 5 and dag not in _feestdagen(dag.year)


def na_werkdagen(vanaf: date, aantal: int) -> date:
    """The day that lies `aantal` working days after `vanaf`; `vanaf` itself does not count.

    Raises:
        ValueError: when `aantal` is below zero.
    """
    if aantal < 0:
        raise ValueError("a term cannot lie in the past")
    dag = vanaf
    while aantal > 0:
        dag += timedelta(days=1)
        aantal -= is_werkdag(dag)
    return dag


def na_weken(vanaf: date, aantal: int) -> date:
    """The last day of a legal term of `aantal` weeks; one that ends on a day off is extended to the next working day.

    Source: Algemene termijnenwet, article 1. Raises ValueError when `aantal` is below zero.
    """
    if aantal < 0:
        raise ValueError("a term cannot lie in the past")
    dag = vanaf + timedelta(weeks=aantal)
    while not is_werkdag(dag):
        dag += timedelta(days=1)
    return dag


def na_termijn(vanaf: date, aantal: int, eenheid: str) -> date:
    """The last day of a term; `eenheid` is "werkdagen" or "weken". Raises KeyError for another unit."""
    return {"werkdagen": na_werkdagen, "weken": na_weken}[eenheid](vanaf, aantal)
