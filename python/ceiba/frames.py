"""Results as tidy tables: a row a node, a gap, a priority or a step.

Columns are the attributes of the rows' class, in their order, and their types are those of its description; nothing here names one. A value
that is not single becomes one:

* words in several languages: the words in the language asked for;
* a structure, such as a range: a column for each of its attributes, ``range_low`` and ``range_high``;
* a list of words or ids: one string, joined by "; ";
* a list of named values, such as the factors of a priority, or a map of numbers: a column for each name, ``factors_harm``,
  ``shares_law``, empty where a row does not name it; only these names depend on the data; all other columns are always there;
* a part and a list of parts of the same kind, such as the whole and its sectors: rows of their own, the whole first; the column
  ``group`` says which they belong to, ``whole`` or ``sectors``;
* a rule with options: its name and options, ``geometric (floor: 0.01)``;
* any other list of structures (a trace, responses): left out; it is in ``to_dict()``.

Values that all rows of a result share (framework, method, assessment, subject, round; in a comparison, those of both rounds) come last, so
that tables can be joined. A data frame has them only if it is asked for ``constants``. The column that names the node of a row is called
``node`` in every table of a result; in a data frame, by another ``key`` if one is given.

A Framework is a row a node, with its parent; its table ``scales`` is a row a level. An Assessment is a row a response.

In a data frame of pandas numbers are float64, counts int64, flags bool; counts and flags that may be missing have the
pandas types Int64 and boolean, so that no type depends on which values are missing. Words have the type that pandas gives to words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from ceiba import _core

_NUMBERS = {bool: ("bool", "boolean"), int: ("int64", "Int64"), float: ("float64", "float64")}  # without and with missing ones
_WORDS = "words"
_KEY = "node"
_TEXT = (str, dict[str, str])  # types as the descriptions have them
_RULE = (str, dict[str, Any])
_ANSWER = (float, str)
_NAMED_VALUE = ("name", "value")


def fields(kind: type) -> tuple[str, ...]:
    """Return the names of the attributes of a class of documents or results, in the order of its description."""
    return tuple(vars(kind)["__match_args__"])


def words(text: str | Mapping[str, str], language: str) -> str:
    """Return a text in a language; else its words without a language, else its first words.

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
        table: attribute whose elements are the rows; by default the first that is a list of structures. A structure that is not
            a result itself, such as one node's score, is one row.

    Raises:
        ValueError: a result has no such list.
    """
    cells = columns(results, language, table)
    return [dict(zip(cells, row, strict=True)) for row in zip(*cells.values(), strict=True)]


def columns(results: Any, language: str = "en", table: str | None = None, *, key: str | None = _KEY) -> dict[str, list[object]]:
    """Return the same as the cells of each column, which is faster.

    Args:
        results: as for ``rows``, like the others.
        language: code of the language that words are wanted in.
        table: attribute whose elements are the rows.
        key: what the column is called that names the node of a row; None for the attribute's own name.

    Raises:
        ValueError: a result has no such list.
    """
    structures = [results] if hasattr(results, "to_dict") else list(results)
    if not structures:
        return {}
    return {column.name: column.cells for column in _table(type(structures[0]), structures, language, table, key)}


def to_frame(
    result: Any,
    language: str = "en",
    table: str | None = None,
    *,
    key: str = _KEY,
    constants: bool = False,
    backend: str = "pandas",
) -> Any:
    """Return a result or a document as a data frame: a row a node, a gap, a priority, a step, a response.

    Args:
        result: the result to return as a table.
        language: code of the language that words are wanted in.
        table: attribute whose elements are the rows; by default the first that is a list of structures.
        key: what the column is called that names the node of a row; it is the same in every table.
        constants: whether columns are wanted that all rows share, such as the subject and the round.
        backend: whose data frame is wanted: "pandas", "polars", or "pyarrow" for a table of Arrow.

    Raises:
        ImportError: that library is not installed.
        ValueError: the result has no such list, or there is no such backend.
    """
    if backend not in _MAKERS:
        raise ValueError(f"backend has to be one of {', '.join(_MAKERS)}, not '{backend}'")
    return _MAKERS[backend](import_module(backend), _framed(result, language, table, key, constants=constants))


def named_columns(result: Any, language: str = "en") -> dict[str, list[object]]:
    """Return the columns of a data frame as cells.

    Args:
        result: a result or a document.
        language: code of the language that words are wanted in.
    """
    return {column.name: column.cells for column in _framed(result, language, None, _KEY, constants=False)}


def _framed(result: Any, language: str, table: str | None, key: str, *, constants: bool) -> list[_Column]:
    """Return the columns of a data frame."""
    kind = type(result)
    if kind is _core.Framework:
        return _keyed(list(_instrument(result, language, table)), kind, table, key)
    table = "responses" if kind is _core.Assessment and table is None else table
    return _table(kind, [result], language, table, key, constants=constants)


def _keyed(table_columns: list[_Column], kind: type, table: str | None, key: str | None) -> list[_Column]:
    """Return the columns of rows, that of the node of each under the name of the key."""
    names = {} if key is None else dict.fromkeys(_key_columns(kind, table), key)
    return [column._replace(name=names.get(column.name, column.name)) for column in table_columns]


def table_of(kind: type) -> str | None:
    """Return the attribute of a result whose elements are its rows: the first that is a list of structures."""
    return next((member.name for member in _members(kind) if _is_structure(member.element)), None)


def _key_columns(kind: type, table: str | None) -> tuple[str, ...]:
    """Return the column that names the node of a row, as the rows' class calls it."""
    if kind is _core.Framework:
        return ("id",) if table in (None, "nodes") else ()
    members = {member.name: member for member in _members(kind)}
    if "schema" not in members:  # a structure that is no result is a row as it stands
        return ()
    rows = members.get(table or table_of(kind) or "")
    if rows is None or not _is_structure(rows.element):
        return ()
    names = fields(rows.element)
    if "score" in names:  # a step of an explanation
        return ("score_id",)
    found = next((name for name in ("node", "indicator") if name in names), None)
    return (found,) if found else ("id",) if {"id", "depth"} <= set(names) else ()


