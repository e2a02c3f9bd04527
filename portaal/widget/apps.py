"""The widget as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class WidgetConfig(AppConfig):
    """Name and label."""

    name = "portaal.widget"
    label = "widget"
