"""Addresses of the chat API."""

from __future__ import annotations

from django.urls import path

from portaal.chat import api
from portaal.widget import openapi, paneel

app_name = "api"
urlpatterns = [
    path("sessies", api.sessies_view, name="sessies"),
    path("berichten", api.berichten_view, name="berichten"),
    path("contact", api.contact_view, name="contact"),
    path("terugkeer", api.terugkeer_view, name="terugkeer"),
    path("inkomst", api.inkomst_view, name="inkomst"),
    path("paneel/<slug:gemeente>", paneel.paneel_view, name="paneel"),
    path("openapi.json", openapi.openapi_view, name="openapi"),
]
