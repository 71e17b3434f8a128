"""Five walks of its first users, as they would type them: in an empty folder, in Spanish, each command in a process of its own."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

from ceiba.examples import path as example_path

ANSWERS = (0, 1, 2)
INSTITUTIONS = (
    *("Ministerio de Salud", "Ministerio de Educación", "Fiscalía General", "Policía Nacional", "Defensoría de la Niñez"),
    *("Colegio de Psicología", "Fundación Ágape", "Red de Niñez", "Procuraduría"),
)


def ceiba(folder: Path, *arguments: str, code: int = 0) -> str:
    """What a command says on standard output; it must end with the code."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "COLUMNS")} | {"CEIBA_LANG": "es"}
    if "PYTHONPATH" in os.environ:
        environment["PYTHONPATH"] = os.environ["PYTHONPATH"]
    done = subprocess.run(
        [sys.executable, "-m", "ceiba", *arguments], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout if code == 0 else done.stderr


def answers(folder: Path) -> Path:
    """A table as Excel writes it where people write Spanish: semicolons, and no UTF-8."""
    rows = [("Institución", "Indicador", "Respuesta")]
    for at, institution in enumerate(INSTITUTIONS):
        for place, indicator in enumerate(("1.1", "1.2", "2.1")):
            said = "no sabe" if (at + place) % 5 == 0 else str(ANSWERS[(at * (place + 1)) % 3])
            rows.append((institution, indicator, said))
    path = folder / "respuestas_excel.csv"
    path.write_bytes("".join(";".join(row) + "\r\n" for row in rows).encode("cp1252"))
    return path


def test_from_a_spreadsheet_to_priorities_and_where_they_come_from(tmp_path: Path) -> None:
    folder = tmp_path
    ceiba(folder, "init", "propio")
    here = folder / "propio"
    table = answers(here).name
    told = (".", table, "--encoding", "cp1252", "--subject", "pais", "--round", "2025")
    ceiba(here, "check", *told)
    scores = ceiba(here, "score", *told)
    assert "1.1 Un plan nacional aprobado y financiado" in scores
    ceiba(here, "framework", ".", "-o", "marco.json")
    framework = json.loads((here / "marco.json").read_text("utf-8"))["id"]
    targets = {"schema": "ceiba/targets/1", "id": "m", "framework": framework, "indicators": {"target": "fixed", "value": 2}}
    (here / "metas.json").write_text(json.dumps(targets), "utf-8")
    listed = ceiba(here, "prioritise", *told[:2], "metas.json", *told[2:])
    assert "1.2 Una institución rectora" in listed and "Factores" in listed
    why = ceiba(here, "explain", *told[:2], "1.1", *told[2:])
    for institution in INSTITUTIONS:
        assert institution in why
    assert "no sabe" in why and "contada" in why
    whole = ceiba(here, "explain", *told[:2], "1", *told[2:])
    assert whole.startswith("1 Gobernanza: ") and "× 66.7 %" in whole


def test_a_workshop_from_agenda_to_reply(tmp_path: Path) -> None:
    folder = tmp_path
    ceiba(folder, "init", "taller")
    here = folder / "taller"
    table = answers(here).name
    told = (".", table, "--encoding", "cp1252", "--subject", "pais", "--round", "2025")
    read = ceiba(here, "agenda", *told)
    assert "Puede acordarse: 0 (No existe); 1 (Existe en parte); 2 (Existe en todo el país)" in " ".join(read.split())
    ceiba(here, "agenda", *told, "--csv=excel", "-o", "agenda.csv")
    rows = list(csv.DictReader(io.StringIO((here / "agenda.csv").read_text("utf-8-sig")), delimiter=";"))
    rows[0] |= {"Respuesta": "2", "Justificación": "Se mostró el decreto."}
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, rows[0], delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    (here / "agenda.csv").write_text(out.getvalue(), "cp1252")  # as Excel saves it
    met = ("--by", "Mesa técnica", "--date", "14/05/2025", "-o", "acordado.json")
    ceiba(here, "adjudicate", *told[:2], "agenda.csv", *told[2:], *met)
    assert "acordado: Se mostró el decreto. (Mesa técnica, 2025-05-14)" in " ".join(
        ceiba(here, "explain", ".", "acordado.json", rows[0]["Código"] or rows[0]["Indicador"]).split()
    )
    paths = ceiba(here, "reply", ".", "acordado.json", "--csv=excel", "-o", "replicas").splitlines()
    assert len(paths) == len(INSTITUTIONS)
    sheet = next(here / path for path in paths if "salud" in path)
    lines = sheet.read_bytes().decode("utf-8-sig").split("\r\n")
    lines[1] = f"{lines[1].rsplit(';', 2)[0]};No compartimos el dato;decreto"
    sheet.write_bytes("\r\n".join(lines).encode("utf-8-sig"))
    found = list(csv.DictReader(io.StringIO(ceiba(here, "reply", ".", "acordado.json", "--read", "replicas"))))
    assert [(row["reply"], row["reply_evidence"]) for row in found] == [("No compartimos el dato", "decreto")]
    assert "salud" in found[0]["institution"]


def test_a_public_release(tmp_path: Path) -> None:
    """A validated round becomes a folder for the public; the journalist who takes it asks for scores, gaps and where they come from."""
    team, press = tmp_path / "equipo", tmp_path / "prensa"
    team.mkdir()
    ceiba(team, "init", "propio")
    here = team / "propio"
    table = answers(here).name
    told = ("--encoding", "cp1252", "--subject", "pais", "--round", "2025")
    ceiba(here, "framework", ".", "-o", "marco.json")
    assert "borrador" in ceiba(here, "publish", "marco.json", table, str(press), *told, code=2)
    assert not press.exists()
    said = ceiba(here, "publish", "marco.json", table, str(press), "--draft", *told)
    assert "son públicos" in said and "No se publica" in said
    assert "--replaces" in ceiba(here, "publish", "marco.json", table, str(press), "--draft", *told, code=2)
    assert sorted(str(path.relative_to(press)) for path in press.rglob("*.*")) == ["pais_2025.json", "participation/pais_2025.csv"]
    released = (press / "pais_2025.json").read_text("utf-8")
    assert not any(name.split()[-1] in released for name in INSTITUTIONS)

    framework = json.loads((here / "marco.json").read_text("utf-8"))
    (press / "marco.json").write_text(json.dumps(framework), "utf-8")
    targets = {"schema": "ceiba/targets/1", "id": "m", "framework": framework["id"], "indicators": {"target": "fixed", "value": 2}}
    (press / "metas.json").write_text(json.dumps(targets), "utf-8")
    shown = [
        ceiba(press, command, "marco.json", "pais_2025.json", *more)
        for command, *more in (("score",), ("gaps", "metas.json"), ("prioritise", "metas.json"), ("participation",), ("explain", "1.1"))
    ]
    assert all("borrador" in text for text in shown[:4])
    assert not any("No se publica" in text for text in shown)
    assert "valor publicado" in shown[4]
    assert "respuestas de las instituciones" in ceiba(press, "agreement", "marco.json", "pais_2025.json", code=2)
    assert ceiba(press, "export", "marco.json", "pais_2025.json", "tablas").count("tablas") == 8
    assert "published" in (press / "tablas" / "responses.csv").read_text("utf-8")


def sheet(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    """The heads and rows of a table that was sent."""
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";"))
    return list(rows[0]), rows


