"""The institutions, or the evidence, that a table names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar, cast

from ceiba._read.cells import Unreadable, slug, text

_ID = re.compile(r"[a-z][a-z0-9_]*")
Entry = TypeVar("Entry")


class Register(Generic[Entry]):
    """Finds the entry that a cell names; makes it where no register was given.

    Args:
        kind: class of the entries.
        given: the known entries; None to make an entry for every name that occurs.
        language: language of the names in the table; None for none.
        unsaid: the attributes that a new entry needs beside its name.
    """

    def __init__(
        self,
        kind: type[Entry],
        given: Iterable[Entry | Mapping[str, Any]] | None,
        language: str | None,
        unsaid: Mapping[str, str],
    ) -> None:
        self.kind = cast(Any, kind)
        self.unsaid = unsaid
        self.closed = given is not None
        self.language = language
        self.entries: dict[str, Any] = {}
        self._labels: dict[str, str] = {}
        for item in given or ():
            entry: Any = self.kind.from_dict(item) if isinstance(item, Mapping) else item
            self.entries[entry.id] = entry
            for label in entry.label.values() if isinstance(entry.label, dict) else (entry.label,):
                self._labels.setdefault(text(label).casefold(), entry.id)

    def find(self, cell: object) -> str | None:
        """Return the id of the entry that a cell names by id or label; None for a blank cell.

        Raises:
            Unreadable: ``bad_id``, no id can be made from the name.
        """
        words = text(cell)
        if not words or words in self.entries:
            return words or None
        if known := self._labels.get(words.casefold()):
            return known
        name = words if _ID.fullmatch(words) else slug(words)
        if not name:
            raise Unreadable("bad_id", words)
        if self.closed:
            return name if name in self.entries else words
        if name not in self.entries:
            label = {self.language: words} if self.language else words
            self.entries[name] = self.kind(id=name, label=label, **self.unsaid)
        return name

    def used(self, names: Iterable[str]) -> list[Entry]:
        """Return what an assessment that names these entries lists: the whole register if it was given, else those named."""
        return [self.entries[name] for name in (self.entries if self.closed else dict.fromkeys(names)) if name in self.entries]
