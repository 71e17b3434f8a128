"""The batch evaluator: what is no state is refused, tables are read by name, results go where they are wanted."""

import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

import ceiba

EXAMPLES = Path(ceiba.__file__).parent / "examples"
OUTPUTS = ("value", "state", "coverage", "lower", "upper")
FRAMEWORK = ceiba.Framework.from_dict(
    {
        "schema": "ceiba/framework/1",
        "id": "small",
        "version": "1",
        "scales": [{"id": "levels", "levels": [{"code": "low", "value": 0}, {"code": "high", "value": 4}]}],
        "root": {"id": "root", "children": [{"id": name, "question": {"scale": "levels"}} for name in ("first", "second", "third")]},
    }
)
EVALUATOR = ceiba.Evaluator(FRAMEWORK)
VALUES = np.array([[0.0, 1.0, 2.0], [4.0, np.nan, 0.0]])
STATES = np.array([[0, 0, 3], [0, 1, 2]], dtype=np.uint8)


def same(found: dict[str, np.ndarray], expected: dict[str, np.ndarray]) -> bool:
    """Whether all outputs are the same, to the bit."""
    return found.keys() == expected.keys() and all(found[name].tobytes() == expected[name].tobytes() for name in expected)


def issues(*arguments: Any, **keywords: Any) -> list[tuple[str, int | None, str | None, str]]:
    with pytest.raises(ceiba.Error) as caught:
        EVALUATOR.evaluate(*arguments, **keywords)
    return [(i.code, i.row, i.column, i.arguments[0]) for i in caught.value.issues]


@pytest.mark.parametrize("state", [256, -256, -1, 257, 10**10, 0.9, np.nan, np.inf, 7, 255])
def test_what_is_no_state_is_refused(state: float) -> None:
    states = np.array([[0, 0, 0], [0, state, 0]])
    assert issues(VALUES, states) == [("unknown_state", 1, "second", str(states[1, 1]))]


def test_all_that_is_wrong_is_told_at_once() -> None:
    values = np.array([[9.0, 1.0, np.inf], [4.0, np.nan, 0.0]])
    assert issues(values, [[0, 256, 0], [0.5, 1, -1]]) == [
        ("off_scale", 0, "first", "9"),
        ("unknown_state", 0, "second", "256.0"),
        ("not_finite", 0, "third", "inf"),
        ("unknown_state", 1, "first", "0.5"),
        ("unknown_state", 1, "third", "-1.0"),
    ]


@pytest.mark.parametrize("kind", ["i1", "u2", "i4", "i8", "u8", "f4", "f8", ">i4", "O"])
def test_states_of_any_type(kind: str) -> None:
    expected = EVALUATOR.evaluate(VALUES, STATES, outputs=OUTPUTS)
    assert same(EVALUATOR.evaluate(VALUES, STATES.astype(kind), outputs=OUTPUTS), expected)
    assert same(EVALUATOR.evaluate(VALUES, np.asfortranarray(STATES.astype(kind)), outputs=OUTPUTS), expected)


def test_states_by_name() -> None:
    names = [["answered", "answered", "dont_know"], ["answered", "not_answered", "not_applicable"]]
    assert same(EVALUATOR.evaluate(VALUES, names, outputs=OUTPUTS), EVALUATOR.evaluate(VALUES, STATES, outputs=OUTPUTS))
    assert issues(VALUES, [["answered", "no_score", "maybe"], [None, 0, 0]]) == [
        ("unknown_state", 0, "second", "no_score"),
        ("unknown_state", 0, "third", "maybe"),
        ("unknown_state", 1, "first", "None"),
    ]


