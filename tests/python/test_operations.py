"""What the table of operations says is what Python shows: signatures, documentation, completion and stub."""

from __future__ import annotations

import ast
import inspect
import json
import pickle
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import ceiba
from ceiba import agree, combine, rank, robust, weight

STUBS = Path(__file__).parents[2] / "python" / "ceiba" / "_core"
ROOMS = {
    "__init__": ceiba,
    "agree": agree,
    "combine": combine,
    "rank": rank,
    "rank_group": rank.group,
    "rank_sort": rank.sort,
    "robust": robust,
    "weight": weight,
}
FUNCTIONS = {
    f"{room}.{name}": getattr(module, name)
    for room, module in ROOMS.items()
    for name in module.__all__
    if isinstance(getattr(module, name), types.FunctionType)
    and getattr(module, name).__module__.startswith("ceiba._core")
    and getattr(module, name).__name__ == name  # not an alias
}
CASES = pytest.mark.parametrize("name", FUNCTIONS)


def definitions(room: str) -> dict[str, list[ast.FunctionDef]]:
    """The functions of a stub; one that gives several types has several definitions."""
    out: dict[str, list[ast.FunctionDef]] = {}
    for each in ast.parse((STUBS / f"{room}.pyi").read_text("utf-8")).body:
        if isinstance(each, ast.FunctionDef):
            out.setdefault(each.name, []).append(each)
    return out


DEFINITIONS = {room: definitions(room) for room in ROOMS}


def test_there_are_functions() -> None:
    public = {f"{room}.{name}" for room, found in DEFINITIONS.items() for name in found if not name.startswith("_")}
    assert set(FUNCTIONS) == public
    assert len(public) > 30


@CASES
def test_signature_is_that_of_the_stub(name: str) -> None:
    room, _, short = name.partition(".")
    signature = inspect.signature(FUNCTIONS[name])
    for stub in DEFINITIONS[room][short]:
        own = stub.args
        assert [*(a.arg for a in own.args), *(a.arg for a in own.kwonlyargs)] == list(signature.parameters)
        positional = own.args[len(own.args) - len(own.defaults) :]
        defaults = dict(zip((a.arg for a in positional), own.defaults, strict=True))
        defaults |= {a.arg: d for a, d in zip(own.kwonlyargs, own.kw_defaults, strict=True) if d is not None}
        for argument in (*own.args, *own.kwonlyargs):
            parameter = signature.parameters[argument.arg]
            assert argument.annotation is not None
            assert set(ast.unparse(argument.annotation).split(" | ")) <= set(ast.unparse(ast.parse(parameter.annotation)).split(" | "))
            if argument.arg in defaults:
                assert parameter.default == ast.literal_eval(defaults[argument.arg])
            assert (parameter.kind is inspect.Parameter.KEYWORD_ONLY) == (argument in own.kwonlyargs)


@CASES
def test_documentation_names_every_argument(name: str) -> None:
    function = FUNCTIONS[name]
    doc = inspect.getdoc(function) or ""
    assert doc.partition("\n")[0].endswith(".")
    assert "Returns:\n" in doc
    for parameter in inspect.signature(function).parameters:
        assert f"\n    {parameter}: " in doc


@CASES
def test_pickled_by_name(name: str) -> None:
    function: Callable[..., Any] = FUNCTIONS[name]
    assert pickle.loads(pickle.dumps(function)) is function


def test_arrays_say_their_shape() -> None:
    assert "Shape: units x raters." in (agree.icc.__doc__ or "")


def test_what_is_not_given_is_said_by_name() -> None:
    with pytest.raises(TypeError, match="assessment"):
        ceiba.score(ceiba.examples)  # type: ignore[call-arg]  # on purpose
    with pytest.raises(TypeError, match="score"):
        ceiba.score(1, 2)  # type: ignore[arg-type]  # on purpose
    with pytest.raises(TypeError, match="candidates"):
        ceiba.closest("a", "abc")


def test_results_are_tables() -> None:
    for name in ceiba.schema_names():
        kind = getattr(ceiba, json.loads(ceiba.schema(name))["title"])
        document = name in (
            "targets",
            "method",
            "crosswalk",
            "judgements",
            "catalogue",
            "constraints",
            "plan",
            "recommendations",
            "work_return",
            "study",
            "fitted",
            "backcast",
        )
        assert hasattr(kind, "to_frame") != document


EVALUATED = [
    name for name, each in vars(ceiba.Evaluation).items() if isinstance(each, types.FunctionType) and name not in ("fates", "with_method")
]


@pytest.mark.parametrize("name", EVALUATED)
def test_methods_of_an_evaluation_are_those_of_documents(name: str) -> None:
    method, function = getattr(ceiba.Evaluation, name), FUNCTIONS[f"__init__.{name}"]
    own, documents = inspect.signature(method), inspect.signature(function)
    assert own.return_annotation == documents.return_annotation
    of_gaps = inspect.signature(ceiba.gaps).parameters
    taken = documents.parameters | ({one: of_gaps[one] for one in ("targets", "catalogue")} if name == "prioritise" else {})
    for each, parameter in list(own.parameters.items())[1:]:
        assert parameter.default == taken[each].default
        assert parameter.annotation == ("Evaluation" if each == "after" else taken[each].annotation)
    assert (method.__doc__ or "").partition("\n")[0] == (function.__doc__ or "").partition("\n")[0]
    assert pickle.loads(pickle.dumps(method)) is method


def stub_functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every method of a class, as the stub file has it."""
    for node in ast.parse((STUBS / "__init__.pyi").read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and not any("property" in ast.dump(each) for each in method.decorator_list):
                    yield node.name, method


@pytest.mark.parametrize(("cls", "method"), [pytest.param(*each, id=f"{each[0]}.{each[1].name}") for each in stub_functions()])
def test_methods_are_as_the_stub_has_them(cls: str, method: ast.FunctionDef) -> None:
    if method.name in ("__eq__", "__hash__", "__len__", "__iter__", "__getitem__"):
        return
    if method.name == "__init__" and cls in ("Evaluation", "Evaluator"):
        return
    real = getattr(getattr(ceiba, cls), method.name)
    names = [each.arg for each in (*method.args.args, *method.args.kwonlyargs)]
    if method.args.kwarg:
        names.append(method.args.kwarg.arg)
    signature = inspect.signature(real)
    assert list(signature.parameters) == (names[1:] if names[0] == "cls" else names)
    defaults = [each is not None for each in method.args.kw_defaults]
    keywords = [each.default is not each.empty for each in signature.parameters.values() if each.kind is each.KEYWORD_ONLY]
    assert keywords == defaults
    if method.name != "__init__":
        assert inspect.getdoc(real) == inspect.cleandoc(ast.get_docstring(method) or "")
