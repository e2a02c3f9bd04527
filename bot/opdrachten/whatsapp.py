"""`wegwijzer whatsapp proef`: the conversation as on a telephone, without an account at Meta."""

from __future__ import annotations

import argparse
import os
import time
from typing import TYPE_CHECKING, Any

from bot.opdrachten import Subparsers

if TYPE_CHECKING:
    from bot.graafproef.opstelling import Opstelling

#: Seconds without a new message after which an answer is over, and seconds that a first message may take.
_STIL, _LANGST = 0.7, 30.0
#: What a telephone can send besides words: the type of the message, and what is in it.
_ANDERS: dict[str, tuple[str, dict[str, Any]]] = {
    "!foto": ("image", {"id": "1"}),
    "!spraak": ("audio", {"id": "1", "voice": True}),
    "!bestand": ("document", {"id": "1", "filename": "brief.pdf"}),
    "!plek": ("location", {"latitude": 52.1, "longitude": 5.1}),
    "!contact": ("contacts", {"phones": [{"phone": "+31687654321"}]}),
    "!sticker": ("sticker", {"id": "1"}),
    "!reactie": ("reaction", {"message_id": "wamid.uit1", "emoji": "\U0001f44d"}),
}


def voeg_toe(sub: Subparsers) -> None:
    """Add `wegwijzer whatsapp proef`."""
    uitleg = (
        "Start alles met een nagebootste Graph API en voert het gesprek in de terminal. Typ een zin, of de woorden van een knop. "
        "!foto, !spraak, !bestand, !plek, !contact, !sticker en !reactie sturen zoiets; !wis verwijdert uw laatste zin en "
        "!wijzig <zin> verandert die; !knop <waarde> tikt op een oude knop; !tegelijk <zin> | <zin> stuurt er twee; "
        "!nieuw is iemand anders. Ctrl-D stopt. Poorten: PORT en RASA_PORT."
    )
    parser = sub.add_parser("whatsapp", help="probeer WhatsApp zonder account (whatsapp proef)", description=uitleg)
    parser.add_argument("wat", choices=("proef",))
    parser.add_argument("--gemeente", default="voorbeeld", help="de gemeente (standaard: voorbeeld)")
    parser.set_defaults(voer_uit=voer_uit)


def voer_uit(args: argparse.Namespace) -> int:
    """Talk until the input ends; 1 when the server did not start."""
    from bot.graafproef.opstelling import NietGestart, opstelling
    from bot.paden import WORTEL

    poort, rasa_poort = int(os.environ.get("PORT") or 8000), int(os.environ.get("RASA_PORT") or 5005)
    print("Starting portal, worker, Rasa and the stand-in of Meta ...", flush=True)
    try:
        with opstelling(WORTEL, poort, rasa_poort, args.gemeente) as proef:
            print(f"Ready. Links open at {proef.basis}.")
            _praat(proef)
    except NietGestart as fout:
        print(f"The server did not start:\n{fout}")
        return 1
    return 0


def _praat(proef: Opstelling) -> None:
    from bot.graafproef.scherm import als_tekst, knoppen

    graaf, laatste = proef.graaf, ""
    while True:
        try:
            zin = input("\n> ").strip()
        except EOFError:
            print()
            return
        if not zin:
            continue
        gezien, laatste_romp = len(graaf.berichten), graaf.berichten[-1:]
        getikt = next((k for romp in laatste_romp for k in knoppen(romp) if zin.lower() == k[1].split(". ", 1)[-1].lower()), None)
        laatste = _stuur(proef, zin, getikt, laatste)
        if zin == "!nieuw":
            continue
        _wacht(proef, gezien)
        for romp in graaf.berichten[gezien:]:
            print(f"\n{als_tekst(romp)}")
        for mis in graaf.geweigerd:
            print(f"\n[Meta weigert: {'; '.join(mis)}]")
        graaf.geweigerd.clear()


def _stuur(proef: Opstelling, zin: str, getikt: tuple[str, str] | None, laatste: str) -> str:
    """Sends what was typed. Gives the id of the text, for `!wis`."""
    telefoon, id = proef.telefoon, f"wamid.proef.{time.time_ns()}"
    woord, _, rest = zin.partition(" ")
    if woord in _ANDERS:
        telefoon.stuur(*_ANDERS[woord])
    elif woord == "!wis":
        telefoon.stuur("revoke", {"original_message_id": laatste})
    elif woord == "!wijzig":
        nieuw = {"type": "text", "text": {"body": rest}}
        telefoon.stuur("edit", {"original_message_id": laatste, "message": nieuw})
    elif woord == "!knop":
        telefoon.tik(rest, "oude knop")
    elif woord == "!tegelijk":
        telefoon.post(telefoon.waarde(messages=[telefoon.bericht("text", {"body": deel.strip()}) for deel in rest.split("|")]))
    elif woord == "!nieuw":
        telefoon.nummer = str(int(telefoon.nummer) + 1)
    elif getikt:
        telefoon.tik(*getikt)
    else:
        telefoon.tekst(zin, id)
        return id
    return laatste


def _wacht(proef: Opstelling, gezien: int) -> None:
    """Until the answer is there whole."""
    begin, aantal, sinds = time.monotonic(), gezien, time.monotonic()
    while time.monotonic() - begin < _LANGST:
        time.sleep(0.1)
        nu = len(proef.graaf.berichten) + len(proef.graaf.geweigerd)
        if nu != aantal:
            aantal, sinds = nu, time.monotonic()
        elif nu > gezien and time.monotonic() - sinds > _STIL:
            return
