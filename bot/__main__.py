"""The `wegwijzer` command; its subcommands are the modules of `bot/opdrachten/`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from bot.opdrachten import roep
from bot.opdrachten.maak import kennisbank_bestand


def main(argumenten: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (2 for a wrong command line, as argparse does)."""
    # The var folder moves the knowledge base with it, for every command and for what a command starts.
    os.environ.setdefault("WEGWIJZER_KENNISBANK", str(kennisbank_bestand()))
    try:
        return roep(*(sys.argv[1:] if argumenten is None else argumenten))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # `wegwijzer ... | head`
        sys.stderr.close()
        return 0


if __name__ == "__main__":
    sys.exit(main())
