"""The app's name for Django."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class WijkteamConfig(AppConfig):
    """`portaal.wijkteam`."""

    name = "portaal.wijkteam"
    label = "wijkteam"

    def ready(self) -> None:
        """Connects the audit trail to logging in and out, and its lock to every migration."""
        from portaal.wijkteam import signalen, spoorslot  # noqa: F401

        post_migrate.connect(spoorslot.zet_op, sender=self, dispatch_uid="spoorslot")
