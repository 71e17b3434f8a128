"""Documents that ship, and documents made by hand, against the schemas that are generated."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import ceiba

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "python" / "ceiba" / "examples"
GOLDEN = ROOT / "tests" / "golden"


def document(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def kind(found: Any) -> str | None:
    """The name of a document's schema: "ceiba/framework/1" is called "framework"."""
    schema = found.get("schema") if isinstance(found, dict) else None
    return schema.split("/")[1] if isinstance(schema, str) else None


DOCUMENTS = sorted(path for path in [*EXAMPLES.rglob("*.json"), *GOLDEN.glob("*_1.json")] if kind(document(path)))


def validator(name: str) -> Any:
    schema = json.loads(ceiba.schema(name))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_what_ships_is_found() -> None:
    assert {kind(document(path)) for path in DOCUMENTS} >= {"framework", "assessment", "targets", "method"}
    assert len(DOCUMENTS) >= 8


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_documents_are_valid(path: Path) -> None:
    found = document(path)
    errors = validator(str(kind(found))).iter_errors(found)
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


@pytest.mark.parametrize("name", ceiba.schema_names())
def test_schema_refuses(name: str) -> None:
    """Unknown members, and documents without what is required."""
    check = validator(name)
    assert {error.validator for error in check.iter_errors({"shcema": "x"})} == {"additionalProperties", "required"}


def test_results_are_valid() -> None:
    folder = EXAMPLES / "mrc_style"
    framework = ceiba.Framework.from_file(folder / "framework.json")
    assessment = ceiba.Assessment.from_file(folder / "assessment_2025.json")
    targets = ceiba.TargetProfile.from_file(folder / "targets.json")
    scores = ceiba.score(framework, assessment)
    gaps = ceiba.gaps(framework, scores, targets)
    results = {
        "scores": scores,
        "gaps": gaps,
        "priorities": ceiba.prioritise(framework, gaps),
        "explanation": ceiba.explain(framework, assessment, framework.root.id),
        "agreement": ceiba.agreement(framework, assessment),
        "grounds": ceiba.grounds(framework, assessment),
        "participation": ceiba.participation(framework, assessment),
        "stability": ceiba.stability(framework, assessment, assessment),
        "institution_view": ceiba.institution_view(framework, assessment, assessment.institutions[0].id),
        "sector_view": ceiba.sector_view(framework, assessment),
        "published": ceiba.publish(framework, assessment, draft=True),
    }
    for name, result in results.items():
        errors = validator(name).iter_errors(result.to_dict())
        assert [f"{error.json_path}: {error.message}" for error in errors] == [], name


def test_what_is_said_of_an_assessment_says_how_far_its_answers_have_come() -> None:
    said = set()
    for name in ceiba.schema_names():
        schema = json.loads(ceiba.schema(name))
        for title, part in ((name, schema), *schema.get("$defs", {}).items()):
            members = part.get("properties", {})
            for member, what in members.items():
                if member.endswith("assessment") and what.get("type") == "string":
                    assert member.removesuffix("assessment") + "status" in members, (title, member)
                    said.add(title)
    assert said >= {"scores", "stability", "explanation", "Compared", "FittedCell"}


def refused(name: str, found: Any) -> list[str]:
    return sorted(error.json_path for error in validator(name).iter_errors(found))


def test_schema_and_reader_agree() -> None:
    """What the reader refuses for its form, the schema refuses too, and nothing else."""
    file = json.loads((ROOT / "tests" / "bad" / "documents.json").read_text("utf-8"))
    for name, good in file["good"].items():
        assert refused(name, good) == []
    method = file["good"]["method"]
    for change in (
        {"nodes": {"law": {"rule": {"rule": "geometric", "flor": 1}}}},
        {"nodes": {"law": {"rule": "sugeno"}}},
        {"nodes": {"law": {"policy": {"missing": {"dont_know": "value"}}}}},
        {"selectors": [{"depth": 1.5}]},
        {"priority": {"overrides": [{"indicator": "hotline", "rank": 1}]}},
        {"label": {"en": 3}},
    ):
        with pytest.raises(ceiba.Error):
            ceiba.Method.from_dict({**method, **change})
        assert refused("method", {**method, **change}) != [], change
    for change in (
        {"nodes": {"law": {"rule": {"rule": "geometric", "floor": 1}}}},
        {"nodes": {"law": {"rule": {"rule": "geometric"}, "target": 3}}},
        {"nodes": {"law": {"policy": {"missing": {"dont_know": {"missing": "value", "value": 2}}}}}},
        {"label": "Words"},
        {"extra": [1, None, {"a": "b"}]},
    ):
        assert ceiba.Method.from_dict({**method, **change}).id == method["id"]
        assert refused("method", {**method, **change}) == [], change
