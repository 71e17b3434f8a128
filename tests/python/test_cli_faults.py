"""What goes wrong around the command is said in a line, with an exit code: full disks, closed streams, odd names, inputs in the way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

import ceiba
from ceiba import _output, cli, tables
from ceiba._tables import export

example = ceiba.examples.path
FRAMEWORK, ASSESSMENT = (str(example(f"mrc_style/{name}.json")) for name in ("framework", "assessment_2025"))
LATER = str(example("mrc_style/assessment_2026.json"))


def run(*arguments: str, **more: Any) -> tuple[int, str, str]:
    """The command in a process of its own: its exit code and what it wrote."""
    environment = {**os.environ, "CEIBA_LANG": "en", "COLUMNS": "80", **more.pop("env", {})}
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    done = subprocess.run([sys.executable, "-m", "ceiba", *arguments], env=environment, check=False, **options)
    return done.returncode, (done.stdout or b"").decode(), (done.stderr or b"").decode()


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("CEIBA_LANG", "en")

    def told(*arguments: str) -> tuple[int, str, str]:
        code = cli.main(arguments)
        written = capsys.readouterr()
        return code, written.out, written.err

    return told


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a disk that is always full")
@pytest.mark.parametrize(("language", "words"), [("en", "No space left on device"), ("es", "no queda espacio en el disco")])
def test_a_full_disk_is_said(language: str, words: str) -> None:
    with Path("/dev/full").open("wb") as full:
        code, _, err = run("score", FRAMEWORK, ASSESSMENT, stdout=full, env={"CEIBA_LANG": language})
        assert code == 2 and words in err and len(err.splitlines()) == 1
        assert run("score", "none.json", ASSESSMENT, stderr=full)[0] == 2
    assert words in run("score", FRAMEWORK, ASSESSMENT, "-o", "/dev/full", env={"CEIBA_LANG": language})[2]


@pytest.mark.skipif(os.name != "posix", reason="streams are closed otherwise elsewhere")
def test_closed_streams() -> None:
    code = 'exec "$0" -m ceiba schema framework >&-'
    done = subprocess.run(["sh", "-c", code, sys.executable], capture_output=True, check=False, env={**os.environ, "CEIBA_LANG": "en"})
    assert done.returncode == 2 and done.stderr.startswith(b"cannot write the file: stdout: ") and done.stderr.count(b"\n") == 1


_RUN = "import sys, ceiba, ceiba.cli\nsys.argv[1:] = ['score', *sys.argv[1:]]\nprint('x', flush=True)\n"


@pytest.mark.skipif(os.name != "posix", reason="interrupted otherwise elsewhere")
@pytest.mark.parametrize("after", [0.05, 0.15, 0.3, 0.5])
def test_interrupted_early(after: float) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", f"{_RUN}ceiba.cli.run()", FRAMEWORK, ASSESSMENT], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None and process.stdout.readline() == b"x\n"
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert b"Traceback" not in err and process.returncode in (0, 130)


@pytest.mark.skipif(os.name != "posix", reason="interrupted otherwise elsewhere")
def test_an_interrupt_does_not_wait_for_what_was_read() -> None:
    code = """
class Slow:
    def __del__(self):
        print("freed", flush=True)
def score(*_):
    slow = Slow()
    print("begun")
    raise KeyboardInterrupt