def saved(path: Path, heads: list[str], rows: list[dict[str, str]]) -> None:
    """A table as Excel saves it where people write Spanish."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, heads, delimiter=";", restval="")
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(out.getvalue().encode("cp1252", "replace"))


def test_from_actions_in_a_table_to_an_approved_work_plan(tmp_path: Path) -> None:
    for name in ("framework", "assessment_2026", "targets", "constraints", "recommendations"):
        (tmp_path / f"{name}.json").write_bytes(example_path(f"mrc_style/{name}.json").read_bytes())
    table = example_path("mrc_style/catalogue.csv").read_text("utf-8")
    (tmp_path / "quelumbra_actions.csv").write_bytes(table.encode("utf-8-sig"))  # as Excel keeps it
    found = ("framework.json", "assessment_2026.json", "targets.json")
    refused = ceiba(tmp_path, "roadmap", *found, "quelumbra_actions.csv", "constraints.json", code=2)
    assert "--size" in refused  # what a size comes to is nowhere
    told = [word for size in ("S=15000", "M=60000", "L=250000", "XL=900000") for word in ("--size", size)]
    told += ["--places", "region=12", "--places", "school=640", "--currency", "USD", "--price-year", "2026"]
    ceiba(
        tmp_path,
        "catalogue",
        "framework.json",
        "quelumbra_actions.csv",
        *told,
        "--institutions",
        "assessment_2026.json",
        "-o",
        "quelumbra_actions.json",
    )
    documents = (*found, "quelumbra_actions.json", "constraints.json")
    shown = ceiba(tmp_path, "roadmap", *documents, "--gap", "0.01", "--budget-step", "200000")
    assert "El plan cumple con todo." in shown
    assert "Acciones que quedan fuera" in shown
    ceiba(tmp_path, "roadmap", *documents, "--gap", "0.01", "-o", "mejor.json")
    best = json.loads((tmp_path / "mejor.json").read_text("utf-8"))
    assert best["outcome"] == "optimal"
    minister = next(row for row in best["left_out"] if row["reason"] == "money")["action"]  # she wants it all the same, at once
    ours = best["plan"] | {"actions": [*best["plan"]["actions"], {"action": minister, "start": "fy2027"}]}
    (tmp_path / "nuestro.json").write_text(json.dumps(ours), "utf-8")
    judged = ceiba(tmp_path, "judge_plan", *documents, "nuestro.json", "--best")
    assert "Solo en este plan:" in judged
    assert "El plan cumple con todo." not in judged
    assert "Coordinación y restitución" in ceiba(tmp_path, "recommend", *found, "quelumbra_actions.json", "recommendations.json")
    approved = ("--recommendations", "recommendations.json", "--by", "Coalición", "--date", "2026-12-15")
    ceiba(tmp_path, "workplan", *documents, "mejor.json", *approved, "--by-lead", "hojas", "-o", "trabajo.json")
    work = json.loads((tmp_path / "trabajo.json").read_text("utf-8"))
    assert len(work["rows"]) == len(best["plan"]["actions"]) + 1  # and what is under way
    assert work["baseline"]["rows"]
    assert len(list((tmp_path / "hojas").iterdir())) == len({row["lead"] for row in work["rows"]})


def test_a_work_plan_comes_back_after_a_year(tmp_path: Path) -> None:
    """Seven institutions fill in their rows; two of them disagree; what they say is merged, followed, and planned again."""
    folder = tmp_path
    example = example_path("mrc_style/framework.json").parent
    names = ("framework", "assessment_2026", "targets", "catalogue", "constraints", "plan", "method")
    for name in names:
        (folder / f"{name}.json").write_bytes((example / f"{name}.json").read_bytes())
    documents = [f"{name}.json" for name in names[:6]]
    made = ceiba(
        folder, "workplan", *documents, "--method", "method.json", "--by", "Coalición", "--date", "15/01/2027", "-o", "plan_t.json"
    )
    assert not made
    work = json.loads((folder / "plan_t.json").read_text("utf-8"))
    assert work["baseline"]["approved_on"] == "2027-01-15"
    paths = ceiba(folder, "worksheets", "plan_t.json", "--by-lead", "hojas", "--project", "plan.xml").splitlines()
    assert (folder / "plan.xml").exists()
    sheets = sorted((folder / path for path in paths if path.endswith(".csv")), key=lambda path: -len(sheet(path)[1]))[:7]
    assert len(sheets) == 7
    back = folder / "regreso"
    back.mkdir()

    # A year later each has filled in its rows, in its own words.
    ways = ("Terminada", "en ejecución", "ATRASADA", "en pausa", "finalizado", "pendiente", "cancelada")
    first_year = {row["id"] for row in work["rows"] if row.get("due") == "2027-12-31"}
    finished: set[str] = set()
    first: dict[str, str] = {}
    for number, path in enumerate(sheets):
        heads, rows = sheet(path)
        row = next((row for row in rows if row["Id"] in first_year), rows[0])
        row["Estado"] = ways[number]
        row["% de avance"] = "100%" if number in (0, 4) else "50 %"
        row["Inicio real"] = "3/2/2027"
        row["Gastado"] = "1.250.000,50" if number == 0 else "900"
        row["Actualizado por"] = "Á. Peña"
        row["Actualizado el"] = "31/12/2027"
        row["Motivo del retraso"] = "" if number in (0, 4) else "=falta presupuesto"
        if number in (0, 4):
            row["Fin real"] = "20/12/2027"
            finished.add(row["Id"])
        heads.append("Notas")
        row["Notas"] = f"hoja {number}"
        if number == 1:  # who says something of another's row
            rows.append({**first, "% de avance": "80 %", "Gastado": "1.200.000,00"})
        if number == 2:
            rows.append({"Acción": "Mesa con las operadoras", "Vence": "30/06/2028", "Responsable": row["Responsable"]})
        if number == 3 and len(rows) > 1:
            rows = [row]
        first = dict(row) if number == 0 else first
        saved(back / path.name, heads, rows)
    wrong = back / sheets[5].name
    good = wrong.read_bytes()
    wrong.write_bytes(good.replace(b"pendiente", b"quien sabe"))
    told = ("--encoding", "cp1252")
    said = ceiba(folder, "merge", "plan_t.json", "regreso", *told, code=2)
    assert sheets[5].name in said and "columna Estado" in said and "«quien sabe»" in said
    wrong.write_bytes(good)

    said = ceiba(folder, "merge", "plan_t.json", "regreso", *told, "--into", "reunido.json", "-o", "cambios.json", code=1)
    assert "se cambiaron de dos maneras" in said
    found = json.loads((folder / "cambios.json").read_text("utf-8"))
    assert {(one["row"], one["column"]) for one in found["conflicts"]} == {(first["Id"], "percent_done"), (first["Id"], "spent")}
    values = {(one["kept"], one["other"]) for one in found["conflicts"] if one["column"] == "spent"}
    assert values == {("1250000.5", "1200000")} or values == {("1200000", "1250000.5")}
    assert len({one["file"] for one in (*found["changes"], *found["conflicts"])}) == 7
    after = json.loads((folder / "reunido.json").read_text("utf-8"))
    assert len(after["rows"]) == len(work["rows"]) + 1
    assert after["rows"][-1]["due"] == "2028-06-30"
    assert {"=falta presupuesto"} == {row["reason_for_delay"] for row in after["rows"] if row.get("reason_for_delay")}
    assert sum("Notas" in row.get("own", {}) for row in after["rows"]) == 7
    assert after["baseline"] == work["baseline"]

    # The second sheet takes the figures of the lead, and nothing is left to decide.
    told_again = list(csv.DictReader(io.StringIO((back / sheets[1].name).read_bytes().decode("cp1252")), delimiter=";"))
    saved(back / sheets[1].name, list(told_again[0]), [row for row in told_again if row["Id"] != first["Id"]])
    listed = ceiba(folder, "merge", "plan_t.json", "regreso", *told, "--into", "reunido.json")
    assert "Cambios: " in listed and "de dos maneras" not in listed

    arguments = (*documents[:5], "reunido.json", "--date", "31/01/2028", "--method", "method.json")
    read = " ".join(ceiba(folder, "progress", *arguments).split())
    assert "Lo declarado no es una evaluación" in read
    assert "31 días de atraso" in read and "=falta presupuesto" in read
    ceiba(folder, "progress", *arguments, "-o", "avance.json")
    progress = json.loads((folder / "avance.json").read_text("utf-8"))
    assert progress["parts"][0]["finished"] == len(finished & {row["id"] for row in after["rows"]})
    assert progress["claimed"] >= progress["assessed"]

    ceiba(
        folder,
        "remaining",
        "framework.json",
        "catalogue.json",
        "constraints.json",
        "reunido.json",
        "--date",
        "31/12/2027",
        "-o",
        "resto.json",
    )
    rest = json.loads((folder / "resto.json").read_text("utf-8"))
    assert len(rest["periods"]) == 4
    settled = {*rest.get("begun", {}), *rest.get("finished", ()), *rest.get("forbidden", ())}
    assert finished <= settled
    plan = json.loads((folder / "plan.json").read_text("utf-8"))
    first_period = rest["periods"][0]["id"]
    periods = {period["id"] for period in rest["periods"]}
    left = [one for one in plan["actions"] if one["action"] not in settled]
    again = [{"action": one["action"], "start": one["start"] if one["start"] in periods else first_period} for one in left]
    (folder / "plan2.json").write_text(json.dumps({"schema": "ceiba/plan/1", "id": "segundo", "actions": again}), "utf-8")
    new = (*documents[:4], "resto.json", "plan2.json", "--method", "method.json")
    assert "segundo" in ceiba(folder, "workplan", *new)
