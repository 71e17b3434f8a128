"""Cells of data frames, and values, as words."""

from __future__ import annotations

import datetime


def is_blank(cell: object) -> bool:
    """Tell whether a cell of a file or a data frame is empty."""
    if cell is None:
        return True
    if isinstance(cell, str):
        return not cell.strip()
    try:
        return bool(cell != cell)  # NaN and NaT
    except (TypeError, ValueError):
        return type(cell).__name__ == "NAType"  # pandas.NA says neither yes nor no


def text(cell: object) -> str:
    """Return a cell as words: "" if it is blank; whole numbers without a point."""
    if isinstance(cell, str):
        return cell.strip()
    if is_blank(cell):
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(float(cell))
    if isinstance(cell, datetime.datetime):
        return (cell.date() if cell.time() == datetime.time() else cell).isoformat()
    return str(cell).strip()
