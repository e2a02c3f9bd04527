"""The app's name for Django."""

from __future__ import annotations

from django.apps import AppConfig


class ChecklistConfig(AppConfig):
    """`portaal.checklist`."""

    name = "portaal.checklist"
    label = "checklist"
