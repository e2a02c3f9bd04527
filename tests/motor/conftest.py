"""Rasa, imported in the order that is quick, and not before a test runs."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session", autouse=True)
def _rasa_in_de_goede_volgorde() -> None:
    """bot/motor/laden.py says why; while tests are collected the warnings of what Rasa pins are errors."""
    import bot.motor.laden  # noqa: F401
