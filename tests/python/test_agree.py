"""Agreement of raters on arrays, and the indices of a Choquet capacity: published figures, as in tests/agree and tests/combine."""

from __future__ import annotations

import math
import signal
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

import ceiba
from ceiba import agree, combine

N = math.nan
THREE_DIGITS = 0.0005  # half of the last of three printed digits
ROUNDING = 1e-12  # some hundred products of small whole numbers

# Krippendorff (2011), section E: four observers, twelve units, missing ratings.
KRIPPENDORFF = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3],
        [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
    ]
).T
# Shrout & Fleiss (1979), table 2: six targets, four judges.
SHROUT_FLEISS = np.array([[9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7]]).T
# The data set `anxiety` of the R package irr 0.84.1: twenty subjects, three raters.
ANXIETY = np.array(
    [
        [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
        [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
        [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ]
).T
# Fleiss (1971), table 1: how many of six psychiatrists gave each of five diagnoses to thirty patients.
DIAGNOSES = (
    "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 "
    "00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006"
)
FLEISS = np.array([[c for c, n in enumerate(patient) for _ in range(int(n))] for patient in DIAGNOSES.split()])


@pytest.mark.parametrize(
    ("figure", "published", "tolerance"),
    [
        (agree.krippendorff_alpha(KRIPPENDORFF, "nominal"), 0.743, THREE_DIGITS),
        (agree.krippendorff_alpha(KRIPPENDORFF, "ordinal"), 0.815, THREE_DIGITS),
        (agree.krippendorff_alpha(KRIPPENDORFF, "interval"), 0.849, THREE_DIGITS),
        (agree.fleiss_kappa(FLEISS), 0.430, THREE_DIGITS),
        (agree.fleiss_kappa(KRIPPENDORFF), 0.76117, 0.000005),  # R package irrCAC
        (agree.cohen_kappa(ANXIETY[:, :2]), 0.119, THREE_DIGITS),  # irr, kappa2
        (agree.cohen_kappa(ANXIETY[:, :2], "linear"), 0.189, THREE_DIGITS),
        (agree.cohen_kappa(ANXIETY[:, :2], "quadratic"), 0.297, THREE_DIGITS),
        (agree.kendall_w(ANXIETY), 0.54, 0.005),  # irr, kendall
        (agree.icc(SHROUT_FLEISS, "single"), 0.29, 0.005),  # Shrout & Fleiss (1979), table 4
        (agree.icc(SHROUT_FLEISS, "average"), 0.62, 0.005),
        (agree.icc(ANXIETY, "single"), 0.198, THREE_DIGITS),  # irr, icc
    ],
)
def test_as_published(figure: float, published: float, tolerance: float) -> None:
    assert abs(figure - published) <= tolerance


def test_units_by_hand() -> None:
    ratings = [[2, 3, 3, 3], [1, 2, 3, 5], [4, N, N, N]]
    assert agree.percent(ratings)[0] == 0.75
    assert agree.pairwise(ratings)[0] == 0.5
    assert agree.iqr(ratings)[1] == 1.75
    assert agree.iqr(ratings)[2] == 0
    assert abs(agree.sd([[2, 4, 4, 4, 5, 5, 7, 9]])[0] - math.sqrt(32 / 7)) < ROUNDING
    assert abs(agree.r_wg([[3, 4, 4, 5]], 5)[0] - 2 / 3) < ROUNDING  # s^2 = 2/3 against 2
    assert agree.r_wg([[1, 5]], 5, below_zero="zero")[0] == 0 > agree.r_wg([[1, 5]], 5)[0]
    assert abs(agree.r_wg([[30, 40, 40, 50]], 5, step=10)[0] - 2 / 3) < ROUNDING
    for figure in (agree.percent, agree.pairwise, agree.sd):
        out = figure(ratings)
        assert isinstance(out, np.ndarray) and out.shape == (3,) and math.isnan(out[2])


def test_arrays_of_any_layout() -> None:
    expected = agree.kendall_w(ANXIETY)
    for table in (ANXIETY.tolist(), np.asfortranarray(ANXIETY), ANXIETY.astype(np.int8), np.repeat(ANXIETY, 2, axis=0)[::2]):
        assert agree.kendall_w(table) == expected
    assert math.isnan(agree.kendall_w(np.empty((0, 0))))
    assert agree.percent(np.empty((0, 3))).shape == (0,)


def test_intervals_are_those_of_the_agreement_of_documents() -> None:
    folder = ceiba.examples.path("mrc_style/framework.json").parent
    framework = ceiba.Framework.from_file(folder / "framework.json")
    assessment = ceiba.Assessment.from_file(folder / "assessment_2025.json")
    drawn = ceiba.Bootstrap(level=0.9, draws=500, seed=3)
    found = ceiba.agreement(framework, assessment, ceiba.Method(id="m", consultation={"intervals": drawn}))
    one = next(i for i in found.indicators if i.voices > 3 and i.percent.low is not None)
    ratings: dict[str, list[float]] = {}
    findings: dict[str, list[float]] = {}  # of assessors, which are an institution's voice only where it has none of its own
    levels = {level.code: level.value for scale in framework.scales for level in scale.levels}
    for r in assessment.responses:
        if r.indicator == one.indicator and r.state == "answered" and r.answer is not None:
            whose = findings if r.source in ("desk_review", "case_review", "observation") else ratings
            whose.setdefault(r.institution, []).append(levels[r.answer] if isinstance(r.answer, str) else r.answer)
    voices = [sorted(said)[(len(said) - 1) // 2] for _, said in sorted((findings | ratings).items())]
    assert agree.percent([voices], interval=drawn) == (one.percent,)
    assert agree.sd([voices], interval=drawn.to_dict()) == (one.sd,)


def test_intervals() -> None:
    whole = agree.krippendorff_alpha(KRIPPENDORFF, "ordinal", interval={"draws": 300, "seed": 1})
    assert isinstance(whole, ceiba.Figure)
    assert whole.value == agree.krippendorff_alpha(KRIPPENDORFF, "ordinal")
    assert whole.low is not None and whole.high is not None and whole.low < whole.value < whole.high
    assert whole == agree.krippendorff_alpha(KRIPPENDORFF, "ordinal", interval=ceiba.Bootstrap(draws=300, seed=1))
    assert whole != agree.krippendorff_alpha(KRIPPENDORFF, "ordinal", interval=ceiba.Bootstrap(draws=300, seed=2))
    assert agree.kendall_w([[1, 1]], interval={}) == ceiba.Figure()  # undefined


@pytest.mark.parametrize(
    ("call", "code", "where"),
    [
        (lambda: agree.percent([1, 2, 3]), "wrong_shape", "/ratings"),
        (lambda: agree.cohen_kappa(ANXIETY), "wrong_shape", "/ratings"),
        (lambda: agree.icc([[1.0, 2.0], [3.0, math.inf]], "single"), "not_finite", "/ratings"),
        (lambda: agree.icc(ANXIETY, "alone"), "unknown_value", "/judged"),  # type: ignore[call-overload]  # on purpose
        (lambda: agree.cohen_kappa(ANXIETY[:, :2], "cubic"), "unknown_value", "/weights"),  # type: ignore[call-overload]  # likewise
        (lambda: agree.r_wg(ANXIETY, 1), "out_of_range", "/levels"),
        (lambda: agree.r_wg(ANXIETY, 6, step=0), "out_of_range", "/step"),
        (lambda: agree.sd(ANXIETY, interval={"level": 1}), "out_of_range", "/interval/level"),
        (lambda: agree.sd(ANXIETY, interval={"draws": 1}), "out_of_range", "/interval/draws"),
        (lambda: agree.sd(ANXIETY, interval={"drawn": 1}), "unknown_key", "/interval/drawn"),
        (lambda: combine.shapley([]), "zero_weights", "/masses"),
        (lambda: combine.shapley([{"children": [], "mass": 1}]), "empty_group", "/masses/0/children"),
        (lambda: combine.shapley([{"children": ["a"], "mass": -1}, {"children": ["b"], "mass": 2}]), "falling_capacity", "/masses"),
        (lambda: combine.interaction([{"children": ["a", "a"], "mass": 1}]), "named_twice", "/masses/0/children/1"),
    ],
)
def test_what_cannot_be_used(call: Callable[[], Any], code: str, where: str) -> None:
    with pytest.raises(ceiba.Error) as caught:
        call()
    assert [(issue.code, issue.where) for issue in caught.value.issues] == [(code, where)]


def test_where_a_rating_is_infinite() -> None:
    with pytest.raises(ceiba.Error) as caught:
        agree.sd([[1.0, 2.0], [3.0, -math.inf]])
    assert (caught.value.issues[0].row, caught.value.issues[0].column) == (1, "1")


def test_capacity_by_hand() -> None:
    masses = [{"children": ["a"], "mass": 0.2}, {"children": ["b"], "mass": 0.3}, {"children": ["a", "b"], "mass": 0.5}]
    assert combine.shapley(masses) == pytest.approx({"a": 0.45, "b": 0.55}, abs=ROUNDING)
    assert combine.interaction(masses) == pytest.approx({("a", "b"): 0.5}, abs=ROUNDING)
    additive = [{"children": ["a"], "mass": 1}, {"children": ["b"], "mass": 3}]
    assert combine.shapley(additive) == pytest.approx({"a": 0.25, "b": 0.75}, abs=ROUNDING)
    assert combine.interaction(additive) == {("a", "b"): 0}


def test_types(table: npt.NDArray[Any] = ANXIETY) -> None:
    """What a checker of types is told holds."""
    each: npt.NDArray[Any] = agree.percent(table)
    figures: tuple[ceiba.Figure, ...] = agree.percent(table, interval={"draws": 100})
    assert [figure.value for figure in figures] == each.tolist()


def test_what_is_masked_is_missing() -> None:
    ratings = np.ma.masked_equal([[3.0, 3.0, -9.0], [2.0, 2.0, 2.0]], -9.0)  # type: ignore[no-untyped-call]  # numpy's own is untyped
    np.testing.assert_array_equal(agree.percent(ratings), agree.percent(ratings.filled(np.nan)))


@pytest.mark.parametrize("ratings", [[["a", "b"]], [[1, 2], [1]], np.ones((2, 2), complex)], ids=["texts", "ragged", "complex"])
def test_ratings_that_are_no_numbers_are_refused(ratings: Any) -> None:
    with pytest.raises(ceiba.Error, match="/ratings"):
        agree.percent(ratings)


def test_as_many_draws_as_may_be_asked_for() -> None:
    for draws in (99, 100_001, 999_999_999):
        with pytest.raises(ceiba.Error) as refused:
            agree.krippendorff_alpha(KRIPPENDORFF, "nominal", interval={"draws": draws})
        (issue,) = refused.value.issues
        assert (issue.code, issue.where, issue.arguments) == ("out_of_range", "/interval/draws", (str(draws), "[100, 100000]"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for a single process")
@pytest.mark.parametrize("call", ["agree.icc(x, 'single', interval=most)", "agree.krippendorff_alpha(x, 'interval', interval=most)"])
def test_ctrl_c_stops_what_would_take_minutes(call: str) -> None:
    """The timeout is what fails where it does not stop."""
    code = "import numpy as np; from ceiba import agree; most = {'draws': 100_000}; x = np.arange(3e6).reshape(1500, 2000) % 7\n"
    code += f"print('ready', flush=True)\n{call}"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "ready\n"
        run.send_signal(signal.SIGINT)
        try:
            _, errors = run.communicate(timeout=60)
        finally:
            run.kill()
    assert "KeyboardInterrupt" in errors
