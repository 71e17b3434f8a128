"""The command: what it writes, where, in which language, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

import ceiba
from ceiba import _output, cli
from ceiba._cli import output, session
from ceiba._cli.session import BROKEN_PIPE, INTERRUPTED, Session

FOLDER = ceiba.examples.path("mrc_style/framework.json").parent
FRAMEWORK, ASSESSMENT, TARGETS = (str(FOLDER / f"{name}.json") for name in ("framework", "assessment_2025", "targets"))
TABLE = str(FOLDER / "responses_2025.csv")
METHOD = str(FOLDER / "method.json")
HDI = str(FOLDER.parent / "instruments" / "hdi" / "framework.json")
COUNTRIES = str(FOLDER.parent / "instruments" / "hdi" / "answers.csv")
LATER = str(FOLDER / "assessment_2026.json")
COMMANDS = (
    "check",
    "score",
    "gaps",
    "targets",
    "peer_targets",
    "prioritise",
    "uncertainty",
    "sensitivity",
    "multiverse",
    "roadmap",
    "judge_plan",
    "recommend",
    "catalogue",
    "selected_actions",
    "costing",
    "workplan",
    "worksheets",
    "merge",
    "progress",
    "remaining",
    "explain",
    "compare",
    "crosstab",
    "export",
    "publish",
    "agreement",
    "participation",
    "stability",
    "grounds",
    "view",
    "standings",
    "fit",
    "agenda",
    "adjudicate",
    "reply",
    "rank",
    "methods",
    "weigh",
    "schema",
    "demo",
)
AXES = tuple(axis.id for axis in ceiba.Framework.from_file(FRAMEWORK).axes[:2])
WIDTH = 80


class Ran:
    """How a command ended and what it wrote."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests are the same on whatever terminal, and in whatever language, they are run."""
    for name in (
        "CEIBA_LANG",
        "LC_ALL",
        "LC_MESSAGES",
        "LANG",
        "COLUMNS",
        "LINES",
        "FORCE_COLOR",
        "NO_COLOR",
        "TTY_COMPATIBLE",
        "TTY_INTERACTIVE",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def ceiba_(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*arguments: str) -> Ran:
        code = cli.main(arguments)
        written = capsys.readouterr()
        return Ran(code, written.out, written.err)

    return run


def command(*arguments: str, **more: Any) -> subprocess.Popen[bytes]:
    """The command in a process of its own."""
    environment = {**os.environ, "CEIBA_LANG": "en", "COLUMNS": str(WIDTH), **more.pop("env", {})}
    return subprocess.Popen([sys.executable, "-m", "ceiba", *arguments], env=environment, **more)


def small(tmp_path: Path, **root: Any) -> str:
    """A framework with one indicator, in a file."""
    path = tmp_path / "small.json"
    leaf = {"id": "law", "label": "Law", "question": {"scale": "yes_no"}}
    levels = [{"code": "no", "value": 0}, {"code": "yes", "value": 1}]
    document = {
        "schema": "ceiba/framework/1",
        "id": "small",
        "version": "1",
        "scales": [{"id": "yes_no", "levels": levels}],
        "root": {"id": "root", "children": [{**leaf, **root}]},
    }
    path.write_text(json.dumps(document), "utf-8")
    return str(path)


def table(tmp_path: Path, content: str) -> str:
    path = tmp_path / "answers.csv"
    path.write_text(content, "utf-8", newline="")
    return str(path)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_help(ceiba_: Any, name: str | None, language: str) -> None:
    ran = ceiba_(*([name] if name else []), "--help", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Usage: ceiba" if language == "en" else "Uso: ceiba")
    assert all(len(line) <= WIDTH for line in ran.out.splitlines())
    english = ("Usage", "Options", "Arguments", "Show this", "FRAMEWORK", "FILE", "SHARE", "MONEY")
    assert language == "en" or not any(word in ran.out for word in english)
    assert "option." not in ran.out
    if name is None:
        assert all(f"  {command} " in ran.out for command in COMMANDS)
        assert ran.out == ceiba_("--lang", language).out


@pytest.mark.parametrize("language", ["en", "es"])
def test_help_says_what_the_library_does_by_default(ceiba_: Any, language: str) -> None:
    said, search = ceiba_("roadmap", "--help", "--lang", language).out, ceiba.RoadmapOptions()
    assert all(default in said for default in (search.objective, f" {search.gap}.", f" {search.seconds:g}."))


def test_version(ceiba_: Any) -> None:
    assert ceiba_("--version").out == f"ceiba {ceiba.version}\n"


def test_completion_speaks_too() -> None:
    env = {"CEIBA_LANG": "es", "_CEIBA_COMPLETE": "zsh_complete", "COMP_WORDS": "ceiba score --de", "COMP_CWORD": "2"}
    out = command(env=env, stdout=subprocess.PIPE).communicate()[0].decode()
    assert out.split("\n")[:3] == ["plain", "--depth", "Mostrar este número de niveles bajo el primer nodo."]
    env |= {"_CEIBA_COMPLETE": "bash_complete", "COMP_WORDS": "ceiba schema fram"}
    assert command(env=env, stdout=subprocess.PIPE).communicate()[0] == b"plain,framework\n"


def test_score_as_json_is_what_python_gives(ceiba_: Any) -> None:
    scores = ceiba.score(ceiba.Framework.from_file(FRAMEWORK), ceiba.Assessment.from_file(ASSESSMENT))
    assert ceiba.Scores.from_json(ceiba_("score", FRAMEWORK, ASSESSMENT, "--json").out) == scores
    method = ceiba.Method.from_file(METHOD)
    other = ceiba.score(ceiba.Framework.from_file(FRAMEWORK), ceiba.Assessment.from_file(ASSESSMENT), method)
    assert ceiba.Scores.from_json(ceiba_("score", FRAMEWORK, ASSESSMENT, "--json", "--method", METHOD).out) == other


def test_score_as_csv_has_every_digit(ceiba_: Any) -> None:
    scores = ceiba.score(ceiba.Framework.from_file(FRAMEWORK), ceiba.Assessment.from_file(ASSESSMENT))
    rows = list(csv.DictReader(io.StringIO(ceiba_("score", FRAMEWORK, ASSESSMENT, "--csv", "--lang", "es").out)))
    assert [row["node"] for row in rows] == [node.id for node in scores.nodes]
    assert [float(row["value"]) if row["value"] else None for row in rows] == [node.value for node in scores.nodes]
    assert rows[0]["label"] == "Respuesta nacional"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("score", FRAMEWORK, ASSESSMENT),
        ("score", FRAMEWORK, ASSESSMENT, "--depth", "1", "--method", METHOD),
        ("score", HDI, COUNTRIES),
        ("score", HDI, COUNTRIES, "--depth", "1"),
        ("gaps", FRAMEWORK, ASSESSMENT, TARGETS),
        ("prioritise", FRAMEWORK, ASSESSMENT, TARGETS, "--top", "5"),
        ("explain", FRAMEWORK, ASSESSMENT, "legislation"),
        ("compare", FRAMEWORK, ASSESSMENT, LATER, "--depth", "2"),
        ("compare", FRAMEWORK, ASSESSMENT, LATER, "--method-after", METHOD),
        ("crosstab", FRAMEWORK, ASSESSMENT, AXES[0]),
        ("crosstab", FRAMEWORK, ASSESSMENT, AXES[1], AXES[0]),
        ("agreement", FRAMEWORK, ASSESSMENT),
        ("participation", FRAMEWORK, ASSESSMENT),
        ("stability", FRAMEWORK, ASSESSMENT, LATER),
        ("grounds", FRAMEWORK, ASSESSMENT),
        ("view", FRAMEWORK, ASSESSMENT),
        ("view", FRAMEWORK, ASSESSMENT, "--institution", "justice_ministry"),
        ("standings", HDI, COUNTRIES),
        ("standings", HDI, COUNTRIES, "--no-rank"),
        ("demo",),
    ],
)
def test_tables_for_people(ceiba_: Any, arguments: tuple[str, ...], language: str) -> None:
    ran = ceiba_(*arguments, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    lines = [line for line in ran.out.splitlines() if not line.lstrip().startswith(("cd ", "ceiba "))]  # which are pasted
    assert all(len(line) <= WIDTH for line in lines)
    assert all(line == line.rstrip() for line in lines)
    assert ran.out.endswith("\n") and not ran.out.endswith("\n\n")
    assert "\x1b" not in ran.out
    other = {"en": ("Puntaje", "Respuesta nacional", "Nodo"), "es": ("Score", "National response", "Node")}
    assert not any(word in ran.out for word in other[language])


def test_numbers_for_people_have_two_decimals(ceiba_: Any) -> None:
    scores = ceiba.score(ceiba.Framework.from_file(FRAMEWORK), ceiba.Assessment.from_file(ASSESSMENT))
    line = next(line for line in ceiba_("score", FRAMEWORK, ASSESSMENT).out.splitlines() if line.startswith("National response  "))
    assert f" {scores.nodes[0].value:.2f} " in line


def test_depth_and_top(ceiba_: Any) -> None:
    assert "Legislation" not in ceiba_("score", FRAMEWORK, ASSESSMENT, "--depth", "1").out
    assert "Legislation" in ceiba_("score", FRAMEWORK, ASSESSMENT, "--depth", "2").out
    found = json.loads(ceiba_("prioritise", FRAMEWORK, ASSESSMENT, TARGETS, "--json", "--top", "3").out)
    assert [row["rank"] for row in found["priorities"]] == [1, 2, 3]


@pytest.mark.parametrize(
    ("language", "score", "first", "criteria", "values"),
    [
        (
            "en",
            "Priority: the score by VIKOR. The lowest score comes first.",
            "Critical gaps come first, whatever their priority.",
            "Criteria: gap (benefit, weight 1); harm (benefit, weight 2); effort (cost, weight 0.50).",
            ("gap ", ", harm ", ", effort "),
        ),
        (
            "es",
            "Prioridad: el puntaje según VIKOR. El puntaje más bajo va primero.",
            "Las brechas críticas van primero, sea cual sea su prioridad.",
            "Criterios: brecha (beneficio, peso 1); daño (beneficio, peso 2); esfuerzo (costo, peso 0.50).",
            ("brecha ", ", daño ", ", esfuerzo "),
        ),
    ],
)
def test_priorities_by_a_ranking_method(
    ceiba_: Any, tmp_path: Path, language: str, score: str, first: str, criteria: str, values: tuple[str, ...]
) -> None:
    criteria_said = [{"factor": "gap"}, {"factor": "harm", "weight": 2}, {"factor": "effort", "weight": 0.5}]
    ranking = {"method": {"method": "vikor", "v": 0.3}, "criteria": criteria_said}
    path = tmp_path / "method.json"
    path.write_text(json.dumps({"schema": "ceiba/method/1", "id": "ranked", "priority": {"ranking": ranking}}), "utf-8")
    documents = ("prioritise", FRAMEWORK, ASSESSMENT, TARGETS, "--method", str(path))
    ran = ceiba_(*documents, "--lang", language, "-o", str(tmp_path / "priorities.txt"))
    assert (ran.code, ran.err) == (0, "")
    out = (tmp_path / "priorities.txt").read_text("utf-8")
    notes = " ".join(out.split())
    assert all(words in notes for words in (score, first, criteria, *values))
    assert not any(sign in out for sign in ("×", "÷", "effort divides", "esfuerzo: divide"))
    found = json.loads(ceiba_(*documents, "--json").out)
    assert found["ranking"] == {
        "method": {"method": "vikor", "v": 0.3},
        "higher_is_better": False,
        "criteria": [
            {"factor": "gap", "direction": "benefit"},
            {"factor": "harm", "weight": 2, "direction": "benefit"},
            {"factor": "effort", "weight": 0.5, "direction": "cost"},
        ],
    }
    scores = [row["priority"] for row in found["priorities"] if not row.get("critical")]
    assert scores == sorted(scores)


def test_a_ranking_method_that_refuses_the_indicators(ceiba_: Any, tmp_path: Path) -> None:
    path = tmp_path / "method.json"
    bounds = {"method": "spotis", "bounds": [[0, 0.5], [0, 10]]}
    ranking = {"method": bounds, "criteria": [{"factor": "gap"}, {"factor": "harm"}]}
    path.write_text(json.dumps({"schema": "ceiba/method/1", "id": "ranked", "priority": {"ranking": ranking}}), "utf-8")
    documents = ("prioritise", FRAMEWORK, ASSESSMENT, TARGETS, "--method", str(path))
    for language, words in (("en", "SPOTIS cannot rank '"), ("es", "SPOTIS no puede ordenar «")):
        ran = ceiba_(*documents, "--lang", language)
        assert (ran.code, ran.out) == (2, "")
        assert f"/priority/ranking/criteria/0: {words}" in ran.err
    ranking["criteria"] = []
    path.write_text(json.dumps({"schema": "ceiba/method/1", "id": "ranked", "priority": {"ranking": ranking}}), "utf-8")
    ran = ceiba_(*documents)
    assert ran.code == 2
    assert "/priority/ranking/criteria: a ranking needs a criterion" in ran.err


def test_explain(ceiba_: Any) -> None:
    framework, assessment = ceiba.Framework.from_file(FRAMEWORK), ceiba.Assessment.from_file(ASSESSMENT)
    explanation = ceiba.explain(framework, assessment, "legislation")
    for name in ("legislation", "1.3", "legislación", "1.3 Legislation"):
        assert ceiba.Explanation.from_json(ceiba_("explain", FRAMEWORK, ASSESSMENT, name, "--json").out) == explanation
    for language, words in (("en", "arithmetic mean"), ("es", "media aritmética")):
        assert words in ceiba_("explain", FRAMEWORK, ASSESSMENT, "legislation", "--lang", language).out


def test_a_name_that_nobody_has_is_answered_with_one_that_somebody_has(ceiba_: Any) -> None:
    ran = ceiba_("reply", FRAMEWORK, ASSESSMENT, "Ministerio de Salut", "--lang", "es")
    assert (ran.code, ran.err) == (2, "institución desconocida «Ministerio de Salut»; ¿quiso decir «Ministerio de Salud»?\n")
    ran = ceiba_("standings", FRAMEWORK, ASSESSMENT, "--node", "leadershi", "--lang", "en")
    assert (ran.code, ran.err) == (2, "unknown node 'leadershi'; did you mean 'leadership'?\n")


def test_ids_are_shown_if_asked_for(ceiba_: Any) -> None:
    shown = ceiba_("score", FRAMEWORK, ASSESSMENT, "--depth", "2", "--ids", "--lang", "en").out
    assert "[leadership]" in shown and "[quelumbra]" in shown
    assert "[leadership]" not in ceiba_("score", FRAMEWORK, ASSESSMENT, "--depth", "2", "--lang", "en").out
    assert "[health_ministry]" in ceiba_("explain", FRAMEWORK, ASSESSMENT, "1.1.2", "--ids").out


def test_explain_tells_each_answer_its_fate_and_its_share(ceiba_: Any) -> None:
    framework, assessment = ceiba.Framework.from_file(FRAMEWORK), ceiba.Assessment.from_file(ASSESSMENT)
    step = ceiba.explain(framework, assessment, "1.1.2").steps[0]
    out = " ".join(ceiba_("explain", FRAMEWORK, ASSESSMENT, "1.1.2", "--lang", "es").out.split())
    labels = {one.id: one.label["es"] for one in assessment.institutions if isinstance(one.label, dict)}
    for response, became in zip(step.responses, step.fates, strict=True):
        assert labels[response.institution].split()[0] in out
        assert (became.share > 0) == (response.state == "answered")
    assert out.count("contada") == sum(fate.fate == "counted" for fate in step.fates)
    assert sum(fate.share for fate in step.fates) == pytest.approx(1)


def test_explain_shows_as_much_as_can_be_read(ceiba_: Any) -> None:
    whole = ceiba_("explain", FRAMEWORK, ASSESSMENT, "national_response", "--lang", "en").out
    assert "6 Media" in whole and "1.1.1 " not in whole and "--depth 2" in whole
    assert len(whole.splitlines()) < 40
    deep = ceiba_("explain", FRAMEWORK, ASSESSMENT, "national_response", "--depth", "3", "--lang", "en").out
    assert "1.1.1 " in deep and "--depth" not in deep
    order = [deep.index(code) for code in ("1.1 National", "1.2 Research", "1.3 Legislation", "2.1 Specialised")]
    assert order == sorted(order)


def test_explain_names_the_row_of_a_table_and_the_case_of_a_decision(ceiba_: Any, tmp_path: Path) -> None:
    leaves = [{"id": name, "label": name.upper(), "question": {"scale": "s"}} for name in ("one", "two")]
    levels = [{"code": code, "value": value} for value, code in enumerate(("low", "mid", "high"))]
    cases = [
        {"when": [{"child": "one", "comparison": "at_least", "value": "high"}], "value": 2},
        {"when": [{"child": "two", "comparison": "below", "value": 1, "negated": True}], "value": 1},
    ]
    rule = {"rule": "decision", "cases": cases, "otherwise": 0}
    document: dict[str, Any] = {"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": [{"id": "s", "levels": levels}]}
    document["defaults"] = {"reconcile": "lower_median"}
    path = tmp_path / "framework.json"
    answers = table(tmp_path, "institution,one,two\na,mid,high\n")
    path.write_text(json.dumps(document | {"root": {"id": "r", "rule": rule, "children": leaves}}), "utf-8")
    assert "case 2 held (not: TWO less than 1)" in ceiba_("explain", str(path), answers, "r", "--lang", "en").out
    assert "se cumplió el caso 2 (no se cumple: TWO menor que 1)" in ceiba_("explain", str(path), answers, "r", "--lang", "es").out
    rows = [{"when": {"one": "mid", "two": "*"}, "value": 1}, {"when": {"one": "high", "two": "low"}, "value": 2}]
    path.write_text(json.dumps(document | {"root": {"id": "r", "rule": {"rule": "lookup", "rows": rows}, "children": leaves}}), "utf-8")
    assert "row 1 of the table fitted (ONE = mid)" in ceiba_("explain", str(path), answers, "r", "--lang", "en").out


def test_compare_is_what_python_gives(ceiba_: Any, tmp_path: Path) -> None:
    framework = ceiba.Framework.from_file(FRAMEWORK)
    first, second = (ceiba.Assessment.from_file(path) for path in (ASSESSMENT, LATER))
    expected = ceiba.compare(framework, first, second)
    assert ceiba.Comparison.from_json(ceiba_("compare", FRAMEWORK, ASSESSMENT, LATER, "--json").out) == expected
    rows = list(csv.DictReader(io.StringIO(ceiba_("compare", FRAMEWORK, ASSESSMENT, LATER, "--csv").out)))
    assert [row["node"] for row in rows] == [node.id for node in expected.nodes]
    assert {row["later_round"] for row in rows} == {"2026"}
    leaves = [row.indicator for row in ceiba.reconcile(framework, first)]
    walk = {"schema": "ceiba/crosswalk/1", "id": "same", "earlier": framework.id, "later": framework.id}
    path = tmp_path / "crosswalk.json"
    path.write_text(json.dumps({**walk, "rows": [{"later": leaf, "earlier": [leaf]} for leaf in leaves]}), "utf-8")
    ran = ceiba_("compare", FRAMEWORK, ASSESSMENT, LATER, "--crosswalk", str(path), "--json")
    assert [node["change"] for node in json.loads(ran.out)["nodes"][:1]] == [expected.nodes[0].change]


def test_compare_many_subjects_each_with_itself(ceiba_: Any) -> None:
    found = json.loads(ceiba_("compare", HDI, COUNTRIES, COUNTRIES, "--json").out)
    assert len(found) > 3
    assert all(one["earlier"]["subject"] == one["later"]["subject"] for one in found)


def test_compare_names_the_file_of_the_later_round(ceiba_: Any, tmp_path: Path) -> None:
    document = json.loads(Path(LATER).read_text("utf-8"))
    document["responses"][0]["indicator"] = "no_such"
    path = tmp_path / "later.json"
    path.write_text(json.dumps(document), "utf-8")
    ran = ceiba_("compare", FRAMEWORK, ASSESSMENT, str(path))
    assert ran.code == 2
    assert ran.err.startswith(f"{path}: /responses/0/indicator: unknown indicator 'no_such'")


def test_crosstab(ceiba_: Any) -> None:
    framework = ceiba.Framework.from_file(FRAMEWORK)
    scores = ceiba.score(framework, ceiba.Assessment.from_file(ASSESSMENT))
    expected = ceiba.crosstab(framework, scores, *AXES)
    assert ceiba.CrossTab.from_json(ceiba_("crosstab", FRAMEWORK, ASSESSMENT, *AXES, "--json").out) == expected
    assert ceiba_("crosstab", FRAMEWORK, ASSESSMENT, "no_such").code == 2
    equal = ceiba.crosstab(framework, scores, AXES[0], weights="equal")
    assert ceiba.CrossTab.from_json(ceiba_("crosstab", FRAMEWORK, ASSESSMENT, AXES[0], "--weights", "equal", "--json").out) == equal
    assert (
        "Every indicator counts the same." in ceiba_("crosstab", FRAMEWORK, ASSESSMENT, AXES[0], "--weights", "equal", "--lang", "en").out
    )
    assert ceiba_("crosstab", FRAMEWORK, ASSESSMENT, AXES[0], "--weights", "same").code == 2


def test_views_are_what_python_gives(ceiba_: Any) -> None:
    framework = ceiba.Framework.from_file(FRAMEWORK)
    first, second = (ceiba.Assessment.from_file(path) for path in (ASSESSMENT, LATER))
    method = ceiba.Method.from_file(METHOD)
    expected: dict[tuple[str, ...], Any] = {
        ("agreement",): ceiba.agreement(framework, first, method),
        ("participation",): ceiba.participation(framework, first, method),
        ("grounds",): ceiba.grounds(framework, first, method),
        ("view", "--institution", "justice_ministry"): ceiba.institution_view(framework, first, "justice_ministry", method),
        ("view",): ceiba.sector_view(framework, first, method),
    }
    for (name, *options), result in expected.items():
        arguments = (name, FRAMEWORK, ASSESSMENT, "--method", METHOD, *options)
        assert type(result).from_json(ceiba_(*arguments, "--json").out) == result
        rows = list(csv.DictReader(io.StringIO(ceiba_(*arguments, "--csv").out)))
        assert len(rows) == len(ceiba.frames.rows(result))
    stability = ceiba.stability(framework, first, second)
    assert ceiba.Stability.from_json(ceiba_("stability", FRAMEWORK, ASSESSMENT, LATER, "--json").out) == stability


def test_exports_have_an_audience(ceiba_: Any, tmp_path: Path) -> None:
    first = ceiba.Assessment.from_file(ASSESSMENT)
    said = first.replace(responses=[r.replace(comment="a comment") for r in first.responses])
    path = tmp_path / "first.json"
    path.write_text(said.to_json(), "utf-8")
    for options, comments in ((("team",), True), (("coalition",), False), (("coalition", "--comments"), True)):
        assert ceiba_("export", FRAMEWORK, str(path), str(tmp_path / "out"), "--audience", *options).code == 0
        assert ("a comment" in (tmp_path / "out" / "responses.csv").read_text("utf-8")) is comments
    ran = ceiba_("export", FRAMEWORK, str(path), str(tmp_path / "out"), "--audience", "press")
    assert (ran.code, ran.err) == (2, "the value of '--audience' must be one of: team, coalition\n")
    ran = ceiba_("export", FRAMEWORK, str(path), str(tmp_path / "out"), "--audience", "public")
    assert ran.code == 2 and "ceiba publish" in ran.err


def test_standings(ceiba_: Any) -> None:
    framework = ceiba.Framework.from_file(HDI)
    scores = [ceiba.score(framework, one) for one in ceiba.read_responses(COUNTRIES, framework)]
    nodes = ["hdi", "health"] if {"hdi", "health"} <= {node.id for node in scores[0].nodes} else [node.id for node in scores[0].nodes[:2]]
    asked = [word for node in nodes for word in ("--node", node)]
    for no_rank in (False, True):
        arguments = ("standings", HDI, COUNTRIES, *asked, *(["--no-rank"] if no_rank else []))
        assert ceiba.Standings.from_json(ceiba_(*arguments, "--json").out) == ceiba.standings(scores, no_rank, nodes)
        assert (" Score" in ceiba_(*arguments).out) is not no_rank
    assert ceiba_("standings", HDI, COUNTRIES, "--node", "no_such").code == 2


def needy(tmp_path: Path) -> tuple[str, str]:
    """A framework that needs many units, and a folder of them: b's answer is missing, d's is far out."""
    column = {"scale": "any", "impute": "mean", "treatment": "winsorise"}
    document = {
        "schema": "ceiba/framework/1",
        "id": "many",
        "version": "1",
        "scales": [{"id": "any", "numeric": {"normalise": "min_max"}}],
        "root": {"id": "root", "children": [{"id": "law", "label": "Law", "question": column}]},
    }
    (tmp_path / "many.json").write_text(json.dumps(document), "utf-8")
    folder = tmp_path / "units"
    folder.mkdir()
    (folder / "units.csv").write_text("subject,institution,law\na,x,1\nb,x,\nc,x,3\n", "utf-8")
    return str(tmp_path / "many.json"), str(folder)


def test_fit(ceiba_: Any, tmp_path: Path) -> None:
    framework, folder = needy(tmp_path)
    out = tmp_path / "fitted"
    ran = ceiba_("fit", framework, folder, str(out))
    assert ran.code == 0
    assert "(low: 1, high: 3)" in ran.out and "Imputed" in ran.out and "\nb " in ran.out
    assert all(len(line) <= WIDTH for line in ran.out.splitlines())
    assert sorted(path.name for path in (out / "assessments").iterdir()) == ["a_1.json", "b_1.json", "c_1.json"]
    document = ceiba.Framework.from_file(framework)
    units = ceiba.read_responses(f"{folder}/units.csv", document, round="1")
    found = ceiba.fit(document, units)
    assert ceiba.Framework.from_file(out / "framework.json") == found.framework
    assert ceiba.Fitted.from_json(ceiba_("fit", framework, folder, str(out), "--json").out) == found
    rows = list(csv.DictReader(io.StringIO(ceiba_("fit", framework, folder, str(out), "--csv").out)))
    assert [(row["node"], row["imputed"]) for row in rows] == [("law", "1")]
    scored = ceiba_("score", str(out / "framework.json"), str(out / "assessments" / "b_1.json"))
    assert scored.code == 0
    assert "Law †" in scored.out and "† rests on imputed numbers" in scored.out
    assert "b †" in ceiba_("score", str(out / "framework.json"), str(out / "assessments")).out


def test_fitted_units_whose_names_are_no_names_of_files(ceiba_: Any, tmp_path: Path) -> None:
    framework, folder = needy(tmp_path)
    Path(folder, "units.csv").write_text("subject,institution,law\n../a,x,1\n/a,x,2\n.a,x,3\n", "utf-8")
    assert ceiba_("fit", framework, folder, str(tmp_path / "out")).code == 0
    assert sorted(path.name for path in (tmp_path / "out" / "assessments").iterdir()) == ["_a_1.json", "_a_1_2.json", "_a_1_3.json"]


def test_what_is_wrong_with_a_unit_names_its_file(ceiba_: Any, tmp_path: Path) -> None:
    framework, folder = needy(tmp_path)
    document = {"schema": "ceiba/assessment/1", "id": "z", "framework": "many", "subject": {"id": "z"}, "round": {"id": "1"}}
    said = [{"institution": "x", "indicator": "low", "answer": 1}]
    bad = Path(folder) / "z.json"
    bad.write_text(json.dumps({**document, "institutions": [{"id": "x"}], "responses": said}), "utf-8")
    ran = ceiba_("fit", framework, folder, str(tmp_path / "out"))
    assert ran.code == 2
    assert ran.err.startswith(f"{bad}: /responses/0/indicator: unknown indicator 'low'")
    assert not (tmp_path / "out").exists()


def test_what_is_no_error_says_how_bad_it_is(ceiba_: Any, tmp_path: Path) -> None:
    framework, folder = needy(tmp_path)
    ran = ceiba_("fit", framework, folder, str(tmp_path / "out"))
    assert ran.code == 0
    assert ran.err == f"note: {framework}: /root/children/0/question: the treatment of 'law' changes nothing\n"
    Path(folder, "units.csv").write_text("subject,institution,law\na,x,1\nb,x,1\n", "utf-8")
    lines = ceiba_("fit", framework, folder, str(tmp_path / "out"), "--lang", "es").err.splitlines()
    assert lines[0].startswith(f"{framework}: /root/children/0/question: ")  # an error
    assert [line.split(":")[0] for line in lines[1:]] == ["nota"]


def test_imputed_numbers_are_marked_everywhere(ceiba_: Any, tmp_path: Path) -> None:
    framework = ceiba.Framework.from_file(FRAMEWORK)
    one = ceiba.Assessment.from_file(LATER)
    missing = next(a.indicator for a in ceiba.score(framework, one).answers if a.state not in ("answered", "not_applicable"))
    path = tmp_path / "filled.json"
    path.write_text(one.replace(imputations=[{"indicator": missing, "value": 2}]).to_json(), "utf-8")
    for arguments in (("score",), ("gaps", TARGETS), ("prioritise", TARGETS), ("compare", LATER)):
        name, *more = arguments
        for language, words in (("en", "† rests on imputed numbers"), ("es", "† se apoya en números imputados")):
            assert words in ceiba_(name, FRAMEWORK, str(path), *more, "--lang", language).out
            assert "†" not in ceiba_(name, FRAMEWORK, ASSESSMENT, *more, "--lang", language).out
    assert "imputed numbers" in ceiba_("crosstab", FRAMEWORK, str(path), AXES[0]).out
    assert "imputed numbers" not in ceiba_("crosstab", FRAMEWORK, ASSESSMENT, AXES[0]).out


@pytest.mark.parametrize("name", ["compare", "stability"])
def test_several_rounds_of_a_subject_are_not_compared(ceiba_: Any, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "rounds"
    folder.mkdir()
    for path in (ASSESSMENT, LATER):
        (folder / Path(path).name).write_bytes(Path(path).read_bytes())
    rounds = f"2025 ({folder / Path(ASSESSMENT).name}), 2026 ({folder / Path(LATER).name})"
    expected = f"several rounds of 'quelumbra': {rounds}; give one round of each subject\n"
    for before, after in ((str(folder), str(folder)), (str(folder), LATER), (ASSESSMENT, str(folder))):
        ran = ceiba_(name, FRAMEWORK, before, after)
        assert (ran.code, ran.out, ran.err) == (2, "", expected)


def test_who_has_no_partner_is_said(ceiba_: Any, tmp_path: Path) -> None:
    framework = small(tmp_path)
    before, after = tmp_path / "before.csv", tmp_path / "after.csv"
    before.write_text("subject,institution,law\na,x,no\nb,x,no\n", "utf-8")
    after.write_text("subject,institution,law\na,x,yes\nc,x,no\n", "utf-8")
    ran = ceiba_("compare", framework, str(before), str(after), "--json")
    assert (ran.code, ran.err) == (0, "note: on one side only, so not compared: b, c\n")
    assert json.loads(ran.out)["nodes"][0]["change"] == 1


@pytest.mark.parametrize("language", ["en", "es"])
def test_crosstab_of_two_axes_keeps_its_labels(ceiba_: Any, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    framework = ceiba.Framework.from_file(FRAMEWORK)
    labels = {axis.id: [ceiba.frames.words(tag.label, language) for tag in axis.values] for axis in framework.axes}
    for axes in (("function", "gap_area"), ("gap_area", "function")):
        for width in (80, 70, 60):
            monkeypatch.setenv("COLUMNS", str(width))
            out = ceiba_("crosstab", FRAMEWORK, ASSESSMENT, *axes, "--lang", language).out
            assert "…" not in out
            assert all(len(line) <= width for line in out.splitlines())
            for word in " ".join(labels["function"] + labels["gap_area"]).split():
                assert word in out
            assert re.search(r"0\.38 \(1\.00\)|0\.38 +1\.00", out)
        monkeypatch.setenv("COLUMNS", "80")
        assert "0.38 (1.00)" in ceiba_("crosstab", FRAMEWORK, ASSESSMENT, *axes, "--lang", language).out


def test_export(ceiba_: Any, tmp_path: Path) -> None:
    ran = ceiba_("export", FRAMEWORK, ASSESSMENT, str(tmp_path / "out"), "--targets", TARGETS, "--lang", "es")
    assert (ran.code, ran.err) == (0, "")
    names = ["subjects", "rounds", "institutions", "responses", "indicators", "nodes", "scores", "gaps"]
    assert ran.out.splitlines() == [str(tmp_path / "out" / f"{name}.csv") for name in names]
    rows = list(csv.DictReader(io.StringIO((tmp_path / "out" / "nodes.csv").read_text("utf-8"))))
    assert rows[0]["label"] == "Respuesta nacional"


def test_export_of_a_folder_and_of_many_in_a_table(ceiba_: Any, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for path in (ASSESSMENT, LATER):
        (tmp_path / "in" / Path(path).name).write_bytes(Path(path).read_bytes())
    assert ceiba_("export", FRAMEWORK, str(tmp_path / "in"), str(tmp_path / "out")).code == 0
    rounds = list(csv.DictReader(io.StringIO((tmp_path / "out" / "rounds.csv").read_text("utf-8"))))
    assert [row["round"] for row in rounds] == ["2025", "2026"]
    assert ceiba_("export", HDI, COUNTRIES, str(tmp_path / "hdi")).code == 0
    with (tmp_path / "hdi" / "subjects.csv").open(encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) > 3


def test_export_says_all_that_is_wrong_with_its_file(ceiba_: Any, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    document = json.loads(Path(ASSESSMENT).read_text("utf-8"))
    (folder / "a.json").write_text(json.dumps(document), "utf-8")
    (folder / "again.json").write_text(json.dumps(document), "utf-8")
    document["responses"][0]["indicator"] = "no_such"
    (folder / "b.json").write_text(json.dumps(document), "utf-8")
    document["responses"][0]["indicator"] = "no_more"
    (folder / "c.json").write_text(json.dumps(document | {"round": {"id": "x"}}), "utf-8")
    (folder / "d.json").write_text("{", "utf-8")
    (folder / "e.csv").write_text("institution,indicator,answer\na,lead_body,99\na,x,1\n", "utf-8")
    (folder / "f.csv").write_text("institution,indicator,answer\na,lead_body,2\na,lead_body,2\n", "utf-8")
    out = tmp_path / "out"
    ran = ceiba_("export", FRAMEWORK, str(folder), str(out))
    assert (ran.code, ran.out) == (2, "")
    starts = [line.removeprefix(f"{folder}/") for line in ran.err.splitlines()]
    for start in (
        f"again.json: the id 'quelumbra 2025' is already used at {folder}/a.json",
        f"b.json: the id 'quelumbra 2025' is already used at {folder}/a.json",
        "b.json: /responses/0/indicator: unknown indicator 'no_such'",
        "c.json: /responses/0/indicator: unknown indicator 'no_more'",
        "d.json: ",
        "e.csv: row 2: column answer: ",
        "e.csv: row 3: column indicator: ",
        "f.csv: row 3: ",
    ):
        assert any(line.startswith(start) for line in starts), start
    errors = [line for line in starts if ": warning: " not in line and not line.startswith("warning: ")]  # some were not asked
    assert len(errors) == 8
    assert not out.exists()


def test_parquet_without_pyarrow_is_said(ceiba_: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    ran = ceiba_("export", FRAMEWORK, ASSESSMENT, str(tmp_path / "out"), "--parquet")
    assert (ran.code, ran.err) == (2, "Parquet needs pyarrow: pip install 'ceiba[parquet]'\n")


def test_schema(ceiba_: Any, tmp_path: Path) -> None:
    for name in ceiba.schema_names():
        assert json.loads(ceiba_("schema", name).out) == json.loads(ceiba.schema(name))
    path = tmp_path / "schema.json"
    assert ceiba_("schema", "method", "-o", str(path)).out == ""
    assert json.loads(path.read_text("utf-8")) == json.loads(ceiba.schema("method"))
    ran = ceiba_("schema", "metod")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "framework, assessment" in ran.err


def test_demo_shows_two_rounds_gaps_and_priorities(ceiba_: Any) -> None:
    out = ceiba_("demo").out
    framework = ceiba.Framework.from_file(FRAMEWORK)
    rounds = [
        ceiba.score(framework, ceiba.Assessment.from_file(FOLDER / f"assessment_{year}.json")).nodes[0].value for year in (2025, 2026)
    ]
    line = next(line for line in out.splitlines() if line.startswith("National response  "))
    assert line.split()[2:4] == [f"{value:.2f}" for value in rounds]
    parts = [out.index(words) for words in ("Scores by domain", "The biggest gaps", "The first ten priorities")]
    assert parts == sorted(parts)


def test_a_table_of_answers_with_one_assessment(ceiba_: Any) -> None:
    found = json.loads(ceiba_("score", FRAMEWORK, TABLE, "--json").out)
    assert (found["subject"], found["round"]) == ("responses_2025", "1")
    found = json.loads(ceiba_("score", FRAMEWORK, TABLE, "--json", "--subject", "quelumbra", "--round", "2025").out)
    assert found["assessment"] == "quelumbra_2025"


def test_a_table_of_answers_with_many_assessments(ceiba_: Any) -> None:
    found = json.loads(ceiba_("score", HDI, COUNTRIES, "--json").out)
    assert [scores["subject"] for scores in found][:2] == ["norway", "switzerland"]
    rows = list(csv.DictReader(io.StringIO(ceiba_("score", HDI, COUNTRIES, "--csv").out)))
    assert {row["subject"] for row in rows} == {scores["subject"] for scores in found}
    ran = ceiba_("score", HDI, COUNTRIES)
    assert "norway" in ran.out and "Life expectancy" not in ran.out


def test_columns_of_a_table_are_renamed(ceiba_: Any, tmp_path: Path) -> None:
    framework, answers = small(tmp_path), table(tmp_path, "who;the=law;_id\na;yes;3\n")
    ran = ceiba_("score", framework, answers, "--json", "--column", "who=institution", "--column", "the=law=law", "--column", "_id=")
    assert json.loads(ran.out)["nodes"][0]["value"] == 1
    assert ceiba_("score", framework, answers, "--column", "who").err == "'who' is not THEIRS=OURS\n"
    answers = table(tmp_path, "law\nyes\n")
    assert json.loads(ceiba_("score", framework, answers, "--json", "--institution", "a").out)["nodes"][0]["value"] == 1


def test_codes_and_encoding_of_a_table(ceiba_: Any, tmp_path: Path) -> None:
    framework, path = small(tmp_path), tmp_path / "latin.csv"
    path.write_bytes("institution,law\nPolicía,A\nJusticia,NR\n".encode("latin-1"))
    options = ("--code", "A=yes", "--code", "NR=not_reviewed", "--code", "=dont_know")
    found = json.loads(ceiba_("score", framework, str(path), "--json", *options, "--encoding", "latin-1").out)
    assert (found["nodes"][0]["value"], found["answers"][0]["responses"], found["answers"][0]["answers"]) == (1, 2, 1)
    assert ceiba_("score", framework, str(path), *options).code == 2
    assert ceiba_("score", framework, str(path), "--code", "A").err == "'A' is not THEIRS=OURS\n"
    assert ceiba_("score", framework, str(path), "--encoding", "latin-99").err == "there is no encoding 'latin-99'\n"
    assert ceiba_("score", framework, str(path), "--encoding", "base64").err == "there is no encoding 'base64'\n"


def test_check(ceiba_: Any, tmp_path: Path) -> None:
    ran = ceiba_("check", FRAMEWORK, ASSESSMENT, "--targets", TARGETS, "--method", METHOD)
    assert (ran.code, ran.err) == (0, "")
    framework = small(tmp_path)
    assert ceiba_("check", framework).out == "Nothing is wrong.\n"
    assert ceiba_("check", framework, "--lang", "es").out == "No se encontró ningún problema.\n"


def test_check_of_warnings(ceiba_: Any, tmp_path: Path) -> None:
    framework, answers = small(tmp_path), table(tmp_path, "institution,indicator,answer,state\na,law,yes,dont_know\n")
    ran = ceiba_("check", framework, answers)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[:2] == [
        f"{answers}: rows 1, left out 0; subjects 1, assessments 1, institutions 1",
        f"{answers}: don't know 1",
    ]
    assert ran.out.splitlines()[2].startswith(f"warning: {answers}: row 2: column answer: the answer is not used")
    assert ran.out.splitlines()[3] == "Errors: 0. Warnings: 1. Notes: 0."
    assert ceiba_("check", framework, answers, "--strict").code == 1
    spoken = ceiba_("check", framework, answers, "--lang", "es").out
    assert f"advertencia: {answers}: fila 2: columna answer: la respuesta no se usa" in spoken


def test_check_of_errors(ceiba_: Any, tmp_path: Path) -> None:
    framework = small(tmp_path, weight=-1)
    answers = table(tmp_path, "institution,law\na,maybe\nb,yess\n")
    ran = ceiba_("check", framework, answers, "--targets", str(tmp_path / "none.json"))
    assert ran.code == 2
    lines = ran.out.splitlines()
    assert any(line.startswith(f"error: {framework}: /root/children/0/weight: ") for line in lines)
    assert (
        f"error: {answers}: row 2: column law: 'maybe' is not a level of the scale 'yes_no': no, yes; --code 'maybe=...' says what it means"
        in lines
    )
    assert sum(line.startswith(f"error: {answers}: ") for line in lines) == 2
    assert any("none.json" in line for line in lines)
    found = json.loads(ceiba_("check", framework, answers, "--json").out)
    assert {"file", "code", "severity", "where", "text", "row", "column"} <= set(found[0])
    rows = list(csv.DictReader(io.StringIO(ceiba_("check", framework, answers, "--csv", "--lang", "es").out)))
    assert [row["row"] for row in rows if row["column"] == "law"] == ["2", "3"]
    assert any(row["text"].startswith("«maybe» no es un nivel") for row in rows)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("score",), "'FRAMEWORK' is missing"),
        (("score", FRAMEWORK), "'ASSESSMENT' is missing"),
        (("scores",), "there is no command 'scores'; did you mean 'score'?"),
        (("paint",), "there is no command 'paint'"),
        (("score", FRAMEWORK, ASSESSMENT, "more"), "one argument too many: 'more'"),
        (("score", FRAMEWORK, ASSESSMENT, "--deep"), "there is no option '--deep'; did you mean '--depth'?"),
        (("score", FRAMEWORK, ASSESSMENT, "--xyz"), "there is no option '--xyz'"),
        (("score", FRAMEWORK, ASSESSMENT, "--depth", "x"), "the value of '--depth' must be a whole number, at least 0"),
        (("score", FRAMEWORK, ASSESSMENT, "--depth"), "the value of '--depth' is not valid"),
        (("prioritise", FRAMEWORK, ASSESSMENT, TARGETS, "--top", "0"), "the value of '--top' must be a whole number, at least 1"),
        (("score", FRAMEWORK, ASSESSMENT, "--json", "--csv"), "--json and --csv cannot be used together"),
        (("demo", "--lang", "fr"), "the value of '--lang' is not valid"),
        (("demo", "--lang"), "the value of '--lang' is not valid"),
        (("score", "none.json", ASSESSMENT), "cannot read the file: none.json: No such file or directory"),
        (("score", FRAMEWORK, "none.csv"), "cannot read the file: none.csv: No such file or directory"),
        (("explain", FRAMEWORK, ASSESSMENT, "leadershi"), "unknown node 'leadershi'; did you mean 'leadership'?"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(ceiba_: Any, arguments: tuple[str, ...], message: str) -> None:
    ran = ceiba_(*arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", f"{message}\n")


def test_usage_errors_in_spanish(ceiba_: Any) -> None:
    assert ceiba_("--lang", "es", "score").err == "falta «MARCO»\n"
    assert ceiba_("puntuar", "--lang=es").err == "no existe el comando «puntuar»\n"


def test_issues_are_lines_with_their_files(ceiba_: Any, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"schema": "ceiba/framework/1", "id": "Bad", "verson": "1"}', "utf-8")
    ran = ceiba_("score", str(bad), ASSESSMENT)
    assert (ran.code, ran.out) == (2, "")
    assert f"{bad}: /verson: unknown key 'verson'; did you mean 'version'?" in ran.err.splitlines()
    assert all(line.startswith(f"{bad}: ") for line in ran.err.splitlines())
    bad.write_text("{", "utf-8")
    assert ceiba_("score", str(bad), ASSESSMENT, "--lang", "es").err.startswith(f"{bad}: no es JSON válido")
    ran = ceiba_("score", FRAMEWORK, table(tmp_path, "institution,indicator,answer\na,lead_body,99\na,x,1\n"))
    starts = [": ".join(line.split(": ")[1:3]) for line in ran.err.splitlines()]
    assert (ran.code, starts) == (2, ["row 2: column answer", "row 3: column indicator"])


def test_issues_of_computing_name_their_file(ceiba_: Any, tmp_path: Path) -> None:
    framework = small(tmp_path, question={"scale": "yes_no", "reconcile": "latest"})
    answers = table(tmp_path, "institution,law\na,yes\nb,no\n")
    ran = ceiba_("score", framework, answers)
    assert ran.code == 2
    assert ran.err.startswith(f"{answers}: /responses: the rule latest needs the date")
    wrong = ceiba_("score", HDI, ASSESSMENT)
    assert wrong.code == 2
    assert all(line.startswith(f"{ASSESSMENT}: ") for line in wrong.err.splitlines())


def test_a_line_stays_a_line(ceiba_: Any, tmp_path: Path) -> None:
    ran = ceiba_("score", small(tmp_path), table(tmp_path, 'institution,law\na,"x\n\x1b[31my"\n'))
    assert ran.err.count("\n") == 1
    assert "\x1b" not in ran.err


def test_labels_do_not_steer_the_terminal(ceiba_: Any, tmp_path: Path) -> None:
    framework = small(tmp_path, label="[red]Law[/red]\x1b[2J :smile:")
    out = ceiba_("score", framework, table(tmp_path, "institution,law\na,yes\n")).out
    assert "[red]Law[/red] [2J :smile:" in out
    assert "\x1b" not in out


def test_formulas_are_defused(ceiba_: Any, tmp_path: Path) -> None:
    framework = small(tmp_path, label='=HYPERLINK("x")')
    rows = list(csv.DictReader(io.StringIO(ceiba_("score", framework, table(tmp_path, "institution,law\na,no\n"), "--csv").out)))
    assert rows[1]["label"] == '\'=HYPERLINK("x")'
    for start in "=+-@\t\r\n＝＋－＠":
        assert _output.cell(f"{start}a") == f"'{start}a"
        assert _output.said(_output.cell(f"{start}a")) == f"{start}a"
    assert [_output.cell(x) for x in ("-3", "+1", "-.5", "-1e-3", "-1-1", "-", "'-x", "'x")] == [
        *("-3", "+1", "-.5", "-1e-3"),
        *("'-1-1", "'-", "''-x", "'x"),
    ]
    assert _output.cell("a;=1") == "a;'=1" and _output.cell("x\n=1") == "x\n'=1" and _output.cell("x\r @a") == "x\r' @a"
    assert _output.cell("a, -b; c") == "a, -b; c"
    assert all(_output.said(_output.cell(x)) == x for x in ("-3", "-1-1", "'-x", "''=x", "'x", "'", ""))
    assert [_output.cell(x) for x in (-0.5, 3.0, 1e22, 0.1, True, None, 7, "x-1")] == ["-0.5", "3", "1e+22", "0.1", "true", "", "7", "x-1"]


def test_every_cell_comes_back(tmp_path: Path) -> None:
    """Whatever words are written come back as they were, and no spreadsheet finds a cell that it would run, whatever it thinks separates."""
    made = random.Random(7)
    cells = ["".join(made.choice("=+-@＝'; |\t\r\n\"a1,\u00a0") for _ in range(made.randrange(1, 9))) for _ in range(3000)]
    text = _output.csv_rows([["word", "before"], *([cell, "x"] for cell in cells)])
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert [[_output.said(cell) for cell in row] for row in rows] == [["word", "before"], *([cell, "x"] for cell in cells)]
    for (written, _), cell in zip(rows[1:], cells, strict=True):
        parts = re.split("[;|\t\r\n]", written)
        assert _output._NUMBER.fullmatch(cell) or not any(re.match('[ \u00a0"]*[=+@＝-]', part) for part in parts)


def test_csv_is_the_same_however_many_are_made_together(ceiba_: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "rounds"
    folder.mkdir()
    for path in (ASSESSMENT, LATER):
        (folder / Path(path).name).write_bytes(Path(path).read_bytes())
    for arguments in (("score", HDI, COUNTRIES), ("grounds", FRAMEWORK, str(folder)), ("prioritise", FRAMEWORK, str(folder), TARGETS)):
        expected = ceiba_(*arguments, "--csv").out
        with monkeypatch.context() as patch:
            patch.setattr(output, "_BLOCK", 1)
            assert ceiba_(*arguments, "--csv").out == expected


@pytest.mark.parametrize(("name", "start"), [("out.json", "{"), ("out.csv", "node,"), ("out.txt", "National"), ("OUT.CSV", "node,")])
def test_output_files(ceiba_: Any, tmp_path: Path, name: str, start: str) -> None:
    path = tmp_path / name
    path.write_text("before", "utf-8")
    path.chmod(0o640)
    ran = ceiba_("score", FRAMEWORK, ASSESSMENT, "-o", str(path))
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert path.read_text("utf-8").startswith(start)
    assert list(tmp_path.iterdir()) == [path]
    assert os.name != "posix" or path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name != "posix", reason="only POSIX limits the size of files")
def test_output_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("before", "utf-8")
    code = """
import resource, sys
from ceiba import cli
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
sys.exit(cli.main(sys.argv[1:]))
"""
    arguments = ["score", FRAMEWORK, ASSESSMENT, "--lang", "en", "-o", str(path)]
    run = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, encoding="utf-8", check=False)
    assert (run.returncode, run.stderr) == (2, f"cannot write the file: {path}: File too large\n")
    assert path.read_text("utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_output_where_there_is_no_folder(ceiba_: Any, tmp_path: Path) -> None:
    assert ceiba_("score", FRAMEWORK, ASSESSMENT, "-o", str(tmp_path / "no" / "out.json")).code == 2


def test_nothing_is_written_where_something_is_wrong(ceiba_: Any, tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    assert ceiba_("score", FRAMEWORK, ASSESSMENT, "--method", "none.json", "-o", str(path)).code == 2
    assert not path.exists()


@pytest.mark.skipif(os.name != "posix", reason="links and devices are made otherwise elsewhere")
def test_output_to_links_and_devices(ceiba_: Any, tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    link.symlink_to(target)
    assert ceiba_("score", FRAMEWORK, ASSESSMENT, "-o", str(link)).code == 0
    assert link.is_symlink() and target.read_text("utf-8").startswith("{")
    assert ceiba_("score", FRAMEWORK, ASSESSMENT, "-o", os.devnull).code == 0
    assert not Path(os.devnull).is_file()


def test_language_of_the_environment() -> None:
    process = command("score", "none.json", ASSESSMENT, env={"CEIBA_LANG": "es"}, stderr=subprocess.PIPE)
    assert process.communicate()[1].decode().startswith("no se puede leer el archivo: none.json")
    assert process.returncode == 2


def test_output_is_utf_8_whatever_the_locale() -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    process = command("score", FRAMEWORK, ASSESSMENT, "--lang", "es", "--csv", env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert "Víctimas" in out.decode("utf-8") or "víctimas" in out.decode("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="pipes break otherwise elsewhere")
@pytest.mark.parametrize("arguments", [("score", FRAMEWORK, ASSESSMENT, "--json"), ("--help",), ("check", "--help")])
def test_nobody_reads_on(arguments: tuple[str, ...]) -> None:
    read, write = os.pipe()
    os.close(read)
    process = command(*arguments, stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    assert process.communicate()[1] == b""
    assert process.returncode == BROKEN_PIPE


def test_interrupted(ceiba_: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ceiba, "score", interrupt)
    ran = ceiba_("score", FRAMEWORK, ASSESSMENT)
    assert (ran.code, ran.out) == (INTERRUPTED, "")


def test_our_own_mistakes_are_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(ceiba, "score", fail)
    with pytest.raises(ZeroDivisionError):
        cli.main(["score", FRAMEWORK, ASSESSMENT])


def test_without_what_the_command_needs() -> None:
    code = "import sys; sys.modules['click'] = None; from ceiba.cli import main; sys.exit(main(['demo', '--lang', 'es']))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "el comando necesita click: pip install 'ceiba[cli]'\n"


def test_work_under_way_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "_SPINNER_AFTER", 0.01)
    for terminal in (True, False):
        shown = io.StringIO()
        with Session("es", errors=Console(file=shown, force_terminal=terminal)).working("work.reading", file="x.csv"):
            time.sleep(0.2)
        assert ("Leyendo x.csv" in shown.getvalue()) is terminal
    monkeypatch.setattr(session, "_SPINNER_AFTER", 60)
    shown = io.StringIO()
    with Session("en", errors=Console(file=shown, force_terminal=True)).working("work.computing"):
        pass
    assert "Computing" not in shown.getvalue()


def test_many_assessments_show_how_far_they_are(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    shown = io.StringIO()
    console = Console(file=shown, force_terminal=True)
    monkeypatch.setattr(session, "Session", lambda language: Session(language, errors=console))
    assert cli.main(["score", HDI, COUNTRIES, "--json", "--lang", "en"]) == 0
    assert "Computing" in shown.getvalue()
    assert json.loads(capsys.readouterr().out)
