"""Documents with something wrong in them give exactly the issues expected: tests/bad/documents.json, read by C++'s tests too."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import ceiba

FILE: dict[str, Any] = json.loads((Path(__file__).parents[1] / "bad" / "documents.json").read_text("utf-8"))
KINDS: dict[str, Any] = {
    "framework": ceiba.Framework,
    "assessment": ceiba.Assessment,
    "method": ceiba.Method,
    "targets": ceiba.TargetProfile,
    "judgements": ceiba.Judgements,
}
OF_PLANS: dict[str, Any] = {
    "catalogue": ceiba.Catalogue,
    "constraints": ceiba.Constraints,
    "plan": ceiba.Plan,
    "recommendations": ceiba.Recommendations,
}


def steps(pointer: str) -> list[str]:
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def holder(documents: Any, pointer: str) -> tuple[Any, Any]:
    """The object or list that a pointer's last step is in, and that step."""
    *path, last = steps(pointer)
    at = documents
    for step in path:
        at = at[int(step)] if isinstance(at, list) else at[step]
    return at, int(last) if isinstance(at, list) else last


def changed(case: dict[str, Any]) -> dict[str, Any]:
    documents = copy.deepcopy(FILE["good"])
    for pointer, value in case.get("set", {}).items():
        at, last = holder(documents, pointer)
        if isinstance(at, list) and last == len(at):
            at.append(value)
        else:
            at[last] = value
    for pointer in case.get("remove", []):
        at, last = holder(documents, pointer)
        del at[last]
    return documents


def used(case: dict[str, Any]) -> set[str]:
    changes = {steps(pointer)[0] for pointer in [*case.get("set", {}), *case.get("remove", [])]}
    return {"framework", *case.get("use", []), *changes}


def triples(issues: Iterable[Any]) -> list[tuple[str, str, str | None]]:
    return [(issue.code, issue.where, issue.document) for issue in issues]


def found(case: dict[str, Any]) -> list[tuple[str, str, str | None]]:
    if "text" in case:
        with pytest.raises(ceiba.Error) as raised:
            (KINDS | OF_PLANS)[case["read"]].from_json(case["text"])
        return triples(raised.value.issues)
    documents = changed(case)
    names = used(case)
    if names & OF_PLANS.keys():
        names |= {"assessment", "targets", "catalogue", *(() if "recommendations" in names else ("constraints", "plan"))}
    read: dict[str, Any] = {}
    issues: list[tuple[str, str, str | None]] = []
    for name, kind in (KINDS | OF_PLANS).items():
        if name in names:
            try:
                read[name] = kind.from_dict(documents[name])
            except ceiba.Error as error:
                issues += triples(error.issues)
    if issues or not names & OF_PLANS.keys():
        return issues or triples(ceiba.check(*(read.get(name) for name in KINDS)))
    return triples(of_plans(read))


def of_plans(read: dict[str, Any]) -> Iterable[Any]:
    """The issues of what plans and recommendations are made of: those that are thrown, and those of the result."""
    common = [read[name] for name in ("framework", "assessment", "targets", "catalogue")]
    try:
        if "recommendations" in read:
            return ceiba.recommend(*common, read["recommendations"]).issues
        ceiba.judge_plan(*common, read["constraints"], read["plan"])
    except ceiba.Error as error:
        return error.issues
    return []


def test_good_documents() -> None:
    assert found({"use": list(KINDS)}) == []
    assert found({"use": ["plan"]}) == found({"use": ["recommendations"]}) == []


@pytest.mark.parametrize("case", FILE["cases"], ids=lambda case: case["name"])
def test_bad_documents(case: dict[str, Any]) -> None:
    expected = [(issue["code"], issue["where"], issue.get("document")) for issue in case["expected"]]
    assert found(case) == expected


def test_names_are_distinct() -> None:
    names = [case["name"] for case in FILE["cases"]]
    assert len(set(names)) == len(names) >= 60


def test_every_issue_can_be_said_in_both_languages() -> None:
    """What Python hands out is the text in English, and its translation has the same arguments in it."""
    for case in FILE["cases"]:
        if "text" in case:
            continue
        documents = changed(case)
        try:
            issues = ceiba.check(*(kind.from_dict(documents[name]) for name, kind in KINDS.items()))
        except ceiba.Error as error:
            issues = error.issues
        for issue in issues:
            english, spanish = ceiba.issue_text(issue, "en"), ceiba.issue_text(issue, "es")
            assert issue.text == english != spanish, case["name"]
            assert not any(mark in text for text in (english, spanish) for mark in "{}"), case["name"]
