"""Three walks of its first users, as they would type them: in an empty folder, in Spanish, each command in a process of its own."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

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
