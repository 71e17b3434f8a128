"""Documents and results as Python objects: made whole, refused with the place of what is wrong, shown, taken apart, tables, pickled."""

from __future__ import annotations

import copy
import inspect
import os
import pickle
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import ceiba
from ceiba import frames

example = ceiba.examples.path
FRAMEWORK = ceiba.Framework.from_file(example("mrc_style/framework.json"))
ASSESSMENT = ceiba.Assessment.from_file(example("mrc_style/assessment_2025.json"))
SCORES = ceiba.score(FRAMEWORK, ASSESSMENT)
OBJECTS = [FRAMEWORK, FRAMEWORK.root, ASSESSMENT, ASSESSMENT.responses[0], SCORES, SCORES.nodes[1], SCORES.nodes[1].range]


def small(**changes: Any) -> Any:
    """A framework of two indicators, as dicts."""
    leaves = [{"id": name, "question": {"scale": "s"}} for name in ("a", "b")]
    scales = [{"id": "s", "numeric": {"normalise": "identity", "low": 0, "high": 4}}]
    return {"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": scales, "root": {"id": "r", "children": leaves}} | changes


def found(make: Any) -> list[tuple[str, str]]:
    """The code and the place of every issue."""
    with pytest.raises(ceiba.Error) as caught:
        make()
    return [(issue.code, issue.where) for issue in caught.value.issues]


@pytest.mark.parametrize("kind", [getattr(ceiba, name) for name in ceiba._core.__all__ if inspect.isclass(getattr(ceiba, name))])
def test_no_object_is_empty(kind: Any) -> None:
    """What __new__ alone gives has a value, or there is nothing: it used to crash whoever asked for its members."""
    try:
        made = kind.__new__(kind)
    except (ceiba.Error, TypeError):
        return
    assert repr(made) and made == kind() and made.to_dict() == kind().to_dict()


def test_classes_are_final() -> None:
    with pytest.raises(TypeError):
        type("Own", (ceiba.Framework,), {})
    with pytest.raises(TypeError):
        object.__new__(ceiba.Framework)


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_every_protocol_pickles(protocol: int) -> None:
    for each in OBJECTS:
        again = pickle.loads(pickle.dumps(each, protocol))
        assert again == each and type(again) is type(each)
    evaluator = pickle.loads(pickle.dumps(ceiba.Evaluator(FRAMEWORK), protocol))
    assert evaluator.framework == FRAMEWORK
    evaluation = pickle.loads(pickle.dumps(ceiba.Evaluation(FRAMEWORK, ASSESSMENT), protocol))
    assert evaluation.assessment == ASSESSMENT


def test_what_never_changes_is_hashable_and_its_own_copy() -> None:
    for each in OBJECTS:
        again = type(each).from_dict(each.to_dict())
        assert again == each and hash(again) == hash(each) and again is not each
        assert copy.copy(each) is each and copy.deepcopy(each) is each
    assert len({FRAMEWORK, FRAMEWORK.replace(), FRAMEWORK.replace(version="2")}) == 2
    assert hash(ceiba.Interval(low=0.0, high=1.0)) == hash(ceiba.Interval(low=-0.0, high=1.0))  # which are equal


def nested(depth: int) -> Any:
    node: Any = {"id": "leaf", "question": {"scored": False}}
    for at in range(depth):
        node = {"id": f"n{at}", "children": [node]}
    return node


def test_whatever_json_cannot_say_is_an_error_with_its_place() -> None:
    for value in (b"x", {1}, object(), 1j, np.array([1j])):
        assert found(lambda value=value: ceiba.Framework.from_dict(small(label=value)))[0][0] == "wrong_type"
        assert found(lambda value=value: ceiba.Framework.from_dict(small(extra={"a/b": [0, value]}))) == [
            ("wrong_type", "/extra/a~1b/1")
        ] or (isinstance(value, np.ndarray))
    for value in (float("nan"), float("-inf"), np.float64("nan"), Decimal("NaN"), pd.NA, pd.NaT):
        places = found(lambda value=value: ceiba.Framework.from_dict(small(extra={"x": value, "y": [value]})))
        assert places == [("not_finite", "/extra/x"), ("not_finite", "/extra/y/0")]
    assert found(lambda: FRAMEWORK.replace(label={1, 2})) == [("wrong_type", "/label")]
    assert found(lambda: ceiba.Framework.from_dict(small(extra={(1, 2): 3}))) == [("wrong_type", "/extra")]


