"""How the command runs: it does what is asked, and reports what goes wrong."""

from __future__ import annotations

from collections.abc import Sequence

import click

# In the order in which help lists what they declare.
from ceiba._cli import score_commands, plan_commands, commands  # noqa: F401 (they declare what the command can do)  # isort: skip
from ceiba._cli.command import app
from ceiba._cli.help import usage_error
from ceiba._cli.session import ERRORS, INTERRUPTED, Refused, Session, Stop, Usage
from ceiba._error import Error
from ceiba._fold import folded_lines
from ceiba.messages import LANGUAGES


def answer(given: Sequence[str], session: Session) -> int:
    """Return the exit code of a command; errors are reported on standard error.

    Args:
        given: the arguments.
        session: the language to speak; collects standard output.
    """
    try:
        app.main(_arguments(given) or ["--help"], prog_name="ceiba", standalone_mode=False, obj=session)
    except Stop as stop:
        if stop.code == INTERRUPTED:
            raise KeyboardInterrupt from stop  # with all that it holds, which is not to be freed
        return stop.code
    except Exception as problem:
        lines = _lines(problem, session)
        if lines is None:
            raise
        session.complain(*lines)
        return ERRORS
    return 0


def _lines(problem: Exception, session: Session) -> list[str] | None:
    """Return the message for something that went wrong; None if it is a fault of the program."""
    if isinstance(problem, Refused):
        findings = sorted(problem.findings, key=lambda finding: finding[1].severity != "error")
        return list(folded_lines(findings, session.told, session.say))
    if isinstance(problem, Error):
        return list(folded_lines(((None, issue) for issue in problem.issues), session.told, session.say))
    if isinstance(problem, Usage):
        return [session.say(problem.key, **problem.values)]
    return [usage_error(problem, session.language)] if isinstance(problem, click.ClickException) else None


def _arguments(given: Sequence[str]) -> list[str]:
    """Return the arguments without --lang, which may stand anywhere, and --csv=excel as the option it is.

    An unknown language is left for click to refuse.
    """
    rest: list[str] = []
    at = 0
    while at < len(given):
        name, equals, value = given[at].partition("=")
        width = 1 if equals else 2
        value = value if equals else " ".join(given[at + 1 : at + 2])
        if name == "--lang" and value in LANGUAGES:
            at += width
        elif name == "--csv" and equals:
            if value != "excel":
                raise Usage("usage.csv_of", what=given[at])
            rest.append("--excel")
            at += 1
        else:
            rest.append(given[at])
            at += 1
    return rest