def _instrument(framework: Any, language: str, table: str | None) -> Iterator[_Column]:
    """Yield the columns of a framework: a row a node, or of its table ``scales`` a row a level, or a scale of numbers."""
    if table == "scales":
        pairs = [(scale, level) for scale in framework.scales for level in scale.levels or (None,)]
        yield _Column("scale", _WORDS, [scale.id for scale, _ in pairs])
        yield from _columns(_core.Level, [level for _, level in pairs], language, optional=True)
        for name in ("label", "direction"):
            whole = next(member for member in _members(_core.Scale) if member.name == name)
            yield from _column(whole._replace(name=f"scale_{name}"), [getattr(scale, name) for scale, _ in pairs], language)
        for name in ("normalise", "low", "high"):
            yield _Column(name, "float64" if name != "normalise" else _WORDS, [_of_rule(scale.numeric, name) for scale, _ in pairs])
        return
    if table not in (None, "nodes"):
        raise ValueError(f"Framework has no table '{table}'")
    placed: list[tuple[Any, str | None, int]] = []
    waiting: list[tuple[Any, str | None, int]] = [(framework.root, None, 0)]
    while waiting:
        node, parent, depth = waiting.pop()
        placed.append((node, parent, depth))
        waiting.extend((child, node.id, depth + 1) for child in reversed(node.children))
    for column in _columns(_core.Node, [node for node, _, _ in placed], language):
        if column.name == "tags":
            for axis in framework.axes:
                tags = ("; ".join(node.tags.get(axis.id, ())) for node, _, _ in placed)
                yield _Column(f"tags_{axis.id}", _WORDS, [each or None for each in tags])
            continue
        yield column._replace(name=column.name.removeprefix("question_"))
        if column.name == "id":
            yield _Column("parent", _WORDS, [parent for _, parent, _ in placed])
            yield _Column("depth", "int64", [depth for _, _, depth in placed])


def _of_rule(rule: Any, name: str) -> Any:
    """Return an option of a rule; of a rule without options only its name."""
    return rule.get(name) if isinstance(rule, dict) else rule if name == "normalise" else None


