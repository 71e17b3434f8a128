"""The tables of an instrument that somebody starts."""

from __future__ import annotations

from pathlib import Path

from ceiba._output import is_folder, new_folder, replacing
from ceiba.messages import say

_FILES = ("nodes", "scales", "institutions", "answers", "page")  # what each holds stands in the language files
_MARK = "\ufeff"  # by which Excel knows UTF-8


def started(folder: Path, language: str) -> list[Path] | None:
    """Write the tables of an instrument and a page on how to go on, all or none; return their paths, or None where there is something already.

    Args:
        folder: where to write; it is created if need be.
        language: code of the language of the tables and of their heads.

    Raises:
        OSError: the folder cannot be created.
        Error: ``cannot_write``.
    """
    if is_folder(folder) and any(folder.iterdir()):
        return None
    names = [say(f"init.file_{file}", language) for file in _FILES]
    with new_folder(folder) as beside, replacing([beside / name for name in names]) as drafts:
        for file, draft in zip(_FILES, drafts, strict=True):
            text = say(f"init.{file}", language)
            draft.write_text(text if file == "page" else _MARK + text, "utf-8", newline="\r\n")
    return [folder / name for name in names]