TABLES = {
    "pandas": pd.DataFrame,
    "pandas with an index": lambda columns: pd.DataFrame(columns, index=["one", "two"]),
    "Arrow table": pa.table,
    "Arrow record batch": lambda columns: pa.RecordBatch.from_pydict({name: pa.array(column) for name, column in columns.items()}),
    "mapping": dict,
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_columns_of_a_table_are_found_by_name(table: Any) -> None:
    expected = EVALUATOR.evaluate(VALUES, STATES, np.zeros((2, 3), bool), outputs=OUTPUTS)
    order = [2, 0, 1]
    names = [EVALUATOR.indicators[place] for place in order]
    values, states, imputed = (
        table({name: m[:, place] for name, place in zip(names, order, strict=True)}) for m in (VALUES, STATES, np.zeros((2, 3), bool))
    )
    assert same(EVALUATOR.evaluate(values, states, imputed, outputs=OUTPUTS), expected)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_names_that_do_not_fit_are_all_told(table: Any) -> None:
    columns = {"frist": [1.0, 2.0], "second": [1.0, 2.0], "country": [1.0, 2.0]}
    with pytest.raises(ceiba.Error) as caught:
        EVALUATOR.evaluate(table(columns))
    assert [(i.code, i.arguments[0]) for i in caught.value.issues] == [
        ("missing_column", "first"),
        ("missing_column", "third"),
        ("unknown_column", "frist"),
        ("unknown_column", "country"),
    ]
    assert "did you mean 'first'" in str(caught.value)


def test_columns_with_gaps() -> None:
    expected = EVALUATOR.evaluate([[0.0, 1.0, 2.0], [4.0, np.nan, 0.0]])
    whole = {"first": [0, 4], "second": [1, None], "third": [2, 0]}
    assert same(EVALUATOR.evaluate(pd.DataFrame(whole, dtype="Int64")), expected)
    assert same(EVALUATOR.evaluate(pd.DataFrame(whole, dtype=object)), expected)
    assert same(EVALUATOR.evaluate(pa.table(whole)), expected)
    assert same(EVALUATOR.evaluate(whole), expected)
    states = pd.DataFrame({name: pd.Categorical(["answered", "dont_know"]) for name in EVALUATOR.indicators})
    assert EVALUATOR.evaluate(VALUES, states, outputs=["state"])["state"][1].tolist() == [7, 3, 3, 3]


def test_two_columns_of_one_name() -> None:
    twice = pd.DataFrame([[1.0, 2.0, 3.0, 4.0]], columns=["first", "second", "third", "first"])
    assert issues(twice) == [("duplicate_column", None, None, "first")]


def test_polars() -> None:
    pl = pytest.importorskip("polars")
    frame = pl.DataFrame({"third": [2, 0], "first": [0, 4], "second": [1, None]})
    assert same(EVALUATOR.evaluate(frame), EVALUATOR.evaluate(VALUES))


def test_results_go_into_given_arrays() -> None:
    expected = EVALUATOR.evaluate(VALUES, STATES, outputs=OUTPUTS)
    both = np.full((2, 4, 2), -1.0)
    wide = np.full((4, 9), -1.0)
    out = {
        "value": np.empty((2, 4)),
        "coverage": np.asfortranarray(np.empty((2, 4))),
        "lower": both[:, :, 1],
        "upper": wide[::-2, 1::2],
        "state": np.empty((2, 4), np.uint8),
    }
    found = EVALUATOR.evaluate(VALUES, STATES, out=out)
    assert all(found[name] is out[name] for name in OUTPUTS)
    assert same(found, expected)
    assert (both[:, :, 0] == -1).all()
    assert (wide[::2] == -1).all()
    assert set(EVALUATOR.evaluate(VALUES, out={"lower": out["lower"]}, outputs=["value"])) == {"lower", "value"}
    root = EVALUATOR.evaluate(VALUES, STATES, nodes=["root"], out={"value": np.empty((2, 1))})
    assert root["value"][:, 0].tobytes() == expected["value"][:, 0].tobytes()


def test_results_over_the_answers_themselves() -> None:
    buffer = np.zeros((2, 4))
    buffer[:, 1:] = VALUES
    expected = EVALUATOR.evaluate(VALUES)["value"]
    EVALUATOR.evaluate(buffer[:, 1:], out={"value": buffer})
    assert buffer.tobytes() == expected.tobytes()


@pytest.mark.parametrize(
    ("name", "array", "code"),
    [
        ("value", np.empty((2, 3)), "wrong_shape"),
        ("value", np.empty(8), "wrong_shape"),
        ("value", np.empty((2, 4), np.float32), "wrong_type"),
        ("value", np.empty((2, 4), ">f8"), "wrong_type"),
        ("state", np.empty((2, 4)), "wrong_type"),
        ("value", np.broadcast_to(np.zeros(4), (2, 4)), "wrong_type"),
        ("value", [[0.0] * 4] * 2, "wrong_type"),
        ("valu", np.empty((2, 4)), "unknown_value"),
    ],
)
def test_arrays_that_cannot_be_written_to_are_refused(name: str, array: Any, code: str) -> None:
    assert [i[0] for i in issues(VALUES, out={name: array})] == [code]


def test_pickle() -> None:
    method = ceiba.Method(id="m", nodes={"first": {"weight": 3}})
    evaluator = ceiba.Evaluator(FRAMEWORK, method)
    copy = pickle.loads(pickle.dumps(evaluator))
    assert (copy.framework, copy.method) == (FRAMEWORK, method)
    assert (copy.indicators, copy.nodes) == (evaluator.indicators, evaluator.nodes)
    assert same(copy.evaluate(VALUES, STATES, outputs=OUTPUTS), evaluator.evaluate(VALUES, STATES, outputs=OUTPUTS))


def test_the_batch_of_assessments_is_scored_as_they_are() -> None:
    folder = EXAMPLES / "mrc_style"
    framework = ceiba.Framework.from_file(folder / "framework.json")
    rounds = [ceiba.Assessment.from_file(folder / f"assessment_{year}.json") for year in (2025, 2026)]
    fitted = rounds[0].replace(
        imputations=[{"indicator": ceiba.Evaluator(framework).indicators[0], "value": 2, "impute": {"impute": "mean"}}]
    )
    for method in (None, ceiba.Method.from_file(folder / "method.json")):
        evaluator = ceiba.Evaluator(framework, method)
        answers = evaluator.answers([*rounds, fitted])
        found = evaluator.evaluate(*answers, outputs=OUTPUTS)
        for row, assessment in enumerate([*rounds, fitted]):
            scores = ceiba.score(framework, assessment, method)
            for column, node in enumerate(scores.nodes):
                for name in ("value", "coverage", "lower", "upper"):
                    expected = getattr(node, name)
                    x = found[name][row, column]
                    assert np.isnan(x) if expected is None else x == expected, (node.id, name)
                assert STATES_IN_ORDER[found["state"][row, column]] == node.state


STATES_IN_ORDER = [
    "answered",
    "not_answered",
    "not_applicable",
    "dont_know",
    "insufficient_evidence",
    "not_reviewed",
    "outside_mandate",
    "no_score",
]


def test_assessments_that_are_not_in_order_make_no_batch() -> None:
    bad = {
        "id": "x",
        "framework": "small",
        "subject": {"id": "s"},
        "round": {"id": "r"},
        "institutions": [{"id": "i"}],
        "responses": [{"institution": "i", "indicator": "first", "answer": 9}],
    }
    with pytest.raises(ceiba.Error) as caught:
        EVALUATOR.answers([ceiba.Assessment(**bad), ceiba.Assessment(**bad)])
    assert [(i.row, i.where) for i in caught.value.issues] == [(0, "/responses/0/answer"), (1, "/responses/0/answer")]


def test_what_is_masked_is_missing() -> None:
    masked = np.ma.masked_equal([[0.0, -999.0, 2.0], [4.0, 1.0, -999.0]], -999.0)  # type: ignore[no-untyped-call]  # numpy's own is untyped
    expected = EVALUATOR.evaluate(masked.filled(np.nan), outputs=OUTPUTS)
    assert same(EVALUATOR.evaluate(masked, outputs=OUTPUTS), expected)
    assert same(EVALUATOR.evaluate(dict(zip(EVALUATOR.indicators, masked.T, strict=True)), outputs=OUTPUTS), expected)
    states = np.ma.masked_equal(STATES, 3)  # type: ignore[no-untyped-call]  # likewise
    assert same(EVALUATOR.evaluate(VALUES, states, outputs=OUTPUTS), EVALUATOR.evaluate(VALUES, states.filled(0), outputs=OUTPUTS))


@pytest.mark.parametrize("missing", [None, pd.NA, pd.NaT, np.nan])
def test_missing_values_of_any_library(missing: Any) -> None:
    cells = np.array([[0.0, 1, missing], [4.0, np.nan, True]], dtype=object)
    assert same(EVALUATOR.evaluate(cells), EVALUATOR.evaluate(np.array([[0, 1, np.nan], [4, np.nan, 1]])))


def test_cells_that_are_no_numbers_are_all_told() -> None:
    cells = np.array([["70,5", 1, 2], [4, b"x", 10**400]], dtype=object)
    assert [(code, row, column) for code, row, column, _ in issues(cells)] == [("wrong_type", 0, "first"), ("wrong_type", 1, "second")]
    assert [(code, row, column) for code, row, column, _ in issues([[1, 1, 10**400]])] == [("not_finite", 0, "third")]
    table = pd.DataFrame({"first": [1, 2], "second": ["low", "high"], "third": [0, 0]})
    assert [(row, column) for _, row, column, _ in issues(table)] == [(0, "second"), (1, "second")]


@pytest.mark.parametrize(
    "values",
    [VALUES.astype(complex), VALUES.astype("datetime64[s]"), [[1, 2, 3], [1]], [["a"]], {"first": 1, "second": 2, "third": 3}],
    ids=["complex", "dates", "ragged", "one text", "scalars"],
)
def test_what_is_no_matrix_of_numbers_is_refused(values: Any) -> None:
    with pytest.raises(ceiba.Error):
        EVALUATOR.evaluate(values)


def test_states_are_codes_and_no_flags() -> None:
    assert issues(VALUES, STATES == 0)[0][0] == "wrong_type"


def test_no_nodes_are_none() -> None:
    assert EVALUATOR.evaluate(VALUES, nodes=[])["value"].shape == (2, 0)


def test_outputs_that_share_their_memory_are_refused() -> None:
    room = np.empty((2, len(EVALUATOR.nodes)))
    with pytest.raises(ceiba.Error, match="/out/value"):
        EVALUATOR.evaluate(VALUES, out={"value": room, "coverage": room})


def test_a_batch_from_a_table() -> None:
    framework = ceiba.Framework.from_file(ceiba.examples.path("instruments/hdi/framework.json"))
    evaluator = ceiba.Evaluator(framework)
    path = ceiba.examples.path("instruments/hdi/answers.csv")
    batch = ceiba.read_batch(path, evaluator)
    assessments = ceiba.read_responses(path, framework)
    assert batch.subjects == tuple(one.subject.id for one in assessments)
    assert batch.rounds == tuple(one.round.id for one in assessments)
    values = evaluator.evaluate(*batch.answers, nodes=["hdi"])["value"].ravel()
    assert list(values) == [ceiba.score(framework, one)["hdi"].value for one in assessments]


def test_floats_and_bytes_are_scored_where_they_lie() -> None:
    numbers = np.random.default_rng(1).integers(0, 5, (70, 3))
    expected = EVALUATOR.evaluate(numbers.astype(np.float64), outputs=OUTPUTS)
    for kind in (np.float32, np.uint8, np.int64):
        assert same(EVALUATOR.evaluate(numbers.astype(kind), outputs=OUTPUTS), expected)
        assert same(EVALUATOR.evaluate(np.asfortranarray(numbers.astype(kind)), outputs=OUTPUTS), expected)
    repeated = np.broadcast_to(numbers[:1].astype(np.float32), (70, 3))
    assert (EVALUATOR.evaluate(repeated)["value"] == expected["value"][0]).all()
    open_ = numbers.astype(np.float32)
    open_[3, 1] = np.nan
    assert EVALUATOR.evaluate(open_, outputs=["coverage"])["coverage"][3, 0] == 2 / 3


@pytest.mark.parametrize("threads", [1, 2, 0])
def test_the_number_of_threads_changes_nothing(threads: int) -> None:
    values = np.random.default_rng(2).uniform(0, 4, (2000, 3))
    values[::7, 1] = np.nan
    assert same(EVALUATOR.evaluate(values, outputs=OUTPUTS, threads=threads), EVALUATOR.evaluate(values, outputs=OUTPUTS))


def test_weights_by_row_are_those_of_a_method() -> None:
    values = np.array([[0.0, 1.0, 4.0]] * 40)
    weights = pd.DataFrame(np.random.default_rng(3).uniform(0.1, 1, (40, 2)), columns=["third", "first"])
    found = EVALUATOR.evaluate(values, weights=weights, nodes=["root"])["value"][:, 0]
    for row in (0, 17, 39):
        nodes = {name: {"weight": float(weights[name][row])} for name in weights}
        method = ceiba.Method.from_dict({"schema": "ceiba/method/1", "id": "m", "nodes": nodes})
        assert ceiba.Evaluator(FRAMEWORK, method).evaluate(values[:1], nodes=["root"])["value"][0, 0] == found[row]
    assert issues(values, weights={"first": np.zeros(40)})[0] == ("out_of_range", 0, "first", "0")
    assert issues(values, weights={"frist": np.ones(40)}) == [("unknown_node", None, None, "frist")]
    with pytest.raises(ceiba.Error, match="weights"):
        EVALUATOR.evaluate(values, weights=np.ones((40, 1)))
