"""The app's name for Django."""

from __future__ import annotations

from django.apps import AppConfig


class DienstConfig(AppConfig):
    """`portaal.dienst`."""

    name = "portaal.dienst"
    label = "dienst"
