"""Many issues in few lines: repeated ones once, with their number and first places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ceiba._core import Issue

_NUMBER = re.compile(r"(?<=[/#])\d+")
_KINDS = 10  # of one code in one column that are told apart
_PLACES = 3  # that are named of repeated ones
_APART = 3  # that stand in lines of their own

Found = tuple[str | None, "Issue"]  # with its file


def folded_lines(findings: Iterable[Found], line: Callable[[str | None, Issue], str], say: Callable[..., str]) -> Iterator[str]:
    """Yield the lines that tell issues.

    Args:
        findings: the issues, each with its file if it has one.
        line: returns one as a line.
        say: returns a message by its key, with values in it.
    """
    groups: dict[tuple[object, ...], list[Found]] = {}
    for file, issue in findings:
        group = (file, issue.code, issue.document, issue.column, _NUMBER.sub("#", issue.where), _NUMBER.sub("#", issue.text))
        groups.setdefault(group, []).append((file, issue))
    kinds: Counter[tuple[object, ...]] = Counter()
    left: dict[tuple[object, ...], list[Found]] = {}
    for kind, found in groups.items():
        here = kind[0], kind[1], kind[3]  # file, code, column
        kinds[here] += 1
        if kinds[here] > _KINDS:
            left.setdefault(here, []).extend(found)
        elif len(found) <= _APART:
            yield from (line(*one) for one in found)
        else:
            places = [_place(issue) for _, issue in found[1 : 1 + _PLACES]]
            yield say("fold.more", line=line(*found[0]), count=len(found) - 1, places=", ".join(places))
    for found in left.values():
        first = line(*found[0])
        yield say("fold.others", line=first, count=len(found) - 1) if len(found) > 1 else first


def _place(issue: Issue) -> str:
    """Return where an issue is."""
    return str(issue.row) if issue.row is not None else issue.where
