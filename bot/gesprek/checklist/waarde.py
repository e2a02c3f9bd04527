"""What a field of the checklist holds: a choice or words, or several choices."""

from __future__ import annotations

from typing import Union

Waarde = Union[str, list[str]]
