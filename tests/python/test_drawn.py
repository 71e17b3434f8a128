"""Weights that are drawn, and the tests of rank reversal: laws, the values of the C++ tests, labels, errors with their places."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

import ceiba
from ceiba import rank, weight

CRITERIA = ["price", "speed", "range"]
SAMPLES: list[dict[str, Any]] = [
    {},
    {"order": [("price", "speed", "range")]},
    {"order": [("price", "range")], "ratios": [("price", "speed", 1.5, 3)]},
    {"intervals": {"price": (0.2, 0.6), "range": (0.1, 0.5)}},
]


def philox(counter: list[int], key: list[int]) -> list[int]:
    """Return random bits by Philox 4x32-10, of Salmon, Moraes, Dror & Shaw (2011), doi:10.1145/2063384.2063405."""
    for _ in range(10):
        even, odd = 0xD2511F53 * counter[0], 0xCD9E8D57 * counter[2]
        counter = [odd >> 32 ^ counter[1] ^ key[0], odd & 0xFFFFFFFF, even >> 32 ^ counter[3] ^ key[1], even & 0xFFFFFFFF]
        key = [(key[0] + 0x9E3779B9) & 0xFFFFFFFF, (key[1] + 0xBB67AE85) & 0xFFFFFFFF]
    return counter


def uniform(seed: int, draw: int, dimension: int) -> float:
    low, high, *_ = philox([draw, 0, dimension, 0], [seed, 0])
    return ((high << 32 | low) >> 11) * 2.0**-53


def places(error: pytest.ExceptionInfo[ceiba.Error]) -> list[tuple[str, str]]:
    return [(issue.code, issue.where) for issue in error.value.issues]


def test_a_draw_is_a_function_of_seed_draw_and_dimension() -> None:
    found = weight.sample(3, 4, seed=9, first=70)
    sizes = np.array([[-math.log1p(-uniform(9, draw, j)) for j in range(3)] for draw in range(70, 74)])
    np.testing.assert_allclose(found.weights, sizes / sizes.sum(axis=1, keepdims=True), rtol=1e-15)


@pytest.mark.parametrize("known", SAMPLES)
def test_drawn_weights_meet_what_is_known(known: dict[str, Any]) -> None:
    found = weight.sample(CRITERIA, 500, seed=3, **known)
    assert found.weights.shape == (500, 3) and found.labels() == CRITERIA
    assert found.weights.min() >= 0 and np.abs(found.weights.sum(axis=1) - 1).max() <= 1e-12
    for one in known.get("order", []):
        for more, less in pairwise(one):
            assert (found[more] >= found[less] - 1e-12).all()
    for of, over, least, most in known.get("ratios", []):
        assert (found[of] >= least * found[over] - 1e-12).all() and (found[of] <= most * found[over] + 1e-12).all()
    for of, (low, high) in known.get("intervals", {}).items():
        assert low - 1e-12 <= found[of].min() and found[of].max() <= high + 1e-12
    chain = "ratios" in known or "intervals" in known
    assert found.exact is not chain and found.thinning == (27 if chain else 0)  # the cube of three free weights
    at_once = weight.sample(CRITERIA, 500, seed=3, **known).weights
    in_blocks = [weight.sample(CRITERIA, 125, seed=3, first=first, **known).weights for first in range(0, 500, 125)]
    assert np.concatenate(in_blocks).tolist() == at_once.tolist() == found.weights.tolist()
    assert weight.sample(CRITERIA, 500, seed=4, **known).weights.tolist() != at_once.tolist()


def test_an_order_has_the_centroid_as_its_mean() -> None:
    """The mean of weights under a complete ranking is Barron's rank order centroid: 11/18, 5/18 and 2/18 for three."""
    found = weight.sample(CRITERIA, 20_000, seed=3, order=[("range", "price", "speed")])
    np.testing.assert_allclose(found.weights.mean(axis=0), [5 / 18, 2 / 18, 11 / 18], atol=5 * 0.17 / math.sqrt(20_000))
    np.testing.assert_allclose(weight.rank_order_centroid([2, 3, 1]).weights, [5 / 18, 2 / 18, 11 / 18], rtol=1e-15)


def test_the_best_of_three_under_unknown_weights() -> None:
    """Acceptabilities .4, .2 and .4: smaa-analytic-3alts of the worked examples."""
    drawn = weight.sample(2, 100_000, seed=0)
    best = (np.array([[1, 0], [0.6, 0.6], [0, 1]]) @ drawn.weights.T).argmax(axis=0)
    shares = np.bincount(best) / len(drawn)
    np.testing.assert_allclose(shares, [0.4, 0.2, 0.4], atol=3 * math.sqrt(0.24 / 100_000))


