"""Weighting and ranking in Python: published cases, tables of any library with their labels, errors with their places."""

from __future__ import annotations

import pickle
from operator import attrgetter
from typing import Any

import numpy as np
import pytest
from published import published

import ceiba
from ceiba import rank, weight

TABLE = np.array([[5.0, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]])
WEIGHTS = [0.3, 0.4, 0.3]
CLOSENESS = [0.5037, 0.6581, 0.7482, 0.3340]


def identity(case: dict[str, Any]) -> str:
    return f"{case['method']} {case.get('id', '')}"


@pytest.mark.parametrize("case", published("rank"), ids=identity)
def test_published_ranking(case: dict[str, Any]) -> None:
    found = getattr(rank, case["method"])(case["matrix"], case["weights"], case["directions"], explain=True, **case.get("options", {}))
    for name, wanted in case["expected"].items():
        got = getattr(found, name) if name in ("score", "rank") else np.ravel(found.tables[name], order="F")
        np.testing.assert_allclose(got, wanted, rtol=0, atol=0 if name == "rank" else case["tolerance"])


@pytest.mark.parametrize("case", published("rank.sort"), ids=identity)
def test_published_sorting(case: dict[str, Any]) -> None:
    found = getattr(rank.sort, case["method"])(case["matrix"], case["weights"], case["directions"], explain=True, **case.get("options", {}))
    for name, wanted in case["expected"].items():
        got = found.classes if name == "classes" else np.ravel(found.tables[name], order="F")
        np.testing.assert_allclose(got, wanted, rtol=0, atol=case["tolerance"])


@pytest.mark.parametrize("case", published("rank.group"), ids=identity)
def test_published_group_choice(case: dict[str, Any]) -> None:
    found = getattr(rank.group, case["method"])(case["matrix"], case["weights"], explain=True, **case.get("options", {}))
    for name, wanted in case["expected"].items():
        got = getattr(found, name) if name in ("score", "rank") else np.ravel(found.tables[name], order="F")
        np.testing.assert_allclose(got, wanted, rtol=0, atol=case["tolerance"])


@pytest.mark.parametrize("case", published("weight"), ids=identity)
def test_published_weights(case: dict[str, Any]) -> None:
    found = getattr(weight, case["method"])(case["matrix"], case.get("directions"), **case.get("options", {}))
    for name, wanted in case["expected"].items():
        got = (
            found.weights
            if name == "weights"
            else found.figures[name]
            if name in found.figures
            else np.ravel(found.tables[name], order="F")
        )
        np.testing.assert_allclose(got, wanted, rtol=0, atol=case["tolerance"])


@pytest.mark.parametrize("case", [case for room in ("rank", "rank.sort", "rank.group", "weight") for case in published(room)], ids=identity)
def test_published_case_says_how_its_figures_are_known(case: dict[str, Any]) -> None:
    """Printed in the source; those of a package's tests; or derived from what is printed. The last two say how."""
    assert case["figures"] in ("printed", "package", "derived")
    assert case["source"] and (case["figures"] == "printed" or case["note"])


def test_every_method_has_a_function() -> None:
    for card in ceiba.methods():
        room = attrgetter(card.room)(ceiba)
        function = getattr(room, card.method)
        assert card.source in (function.__doc__ or "")
        for alias in card.aliases:
            assert getattr(room, alias) is function


@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("kind", [np.float64, np.float32, np.int64, list])
def test_arrays_of_any_kind(order: Any, kind: Any) -> None:
    table = TABLE.tolist() if kind is list else np.array(TABLE, dtype=kind, order=order)
    np.testing.assert_allclose(rank.topsis(table, WEIGHTS).score, CLOSENESS, atol=5e-5)


def test_a_view_is_read_where_it_is() -> None:
    wide = np.full((8, 6), np.nan)
    wide[::2, ::2] = TABLE
    np.testing.assert_allclose(rank.topsis(wide[::2, ::2], WEIGHTS).score, CLOSENESS, atol=5e-5)
    np.testing.assert_allclose(rank.topsis(TABLE[::-1], WEIGHTS).score, CLOSENESS[::-1], atol=5e-5)


def test_labels_are_kept() -> None:
    pandas = pytest.importorskip("pandas")
    table = pandas.DataFrame(TABLE, index=list("abcd"), columns=["price", "speed", "range"])
    found = rank.topsis(table, {"speed": 0.4, "range": 0.3, "price": 0.3})
    assert found.best() == "c" and found.criteria == ["price", "speed", "range"]
    assert found["a"] == pytest.approx((0.5037, 3), abs=5e-5)
    frame = found.to_frame()
    assert list(frame.index) == list("abcd") and list(frame.columns) == ["score", "rank"]
    learnt = weight.entropy(table)
    assert learnt["price"] == learnt.weights[0] and "price" in repr(learnt)
    assert rank.topsis(table, learnt).score.tolist() == rank.topsis(table, learnt.weights).score.tolist()
    series = pandas.Series({"range": 0.3, "price": 0.3, "speed": 0.4})
    assert rank.topsis(table, series).score.tolist() == found.score.tolist()
    with pytest.raises(ceiba.Error) as raised:
        rank.topsis(table, {"speed": 0.4, "rnge": 0.3, "price": 0.3})
    assert [issue.code for issue in raised.value.issues] == ["unknown_column", "missing_key"]


