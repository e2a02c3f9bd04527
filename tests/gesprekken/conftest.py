"""The trained model, once for all conversations."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture(scope="session")
def agent() -> Any:
    """The model in this process. Without it nothing here says anything, so its absence is a failure."""
    from bot.motor.laden import laad_agent
    from bot.opdrachten.train import is_getraind

    if not is_getraind():
        pytest.fail("the model is missing or out of date: run `wegwijzer train` (script/test does)")
    return laad_agent()
