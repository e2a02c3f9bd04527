"""All addresses of the portal. Django's admin is not among them, on purpose."""

from __future__ import annotations

from django.urls import include, path

from portaal.dienst import views as dienst
from portaal.wijkteam.paginas import opvolgen

urlpatterns = [
    path("", dienst.voordeur, name="voordeur"),
    path("", include("portaal.widget.urls")),
    path("voorbeeld/", include("portaal.widget.voorbeeld_urls")),
    path("chat/", include("portaal.chat.urls")),
    path("api/chat/", include("portaal.chat.api_urls")),
    path("overdracht/", include("portaal.overdracht.urls")),
    path("api/overdracht/", include("portaal.overdracht.api_urls")),
    path("whatsapp/", include("portaal.whatsapp.urls")),
    path("wijkteam/", include("portaal.wijkteam.urls")),
    path("checklist/", include("portaal.checklist.urls")),
    path("hoe-gaat-het/<str:token>/", opvolgen.hoe_gaat_het, name="hoe_gaat_het"),
    path("", include("portaal.leidraad.urls")),
    path("gereed", dienst.gereed, name="gereed"),
    path("favicon.ico", dienst.icoon, name="icoon"),
    path("robots.txt", dienst.robots, name="robots"),
    path(".well-known/security.txt", dienst.security_txt, name="security"),
]
handler400 = "portaal.foutpaginas.onleesbaar"
handler403 = "portaal.foutpaginas.verboden"
handler404 = "portaal.foutpaginas.niet_gevonden"
handler500 = "portaal.foutpaginas.onverwacht"
