"""What can go wrong for a resident, with its code and status. The sentence of each stands in `templates/portaal/fouten/`."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, JsonResponse
from django.template.loader import render_to_string

from portaal import kennis
from regelingen.model import Gemeente

#: code -> status. Each code has a file `templates/portaal/fouten/<code>.txt`; a test checks it.
STATUS = {
    "onleesbaar": 400,
    "ongeldig": 400,
    "leeg": 400,
    "contact_ongeldig": 400,
    "code_fout": 400,
    "code_verlopen": 400,
    "regel_onbekend": 400,
    "geen_gesprek": 401,
    "code_onbekend": 400,
    "csrf": 403,
    "herkomst": 403,
    "niet_gevonden": 404,
    "gemeente_onbekend": 404,
    "methode": 405,
    "geen_formulier": 409,
    "al_dicht": 409,
    "te_lang": 413,
    "te_lang_aanvulling": 413,
    "te_veel": 429,
    "te_veel_gesprekken": 429,
    "te_veel_codes": 429,
    "te_veel_pogingen": 429,
    "te_veel_aanvullingen": 429,
    "onverwacht": 500,
    "storing": 503,
    "bezig": 503,
    "gemeente_niet_klaar": 503,
    "dienst_uit": 503,
}
#: Seconds after which trying again makes sense.
WACHT = {
    "te_veel": 60,
    "te_veel_gesprekken": 600,
    "te_veel_codes": 3600,
    "te_veel_pogingen": 3600,
    "te_veel_aanvullingen": 86_400,
    "storing": 10,
    "bezig": 5,
    "dienst_uit": 3600,
}


class PortaalFout(Exception):
    """Something a resident must hear about, in words, with a way to a human.

    `code` is a key of STATUS; `velden` says per field of a form which sentence belongs to it.
    """

    def __init__(self, code: str, velden: dict[str, str] | None = None) -> None:
        """Takes the code. Raises KeyError for a code without status: a typing error must not become a silent 500."""
        super().__init__(code)
        self.code = code
        self.status = STATUS[code]
        self.velden = velden or {}


def bel_zin(profiel: Gemeente | None) -> str:
    """The way to a human, for inside a sentence: "bel gemeente Voorbeeld: 0123 45 67 89"."""
    if profiel is None:
        return "bel uw gemeente"
    return f"bel gemeente {kennis.plaats(profiel)}" + (f": {profiel.telefoon}" if profiel.telefoon else "")


def zin(code: str, profiel: Gemeente | None) -> str:
    """The B1 sentence that belongs to a code, with the municipality's telephone number in it."""
    bel = bel_zin(profiel)
    return render_to_string(f"portaal/fouten/{code}.txt", {"bel": bel, "bel_hoofd": bel[0].upper() + bel[1:]}).strip()


def als_json(fout: PortaalFout, profiel: Gemeente | None, extra: dict[str, Any] | None = None) -> HttpResponse:
    """The error as the API gives it: {"fout": {"code", "tekst"}}, with "velden" for a form."""
    inhoud: dict[str, Any] = {"code": fout.code, "tekst": zin(fout.code, profiel)}
    if fout.velden:
        inhoud["velden"] = {veld: zin(f"veld_{code}", profiel) for veld, code in fout.velden.items()}
    antwoord = JsonResponse({"fout": inhoud, **(extra or {})}, status=fout.status)
    return met_koppen(antwoord, fout)


def met_koppen(antwoord: HttpResponse, fout: PortaalFout) -> HttpResponse:
    """Adds what the status asks for: Retry-After, WWW-Authenticate."""
    if fout.code in WACHT:
        antwoord["Retry-After"] = str(WACHT[fout.code])
    if fout.status == 401:
        antwoord["WWW-Authenticate"] = "Bearer"
    return antwoord
