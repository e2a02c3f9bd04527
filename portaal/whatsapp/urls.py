"""Addresses of the channel."""

from __future__ import annotations

from django.urls import path

from portaal.whatsapp import paginas, webhook

app_name = "whatsapp"
urlpatterns = [
    path("webhook", webhook.webhook, name="webhook"),
    path("verder/<slug:gemeente>/<str:code>/", paginas.verder, name="verder"),
]
