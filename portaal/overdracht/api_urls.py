"""Addresses of the API about a hand-over."""

from __future__ import annotations

from django.urls import path

from portaal.overdracht import api

urlpatterns = [
    path("stand", api.stand_view),
    path("toevoegen", api.toevoegen_view),
    path("intrekken", api.intrekken_view),
]