ceiba.score = score
ceiba.cli.run()
"""
    done = subprocess.run([sys.executable, "-c", _RUN + code, FRAMEWORK, ASSESSMENT], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"x\nbegun\n", b"")


@pytest.mark.parametrize("columns", ["0", "1", "-3", "x", ""])
def test_a_terminal_without_width_has_one(columns: str) -> None:
    code, out, err = run("score", FRAMEWORK, ASSESSMENT, "--depth", "1", env={"COLUMNS": columns})
    assert (code, err) == (0, "") and "National response" in out
    assert run("--help", env={"COLUMNS": columns})[0] == 0


@pytest.mark.parametrize("arguments", [("score", FRAMEWORK, ""), ("score", "", ASSESSMENT), ("score", FRAMEWORK, ASSESSMENT, "-o", " ")])
def test_an_empty_name_names_nothing(say: Any, arguments: tuple[str, ...]) -> None:
    code, out, err = say(*arguments)
    assert (code, out) == (2, "") and "is empty" in err


def test_a_name_that_is_too_long_is_said(say: Any) -> None:
    for arguments in (
        ("score", FRAMEWORK, "x" * 5000),
        ("score", "x" * 5000, ASSESSMENT),
        ("score", FRAMEWORK, ASSESSMENT, "-o", "x" * 5000),
    ):
        code, out, err = say(*arguments)
        assert (code, out) == (2, "") and "File name too long" in err
    assert say("export", FRAMEWORK, ASSESSMENT, "x" * 5000)[0] == 2
    assert say("init", "x" * 5000)[0] == 2
    assert say("reply", FRAMEWORK, ASSESSMENT, "-o", "x" * 5000)[0] == 2


def test_an_empty_folder_is_no_input(say: Any, tmp_path: Path) -> None:
    for name in ("score", "check"):
        code, out, err = say(name, FRAMEWORK, str(tmp_path))
        assert (code, out) == (2, "") and str(tmp_path) in err


def test_nothing_is_written_over_an_input(say: Any, tmp_path: Path) -> None:
    own = tmp_path / "a.json"
    own.write_bytes(Path(ASSESSMENT).read_bytes())
    link = tmp_path / "link.json"
    link.symlink_to(own)
    for output in (own, link):
        code, _, err = say("score", FRAMEWORK, str(own), "-o", str(output))
        assert code == 2 and "is read as input" in err
    assert own.read_bytes() == Path(ASSESSMENT).read_bytes()
    folder = tmp_path / "answers"
    folder.mkdir()
    answers = folder / "responses.csv"
    answers.write_bytes(example("mrc_style/responses_2025.csv").read_bytes())
    code, _, err = say("export", FRAMEWORK, str(answers), str(folder))
    assert code == 2 and "is read as input" in err
    assert list(folder.iterdir()) == [answers]


@pytest.mark.parametrize("name", ["puntajes.xlsx", "scores.pdf", "scores.CSVX"])
def test_an_unknown_ending_is_refused(say: Any, tmp_path: Path, name: str) -> None:
    code, _, err = say("score", FRAMEWORK, ASSESSMENT, "-o", str(tmp_path / name))
    assert code == 2 and name in err and ".csv" in err
    assert list(tmp_path.iterdir()) == []


def test_an_ending_that_says_something_else_is_refused(say: Any, tmp_path: Path) -> None:
    for arguments in (("score", FRAMEWORK, ASSESSMENT, "--json"), ("schema", "framework")):
        code, _, err = say(*arguments, "-o", str(tmp_path / "out.csv"))
        assert code == 2 and "json" in err


FIRST, SECOND = (ceiba.Assessment.from_file(path) for path in (ASSESSMENT, LATER))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_an_export_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    framework = ceiba.Framework.from_file(FRAMEWORK)
    folder = tmp_path / "tables"
    tables.export(folder, framework, [FIRST])
    before = contents(folder)
    (folder / "scores.csv").unlink()
    (folder / "scores.csv").mkdir()
    with pytest.raises(ceiba.Error, match=r"tables.*: Is a directory"):
        tables.export(folder, framework, [SECOND])
    assert contents(folder) == {name: text for name, text in before.items() if name != "scores.csv"}
    assert sorted(path.name for path in folder.iterdir()) == sorted(before)


def test_an_export_whose_last_file_cannot_take_its_place_takes_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    framework = ceiba.Framework.from_file(FRAMEWORK)
    folder = tmp_path / "tables"
    tables.export(folder, framework, [FIRST])
    before = contents(folder)

    class Failing:
        """A draft, of which the fourth cannot be kept."""

        kept = 0

        def __init__(self, path: Path) -> None:
            self.own = ceiba._core._Draft(path)
            self.file, self.drop = self.own.file, self.own.drop

        def keep(self) -> None:
            type(self).kept += 1
            if self.kept == 4:
                raise ceiba.Error([ceiba.issue("cannot_write", "", ["here"])])
            self.own.keep()

    monkeypatch.setattr(_output, "_Draft", Failing)
    with pytest.raises(ceiba.Error, match="here"):
        tables.export(folder, framework, [SECOND])
    assert contents(folder) == before
    with pytest.raises(ceiba.Error, match="here"):
        Failing.kept = 0
        tables.export(tmp_path / "a" / "b", framework, [SECOND])
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_two_exports_at_once_do_not_mix(tmp_path: Path) -> None:
    framework = ceiba.Framework.from_file(FRAMEWORK)
    alone = []
    for each in (FIRST, SECOND):
        tables.export(tmp_path / "alone", framework, [each])
        alone.append(contents(tmp_path / "alone"))
    for at in range(6):
        folder = tmp_path / f"both{at}"
        threads = [threading.Thread(target=tables.export, args=(folder, framework, [each])) for each in (FIRST, SECOND) * 2]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert contents(folder) in alone
        assert len(list(folder.iterdir())) == len(alone[0])
    assert {path.name for path in tmp_path.iterdir()} == {"alone", *(f"both{at}" for at in range(6))}


def test_a_folder_has_a_name(tmp_path: Path) -> None:
    framework = ceiba.Framework.from_file(FRAMEWORK)
    for name in ("", "a\0b"):
        with pytest.raises(ceiba.Error, match="the name of a file"):
            tables.export(name, framework, [FIRST])
    tables.export(os.fsencode(tmp_path / "bytes"), framework, [FIRST])  # type: ignore[arg-type]  # the stub does not say it
    assert len(contents(tmp_path / "bytes")) == len(tables.TABLES)


def test_a_new_folder_of_tables_appears_whole(tmp_path: Path) -> None:
    framework = ceiba.Framework.from_file(FRAMEWORK)
    folder = tmp_path / "new" / "tables"
    with export.Export(folder, framework) as out:
        out.add(FIRST)
        assert not folder.exists()
    assert len(contents(folder)) == len(tables.TABLES)
    with pytest.raises(ceiba.Error), export.Export(tmp_path / "other" / "tables", framework) as out:
        out.add(FIRST.replace(framework="other"))
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


def test_numbers_never_contradict_the_word_beside_them(say: Any, tmp_path: Path) -> None:
    """A value just below the start of a band is not shown as that start; one that is rounded is shown as it is rounded."""
    scale = {"id": "s", "numeric": {"normalise": "identity", "low": 0, "high": 1}}
    bands = [{"id": "low", "label": "Low", "start": 0}, {"id": "high", "label": "High", "start": 0.8}]
    document: dict[str, Any] = {"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": [scale], "bands": bands}
    document["root"] = {"id": "r", "children": [{"id": "a", "question": {"scale": "s"}}]}
    framework = tmp_path / "f.json"
    answers = tmp_path / "a.csv"
    answers.write_text("subject,institution,a\nx,i,0.79961\ny,i,0.8\nz,i,0.5\n", "utf-8")
    framework.write_text(json.dumps(document), "utf-8")
    out = say("score", str(framework), str(answers))[1]
    assert "0.7996" in out and "0.8000" in out and "0.5000" in out
    sheet = say("score", str(framework), str(answers), "--csv=excel", "--lang", "es")[1]
    assert sheet.startswith("\ufeffId;Parte de;Valor;") and "r;;0,7996;" in sheet and "r;;0,8000;" in sheet and "\r\n" in sheet
    document["root"]["policy"] = {"rounding": {"mode": "half_up", "digits": 1}}
    framework.write_text(json.dumps(document), "utf-8")
    lines = [line.replace(" (draft)", "").split() for line in say("score", str(framework), str(answers))[1].splitlines()]
    assert [line[2] for line in lines if line and line[0] in "xyz"] == ["0.8", "0.8", "0.5"]


def test_a_change_or_a_share_that_is_something_looks_it() -> None:
    from ceiba._cli.figures import Figures, difference, number, share

    assert [number(x) for x in (None, 2.375, -0.001)] == ["", "2.38", "0.00"]
    assert number(0.6999, limits=[0.7]) == "0.6999" and number(0.7, limits=[0.7]) == "0.70"
    assert [share(x) for x in (0, 1, 0.9996, 0.0004, 0.5)] == ["0.00", "1.00", "0.9996", "0.0004", "0.50"]
    assert [difference(x, sign=True) for x in (0.5, -0.25, 0, 0.0004, 1e-12)] == ["+0.50", "-0.25", "0.00", "+0.0004", "0.00"]
    assert Figures([0.79999999, 0.2], [0.8]).digits == 2
    assert Figures([0.79999999, 0.2], [0.8])(0.79999999) == "0.79999999"
    assert Figures([1.0], [], {"a": 0})(72.0, "a") == "72"
