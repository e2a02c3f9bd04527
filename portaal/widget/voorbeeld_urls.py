"""Addresses of the demo site."""

from __future__ import annotations

from django.urls import path

from portaal.widget import voorbeeld

app_name = "voorbeeld"
urlpatterns = [path("<slug:thema>/", voorbeeld.onderwerp, name="onderwerp")]
