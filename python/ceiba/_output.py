"""What is written out: CSV that spreadsheets may open, and files that are written whole or not at all."""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from ceiba._core import issue
from ceiba._error import Error

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: object) -> str:
    """Return a value as a cell of CSV: numbers in their shortest form; words that a spreadsheet would run begin with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return repr(value).removesuffix(".0")
    words = str(value)
    return f"'{words}" if words.startswith(_STARTS_FORMULA) else words


def csv_text(rows: Sequence[dict[str, object]]) -> str:
    """Return rows with the same keys as CSV: the keys are the head."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    if rows:
        writer.writerow(map(cell, rows[0]))
    writer.writerows(map(cell, row.values()) for row in rows)
    return out.getvalue()


def write_whole(path: str, content: str) -> None:
    """Write a file whole or not at all: beside its place first, then into it. What is no plain file is written to directly.

    Args:
        path: the file.
        content: what it shall hold; written as UTF-8.

    Raises:
        Error: ``cannot_write``.
    """
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        if target.exists() and not target.is_file():
            target.write_text(content, "utf-8", newline="")
            return
        try:
            with beside.open("x", encoding="utf-8", newline="") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                shutil.copymode(target, beside)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise Error([issue("cannot_write", "", [f"{path}: {error.strerror or error}"])]) from error
