"""How far results depend on what is not known: closed forms, what numpy computes, runs that fail, issues at their places."""

from __future__ import annotations

import math
import pickle
from typing import Any

import numpy as np
import pytest

import ceiba
from ceiba import robust

VALUES = np.array([[1, 0], [0.6, 0.6], [0, 1]])  # of which the second is the best from .4 to .6 of the first weight
HALVES = [0.5, 0.5]
FIRST = (0.3139, 0.4424, 0)  # of Ishigami's function, to 4 digits: Saltelli et al. (2008) Global Sensitivity Analysis, chapter 4
TOTAL = (0.5576, 0.4424, 0.2437)


def ishigami(points: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    x = (2 * points - 1) * math.pi
    return np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


def numbers(table: Any) -> np.ndarray[Any, Any]:
    """A table with NaN for what is None."""
    return np.array(table, float)


def places(error: pytest.ExceptionInfo[ceiba.Error]) -> list[tuple[str, str]]:
    return [(issue.code, issue.where) for issue in error.value.issues]


def test_points_are_even() -> None:
    points = robust.sobol_points(256, 5, 3)
    assert points.shape == (256, 5) and points.min() > 0 and points.max() < 1
    np.testing.assert_array_equal(np.sort(points * 256 // 1, axis=0), np.repeat(np.arange(256.0)[:, None], 5, axis=1))
    np.testing.assert_array_equal(robust.sobol_points(128, 5, 3, first=128), points[128:])


def test_ishigami_within_the_stated_error() -> None:
    """Intervals of 99.9 % hold the closed form; those of 95 % are as wide as the delta method says, but for 1,000 resamples."""
    design = ceiba.SobolDesign(factors=3, draws=2048, second_order=True)
    points = robust.saltelli_sample(design, 1)
    assert points.shape == (2048 * 8, 3)
    y = ishigami(points)
    found = robust.sobol_indices(y[:, None], design, {"resampling": {"level": 0.999}})
    for estimate, truth in ((found.first, FIRST), (found.total, TOTAL)):
        low, high = numbers(estimate.low)[0], numbers(estimate.high)[0]
        assert (low - 5e-5 <= truth).all() and (truth <= high + 5e-5).all()
    low, high = (numbers(end)[0, 1] for end in (found.second.low, found.second.high))
    assert low <= 0.2437 <= high  # the first with the third, which has no effect alone
    assert found.estimable == ("yes",) and found.used == (2048,)
    total = robust.sobol_indices(y[:, None], design).total
    a, *ab, b = np.delete((y - y.mean()).reshape(2048, 8), (4, 5, 6), axis=1).T
    for width, index, one in zip(numbers(total.high)[0] - numbers(total.low)[0], total.value[0], ab, strict=True):
        each = ((a - one) ** 2 / 2 - index * (a**2 + b**2) / 2) / found.variance[0]
        error = each.std() / math.sqrt(2048)
        # the quantile at .025 of 1,000 resamples errs by sqrt(.025 .975 / 1000) / .0584 = .085 standard errors: both ends by .12, five times
        assert abs(width - 2 * 1.96 * error) < 5 * 0.12 * error


def test_indices_are_what_numpy_computes() -> None:
    """The first-order index by Saltelli et al. (2010), the total by Jansen (1999), from the same runs."""
    design = {"factors": 3, "draws": 64}
    y = ishigami(robust.saltelli_sample(design, 8))
    found = robust.sobol_indices(y[:, None], design, threads=2)
    a, *ab, b = ((y - y.mean()).reshape(64, 5)).T
    variance = np.var(np.concatenate([a, b]))
    np.testing.assert_allclose(found.first.value[0], [(b * (one - a)).mean() / variance for one in ab], rtol=1e-10)
    np.testing.assert_allclose(found.total.value[0], [((a - one) ** 2).mean() / 2 / variance for one in ab], rtol=1e-10)
    assert found == robust.sobol_indices(y[:, None], design, threads=1)


def test_runs_that_failed_are_left_out() -> None:
    design = {"factors": 2, "draws": 32}
    points = robust.saltelli_sample(design, 2)
    y = points @ [1.0, 2.0]
    outputs = np.column_stack([y, y, np.ones(len(y)), np.full(len(y), np.nan)])
    outputs[5, 1] = np.inf
    found = robust.sobol_indices(outputs, design)
    assert found.estimable == ("yes", "yes", "constant", "too_few") and found.used == (32, 31, 32, 0)
    assert np.isnan(numbers(found.first.value)).tolist() == [[False] * 2] * 2 + [[True] * 2] * 2
    assert pickle.loads(pickle.dumps(found)) == found == ceiba.SobolTable.from_json(found.to_json())
    pawn, given = robust.pawn(points, outputs), robust.given_data(points, outputs)
    assert pawn.used == given.used == (128, 127, 128, 0)
    assert numbers(pawn.median).shape == (4, 3) and numbers(given.first).shape == (4, 2)
    assert pawn.estimable == given.estimable == found.estimable


def test_elementary_effects_of_a_plane() -> None:
    for steps in ("trajectory", "radial"):
        design = {"factors": 3, "trajectories": 7, "steps": steps}
        points = robust.morris_sample(design, 4)
        assert points.shape == (28, 3)
        found = robust.morris(points @ np.array([[3.0], [-1], [0]]), design, 4)
        np.testing.assert_allclose(found.mu[0], [3, -1, 0], atol=1e-12)
        np.testing.assert_allclose(found.mu_star.value[0], [3, 1, 0], atol=1e-12)
        np.testing.assert_allclose(found.sigma[0], 0, atol=1e-12)


def test_distances_and_shares_by_hand() -> None:
    x = np.array([[1.0], [2], [3], [4]])
    assert robust.pawn(x, x, {"slices": 2}).maximum[0][0] == 0.5
    found = robust.given_data(x, x, {"bins": 2})
    np.testing.assert_allclose(found.first, [[0.8]], rtol=1e-12)  # 4 between the means of two bins, of 5
    np.testing.assert_allclose(found.adjusted, [[0.7]], rtol=1e-12)  # 1 - .2 * 3 / 2


def test_acceptability_in_closed_form() -> None:
    found = robust.smaa(VALUES, options={"draws": 100_000, "seed": 1})
    error = 4 * math.sqrt(0.25 / 100_000)  # four standard errors
    best = [0.4, 0.2, 0.4]
    np.testing.assert_allclose(numbers(found.acceptability)[:, 0], best, atol=error)
    np.testing.assert_allclose(found.central_weights, [[0.8, 0.2], [0.5, 0.5], [0.2, 0.8]], atol=error)
    np.testing.assert_allclose(numbers(found.pairwise)[0], [0, 0.4, 0.5], atol=error)
    assert found.confidence == (1, 1, 1) and found.draws == 100_000 and found.failed == 0


def test_acceptability_of_weights_that_are_given() -> None:
    found = robust.smaa(VALUES[:2], [[9, 1], [1, 1], [0, 2], [3, 3]], options=ceiba.Smaa(pairwise=False))
    assert found.acceptability == ((0.25, 0.75), (0.75, 0.25)) and found.draws == 4 and found.pairwise == ()
    never = robust.smaa([[1, 1], [0, 0]], [[1, 1]])
    assert never.central_weights == ((0.5, 0.5), (None, None)) and never.confidence == (1, None)
    wide = robust.smaa([[0.0], [0.5]], high=[[1.0], [0.5]], options={"draws": 10_000})  # a number of 0 to 1 beside one half
    np.testing.assert_allclose(wide.acceptability, 0.5, atol=4 * math.sqrt(0.25 / 10_000))


def test_how_far_weights_can_move_by_hand() -> None:
    first, second = robust.weight_stability(VALUES, HALVES)
    np.testing.assert_allclose([first.best.low, first.best.high, second.best.low, second.best.high], [0.4, 0.6, 0.4, 0.6], rtol=1e-12)
    assert (first.best.below, first.best.above) == (ceiba.PlaceChange(rises=2, falls=1), ceiba.PlaceChange(rises=0, falls=1))
    assert first.ranking.low == first.ranking.high == first.weight == 0.5  # the first and the third are level
    for norm, radius in (("l1", 0.2), ("l2", math.sqrt(0.02)), ("greatest", 0.1)):
        found = robust.robustness_radius(VALUES, HALVES, norm=norm)
        assert found.radius == pytest.approx(radius, rel=1e-9) and sorted(found.weights) == pytest.approx([0.4, 0.6], rel=1e-9)
        assert found.change is not None and found.change.falls == 1
    assert robust.robustness_radius([[1, 1], [0, 0]], HALVES).radius is None
    assert robust.robustness_radius(VALUES, HALVES, stays="ranking").radius == 0


def test_ranks_over_all_weights_by_hand() -> None:
    half = {"intervals": [{"criterion": 0, "low": 0.5}]}
    assert [(one.best, one.worst) for one in robust.extreme_ranks(VALUES)] == [(1, 3), (1, 2), (1, 3)]
    limits = robust.extreme_ranks(VALUES, half)
    assert [(one.best, one.worst, one.exact) for one in limits] == [(1, 3, True), (1, 2, True), (2, 3, True)]
    for one, values in zip(limits, VALUES, strict=True):
        scores = VALUES @ np.array(one.best_weights)
        assert one.best == 1 + (scores > values @ np.array(one.best_weights) + 1e-9).sum()
    found = robust.robust_dominance(VALUES, half)
    assert found.necessary == ((1, 0, 1), (0, 1, 1), (0, 0, 1)) and found.possible[2] == (1, 0, 1)
    np.testing.assert_allclose(found.greatest_lead[0], [0, 0.4, 1], atol=1e-9)


def test_ranks_without_a_criterion_by_hand() -> None:
    found = robust.leave_one_out(VALUES, HALVES)
    assert found.rank == (2.5, 1, 2.5) and found.best == 1
    assert [(one.rank, one.best, one.changes_best, one.mean_shift) for one in found.without] == [
        ((3, 2, 1), 2, True, 1),
        ((1, 2, 3), 0, True, 1),
    ]
    nothing = robust.leave_one_out(VALUES, HALVES, {"groups": [[0, 1]]}).without[0]
    assert nothing.rank == () and nothing.best is None and nothing.mean_shift is None


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (lambda: robust.sobol_points(8, 0, 1), [("out_of_range", "/dimensions")]),
        (lambda: robust.saltelli_sample({"factors": 3, "groups": [0, 1]}, 1), [("wrong_shape", "/groups")]),
        (lambda: robust.sobol_indices(np.ones((7, 1)), {"factors": 1, "draws": 2}), [("wrong_shape", "/outputs")]),
        (lambda: robust.sobol_indices(np.ones(6), {"factors": 1, "draws": 2}), [("wrong_shape", "/outputs")]),
        (lambda: robust.sobol_indices(np.ones((6, 1)), {"factors": 1, "draws": 2}, threads=-1), [("out_of_range", "/threads")]),
        (lambda: robust.morris_sample({"factors": 1, "levels": 5}, 1), [("unknown_value", "/levels")]),
        (lambda: robust.pawn(np.ones((3, 1)), np.ones((2, 1))), [("wrong_shape", "/outputs")]),
        (lambda: robust.given_data([[math.nan], [1]], [[1], [2]]), [("not_finite", "/inputs/0/0")]),
        (lambda: robust.smaa(VALUES, [[1, 2, 3]]), [("wrong_shape", "/weights")]),
        (lambda: robust.smaa(VALUES, [[0, 0]]), [("no_weight", "/weights/0")]),
        (lambda: robust.smaa(VALUES, high=VALUES - 1), [("out_of_range", f"/high/{i}/{j}") for i in range(3) for j in range(2)]),
        (lambda: robust.weight_stability(VALUES, [1, 1, 1]), [("wrong_shape", "/weights")]),
        (lambda: robust.weight_stability(VALUES, np.ones((2, 2))), [("wrong_shape", "/weights")]),
        (lambda: robust.leave_one_out(VALUES, HALVES, {"groups": [[2]]}), [("out_of_range", "/groups/0/0")]),
        (lambda: robust.extreme_ranks(VALUES, search={"nodes": 0}), [("out_of_range", "/nodes")]),
        (lambda: robust.smaa(VALUES, options={"draw": 3}), [("unknown_key", "/options/draw")]),
    ],
)
def test_what_is_wrong_has_its_place(call: Any, expected: list[tuple[str, str]]) -> None:
    with pytest.raises(ceiba.Error) as error:
        call()
    assert places(error) == expected
