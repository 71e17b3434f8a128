"""Tables of answers: what is read, what is refused and where, and the hazards of files as survey tools write them."""

from __future__ import annotations

import datetime
import io
import math
import random
import re
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow
import pytest

import ceiba
from ceiba._core import _folded
from ceiba.messages import written

LEVELS = {
    "id": "maturity",
    "levels": [{"code": code, "value": value} for code, value in (("none", 1), ("basic", 2), ("full", 3))],
}
GRADES = {"id": "grades", "levels": [{"code": "na", "value": 0}, {"code": "no", "value": 1}, {"code": "ns", "value": 2}]}
COUNTED = {"id": "counted", "levels": [{"code": "0", "value": 0}, {"code": "1", "value": 5}, {"code": "2", "value": 10}]}
SHARE = {"id": "share", "numeric": {"normalise": "identity", "low": 0, "high": 100}}


def leaf(name: str, scale: str | None, **more: Any) -> dict[str, Any]:
    question: dict[str, Any] = {"scored": False} if scale is None else {"scale": scale}
    return {"id": name, "question": question, **more}


FRAMEWORK = ceiba.Framework.from_dict(
    {
        "schema": "ceiba/framework/1",
        "id": "small",
        "version": "1",
        "scales": [LEVELS, GRADES, COUNTED, SHARE],
        "root": {
            "id": "root",
            "rescale": True,
            "children": [
                leaf("law", "maturity", code="1.1"),
                leaf("unit", "maturity", code="1.2"),
                leaf("graded", "grades", code="1.2"),
                leaf("counted", "counted"),
                leaf("share", "share"),
                leaf("context", None),
            ],
        },
    }
)


def read(table: str, **options: Any) -> list[ceiba.Assessment]:
    return ceiba.read_responses(io.StringIO(table), FRAMEWORK, **options)


def one(table: str, **options: Any) -> ceiba.Assessment:
    return ceiba.read_assessment(io.StringIO(table), FRAMEWORK, **{"subject": "x", "round": "1", **options})


def said(assessment: ceiba.Assessment) -> dict[str, Any]:
    """The answer, or the state, for each indicator of an assessment with one response for each."""
    answers = {r.indicator: r.state if r.answer is None else r.answer for r in assessment.responses}
    assert len(answers) == len(assessment.responses)
    return answers


def refused(table: str | bytes, **options: Any) -> list[tuple[str, int | None, str | None]]:
    """The codes, rows and columns of all that is wrong with a table."""
    source = io.StringIO(table) if isinstance(table, str) else io.BytesIO(table)
    with pytest.raises(ceiba.Error) as caught:
        ceiba.read_responses(source, FRAMEWORK, **{"subject": "x", "round": "1", **options})
    assert all(issue.severity == "error" for issue in caught.value.issues)
    return [(issue.code, issue.row, issue.column) for issue in caught.value.issues]


def test_tidy() -> None:
    assessment = one(
        "institution,indicator,answer,state,source,respondent,date,confidence,evidence,comment\n"
        'police,law,full,,interview,r1,2025-03-01,0.8,"act_12; decree",see art. 4\n'
        "ministry,law,,dont_know,,,,,,\n"
    )
    first, second = assessment.responses
    assert (first.institution, first.indicator, first.answer, first.state) == ("police", "law", "full", "answered")
    assert (first.source, first.respondent, first.date, first.confidence) == ("interview", "r1", "2025-03-01", 0.8)
    assert (first.evidence, first.comment) == (("act_12", "decree"), "see art. 4")
    assert (second.state, second.answer, second.source, second.evidence) == ("dont_know", None, "survey", ())
    assert [i.id for i in assessment.institutions] == ["police", "ministry"]
    assert [e.id for e in assessment.evidence] == ["act_12", "decree"]
    assert (assessment.id, assessment.framework, assessment.framework_version) == ("x_1", "small", "1")


