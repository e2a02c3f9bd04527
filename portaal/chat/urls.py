"""Addresses of the chat page."""

from __future__ import annotations

from django.urls import path

from portaal.chat import paginas, vaste_paginas

app_name = "chat"
urlpatterns = [
    path("<slug:gemeente>/", paginas.pagina, name="pagina"),
    path("<slug:gemeente>/contact/", paginas.contact, name="contact"),
    path("<slug:gemeente>/wissen/", paginas.wissen, name="wissen"),
    path("<slug:gemeente>/gewist/", vaste_paginas.gewist, name="gewist"),
    path("<slug:gemeente>/afdrukken/", vaste_paginas.afdrukken, name="afdrukken"),
    path("<slug:gemeente>/privacy/", vaste_paginas.privacy, name="privacy"),
    path("<slug:gemeente>/weg/", paginas.weg, name="weg"),
]
