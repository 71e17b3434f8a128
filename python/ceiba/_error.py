"""The one exception of the library."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

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


class Error(ValueError):
    """Everything wrong with an input, at once.

    Args:
        issues: what is wrong; kept as the tuple ``issues``. The message has one line an issue.
    """

    issues: tuple[Issue, ...]

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("\n".join(map(_line, self.issues)))

    def __reduce__(self) -> tuple[type[Error], tuple[tuple[Issue, ...]]]:
        """Pickle the issues; a ValueError would pickle the message."""
        return type(self), (self.issues,)