def _pandas(pandas: Any, table: Sequence[_Column]) -> Any:
    words_type = pandas.Series(["words"]).dtype
    return pandas.DataFrame(
        {column.name: pandas.Series(column.cells, dtype=words_type if column.type == _WORDS else column.type) for column in table}
    )


def _polars(polars: Any, table: Sequence[_Column]) -> Any:
    types = {"float": polars.Float64, "int64": polars.Int64, "bool": polars.Boolean}
    return polars.DataFrame([polars.Series(c.name, _same(c), types.get(_stem(c), polars.String)) for c in table])


def _arrow(arrow: Any, table: Sequence[_Column]) -> Any:
    types = {"float": arrow.float64(), "int64": arrow.int64(), "bool": arrow.bool_()}
    return arrow.table({c.name: arrow.array(_same(c), types.get(_stem(c), arrow.string())) for c in table})


_MAKERS = {"pandas": _pandas, "polars": _polars, "pyarrow": _arrow}


def _stem(column: _Column) -> str:
    """Return the type of a column, whether or not its cells may be missing."""
    return {"float64": "float", "boolean": "bool"}.get(column.type, column.type.lower())


def _same(column: _Column) -> list[Any]:
    """Return cells of one type: of those that are numbers or codes, texts."""
    return [None if cell is None else str(cell) for cell in column.cells] if column.type == "object" else column.cells


class _Column(NamedTuple):
    """A column of a table, and its type in a data frame."""

    name: str
    type: str
    cells: list[Any]


class _Member(NamedTuple):
    """An attribute of a class, as it is described.

    Attributes:
        name: its name.
        optional: it may be None.
        type: its type; words in several languages, rules and answers may have two.
    """

    name: str
    optional: bool
    type: Any

    @property
    def element(self) -> Any:
        """The type of the elements of a list; None if it is none."""
        return get_args(self.type)[0] if get_origin(self.type) is tuple else None


@lru_cache
def _members(kind: type) -> tuple[_Member, ...]:
    """Return the attributes of a class of documents or results, in the order of its description."""
    hints = get_type_hints(kind, vars(_core), {"Any": Any, "Literal": Literal})
    return tuple(_Member(name, *_without_none(hints[name])) for name in fields(kind))


def _without_none(kind: Any) -> tuple[bool, Any]:
    """Return whether a type includes None, and its other types: one, or several."""
    types = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    some = tuple(option for option in types if option is not NoneType)
    return len(some) < len(types), some if len(some) > 1 else some[0]


def _table(
    kind: type, results: Sequence[Any], language: str, table: str | None, key: str | None, *, constants: bool = True
) -> list[_Column]:
    """Return the columns of one table of all the results, which are of one class."""
    members = {member.name: member for member in _members(kind)}
    if table is None:
        table = next((name for name, member in members.items() if _is_structure(member.element)), None) if "schema" in members else None
    elif table not in members or not _is_structure(members[table].element):
        raise ValueError(f"{kind.__name__} has no table '{table}'")
    if table is None:
        return list(_columns(kind, results, language))
    parts = [getattr(result, table) for result in results]
    row = members[table].element
    if group := _groups(row):
        row_columns, parts = _grouped(row, parts, *group, language)
    else:
        items = [item for part in parts for item in part]
        row_columns = list(_columns(row, items, language))
    row_columns = _keyed(row_columns, kind, table, key)
    if not constants:
        return row_columns
    shared = (_shared(member, results, parts, language) for name, member in members.items() if name not in (table, "schema", "provenance"))
    known = {column.name for column in row_columns}
    return row_columns + [column for columns in shared for column in columns if column.name not in known]


def _shared(member: _Member, results: Sequence[Any], parts: Sequence[Sequence[Any]], language: str) -> Iterator[_Column]:
    """Yield what all rows of a result share from one of its attributes: words, or the entries of a comparison about a round."""
    if not (_is_words(member.type) or member.type is _core.Compared):
        return
    cells = [value for value, part in zip(map(attrgetter(member.name), results), parts, strict=True) for _ in part]
    for column in _column(member, cells, language):
        if not column.name.startswith(f"{member.name}_provenance"):
            yield column


