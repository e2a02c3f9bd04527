"""The app's name for Django."""

from __future__ import annotations

from django.apps import AppConfig


class OverdrachtConfig(AppConfig):
    """`portaal.overdracht`."""

    name = "portaal.overdracht"
    label = "overdracht"
