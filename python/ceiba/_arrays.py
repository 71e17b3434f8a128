"""Tables, weights and directions of any library, as the arrays that C++ reads, with their labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from ceiba._batch import column_names, from_arrow, matrix, numbers
from ceiba._core import issue
from ceiba._error import Error

_DIRECTIONS = {"benefit": 1.0, "max": 1.0, "+": 1.0, "cost": -1.0, "min": -1.0, "-": -1.0}


def table(given: Any) -> tuple[npt.NDArray[np.float64], list[Any] | None, list[Any] | None]:
    """Return a table as numbers, and the labels of its rows and columns, where it has some.

    Args:
        given: an array, lists of rows, a mapping of columns, or a table of pandas, polars or Arrow; one column may be a plain list.

    Raises:
        Error: ``wrong_type`` with row and column of every cell that is no number; ``wrong_shape`` for other than two dimensions.
    """
    if hasattr(given, "__arrow_c_stream__") and not hasattr(given, "columns"):
        given = from_arrow(given)
    index = getattr(given, "index", None)
    names = None if isinstance(given, np.ndarray) else column_names(given)
    if names is None:
        out = numbers(given.to_numpy() if hasattr(given, "to_numpy") else given, "matrix")  # one column of a data frame
    else:
        out = numbers(matrix(given, names), "matrix", [str(name) for name in names])
    if out.ndim == 1:
        out = out.reshape(-1, 1)
    if out.ndim != 2:
        raise Error([issue("wrong_shape", "/matrix", ["matrix", f"{out.ndim} dimensions", "rows x columns"])])
    labels = list(index) if index is not None and not callable(index) else None
    return np.asarray(out, dtype=np.float64), labels, names


def stacked(given: Any) -> tuple[npt.NDArray[np.float64], list[Any] | None, list[Any] | None]:
    """Return the matrices of several judges one below the other, the labels of the criteria, and those of the judges, where there are some.

    Args:
        given: a list of matrices, each as ``table`` takes it, a mapping of judges to these, or an array of three dimensions.

    Raises:
        Error: with the place of every matrix that is none, and of one that is not criteria x criteria as the first.
    """
    judges = list(given) if isinstance(given, Mapping) else None
    matrices = list(given.values()) if isinstance(given, Mapping) else list(given) if np.iterable(given) else []
    if not matrices or (isinstance(given, np.ndarray) and given.ndim != 3):
        found = f"{np.ndim(given)} dimensions" if isinstance(given, np.ndarray) else str(len(matrices))
        raise Error([issue("wrong_shape", "/matrices", ["matrices", found, "judges x criteria x criteria"])])
    tables = []
    wrong = []
    for k, one in enumerate(matrices):
        try:
            tables.append(table(one))
        except Error as error:
            wrong += [each.replace(where=f"/matrices/{k}{each.where.removeprefix('/matrix')}") for each in error.issues]
    if wrong:
        raise Error(wrong)
    first, rows, columns = tables[0]
    wanted = f"{first.shape[1]} x {first.shape[1]}"
    wrong = [
        issue("wrong_shape", f"/matrices/{k}", ["matrix", f"{one.shape[0]} x {one.shape[1]}", wanted])
        for k, (one, _, _) in enumerate(tables)
        if one.shape != (first.shape[1], first.shape[1])
    ]
    if wrong:
        raise Error(wrong)
    return np.concatenate([one for one, _, _ in tables]), rows or columns, judges


def judge_weights(given: Any, labels: Sequence[Any] | None) -> npt.NDArray[np.float64]:
    """Return how much each judge counts, given in their order or by their labels."""
    return _of_criteria(given, "judge_weights", 0, labels)


def weights(given: Any, size: int, labels: Sequence[Any] | None) -> npt.NDArray[np.float64]:
    """Return the weight of each criterion, given in their order or by their labels."""
    return _of_criteria(getattr(given, "weights", given), "weights", size, labels)


def directions(given: Any, size: int, labels: Sequence[Any] | None) -> npt.NDArray[np.float64]:
    """Return 1 for each benefit and -1 for each cost, given as such numbers or by the words, in the order of the criteria or by their labels."""
    return _of_criteria(given, "directions", size, labels)


def _of_criteria(given: Any, what: str, size: int, labels: Sequence[Any] | None) -> npt.NDArray[np.float64]:
    if isinstance(given, str):
        raise Error([issue("wrong_type", f"/{what}", ["kind.list", repr(given)])])
    index = getattr(given, "index", None)
    if isinstance(given, Mapping) or (labels is not None and index is not None and not callable(index)):
        by_label = dict(given.items())
        if labels is None:
            raise Error([issue("wrong_type", f"/{what}", ["kind.list", "a mapping, and the table has no labels"])])
        unknown = [issue("unknown_column", f"/{what}", [str(name)]) for name in by_label if name not in labels]
        missing = [issue("missing_key", f"/{what}", [str(name)]) for name in labels if name not in by_label]
        if unknown or missing:
            raise Error(unknown + missing)
        given = [by_label[name] for name in labels]
    cells = [given] if np.ndim(given) == 0 else list(np.ravel(np.asarray(given, dtype=object)))
    out = np.empty(len(cells))
    wrong = []
    for i, cell in enumerate(cells):
        if what == "directions" and isinstance(cell, str) and cell.strip().lower() in _DIRECTIONS:
            out[i] = _DIRECTIONS[cell.strip().lower()]
        elif what == "directions" and isinstance(cell, str):
            wrong.append(issue("unknown_value", f"/{what}/{i}", [cell, "benefit, cost, 1, -1"]))
        elif isinstance(cell, (int, float, np.number)) and not isinstance(cell, (bool, np.bool_)):
            out[i] = float(cell)
        else:
            wrong.append(issue("wrong_type", f"/{what}/{i}", ["kind.number", repr(cell)]))
    if wrong:
        raise Error(wrong)
    return out
