"""Results as tidy tables: a row a node, a gap, a priority or a step.

Columns are the attributes of the rows' class, in their order; nothing here names one. What is no single value becomes one:

* words in several languages: the words in the language asked for;
* a structure, such as a range: a column for each of its attributes, ``range_low`` and ``range_high``;
* a list of words or ids: one string, joined by "; ";
* a list of named values, such as the factors of a priority, or a map of numbers: a column for each name, ``factors_harm``,
  ``shares_law``, empty where a row does not name it;
* a part and a list of parts of the same kind, such as the whole and its sectors: rows of their own, the one first; the column
  ``group`` says which they are of, ``whole`` or ``sectors``;
* a rule with options: its name and options, ``geometric (floor: 0.01)``;
* any other list of structures (a trace, responses): left out, it is in ``to_dict()``.

What all rows of a result share (framework, method, assessment, subject, round, and of a comparison those of both rounds) comes last, so
that tables can be joined.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from operator import attrgetter
from typing import Any

from ceiba import _core

_LANGUAGE = re.compile(r"(?:[a-z]{2,3}(?:[-_][A-Za-z0-9]+)*)?")
_PLAIN = {str, int, float, bool, type(None)}
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
    found = columns(results, language, table)
    return [dict(zip(found, row, strict=True)) for row in zip(*found.values(), strict=True)]


def columns(results: Any, language: str = "en", table: str | None = None) -> dict[str, list[object]]:
    """Return the same as the cells of each column; they are made faster.

    Args:
        results: as for ``rows``, like the others.
        language: code of the language that words are wanted in.
        table: attribute whose elements are the rows.

    Raises:
        ValueError: a result has no such list.
    """
    return _table(list(results) if isinstance(results, Iterable) else [results], language, table)


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
    grouped = _groups(results[0], table)
    if grouped:
        parts = [[row for item in part for row in _group_rows(item, *grouped)] for part in parts]
    items = [item for part in parts for item in part]
    if not items:
        columns: dict[str, list[object]] = {name: [] for name in _no_rows(results[0], table)}
    elif grouped:
        columns = _columns([item for item, _, _ in items], language, without=grouped)
        columns["group"] = [group for _, group, _ in items]
        columns.update(_columns([one for _, _, one in items], language))
    else:
        columns = _columns(items, language)
    for name in names:
        values = [getattr(result, name) for result in results]
        if name in ("schema", "provenance") or name in columns:
            continue
        shared = [value for value, part in zip(values, parts, strict=True) for _ in part]
        if all(isinstance(value, str) for value in values):
            columns[name] = shared
        elif all(isinstance(value, _core.Compared) for value in values):
            found = _column(name, shared, lambda value: value, language) if shared else {}
            columns.update({inner: column for inner, column in found.items() if not inner.startswith(f"{name}_provenance")})
    return columns


@lru_cache
def _described(schema: str) -> dict[str, Any]:
    """Return what a kind of result is described as, by the words it carries as its schema."""
    return dict(json.loads(_core.schema(schema.split("/")[1])))


def _kind(description: Mapping[str, Any]) -> str:
    """Return the name of the class that a description refers to, its own or its elements'; "" if there is none."""
    return str(description.get("items", description).get("$ref", "")).rsplit("/", 1)[-1]


def _groups(result: Any, table: str) -> tuple[str, str] | None:
    """Return which attributes of a table's rows are one structure and a list of the same kind; None if there are no such two."""
    if not hasattr(result, "schema"):
        return None
    described = _described(result.schema)
    kind = _kind(described["properties"][table])
    inner = described["$defs"].get(kind, {}).get("properties", {})
    one = {_kind(about): name for name, about in inner.items() if "$ref" in about}
    many = ((name, one.get(_kind(about))) for name, about in inner.items() if "$ref" in about.get("items", {}))
    return next(((single, name) for name, single in many if single), None)


def _group_rows(item: Any, one: str, many: str) -> Iterable[tuple[Any, str, Any]]:
    """Yield a row for the one structure and one for each of the list: the item, which of the two it is, and the structure."""
    yield item, one, getattr(item, one)
    for each in getattr(item, many):
        yield item, many, each


def _no_rows(result: Any, table: str) -> Iterable[str]:
    """Return the columns of a table without rows; the schema of the result knows what they would be."""
    described = _described(result.schema)
    names = fields(getattr(_core, _kind(described["properties"][table])))
    grouped = _groups(result, table)
    if not grouped:
        return names
    group = described["$defs"][_kind(described["properties"][table])]["properties"][grouped[0]]
    return [*(name for name in names if name not in grouped), "group", *fields(getattr(_core, _kind(group)))]


def _is_table(results: Sequence[Any], name: str) -> bool:
    """Tell whether an attribute of the results is a list of structures; of a document's lists an empty one may be one."""
    values = [getattr(result, name) for result in results]
    if not all(isinstance(value, tuple) for value in values):
        return False
    first = next((value[0] for value in values if value), None)
    return hasattr(results[0], "schema") if first is None else _is_structure(first)


def _is_structure(value: object) -> bool:
    return hasattr(type(value), "to_dict")


def _columns(items: Sequence[Any], language: str, without: tuple[str, ...] = ()) -> dict[str, list[object]]:
    """Return a column for each attribute of the items, which are of one kind or None."""
    kind = next((type(item) for item in items if item is not None), None)
    columns: dict[str, list[object]] = {}
    for name in fields(kind) if kind else ():
        if name not in without:
            columns.update(_column(name, items, attrgetter(name), language))
    return columns


def _column(name: str, items: Sequence[Any], of: Callable[[Any], Any], language: str) -> dict[str, list[object]]:
    """Return the values of one attribute as one column or several; which it is tells the first value that holds something."""
    first = next((value for item in items if item is not None and _holds(value := of(item))), None)
    if isinstance(first, tuple) and _is_structure(first[0]) and fields(type(first[0])) != _NAMED_VALUE:
        return {}
    values = [None if item is None else of(item) for item in items]
    if _is_structure(first):
        return {f"{name}_{inner}": column for inner, column in _columns(values, language).items()}
    if isinstance(first, tuple) and _is_structure(first[0]):
        return _by_name(name, [{element.name: element.value for element in value or ()} for value in values])
    if _is_numbers(first):
        return _by_name(name, [value or {} for value in values])
    return {name: values if set(map(type, values)) <= _PLAIN else [_cell(value, language) for value in values]}


def _holds(value: object) -> bool:
    return value is not None and value != () and value != {}


def _is_numbers(value: object) -> bool:
    return isinstance(value, dict) and any(isinstance(number, float) for number in list(value.values())[:1])


def _by_name(name: str, maps: Sequence[Mapping[str, object]]) -> dict[str, list[object]]:
    """Return a column for each name that the maps have."""
    return {f"{name}_{key}": [each.get(key) for each in maps] for key in dict.fromkeys(key for each in maps for key in each)}


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
