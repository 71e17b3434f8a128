"""Example frameworks and assessments that ship with Ceiba; each document says what of it is invented."""

from __future__ import annotations

import pathlib

_FOLDER = pathlib.Path(__file__).resolve().parent


def path(name: str) -> pathlib.Path:
    """The file of that name below the examples folder, such as `mrc_style/framework.json`.

    Throws FileNotFoundError, with the names there are, for any other.
    """
    files = (file.relative_to(_FOLDER) for file in _FOLDER.rglob("*") if file.suffix in {".csv", ".json"})
    names = sorted(file.as_posix() for file in files)
    if name not in names:
        raise FileNotFoundError(f"no example {name!r}; there are: {', '.join(names)}")
    return _FOLDER / name
