"""Who may do what. The one place where it is decided; `tests/portaal/test_wijkteam_beleid.py` spells the table out once more."""

from __future__ import annotations

from django.db import models


class Rol(models.TextChoices):
    """What somebody is in a team, or in a whole municipality."""

    LEZER = "lezer", "Lezer"
    MEDEWERKER = "medewerker", "Medewerker"
    COORDINATOR = "coordinator", "Coördinator"
    BEHEERDER = "beheerder", "Beheerder"
    #: Fills in the checklist with residents. Sees no hand-over of anybody.
    DORPSONDERSTEUNER = "dorpsondersteuner", "Dorpsondersteuner"


class Handeling(models.TextChoices):
    """Something that can be done on the pages of the wijkteam."""

    INZIEN = "inzien", "Overdrachten bekijken"
    BEHANDELEN = "behandelen", "Oppakken, notitie, plannen, afronden, mailen, doorzetten, opvolgen"
    UITVOEREN = "uitvoeren", "Lijst downloaden als CSV"
    CIJFERS = "cijfers", "Uitkomsten van de opvolging bekijken"
    OPNIEUW_BEZORGEN = "opnieuw_bezorgen", "Niet bezorgde berichten opnieuw laten bezorgen"
    SPOOR = "spoor", "Zien wie een overdracht heeft bekeken of veranderd"
    ACCOUNTS = "accounts", "Accounts en rollen beheren"
    WHATSAPP = "whatsapp", "Zien hoe het kanaal WhatsApp werkt, het uitzetten, en berichten opnieuw laten sturen"
    CHECKLIST = "checklist", "De checklist voor dorpsondersteuners invullen"


MAG: dict[Rol, frozenset[Handeling]] = {
    Rol.LEZER: frozenset({Handeling.INZIEN}),
    Rol.MEDEWERKER: frozenset({Handeling.INZIEN, Handeling.BEHANDELEN, Handeling.OPNIEUW_BEZORGEN}),
    Rol.COORDINATOR: frozenset(
        {
            Handeling.INZIEN, Handeling.BEHANDELEN, Handeling.OPNIEUW_BEZORGEN, Handeling.UITVOEREN, Handeling.CIJFERS,
            Handeling.SPOOR,
        }
    ),
    Rol.BEHEERDER: frozenset(
        {
            Handeling.INZIEN, Handeling.OPNIEUW_BEZORGEN, Handeling.CIJFERS, Handeling.SPOOR, Handeling.ACCOUNTS,
            Handeling.WHATSAPP,
        }
    ),
    Rol.DORPSONDERSTEUNER: frozenset({Handeling.CHECKLIST}),
}  # fmt: skip

#: What only counts in a membership of the whole municipality: an account, or a number, belongs to no single team.
ALLEEN_GEMEENTE = frozenset({Handeling.ACCOUNTS, Handeling.WHATSAPP})


def mag(rol: str, handeling: Handeling) -> bool:
    """Whether a role may do something. A role that is not known may do nothing."""
    return rol in MAG and handeling in MAG[Rol(rol)]
