"""Addresses of the public guide: of the installation's own municipality, and below `gemeente/` of every other one."""

from __future__ import annotations

from django.urls import include, path

from portaal.leidraad import paginas, vindbaar

app_name = "leidraad"
_PAGINAS = [
    path("gespreksleidraad/", paginas.gespreksleidraad, name="gespreksleidraad"),
    path("regelingen/", paginas.regelingen, name="regelingen"),
    path("regelingen/<slug:regeling>/", paginas.regeling, name="regeling"),
    path("woorden/", paginas.woorden, name="woorden"),
]
urlpatterns = [
    *_PAGINAS,
    path("gemeente/<slug:gemeente>/", include(_PAGINAS)),
    path("sitemap.xml", vindbaar.sitemap, name="sitemap"),
]
