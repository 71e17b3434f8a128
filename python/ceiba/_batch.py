"""Tables of any library, as the matrices that an Evaluator reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt


class Answers(NamedTuple):
    """The answers of a batch, assessments x indicators each, as Evaluator.evaluate takes them."""

    values: npt.NDArray[np.float64]
    states: npt.NDArray[np.uint8]
    imputed: npt.NDArray[np.bool_]


def column_names(table: Any) -> list[Any] | None:
    """Return the names of a table's columns; None for tables without names, such as arrays and lists.

    Args:
        table: a pandas or polars DataFrame, an Arrow Table or RecordBatch, a mapping of columns, or an array.
    """
    if isinstance(table, Mapping):
        return list(table)
    names = getattr(table, "column_names", getattr(table, "columns", None))  # what Arrow calls columns are the columns themselves
    return None if names is None else list(names)


def matrix(table: Any, names: Sequence[Any]) -> npt.NDArray[Any]:
    """Return the named columns of a table, in that order, as a matrix of rows x columns."""
    return np.stack([_column(table[name]) for name in names], axis=1)


def _column(column: Any) -> npt.NDArray[Any]:
    """Return a column as an array; numbers with gaps as float64, with NaN."""
    out = np.asarray(column)
    if out.dtype == object and hasattr(column, "isna"):  # of pandas' own types, whose missing value is no number
        out = column.astype(object).where(column.notna(), None).to_numpy()
    return out
