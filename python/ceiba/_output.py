"""CSV that spreadsheets may open, and files that are written whole or not at all."""

from __future__ import annotations

import csv
import os
import re
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType

from ceiba._core import _Draft, issue
from ceiba._error import Error

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]  # a module, but not on every system

# What a spreadsheet would run, or has as many apostrophes as keep that from being run: at the beginning of a cell, and after what ends a
# cell or a row in a file that is opened with another separator than it has, or in another way than it is quoted.
_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
_AFTER = r"(?:\A|(?<=[;|\t\r\n]))"
_RUN = re.compile(rf"{_AFTER}(?='*[ \u00a0\"]*[{_SIGNS}])|\A(?='*[\t\r\n])")
_DEFUSED = re.compile(rf"{_AFTER}'(?='*[ \u00a0\"]*[{_SIGNS}])|\A'(?='*[\t\r\n])")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)


def cell(value: object) -> str:
    """Return a value as a cell of CSV: numbers in their shortest form; before words that a spreadsheet would run stands an apostrophe.

    A mere number, such as -3, is left as it is.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return repr(value).removesuffix(".0")
    words = str(value)
    return words if _NUMBER.fullmatch(words) else _RUN.sub("'", words)


def said(words: str) -> str:
    """Return the words of a CSV cell without the apostrophes that were added."""
    return _DEFUSED.sub("", words) if "'" in words else words


class _Cells(dict[object, str]):
    """Values of one kind, or None, as cells; each is converted once."""

    def __missing__(self, value: object) -> str:
        text = self[value] = cell(value)
        return text


def _cells(column: Sequence[object]) -> Iterable[object]:
    """Return what csv writes as the cells of a column."""
    kinds = set(map(type, column)) - {type(None)}
    if kinds <= {int}:
        return column
    if kinds == {float}:
        return ["" if value is None else repr(value).removesuffix(".0") for value in column]
    return map(_Cells().__getitem__ if kinds in ({str}, {bool}) else cell, column)


def csv_rows(rows: Sequence[Sequence[object]]) -> str:
    """Return rows of values, all of one length, as CSV."""
    return _written(zip(*map(_cells, zip(*rows, strict=True)), strict=True))


def csv_columns(columns: Mapping[str, Sequence[object]], *, head: bool = True) -> str:
    """Return columns by their names as CSV: the names are the head, if it is wanted; nothing if there are no rows."""
    rows = zip(*map(_cells, columns.values()), strict=True)
    written = _written(rows)
    return _written([tuple(map(cell, columns))] if head else []) + written if written else ""


class _Lines(list[str]):
    """Lines of CSV, as csv.writer hands them over."""

    def write(self, line: str) -> None:
        """Keep a line; its end is the only one of its kind that is not in quotes."""
        self.append(line[:-2])


def csv_written(rows: Sequence[Sequence[str]], separator: str) -> str:
    """Return rows of words as CSV with a separator; words that a spreadsheet would run are defused, and lines end as on Windows."""
    return _written(
        ([word if _NUMBER.fullmatch(word.replace(",", ".")) else cell(word) for word in row] for row in rows), separator, "\r\n"
    )


def _written(rows: Iterable[Iterable[object]], separator: str = ",", end: str = "\n") -> str:
    """Return rows of cells as CSV. Written as lines that end with CR and LF, so that cells with either are quoted."""
    out = _Lines()
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return "".join(f"{line}{end}" for line in out)


def csv_text(rows: Sequence[Mapping[str, object]]) -> str:
    """Return rows with the same keys as CSV: the keys are the head."""
    return csv_rows([*map(tuple, rows[:1])]) + csv_rows([tuple(row.values()) for row in rows])


def named_path(path: str | bytes | os.PathLike[str] | os.PathLike[bytes]) -> Path:
    """Return the path that words or bytes name.

    Raises:
        Error: ``wrong_type``, if they name none.
    """
    name = os.fsdecode(path)
    if not name or "\0" in name:
        raise Error([issue("wrong_type", "", ["kind.path", repr(path)])])
    return Path(name)


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Return whether there is a folder of a name; there is none of a name that the system does not take."""
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


@contextmanager
def replacing(paths: Iterable[Path]) -> Iterator[list[Path]]:
    """Yield a new file beside each path to write to; at the end put all in their places, or none if something went wrong.

    What others put into the same folder in this way comes before or after, never in between.

    Args:
        paths: files; existing ones keep their permissions, and links stay links.

    Raises:
        Error: ``cannot_write``, if one of them cannot be written.
    """
    places = list(paths)
    with ExitStack() as drafts:

        def opened(path: Path) -> _Draft:
            draft = _Draft(path)
            drafts.callback(draft.drop)
            return draft

        new = [opened(path) for path in places]
        yield [Path(draft.file) for draft in new]
        with ExitStack() as undo, _alone(places):
            before = [undo.enter_context(_Before(path)) for path in places]
            for draft, former in zip(new, before, strict=True):
                draft.keep()
                former.replaced = True


class _Before:
    """What stands in a place before something else does; it comes back if not everything could be put in its place."""

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.realpath(path))
        self.kept: Path | None = None
        self.replaced = False

    def __enter__(self) -> _Before:
        """Give the file a second name."""
        if self.path.is_file():
            kept = self.path.with_name(f"{self.path.name}.former{secrets.token_hex(4)}")
            try:
                os.link(self.path, kept)
            except OSError:  # where files have one name only
                shutil.copy2(self.path, kept)
            self.kept = kept
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Put it back, or forget it."""
        with suppress(OSError):
            if kind is not None and self.replaced:
                if self.kept is None:
                    self.path.unlink()
                else:
                    self.kept.replace(self.path)
            elif self.kept is not None:
                self.kept.unlink()


@contextmanager
def _alone(paths: Sequence[Path]) -> Iterator[None]:
    """Wait until nobody else puts files into the folder of the first path, if there are several, and keep others waiting."""
    folder = -1
    if fcntl is not None and len(paths) > 1:
        with suppress(OSError):
            folder = os.open(paths[0].parent, os.O_RDONLY)
            fcntl.flock(folder, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if folder >= 0:
            os.close(folder)


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Yield a folder to write to: the folder itself if there is one, else a new one beside, which takes its place at the end.

    If something went wrong there is no folder, or it is as it was. If another came to be meanwhile, the files go into it.

    Args:
        folder: where files will be; folders above it are created if need be.

    Raises:
        OSError: it cannot be created.
    """
    if folder.exists():
        yield folder
        return
    above = next(parent for parent in folder.parents if parent.exists())
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = folder.with_name(f".{folder.name}.part{secrets.token_hex(4)}")
    try:
        beside.mkdir()
        yield beside
        try:
            beside.rename(folder)
        except OSError:
            if not folder.is_dir():
                raise
            files = sorted(path.relative_to(beside) for path in beside.rglob("*") if path.is_file())
            for file in files:
                (folder / file).parent.mkdir(parents=True, exist_ok=True)
            with replacing(folder / file for file in files) as drafts:
                for file, draft in zip(files, drafts, strict=True):
                    shutil.copyfile(beside / file, draft)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        parent = folder.parent
        while parent != above:  # what was created for nothing
            try:
                parent.rmdir()
            except OSError:
                break
            parent = parent.parent
