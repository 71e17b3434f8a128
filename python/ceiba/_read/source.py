"""What a table comes from: bytes of a file, or the cells of a data frame by columns."""

from __future__ import annotations

import codecs
import os
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from ceiba._batch import column_names, from_arrow
from ceiba._core import Issue, _read_table, issue
from ceiba._error import Error
from ceiba._read.cells import text

Cells: TypeAlias = "bytes | list[list[str]]"
_OURS = ("utf8", "utf8sig", "utf16", "utf16le", "utf16be", "latin1", "l1", "iso88591", "cp1252", "windows1252")


def rows_of(source: Any, known: Sequence[str], options: dict[str, Any]) -> tuple[tuple[str, ...], list[tuple[int, list[str]]], list[Issue]]:
    """Return the head of a table, its rows with their numbers, and what is wrong with it: that it has another encoding than was said is not.

    Args:
        source: as for cells_of, like the options.
        known: names of columns, by which the head is known.
        options: of the table.
    """
    head, rows, issues = _read_table(cells_of(source, options), known, options)
    return head, rows, [one for one in issues if one.severity == "error"]


def cells_of(source: Any, options: dict[str, Any]) -> Cells:
    """Return the bytes of a table, or its columns of words, the name of each first; note in the options how they are to be read.

    Args:
        source: path of a CSV file, an open one, a data frame of pandas or polars, a table of Arrow or what gives a stream of it, or a
            mapping of columns.
        options: of the table; ``encoding`` and ``head`` may change.

    Raises:
        Error: ``cannot_read`` or ``bad_encoding``.
        LookupError: there is no such encoding.
        TypeError: the source is none of these.
    """
    is_file = isinstance(source, (str, os.PathLike)) or hasattr(source, "read")
    names = None if is_file else column_names(source)
    if names is None and not is_file and hasattr(source, "__arrow_c_stream__"):
        source = from_arrow(source)
        names = column_names(source)
    if names is not None:
        options["head"] = 1
        return [[text(name), *_words(column)] for name, column in zip(names, _columns(source), strict=True)]
    if isinstance(source, (str, os.PathLike)):
        content: str | bytes = file_bytes(source)
    elif hasattr(source, "read"):
        try:
            content = source.read()
        except UnicodeDecodeError as error:
            raise Error([_undecoded(error)]) from error
    else:
        raise TypeError(f"expected a path, an open file or a data frame, not {type(source).__name__}")
    if isinstance(content, str):
        options.pop("encoding", None)
        return content.encode("utf-8", "surrogatepass")
    return _known_encoding(content, options)


def file_bytes(path: str | os.PathLike[str]) -> bytes:
    """Return what a file holds.

    Raises:
        Error: ``cannot_read``.
    """
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise Error([issue("cannot_read", "", [f"{os.fspath(path)}: {getattr(error, 'strerror', None) or error}"])]) from error


def _known_encoding(content: bytes, options: dict[str, Any]) -> bytes:
    """Return bytes in an encoding that the library knows; Python knows others."""
    name = options.get("encoding")
    if name is None:
        return content
    codecs.lookup(name)
    if name.lower().translate({ord(c): None for c in "-_ "}) in _OURS:
        return content
    options.pop("encoding")
    try:
        return content.decode(name).encode()
    except UnicodeDecodeError as error:
        raise Error([_undecoded(error)]) from error


def _undecoded(error: UnicodeDecodeError) -> Issue:
    """Return the issue of a byte that is not in the encoding."""
    byte = f"0x{error.object[error.start]:02x} ({error.start})"
    hint = "" if error.encoding != "utf-8" else "latin-1"
    return issue("bad_encoding", "", [error.encoding.upper(), byte, hint], row=error.object.count(b"\n", 0, error.start) + 1)


def _words(column: Iterable[Hashable]) -> Iterator[str]:
    """Yield the cells of a column as words, each different one made once."""
    known: dict[tuple[type, Hashable], str] = {}  # 1 and True are equal
    for cell in column:
        key = (type(cell), cell)
        words = known.get(key)
        if words is None:
            words = text(cell)
            if words:  # NaN is no key: it differs from itself
                known[key] = words
        yield words


def _columns(frame: Any) -> Iterable[Iterable[Hashable]]:
    """Return the columns of a data frame."""
    if isinstance(frame, Mapping):
        columns: Iterable[Iterable[object]] = frame.values()
    elif hasattr(frame, "iloc"):
        columns = [frame.iloc[:, at].tolist() for at in range(len(frame.columns))]
    elif hasattr(frame, "to_pylist"):  # of Arrow
        columns = [column.to_pylist() for column in frame.columns]
    elif hasattr(frame, "get_columns"):
        columns = [column.to_list() for column in frame.get_columns()]
    else:
        rows = list(frame.iter_rows()) if hasattr(frame, "iter_rows") else [tuple(r.values()) for r in frame.to_dict("records")]
        columns = list(zip(*rows, strict=True)) or [()] * len(frame.columns)
    return ([cell if isinstance(cell, Hashable) else str(cell) for cell in column] for column in columns)
