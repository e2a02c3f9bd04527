"""Addresses of the chat API."""

from __future__ import annotations

from django.urls import path

from portaal.chat import api

app_name = "api"
urlpatterns = [
    path("sessies", api.sessies_view, name="sessies"),
    path("berichten", api.berichten_view, name="berichten"),
    path("contact", api.contact_view, name="contact"),
]