def test_weights_around_a_centre() -> None:
    centre = {"price": 2.0, "speed": 1.2, "range": 0.8, "none": 0.0}
    found = weight.sample_around(centre, 3, 20_000, seed=3)
    share = np.array(list(centre.values())) / 4
    assert found.criteria == list(centre) and found.exact and found.thinning == 0
    variance = share * (1 - share) / 4
    np.testing.assert_allclose(found.weights.mean(axis=0), share, atol=5 * math.sqrt(variance.max() / 20_000))
    np.testing.assert_allclose(found.weights.var(axis=0), variance, atol=9 * variance.max() / math.sqrt(20_000))
    assert not found["none"].any()
    learnt = weight.entropy([[5.0, 8, 4], [7, 6, 8], [8, 8, 6]])
    again = weight.sample_around(learnt, 50, 5, seed=1)
    assert again.weights.tolist() == weight.sample_around(learnt.weights, 50, 5, seed=1).weights.tolist()
    assert again.weights.tolist()[2:] == weight.sample_around(learnt, 50, 3, seed=1, first=2).weights.tolist()


def test_labels_of_pandas_are_kept() -> None:
    pandas = pytest.importorskip("pandas")
    index = pandas.Index(CRITERIA)
    found = weight.sample(index, 5, seed=1, first=10)
    assert found.criteria == CRITERIA
    frame = found.to_frame()
    assert list(frame.columns) == CRITERIA and list(frame.index) == [10, 11, 12, 13, 14]
    assert np.asarray(found).tolist() == frame.to_numpy().tolist() and len(found) == 5 and "price" in repr(found)
    table = pandas.DataFrame([[1, 2, 3]], columns=CRITERIA)
    assert weight.sample(table, 5, seed=1, first=10).criteria == CRITERIA
    assert weight.sample_around(pandas.Series([0.5, 0.3, 0.2], index=index), 9, 2, seed=1).criteria == CRITERIA
    assert weight.sample(dict.fromkeys(CRITERIA), 5, seed=1, first=10).weights.tolist() == found.weights.tolist()


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"order": [("price", "sped")]}, [("unknown_value", "/order/0/1")]),
        ({"order": [("price", "price")]}, [("named_twice", "/order/0/1")]),
        ({"order": ["price"]}, [("wrong_type", "/order/0")]),
        ({"ratios": [("price", "speed")]}, [("wrong_type", "/ratios/0")]),
        ({"ratios": [("price", "speed", 2, 1)]}, [("out_of_range", "/ratios/0/most")]),
        ({"intervals": {"price": (0.6, 0.5)}}, [("out_of_range", "/intervals/price/high")]),
        ({"intervals": {"price": ("a", 1)}}, [("wrong_type", "/intervals/price/low")]),
        ({"intervals": {"cost": (0, 1)}}, [("unknown_value", "/intervals/cost")]),
        ({"draws": 0}, [("out_of_range", "/draws")]),
        ({"thinning": 0}, [("out_of_range", "/thinning")]),
        ({"first": -1}, [("out_of_range", "/first")]),
        (
            {"intervals": {"price": (0.6, 1), "speed": (0.5, 1), "range": (0, 0.9)}},
            [("no_weights_fit", "/intervals/price"), ("no_weights_fit", "/intervals/speed")],
        ),
        (
            {"order": [("range", "price"), ("price", "speed", "range")], "ratios": [("range", "price", 2)]},
            [("no_weights_fit", "/ratios/0"), ("no_weights_fit", "/order/1")],
        ),
    ],
)
def test_what_cannot_be_drawn_is_told_where(known: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    with pytest.raises(ceiba.Error) as raised:
        weight.sample(CRITERIA, seed=1, **known)
    assert places(raised) == expected


def test_a_contradiction_names_the_others() -> None:
    with pytest.raises(ceiba.Error) as raised:
        weight.sample(CRITERIA, seed=1, intervals={"price": (0.6, 1), "speed": (0.5, 1)})
    assert "/intervals/speed" in raised.value.issues[0].text and "/intervals/price" not in raised.value.issues[0].text
    with pytest.raises(TypeError):
        weight.sample(CRITERIA)  # type: ignore[call-arg]
    with pytest.raises(ceiba.Error):
        weight.sample(["price", "price"], seed=1)


@pytest.mark.parametrize(
    ("centre", "concentration", "expected"),
    [
        ({"a": 2, "b": -1}, 5, [("out_of_range", "/centre/b")]),
        ({"a": 1, "b": "x"}, 5, [("wrong_type", "/centre/b")]),
        ([0, 0], 5, [("no_weight", "/centre")]),
        ([1, math.nan], 5, [("not_finite", "/centre/1")]),
        ([1, 1], 0, [("out_of_range", "/concentration")]),
    ],
)
def test_what_is_no_centre_is_told_where(centre: Any, concentration: float, expected: list[tuple[str, str]]) -> None:
    with pytest.raises(ceiba.Error) as raised:
        weight.sample_around(centre, concentration, seed=1)
    assert places(raised) == expected


TURNING = [[0.4, 0.6], [0.55, 0.4], [0, 9]]  # the first two change places when the third joins: min-max ranges are those of the table


def test_a_third_one_turns_two_round() -> None:
    found = rank.reversal(TURNING, [1, 1.01], [1, 1], "rim", bounds="data")
    assert found.turned_round[0] == (0, 1) and found.pairwise[0, 1] == 1 and found.rank[0] > found.rank[1]
    assert not found.passes and found.replacements is None and found.options["bounds"] == "data"
    assert "test 1 not made" in repr(found)


def test_each_that_is_not_best_is_replaced() -> None:
    worse = [[0, 0], [0, -100]]
    found = rank.reversal([[1, 0], [0, 1.5], [0.5, 0.5]], [1, 1.01], None, {"method": "rim", "bounds": "data"}, worse=worse)
    assert found.best == [1] and found.replacements == 4
    assert found.best_changed == [(0, 0, [2]), (0, 1, [2]), (2, 1, [0])]


def test_a_majority_of_criteria_goes_round_in_a_cycle() -> None:
    found = rank.reversal([[1, 2, 3], [2, 3, 1], [3, 1, 2]], method="rim", bounds="data")
    assert found.not_transitive[0] == (0, 2, 1) and len(found.not_transitive) == 3


def test_ranges_that_are_stated_pass_all_three() -> None:
    numbers = np.random.default_rng(4)
    for _ in range(20):
        matrix, worse = numbers.uniform(0, 9, (4, 2)), numbers.uniform(-9, 0, (3, 2))
        found = rank.reversal(matrix, [1, 2], method="spotis", bounds=[[-10, 10], [-10, 10]], worse=worse)
        assert found.passes and found.replacements == 9


def test_a_reversal_is_told_by_labels() -> None:
    pandas = pytest.importorskip("pandas")
    table = pandas.DataFrame(TURNING, index=["a", "b", "c"], columns=["price", "speed"])
    worse = pandas.DataFrame([[-1, -100]], index=["w"], columns=["speed", "price"])
    found = rank.reversal(table, {"speed": 1.01, "price": 1}, method="rim", bounds="data", worse=worse)
    assert ("a", "b") in found.turned_round and found.best == ["c"]
    plain = rank.reversal(TURNING, [1, 1.01], method="rim", bounds="data", worse=[[-100, -1]])
    assert [("abc"[one], "w", ["abc"[i] for i in best]) for one, _, best in plain.best_changed] == found.best_changed
    assert list(found.to_frame().columns) == ["test", "alternatives", "best"]
    assert len(found.to_frame()) == len(found.best_changed) + len(found.not_transitive) + len(found.turned_round)


@pytest.mark.parametrize("card", [card for card in ceiba.methods() if card.room == "rank"], ids=lambda card: card.method)
def test_no_method_that_claims_to_keep_the_order_turns_any_round(card: ceiba.MethodCard) -> None:
    options = {
        "spotis": {"bounds": [[0, 10]] * 3},
        "electre_i": {"concordance": 0.6, "discordance": 0.4},
        "electre_iii": {"q": [0.1] * 3, "p": [0.5] * 3},
    }.get(card.method, {"ranges": [[0, 10]] * 3, "ideals": [[10, 10]] * 3} if card.method == "rim" else {})
    numbers = np.random.default_rng(1)
    for _ in range(10):
        table = numbers.uniform(1, 9, (5, 3))
        try:
            found = rank.reversal(table, [0.5, 0.3, 0.2], [1, -1, 1], card.method, **options)
        except ceiba.Error as refused:  # of two alternatives one may be the worst on every criterion
            assert {issue.code for issue in refused.issues} == {"worst_of_all"} and not card.traits["keeps_order"]
            continue
        if card.traits["keeps_order"]:
            assert found.passes
        for a, b in found.turned_round:
            alone = getattr(rank, card.method)(table[[a, b]], [0.5, 0.3, 0.2], [1, -1, 1], **options).rank
            assert np.sign(alone[1] - alone[0]) == found.pairwise[a, b] != np.sign(found.rank[b] - found.rank[a])


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"method": "topsys"}, [("unknown_value", "/method")]),
        ({"method": "topsis", "scalin": "vector"}, [("unknown_key", "/scalin")]),
        ({"method": "spotis"}, [("missing_key", "/bounds")]),
        ({"method": "vikor", "v": 3}, [("out_of_range", "/v")]),
        ({"worse": [[1, 2, 3]]}, [("wrong_shape", "/worse")]),
        ({"worse": [["a", 2]]}, [("wrong_type", "/worse")]),
        ({"weights": [-1, 2]}, [("negative_weight", "/weights/0")]),
    ],
)
def test_what_cannot_be_tested_is_told_where(given: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    with pytest.raises(ceiba.Error) as raised:
        rank.reversal([[1, 2], [3, 4]], **given)
    assert places(raised) == expected
