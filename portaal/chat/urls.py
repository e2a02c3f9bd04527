"""Addresses of the chat page."""

from __future__ import annotations

from django.urls import path

from portaal.chat import bewaarpaginas, letters, meeneempaginas, paginas, vaste_paginas

app_name = "chat"
urlpatterns = [
    path("<slug:gemeente>/", paginas.pagina, name="pagina"),
    path("<slug:gemeente>/contact/", paginas.contact, name="contact"),
    path("<slug:gemeente>/wissen/", paginas.wissen, name="wissen"),
    path("<slug:gemeente>/gewist/", vaste_paginas.gewist, name="gewist"),
    path("<slug:gemeente>/terugkeer/", bewaarpaginas.antwoord_wie, name="terugkeer"),
    path("<slug:gemeente>/bewaren/", bewaarpaginas.bewaren, name="bewaren"),
    path("<slug:gemeente>/verder/", bewaarpaginas.verder, name="verder"),
    path("<slug:gemeente>/afdrukken/", meeneempaginas.afdrukken, name="afdrukken"),
    path("<slug:gemeente>/afdrukken/plan.pdf", meeneempaginas.pdf, name="pdf"),
    path("<slug:gemeente>/afdrukken/agenda.ics", meeneempaginas.agenda, name="agenda"),
    path("<slug:gemeente>/letters/", letters.letters, name="letters"),
    path("<slug:gemeente>/woorden/", vaste_paginas.woorden, name="woorden"),
    path("<slug:gemeente>/privacy/", vaste_paginas.privacy, name="privacy"),
    path("<slug:gemeente>/weg/", paginas.weg, name="weg"),
]
