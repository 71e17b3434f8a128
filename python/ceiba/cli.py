"""The command ``ceiba``."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from typing import IO, NoReturn

from ceiba._core import issue, issue_text
from ceiba.messages import language_of, say, why

_ERRORS, _INTERRUPTED, _BROKEN_PIPE = 2, 130, 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: arguments of the command; by default those of this process.

    Returns:
        The exit code: 2 for errors in the input, 1 for findings that were asked for, 0 otherwise.
    """
    try:
        return _code(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        return _INTERRUPTED


def run() -> NoReturn:
    """Run the command as the process that it is, and end with its exit code.

    An interrupt is not to wait until all that was read is freed; once everything is said there is nothing left to interrupt.
    """
    try:
        code = _code(sys.argv[1:])
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError, AttributeError):
                stream.flush()
        os._exit(_INTERRUPTED)
    try:
        if sys.stderr is not None:
            sys.stderr.flush()
    except OSError:  # from Python 3.13 on the exit code would be that of a failed flush
        _give_up(sys.stderr)
    sys.exit(code)


def _code(given: list[str]) -> int:
    """Return the exit code of the command, whatever it comes to but an interrupt."""
    language = language_of(given)
    try:
        return _answered(given, language)
    except BrokenPipeError:  # nobody reads on
        _give_up(sys.stdout)
        return _BROKEN_PIPE
    except _Unwritten as error:
        _give_up(sys.stdout)
        return _refused(issue_text(issue("cannot_write", "", [f"{error.where}: {error.why}"]), language))


def _answered(given: list[str], language: str) -> int:
    """Return the exit code of the command."""
    try:
        with _whole():
            from ceiba._cli.answer import answer
            from ceiba._cli.session import Session
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        return _refused(say("usage.install", language, what=error.name))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace", **({} if stream.isatty() else {"encoding": "utf-8"}))
    session = Session(language)
    code = answer(given, session)
    if session.output:
        _write(session.output)
    return code


@contextlib.contextmanager
def _whole() -> Iterator[None]:
    """Hold an interrupt back until something is done: an import that breaks off raises whatever its module makes of that."""
    held: list[int] = []
    try:
        before = signal.signal(signal.SIGINT, lambda number, _: held.append(number))
    except ValueError:  # not the main thread, which alone is interrupted
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.default_int_handler)
    if held:
        raise KeyboardInterrupt


class _Unwritten(Exception):
    """What cannot be written to, and why."""

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(where, why)


def _write(words: str) -> None:
    """Write to standard output."""
    if sys.stdout is None:
        raise _Unwritten("stdout", os.strerror(errno.EBADF))
    try:
        sys.stdout.write(words)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _Unwritten("stdout", why(error)) from error


def _refused(line: str) -> int:
    """Say on standard error what is wrong, if anybody can be told; return the exit code."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    return _ERRORS


def _give_up(stream: IO[str]) -> None:
    """Leave nothing to flush at exit to a stream that takes nothing."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
