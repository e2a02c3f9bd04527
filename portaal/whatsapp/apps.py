"""The app's name for Django."""

from __future__ import annotations

from django.apps import AppConfig


class WhatsappConfig(AppConfig):
    """`portaal.whatsapp`."""

    name = "portaal.whatsapp"
    label = "whatsapp"

    def ready(self) -> None:
        """Registers the check of the numbers, and what a hand-over sets in motion."""
        from portaal.whatsapp import aanleiding, controle  # noqa: F401
