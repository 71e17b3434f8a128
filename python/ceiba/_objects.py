"""What documents and results can do that needs Python: how they are shown, taken apart, changed, made tables and pickled."""

from __future__ import annotations

import html as markup
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from ceiba import _core, frames
from ceiba._names import node_items, nodes, the_one

_WIDEST = 180  # characters of what repr gives
_ASIDE = ("schema", "provenance", "framework_version", "status", "description", "languages", "defaults", "consultation")  # left out
_LONGEST = 40  # of one text in it
_ROWS = 25  # of a table in a notebook


def unpickled(kind: Any, text: str) -> Any:
    """Return an object of a class from the JSON that it was pickled as."""
    return kind.from_json(text)


def evaluator(framework: Any, method: Any) -> Any:
    """Return a pickled Evaluator."""
    return _core.Evaluator(framework, method)


def evaluation(framework: Any, assessment: Any, method: Any) -> Any:
    """Return a pickled Evaluation."""
    return _core.Evaluation(framework, assessment, method)


def shown_ready(item: Any) -> str:
    """Return an Evaluator or an Evaluation by the ids of its documents."""
    names = [name for name in ("framework", "assessment", "method") if hasattr(item, name)]
    ids = {name: getattr(item, name).id for name in names}
    return f"{type(item).__name__}({', '.join(f'{name}={one!r}' for name, one in ids.items() if one)})"


def shown(item: Any) -> str:
    """Return the class of an object and its members, briefly: what is in a list is counted."""
    parts: list[str] = []
    kind = type(item).__name__
    width = len(kind)
    for name in frames.fields(type(item)):
        value = _brief(getattr(item, name))
        if name in _ASIDE or value is None:
            continue
        parts.append(f"{name}={value}")
        width += len(parts[-1]) + 2
        if width > _WIDEST:
            parts[-1] = "..."
            break
    return f"{kind}({', '.join(parts)})"


def _brief(value: Any) -> str | None:
    """Return a member in a few words; None for one that says nothing."""
    if value is None or (isinstance(value, (str, tuple, dict)) and not value):
        return None
    if isinstance(value, dict) and set(map(type, value.values())) == {str}:
        value = frames.words(value, "en") if "rule" not in value else frames.rule_words(value)
    if isinstance(value, str):
        return repr(value if len(value) <= _LONGEST else f"{value[: _LONGEST - 3]}...")
    if isinstance(value, tuple):
        return f"[{len(value)} {type(value[0]).__name__}]"
    if isinstance(value, dict):
        return f"{{{len(value)} {'entry' if len(value) == 1 else 'entries'}}}"
    if not hasattr(value, "to_dict"):
        return repr(value)
    return f"{type(value).__name__}({repr(value.id) if hasattr(value, 'id') else '...'})"


def _table(result: Any) -> tuple[Any, ...]:
    """Return the rows of a result: the first of its members that is a list of structures."""
    rows: tuple[Any, ...] = getattr(result, frames.table_of(type(result)) or "")
    return rows


def count(result: Any) -> int:
    """Return how many rows a result has."""
    return len(_table(result))


def iterated(result: Any) -> Iterator[Any]:
    """Return the rows of a result one by one."""
    return iter(_table(result))


def chosen(result: Any, key: str | int | slice) -> Any:
    """Return the row of a result at a place, or of a node: by its id, its printed code or its label.

    Raises:
        IndexError: there is no such place.
        KeyError: no row is called so, or several are.
    """
    rows = _table(result)
    if not isinstance(key, str):
        return rows[key]
    by_id: dict[str, list[Any]] = {}
    items = []
    for row in rows:
        item = _named(row)
        items.append(item)
        by_id.setdefault(item[0], []).append(row)
    found = by_id[the_one(key, items)]
    if len(found) > 1:
        raise KeyError(f"'{key}' has {len(found)} rows")
    return found[0]


def _named(row: Any) -> tuple[str, str | None, Any]:
    """Return the id, the code and the label of what a row is about."""
    row = getattr(row, "score", row)
    name = next((n for n in ("subject", "node", "indicator", "tag", "id") if hasattr(row, n)), frames.fields(type(row))[0])
    return str(getattr(row, name)), getattr(row, "code", None), getattr(row, "label", "")


def html(result: Any) -> str:
    """Return a result as a table for a notebook: its first rows, without columns that are empty."""
    columns = frames.named_columns(result)
    wanted = [name for name, cells in columns.items() if any(cell not in (None, "") for cell in cells)]
    total = len(next(iter(columns.values()), []))
    out = ["<table>", "<thead><tr>", *(f"<th>{markup.escape(name)}</th>" for name in wanted), "</tr></thead>", "<tbody>"]
    for at in range(min(total, _ROWS)):
        out += ["<tr>", *(f"<td>{markup.escape(_cell(columns[name][at]))}</td>" for name in wanted), "</tr>"]
    out += ["</tbody>", "</table>"]
    if total > _ROWS:
        out.append(f"<p>{_ROWS} / {total}</p>")
    return "".join(out)


def _cell(value: object) -> str:
    return "" if value is None else f"{value:.6g}" if isinstance(value, float) else str(value)


def to_frame(result: Any, *arguments: Any, **options: Any) -> Any:
    """Return a result or a document as a data frame; see ``ceiba.frames.to_frame``."""
    return frames.to_frame(result, *arguments, **options)


def arrow_stream(result: Any, requested_schema: object = None) -> object:
    """Return a result as a stream of Arrow, as libraries of data frames take one another's.

    Raises:
        ImportError: neither pyarrow nor polars is installed.
    """
    for backend in ("pyarrow", "polars"):
        try:
            import_module(backend)
        except ImportError:
            continue
        return frames.to_frame(result, backend=backend).__arrow_c_stream__(requested_schema)
    raise ImportError("a stream of Arrow needs pyarrow or polars")


def node(framework: Any, name: str) -> Any:
    """Return a node of a framework."""
    one = the_one(name, node_items(framework.root))
    return next(node for node in nodes(framework.root) if node.id == one)


def with_node(framework: Any, name: str, **changes: Any) -> Any:
    """Return a framework in which one node is changed."""
    one = the_one(name, node_items(framework.root))
    whole = framework.to_dict()
    waiting: list[dict[str, Any]] = [whole["root"]]
    while waiting:
        found = waiting.pop()
        if found["id"] == one:
            found.update(changes)
            break
        waiting.extend(found.get("children", ()))
    return type(framework).from_dict(whole)


def from_frames(kind: Any, nodes: Any, scales: Any = None, **options: Any) -> Any:
    """Return a framework from tables; see ``ceiba.Framework.from_frames``."""
    from ceiba._read.instrument import framework

    made: Mapping[str, Any] = framework(nodes, scales, **options)
    return kind.from_dict(made)
