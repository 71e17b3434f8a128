"""Tables and arrays of any library, as the matrices that C++ reads."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple, NoReturn

import numpy as np
import numpy.typing as npt

_MOST_ISSUES = 1000


class Answers(NamedTuple):
    """The answers of a batch, assessments x indicators each, as Evaluator.evaluate takes them."""

    values: npt.NDArray[np.float64]
    states: npt.NDArray[np.uint8]
    imputed: npt.NDArray[np.bool_]


class Batch(NamedTuple):
    """A batch with who each row is of: ``evaluator.evaluate(*batch.answers)``."""

    answers: Answers
    subjects: tuple[str, ...]
    rounds: tuple[str, ...]


def column_names(table: Any) -> list[Any] | None:
    """Return the names of a table's columns; None for tables without names, such as arrays and lists.

    Args:
        table: a pandas or polars DataFrame, an Arrow Table or RecordBatch, a mapping of columns, or an array.
    """
    if isinstance(table, Mapping):
        return list(table)
    names = getattr(table, "column_names", getattr(table, "columns", None))  # what Arrow calls columns are the columns themselves
    return None if names is None else list(names)


def from_arrow(stream: Any) -> Any:
    """Return what gives a stream of Arrow as a table with named columns.

    Raises:
        ImportError: neither pyarrow nor polars is installed.
    """
    for name, make in (("pyarrow", "table"), ("polars", "DataFrame")):
        try:
            module = import_module(name)
        except ImportError:
            continue
        return getattr(module, make)(stream)
    raise ImportError("a stream of Arrow needs pyarrow or polars")


def matrix(table: Any, names: Sequence[Any]) -> npt.NDArray[Any]:
    """Return the named columns of a table, in that order, as a matrix of rows x columns."""
    columns = [_column(table[name]) for name in names]
    wrong = [(f"{column.ndim} dimensions", None, str(name)) for name, column in zip(names, columns, strict=True) if column.ndim != 1]
    if wrong:
        _refuse(wrong, "")
    kinds = {column.dtype.kind for column in columns}
    return np.stack(columns if kinds <= set("fiub") else [column.astype(object) for column in columns], axis=1)


def _column(column: Any) -> npt.NDArray[Any]:
    """Return a column as an array; numbers with gaps as float64, with NaN."""
    if isinstance(column, np.ma.MaskedArray):
        return _unmasked(column)
    out = np.asarray(column)
    if out.dtype == object and hasattr(column, "isna"):  # of pandas' own types, whose missing value is no number
        out = column.astype(object).where(column.notna(), None).to_numpy()
    return out


def _unmasked(array: np.ma.MaskedArray[Any, Any]) -> npt.NDArray[Any]:
    """Return a masked array with NaN where it is masked."""
    return np.ma.filled(array.astype(np.float64), np.nan)


def _is_missing(cell: Any) -> bool:
    """Return whether a cell is None, NaN or a missing value of pandas."""
    return cell is None or type(cell).__name__ in ("NAType", "NaTType") or (isinstance(cell, (float, np.floating)) and bool(np.isnan(cell)))


def numbers(array: Any, name: str, columns: Sequence[str] = ()) -> npt.NDArray[Any]:
    """Return numbers as an array of numbers, without a copy where they are one; None and what is masked are NaN.

    Args:
        array: an array, or lists of rows.
        name: what the caller calls it, for messages.
        columns: what the columns are called; by default their numbers.

    Raises:
        Error: ``wrong_type`` with row and column of every cell that is no number, or for an array of other things.
    """
    if isinstance(array, np.ma.MaskedArray):
        return _unmasked(array)
    try:
        out = np.asarray(array)
    except ValueError:  # rows of different lengths
        _refuse([("list", None, None)], name)
    if out.dtype.kind in "fiub":
        return out
    if out.dtype.kind in "US":  # one word among numbers makes words of all
        out = np.asarray(array, dtype=object)
    if out.dtype.kind != "O" or out.ndim != 2:
        _refuse([(str(out.dtype), None, None)], name)
    cells = np.empty(out.shape)
    wrong: list[tuple[str, int | None, str | None]] = []
    for (row, column), cell in np.ndenumerate(out):
        if _is_missing(cell):
            cells[row, column] = np.nan
        elif isinstance(cell, (int, float, np.number)) and not isinstance(cell, np.complexfloating):
            cells[row, column] = cell if abs(cell) <= sys.float_info.max else np.inf * (1 if cell > 0 else -1)
        elif len(wrong) < _MOST_ISSUES:
            wrong.append((repr(cell.item() if isinstance(cell, np.generic) else cell), row, columns[column] if columns else str(column)))
    if wrong:
        _refuse(wrong, name)
    return cells


def _refuse(found: Sequence[tuple[str, int | None, str | None]], name: str) -> NoReturn:
    from ceiba import _core
    from ceiba._error import Error

    raise Error([_core.issue("wrong_type", f"/{name}" if name else "", ["kind.number", what], row, column) for what, row, column in found])
