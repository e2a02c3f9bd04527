"""The app's name for Django."""

from __future__ import annotations

from django.apps import AppConfig


class WijkteamConfig(AppConfig):
    """`portaal.wijkteam`."""

    name = "portaal.wijkteam"
    label = "wijkteam"

    def ready(self) -> None:
        """Connects the audit trail to logging in and out."""
        from portaal.wijkteam import signalen  # noqa: F401
