"""What a worker has done before its first visitor."""

from __future__ import annotations

import importlib

import pytest

from bot.gesprek.crisisgeleerd import gewichten


@pytest.mark.usefixtures("kb")
def test_een_werker_kent_de_signalen_voor_de_eerste_bezoeker() -> None:
    """The weights are read when the worker starts."""
    gewichten.cache_clear()

    importlib.reload(importlib.import_module("portaal.wsgi"))

    assert gewichten.cache_info().currsize == 1
