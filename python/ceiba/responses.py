"""Tables of answers as assessments."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import IO, Any, TypeAlias

from ceiba._batch import Batch
from ceiba._core import Assessment, Evaluator, Evidence, Framework, Institution, Round, Subject
from ceiba._read.reading import Options, Reader
from ceiba._read.table import read_table

Source: TypeAlias = "str | os.PathLike[str] | IO[str] | IO[bytes] | Any"


def read_responses(
    source: Source,
    framework: Framework,
    *,
    columns: Mapping[str, str | None] | None = None,
    institutions: Iterable[Institution | Mapping[str, Any]] | None = None,
    evidence: Iterable[Evidence | Mapping[str, Any]] | None = None,
    subject: Subject | str | None = None,
    round: Round | str | None = None,
    institution: str | None = None,
    language: str | None = None,
    codes: Mapping[str, str] | None = None,
    encoding: str | None = None,
) -> list[Assessment]:
    """Read a table of answers, CSV or data frame, as one assessment for each subject and round in it.

    A *tidy* table has a row for each answer: the columns ``institution``, ``indicator`` and ``answer``, and if wanted ``state``,
    ``source``, ``respondent``, ``date``, ``confidence``, ``evidence`` (ids, between commas, semicolons, bars or blanks) and
    ``comment``. A table without a column ``indicator`` or ``answer`` is *wide*: a row for each institution, a column for each indicator
    (its id or printed code); the other columns hold for every answer of the row. Either may have the columns ``subject`` and
    ``round``; the column ``number`` of an exported table is not read. An apostrophe that keeps a spreadsheet from running a cell is
    ignored. Column names may have capitals, and may be Spanish (``institución``, ``respuesta``, ...).

    CSV is UTF-8, with or without a mark, unless another encoding is given; the separator (semicolon, comma or tab) is found from
    the head. With semicolons, numbers may have a decimal comma. Blanks around a cell and hard spaces are ignored; blank rows are
    skipped.

    An answer is the exact code of a level; else a word for no answer in English or Spanish ("n/a", "don't know", "no sabe",
    "not_reviewed", ...); else a number. 0 is an answer. A blank cell is a response whose state is ``not_answered``, in tidy and
    wide tables alike. A state given in the column ``state`` stands. (pandas itself reads "n/a" as blank: give its reader
    ``keep_default_na=False``, or read the file here.) Where a table has its own words or numbers for these, ``codes`` says what they
    mean: ``{"0": "not_reviewed", "NR": "not_applicable", "A": "full", "": "outside_mandate"}``.

    An institution is written by its id or its label. One whose name is not an id is given one (small letters without accents,
    "_" between words) and keeps the name as its label; names that give the same id are the same institution.

    Args:
        source: path of a CSV file, an open one, or a data frame of pandas or polars.
        framework: what was asked.
        columns: Ceiba's name for a column of the table; None for a column to leave out.
        institutions: those that may answer; by default all that do.
        evidence: the evidence that answers may rest on; by default all that they name.
        subject: who is assessed, if no column says so.
        round: which round it is, if no column says so.
        institution: who answers, if no column says so.
        language: the language of the names in the table; by default none.
        codes: what an answer or a state in the table means: the name of a state, the code of a level or a number.
        encoding: of a CSV file that is not UTF-8, such as "latin-1".

    Returns:
        The assessments in the order in which they appear.

    Raises:
        Error: everything that is wrong with the table, with the row (the head is row 1) and the column of each.
        LookupError: there is no such encoding.
        TypeError: the source cannot be read.
    """
    options = Options(columns, institutions, evidence, subject, round, institution, language, codes)
    return [reading.assessment for reading in Reader(read_table(source, encoding), framework, options).readings()]


def read_assessment(source: Source, framework: Framework, **options: Any) -> Assessment:
    """Read a table of answers that holds one assessment.

    Args:
        source: path of a CSV file, an open one, or a data frame of pandas or polars.
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
