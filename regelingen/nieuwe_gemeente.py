"""Makes a commented folder for a municipality: it passes the check, and what is unknown stays empty."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from regelingen.gemeenten import wat_ontbreekt
from regelingen.vorm.gemeente import ProfielVorm
from regelingen.vorm.lezen import lees_vorm
from regelingen.zoektekst import kaal

_PROFIEL = """\
# Profiel van {naam}. Vul alleen in wat klopt; laat leeg wat u niet weet. `wegwijzer kennisbank controleer` zegt wat er ontbreekt.
# Een gemeente waar iets nodigs ontbreekt zien alleen makers (demo), inwoners niet.
id: {id}
naam: {gemeentenaam}

# In een of twee korte zinnen: waar komen inwoners binnen, en wie praat er met hen?
ingang: Nog niet ingevuld.
wie_vraagt: Nog niet ingevuld.
ingang_bij: null            # wie heeft de ingang: gemeente, aannemer of samenwerking
indeling: null              # heeft elk gebied een eigen team? buurt, wijk, gebied of stadsdeel
gebieden: null              # en hoeveel gebieden zijn dat

# Nodig voordat inwoners deze gemeente zien.
telefoon: null              # bijvoorbeeld: 14 035
open: null                  # bijvoorbeeld: werkdagen van 9 tot 17 uur
spoed_opvang: null          # waar iemand terecht kan die vannacht geen slaapplek heeft, met telefoon
terugbel_werkdagen: null    # binnen hoeveel werkdagen er wordt teruggebeld, bijvoorbeeld: 2

website: null               # bijvoorbeeld: https://www.gemeente.nl
opvolgen_na_dagen: 42       # na hoeveel dagen de gemeente vraagt hoe het gaat
# geen_melding: wij geven een terugbelverzoek door. aangewezen_kanaal: de overdracht telt als melding (Wmo 2015 art. 2.3.2).
melding_modus: geen_melding
kanalen: []                 # bijvoorbeeld: [web, telefoon, loket]
talen: [nl]

# Wie ontvangt de overdrachten? Een team dient postcodes (vier cijfers tussen aanhalingstekens), onderwerpen, of iedereen.
teams: []
# - id: oost
#   naam: Wijkteam Oost
#   telefoon: null
#   adres: null
#   open: null
#   postcodes: ['1234', '1235']
#   wijken: [Oost]
#   themas: []              # leeg: alle onderwerpen; zie themas.yml
standaardteam: null         # de id van het team als de postcode niet bekend is

# Vragen die niet over hulp gaan: een woord en waar iemand wel terecht kan.
deuren: {{}}
# paspoort: Voor een paspoort maakt u een afspraak bij de balie.

bron: []                    # ids van bronnen.yml
peildatum: {vandaag}
"""

_KAART = """\
# Sociale kaart van {naam}: wat er in de buurt is, met wie het nakeek en wanneer.
voorzieningen: []
# - id: eettafel
#   naam: Eettafel in het buurthuis
#   wat: Samen warm eten.
#   voor_wie: Iedereen die graag samen eet.
#   waar: Dorpsstraat 1
#   wanneer: Donderdag om 17.30 uur
#   telefoon: null
#   themas: [eenzaam, eten]
#   bron: Website van het buurthuis
#   nagekeken: {vandaag}
"""

_AFWIJKINGEN = """\
# Waar {naam} afwijkt van een landelijke regeling: een veld, wat het wordt, en waarom. Het spoor van wat het was blijft bewaard.
afwijkingen: []
# - regeling: bijzondere-bijstand
#   veld: voorwaarden.inkomen.toets.hoogstens.procent
#   wordt: 120
#   bron: [id-van-de-bron]
#   reden: Beleidsregels bijzondere bijstand, artikel 4.
#   peildatum: {vandaag}
"""


class BestaatAl(ValueError):
    """There is a folder for this municipality."""


def nieuwe_gemeente(naam: str, inhoud: Path, vandaag: date) -> tuple[Path, list[str]]:
    """Takes a name, the content folder and a day, makes the folder, gives it and what is missing; raises BestaatAl."""
    id_ = re.sub(r"[^a-z0-9]+", "-", kaal(naam.removeprefix("Gemeente ").removeprefix("gemeente "))).strip("-")
    folder = inhoud / "gemeenten" / id_
    if folder.exists():
        raise BestaatAl(f"De map {folder} bestaat al; verander de bestanden daar.")
    volle_naam = naam if naam.lower().startswith("gemeente ") else f"Gemeente {naam}"
    waarden = {"id": id_, "naam": naam, "gemeentenaam": f'"{volle_naam}"', "vandaag": vandaag.isoformat()}
    (folder / "regelingen").mkdir(parents=True)
    (folder / "regelingen" / ".gitkeep").touch()
    for bestand, tekst in (("profiel.yml", _PROFIEL), ("sociale_kaart.yml", _KAART), ("afwijkingen.yml", _AFWIJKINGEN)):
        (folder / bestand).write_text(tekst.format(**waarden), encoding="utf-8")
    return folder, wat_ontbreekt(lees_vorm(folder / "profiel.yml", "profiel.yml", ProfielVorm))
