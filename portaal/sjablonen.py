"""The Jinja2 environment of the portal. A name that is missing in a template is an error, never an empty spot."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from jinja2 import Environment, StrictUndefined

from portaal import kennis, klok, opmaak, thema
from portaal.chat import knoppen
from portaal.leidraad import adressen
from portaal.nummers import groepeer, tel_link, toon_telefoon


def zinbegin(tekst: str) -> str:
    """The same words with a capital in front: "Werkdagen van 9 tot 17 uur"."""
    return tekst[:1].upper() + tekst[1:]


def omgeving(**opties: Any) -> Environment:
    """Makes the environment. Takes what Django passes on; gives it with our filters and functions."""
    opties |= {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True, "autoescape": _ontsnapt}
    env = Environment(**opties)  # noqa: S701 -- autoescape is set, by the kind of file
    env.globals |= {"static": static, "url": _url, "themabladen": thema.bladen}
    env.globals |= {"gids": adressen.gids, "blad_van": adressen.blad_van, "kaartwoorden": knoppen.kaartwoorden}
    env.filters |= {
        "alineas": opmaak.alineas,
        "gemerkt": opmaak.gemerkt,
        "kenmerken": opmaak.kenmerken,
        "anker": opmaak.anker,
        "plaats": kennis.plaats,
        "zinbegin": zinbegin,
        "dag": klok.dag_in_woorden,
        "als_dag": date.fromisoformat,
        "moment": klok.moment_in_woorden,
        "tel": tel_link,
        "telefoon": toon_telefoon,
        "groepeer": groepeer,
    }
    return env


def _ontsnapt(naam: str | None) -> bool:
    """Everything is escaped but plain text (`.txt`): sentences for JSON and mail."""
    return naam is None or not naam.endswith(".txt")


def _url(naam: str, *waarden: object, **namen: object) -> str:
    return reverse(naam, args=waarden or None, kwargs=namen or None)
