"""Addresses of the widget outside the API."""

from __future__ import annotations

from django.urls import path

from portaal.widget import inkomst, views

app_name = "widget"
urlpatterns = [
    path("widget/wegwijzer.js", views.script, name="script"),
    path("widget/stijl/<slug:thema>.css", views.stijl, name="stijl"),
    path("chat/<slug:gemeente>/inkomst/<str:code>/<slug:naar>/", inkomst.inkomst, name="inkomst"),
]
