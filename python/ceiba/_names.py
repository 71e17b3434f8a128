"""What people call a node or an institution: its id, the code that is printed, or its label."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ceiba import _core

folded = _core._folded  # words as far as capitals, accents and blanks do not matter


def labels(label: Any) -> tuple[str, ...]:
    """Return a label in every language that it has."""
    return tuple(label.values()) if isinstance(label, dict) else (label,) if label else ()


def named(name: str, items: Iterable[tuple[str, str | None, Any]]) -> tuple[list[str], str]:
    """Return the ids that a name may stand for, and the name that comes closest where there are none.

    The first of these that something has is meant: the id, the code, the code and the label as they are printed, the label.

    Args:
        name: what was typed.
        items: the id, the code and the label of each; the same id may come again.
    """
    return _core._meant(name, [(one, code, labels(label)) for one, code, label in items])


def the_one(name: str, items: Iterable[tuple[str, str | None, Any]]) -> str:
    """Return the id that a name stands for.

    Args:
        name: what was typed.
        items: the id, the code and the label of each.

    Raises:
        KeyError: nothing has that name, or several have.
    """
    found, close = named(name, items)
    if len(found) != 1:
        several = f"'{name}' may be any of: {', '.join(found)}"
        raise KeyError(several if found else f"nothing is called '{name}'" + (f"; did you mean '{close}'?" if close else ""))
    return found[0]


def nodes(root: Any) -> list[Any]:
    """Return a node of a framework and all below it, in the framework's order."""
    out, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        out.append(node)
        waiting.extend(reversed(node.children))
    return out


def node_items(root: Any) -> list[tuple[str, str | None, Any]]:
    """Return the names of a node of a framework and of all below it."""
    return [(node.id, node.code, node.label) for node in nodes(root)]
