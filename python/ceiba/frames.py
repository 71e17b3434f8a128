"""Results as tidy tables: a row a node, a gap, a priority or a step.

Columns are the attributes of the rows' class, in their order; nothing here names one. What is no single value becomes one:

* words in several languages: the words in the language asked for;
* a structure, such as a range: a column for each of its attributes, ``range_low`` and ``range_high``;
* a list of words or ids: one string, joined by "; ";
* a list of named values, such as the factors of a priority: a column for each name, ``factors_harm``;
* a rule with options: its name and options, ``geometric (floor: 0.01)``;
* any other list of structures (a trace, responses): left out, it is in ``to_dict()``.

What all rows of a result share (framework, method, assessment, subject, round, and of a comparison those of both rounds) comes last, so
that tables can be joined.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any

from ceiba import _core

_LANGUAGE = re.compile(r"(?:[a-z]{2,3}(?:[-_][A-Za-z0-9]+)*)?")
_NAMED_VALUE = ("name", "value")


def fields(kind: type) -> tuple[str, ...]:
    """Return the names of the attributes of a class of documents or results, in the order of its description."""
    return tuple(vars(kind)["__match_args__"])


def words(text: str | Mapping[str, str], language: str) -> str:
    """Return a text in a language; else its words without a language, else the first there are.

    Args:
        text: words, or a mapping from languages to words.
        language: code of the language, such as "en".
    """
    if isinstance(text, str):
        return text
    return text.get(language) or text.get("") or next(iter(text.values()), "")


def rows(results: Any, language: str = "en", table: str | None = None) -> list[dict[str, object]]:
    """Return a result, or several of one kind, as rows with the same keys.

    Args:
        results: Scores, Gaps, Priorities, an Explanation or any other structure, or an iterable of them.
        language: code of the language that words are wanted in.
        table: attribute whose elements are the rows; by default the first that is a list of structures. A structure without
            such an attribute is one row.

    Raises:
        ValueError: a result has no such list.
    """
    columns = _table(list(results) if isinstance(results, Iterable) else [results], language, table)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def to_frame(result: Any, language: str = "en", table: str | None = None) -> Any:
    """Return a result as a pandas.DataFrame: a row a node, a gap, a priority or a step.

    Args:
        result: what is wanted as a table.
        language: code of the language that words are wanted in.
        table: attribute whose elements are the rows; by default the first that is a list of structures.

    Raises:
        ImportError: pandas is not installed.
        ValueError: the result has no such list.
    """
    return import_module("pandas").DataFrame(_table([result], language, table))


def _table(results: Sequence[Any], language: str, table: str | None) -> dict[str, list[object]]:
    """Return the columns of one table of all the results."""
    if not results:
        return {}
    names = fields(type(results[0]))
    if table is None:
        table = next((name for name in names if _is_table(results, name)), None)
    elif table not in names or not isinstance(getattr(results[0], table), tuple):
        raise ValueError(f"{type(results[0]).__name__} has no table '{table}'")
    if table is None:
        return _columns(results, language)
    parts = [getattr(result, table) for result in results]
    items = [item for part in parts for item in part]
    columns = _columns(items, language) if items else _no_rows(results[0], table)
    for name in names:
        values = [getattr(result, name) for result in results]
        if name in ("schema", "provenance") or name in columns:
            continue
        shared = [value for value, part in zip(values, parts, strict=True) for _ in part]
        if all(isinstance(value, str) for value in values):
            columns[name] = shared
        elif all(isinstance(value, _core.Compared) for value in values):
            found = _column(name, shared, language) if shared else {}
            columns.update({inner: column for inner, column in found.items() if not inner.startswith(f"{name}_provenance")})
    return columns


def _no_rows(result: Any, table: str) -> dict[str, list[object]]:
    """Return the columns of a table without rows; the schema of the result knows what they would be."""
    described = json.loads(_core.schema(result.schema.split("/")[1]))
    kind = described["properties"][table]["items"]["$ref"].rsplit("/", 1)[-1]
    return {name: [] for name in fields(getattr(_core, kind))}


def _is_table(results: Sequence[Any], name: str) -> bool:
    """Tell whether an attribute of the results is a list of structures; of a document's lists an empty one may be one."""
    values = [getattr(result, name) for result in results]
    if not all(isinstance(value, tuple) for value in values):
        return False
    first = next((value[0] for value in values if value), None)
    return hasattr(results[0], "schema") if first is None else _is_structure(first)


def _is_structure(value: object) -> bool:
    return hasattr(type(value), "to_dict")


def _columns(items: Sequence[Any], language: str) -> dict[str, list[object]]:
    """Return a column for each attribute of the items, which are of one kind or None."""
    kind = next((type(item) for item in items if item is not None), None)
    columns: dict[str, list[object]] = {}
    for name in fields(kind) if kind else ():
        columns.update(_column(name, [None if item is None else getattr(item, name) for item in items], language))
    return columns


def _column(name: str, values: Sequence[Any], language: str) -> dict[str, list[object]]:
    """Return the values of one attribute as one column or several."""
    present = [value for value in values if value is not None]
    if any(map(_is_structure, present)):
        return {f"{name}_{inner}": column for inner, column in _columns(values, language).items()}
    elements = [element for value in present if isinstance(value, tuple) for element in value]
    if any(map(_is_structure, elements)):
        if fields(type(elements[0])) != _NAMED_VALUE:
            return {}
        maps = [{element.name: element.value for element in value or ()} for value in values]
        return {f"{name}_{key}": [m.get(key) for m in maps] for key in dict.fromkeys(e.name for e in elements)}
    return {name: [_cell(value, language) for value in values]}


def _cell(value: object, language: str) -> object:
    """Return one attribute of one row as one value."""
    if isinstance(value, tuple):
        return "; ".join(str(_cell(element, language)) for element in value)
    if not isinstance(value, dict):
        return value
    if all(isinstance(key, str) and _LANGUAGE.fullmatch(key) for key in value):
        return words(value, language)
    return rule_words(value)


def rule_words(rule: str | Mapping[str, Any]) -> str:
    """Return a rule as one string: its name, and its options if it has any.

    Args:
        rule: its name, or a mapping with its name first and then its options.
    """
    if isinstance(rule, str):
        return rule
    tag, *options = rule.items()
    return f"{tag[1]} ({', '.join(f'{key}: {option}' for key, option in options)})" if options else str(tag[1])
