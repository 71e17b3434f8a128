"""Tables of answers as assessments."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import IO, Any, Literal, TypeAlias

from ceiba import _core
from ceiba._batch import Batch
from ceiba._core import Assessment, Evaluator, Evidence, Framework, Institution, Round, Subject
from ceiba._read.budgets import read_budgets
from ceiba._read.catalogue import read_catalogue
from ceiba._read.institutions import read_institutions
from ceiba._read.judgements import read_judgements
from ceiba._read.options import table_options
from ceiba._read.source import cells_of
from ceiba._read.targets import read_targets

__all__ = [
    "read_assessment",
    "read_batch",
    "read_budgets",
    "read_catalogue",
    "read_institutions",
    "read_judgements",
    "read_responses",
    "read_targets",
]

Source: TypeAlias = "str | os.PathLike[str] | IO[str] | IO[bytes] | Any"


def read_responses(
    source: Source,
    framework: Framework,
    *,
    columns: Mapping[str, str | None] | None = None,
    institutions: Iterable[Institution | Mapping[str, Any]] | str | os.PathLike[str] | None = None,
    others_answer: bool = False,
    evidence: Iterable[Evidence | Mapping[str, Any]] | None = None,
    subject: Subject | str | None = None,
    round: Round | str | None = None,
    institution: str | None = None,
    language: str | None = None,
    codes: Mapping[str, str | Mapping[str, str]] | None = None,
    encoding: str | None = None,
    separator: str | None = None,
    quote: str | None = None,
    decimal: Literal[".", ","] | None = None,
    dates: Literal["day_first", "month_first"] | None = None,
    answered_by: Literal["code", "value"] | None = None,
    head: int | None = None,
    head_rows: int | None = None,
    others: Literal["refuse", "ignore"] | None = None,
    where: Iterable[str] | str | None = None,
    fill_down: bool | None = None,
    check: bool = True,
) -> list[Assessment]:
    """Read a table of answers, CSV or data frame, as one assessment for each subject and round in it.

    A *tidy* table has a row for each answer: the columns ``institution``, ``indicator`` and ``answer``, and if wanted ``state``,
    ``source``, ``respondent``, ``date``, ``confidence``, ``evidence`` (ids, between commas, semicolons, bars or blanks) and
    ``comment``. A table without a column ``indicator`` or ``answer`` is *wide*: a row for each institution, a column for each indicator;
    the other columns hold for every answer of the row. A table *turned round* has a row for each indicator and a column for each
    institution. All may have the columns ``subject``, ``round``, ``sector`` and ``branch``. What the columns are called, and how cells
    are read, is in docs/tables.md: names and words in English and Spanish, the separator, the decimal mark and the head are judged by
    the whole table or column, and whatever may be read in two ways is an error. Cells mean the same however pandas or a spreadsheet
    wrote them; but pandas itself reads "n/a" as blank: give its reader ``keep_default_na=False``, or read the file here.

    An institution is written by its id or its label. One whose name is not an id is given one, which depends on its name alone, and
    keeps the name as its label; names that differ in capitals, accents and blanks only are the same institution.

    Args:
        source: path of a CSV file, an open one, or a data frame: of pandas, polars or Arrow, or a mapping of columns.
        framework: what was asked.
        columns: Ceiba's name for a column, or for an indicator, of the table; None for a column to leave out. Several columns with
            the name of one indicator are joined: two answers in one row are an error.
        institutions: those that may answer, or the path of their register; by default all that do.
        others_answer: institutions that are not in the register may answer too.
        evidence: the evidence that answers may rest on; by default all that they name.
        subject: who is assessed, if no column says so; if one does, whose rows are read.
        round: which round it is, if no column says so; if one does, whose rows are read.
        institution: who answers, if no column says so.
        language: the language of the names in the table; by default none. With "es", dates have the day first.
        codes: what a cell means: the name of a state, the code of a level, a number, the id of an indicator; for a scale, an indicator
            or a column alone: ``{"maturity": {"A": "full"}}``.
        encoding: of a CSV file that is neither UTF-8 nor has a mark, such as "latin-1", which is read as windows-1252.
        separator: what stands between two cells, or "tab"; by default judged by the whole table.
        quote: what stands around cells, or "none"; by default " or, if it stands around the first cell, '.
        decimal: the decimal mark; by default judged by the column.
        dates: what comes first in a date such as 3/4/2025; by default judged by the column.
        answered_by: what a number names on scales that do not say it: the code of a level, or its value.
        head: the row with the names of the columns; by default the first with several names that are known.
        head_rows: how many rows the head has; by default one, and those that only tag or repeat it.
        others: what becomes of columns that nobody has named; by default they are errors.
        where: the rows that count, as "COLUMN=VALUE" or "COLUMN!=VALUE"; all have to hold.
        fill_down: a blank cell of a column that is no answer means what stands above it.
        check: check the assessments too, which every verb does again.

    Returns:
        The assessments in the order in which they appear.

    Raises:
        Error: everything that is wrong with the table, with the row (the head is row 1) and the column of each.
        LookupError: there is no such encoding.
        TypeError: the source cannot be read.
    """
    if isinstance(institutions, (str, os.PathLike)):
        institutions = read_institutions(institutions, encoding=encoding)
    options = table_options(
        columns=columns, institutions=institutions, others_answer=others_answer, evidence=evidence, subject=subject, round=round, institution=institution,
        language=language, codes=codes, encoding=encoding, separator=separator, quote=quote, decimal=decimal, dates=dates, answered_by=answered_by,
        head=head, head_rows=head_rows, others=others, where=where, fill_down=fill_down,
    )  # fmt: skip
    return _core._read_responses(cells_of(source, options), framework, options, check).assessments


def read_assessment(source: Source, framework: Framework, **options: Any) -> Assessment:
    """Read a table of answers that holds one assessment.

    Args:
        source: path of a CSV file, an open one, or a data frame: of pandas, polars or Arrow, or a mapping of columns.
        framework: what was asked.
        options: as for read_responses.

    Raises:
        Error: everything that is wrong with the table.
        ValueError: it holds several assessments.
    """
    assessments = read_responses(source, framework, **options)
    if len(assessments) != 1:
        raise ValueError(f"the table holds {len(assessments)} assessments: {', '.join(a.id for a in assessments)}")
    return assessments[0]


def read_batch(source: Source, evaluator: Evaluator, **options: Any) -> Batch:
    """Read a table of answers as a batch for an Evaluator: a row for each subject and round in it.

        batch = ceiba.read_batch("answers.csv", evaluator)
        values = evaluator.evaluate(*batch.answers)["value"]

    Args:
        source: a table, as read_responses takes it.
        evaluator: its framework says what was asked; many answers to one indicator are reconciled as its method says.
        options: as for read_responses.

    Raises:
        Error: everything that is wrong with the table.
    """
    assessments = read_responses(source, evaluator.framework, **options)
    whose = [(assessment.subject.id, assessment.round.id) for assessment in assessments]
    return Batch(evaluator.answers(assessments), tuple(subject for subject, _ in whose), tuple(round for _, round in whose))