def _groups(row: type) -> tuple[_Member, _Member] | None:
    """Return the two attributes of rows that are a structure and a list of the same kind; None if there are none."""
    members = _members(row)
    single = {member.type: member for member in members if _is_structure(member.type)}
    return next(((single[many.element], many) for many in members if many.element in single), None)


def _grouped(
    row: type, parts: Sequence[Sequence[Any]], single: _Member, many: _Member, language: str
) -> tuple[list[_Column], list[list[Any]]]:
    """Return the columns of rows that are split into one part and many, and the order of the rows then."""

    def split(item: Any) -> Iterator[tuple[Any, str, Any]]:
        yield item, single.name, getattr(item, single.name)
        for group in getattr(item, many.name):
            yield item, many.name, group

    split_parts = [[triple for item in part for triple in split(item)] for part in parts]
    items, names, groups = [list(cells) for cells in zip(*(triple for part in split_parts for triple in part), strict=True)] or ([], [], [])
    whole = _columns(row, items, language, without=(single.name, many.name))
    return [*whole, _Column("group", _WORDS, names), *_columns(single.type, groups, language)], split_parts


def _is_structure(kind: Any) -> bool:
    return isinstance(kind, type) and hasattr(kind, "to_dict")


def _is_words(kind: Any) -> bool:
    return kind is str or get_origin(kind) is Literal or kind == _TEXT


def _columns(
    kind: type, items: Sequence[Any], language: str, prefix: str = "", *, optional: bool = False, without: tuple[str, ...] = ()
) -> Iterator[_Column]:
    """Yield the columns of items of a class, each of which may be None if they are optional."""
    for member in _members(kind):
        if member.name not in without:
            of = attrgetter(member.name)
            cells = [None if item is None else of(item) for item in items] if optional else list(map(of, items))
            whole = member._replace(name=f"{prefix}{member.name}", optional=optional or member.optional)
            yield from _column(whole, cells, language)


def _column(member: _Member, cells: list[Any], language: str) -> Iterator[_Column]:
    """Yield the values of one attribute as one column, several or none."""
    if _is_structure(member.type):
        yield from _columns(member.type, cells, language, f"{member.name}_", optional=member.optional)
    elif _is_structure(member.element):
        if fields(member.element) == _NAMED_VALUE:
            yield from _by_name(member.name, [{item.name: item.value for item in cell or ()} for cell in cells])
    elif member.type == dict[str, float]:
        yield from _by_name(member.name, [cell or {} for cell in cells])
    else:
        yield _Column(member.name, *_told(member, cells, language))


def _by_name(name: str, maps: Sequence[Mapping[str, float]]) -> Iterator[_Column]:
    """Yield a column for each name that the maps have."""
    for key in dict.fromkeys(key for numbers in maps for key in numbers):
        yield _Column(f"{name}_{key}", "float64", [numbers.get(key) for numbers in maps])


def _told(member: _Member, cells: list[Any], language: str) -> tuple[str, list[Any]]:
    """Return the type of values in a data frame, and each as one value."""
    if member.type in _NUMBERS:
        return _NUMBERS[member.type][member.optional], cells
    if member.type is str or get_origin(member.type) is Literal:
        return _WORDS, cells
    if member.type == _ANSWER:
        return "object", cells
    tell = _teller(member.type, language)
    return _WORDS, [None if cell is None else tell(cell) for cell in cells]


def _teller(kind: Any, language: str) -> Callable[[Any], str]:
    """Return a function that puts a value of a type in words."""
    if kind == _TEXT:
        return lambda cell: words(cell, language)
    if kind == _RULE:
        return rule_words
    if get_origin(kind) is tuple:
        tell = _teller(_without_none(get_args(kind)[0])[1], language)
        return lambda cell: "; ".join(map(tell, cell))
    return lambda cell: "; ".join(f"{key}: {value}" for key, value in cell.items()) if isinstance(cell, Mapping) else str(cell)


def rule_words(rule: str | Mapping[str, Any]) -> str:
    """Return a rule as one string: its name, and its options if it has any.

    Args:
        rule: its name, or a mapping with its name first and then its options.
    """
    if isinstance(rule, str):
        return rule
    tag, *options = rule.items()
    return f"{tag[1]} ({', '.join(f'{key}: {option}' for key, option in options)})" if options else str(tag[1])
