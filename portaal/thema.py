"""The look of a municipality: one CSS file of design tokens, on top of that of the fictitious municipality Voorbeeld."""

from __future__ import annotations

from django.contrib.staticfiles import finders

from regelingen.model import Gemeente

BASIS = "portaal/themas/voorbeeld.css"


def bladen(profiel: Gemeente | None) -> list[str]:
    """The static files with the tokens for a municipality, in the order in which a page must read them."""
    return bladen_van(profiel.id) if profiel else [BASIS]


def bladen_van(naam: str) -> list[str]:
    """The same for a theme by its name; one that does not exist looks like Voorbeeld."""
    eigen = f"portaal/themas/{naam}.css"
    return [BASIS] if eigen == BASIS or finders.find(eigen) is None else [BASIS, eigen]
