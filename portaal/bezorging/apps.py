"""The app's name for Django."""

from __future__ import annotations

from django.apps import AppConfig


class BezorgingConfig(AppConfig):
    """`portaal.bezorging`."""

    name = "portaal.bezorging"
    label = "bezorging"

    def ready(self) -> None:
        """Registers the check of the receivers."""
        from portaal.bezorging import controle  # noqa: F401
