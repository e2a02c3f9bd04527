"""The portal's own `manage.py`: `python -m portaal.beheer <command>`."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Runs a Django command with the portal's settings. Takes its arguments from the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portaal.instellingen")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
