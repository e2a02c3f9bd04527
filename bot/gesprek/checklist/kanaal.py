"""The channel of a talk that somebody holds together with a resident, and what that somebody is to them."""

from __future__ import annotations

KANAAL = "checklist"
ROL = "dorpsondersteuner"