def test_exact_numbers_and_arrays_are_numbers() -> None:
    method = ceiba.Method(id="m", nodes={"a": {"weight": Decimal("2.5")}, "b": {"weight": np.int64(3)}})
    assert (method.nodes["a"].weight, method.nodes["b"].weight) == (2.5, 3)
    assert ceiba.Framework.from_dict(small(extra={"x": np.arange(3)})).extra == {"x": [0, 1, 2]}


@pytest.mark.parametrize("depth", [300, 2000, sys.getrecursionlimit() * 20])
def test_too_deep_is_an_error(depth: int) -> None:
    assert found(lambda: ceiba.Framework.from_dict(small(root=nested(depth))))
    deep = "[" * depth + "]" * depth
    assert found(lambda: ceiba.Framework.from_json(deep)) == [("syntax", "")] or depth < 512


def test_what_holds_itself_is_an_error() -> None:
    document = small()
    document["extra"] = {"again": document}
    assert found(lambda: ceiba.Framework.from_dict(document)) == [("wrong_type", "")]


def test_json_is_text_or_bytes() -> None:
    assert ceiba.Framework.from_json(FRAMEWORK.to_json().encode()) == FRAMEWORK
    assert found(lambda: ceiba.Framework.from_json('{"schema": "\ud800"}')) == [("syntax", "")]
    assert found(lambda: ceiba.Framework.from_json(b"\xff")) == [("syntax", "")]
    with pytest.raises(TypeError):
        ceiba.Framework.from_json(3)  # type: ignore[arg-type]  # on purpose


@pytest.mark.parametrize("indent", [-1, 17, 10**9])
def test_an_indent_has_limits(indent: int) -> None:
    assert found(lambda: FRAMEWORK.to_json(indent)) == [("out_of_range", "/indent")]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems want names of files in UTF-8")
def test_names_of_files_are_bytes_or_words(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/\xff\xfe.json"
    FRAMEWORK.to_file(odd)
    assert [os.fsencode(path.name) for path in tmp_path.iterdir()] == [b"\xff\xfe.json"]
    assert ceiba.Framework.from_file(os.fsdecode(odd)) == FRAMEWORK
    with pytest.raises(ceiba.Error, match="\ufffd\\.json: No such file or directory"):
        ceiba.Framework.from_file(os.fsdecode(os.fsencode(tmp_path) + b"/\xfd.json"))
    for name in ("", "a\0b", b"a\0b", "\ud800"):
        assert found(lambda name=name: FRAMEWORK.to_file(name)) == [("wrong_type", "")]
        assert found(lambda name=name: ceiba.Framework.from_file(name)) == [("wrong_type", "")]
    assert list(tmp_path.iterdir()) == [Path(os.fsdecode(odd))]


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="only Linux has a file whose beginning cannot be read")
def test_what_cannot_be_read_is_an_error() -> None:
    with pytest.raises(ceiba.Error, match="Input/output error"):
        ceiba.Framework.from_file("/proc/self/mem")


def test_a_list_of_documents_says_which_is_none() -> None:
    assert found(lambda: ceiba.standings([SCORES, 3])) == [("wrong_type", "/scores/1")]  # type: ignore[list-item]  # on purpose


def test_rows_by_place_id_code_and_label() -> None:
    assert len(SCORES) == len(SCORES.nodes) and list(SCORES) == list(SCORES.nodes)
    leadership = next(node for node in SCORES.nodes if node.id == "leadership")
    assert SCORES["leadership"] == SCORES["1.1"] == SCORES["liderazgo NACIONAL"] == leadership
    assert (SCORES[0], SCORES[-1]) == (SCORES.nodes[0], SCORES.nodes[-1])
    with pytest.raises(KeyError, match="did you mean 'leadership'"):
        SCORES["leadershi"]
    with pytest.raises(IndexError):
        SCORES[len(SCORES)]
    explanation = ceiba.explain(FRAMEWORK, ASSESSMENT, "leadership")
    assert explanation["1.1"].score == leadership
    agreement = ceiba.agreement(FRAMEWORK, ASSESSMENT)
    assert agreement[agreement.indicators[3].indicator] == agreement.indicators[3]


