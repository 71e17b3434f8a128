"""Tables as people have them: their heads, their columns, their rows, and what is said of what was read."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import ceiba
from ceiba._core import _read_responses
from ceiba._read.institutions import read_institutions
from ceiba._read.options import table_options
from ceiba._read.targets import read_targets

FRAMEWORK = ceiba.Framework.from_dict(
    {
        "schema": "ceiba/framework/1",
        "id": "desk",
        "version": "1",
        "languages": ["en", "es"],
        "defaults": {"duplicates": "latest"},
        "scales": [
            {
                "id": "extent",
                "levels": [
                    {"code": "1", "value": 0, "label": {"en": "None", "es": "Nada"}},
                    {"code": "2", "value": 1, "label": {"en": "Partly", "es": "Parcial"}},
                    {"code": "3", "value": 2, "label": {"en": "Fully", "es": "Completo"}},
                ],
            },
            {
                "id": "yes_no",
                "levels": [
                    {"code": "no", "value": 0, "label": {"en": "No", "es": "No"}},
                    {"code": "yes", "value": 1, "label": {"en": "Fully", "es": "Sí"}},
                ],
            },
        ],
        "root": {
            "id": "root",
            "rescale": True,
            "children": [
                {
                    "id": "law",
                    "code": "1.1",
                    "label": {"en": "Is there a law?", "es": "¿Hay una ley?"},
                    "question": {"scale": "extent"},
                },
                {
                    "id": "unit",
                    "code": "1.2",
                    "label": {"en": "Is there a unit?", "es": "¿Hay una unidad?"},
                    "question": {"scale": "extent"},
                },
                {"id": "plan", "code": "2.1", "label": {"en": "A plan", "es": "Un plan"}, "question": {"scale": "yes_no"}},
            ],
        },
    }
)


def read(table: str, **options: Any) -> dict[tuple[str, str], Any]:
    """The answer, or the state, by institution and indicator."""
    given = {"subject": "x", "round": "1", **options}
    (assessment,) = ceiba.read_responses(io.StringIO(table), FRAMEWORK, **given)
    return {(r.institution, r.indicator): r.answer or r.state for r in assessment.responses}


def refused(table: str, **options: Any) -> list[tuple[str, int | None, str | None]]:
    """The codes, rows and columns of all that is wrong."""
    with pytest.raises(ceiba.Error) as caught:
        read(table, **options)
    return [(i.code, i.row, i.column) for i in caught.value.issues]


BOTH = {("a", "law"): "2", ("a", "unit"): "3"}


@pytest.mark.parametrize(
    "table",
    [
        "institution,law,unit\na,2,3\n",
        "National assessment,,\n,,\nInstitution,law,unit\na,2,3\n",
        "National assessment of 2025\nInstitution;law;unit\na;2;3\n",
        "Domain 1;;\nInstitución;¿Hay una ley?;¿Hay una unidad?\na;2;3\n",
        "institution,law,unit\ninstitution,law,unit\na,2,3\n",
        "institution,law,unit\nInstitution,LAW,Unit\na,2,3\ninstitution,law,unit\n",
        '"institution";"law";"unit"\n"#org";"#indicator+law";""\n"a";"2";"3"\n',
        'institution,law,unit\nWho?,Law?,Unit?\n"{""ImportId"":""Q1""}","{""ImportId"":""Q2""}","{""ImportId"":""Q3""}"\na,2,3\n',
        "institution,law,unit\nWho?,Is there a law?,Is there a unit?\na,2,3\n",
        "institution,1.1,1.2\na,2,3\n",
        "institution,1-1,1_2.\na,2,3\n",
        "Entidad|1.1 ¿Hay una ley?|Is there a unit\na|Parcial|Completo\n",
        "Institution\t1.1. IS THERE A LAW\tunit\na\t2 - Partly\t(3) Fully\n",
        "indicator,a\nlaw,2\nunit,3\n",
        "Pregunta;a\n¿Hay una ley?;2,0\n1.2;03\n",
        "Entidad;Pregunta;Valor\na;law;2\na;1.2;3\n",
        "Entidad;Código;Puntaje\na;1.1;2.0\na;1.2;3.0\n",
        "Entidad;Código;Indicador;Respuesta\na;1.1;¿Hay una ley?;2\na;1.2;Otro texto;3\n",
    ],
)
def test_the_same_answers_in_many_layouts(table: str) -> None:
    assert read(table) == BOTH


def test_a_head_that_is_said() -> None:
    assert read("institution,law,unit\nx,1,1\ninstitution,law,unit\na,2,3\n", head=3) == BOTH
    assert read("institution,law,unit\nWho,Ley,Unidad\na,2,3\n", head_rows=2) == BOTH
    assert refused("institution,law,unit\nWho,Ley,Unidad\na,2,3\n") == [
        ("looks_like_head", 2, None),
        ("not_a_level", 2, "law"),
        ("not_a_level", 2, "unit"),
    ]
    with pytest.raises(ceiba.Error, match="9"):
        read("institution,law\na,2\n", head=9)


def test_a_row_that_looks_like_the_head_is_said_to() -> None:
    with pytest.raises(ceiba.Error, match="--head-rows 2"):
        read("institution,law,unit\nWho,Ley,Unidad\na,2,3\n")
    table = "A title\n\ninstitution,law,unit\nWho,Ley,Unidad\na,2,3\n"
    with pytest.raises(ceiba.Error, match=r"row 4: the row 4 seems .* --head-rows 2"):
        read(table)
    assert read(table, head_rows=2) == BOTH
    assert ("looks_like_head", 2, None) not in refused("institution,law,unit\nWho,Ley,Unidad\na,maybe,3\n")


def test_codes_that_a_spreadsheet_makes_one() -> None:
    document = FRAMEWORK.to_dict()
    document["root"]["children"][1]["code"] = "1.10"
    framework = ceiba.Framework.from_dict(document)

    def codes(table: str, **options: Any) -> list[str]:
        with pytest.raises(ceiba.Error) as caught:
            ceiba.read_responses(io.StringIO(table), framework, subject="x", round="1", **options)
        return [i.code for i in caught.value.issues]

    assert codes("institution,1.1\na,2\n") == ["two_readings"]
    assert codes("institution,indicator,answer\na,1.1,2\n") == ["two_readings"]
    for table in ("institution,1.1,1.10\na,2,3\n", "institution,indicator,answer\na,1.1,2\na,1.10,3\n"):
        (found,) = ceiba.read_responses(io.StringIO(table), framework, subject="x", round="1")
        assert [(r.indicator, r.answer) for r in found.responses] == [("law", "2"), ("unit", "3")]


def test_numbers_that_name_lose_the_decimals_of_a_data_frame() -> None:
    (found,) = ceiba.read_responses(io.StringIO("subject,round,institution,law\n12.0,2025.0,7.0,2\n12,2025,8,3\n"), FRAMEWORK)
    assert (found.subject.id, found.round.id, [i.label for i in found.institutions]) == ("12", "2025", ["7", "8"])


def test_columns_that_name_the_indicator_must_agree() -> None:
    table = "Entidad;Código;Indicador;Respuesta\na;1.1;¿Hay una unidad?;2\n"
    assert refused(table) == [("two_readings", 2, "Indicador")]


def test_one_question_in_several_columns() -> None:
    table = "institution,3. Law,4. Law,unit\na,2,,3\nb,,1,3\n"
    assert read(table, columns={"3. Law": "law", "4. Law": "law"}) == {**BOTH, ("b", "law"): "1", ("b", "unit"): "3"}
    both = "institution,3. Law,4. Law\na,2,2\n"
    assert refused(both, columns={"3. Law": "law", "4. Law": "law"}) == [("two_answers", 2, "4. Law")]


def test_names_of_theirs_in_rows() -> None:
    table = "institution,item,answer\na,Q-7,2\na,Q-8,3\n"
    assert read(table, columns={"item": "indicator"}, codes={"Q-7": "law", "Q-8": "1.2"}) == BOTH
    assert read(table, columns={"item": "indicator", "Q-7": "law", "Q-8": "unit"}) == BOTH
    assert refused(table, columns={"item": "indicator"}) == [("unknown_indicator", 2, "item"), ("unknown_indicator", 3, "item")]


def test_columns_that_nobody_named() -> None:
    table = "institution,law,_uuid,unit,,start\na,2,u1,3,x,8:00\n"
    assert refused(table) == [("unknown_column", 1, "_uuid"), ("no_head", 1, "E"), ("unknown_column", 1, "start")]
    assert read(table, others="ignore") == BOTH


def test_rows_that_count() -> None:
    table = "institution;law;unit;_status\na;2;3;approved\nb;1;1;not approved\nc;3;3;\n"
    assert read(table, where="_status=approved") == BOTH
    assert set(read(table, where=["_status!=not approved", "institution!=c"])) == set(BOTH)
    assert set(read(table, where=["_status!="])) == {(i, n) for i in "ab" for n in ("law", "unit")}
    assert refused(table, where="_status=gone") == [("no_rows_left", None, None)]
    assert ("missing_column", 1, None) in refused(table, where="state=approved", others="ignore")
    assert ("bad_condition", None, None) in refused(table, where="approved", others="ignore")


def test_words_on_one_scale() -> None:
    table = "institution,law,plan\na,A,A\n"
    assert read(table, codes={"extent": {"A": "2"}, "plan": {"A": "yes"}}) == {("a", "law"): "2", ("a", "plan"): "yes"}
    assert read(table, codes={"A": "no", "extent": {"A": "2"}}) == {("a", "law"): "2", ("a", "plan"): "no"}
    assert read("institution,law,plan\na,Fully,Fully\n") == {("a", "law"): "3", ("a", "plan"): "yes"}


def test_merged_cells() -> None:
    table = "institution,indicator,answer\na,law,2\n,unit,3\nb,law,1\n,unit,\n"
    assert read(table, fill_down=True) == {**BOTH, ("b", "law"): "1", ("b", "unit"): "not_answered"}
    assert refused(table) == [("missing_key", 3, "institution"), ("missing_key", 5, "institution")]


def test_one_of_many_is_chosen() -> None:
    table = "País;Año;institution;law\nPerú;2023;a;1\nPerú;2024;a;2\nChile;2024;a;3\n"
    assert read(table, subject="Perú", round="2024") == {("a", "law"): "2"}
    assert [(a.subject.id, a.round.id) for a in ceiba.read_responses(io.StringIO(table), FRAMEWORK, round="2024")] == [
        ("Perú", "2024"),
        ("Chile", "2024"),
    ]
    assert refused(table, subject="Bolivia") == [("no_rows_left", None, None)]


def test_the_later_of_one_day_counts() -> None:
    table = "institution,_submission_time,law\na,2025-03-01T11:30:00,3\na,2025-03-01T10:00:00,1\n"
    (assessment,) = ceiba.read_responses(io.StringIO(table), FRAMEWORK, subject="x", round="1")
    assert {r.indicator: r.value for r in ceiba.reconcile(FRAMEWORK, assessment)}["law"] == 2
    frame = pd.read_csv(io.StringIO(table), parse_dates=["_submission_time"])
    assert ceiba.read_assessment(frame, FRAMEWORK, subject="x", round="1").responses == assessment.responses
    day = "institution,date,law\na,2025-03-01,3\na,2025-03-01,1\n"
    assert refused(day) == [("duplicate_response", 3, "law")]


def test_dates_of_a_language() -> None:
    table = "institution,date,law\na,03/04/2025,2\n"
    assert refused(table) == [("two_dates", 2, "date")]
    for options in ({"language": "es"}, {"dates": "day_first"}):
        (assessment,) = ceiba.read_responses(io.StringIO(table), FRAMEWORK, subject="x", round="1", **options)
        assert assessment.responses[0].date == "2025-04-03"


def test_a_frame_means_what_its_file_means(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("institution,law,unit,plan\na,2,,yes\nb,3,1,no\n", "utf-8")
    floats = pd.read_csv(path)  # the blank makes floats of unit
    assert floats["unit"].dtype == float
    floats.to_csv(tmp_path / "floats.csv", index=False)
    found = [ceiba.read_assessment(table, FRAMEWORK, subject="x", round="1") for table in (path, floats, tmp_path / "floats.csv")]
    assert found[0] == found[1] == found[2]


def test_a_register(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text("institución;label_es;sector;poder\nmp;Ministerio Público;Justicia;\npnc;Policía Nacional;police;executive\n", "utf-8")
    register = read_institutions(path)
    assert [(i.id, i.label, i.sector, i.branch) for i in register] == [
        ("mp", {"es": "Ministerio Público"}, "justicia", None),
        ("pnc", {"es": "Policía Nacional"}, "police", "executive"),
    ]
    assert set(read("institution,law\nMINISTERIO PUBLICO,2\npnc,3\n", institutions=path)) == {("mp", "law"), ("pnc", "law")}
    both = ceiba.read_responses(
        io.StringIO("institution,law\nOtro,2\n"), FRAMEWORK, subject="x", round="1", institutions=path, others_answer=True
    )
    assert [i.id for i in both[0].institutions] == ["mp", "pnc", "otro"]
    assert refused("institution,law\nOtro,2\n", institutions=path) == [("unknown_institution", 2, "institution")]
    path.write_text("institution,sector,colour\na,x,red\n", "utf-8")
    with pytest.raises(ceiba.Error, match="colour"):
        read_institutions(path)
    path.write_text("institution,sector\nA,x\na,y\n", "utf-8")
    with pytest.raises(ceiba.Error, match="row 3"):
        read_institutions(path)


def test_what_was_read_is_told() -> None:
    table = b"institution,law,note\nFiscal\xc3\xada,2,x\nfiscalia,n/a,y\nB,,\n"
    summary = _read_responses(table, FRAMEWORK, table_options(subject="x", round="1", columns={"note": None}), False).summary
    assert (summary.rows, summary.rows_left_out, summary.subjects, summary.institutions) == (3, 0, 1, 2)
    assert summary.states == {"answered": 1, "not_answered": 1, "not_applicable": 1}
    assert summary.columns_left_out == ("note",)
    assert summary.names_joined == {"fiscalia": ("Fiscalía", "fiscalia")}


def test_repeated_issues_are_counted() -> None:
    table = "institution,law\n" + "".join(f"a{n},maybe\n" for n in range(5000))
    with pytest.raises(ceiba.Error) as caught:
        read(table)
    assert len(caught.value.issues) == 5000
    assert str(caught.value).count("\n") == 0
    assert "row 2" in str(caught.value)
    assert "4999 more" in str(caught.value)
    table = "institution,law\n" + "".join(f"a{n},maybe{n}\n" for n in range(5000))
    with pytest.raises(ceiba.Error) as caught:
        read(table)
    assert str(caught.value).count("\n") == 10


def test_targets_are_a_table_too() -> None:
    table = "Indicador;Meta\n1.1;Parcial\n¿Hay una unidad?;3,0\nplan;next_level\n"
    profile = read_targets(io.StringIO(table), FRAMEWORK)
    assert profile.to_dict()["nodes"] == {
        "law": {"target": "fixed", "value": "2"},
        "unit": {"target": "fixed", "value": "3"},
        "plan": "next_level",
    }
    with pytest.raises(ceiba.Error) as caught:
        read_targets(io.StringIO("indicator,target\nlaw,2\nlaw,3\nplan,maybe\nnone,1\n"), FRAMEWORK)
    assert {(i.code, i.row) for i in caught.value.issues} == {("duplicate_id", 3), ("not_a_level", 4), ("unknown_node", 5)}
    with pytest.raises(ceiba.Error, match="'target'"):
        read_targets(io.StringIO("indicator,aims\nlaw,2\n"), FRAMEWORK)
