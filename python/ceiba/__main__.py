"""``python -m ceiba``: the command."""

import sys

from ceiba.cli import main

if __name__ == "__main__":
    sys.exit(main())
