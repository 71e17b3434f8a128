"""One run of the command: its language, its messages and its progress."""

from __future__ import annotations

import contextlib
import io
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console, RenderableType
from rich.status import Status

from ceiba._core import Issue, Method, issue_text
from ceiba.messages import MESSAGES, say

FINDINGS, ERRORS, INTERRUPTED, BROKEN_PIPE = 1, 2, 130, 141  # exit codes
_SPINNER_AFTER = 1.0  # seconds
_LOWERING = Method(id="").priority.lowered_by
_NARROWEST = 60  # characters: with fewer, a table says nothing


Finding = tuple[str | None, Issue]  # with the file it is about, if it is about one


def terminal(**options: Any) -> Console:
    """Return what people see, wide enough for a table."""
    console = Console(**options)
    console.width = max(console.width, _NARROWEST)
    return console


def rendered(parts: Iterable[RenderableType], width: int | None = None) -> str:
    """Return what standard output would show, with its colours on a terminal: a blank line between parts, none of blanks at the end of lines.

    Args:
        parts: what is shown.
        width: how wide it is, in plain text for a file; by default as wide as the terminal.
    """
    page = io.StringIO()  # a console that captures would still write to its file
    colour = width is None and terminal().is_terminal
    console = terminal(file=page, width=width or terminal().width, force_terminal=colour, no_color=None if colour else True)
    for at, part in enumerate(parts):
        if at:
            console.print()
        console.print(part, markup=False, highlight=False, crop=False)
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines()) + "\n"


def distinct(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings without repeated ones, since several assessments share their framework's."""
    return list({(file, issue.to_json()): (file, issue) for file, issue in findings}.values())


class Refused(Exception):
    """Input that cannot be used."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = distinct(findings)
        super().__init__()


class Stop(Exception):
    """The end of a command with an exit code."""

    def __init__(self, code: int) -> None:
        self.code = code
        super().__init__(code)


class Usage(Exception):
    """Arguments that do not go together: the key of a message, and its values."""

    def __init__(self, key: str, **values: str) -> None:
        self.key = key
        self.values = values
        super().__init__(key)


@dataclass
class Session:
    """One run of the command.

    Attributes:
        language: the language to speak.
        output: the text that goes to standard output at the end.
        errors: where progress and problems are shown.
        rounded: the decimals of nodes whose values are rounded, by id.
        limits: where the bands of the framework start.
        names: labels by their kind ("subject", "round", "institution", "period" ...) and id.
        lowering: the factors that lower a priority.
        ids: whether ids are shown beside names.
    """

    language: str
    output: str = ""
    rounded: dict[str, int] = field(default_factory=dict)
    limits: tuple[float, ...] = ()
    names: dict[tuple[str, str], str] = field(default_factory=dict)
    lowering: tuple[str, ...] = _LOWERING
    ids: bool = False
    errors: Console = field(default_factory=lambda: terminal(stderr=True))

    def say(self, key: str, **values: object) -> str:
        """Return a message."""
        return say(key, self.language, **values)

    def name(self, kind: str, one: str | None) -> str:
        """Return the label of a subject, a round, an institution, a sector, a period ...; its id if it has none."""
        if one is None:
            return ""
        key = f"{kind}.{one}"
        name = self.names.get((kind, one)) or (self.say(key) if key in MESSAGES else one)
        return printable(f"{name} [{one}]" if self.ids and name != one else name)

    def day(self, date: str) -> str:
        """Return a date as people write it."""
        return self.say("work.date", year=date[:4], month=date[5:7], day=date[8:])

    def line(self, file: str | None, issue: Issue) -> str:
        """Return an issue as one line: its file, its place, its text."""
        told = file and any(argument.startswith(f"{file}: ") for argument in issue.arguments)
        parts = [None if told else file, issue.where]
        if issue.row is not None:
            parts.append(self.say("location.row", row=issue.row))
        if issue.column is not None:
            parts.append(self.say("location.column", column=issue.column))
        return ": ".join([*filter(None, parts), issue_text(issue, self.language)])

    def told(self, file: str | None, issue: Issue) -> str:
        """Return an issue as one line; one that is not an error begins with its severity."""
        line = self.line(file, issue)
        return line if issue.severity == "error" else f"{self.say(f'severity.{issue.severity}')}: {line}"

    def remark(self, severity: str, key: str, **values: object) -> None:
        """Report on standard error what is worth knowing: a message, after its severity."""
        self.complain(f"{self.say(severity)}: {self.say(key, **values)}")

    def complain(self, *lines: str) -> None:
        """Report on standard error what is wrong."""
        with contextlib.suppress(OSError):  # where nobody can be told, the exit code still says it
            self.errors.file.write("".join(f"{printable(line)}\n" for line in lines))

    @contextlib.contextmanager
    def working(self, key: str, **values: object) -> Iterator[None]:
        """Show on a terminal that work is under way, once it has taken a second."""
        if not self.errors.is_terminal:
            yield
            return
        status = Status(printable(self.say(key, **values)), console=self.errors)
        timer = threading.Timer(_SPINNER_AFTER, status.start)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
            status.stop()


def printable(words: Any) -> str:
    """Return words on one line, without control characters of a terminal."""
    return "".join(c if c.isprintable() else " " for c in str(words))
