"""Addresses of the checklist. What stands in them of a talk is its random key, and nothing else."""

from __future__ import annotations

from django.urls import path

from portaal.checklist.paginas import (
    bord,
    chat,
    dorpen,
    gesprek,
    lijst,
    opvolgen,
    overdracht,
    plan,
    signalen,
    sleutel,
    verbinding,
    vertel,
)

app_name = "checklist"
urlpatterns = [
    path("", lijst.gesprekken, name="gesprekken"),
    path("bord/", bord.prikbord, name="bord"),
    path("bord/<int:pk>/", bord.stap, name="bord_stap"),
    path("opvolgen/", opvolgen.lijst, name="opvolgen"),
    path("opvolgen/<int:pk>/", opvolgen.klaar, name="opvolgpunt"),
    path("signalen/", signalen.signalen, name="signalen"),
    path("sleutel/", sleutel.sleutel, name="sleutel"),
    path("werker.js", verbinding.werker, name="werker"),
    path("zonder-verbinding/", verbinding.zonder_verbinding, name="zonder_verbinding"),
    path("dorpen/<int:pk>/", dorpen.dorpen, name="dorpen"),
    path("<slug:sleutel>/", gesprek.gesprek, name="gesprek"),
    path("<slug:sleutel>/velden/", gesprek.velden, name="velden"),
    path("<slug:sleutel>/signaal/", gesprek.signaal, name="signaal"),
    path("<slug:sleutel>/vertel/", vertel.vertel, name="vertel"),
    path("<slug:sleutel>/voorstel/", vertel.voorstel, name="voorstel"),
    path("<slug:sleutel>/plan/", plan.plan, name="plan"),
    path("<slug:sleutel>/plan.pdf", plan.als_pdf, name="pdf"),
    path("<slug:sleutel>/overdracht/", overdracht.overdracht, name="overdracht"),
    path("<slug:sleutel>/chat/", chat.chat, name="chat"),
    path("<slug:sleutel>/daarna/", opvolgen.na_het_gesprek, name="daarna"),
    path("<slug:sleutel>/wis/", lijst.wis, name="wis"),
]
