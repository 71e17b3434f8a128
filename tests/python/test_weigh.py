"""Weights from judgements: the document, its tables, the command, and what the public sees."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import ceiba
from ceiba import cli, weight

FOLDER = ceiba.examples.path("mrc_style/framework.json").parent
FRAMEWORK = ceiba.Framework.from_file(FOLDER / "framework.json")
ASSESSMENT = ceiba.Assessment.from_file(FOLDER / "assessment_2025.json")
JUDGEMENTS = ceiba.Judgements.from_file(FOLDER / "judgements.json")
FILES = [str(FOLDER / f"{name}.json") for name in ("framework", "judgements")]
ROOT = FRAMEWORK.root.id


@dataclass
class Ran:
    """What a command wrote, and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture
def ceiba_(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs the command in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CEIBA_LANG", "en")

    def run(*arguments: str) -> Ran:
        code = cli.main(arguments)
        written = capsys.readouterr()
        return Ran(code, written.out, written.err)

    return run


def write(name: str, content: str) -> str:
    Path(name).write_text(content, "utf-8")
    return name


def test_the_example_is_in_order_and_says_that_it_is_invented() -> None:
    assert not [issue for issue in ceiba.check(FRAMEWORK, judgements=JUDGEMENTS) if issue.document == "judgements"]
    assert "Invented" in JUDGEMENTS.description["en"] and "Inventado" in JUDGEMENTS.description["es"]


def test_group_members_and_spread() -> None:
    found = ceiba.weigh(FRAMEWORK, JUDGEMENTS)
    assert [(node.node, node.judges) for node in found.nodes] == [(ROOT, 6), ("victim_services", 3)]
    for node in found.nodes:
        weights = {child.node: child for child in found.weights if child.parent == node.node}
        members = [member for member in found.members if member.node == node.node]
        assert len(members) == node.judges
        assert sum(child.weight for child in weights.values()) == pytest.approx(1, abs=1e-12)
        for name, child in weights.items():
            said = [member.weights[name] for member in members]
            assert child.weight == pytest.approx(sum(said) / len(said), abs=1e-12)
            assert (child.minimum, child.maximum) == (min(said), max(said))
        for member in members:
            assert member.counts == 1 and member.distance is not None
            moved = sum(abs(member.weights[name] - child.weight) for name, child in weights.items()) / 2
            assert member.distance == pytest.approx(moved, abs=1e-12)
    assert found.judgements_hash == JUDGEMENTS.hash()


def test_results_are_tables() -> None:
    found = ceiba.weigh(FRAMEWORK, JUDGEMENTS)
    frame = found.to_frame()
    assert list(frame["node"]) == [child.node for child in found.weights]
    assert {"parent", "weight", "sd"} <= set(frame.columns)
    members = found.to_frame(table="members")
    assert list(members["judge"]) == [member.judge for member in found.members]
    assert "weights_society" in members.columns


def test_the_public_sees_the_group_alone() -> None:
    found = ceiba.weigh(FRAMEWORK, JUDGEMENTS, True)
    text = found.to_json()
    assert not any(judgement.judge in text for judgement in JUDGEMENTS.judgements)
    assert found.nodes[0].agreement is not None and found.nodes[1].agreement is None
    assert all((child.sd is None) == (child.parent != ROOT) for child in found.weights)
    assert [child.weight for child in found.weights] == [child.weight for child in ceiba.weigh(FRAMEWORK, JUDGEMENTS).weights]


def test_what_is_wrong_is_refused() -> None:
    with pytest.raises(ceiba.Error) as raised:
        ceiba.weigh(FRAMEWORK, JUDGEMENTS.replace(method="entropy"))
    assert {(issue.code, issue.where) for issue in raised.value.issues} == {("learns_from_data", "/method")}


def test_a_report_for_people(ceiba_: Any) -> None:
    ran = ceiba_("weigh", *FILES)
    assert (ran.code, ran.err) == (0, "")
    for words in ("Criminal justice", "Judge", "Distance", "Kendall's W", "judges: 6", "Not for publication"):
        assert words in ran.out
    assert all(len(line) <= 80 for line in ran.out.splitlines())
    ran = ceiba_("weigh", *FILES, "--public", "--lang", "es")
    assert "Justicia penal" in ran.out and "Juez" not in ran.out and "No publicar" not in ran.out
    assert json.loads(ceiba_("weigh", *FILES, "--json").out) == ceiba.weigh(FRAMEWORK, JUDGEMENTS).to_dict()
    assert ceiba_("weigh", *FILES, "--csv").out.startswith("parent,node,code,label,weight,")


def test_weights_go_into_a_method_that_keeps_the_rest(ceiba_: Any) -> None:
    before = json.loads((FOLDER / "method.json").read_text("utf-8"))
    before["extra"] = {"kept": [1, None]}
    path = write("m.json", json.dumps(before))
    ran = ceiba_("weigh", *FILES, "--into", path)
    assert ran.code == 0 and "10 weights" in ran.err
    after = json.loads(Path(path).read_text("utf-8"))
    assert {name: value for name, value in after.items() if name != "nodes"} == {n: v for n, v in before.items() if n != "nodes"}
    assert after["nodes"]["case_statistics"] == before["nodes"]["case_statistics"]
    found = {child.node: child.weight for child in ceiba.weigh(FRAMEWORK, JUDGEMENTS).weights}
    assert {name: node["weight"] for name, node in after["nodes"].items() if "weight" in node} == pytest.approx(found, abs=1e-12)
    assert after["nodes"][ROOT]["weights_from"] == {
        "judgements": JUDGEMENTS.id,
        "method": "budget_allocation",
        "judges": 6,
        "date": JUDGEMENTS.date,
        "hash": JUDGEMENTS.hash(),
    }
    again = Path(path).read_text("utf-8")
    assert ceiba_("weigh", *FILES, "--into", path).code == 0
    assert Path(path).read_text("utf-8") == again
    assert sorted(file.name for file in Path().iterdir()) == ["m.json"]
    assert ceiba_("weigh", *FILES, "--into", "new.json").code == 0
    made = ceiba.Method.from_file("new.json")
    assert (made.id, made.framework) == (JUDGEMENTS.id, FRAMEWORK.id)


def test_the_weights_are_used_and_explained_in_both_languages() -> None:
    method = ceiba.with_weights(ceiba.weigh(FRAMEWORK, JUDGEMENTS))
    step = ceiba.explain(FRAMEWORK, ASSESSMENT, ROOT, method).steps[0]
    weights = {child.node: child.weight for child in ceiba.weigh(FRAMEWORK, JUDGEMENTS).weights if child.parent == ROOT}
    assert {part.node: part.weight for part in step.score.trace} == pytest.approx(weights, abs=1e-12)
    assert "weights from judgements (budget_allocation; judges: 6; 2025-05-06)" in step.text["en"]
    assert "pesos según juicios (budget_allocation; jueces: 6; 2025-05-06)" in step.text["es"]


def test_into_spares_what_it_reads_and_refuses_a_method_of_another_framework(ceiba_: Any) -> None:
    copy = write("judgements.json", Path(FILES[1]).read_text("utf-8"))
    ran = ceiba_("weigh", FILES[0], copy, "--into", copy)
    assert ran.code == 2
    assert Path(copy).read_text("utf-8") == Path(FILES[1]).read_text("utf-8")
    other = write("m.json", json.dumps({"schema": "ceiba/method/1", "id": "m", "framework": "another"}))
    ran = ceiba_("weigh", *FILES, "--into", other)
    assert ran.code == 2 and "m.json" in ran.err and "another" in ran.err
    assert "weight" not in Path(other).read_text("utf-8")


def test_check_knows_judgements(ceiba_: Any) -> None:
    assert ceiba_("check", FILES[0], "--judgements", FILES[1]).code == 0
    bad = write("j.json", JUDGEMENTS.replace(date="in May").to_json())
    ran = ceiba_("check", FILES[0], "--judgements", bad)
    assert ran.code == 2 and "j.json: /date" in ran.out
    ran = ceiba_("weigh", FILES[0], bad)
    assert ran.code == 2 and "j.json: /date" in ran.err


CHILDREN = [child.id for child in FRAMEWORK.root.children]


def test_a_table_with_a_row_for_each_judgement(ceiba_: Any) -> None:
    rows = ["Juez;Nodo;Puntos;Fecha"]
    rows += [f"Ministerio;{child.code};{n},5;3/4/2025" for n, child in enumerate(FRAMEWORK.root.children, 1)]
    ran = ceiba_("weigh", FILES[0], write("t.csv", "\n".join(rows)), "--json", "--dates", "day_first")
    assert (ran.code, ran.err) == (0, "")
    found = json.loads(ran.out)
    assert (found["members"][0]["judge"], found["nodes"][0]["date"], found["judgements"]) == ("ministerio", "2025-04-03", "t")
    assert [child["weight"] for child in found["weights"]] == pytest.approx([(n + 0.5) / 24 for n in range(1, 7)], abs=1e-12)


def test_ranks_and_the_method_that_is_asked_for() -> None:
    table = {"judge": ["a"] * 6, "node": CHILDREN, "rank": [1, 2, 3, 4, 5, 6]}
    assert ceiba.read_judgements(table, FRAMEWORK).method == "rank_order_centroid"
    made = ceiba.read_judgements(table, FRAMEWORK, "ours", "rank_sum", "2025-01-01")
    assert (made.id, made.method, made.date, dict(made.judgements[0].values)) == (
        "ours",
        "rank_sum",
        "2025-01-01",
        dict(zip(CHILDREN, range(1, 7), strict=True)),
    )


def test_a_matrix_with_a_row_for_each_judge() -> None:
    heads = [child.label["en"] for child in FRAMEWORK.root.children]
    services = next(child for child in FRAMEWORK.root.children if child.id == "victim_services").children
    table: dict[str, list[Any]] = {"": ["Police", "p_7"]} | {head: [10 + n, 20] for n, head in enumerate(heads)}
    table |= {child.code or child.id: [25, None] for child in services}
    made = ceiba.read_judgements(table, FRAMEWORK)
    assert [(one.judge, one.node) for one in made.judgements] == [("police", ROOT), ("p_7", ROOT), ("police", "victim_services")]
    assert made.judgements[0].values["society"] == 13
    assert made.method == "direct"


def test_what_is_wrong_with_a_table_has_its_row_and_column(ceiba_: Any) -> None:
    def wrong(table: dict[str, list[Any]], **options: Any) -> list[tuple[str, int | None, str | None]]:
        with pytest.raises(ceiba.Error) as raised:
            ceiba.read_judgements(table, FRAMEWORK, **options)
        return [(issue.code, issue.row, issue.column) for issue in raised.value.issues]

    whole: dict[str, list[Any]] = {"judge": ["a"] * 6, "node": CHILDREN, "points": [1, 2, 3, 4, 5, 6]}
    assert wrong(whole | {"node": ["nothing", *CHILDREN[1:]]}) == [("unknown_node", 2, "node")]
    assert wrong(whole | {"node": [ROOT, *CHILDREN[1:]]}) == [("not_a_child", 2, "node")]
    assert wrong(whole | {"points": [1, "many", 3, 4, 5, 6]})[0][1:] == (3, "points")
    assert wrong(whole | {"points": [1, -2, 3, 4, 5, 6]}) == [("out_of_range", 3, "points")]
    assert wrong(whole | {"points": [None, 2, 3, 4, 5, 6]}) == [("not_judged", 7, None)]
    assert wrong(whole | {"node": [CHILDREN[1], *CHILDREN[1:]]})[0] == ("duplicate_id", 3, "points")
    assert wrong({"judge": ["a"], "points": [1]}) == [("missing_column", 1, None)]
    assert [code for code, _, _ in wrong(whole, method="entropy")] == ["learns_from_data"]
    ran = ceiba_("weigh", FILES[0], write("t.csv", "judge,node,points\na,nothing,3\n"))
    assert ran.code == 2 and "t.csv: row 2: column node: unknown node 'nothing'" in ran.err


BEST_WORST = {"method": "best_worst", "model": "nonlinear"}
SOCIETY = [child.id for child in next(child for child in FRAMEWORK.root.children if child.id == "media_and_communication").children]


def test_a_table_with_a_row_for_each_comparison() -> None:
    table = {"juez": ["Police", "p_7"], "más": ["6.1", SOCIETY[0]], "menos": ["6.2", SOCIETY[1]], "veces": [3, "1/2"]}
    made = ceiba.read_judgements(table, FRAMEWORK, method=BEST_WORST)
    assert [(one.judge, one.node, len(one.pairs)) for one in made.judgements] == [
        ("police", "media_and_communication", 1),
        ("p_7", "media_and_communication", 1),
    ]
    assert [(pair.more, pair.less, pair.times) for pair in made.judgements[0].pairs] == [(*SOCIETY, 3)]
    found = ceiba.weigh(FRAMEWORK, made)
    assert found.members[0].weights == pytest.approx({SOCIETY[0]: 0.75, SOCIETY[1]: 0.25}, abs=1e-9)
    assert found.members[1].weights == pytest.approx({SOCIETY[0]: 1 / 3, SOCIETY[1]: 2 / 3}, abs=1e-9)
    assert ceiba.read_judgements(table, FRAMEWORK).method == "ahp"
    with pytest.raises(ceiba.Error) as raised:
        ceiba.read_judgements({**table, "menos": ["1.1", SOCIETY[1]], "veces": [3, "some"]}, FRAMEWORK, method=BEST_WORST)
    assert [(issue.row, issue.column) for issue in raised.value.issues] == [(2, "veces"), (3, "veces")]
    assert raised.value.issues[0].code == "not_a_child"
    with pytest.raises(ceiba.Error) as raised:
        ceiba.read_judgements({**table, "juez": ["p_7", "p_7"]}, FRAMEWORK, method=BEST_WORST)
    assert [(issue.code, issue.row) for issue in raised.value.issues] == [("judged_before", 3)]


def matrix(tmp: str, cells: dict[tuple[int, int], str]) -> str:
    """A square table of the services for victims."""
    names = ["3.1", "3.2", "3.3", "3.4"]
    rows = [["", *names]] + [[name, *(cells.get((i, j), "1" if i == j else "") for j in range(4))] for i, name in enumerate(names)]
    return write(tmp, "\n".join(",".join(row) for row in rows) + "\n")


def test_a_square_of_comparisons_and_its_questions(ceiba_: Any) -> None:
    upper = {(0, 1): "3", (0, 2): "2", (0, 3): "8", (1, 2): "1/2", (1, 3): "2", (2, 3): "4"}
    ran = ceiba_("weigh", FILES[0], matrix("panel.csv", upper), "--weighting", "best_worst", "--json")
    assert (ran.code, ran.err) == (0, "")
    found = json.loads(ran.out)
    assert found["members"][0]["judge"] == "panel"
    assert {(one["first"], one["second"], one["third"]) for one in found["triads"]} == {
        ("end_to_end_support", "remedies_and_complaints", "protection_workforce"),
        ("end_to_end_support", "protection_workforce", "child_helpline"),
    }
    assert found["triads"][0]["apart"] == pytest.approx(4 / 3, abs=1e-12)
    whole = upper | {(j, i): {"3": "0.33", "2": "1/2", "8": "0.125", "1/2": "2", "4": "0.25"}[value] for (i, j), value in upper.items()}
    again = json.loads(ceiba_("weigh", FILES[0], matrix("panel.csv", whole), "--weighting", "best_worst", "--json").out)
    assert again["weights"] == found["weights"]
    for language, words in (("en", "Which of the three would you change?"), ("es", "¿Cuál de los tres juicios cambiaría?")):
        ran = ceiba_("weigh", FILES[0], "panel.csv", "--weighting", "best_worst", "--lang", language)
        assert ran.code == 0 and words in " ".join(ran.out.split())
        assert words not in " ".join(
            ceiba_("weigh", FILES[0], "panel.csv", "--weighting", "best_worst", "--public", "--lang", language).out.split()
        )
    ran = ceiba_("weigh", FILES[0], matrix("panel.csv", upper | {(3, 0): "8"}), "--weighting", "best_worst")
    assert ran.code == 2 and "panel.csv: row 2: column 3.4" in ran.err


SERVICES = [child.id for child in next(child for child in FRAMEWORK.root.children if child.id == "victim_services").children]
PANEL = {
    "police": {(0, 1): "3", (0, 2): "2", (0, 3): "8", (1, 2): "1/2", (1, 3): "2", (2, 3): "4"},
    "ministry": {(0, 1): "1", (0, 2): "1/3", (0, 3): "5", (1, 2): "1/2", (1, 3): "7", (2, 3): "9"},
    "p_7": {(0, 1): "1/2", (0, 2): "2", (0, 3): "3", (1, 2): "1", (1, 3): "1/4", (2, 3): "2"},
}


def ratios(cells: dict[tuple[int, int], str]) -> np.ndarray[Any, np.dtype[np.float64]]:
    """The matrix that a square of comparisons stands for."""
    out = np.eye(4)
    for (i, j), words in cells.items():
        upper, _, lower = words.partition("/")
        out[i, j] = float(upper) / float(lower or 1)
        out[j, i] = 1 / out[i, j]
    return out


def principal(x: np.ndarray[Any, np.dtype[np.float64]]) -> np.ndarray[Any, np.dtype[np.float64]]:
    """The weights of a matrix as numpy has them."""
    values, vectors = np.linalg.eig(x)
    found = np.abs(vectors[:, values.real.argmax()].real)
    return np.asarray(found / found.sum())


def rows_by_judgement() -> str:
    rows = ["Juez;Más;Menos;Veces"]
    for judge, cells in PANEL.items():
        rows += [f"{judge};{SERVICES[i]};3.{j + 1};{words}" for (i, j), words in cells.items()]
    return "\n".join(rows)


def squares_in_one() -> str:
    rows = [",".join(["Judge", "", "3.1", "3.2", "3.3", "3.4"])]
    for judge, cells in PANEL.items():
        for i in range(4):
            rows.append(",".join([judge, f"3.{i + 1}", *(cells.get((i, j), "1" if i == j else "") for j in range(4))]))
    return "\n".join(rows)


def weights_of(found: dict[str, Any], parent: str = "victim_services") -> dict[str, float]:
    return {child["node"]: child["weight"] for child in found["weights"] if child["parent"] == parent}


def test_a_group_by_ahp_from_every_kind_of_table(ceiba_: Any) -> None:
    own = np.array([principal(ratios(cells)) for cells in PANEL.values()])
    wanted = np.exp(np.log(own).mean(axis=0))
    wanted /= wanted.sum()
    Path("sheets").mkdir()
    for judge, cells in PANEL.items():
        matrix(f"sheets/{judge}.csv", cells)
    write("rows.csv", rows_by_judgement())
    write("squares.csv", squares_in_one())
    for source in ("sheets", "rows.csv", "squares.csv"):
        ran = ceiba_("weigh", FILES[0], source, "--json")
        assert (ran.code, ran.err) == (0, ""), source
        found = json.loads(ran.out)
        assert found["nodes"][0]["group"] == "geometric" and found["nodes"][0]["judges"] == 3
        assert weights_of(found) == pytest.approx(dict(zip(SERVICES, wanted, strict=True)), abs=1e-12)
        for member in found["members"]:
            mine = own[list(PANEL).index(member["judge"])]
            assert member["weights"] == pytest.approx(dict(zip(SERVICES, mine, strict=True)), abs=1e-12)
            assert member["distance"] == pytest.approx(np.abs(mine - wanted).sum() / 2, abs=1e-12)
            largest = np.linalg.eigvals(ratios(PANEL[member["judge"]])).real.max()
            assert member["figures"]["consistency_ratio"] == pytest.approx((largest - 4) / 3 / 0.9, abs=1e-9)
        assert {triad["judge"] for triad in found["triads"]} == set(PANEL)
        assert "you said that" in found["triads"][0]["question"]["en"] and "pero dijo que" in found["triads"][0]["question"]["es"]


def test_judgements_aggregated_weighted_and_trimmed_from_tables(ceiba_: Any) -> None:
    path = write("rows.csv", rows_by_judgement())
    means = np.exp(np.mean([np.log(ratios(cells)) for cells in PANEL.values()], axis=0))
    found = json.loads(ceiba_("weigh", FILES[0], path, "--group", "judgements", "--json").out)
    assert weights_of(found) == pytest.approx(dict(zip(SERVICES, principal(means), strict=True)), abs=1e-12)
    node = found["nodes"][0]
    assert node["figures"]["consistency_ratio"] == pytest.approx((np.linalg.eigvals(means).real.max() - 4) / 3 / 0.9, abs=1e-9)
    assert 0 < node["consensus"] < 1
    # one of three is cut at each end
    logs = np.sort([np.log(ratios(cells)) for cells in PANEL.values()], axis=0)[1]
    ran = ceiba_("weigh", FILES[0], path, "--group", "trimmed_judgements", "--trim", "0.34", "--json")
    assert weights_of(json.loads(ran.out)) == pytest.approx(dict(zip(SERVICES, principal(np.exp(logs)), strict=True)), abs=1e-12)
    assert ceiba_("weigh", FILES[0], path, "--trim", "0.5").code == 2
    assert ceiba_("weigh", FILES[0], path, "--group", "median").code == 2
    # the police counts as three, p_7 not at all
    rows = rows_by_judgement().split("\n")
    counts = {"police": "3", "ministry": "", "p_7": "0"}
    counted = [rows[0] + ";Peso del juez", *(f"{row};{counts[row.split(';')[0]]}" for row in rows[1:])]
    found = json.loads(ceiba_("weigh", FILES[0], write("counted.csv", "\n".join(counted)), "--json").out)
    own = {judge: np.log(principal(ratios(cells))) for judge, cells in PANEL.items()}
    wanted = np.exp((3 * own["police"] + own["ministry"]) / 4)
    assert weights_of(found) == pytest.approx(dict(zip(SERVICES, wanted / wanted.sum(), strict=True)), abs=1e-12)
    assert found["nodes"][0]["judges"] == 2
    counted[2] = counted[2].removesuffix("3") + "2"
    ran = ceiba_("weigh", FILES[0], write("counted.csv", "\n".join(counted)))
    assert ran.code == 2 and "counted.csv: row 3: column Peso del juez" in ran.err
    counted[2] = counted[2].removesuffix("2") + "-1"
    assert "column Peso del juez" in ceiba_("weigh", FILES[0], write("counted.csv", "\n".join([*counted[:1], counted[2]]))).err


def test_a_group_by_ahp_for_people_in_spanish(ceiba_: Any) -> None:
    path = write("rows.csv", rows_by_judgement())
    out = " ".join(ceiba_("weigh", FILES[0], path, "--group", "judgements", "--lang", "es").out.split())
    for words in (
        "Grupo: los pesos de la media geométrica de las comparaciones de los jueces (AIJ)",
        "Consenso sobre los pesos",
        "Razón de consistencia de las comparaciones del grupo",
        "¿Cuál de los tres juicios cambiaría?",
        "No publicar",
    ):
        assert words in out
    out = " ".join(ceiba_("weigh", FILES[0], path, "--group", "trimmed_mean", "--lang", "es").out.split())
    assert "No se omite nada: una proporción de 0.1 de 3 jueces es menos de uno" in out
    out = ceiba_("weigh", FILES[0], path, "--group", "judgements", "--public", "--lang", "es").out
    assert "Consenso" not in out and "Razón" not in out and "jueces: 3" in out
    few = "\n".join(rows_by_judgement().split("\n")[:4])  # the police compares one with the others
    assert "Faltaban juicios y se completaron" in " ".join(ceiba_("weigh", FILES[0], write("few.csv", few), "--lang", "es").out.split())
    ran = ceiba_("weigh", FILES[0], write("few.csv", "\n".join(few.split("\n")[:2])), "--lang", "es")
    assert ran.code == 2 and "falta una comparación" in ran.err
    ran = ceiba_("weigh", FILES[0], write("few.csv", few), "--weighting", "entropy", "--lang", "es")
    assert ran.code == 2 and "la evaluación de un país no tiene esa varianza" in " ".join(ran.err.split())


def test_weights_by_ahp_are_used_and_explained(ceiba_: Any) -> None:
    path = write("rows.csv", rows_by_judgement())
    assert ceiba_("weigh", FILES[0], path, "--group", "judgements", "--date", "2025-05-06", "--into", "m.json").code == 0
    method = ceiba.Method.from_file("m.json")
    written = method.to_dict()["nodes"]
    assert written["victim_services"]["weights_from"]["method"] == "ahp"
    assert written["victim_services"]["weights_from"]["judges"] == 3
    means = np.exp(np.mean([np.log(ratios(cells)) for cells in PANEL.values()], axis=0))
    assert [written[name]["weight"] for name in SERVICES] == pytest.approx(principal(means), abs=1e-11)
    step = ceiba.explain(FRAMEWORK, ASSESSMENT, "victim_services", method).steps[0]
    assert "weights from judgements (ahp; judges: 3; 2025-05-06)" in step.text["en"]
    assert "pesos según juicios (ahp; jueces: 3; 2025-05-06)" in step.text["es"]


def test_steps_and_influences_from_tables() -> None:
    steps = {"juez": ["a"] * 4, "nodo": ["3.3", "3.1", "3.2", "3.4"], "paso": [None, 0.5, 0, 1]}
    made = ceiba.read_judgements(steps, FRAMEWORK)
    assert made.method == "swara"
    wanted = weight.swara([0, 0.5, 0, 1]).weights
    at = [SERVICES[2], SERVICES[0], SERVICES[1], SERVICES[3]]
    assert ceiba.weigh(FRAMEWORK, made).members[0].weights == pytest.approx(dict(zip(at, wanted, strict=True)), abs=1e-12)
    ranked = {"judge": ["a"] * 4, "node": SERVICES, "rank": [2, 3, 1, 4], "step": [0.5, 0, None, 1]}
    assert ceiba.read_judgements(ranked, FRAMEWORK).judgements == made.judgements
    with pytest.raises(ceiba.Error) as raised:
        ceiba.read_judgements({**steps, "paso": [None, 0.5, None, -1]}, FRAMEWORK)
    assert [(issue.code, issue.row) for issue in raised.value.issues] == [("missing_key", 4)]
    with pytest.raises(ceiba.Error) as raised:
        ceiba.read_judgements({**steps, "paso": [None, 0.5, 0, -1]}, FRAMEWORK)
    assert [(issue.code, issue.row, issue.column) for issue in raised.value.issues] == [("out_of_range", 5, "paso")]

    x = np.array([[0, 4, 2, 0], [1, 0, 3, 0], [0, 2, 0, 1], [0, 0, 1, 0]], float)
    wanted = weight.dematel(x).weights
    rows = [(i, j) for i in range(4) for j in range(4) if x[i, j]]
    listed = {"de": [SERVICES[i] for i, _ in rows], "en": [SERVICES[j] for _, j in rows], "influencia": [x[cell] for cell in rows]}
    square: dict[str, list[Any]] = {"": SERVICES} | {SERVICES[j]: [*x[:, j]] for j in range(4)}
    for made in (ceiba.read_judgements(listed, FRAMEWORK), ceiba.read_judgements(square, FRAMEWORK, method="dematel")):
        assert made.method == "dematel"
        assert ceiba.weigh(FRAMEWORK, made).members[0].weights == pytest.approx(dict(zip(SERVICES, wanted, strict=True)), abs=1e-12)


def test_which_is_more_important_is_enough_for_rancom(ceiba_: Any) -> None:
    more = {"method": "rancom", "given": "comparisons"}
    mac = [[0.5, 1, 1, 0.5], [0, 0.5, 1, 0], [0, 0, 0.5, 0], [0.5, 1, 1, 0.5]]
    wanted = dict(zip(SERVICES, weight.rancom(mac, given="comparisons").weights, strict=True))
    square: dict[str, list[Any]] = {"": SERVICES} | {name: [row[j] for row in mac] for j, name in enumerate(SERVICES)}
    assert ceiba.weigh(FRAMEWORK, ceiba.read_judgements(square, FRAMEWORK, method=more)).members[0].weights == pytest.approx(wanted)
    pairs = [(i, j) for i in range(4) for j in range(4) if mac[i][j] == 1]
    table = {"a": [SERVICES[i] for i, _ in pairs] + ["3.1"], "b": [SERVICES[j] for _, j in pairs] + ["3.4"]}
    told = {**table, "times": [2] * len(pairs) + [1]}
    assert ceiba.weigh(FRAMEWORK, ceiba.read_judgements(told, FRAMEWORK, method=more)).members[0].weights == pytest.approx(wanted)
    for cells, codes in ((1, [("contradiction", SERVICES[1])]), (0.3, [("contradiction", SERVICES[1])])):
        with pytest.raises(ceiba.Error) as raised:
            ceiba.read_judgements({**square, SERVICES[0]: [0.5, cells, 0, 0.5]}, FRAMEWORK, method=more)
        assert [(issue.code, issue.column) for issue in raised.value.issues] == codes
    upper = {"": SERVICES} | {
        name: [0.3 if (i, j) == (0, 1) else row[j] if i < j else None for i, row in enumerate(mac)] for j, name in enumerate(SERVICES)
    }
    with pytest.raises(ceiba.Error) as raised:
        ceiba.read_judgements(upper, FRAMEWORK, method=more)
    assert [(issue.code, issue.row, issue.column) for issue in raised.value.issues] == [("unknown_value", 2, SERVICES[1])]
    write("t.csv", "a,b\n3.1,3.2\n3.1,3.3\n3.1,3.4\n3.2,3.3\n3.4,3.2\n3.4,3.3\n")
    ran = ceiba_("weigh", FILES[0], "t.csv", "--weighting", json.dumps(more), "--json")
    assert ran.code == 0 and weights_of(json.loads(ran.out))[SERVICES[0]] == pytest.approx(3.5 / 8)
    assert ceiba_("weigh", FILES[0], "t.csv", "--weighting", "{").code == 2


@pytest.mark.parametrize("how", ["geometric", "mean", "judgements"])
def test_group_weights_of_arrays(how: str) -> None:
    matrices = {judge: ratios(cells) for judge, cells in PANEL.items()}
    counts = {"police": 3, "ministry": 1, "p_7": 0.5}
    share = np.array(list(counts.values()))[:, None] / 4.5
    own = np.array([principal(x) for x in matrices.values()])
    if how == "judgements":
        wanted = principal(np.exp(sum(np.log(x) * a for x, a in zip(matrices.values(), share[:, 0], strict=True))))
    else:
        wanted = (own * share).sum(axis=0) if how == "mean" else np.exp((np.log(own) * share).sum(axis=0))
    found = weight.ahp_group(matrices, counts, group=how)
    assert found.weights == pytest.approx(wanted / wanted.sum(), abs=1e-12)
    assert found.tables["judges"] == pytest.approx(own, abs=1e-12)
    assert found.options["group"] == how and found.method == "ahp_group"
    for given in (list(matrices.values()), np.array(list(matrices.values()))):
        assert weight.ahp_group(given, list(counts.values()), group=how).weights == pytest.approx(found.weights, abs=0)

    def entropy(p: np.ndarray[Any, np.dtype[np.float64]]) -> float:
        return float(-(p * np.log(p)).sum())

    beta = entropy((own * share).sum(axis=0)) - sum(a * entropy(p) for a, p in zip(share[:, 0], own, strict=True))
    none = np.exp(entropy(np.array([9, 1, 1, 1]) / 12)) / 4
    assert found.figures["consensus"] == pytest.approx((np.exp(-beta) - none) / (1 - none), abs=1e-12)


def test_group_weights_of_data_frames_keep_labels_and_say_what_is_wrong() -> None:
    pandas = pytest.importorskip("pandas")
    frames = {judge: pandas.DataFrame(ratios(cells), index=SERVICES, columns=SERVICES) for judge, cells in PANEL.items()}
    found = weight.ahp_group(frames, {"police": 1, "ministry": 0, "p_7": 0}, prioritisation="row_geometric_mean")
    assert found[SERVICES[0]] == weight.ahp(frames["police"], prioritisation="row_geometric_mean")[SERVICES[0]]
    good = ratios(PANEL["police"])

    def wrong(*given: Any, **options: Any) -> list[tuple[str, str]]:
        with pytest.raises(ceiba.Error) as raised:
            weight.ahp_group(*given, **options)
        return [(issue.code, issue.where) for issue in raised.value.issues]

    assert wrong([]) == [("wrong_shape", "/matrices")]
    assert wrong(good) == [("wrong_shape", "/matrices")]
    assert wrong([good, np.ones((3, 3))]) == [("wrong_shape", "/matrices/1")]
    assert wrong([good, [["x"]]])[0][1].startswith("/matrices/1")
    assert wrong([good, good], [1]) == [("wrong_shape", "/judge_weights")]
    assert wrong([good, good], [0, 0]) == [("no_weight", "/judge_weights")]
    assert wrong([good], trim=0.5) == [("out_of_range", "/trim")]
    slip = good.copy()
    slip[0, 1] = 7
    assert wrong([good, slip]) == [("contradiction", "/matrices/1/1/0")]


def test_consistency_of_given_weights() -> None:
    x = [[1, 2, 8], [0.5, 1, 2], [0.125, 0.5, 1]]
    found = weight.ahp_consistency(x, [4, 2, 1])
    assert found.figures["lambda_max"] == pytest.approx((4 + 3 + 2.5) / 3, abs=1e-12)
    assert list(found) == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    with pytest.raises(ceiba.Error):
        weight.ahp_consistency(x, [4, 2, 0])


def test_published_groups() -> None:
    """Escobar, Aguarón & Moreno-Jiménez (2015), doi:10.1016/j.dss.2015.04.005; the tests in C++ read the same file."""
    file = Path(__file__).parents[1] / "reference" / "weight" / "group" / "ahp_group.json"
    for case in json.loads(file.read_text("utf-8"))["cases"]:
        found = weight.ahp_group(case["matrices"], case["judge_weights"], group="judgements", prioritisation="row_geometric_mean")
        assert found.weights == pytest.approx(case["expected"]["weights"], abs=case["tolerance"])
        for name in ("geometric_consistency_index", "geometric_compatibility"):
            assert found.figures[name] == pytest.approx(case["expected"][name], abs=case["tolerance"])
