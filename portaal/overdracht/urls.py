"""Addresses of the resident's own pages about a hand-over."""

from __future__ import annotations

from django.urls import path

from portaal.overdracht import paginas

app_name = "overdracht"
urlpatterns = [
    path("", paginas.stand, name="stand"),
    path("kopie/", paginas.kopie, name="kopie"),
    path("kopie/<slug:gemeente>/", paginas.kopie_uit_gesprek, name="kopie_uit_gesprek"),
    path("toevoegen/", paginas.toevoegen, name="toevoegen"),
    path("verbeteren/", paginas.verbeteren, name="verbeteren"),
    path("bereiken/", paginas.bereiken, name="bereiken"),
    path("intrekken/", paginas.intrekken, name="intrekken"),
    path("sluiten/", paginas.sluiten, name="sluiten"),
]