def test_wide() -> None:
    assessment = one("institution,date,law,1.1 note,share\npolice,2025-03-01,full,,40\n", columns={"1.1 note": None})
    assert said(assessment) == {"law": "full", "share": 40}
    assert {r.date for r in assessment.responses} == {"2025-03-01"}


def test_wide_by_printed_code() -> None:
    assert said(one("institution,1.1\npolice,full\n")) == {"law": "full"}


def test_a_code_that_two_indicators_have_names_none() -> None:
    assert refused("institution,1.1,1.2\npolice,full,full\n") == [("two_readings", 1, "1.2")]


def test_many_assessments_at_once() -> None:
    found = read("subject,round,institution,law\nNA,2022,a,full\nGT,2022,a,none\nNA,2024,b,basic\nNA,2022,b,none\n")
    assert [(a.id, a.subject.id, a.round.id, len(a.responses)) for a in found] == [
        ("NA_2022", "NA", "2022", 2),
        ("GT_2022", "GT", "2022", 1),
        ("NA_2024", "NA", "2024", 1),
    ]
    assert [i.id for i in found[0].institutions] == ["a", "b"]
    with pytest.raises(ValueError, match="2 assessments: NA_1, GT_1"):
        ceiba.read_assessment(io.StringIO("subject,round,institution,law\nNA,1,a,\nGT,1,a,\n"), FRAMEWORK)


def test_subject_and_round_given() -> None:
    subject = ceiba.Subject(id="gt", label={"en": "Guatemala"})
    found = read("institution,law\na,full\n", subject=subject, round=ceiba.Round(id="1", date="2025-03-31"))
    assert (found[0].subject, found[0].round.date) == (subject, "2025-03-31")


@pytest.mark.parametrize(
    ("cell", "meaning"),
    [
        ("", "not_answered"),
        ("   ", "not_answered"),
        ("\u00a0", "not_answered"),
        ("n/a", "not_applicable"),
        ("N/A", "not_applicable"),
        ("n.a.", "not_applicable"),
        ("NA", "not_applicable"),
        ("No aplica", "not_applicable"),
        ("not applicable", "not_applicable"),
        ("not_applicable", "not_applicable"),
        ("DK", "dont_know"),
        ("don't know", "dont_know"),
        ("don\u2019t know", "dont_know"),
        ("No sabe", "dont_know"),
        ("NS", "dont_know"),
        ("NS/NR", "dont_know"),
        ("Sin respuesta", "not_answered"),
        ("not_reviewed", "not_reviewed"),
        ("Not reviewed", "not_reviewed"),
        ("fuera de mandato", "outside_mandate"),
        ("evidencia insuficiente", "insufficient_evidence"),
        ("0", 0),
        ("2", 2),
        ("none", "none"),
        (" full ", "full"),
        ("full\u00a0", "full"),
    ],
)
def test_blank_and_words_and_zero_are_different(cell: str, meaning: object) -> None:
    wide = "share" if meaning in (0, 2) else "law"
    assert said(one(f"institution,{wide}\na,{cell}\n")) == {wide: meaning}
    assert said(one(f"institution,indicator,answer\na,{wide},{cell}\n")) == {wide: meaning}


def test_every_state_can_be_written() -> None:
    names = set(schema_enumerators("State"))
    assert set(written("state")) == names - {"no_score", "withheld"}
    assert set(written("source")) == set(schema_enumerators("Source"))
    for name in names - {"answered", "no_score", "withheld"}:
        assert one(f"institution,indicator,state\na,law,{name}\n").responses[0].state == name
        assert said(one(f"institution,law\na,{name}\n")) == {"law": name}
    with pytest.raises(ceiba.Error) as caught:
        one("institution,indicator,state\na,law,?\n")
    assert set(caught.value.issues[0].arguments[1].split(", ")) == names - {"no_score", "withheld"}


def schema_enumerators(name: str) -> list[str]:
    """The names of an enumeration, which issues of unknown values list."""
    column = {"State": "state", "Source": "source"}[name]
    with pytest.raises(ceiba.Error) as caught:
        ceiba.Response(institution="a", indicator="law", **{column: "?"})
    return caught.value.issues[0].arguments[1].split(", ")