@pytest.mark.parametrize("library", ["polars", "pyarrow"])
def test_tables_of_other_libraries(library: str) -> None:
    module = pytest.importorskip(library)
    columns = {f"c{j}": TABLE[:, j].tolist() for j in range(3)}
    table = module.DataFrame(columns) if library == "polars" else module.table(columns)
    found = rank.topsis(table, WEIGHTS)
    np.testing.assert_allclose(found.score, CLOSENESS, atol=5e-5)
    assert found.criteria == ["c0", "c1", "c2"]


def test_directions_by_word() -> None:
    by_number = rank.topsis(TABLE, WEIGHTS, [1, -1, 1])
    assert rank.topsis(TABLE, WEIGHTS, ["benefit", "cost", "benefit"]).score.tolist() == by_number.score.tolist()


def test_everything_wrong_is_said_at_once() -> None:
    with pytest.raises(ceiba.Error) as raised:
        rank.topsis([[1, np.nan], [np.inf, 4]], [-1, 0], [1, 3])
    places = {(issue.code, issue.where, issue.row, issue.column) for issue in raised.value.issues}
    assert ("not_finite", "/matrix/0/1", 0, "1") in places and ("not_finite", "/matrix/1/0", 1, "0") in places
    assert {code for code, *_ in places} == {"not_finite", "negative_weight", "unknown_value"}
    for wrong in (["up", "cost", 1], "benefit", [1, 1]):
        with pytest.raises(ceiba.Error):
            rank.topsis(TABLE, WEIGHTS, wrong)
    for table in ([["a", 1]], [1, [2]], np.zeros((2, 2, 2)), np.zeros((0, 3))):
        with pytest.raises(ceiba.Error):
            rank.topsis(table, [1, 1])
    with pytest.raises(ceiba.Error):
        rank.topsis(TABLE, WEIGHTS, scaling="vectr")
    with pytest.raises(TypeError):
        rank.topsis(TABLE, WEIGHTS, None, "vector")


def test_the_input_is_not_changed_and_a_call_repeated() -> None:
    table, weights, directions = TABLE.copy(), np.array(WEIGHTS), np.array([1.0, -1, 1])
    first = rank.topsis(table, weights, directions, explain=True)
    second = rank.topsis(table, weights, directions, explain=True)
    assert first.score.tolist() == second.score.tolist() and set(first.tables) == {"weighted", "ideals", "distances"}
    np.testing.assert_array_equal(table, TABLE)
    assert weights.tolist() == WEIGHTS and directions.tolist() == [1, -1, 1]


def test_options_are_recorded() -> None:
    found = rank.topsis(TABLE, WEIGHTS, scaling="minmax", ties="minimum")
    assert found.method == "topsis" and found.options == {"scaling": "minmax"}


def test_results_are_pickled() -> None:
    found = rank.topsis(TABLE, WEIGHTS)
    again = pickle.loads(pickle.dumps(found))
    assert again.score.tolist() == found.score.tolist() and again.options == found.options


def test_many_methods_side_by_side() -> None:
    found = rank.compare(["topsis", "vikor", "wsm"], TABLE, WEIGHTS)
    assert found.ranks.shape == (4, 3) and found.kendall_tau_b.shape == (3, 3)
    assert found.ranks[:, 0].tolist() == rank.topsis(TABLE, WEIGHTS).rank.tolist()
    assert found.kendall_tau_b[0, 0] == 1 and sum(map(len, found.best.values())) == 3
    bold = rank.compare({"bold": {"method": "vikor", "v": 0.9}, "topsis": "topsis"}, TABLE, WEIGHTS)
    assert bold.rankings["bold"].options["v"] == 0.9
    for wrong in (["nonsense"], ["spearman"], {"x": "Ranking"}):
        with pytest.raises(ceiba.Error):
            rank.compare(wrong, TABLE, WEIGHTS)


def test_one_value_stands_for_all_criteria() -> None:
    one = rank.promethee(TABLE, WEIGHTS, preference="linear", q=0.5, p=2.0)
    each = rank.promethee(TABLE, WEIGHTS, preference=["linear"] * 3, q=[0.5] * 3, p=np.full(3, 2.0))
    assert one.score.tolist() == each.score.tolist()


def test_rankings_that_tie_all_have_no_correlation() -> None:
    assert rank.spearman([1, 1, 1], [1, 2, 3]) is None and rank.kemeny_distance([1, 2], [2, 1]) == 1
