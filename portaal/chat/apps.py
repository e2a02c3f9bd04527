"""The app's name for Django."""

from __future__ import annotations

from django.apps import AppConfig


class ChatConfig(AppConfig):
    """`portaal.chat`."""

    name = "portaal.chat"
    label = "chat"
