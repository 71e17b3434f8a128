"""The command ``ceiba``."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence

from ceiba.messages import language_of, say

_ERRORS, _BROKEN_PIPE = 2, 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: arguments of the command; by default those of this process.

    Returns:
        The exit code: 2 for errors in the input, 1 for findings that were asked for, 0 otherwise.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = language_of(given)
    try:
        from ceiba._cli.answer import answer
        from ceiba._cli.session import Session
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        sys.stderr.write(say("usage.install", language, what=error.name) + "\n")
        return _ERRORS
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace", **({} if stream.isatty() else {"encoding": "utf-8"}))
    session = Session(language)
    try:
        code = answer(given, session)
        sys.stdout.write(session.output)
        sys.stdout.flush()
    except BrokenPipeError:
        with contextlib.suppress(OSError, ValueError):  # nobody reads on: nothing must be left to flush at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN_PIPE
    return code
