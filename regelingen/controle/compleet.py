"""Outside the demo: crisis texts that somebody approved, and municipalities that residents can reach."""

from __future__ import annotations

from collections.abc import Iterator

from regelingen.fouten import Fout
from regelingen.gemeenten import wat_ontbreekt
from regelingen.verzameling import Inhoud


def compleet(inhoud: Inhoud, demo: bool, gemeente: str | None) -> Iterator[Fout]:
    """Takes the content, whether this is a demo, and which municipality goes live, gives what is still missing."""
    ernst = "let_op" if demo else "fout"
    for nr, signaal in enumerate(inhoud.crisis):
        if signaal.goedgekeurd_door is None:
            regel = inhoud.plaats("crisis.yml", ["signalen", nr, "goedgekeurd_door"])
            wat = f"De teksten bij '{signaal.naam}' zijn door niemand goedgekeurd."
            doe = "Laat ze lezen door iemand die erover gaat en vul naam, functie en datum in."
            yield Fout("crisis.yml", regel, f"signalen.{nr + 1}.goedgekeurd_door", wat, doe, ernst)  # type: ignore[arg-type]
    if gemeente is not None and gemeente not in inhoud.gemeenten:
        namen = ", ".join(sorted(inhoud.gemeenten))
        yield Fout("gemeenten", 0, "", f"De gemeente '{gemeente}' bestaat niet.", f"Kies uit: {namen}.")
    for naam, een in inhoud.gemeenten.items():
        if gemeente is not None and naam != gemeente:
            continue
        bestand = f"gemeenten/{naam}/profiel.yml"
        if een.profiel.fictief:
            if not demo and gemeente == naam:
                yield Fout(bestand, 0, "fictief", f"Gemeente '{naam}' is verzonnen.", "Gebruik hem alleen in een demo.")
            continue
        for wat in wat_ontbreekt(een.profiel):
            veld, _, uitleg = wat.partition(": ")
            regel = inhoud.plaats(bestand, [veld])
            vol = f"Hier ontbreekt {uitleg}."
            yield Fout(bestand, regel, veld, vol, "Vul het in; tot die tijd zien inwoners deze gemeente niet.", ernst)  # type: ignore[arg-type]
