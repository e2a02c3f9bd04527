"""The app of the public guide. It stores nothing."""

from __future__ import annotations

from django.apps import AppConfig


class Leidraad(AppConfig):
    """Its name for Django."""

    name = "portaal.leidraad"
    label = "leidraad"
