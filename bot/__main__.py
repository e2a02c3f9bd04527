"""The `wegwijzer` command; its subcommands are the modules of `bot/opdrachten/`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from bot.opdrachten import maak_parser


def main(argumenten: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (2 for a wrong command line, as argparse does)."""
    args = maak_parser().parse_args(argumenten)
    try:
        code: int = args.voer_uit(args)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # `wegwijzer ... | head`
        sys.stderr.close()
        return 0
    return code


if __name__ == "__main__":
    sys.exit(main())
