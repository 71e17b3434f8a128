"""The one exception of the library."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ceiba._fold import folded_lines

if TYPE_CHECKING:
    from ceiba._core import Issue


def _line(issue: Issue) -> str:
    """Return an issue as one line: its place, if it has one, and its English text."""
    places = [issue.where] if issue.where else []
    if issue.row is not None:
        places.append(f"row {issue.row}")
    if issue.column is not None:
        places.append(f"column {issue.column}")
    return f"{', '.join(places)}: {issue.text}" if places else issue.text


def _say(key: str, **values: object) -> str:
    """Return a message in English."""
    from ceiba.messages import say  # which needs the module that raises this

    return say(key, "en", **values)


class Error(ValueError):
    """Everything wrong with an input, at once.

    Args:
        issues: what is wrong; kept as the tuple ``issues``. The message has one line an issue; repeated ones are counted.
    """

    issues: tuple[Issue, ...]

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("\n".join(folded_lines(((None, issue) for issue in self.issues), lambda _, issue: _line(issue), _say)))

    def __reduce__(self) -> tuple[type[Error], tuple[tuple[Issue, ...]]]:
        """Pickle the issues; a ValueError would pickle the message."""
        return type(self), (self.issues,)
