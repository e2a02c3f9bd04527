"""The secret that portal and Rasa share, so that nobody else on the machine can speak for a resident."""

from __future__ import annotations

import os
import secrets

from bot.paden import var


def rasa_sleutel() -> str:
    """`WEGWIJZER_RASA_SLEUTEL`, else the key in var/geheim/rasa_sleutel, made at first use and readable by its owner only."""
    uit_omgeving = os.environ.get("WEGWIJZER_RASA_SLEUTEL")
    if uit_omgeving:
        return uit_omgeving
    pad = var() / "geheim" / "rasa_sleutel"
    pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(pad, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as bestand:
            bestand.write(secrets.token_urlsafe(32))
    except FileExistsError:
        pass
    return pad.read_text(encoding="utf-8").strip()