def test_no_two_meanings_are_written_alike() -> None:
    for space in ("state", "source"):
        named = [(" ".join(re.findall(r"\w+", _folded(way))), name) for name, ways in written(space).items() for way in (name, *ways)]
        assert len({way for way, _ in named}) == len(set(named))
        assert all(way for way, _ in named)


def test_levels_win_over_words() -> None:
    assert said(one("institution,graded\na,na\n")) == {"graded": "na"}
    assert said(one("institution,graded\na,ns\n")) == {"graded": "ns"}
    # Capitals alone must not turn a level into no answer.
    assert refused("institution,graded\na,NA\n") == [("two_readings", 2, "graded")]
    assert said(one("institution,graded\na,n/a\n")) == {"graded": "not_applicable"}


def test_a_number_is_a_code_and_a_value_where_that_is_said() -> None:
    assert said(one("institution,counted\na,2\n")) == {"counted": "2"}
    assert refused("institution,counted\na,10\n") == [("value_not_code", 2, "counted")]
    assert said(one("institution,counted\na,10\n", answered_by="value")) == {"counted": 10}
    assert said(one("institution,counted\na,0\n", answered_by="value")) == {"counted": "0"}
    frame = pd.DataFrame({"institution": ["a", "b"], "counted": [2, math.nan]})  # the column is of floats
    assessment = ceiba.read_assessment(frame, FRAMEWORK, subject="x", round="1")
    assert [(r.answer, r.state) for r in assessment.responses] == [("2", "answered"), (None, "not_answered")]


def test_a_state_that_is_given_stands() -> None:
    table = "institution,indicator,answer,state\na,law,,not_reviewed\na,unit,full,dont_know\na,share,n/a,N/A\na,counted,,\n"
    assessment = one(table)
    assert [(r.state, r.answer) for r in assessment.responses] == [
        ("not_reviewed", None),
        ("dont_know", "full"),
        ("not_applicable", None),
        ("not_answered", None),
    ]
    assert [i.code for i in ceiba.check(FRAMEWORK, assessment)] == ["state_wins"]
    assert refused("institution,indicator,answer,state\na,law,,answered\na,unit,n/a,answered\n") == [
        ("no_answer", 2, None),
        ("no_answer", 3, None),
    ]


def test_a_state_column_is_enough() -> None:
    assert said(one("institution,indicator,state\na,law,not_reviewed\n")) == {"law": "not_reviewed"}


@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_dialects(tmp_path: Path, between: str, mark: str, end: str) -> None:
    rows = [["institution", "indicator", "answer", "comment"], ["a", "law", "full", '"said ""yes"";\nthen, no"']]
    path = tmp_path / "table.csv"
    path.write_bytes((mark + end.join(between.join(row) for row in rows) + end).encode())
    with path.open("rb") as binary, path.open(encoding="utf-8", newline="") as text:
        for source in (path, str(path), binary, text):
            (response,) = ceiba.read_assessment(source, FRAMEWORK, subject="x", round="1").responses
            assert (response.answer, response.comment) == ("full", 'said "yes";\nthen, no')


def test_separators_in_a_quoted_head_do_not_count() -> None:
    assert said(one('"institution";"Law, order, police, courts"\n"a";"full"\n', columns={"Law, order, police, courts": "law"}))


def test_the_separator_line_of_excel() -> None:
    assert said(one("sep=;\ninstitution;law\na;full\n")) == {"law": "full"}
    assert refused("sep=;\ninstitution;law\na;best\n") == [("not_a_level", 2, "law")]


