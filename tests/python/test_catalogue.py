"""Actions from a table, and recommendations beside what was found."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

import ceiba
from ceiba import cli

EXAMPLE = ceiba.examples.path("mrc_style/framework.json").parent
FRAMEWORK = ceiba.Framework.from_file(EXAMPLE / "framework.json")
ASSESSMENT = ceiba.Assessment.from_file(EXAMPLE / "assessment_2026.json")
TARGETS = ceiba.TargetProfile.from_file(EXAMPLE / "targets.json")
CATALOGUE = ceiba.Catalogue.from_file(EXAMPLE / "catalogue.json")
SIZES = [
    "--size",
    "S=15000",
    "--size",
    "M=60000",
    "--size",
    "L=250000",
    "--size",
    "XL=900000",
    "--places",
    "region=12",
    "--places",
    "school=640",
]


def read(text: str, **options: Any) -> ceiba.Catalogue:
    return ceiba.read_catalogue(io.StringIO(text), FRAMEWORK, **options)


def action(cells: str, heads: str, **options: Any) -> Any:
    """The one action of a table with these heads beside a label and a lead."""
    return read(f"label;lead;{heads}\nDo;ministry;{cells}\n", **options).actions[0]


def refused(text: str, **options: Any) -> list[tuple[str, int | None, str | None]]:
    with pytest.raises(ceiba.Error) as raised:
        read(text, **options)
    return [(one.code, one.row, one.column) for one in raised.value.issues]


def test_the_table_of_the_example_is_its_catalogue() -> None:
    table = ceiba.read_catalogue(
        EXAMPLE / "catalogue.csv",
        FRAMEWORK,
        CATALOGUE.id,
        institutions=CATALOGUE.institutions,
        currency="USD",
        price_year=2026,
        sizes=CATALOGUE.sizes,
        levels=CATALOGUE.levels,
    )
    assert table == CATALOGUE.replace(label={}, description={})


@pytest.mark.parametrize(
    ("cell", "cost"),
    [
        ("0", {"amount": 0}),
        ("12000", {"amount": 12000}),
        ("12.000,50", {"amount": 12000.5}),
        ("1.250.000", {"amount": 1250000}),
        ("$ 12 000", {"amount": 12000}),
        ("US$12000", {"amount": 12000}),
        ("12000 €", {"amount": 12000}),
        ("Q12000", {"amount": 12000}),
        ("12'000'000", {"amount": 12000000}),
        ("10000-15000", {"low": 10000, "high": 15000}),
        ("10000 – 15000", {"low": 10000, "high": 15000}),
        ("$10000 to $15000", {"low": 10000, "high": 15000}),
        ("10000 a 15000", {"low": 10000, "high": 15000}),
        ("5-10", {"low": 5, "high": 10}),
        ("M", {"size": "M"}),
        ("m", {"size": "M"}),
        ("", {}),
        ("por definir", {}),
        ("unknown", {}),
    ],
)
def test_costs(cell: str, cost: dict[str, Any]) -> None:
    found = action(cell, "costo inicial", sizes={"M": 60000})
    assert found.one_off == ceiba.Cost.from_dict(cost)
    assert found.yearly is None


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("12.000", "two_marks"),
        ("10.000 a 15.000", "two_marks"),
        ("12 mil", "bad_cell"),
        ("12%", "bad_cell"),
        ("-", "bad_cell"),
        ("10-15-20", "bad_cell"),
        ("(500)", "bad_cell"),
        ("-500", "out_of_range"),
        ("15000-10000", "bad_interval"),
        ("XXL", "no_such_amount"),
        ("5-oct", "became_a_date"),
        ("Oct-10", "became_a_date"),
        ("05/10/2026", "became_a_date"),
        ("2026-10-05", "became_a_date"),
        ("2026-10-05 00:00:00", "became_a_date"),
        ("USD 5 to EUR 6", "bad_cell"),
    ],
)
def test_costs_that_are_refused(cell: str, code: str) -> None:
    assert refused(f"acción;responsable;costo inicial\nHacer;ministerio;{cell}\n", sizes={"M": 1}) == [(code, 2, "costo inicial")]


def test_money_in_thousands_is_read_where_the_column_or_a_person_says_so() -> None:
    assert action("12.000", "cost", decimal=",").one_off.amount == 12000
    assert action("12.000", "cost", decimal=".").one_off.amount == 12
    said = read("label;lead;cost;yearly cost\nA;m;12.000;1.234,50\nB;m;3.500;7,25\n")
    assert [one.one_off.amount for one in said.actions] == [12000, 3500]


def test_a_currency_is_taken_from_the_cells_and_two_are_refused() -> None:
    assert read("label;lead;cost\nA;m;USD 5\nB;m;7 USD\nC;m;3\n").currency == "USD"
    assert refused("label;lead;cost\nA;m;USD 5\nB;m;EUR 7\n") == [("other_currency", 3, "cost")]
    assert refused("label;lead;cost\nA;m;USD 5\n", currency="GTQ") == [("other_currency", 2, "cost")]


def test_a_quantity_and_a_level_multiply_both_costs() -> None:
    found = action("5;7;2;Región", "one-off cost;yearly cost;quantity;level", levels={"region": 12})
    assert found.one_off == ceiba.Cost(amount=5, quantity=2, level="region")
    assert found.yearly == ceiba.Cost(amount=7, quantity=2, level="region")
    assert refused("label;lead;cost;level\nA;m;5;village\n") == [("no_such_amount", 2, "level")]


@pytest.mark.parametrize(
    ("cell", "closes"),
    [
        ("lead_body: 1 -> 3; hotline_service: 4", [("lead_body", 1, 3), ("hotline_service", None, 4)]),
        ("1.1.1: 1→3", [("lead_body", 1, 3)]),
        ("1.1.1: 1-3", [("lead_body", 1, 3)]),
        ("1.1.1: 1 a 3", [("lead_body", 1, 3)]),
        ("lead_body: initial -> Consolidado", [("lead_body", "initial", "established")]),
        ("2.4.1: sí", [("database_connection", None, "yes")]),
    ],
)
def test_what_an_action_closes(cell: str, closes: list[tuple[str, Any, Any]]) -> None:
    found = action(f'"{cell}"', "cierra").closes
    values = {"initial": (2, "initial"), "established": (4, "established"), "yes": (1, "yes")}
    assert [one.indicator for one in found] == [one for one, _, _ in closes]
    for one, (_, start, to) in zip(found, closes, strict=True):
        assert one.from_level in (values.get(start, (start,)) if start else (None,))
        assert one.to in values.get(to, (to,))


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("lead_body", "bad_cell"),
        ("lead_body: 1 -> 2 -> 3", "bad_cell"),
        ("lead_bodi: 3", "unknown_indicator"),
        ("lead_body: 9", "not_a_level"),
        ("lead_body: ->", "bad_cell"),
        ("1-mar", "became_a_date"),
        ("lead_body: 2026-03-01", "became_a_date"),
    ],
)
def test_what_an_action_closes_is_refused(cell: str, code: str) -> None:
    assert refused(f"label;lead;closes\nA;m;{cell}\n") == [(code, 2, "closes")]


def test_what_an_action_needs_and_excludes() -> None:
    made = read('código;acción;responsable;requisitos;excluye\n1;Redactar;m;;\n2;Aprobar;m;"1; 4.1.1 >= 3";3\n3;Abrir;m;"1, Aprobar";\n')
    assert [one.code for one in made.actions] == ["1", "2", "3"]
    first, second, third = made.actions
    assert [(one.action, one.indicator, one.level) for one in second.prerequisites] == [
        (first.id, None, None),
        (None, "hotline_service", 3),
    ]
    assert [one.action for one in third.prerequisites] == [first.id, second.id]
    assert second.excludes == (third.id,)


def test_codes_that_a_spreadsheet_took_for_numbers() -> None:
    made = read("code,label,lead,prerequisites\n1.0,A,m,\n2.0,B,m,1\n3.0,C,m,2.0\n")
    assert [one.code for one in made.actions] == ["1", "2", "3"]
    assert made.actions[1].prerequisites[0].action == made.actions[0].id
    assert refused("code,label,lead\n1.1,A,m\n1.2,B,m\n1.1,C,m\n") == [("duplicate_id", 4, "code")]  # 1.10


def test_everything_wrong_is_said_at_once_in_the_order_of_rows() -> None:
    assert refused(
        "id;label;lead;closes;cost;prerequisites;duration\n"
        "a;A;;lead_body: 9;1;;1\n"
        "b;B;m;lead_body: 3;5-oct;c;0\n"
        "c;C;m;lead_body: 4;1;b;45000\n"
        "c;C;m;;1;gone;half\n"
    ) == [
        ("missing_key", 2, "lead"),
        ("not_a_level", 2, "closes"),
        ("became_a_date", 3, "cost"),
        ("out_of_range", 3, "duration"),
        ("became_a_date", 4, "duration"),
        ("prerequisite_cycle", 4, "prerequisites"),
        ("duplicate_id", 5, "id"),
        ("unknown_action", 5, "prerequisites"),
        ("wrong_type", 5, "duration"),
    ]


def test_each_thing_that_a_cell_lists_is_judged() -> None:
    assert refused('id;label;lead;prerequisites;closes\na;A;m;"x; y";"gone: 1; lost: 2"\n') == [
        ("unknown_indicator", 2, "closes"),
        ("unknown_indicator", 2, "closes"),
        ("unknown_action", 2, "prerequisites"),
        ("unknown_action", 2, "prerequisites"),
    ]


def test_title_rows_and_a_row_of_tags_are_no_actions() -> None:
    made = read(
        "Plan nacional;;\n;;\nAcción;Responsable;Costo inicial\n#activity+name;#org+lead;#value+cost\nHacer;Ministerio;5\n",
    )
    assert [one.label for one in made.actions] == ["Hacer"]
    assert made.institutions[0].label == "Ministerio"


def test_columns() -> None:
    assert refused("label;lead;requisitoss\nA;m;x\n") == [("unknown_column", 1, "requisitoss")]
    assert refused("label;name;lead\nA;A;m\n") == [("duplicate_column", 1, "name")]
    assert refused("label;cost\nA;1\n") == [("missing_column", 1, None)]
    assert refused("lead\nm\n") == [("missing_column", 1, None)]
    kept = read("label;label_es;lead;Observaciones\nDo;Hacer;m;Con calma\n").actions[0]
    assert kept.label == {"": "Do", "es": "Hacer"}
    assert kept.extra == {"Observaciones": "Con calma"}
    assert read("what;lead\nDo;m\n", columns={"what": "label"}).actions[0].label == "Do"
    assert refused("label;lead\nDo;m\n", columns={"what": "label"}) == [("missing_column", 1, None)]
    assert "extra" in read("label;lead;Área;Fecha\nDo;m;Norte;2027-01-01\n").actions[0].to_dict()


def test_units_in_heads() -> None:
    made = read("acción;responsable;Costo inicial (GTQ);Costo anual (GTQ);Duración (años)\nA;m;5;6;2\n")
    assert (made.currency, made.actions[0].one_off, made.actions[0].duration) == ("GTQ", ceiba.Cost(amount=5), 2)
    assert read("acción;responsable;Costo (US$)\nA;m;5\n").actions[0].one_off == ceiba.Cost(amount=5)
    assert refused("acción;responsable;Costo inicial (miles de USD)\nA;m;5\n") == [("unknown_column", 1, "Costo inicial (miles de USD)")]
    assert refused("acción;responsable;Costo inicial (GTQ);Costo anual (USD)\nA;m;5;6\n") == [("other_currency", 1, "Costo anual (USD)")]
    assert refused("acción;responsable;Costo inicial (GTQ)\nA;m;USD 5\n") == [("other_currency", 2, "Costo inicial (GTQ)")]


def test_institutions_are_found_by_any_of_their_names() -> None:
    made = read(
        "label;lead;partners\nA;Ministerio de Justicia;Red por la Niñez; \nB;justice_ministry;\n", institutions=ASSESSMENT.institutions
    )
    assert [one.lead for one in made.actions] == ["justice_ministry", "justice_ministry"]
    assert refused("label;lead\nA;Ministry of Justise\n", institutions=ASSESSMENT.institutions) == [("unknown_institution", 2, "lead")]


def test_a_data_frame_is_a_table() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(
        {"acción": ["A", "B"], "responsable": ["m", "m"], "costo inicial": [5.0, None], "duración": [1, 2], "requisitos": [None, "A"]}
    )
    made = ceiba.read_catalogue(frame, FRAMEWORK)
    assert [one.one_off.amount for one in made.actions] == [5, None]
    assert [one.duration for one in made.actions] == [1, 2]
    damaged = pandas.DataFrame({"label": ["A"], "lead": ["m"], "cost": [pandas.Timestamp("2026-10-05")]})
    with pytest.raises(ceiba.Error) as raised:
        ceiba.read_catalogue(damaged, FRAMEWORK)
    assert [one.code for one in raised.value.issues] == ["became_a_date"]


def test_a_table_stands_for_json_in_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [
        str(EXAMPLE / f"{name}.json") for name in ("framework", "assessment_2026", "targets", "constraints", "plan", "recommendations")
    ]
    framework, assessment, targets, constraints, plan, recommendations = files
    plain = json.loads((EXAMPLE / "plan.json").read_text("utf-8")) | {"catalogue": "catalogue"}
    (tmp_path / "plan.json").write_text(json.dumps(plain), "utf-8")
    table = str(EXAMPLE / "catalogue.csv")
    assert cli.main(["judge_plan", framework, assessment, targets, table, constraints, str(tmp_path / "plan.json"), *SIZES, "--json"]) == 0
    by_table = json.loads(capsys.readouterr().out)
    assert cli.main(["judge_plan", framework, assessment, targets, str(EXAMPLE / "catalogue.json"), constraints, plan, "--json"]) == 0
    by_json = json.loads(capsys.readouterr().out)
    assert by_table["actions"] == by_json["actions"]
    assert by_table["violations"] == by_json["violations"]
    out = tmp_path / "catalogue.json"
    asked = ["--institutions", assessment, *SIZES, "--currency", "USD", "--price-year", "2026"]
    assert cli.main(["catalogue", framework, table, *asked, "-o", str(out)]) == 0
    assert "A confidential line" in capsys.readouterr().err  # of unknown cost
    assert ceiba.Catalogue.from_file(out).actions == CATALOGUE.actions
    assert cli.main(["recommend", framework, assessment, targets, str(EXAMPLE / "catalogue.json"), recommendations, "--lang", "es"]) == 0
    shown = capsys.readouterr().out
    assert shown.index("Coordinación y restitución") < shown.index("La voz de la niñez") < shown.index("Brechas que ninguna")
    (tmp_path / "actions.csv").write_text("label;lead;cost\nA;nobody;5-oct\n", "utf-8")
    assert cli.main(["judge_plan", framework, assessment, targets, str(tmp_path / "actions.csv"), constraints, plan]) == 2
    said = capsys.readouterr().err
    assert "actions.csv" in said and "unknown institution 'nobody'" in said and "'5-oct' is a date" in said


def test_the_recommendations_of_the_example() -> None:
    advice = ceiba.Recommendations.from_file(EXAMPLE / "recommendations.json")
    found = ceiba.recommend(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, advice)
    assert found == ceiba.Evaluation(FRAMEWORK, ASSESSMENT).recommend(TARGETS, CATALOGUE, advice)
    assert [area.id for area in advice.areas] == ["coordination", "technology", "companies", "units", "voice"]
    assert found.issues == ()
    assert len(found.items) == 17
    gaps = ceiba.gaps(FRAMEWORK, ceiba.score(FRAMEWORK, ASSESSMENT), TARGETS)
    contribution = {gap.node: gap.contribution for gap in gaps.gaps if gap.contribution}
    named = {gap.indicator for item in found.items for gap in item.gaps}
    assert {gap.indicator for gap in found.unaddressed} == contribution.keys() - named
    for item in found.items:
        assert (item.contribution or 0) == pytest.approx(sum(contribution.get(gap.indicator, 0) for gap in item.gaps), abs=1e-12)
    assert [item.recommendation for item in found.items if not item.gap_left] == ["database_rules"]
    assert [item.cost_unknown for item in found.items if item.cost_unknown] == [("prevention_line",)]
    assert len(found.to_frame()) == 17


def test_recommendations_stand_on_a_published_assessment_too() -> None:
    advice = ceiba.Recommendations.from_file(EXAMPLE / "recommendations.json")
    public = ceiba.publish(FRAMEWORK, ASSESSMENT, draft=True).assessment
    found = ceiba.recommend(FRAMEWORK, public, TARGETS, CATALOGUE, advice)
    assert len(found.items) == 17
    known = {node.id: node.value for node in ceiba.score(FRAMEWORK, public).nodes}
    assert all(gap.value == known[gap.indicator] for item in found.items for gap in item.gaps)


def test_a_warning_of_recommendations_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    advice = json.loads((EXAMPLE / "recommendations.json").read_text("utf-8"))
    advice["recommendations"] = [one for one in advice["recommendations"] if one["code"] not in ("B2", "B3")]
    (tmp_path / "advice.json").write_text(json.dumps(advice), "utf-8")
    files = [str(EXAMPLE / f"{name}.json") for name in ("framework", "assessment_2026", "targets", "catalogue")]
    assert cli.main(["recommend", *files, str(tmp_path / "advice.json")]) == 0
    assert "the area 'technology' has 1 recommendations, fewer than 3" in capsys.readouterr().err


PERIODS = ceiba.Constraints.from_file(EXAMPLE / "constraints.json")


def budgets(text: str, **options: Any) -> list[Any]:
    return list(ceiba.read_budgets(io.StringIO(text), PERIODS, **options).funds)


def refused_budgets(text: str, **options: Any) -> list[tuple[str, int | None, str | None]]:
    with pytest.raises(ceiba.Error) as raised:
        budgets(text, **options)
    return [(one.code, one.row, one.column) for one in raised.value.issues]


def test_budgets_have_a_row_a_source_or_a_column_a_source() -> None:
    by_rows = budgets(
        "Fuente;2027;fy2028;Ejercicio 2029;2030;2031;arrastra;moneda;funciones\n"
        "Tesoro nacional;1.000.000;2;3;4;5;;;\nUnión Europea;0;0;$ 7;0;0;sí;EUR;prevention; response\n".replace(
            "prevention; response", '"prevention; response"'
        )
    )
    assert [(fund.id, list(fund.budget), fund.carry_over) for fund in by_rows] == [
        ("treasury", [1000000, 2, 3, 4, 5], False),
        ("union_europea", [0, 0, 7, 0, 0], True),
    ]
    assert by_rows[0].label == PERIODS.funds[0].label
    assert (by_rows[1].label, by_rows[1].currency, by_rows[1].functions) == ("Unión Europea", "EUR", ("prevention", "response"))
    by_columns = budgets("año;Tesoro nacional;donors\n" + "".join(f"{year};{year};0\n" for year in range(2027, 2032)))
    assert [(fund.id, list(fund.budget)) for fund in by_columns] == [("treasury", [2027, 2028, 2029, 2030, 2031]), ("donors", [0] * 5)]
    assert by_columns[1].types == PERIODS.funds[2].types  # what the table does not say stays as it is


def test_budgets_that_are_refused() -> None:
    head = "fondo;2027;2028;2029;2030;2031\n"
    assert refused_budgets(f"{head}a;1;x;-3;5-oct;\na;1;1;12.000;1;1\n;1;1;1;1;1\n") == [
        ("bad_cell", 2, "2028"),
        ("became_a_date", 2, "2030"),
        ("bad_cell", 2, "2031"),
        ("out_of_range", 2, "2029"),
        ("duplicate_id", 3, "fondo"),
        ("two_marks", 3, "2029"),
        ("missing_key", 4, "fondo"),
    ]
    assert refused_budgets("fondo;2027;2028;2029;2030;2032\na;1;1;1;1;1\n") == [("unknown_period", 1, "2032"), ("missing_column", 1, None)]
    assert refused_budgets("año;a\n2027;1\n2027;1\n2040;1\n") == [("duplicate_id", 3, "año"), ("unknown_period", 4, "año")]
    assert refused_budgets(f"{head}a;USD 1;EUR 1;1;1;1\n") == [("other_currency", 2, "2028")]
    assert refused_budgets("nombre;monto\na;1\n") == [("missing_column", 1, None)]
    assert refused_budgets(head) == [("empty_table", None, None)]


def test_a_walk_in_spanish_from_a_table_that_people_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Everything wrong is told at once, with what to do; mended, the table becomes a catalogue, and a plan is judged with it."""
    monkeypatch.chdir(tmp_path)
    framework, assessment, targets, constraints = (
        str(EXAMPLE / f"{name}.json") for name in ("framework", "assessment_2026", "targets", "constraints")
    )
    table = (
        "Plan de acciones de la mesa;;;;;;;;\n;;;;;;;;\n"
        "N.º;Acción;Responsable;Apoyo;Brechas;Costo inicial;Costo anual;Requisitos;Plazo\n"
        "1;Redactar el protocolo;Instituto de Protección de la Niñez;Ministerio de Salud;3.2.4: 1 -> 2;$ 22.000;0;;1\n"
        "2;Formar a los equipos;Instituto de Proteccion;;3.2.4: 4;108.000 a 120.000;30.000;1;1\n"
        "3;Plazas para la unidad;Unidad Policial de Ciberdelitos;;2.1.1: 3 a 4;por definir;;5-oct;2\n"
    )
    Path("acciones.csv").write_text(table, "utf-8")
    words = ["catalogue", framework, "acciones.csv", "--institutions", assessment, "--lang", "es", "-o", "catalogo.json"]
    assert cli.main(words) == 2
    said = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[1:3] for line in said] == [
        ["fila 4", "columna Costo inicial"],
        ["fila 5", "columna Responsable"],
        ["fila 5", "columna Costo inicial"],
        ["fila 5", "columna Costo anual"],
        ["fila 6", "columna Requisitos"],
    ]
    assert "¿quiso decir «Instituto de Protección de la Niñez»?" in said[1]
    assert not Path("catalogo.json").exists()
    Path("acciones.csv").write_text(table.replace("Proteccion;", "Protección de la Niñez;").replace("5-oct", "2"), "utf-8")
    assert cli.main([*words, "--decimal", ",", "--currency", "USD"]) == 0
    assert "acciones cuyo costo no se conoce (1): Plazas para la unidad" in capsys.readouterr().err
    made = ceiba.Catalogue.from_file("catalogo.json")
    assert [one.code for one in made.actions] == ["1", "2", "3"]
    assert made.actions[1].one_off == ceiba.Cost(low=108000, high=120000)
    first, second, third = (one.id for one in made.actions)
    limits = {"schema": "ceiba/constraints/1", "id": "limites", "periods": json.loads(Path(constraints).read_text("utf-8"))["periods"]}
    Path("limites.json").write_text(json.dumps(limits), "utf-8")
    plan = {"schema": "ceiba/plan/1", "id": "plan", "actions": [{"action": one, "start": "fy2027"} for one in (first, second, third)]}
    Path("plan.json").write_text(json.dumps(plan), "utf-8")
    Path("dinero.csv").write_text("fuente;2027;2028;2029;2030;2031\nTesoro;100.000;50.000;50.000;50.000;50.000\n", "utf-8")
    judged = ["judge_plan", framework, assessment, targets, "catalogo.json", "limites.json", "plan.json", "--budgets", "dinero.csv"]
    assert cli.main([*judged, "--lang", "es", "--decimal", ","]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "Formar a los equipos" in shown and "Tesoro" in shown and "Plazas para la unidad" in shown
