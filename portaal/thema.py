"""The look of a municipality: one CSS file of design tokens, on top of that of the fictitious municipality Voorbeeld."""

from __future__ import annotations

from django.contrib.staticfiles import finders

from regelingen.model import Gemeente

BASIS = "portaal/themas/voorbeeld.css"


def bladen(profiel: Gemeente | None) -> list[str]:
    """The static files with the tokens for a municipality, in the order in which a page must read them."""
    eigen = f"portaal/themas/{profiel.id}.css" if profiel else BASIS
    return [BASIS] if eigen == BASIS or finders.find(eigen) is None else [BASIS, eigen]