def test_decimal_comma() -> None:
    assert said(one("institution;share\na;12,5\n")) == {"share": 12.5}
    assert said(one("institution;share\na;12.5\n")) == {"share": 12.5}
    assert one("institution;indicator;answer;confidence\na;share;1;0,25\n").responses[0].confidence == 0.25
    assert said(one('institution,share\na,"12,5"\n')) == {"share": 12.5}
    assert refused("institution;share\na;1.234,5\n") == [("off_scale", 2, "share")]
    assert refused("institution;share\na;1.234\nb;1,5\n") == [("two_marks", 2, "share")]
    assert refused("institution;share\na;1.234\n") == [("two_marks", 2, "share")]
    assert said(one("institution;share\na;1.234\n", decimal=".")) == {"share": 1.234}
    assert said(one("institution,share\na,1.234\n")) == {"share": 1.234}
    assert said(one("institution;share\na;12,5%\n")) == {"share": 12.5}
    assert refused("institution;share\na;45%\nb;0,45\n") == [("two_percents", 2, "share")]
    for cell in ("1,234,5", "1_000", "\u0661", "inf", "nan", "1e", "0x1", "50%%", "--1", "1e400"):
        assert refused(f"institution;share\na;{cell}\n") == [("not_a_number", 2, "share")], cell
    for cell, value in (("1e1", 10), (".5", 0.5), ("5.", 5), ("+5", 5), ("007", 7)):
        assert said(one(f"institution;share\na;{cell}\n")) == {"share": value}


def test_spaces_and_capitals_in_heads() -> None:
    assert said(one(" Institution\u00a0,\ufeffINDICATOR , Answer\na,law,full\n")) == {"law": "full"}


def test_spanish_heads() -> None:
    table = "País;Ronda;Institución;Indicador;Respuesta;Estado;Fuente;Fecha;Confianza;Comentario\n"
    (assessment,) = read(table + "Perú;1;a;law;;No sabe;Entrevista;2025-01-02;0,5;así\n")
    (response,) = assessment.responses
    assert (assessment.subject.id, response.state, response.source) == ("Perú", "dont_know", "interview")
    assert (response.date, response.confidence, response.comment) == ("2025-01-02", 0.5, "así")


def test_columns_are_renamed_or_left_out() -> None:
    assessment = one("who,what,how,_id\na,law,full,17\n", columns={"who": "institution", "what": "indicator", "how": "answer", "_id": None})
    assert said(assessment) == {"law": "full"}
    assert refused("institution,law\na,full\n", columns={"quien": "institution"}) == [("missing_column", 1, None)]


def test_names_become_ids() -> None:
    table = "institution,indicator,answer\nFiscalía  General,law,full\nfiscalía general,unit,full\nPOLICÍA,law,none\nNiñez,law,none\n"
    assert [(i.id, i.label) for i in one(table).institutions] == [
        ("fiscalia_general", "Fiscalía  General"),
        ("policia", "POLICÍA"),
        ("ninez", "Niñez"),
    ]
    assert one("institution,law\nPolicía,full\n", language="es").institutions[0].label == {"es": "Policía"}


def test_names_that_differ_stay_different() -> None:
    names = [
        "Unidad A+",
        "Unidad A-",
        "Unidad A",
        "Полиция 1",
        "Суд 1",
        "部門 A",
        "法院 A",
        "وزارة الصحة",
        "Public",
        "Union",
        "3rd sector",
        "***",
    ]
    table = "institution,law\n" + "".join(f"{name},full\n" for name in names)
    institutions = one(table).institutions
    assert [i.label for i in institutions] == names
    assert len({i.id for i in institutions}) == len(names)
    again = one("institution,law\n" + "".join(f"{name.upper()},full\n" for name in reversed(names))).institutions
    assert [i.id for i in reversed(again)] == [i.id for i in institutions]
    assert not [i for i in ceiba.check(FRAMEWORK, one(table)) if i.severity == "error"]


def test_sectors_and_branches() -> None:
    table = "institución;Sector;Poder;law\nFiscalía;Justicia;judicial;full\nPolicía;police;;none\n"
    assert [(i.id, i.sector, i.branch) for i in one(table).institutions] == [
        ("fiscalia", "justicia", "judicial"),
        ("policia", "police", None),
    ]
    assert refused("institution,indicator,answer,sector\na,law,full,x\na,unit,full,y\n") == [("two_readings", 3, "sector")]


