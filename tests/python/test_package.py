"""The package as a whole: what it imports, and the files generated from the descriptions.

Run as a program (`make golden`) it writes those files anew.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import methods_page
import pytest

import ceiba
from ceiba import _core
from ceiba.examples import generate

ROOT = Path(__file__).parents[2]
METHODS = ROOT / "docs" / "methods.md"
SCHEMAS = ROOT / "tests" / "golden" / "schema"


def schema(name: str) -> Any:
    """A schema as data: the text of numbers and the order of keys do not matter."""
    return json.loads(ceiba.schema(name))


def test_version() -> None:
    assert f'"{ceiba.__version__}"' in (ROOT / "include" / "ceiba" / "version.hpp").read_text("utf-8")


def test_import_is_light() -> None:
    """Only numpy is needed; what is optional is imported where it is used."""
    code = "import sys, ceiba; print(*sorted({'pandas', 'click', 'rich'} & {name.split('.')[0] for name in sys.modules}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""


def test_typed() -> None:
    assert (Path(ceiba.__file__).parent / "py.typed").exists()


@pytest.mark.parametrize("path", _core._generated())
def test_generated(path: str) -> None:
    assert (ROOT / path).read_text("utf-8") == _core._generated()[path]


@pytest.mark.parametrize("name", ceiba.schema_names())
def test_schema(name: str) -> None:
    assert schema(name) == json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))


def test_no_other_schema() -> None:
    assert sorted(path.stem for path in SCHEMAS.glob("*.json")) == sorted(ceiba.schema_names())


def test_the_example_is_what_its_generator_writes(tmp_path: Path) -> None:
    assert generate.main([str(tmp_path)]) == 0
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (ROOT / "python" / "ceiba" / "examples" / "mrc_style" / path.name).read_bytes(), path.name


def test_readme(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pandas")
    text = (ROOT / "README.md").read_text("utf-8")
    assert text[: text.index("```python")].count("\n") < 25
    for block in re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        exec(block, {})
        assert capsys.readouterr().out


def test_the_page_of_methods_is_made_from_their_cards() -> None:
    assert METHODS.read_text("utf-8") == methods_page.page()


def test_each_pitfall_has_its_test() -> None:
    sources = "".join(path.read_text("utf-8") for room in ("rank", "weight", "robust") for path in (ROOT / "tests" / room).rglob("*.cpp"))
    there = set(re.findall(r'TEST_CASE\("([^"]+)"', sources))
    table = (ROOT / "tests" / "pitfalls.md").read_text("utf-8")
    named = [name for line in table.splitlines() if line.startswith("| ") for name in re.findall(r"`([^`]+)`", line.split("|")[3])]
    assert len(named) > 30 and set(named) <= there, sorted(set(named) - there)


def write() -> None:
    """Writes the generated files anew."""
    METHODS.write_text(methods_page.page(), "utf-8")
    for path, text in _core._generated().items():
        (ROOT / path).write_text(text, "utf-8")
    SCHEMAS.mkdir(parents=True, exist_ok=True)
    for path in SCHEMAS.glob("*.json"):
        path.unlink()
    for name in ceiba.schema_names():
        text = json.dumps(schema(name), indent=2, ensure_ascii=False)
        (SCHEMAS / f"{name}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    write()
