"""How a table is read, as the library takes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ceiba._read.cells import text


def table_options(
    *,
    columns: Mapping[str, str | None] | None = None,
    codes: Mapping[str, str | Mapping[str, str]] | None = None,
    subject: Any = None,
    round: Any = None,
    institutions: Iterable[Any] | None = None,
    evidence: Iterable[Any] | None = None,
    where: Iterable[str] | str | None = None,
    **others: Any,
) -> dict[str, Any]:
    """Return the options of a table that are given, those of the library and read_responses().

    Args:
        columns: Ceiba's name for a column of the table; None for a column to leave out.
        codes: what a cell means; or what it means in a column, for an indicator or on a scale.
        subject: who is assessed, a Subject or its id.
        round: which round it is, a Round or its id.
        institutions: those that may answer.
        evidence: what answers may rest on.
        where: the conditions of rows.
        others: those that are taken as they are; None if one is not given.
    """
    said: dict[str, str] = {}
    for theirs, ours in (codes or {}).items():
        said.update({f"{theirs}:{cell}": meaning for cell, meaning in ours.items()} if isinstance(ours, Mapping) else {theirs: ours})
    given: dict[str, Any] = {
        **others,
        "columns": {text(theirs): ours or "" for theirs, ours in (columns or {}).items()},
        "codes": said,
        "subject": {"id": subject} if isinstance(subject, str) else subject,
        "round": {"id": round} if isinstance(round, str) else round,
        "institutions": None if institutions is None else list(institutions),
        "evidence": None if evidence is None else list(evidence),
        "where": [where] if isinstance(where, str) else list(where or ()),
    }
    return {name: value for name, value in given.items() if value is not None}