def test_institutions_that_are_given() -> None:
    given = [
        {"id": "mp", "label": {"en": "Prosecution", "es": "Ministerio Público"}, "sector": "prosecution"},
        ceiba.Institution(id="police", label="National Police"),
    ]
    table = "institution,law\nministerio público ,full\nnational police,none\nmp,basic\n"
    with pytest.raises(ceiba.Error) as caught:
        one(table, institutions=given)
    assert [(i.code, i.row) for i in caught.value.issues] == [("duplicate_response", 4)]
    assert "#2" in str(caught.value)
    assessment = one(table.replace("mp,basic\n", ""), institutions=given)
    assert [r.institution for r in assessment.responses] == ["mp", "police"]
    assert [i.sector for i in assessment.institutions] == ["prosecution", None]
    with pytest.raises(ceiba.Error, match="did you mean 'police'"):
        one("institution,law\npolicee,full\n", institutions=given)


def test_one_institution_for_all() -> None:
    assert one("indicator,answer\nlaw,full\n", institution="panel").institutions[0].id == "panel"


def test_evidence_that_is_given() -> None:
    given = [{"id": "act_12", "kind": "law", "label": "Act 12"}]
    table = "institution,indicator,answer,evidence\na,law,full,act_12\n"
    assert one(table, evidence=given).evidence[0].kind == "law"
    assert refused(table.replace("act_12", "act_13"), evidence=given) == [("unknown_evidence", 2, "evidence")]


def test_every_bad_cell_is_listed() -> None:
    table = (
        "institution,indicator,answer,state,source,date,confidence\n"
        "a,law,best,,,,\n"
        "a,lw,full,,,,\n"
        "a,share,many,,,,\n"
        "a,share,101,,interview,,\n"
        "\n"
        "a,unit,7,,,,\n"
        "a,unit,full,perhaps,interview,,\n"
        "a,unit,full,,hearsay,,\n"
        "a,unit,full,,desk_review,1/2/2025,\n"
        "a,unit,full,,observation,45678,\n"
        "b,unit,full,,,2025-02-30,\n"
        "c,unit,full,,,,sure\n"
        "d,unit,full,,,,1.5\n"
        "e,unit,full,,\n"
        ",unit,full,,,,\n"
        "f,,full,,,,\n"
        "g,root,1,,,,\n"
        "h,law,full,,,,\n"
        "h,law,full,,,,\n"
    )
    assert refused(table) == [
        ("not_a_level", 2, "answer"),
        ("unknown_indicator", 3, "indicator"),
        ("not_a_number", 4, "answer"),
        ("off_scale", 5, "answer"),
        ("not_a_level", 7, "answer"),
        ("unknown_value", 8, "state"),
        ("unknown_value", 9, "source"),
        ("two_dates", 10, "date"),
        ("bad_date", 12, "date"),
        ("bad_cell", 13, "confidence"),
        ("out_of_range", 14, "confidence"),
        ("ragged_row", 15, None),
        ("missing_key", 16, "institution"),
        ("missing_key", 17, "indicator"),
        ("not_an_indicator", 18, "indicator"),
        ("duplicate_response", 20, None),
    ]


def test_bad_cells_of_a_wide_table() -> None:
    table = "institution,source,law,share,lwa\na,,best,101,\nb,gossip,full,x,1\na,,full,1,\n"
    assert refused(table) == [
        ("unknown_column", 1, "lwa"),
        ("not_a_level", 2, "law"),
        ("off_scale", 2, "share"),
        ("unknown_value", 3, "source"),
        ("not_a_number", 3, "share"),
        ("duplicate_response", 4, "law"),
        ("duplicate_response", 4, "share"),
    ]


def test_suggestions() -> None:
    with pytest.raises(ceiba.Error, match="did you mean 'share'"):
        one("institution,law,shaer\na,full,1\n")
    with pytest.raises(ceiba.Error, match="did you mean 'answer'"):
        one("institution,indicator,anwser\na,law,full\n")


