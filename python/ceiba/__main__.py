"""``python -m ceiba``: the command."""

from ceiba.cli import run

if __name__ == "__main__":
    run()