def test_every_function_takes_codes_and_labels() -> None:
    node, axis, ministry = FRAMEWORK.node("leadership"), FRAMEWORK.axes[0], ASSESSMENT.institutions[0]
    label, title, name = (frames.words(one.label, "es").upper() for one in (node, axis, ministry))
    assert ceiba.explain(FRAMEWORK, ASSESSMENT, label).node == node.id
    assert ceiba.institution_view(FRAMEWORK, ASSESSMENT, name).institution == ministry.id
    assert {row.node for row in ceiba.standings([SCORES], nodes=[node.code or label, label]).standings} == {node.id}
    assert ceiba.crosstab(FRAMEWORK, SCORES, title).axis == axis.id
    ready = ceiba.Evaluation(FRAMEWORK, ASSESSMENT)
    assert ready.explain(label).node == node.id
    assert ready.institution_view(name).institution == ministry.id
    assert ready.crosstab(title).axis == axis.id
    evaluator = ceiba.Evaluator(FRAMEWORK)
    values = np.ones((1, len(evaluator.indicators)))
    assert evaluator.evaluate(values, nodes=[label])["value"] == evaluator.evaluate(values, nodes=[node.id])["value"]
    assert FRAMEWORK.with_node(label, weight=7).node(node.id).weight == 7
    for make in (lambda: ceiba.crosstab(FRAMEWORK, SCORES, f"{axis.id}s"), lambda: ready.institution_view(f"{ministry.id}s")):
        with pytest.raises(ceiba.Error, match="did you mean"):
            make()


def test_a_name_that_several_have_is_an_error() -> None:
    leaves = [{"id": name, "label": "Same", "question": {"scale": "s"}} for name in ("a", "b")]
    framework = ceiba.Framework.from_dict(small(root={"id": "r", "children": leaves}))
    with pytest.raises(KeyError, match="a, b"):
        framework.node("same")
    assert framework.node("b").id == "b"


def test_one_node_is_found_and_changed() -> None:
    assert FRAMEWORK.node("1.1") == FRAMEWORK.node("leadership")
    changed = FRAMEWORK.with_node("leadership", weight=2)
    assert changed.node("leadership") == FRAMEWORK.node("leadership").replace(weight=2)
    assert changed.with_node("leadership", weight=FRAMEWORK.node("leadership").weight) == FRAMEWORK
    assert found(lambda: FRAMEWORK.with_node("leadership", wieght=2))[0][0] == "unknown_key"
    with pytest.raises(KeyError):
        FRAMEWORK.with_node("nobody", weight=2)


@pytest.mark.parametrize(
    "each", [*OBJECTS, ceiba.explain(FRAMEWORK, ASSESSMENT, "leadership"), ceiba.Method(id="m", defaults={"rule": "geometric"})]
)
def test_objects_are_shown_in_a_line_or_two(each: Any) -> None:
    shown = repr(each)
    assert shown.startswith(f"{type(each).__name__}(") and len(shown) < 240 and "\n" not in shown


def test_what_is_ready_to_score_names_its_documents() -> None:
    assert repr(ceiba.Evaluator(FRAMEWORK)) == "Evaluator(framework='mrc_style')"
    assert repr(ceiba.Evaluation(FRAMEWORK, ASSESSMENT)) == "Evaluation(framework='mrc_style', assessment='quelumbra_2025')"


def test_notebooks_show_tables() -> None:
    hostile = FRAMEWORK.with_node("leadership", label="<script>alert(1)</script>")
    shown = ceiba.score(hostile, ASSESSMENT)._repr_html_()  # type: ignore[attr-defined]  # only notebooks call it
    assert shown.startswith("<table>") and "<script>" not in shown and "&lt;script&gt;" in shown
    assert shown.count("<tr>") == 26
    assert "&lt;script&gt;" in hostile._repr_html_()  # type: ignore[attr-defined]  # likewise


def test_the_names_of_the_package_are_ours() -> None:
    names = dir(ceiba)
    assert "annotations" not in names and "Any" not in names and "TYPE_CHECKING" not in names
    assert {"agree", "combine", "frames", "score", "tables", "workshop"} <= set(names)
    assert all(hasattr(ceiba, name) for name in names)
    assert ceiba.agree.percent is not None