def test_bad_heads() -> None:
    assert refused("institution,law,law\na,full,full\n") == [("two_answers", 2, "law")]
    assert refused("institution,indicator,answer,Answer\na,law,full,full\n") == [("duplicate_column", 1, "Answer")]
    assert refused("law\nfull\n") == [("missing_column", 1, None)]
    assert refused("institution,answer\na,full\n") == [("missing_column", 1, None)]
    assert refused("institution,indicator\na,law\n") == [("missing_column", 1, None)]
    assert ("missing_column", 1, None) in refused("institution,foo\na,full\n")
    assert refused("institution,law,\na,full,x\n") == [("no_head", 1, "C")]
    assert said(one("institution,law,\na,full,x\n", columns={"": None})) == {"law": "full"}
    assert refused("institution\na\n") == [("one_column", 1, None)]
    assert said(one("institution,law,\na,full,\n")) == {"law": "full"}
    assert refused("institution,law\na,best\n", subject=None, round=None) == [
        ("missing_column", 1, None),
        ("missing_column", 1, None),
        ("not_a_level", 2, "law"),
    ]


def test_a_blank_subject_is_not_filled_in() -> None:
    assert refused("subject,institution,law\n,a,full\n", subject="x") == [("missing_key", 2, "subject")]


def test_blank_rows_and_cells_beyond_the_head() -> None:
    assert said(one("\n\ninstitution,law,,\na,full,,\n,,,\n  ,\n\n")) == {"law": "full"}
    assert refused("\ninstitution,law\n\na,best\n") == [("not_a_level", 4, "law")]
    assert refused("institution,law\na,full,x\n") == [("ragged_row", 2, None)]


@pytest.mark.parametrize("content", ["", "\n\n", "institution,law\n", "institution,law\n,\n", "\ufeff"])
def test_empty_tables(content: str) -> None:
    assert refused(content) == [("empty_table", None, None)]


@pytest.mark.parametrize(
    ("content", "row"),
    [
        ("institution,law\nPolicía,full\n".encode("latin-1"), 2),
        ("institución,law\na,full\n".encode("cp1252"), 1),
        ("institution,law\na,full\n".encode("utf-16-le"), 1),
    ],
)
def test_other_encodings_are_refused(content: bytes, row: int) -> None:
    assert refused(content) == [("bad_encoding", row, None)]


@pytest.mark.parametrize("content", ["utf-16", "utf-8-sig"])
def test_marks_say_the_encoding(content: str) -> None:
    table = io.BytesIO("institution,law\nPolicía,full\n".encode(content))
    (found,) = ceiba.read_responses(table, FRAMEWORK, subject="x", round="1")
    assert [i.label for i in found.institutions] == ["Policía"]


def test_a_zero_byte_is_part_of_a_cell() -> None:
    assert one("institution,indicator,answer,comment\na,law,full,x\0y\n").responses[0].comment == "x\0y"


def test_other_encodings_of_open_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes("institution,law\nPolicía,full\n".encode("latin-1"))
    with path.open(encoding="utf-8") as file, pytest.raises(ceiba.Error, match="not UTF-8"):
        ceiba.read_responses(file, FRAMEWORK)


def test_an_open_quote_is_refused() -> None:
    assert refused('institution,law\na,"full\nb,none\n') == [("bad_cell", 2, None)]


