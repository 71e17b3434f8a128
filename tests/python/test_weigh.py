"""Weights from judgements: the document, its tables, the command, and what the public sees."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import ceiba
from ceiba import cli

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
    with pytest.raises(ceiba.Error) as raised:
        ceiba.read_judgements(table, FRAMEWORK)
    assert [issue.code for issue in raised.value.issues] == ["missing_key"]
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