def test_no_file(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(ceiba.Error) as caught:
            ceiba.read_responses(path, FRAMEWORK)
        assert [issue.code for issue in caught.value.issues] == ["cannot_read"]
    with pytest.raises(TypeError, match="not int"):
        ceiba.read_responses(3, FRAMEWORK)


def test_pandas() -> None:
    frame = pd.DataFrame(
        {
            "institution": ["a", "b", "c", "d"],
            "indicator": ["share", "share", "law", "unit"],
            "answer": [1.5, 2, "full", None],
            "date": [pd.Timestamp("2025-01-02"), pd.NaT, datetime.date(2025, 1, 3), "2025-01-04"],
            "confidence": pd.array([0.5, pd.NA, 1, 0], dtype="Float64"),
            "comment": pd.array(["x", pd.NA, "y", " "], dtype="string"),
        }
    )
    a, b, c, d = ceiba.read_assessment(frame, FRAMEWORK, subject="x", round="1").responses
    assert (a.answer, b.answer, c.answer, d.answer, d.state) == (1.5, 2, "full", None, "not_answered")
    assert (a.date, b.date, c.date, d.date) == ("2025-01-02", None, "2025-01-03", "2025-01-04")
    assert (a.confidence, b.confidence, c.confidence, d.confidence) == (0.5, None, 1, 0)
    assert (a.comment, b.comment, c.comment, d.comment) == ("x", None, "y", None)
    with pytest.raises(ceiba.Error) as caught:
        ceiba.read_responses(frame.assign(answer=["x", "y", "z", [1]]), FRAMEWORK, subject="x", round="1")
    assert [(i.code, i.row, i.column) for i in caught.value.issues][:2] == [("not_a_number", 2, "answer"), ("not_a_number", 3, "answer")]


class Frame:
    """What polars and pandas have in common with nothing else."""

    columns = ("institution", "law")

    def to_dict(self, kind: str) -> list[dict[str, str]]:
        assert kind == "records"
        return [{"institution": "a", "law": "full"}]


class PolarsFrame:
    """The part of a polars.DataFrame that is used."""

    columns = ("institution", "law")

    def iter_rows(self) -> list[tuple[str, str]]:
        return [("a", "full")]


@pytest.mark.parametrize("frame", [Frame(), PolarsFrame()])
def test_other_frames(frame: Any) -> None:
    assert said(ceiba.read_assessment(frame, FRAMEWORK, subject="x", round="1")) == {"law": "full"}


def test_issues_speak_spanish() -> None:
    with pytest.raises(ceiba.Error) as caught:
        one("institution,lawx\na,full\n")
    texts = [ceiba.issue_text(issue, "es") for issue in caught.value.issues]
    assert texts == [
        "columna desconocida «lawx»; ¿quiso decir «law»?; --column 'lawx=NOMBRE' dice qué es, --column 'lawx=' la omite",
        "falta la columna «indicator»",
    ]


def test_the_example_is_read_as_it_was_written() -> None:
    example = ceiba.examples.path
    framework = ceiba.Framework.from_file(example("mrc_style/framework.json"))
    assessment = ceiba.Assessment.from_file(example("mrc_style/assessment_2025.json"))
    read_back = ceiba.read_assessment(
        example("mrc_style/responses_2025.csv"),
        framework,
        subject=assessment.subject,
        round=assessment.round,
        institutions=assessment.institutions,
        evidence=assessment.evidence,
    )
    assert read_back.responses == assessment.responses


def test_whatever_a_file_holds_is_read_or_refused() -> None:
    """Cells drawn at random, in files cut and joined at random: assessments or an Error, never another exception."""
    draw = random.Random(7)
    words = "institution indicator answer law share state date confidence evidence subject round 1.1 sep= full n/a 1,5 2 -0 1e999 =1 ñ"
    pieces = [*words.split(), *',,,;\t\n\n\r""\u00a0\ufeff\0']
    heads = ["", "institution,indicator,answer\n", "institution;law;share\n", "subject,round,institution,law,date\na,1,b,full,\n"]
    ends = set()
    for _ in range(3000):
        content = draw.choice(heads) + "".join(draw.choices(pieces, k=draw.choice([0, 5, 40])))
        try:
            encoded = content.encode(draw.choice(["utf-8", "utf-8", "latin-1", "utf-16"]), "replace")
            ceiba.read_responses(io.BytesIO(encoded), FRAMEWORK, subject="a", round="1")
            ends.add("read")
        except ceiba.Error as error:
            ends.update(issue.code for issue in error.issues)
    assert {"read", "bad_encoding", "ragged_row", "missing_column", "not_a_level"} <= ends


def test_words_of_their_own() -> None:
    """PER writes 0 for not reviewed, PEFA NR, XCCDF notapplicable: no words of ours."""
    codes = {"0": "not_reviewed", "NR": "not_applicable", "A": "full", "": "outside_mandate", "half": "50"}
    table = "institution,law,share\na,A,half\nb,NR,0\nc,basic,7.5\nd,,NR\n"
    framework = FRAMEWORK.replace(root={"id": "root", "rescale": True, "children": [leaf("law", "maturity"), leaf("share", "share")]})
    (one,) = ceiba.read_responses(io.StringIO(table), framework, subject="x", round="1", codes=codes)
    assert [(r.state, r.answer) for r in one.responses] == [
        ("answered", "full"),
        ("answered", 50),
        ("not_applicable", None),
        ("not_reviewed", None),
        ("answered", "basic"),
        ("answered", 7.5),
        ("outside_mandate", None),
        ("not_applicable", None),
    ]
    tidy = "institution,indicator,state,answer\na,law,notapplicable,\nb,law,,A\n"
    (one,) = ceiba.read_responses(
        io.StringIO(tidy), framework, subject="x", round="1", codes={"notapplicable": "not_applicable", "A": "none"}
    )
    assert [(r.state, r.answer) for r in one.responses] == [("not_applicable", None), ("answered", "none")]
    with pytest.raises(ceiba.Error) as caught:
        ceiba.read_responses(io.StringIO(table), framework, subject="x", round="1", codes={"A": "fuller"})
    assert ("not_a_level", 2, "law") in [(i.code, i.row, i.column) for i in caught.value.issues]


def test_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "latin.csv"
    path.write_bytes("institution,law\nPolicía,basic\n".encode("latin-1"))
    framework = FRAMEWORK.replace(root={"id": "root", "children": [leaf("law", "maturity")]})
    (one,) = ceiba.read_responses(path, framework, subject="x", round="1", encoding="latin-1")
    assert (one.institutions[0].id, one.institutions[0].label) == ("policia", "Policía")
    with pytest.raises(ceiba.Error, match="row 2"):
        ceiba.read_responses(path, framework, subject="x", round="1")
    with pytest.raises(LookupError):
        ceiba.read_responses(path, framework, subject="x", round="1", encoding="latin-99")


class Stream:
    """A table of a library that nobody here knows."""

    def __init__(self, table: Any) -> None:
        self.table = table

    def __arrow_c_stream__(self, schema: object = None) -> object:
        return self.table.__arrow_c_stream__(schema)


@pytest.mark.parametrize("form", [pd.DataFrame, pl.DataFrame, pyarrow.table, lambda table: Stream(pyarrow.table(table)), dict])
def test_every_library_goes_in(form: Any) -> None:
    """Answers, targets, registers and agreements alike."""
    expected = one("institution,1.1,share\na,full,7.5\nb,,2\n")
    assert (
        ceiba.read_assessment(
            form({"institution": ["a", "b"], "1.1": ["full", None], "share": [7.5, 2.0]}), FRAMEWORK, subject="x", round="1"
        )
        == expected
    )
    targets = ceiba.read_targets(form({"indicator": ["1.1"], "target": ["full"]}), FRAMEWORK)
    assert list(targets.nodes) == [FRAMEWORK.node("1.1").id]
    assert [one.id for one in ceiba.read_institutions(form({"institution": ["Policía"]}))] == ["policia"]
    agreed = {"indicator": ["1.1"], "answer": ["full"], "rationale": ["x"], "decided_by": ["y"], "date": ["2025-01-02"]}
    assert len(ceiba.workshop.adjudicated(FRAMEWORK, expected, form(agreed)).adjudications) == 1


def test_a_table_beside_one_in_another_encoding() -> None:
    """--encoding is said once for all tables; one that is UTF-8 after all is read so."""
    said = {"encoding": "latin-1"}
    assert len(ceiba.read_targets(io.BytesIO("indicator;target;Justificación\n1.1;full;sí\n".encode()), FRAMEWORK, **said).nodes) == 1
    assert ceiba.read_institutions(io.BytesIO("institución;sector\nPolicía;x\n".encode()), **said)[0].label == "Policía"
